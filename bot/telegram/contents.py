"""What a message carries besides its words, and words as a database can hold them."""

from typing import Literal

from bot.telegram.shapes import File, Message
from handlers.turn import Attachment, Contact


def files(message: Message) -> tuple[Attachment, ...]:
    """Return the file of a message; other than pictures and voice notes, all are documents."""
    if message.photo:
        best = max(message.photo, key=lambda size: size.width * size.height)
        # Telegram makes a JPEG of every photo, without a name
        return (Attachment("photo", handle(best.file_id), "", "image/jpeg", _size(best)),)
    if message.voice is not None:
        return (_attachment("voice", message.voice),)
    # an animation comes with a document that is the same file
    others = (message.document, message.video, message.audio, message.video_note, message.animation)
    for file in others:
        if file is not None:
            return (_attachment("document", file),)
    return ()


def contact(message: Message) -> Contact | None:
    shared = message.contact
    if shared is None:
        return None
    owner = f"telegram:{int(shared.user_id)}" if shared.user_id else ""
    return Contact(clean(shared.phone_number), owner)


def clean(text: str | None) -> str:
    """Return it without NULs, which PostgreSQL can't hold; half a character is a ValueError."""
    if text is None:
        return ""
    text.encode()  # raises as aiogram does; python-telegram-bot lets it pass
    return text.replace("\0", "")


def handle(text: str) -> str:
    """Return the app's own name of a thing; without one it is a ValueError."""
    if not text:
        raise ValueError("a handle is missing")
    return clean(text)


def _attachment(kind: Literal["document", "voice"], file: File) -> Attachment:
    # not all kinds have these two
    name, mime = getattr(file, "file_name", None), getattr(file, "mime_type", None)
    return Attachment(kind, handle(file.file_id), clean(name), clean(mime), _size(file))


def _size(file: File) -> int:
    return int(file.file_size or 0)
