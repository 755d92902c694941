"""What a person says on the page, as the inbox keeps it."""

import json
import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, get_args

from bot.channel import Unreadable
from handlers.turn import Address, Attachment, Turn
from storage.inbox import Arrival

CLIENT = re.compile(r"[A-Za-z0-9_-]{8,64}")
TAP = re.compile(r"[A-Za-z0-9_-]{1,64}")
KINDS = get_args(Attachment.__annotations__["kind"])


@dataclass(frozen=True, slots=True)
class Said:
    """A message or a tap; `client` is the id that the page gave it, so that it is stored once."""

    person: int
    client: str
    text: str = ""
    tap: str = ""
    files: tuple[Attachment, ...] = ()  # `ref` is the hash of the bytes


def clean(text: str) -> str:
    """Return it without NULs, which PostgreSQL can't hold; half a character becomes a mark."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def conversation(person: int) -> str:
    return f"web:{person}"


def arrival(said: Said) -> Arrival:
    files = [[one.kind, one.ref, one.name, one.mime, one.size] for one in said.files]
    body = {"person": said.person, "client": said.client, "text": said.text, "tap": said.tap}
    return Arrival(
        f"{said.person}:{said.client}",
        conversation(said.person),
        json.dumps({**body, "files": files}, ensure_ascii=False),
    )


def load(body: str) -> Said:
    """Read what `arrival` wrote. Raises Unreadable."""
    try:
        known = json.loads(body)
        files = tuple(_file(*file) for file in known["files"])
        said = Said(int(known["person"]), known["client"], known["text"], known["tap"], files)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Unreadable(type(error).__name__) from error
    if not all(isinstance(word, str) for word in (said.client, said.text, said.tap)):
        raise Unreadable("not words")
    return said


def _file(kind: Any, ref: Any, name: Any, mime: Any, size: Any) -> Attachment:
    if kind not in KINDS or not all(isinstance(word, str) for word in (ref, name, mime)):
        raise ValueError("not a file")
    return Attachment(kind, ref, name, mime, int(size))


def turn(said: Said, at: datetime) -> Turn:
    plain = Turn(
        Address("web", str(said.person)),
        at,
        account=f"web:{said.person}",
        text=said.text,
        message=said.client,
    )
    if said.tap:
        handle = f"{said.person}:{said.client}"
        return replace(plain, kind="tap", button=said.tap, tap=handle)
    return replace(plain, kind="files", files=said.files) if said.files else plain
