"""What a feature offers the router: commands, actions behind buttons, and dialogues."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from handlers.turn import Replies, Turn
from storage.database import Session

if TYPE_CHECKING:
    from handlers.dialog import Dialog

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
    run: Callable[[Session, Turn, str], Replies] | None = None
    opens: str = ""
    right: Right = "joined"
    where: Literal["private", "group", "both"] = "both"
    menu: str = ""  # key of its line in the menu and in /help; empty: not listed

    button: str = ""  # key of the label of a button that says the command; empty: none

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
    run: Callable[[Session, Turn, Tapped], Replies] | None = None
    right: Right = "joined"
    opens: str = ""


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature's doors."""

    commands: tuple[Command, ...] = ()
    actions: tuple[Action, ...] = ()
    dialogs: "tuple[Dialog, ...]" = field(default=())
    # files that belong to no open form; None: they are not for this feature
    files: Callable[[Session, Turn], Replies | None] | None = None
    # sentences of these intents (handlers/meaning.py)
    intents: Mapping[str, Callable[[Session, Turn], Replies]] = field(default_factory=dict)
    # what comes of slow work, by the kind of job
    news: Mapping[str, Callable[[Session, Turn], Replies]] = field(default_factory=dict)
