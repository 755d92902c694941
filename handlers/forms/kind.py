"""What a kind of report is: its fields, the words that announce it, and how it is checked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from handlers.turn import Say

Answers = Mapping[str, str]
Need = Literal["must", "ask", "may"]
Type = Literal["count", "words", "choice", "groups", "entry"]


@dataclass(frozen=True, slots=True)
class Field:
    """One thing a report tells.

    `need`: "must" be there before it is sent; "ask" for it once, it may be skipped; "may" be told.
    `called`: what people call it, folded ("so y kien"); `counts`: what stands behind its number,
    folded ("nguoi"). Groups are kept as JSON: {"già làng": 15}.
    """

    name: str
    type: Type
    need: Need
    ask: str
    label: str
    called: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()  # value, key of its label
    said: Mapping[str, tuple[str, ...]] | None = None  # value -> folded words that mean it
    least: int = 0
    most: int = 5_000  # more in one report is rather a slip: taken, but marked
    of: str = ""  # the count it is a part of: women of those trained
    done: bool = False  # told by what was done with that count: "giải quyết hết"


@dataclass(frozen=True, slots=True)
class Wrong:
    """An answer that can't stand beside the others, and the sentence that says why."""

    field: str
    why: Say


def fine(_answers: Answers) -> Sequence[Wrong]:
    return ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of report. Its words stand in words/report.*.ftl, everything else in its file."""

    name: str
    title: str
    announced: tuple[str, ...]  # folded words that say what the message is about
    fields: tuple[Field, ...]
    check: Callable[[Answers], Sequence[Wrong]] = fine
    nothing: bool = True  # "không phát sinh" makes sense of it
    today: bool = False  # told as it is done: where no day is said, it is today's
    # needed (and asked) only while this holds: no opinions, none to resolve
    asks: Callable[[Field, Answers], bool] = lambda _field, _answers: True

    def field(self, name: str) -> Field | None:
        return next((one for one in self.fields if one.name == name), None)


def at_most(part: str, whole: str, why: str) -> Callable[[Answers], Sequence[Wrong]]:
    """A check: of so many, so many; "giải quyết 12 trong 10" can't be."""

    def check(answers: Answers) -> Sequence[Wrong]:
        few, many = answers.get(part, ""), answers.get(whole, "")
        if few.isdigit() and many.isdigit() and int(few) > int(many):
            return [Wrong(part, Say(why, {"part": int(few), "whole": int(many)}))]
        return []

    return check
