"""The port that every app implements: what it can do, how it says no, and six verbs."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from handlers.turn import Address, Message, Turn
from storage.inbox import Arrival
from storage.pace import Limits


@dataclass(frozen=True, slots=True)
class Abilities:
    """What an app can do; what it lacks is said with less."""

    text_limit: int = 4096  # UTF-16 units
    caption_limit: int = 1024
    edits: bool = True
    buttons: bool = True
    files: bool = True
    groups: bool = True
    limits: Limits = field(default_factory=Limits)


class Unreadable(Exception):
    """The update can't be decoded: put it aside, it is in nobody's way."""


class SendError(Exception):
    """A send that did not end well; its class says what follows."""


class Unsent(SendError):
    """Nothing left this machine, or the app said "try later": send again after a pause."""


class SlowDown(SendError):
    """The app wants a pause, of this chat or of the whole bot."""

    def __init__(self, seconds: float, *, everything: bool = False) -> None:
        super().__init__(f"{seconds} s")
        self.seconds = seconds
        self.everything = everything


class Gone(SendError):
    """The chat has removed or blocked us, or does not exist."""


class Moved(SendError):
    """The chat has a new address."""

    def __init__(self, to: str) -> None:
        super().__init__("moved")
        self.to = to


class NoThread(SendError):
    """The topic is gone: the chat's main room is still there."""


class Lost(SendError):
    """The message to edit is gone or too old: send a new one."""


class Refused(SendError):
    """The app will never take this message."""


class Uncertain(SendError):
    """It may or may not have arrived."""


class Denied(SendError):
    """The app does not know our token: nothing can be sent until that is mended."""


Keep = Callable[[Sequence[Arrival]], Awaitable[None]]
"""Stores updates; returns only after they are on disk."""


class Channel(Protocol):
    """An app that people talk to us in."""

    @property
    def name(self) -> str: ...
    @property
    def bot(self) -> str:
        """Which bot of the app we are: part of the inbox's unique key."""
        ...

    @property
    def abilities(self) -> Abilities: ...

    async def receive(self, keep: Keep) -> None:
        """Take in updates until cancelled; acknowledge only what `keep` has stored."""
        ...

    def read(self, body: str, at: datetime) -> Turn | None:
        """Read a stored update; None for a kind that is nothing to us. Raises Unreadable."""
        ...

    async def send(self, to: Address, message: Message) -> str:
        """Send; return the app's id of the message. Raises a SendError."""
        ...

    async def edit(self, to: Address, sent: str, message: Message) -> None:
        """Replace the text and buttons of a message of ours. Raises a SendError."""
        ...

    async def answer_tap(self, tap: str, text: str) -> None:
        """End the tap's spinner; never retried, never raises a SendError."""
        ...

    async def download(self, ref: str, to: Path, limit: int) -> None:
        """Fetch what somebody sent. Raises Refused over `limit` bytes, Unsent to try again."""
        ...

    async def leave(self, chat: str) -> None:
        """Leave a group we have no business in."""
        ...

    async def close(self) -> None: ...
