"""What a feature offers the router: commands, actions behind buttons, and dialogues."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from handlers.turn import Replies, Say, Turn
from storage.database import Session

if TYPE_CHECKING:
    from handlers.card import Scene
    from handlers.dialog import Dialog


@dataclass(frozen=True, slots=True)
class Opening:
    """Instead of an answer: this form is to be opened, with what is known already."""

    form: str
    known: Mapping[str, str] = field(default_factory=dict)
    why: Say | None = None  # said above its first question
    message: str = ""  # the message it was read from
    report: int | None = None  # the report it changes
    beside: bool = False  # another of the same kind may be open: it waits
    edits: int | None = None  # the outbox row whose message becomes its card
    below: "Opening | None" = None  # a second one, to go on with after it
    files_of: int | None = None  # the draft whose files become its own


Result = Replies | Opening
Right = Literal["anyone", "joined", "officer", "leader", "admin"]
"""Who may: anybody at all, whoever has joined, or a role somewhere; the unit is asked for apart."""


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button that was tapped and may be: it is there, in time, and this person's."""

    id: str
    action: str
    args: Mapping[str, str]
    draft: int | None
    version: int
    message: int | None  # the outbox row that carried the button


@dataclass(frozen=True, slots=True)
class Command:
    """`/name rest`: its names in both languages, who may say it where, and what it does.

    It runs a function, or opens a form.
    """

    names: tuple[str, ...]  # the English one first, the Vietnamese one last
    run: Callable[[Session, Turn, str], Result] | None = None
    opens: str = ""
    right: Right = "joined"
    where: Literal["private", "group", "both"] = "both"
    menu: str = ""  # key of its line in the menu and in /help; empty: not listed

    button: str = ""  # key of the label of a button that says the command; empty: none
    captions: bool = False  # under a picture, what follows it are the picture's words

    @property
    def tap(self) -> str:
        """The action of a button that says the command."""
        return f"run.{self.names[0]}"

    def name(self, language: str) -> str:
        return self.names[0] if language == "en" else self.names[-1]


@dataclass(frozen=True, slots=True)
class Action:
    """What a button does, and who may tap it.

    It runs a function, or opens a form that knows the button's values from the start.
    """

    name: str
    run: Callable[[Session, Turn, Tapped], Result] | None = None
    right: Right = "joined"
    opens: str = ""


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature's doors."""

    commands: tuple[Command, ...] = ()
    actions: tuple[Action, ...] = ()
    dialogs: "tuple[Dialog, ...]" = field(default=())
    # files that belong to no open form; None: they are not for this feature
    files: Callable[[Session, Turn], Result | None] | None = None
    # before the open form: files that say where they belong, answers to what it asked; None: not it
    first: "Callable[[Session, Turn, Scene | None], Result | None] | None" = None
    # in a group: what is plainly for it, though it names nobody
    overhears: Callable[[Session, Turn], bool] | None = None
    # sentences of these intents (handlers/meaning/meaning.py)
    intents: Mapping[str, Callable[[Session, Turn], Result]] = field(default_factory=dict)
    # orders among the sentences of the intent "manage": edit, withdraw, nudge, ...
    orders: Mapping[str, Callable[[Session, Turn], Result]] = field(default_factory=dict)
    # what is nothing but the name of a thing ("BC-0123"), in the middle of a form too; None: not it
    names: Callable[[Session, Turn], Result | None] | None = None
    # a sentence known by more than its intent, looked at before that; None: it is not
    knows: Callable[[Session, Turn], Result | None] | None = None
    # a message that answers one of ours, in the middle of a form too; None: not for this feature
    replies: Callable[[Session, Turn], Result | None] | None = None
    # a message that was said before and has been edited since
    edited: Callable[[Session, Turn], Result] | None = None
    # what comes of slow work, by the kind of job
    news: Mapping[str, Callable[[Session, Turn], Replies]] = field(default_factory=dict)
