"""A library's Update to a Turn: written once, for both libraries' types look alike."""

from dataclasses import replace
from datetime import datetime
from typing import Literal

from bot.telegram import addressing, contents
from bot.telegram.addressing import Us
from bot.telegram.contents import clean
from bot.telegram.shapes import Chat, MemberChange, Message, Tap, Tapped, Update, User
from handlers.turn import Address, Attachment, Turn

Kind = Literal["text", "files", "contact", "edited"]
GROUPS = ("group", "supergroup")
# what people send that we have no use for: answered politely, as words we can't read
ODD = (
    "sticker",
    "location",
    "venue",
    "poll",
    "dice",
    "game",
    "story",
    "paid_media",
    "checklist",
    "giveaway",
    "invoice",
)


def read(update: Update, us: Us, at: datetime) -> Turn | None:
    """Return the Turn, None for what is nothing to us."""
    if update.message is not None:
        return _message(update.message, us, at, edited=False)
    if update.edited_message is not None:
        return _message(update.edited_message, us, at, edited=True)
    if update.callback_query is not None:
        return _tap(update.callback_query, at)
    if update.my_chat_member is not None:
        return _member(update.my_chat_member, at)
    return None


def _message(message: Message, us: Us, at: datetime, *, edited: bool) -> Turn | None:
    if message.chat.type == "channel":
        return None
    turn = _begin(message.chat, _person(message), at)
    if message.migrate_to_chat_id is not None:
        return replace(turn, kind="moved", moved_to=str(int(message.migrate_to_chat_id)))
    files = contents.files(message)
    kind = _kind(message, files, edited=edited)
    if message.text is not None:
        heard = addressing.hear(message.text, message.entities or (), us)
    else:
        heard = addressing.hear(message.caption or "", message.caption_entities or (), us)
    if kind is None or (heard.others and turn.group):
        return None
    return replace(
        turn,
        where=_where(message),
        kind=kind,
        text=clean(heard.text),
        addressed=not turn.group or heard.ours or _answers_us(message, us),
        message=str(int(message.message_id)),
        reply_to=_reply_to(message),
        files=files,
        album=clean(message.media_group_id),
        contact=contents.contact(message),
    )


def _kind(message: Message, files: tuple[Attachment, ...], *, edited: bool) -> Kind | None:
    """Return None for service messages, and for edits of what has no words (a live location)."""
    if edited:
        return "edited" if files or message.text else None
    if files:
        return "files"
    if message.contact is not None:
        return "contact"
    if message.text is not None or any(getattr(message, name, None) for name in ODD):
        return "text"
    return None


def _tap(tap: Tap, at: datetime) -> Turn | None:
    """Return None for taps that are not on a message of ours, or carry no id (a game)."""
    if tap.message is None or tap.data is None or tap.message.chat.type == "channel":
        return None
    return replace(
        _begin(tap.message.chat, _known(tap.from_user), at),
        where=_where(tap.message),
        kind="tap",
        message=str(int(tap.message.message_id)),
        tap=contents.handle(tap.id),
        button=clean(tap.data),
    )


def _member(change: MemberChange, at: datetime) -> Turn | None:
    if change.chat.type == "channel":
        return None
    status = change.new_chat_member.status  # simplified before it was decoded
    if status not in ("member", "left"):
        raise ValueError("an unknown member status")
    turn = _begin(change.chat, _known(change.from_user), at)
    return replace(turn, kind="member", present=status == "member")


def _begin(chat: Chat, person: User | None, at: datetime) -> Turn:
    """Return what every turn has: where, when and who."""
    if chat.type not in ("private", *GROUPS):
        raise ValueError("an unknown kind of chat")  # taken for private, it would hear too much
    return Turn(
        where=Address("telegram", str(int(chat.id))),
        at=at,
        group=chat.type in GROUPS,
        title=clean(chat.title),
        account=f"telegram:{int(person.id)}" if person else "",
        name=_name(person) if person else "",
        language=clean(person.language_code) if person else "",
    )


def _name(person: User) -> str:
    """Return the full name; the first name of a deleted account is empty."""
    return f"{clean(person.first_name)} {clean(person.last_name)}".strip()


def _where(message: Tapped) -> Address:
    """Return the chat, and the topic where there is one; replies make threads that are none."""
    thread = getattr(message, "message_thread_id", None)
    topic = bool(thread and getattr(message, "is_topic_message", None))
    return Address("telegram", str(int(message.chat.id)), str(thread) if topic else "")


def _person(message: Message) -> User | None:
    """Return who speaks; nobody where a chat does (an anonymous admin, a channel)."""
    if message.from_user is None or message.sender_chat is not None:
        return None
    return _known(message.from_user)


def _known(user: User) -> User | None:
    return user if user.is_bot is False else None


def _answered(message: Message) -> Message | None:
    """Return what the message answers; in a topic all of them "answer" the one that opened it."""
    earlier = message.reply_to_message
    if earlier is None or earlier.forum_topic_created is not None:
        return None
    root = message.is_topic_message and earlier.message_id == message.message_thread_id
    return None if root else earlier


def _reply_to(message: Message) -> str:
    earlier = _answered(message)
    return str(int(earlier.message_id)) if earlier else ""


def _answers_us(message: Message, us: Us) -> bool:
    earlier = _answered(message)
    return bool(earlier and earlier.from_user and earlier.from_user.id == us.id)
