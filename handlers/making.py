"""Files that replies name (Paper): what a maker gets, and what it gives back.

A maker runs outside the turn, in a transaction that only reads; it looks rights up anew.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from handlers.turn import Reply, Say
from storage.database import Session

FAILED = Say("paper-failed")


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file's bytes, and what it is called."""

    name: str
    mime: str
    data: bytes
    kind: Literal["photo", "document"] = "document"


@dataclass(frozen=True, slots=True)
class Made:
    """What is sent in place of the reply that named the paper."""

    reply: Reply
    files: tuple[MadeFile, ...] = ()


Make = Callable[[Session, Mapping[str, str], datetime], Made]
