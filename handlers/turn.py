"""Turn in, Reply out: the plain values that cross the border between a chat app and us."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from storage.people import Person


@dataclass(frozen=True, slots=True)
class Address:
    """Where a message goes: a chat of a channel, and a topic in it where the app has topics."""

    channel: str
    chat: str
    thread: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture, file or voice note somebody sent; `ref` is the channel's handle to its bytes."""

    kind: Literal["photo", "document", "voice"]
    ref: str
    name: str = ""
    mime: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class Contact:
    """A shared contact; `account` is whose it is, empty where the app does not say."""

    phone: str
    account: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing that was said to us, by one account, in one chat."""

    where: Address
    at: datetime
    kind: Literal["text", "tap", "files", "contact", "edited", "member", "moved", "job"] = "text"
    group: bool = False
    title: str = ""  # the group's own name
    account: str = ""  # "telegram:11"; empty: nobody behind it (a channel, an anonymous admin)
    name: str = ""  # what the account calls itself; for greeting only, never for rights
    language: str = ""
    text: str = ""
    addressed: bool = True  # in a group: a command, a mention, or an answer to us
    message: str = ""
    reply_to: str = ""
    tap: str = ""  # the app's handle to answer this tap
    button: str = ""
    files: tuple[Attachment, ...] = ()
    album: str = ""
    contact: Contact | None = None
    present: bool = True  # kind "member": are we in this chat from now on?
    moved_to: str = ""  # kind "moved": the chat's new address
    job: Mapping[str, str] = field(default_factory=dict)  # kind "job": what was asked and found
    person: Person | None = None  # filled in by the router

    @property
    def own_chat(self) -> str:
        """Where the account itself is spoken to; empty where somebody speaks for it."""
        return self.where.chat if self.account.startswith(f"{self.where.channel}:") else ""


@dataclass(frozen=True, slots=True)
class Say:
    """A sentence by key; put into words in the receiver's language when it is sent."""

    key: str
    values: "Mapping[str, Value]" = field(default_factory=dict)


Value = str | int | Say | tuple[Say, ...]


@dataclass(frozen=True, slots=True)
class Button:
    """What a tap does. An opaque id stands for it outside; this is the row behind the id."""

    label: Say
    action: str
    args: Mapping[str, str] = field(default_factory=dict)
    draft: int | None = None
    version: int = 0
    who: int | None = None  # only this person may tap; None: whoever has the action's right
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file to send: its bytes are kept by hash."""

    kind: Literal["photo", "document", "voice"]
    sha: str
    name: str
    mime: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A file that is made outside the turn, before the reply that names it is sent."""

    recipe: str
    args: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reply:
    """What is to be said. `to` is empty for "where the turn came from"."""

    say: Say
    buttons: tuple[tuple[Button, ...], ...] = ()
    files: tuple[SentFile, ...] = ()
    paper: Paper | None = None  # what is made of it takes the place of sentence, buttons and files
    to: Address | None = None
    edits: int | None = None  # the outbox row whose message this replaces
    draft: int | None = None  # this message is the card of that draft
    report: int | None = None  # this message is about that report
    quote: bool = False  # answer to the message that was said (groups)
    expects: bool = (
        False  # the next message of this person answers it (opens the app's reply field)
    )
    contact: Say | None = None  # label of the app's own button that shares one's contact
    key: str = ""  # unique for ever; empty: made from the inbox row
    lane: int = 0  # 0: answers to people, 1: what nobody waits for
    not_before: datetime | None = None
    expires_at: datetime | None = None
    toast: bool = False  # only flashes over the tapped button; not kept


Replies = Sequence[Reply]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a message's text with a look, in characters."""

    look: Literal["bold", "italic", "code"]
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Choice:
    """A button as the receiver sees it."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Message:
    """A Reply in words, ready for a channel."""

    text: str
    spans: tuple[Span, ...] = ()
    buttons: tuple[tuple[Choice, ...], ...] = ()
    files: tuple[SentFile, ...] = ()
    reply_to: str = ""
    expects: bool = False
    contact: str = ""
