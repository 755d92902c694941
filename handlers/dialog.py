"""A form filled in over several messages: what a form is, and the words that steer every form."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rapidfuzz import fuzz, process

from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from knowledge.vietnamese import fold, nfc
from storage.database import Session
from storage.dialogues import CARD
from storage.drafts import Draft

if TYPE_CHECKING:
    from handlers.card import Scene

Order = Literal["cancel", "back", "skip", "send", "edit"]

# typed instead of tapped; compared folded, as whole messages
SAID: Mapping[Order, tuple[str, ...]] = {
    "cancel": (
        "huy", "huy bo", "huy di", "huy nhe", "huy giup", "thoi", "thoi huy", "thoi bo di", "bo",
        "bo di", "dung lai", "khong gui", "khong gui nua", "thoi khong gui", "thoi khong gui nua",
        "khong bao cao nua", "thoi khong bao cao nua", "cancel", "stop", "/huy",
    ),
    "back": ("quay lai", "lui", "lui lai", "cau truoc", "back", "/lui"),
    "skip": ("bo qua", "khong co", "qua", "skip", "/boqua"),
    "send": (
        "ok", "oke", "gui", "gui di", "gui luon", "gui luon di", "gui nhe", "gui giup", "gui a",
        "gui bao cao", "ok gui", "ok gui di", "dong y", "duoc", "dung roi", "dung roi gui di",
        "dung roi gui", "dung het", "co", "yes", "send",
    ),
    "edit": ("sua", "sua lai", "edit"),
}  # fmt: skip
MARKED: Mapping[str, Order] = {"đúng": "send", "dừng": "cancel"}  # one word where folded
ORDERS = {word: order for order, words in SAID.items() for word in words}
DOUBT = "?"  # before a step's name: why its answer is to be looked at
SLIP = 80.0  # "bao looi" is "bao loi"; "bao cao" (57) is not
FIX = ("sua ", "doi ", "change ")  # "sửa nội dung thành ..."
INTO = (" thanh ", " la ", " to ")


class NotUnderstood(Exception):
    """The answer can't be taken; the sentence says why and what would do."""

    def __init__(self, why: Say) -> None:
        super().__init__(why.key)
        self.why = why


@dataclass(frozen=True, slots=True)
class Step:
    """One question: what it asks, how its answer is checked and how the card calls it."""

    name: str
    ask: str
    label: str
    read: Callable[[str, Turn], str]
    choices: tuple[tuple[str, str], ...] = ()  # value, key of its label
    optional: bool = False
    called: tuple[str, ...] = ()  # folded words by which people name it: "sửa nội dung"
    verbatim: bool = False  # its answer may well be a question


@dataclass(frozen=True, slots=True)
class Done:
    """What sending came to: the receipt, what else is said, and what a later tap is told."""

    receipt: Say
    others: Replies = ()
    outcome: Mapping[str, str] | None = None
    buttons: tuple[tuple[Button, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """What a sentence made of a form: all its answers from now on, or that it is not for it."""

    answers: Mapping[str, str]
    why: Say | None = None  # what could not be taken
    step: str | None = None  # stand here next, rather than at what is missing
    elsewhere: bool = False  # take the sentence as if no form were open; the form waits
    instead: Reply | None = None  # ask this first


@dataclass(frozen=True, slots=True)
class Manner:
    """How a form behaves that reads whole sentences and looks its own way."""

    listen: "Callable[[Scene], Heard | None]"
    view: "Callable[[Scene, Say | None], Reply]"
    summary: "Callable[[Scene], Say]"  # what was said, as it is kept above the receipt
    tapped: "Callable[[Scene], Heard | None]"  # a button of its own; None: only shown anew
    missing: Callable[[Mapping[str, str]], str]  # the step to ask next; CARD for none
    needed: Callable[[Mapping[str, str]], str]  # the step without which it can't be sent
    allows: "Callable[[Scene], bool]"  # may this person go on with somebody else's draft?


@dataclass(frozen=True, slots=True)
class Dialog:
    """A form, visible as one literal."""

    name: str
    title: str
    steps: tuple[Step, ...]
    finish: Callable[[Session, Turn, Draft], Done]
    takes_files: bool = False
    at_once: bool = False  # sent with the last answer: no card, no tap
    manner: Manner | None = None
    about: "Callable[[Scene], Say] | None" = None  # the title with what this draft is about

    def step(self, name: str) -> Step | None:
        return next((step for step in self.steps if step.name == name), None)

    def next_open(self, answers: Mapping[str, str]) -> str:
        """Return the first step that has no answer; CARD when all have."""
        if self.manner is not None:
            return self.manner.missing(answers)
        return next((step.name for step in self.steps if step.name not in answers), CARD)

    def needed(self, answers: Mapping[str, str]) -> str:
        """The step without which it can't be sent; CARD when it can."""
        return self.manner.needed(answers) if self.manner else self.next_open(answers)

    def before(self, name: str) -> str | None:
        """Return the step before this one (of the card: the last); None at the first."""
        names = [step.name for step in self.steps]
        place = names.index(name) if name in names else len(names)
        return names[place - 1] if place else None


def order_of(text: str) -> Order | None:
    """Is this message an order to the form rather than an answer?"""
    said = nfc(text).lower().strip(" .!,")
    return MARKED.get(said) or ORDERS.get(fold(said))


def correction(dialog: Dialog, text: str) -> tuple[Step, str] | None:
    """Read "sửa <question> [thành <answer>]": the question, and the answer if one is given."""
    folded = fold(text)
    start = next((word for word in FIX if folded.startswith(word)), None)
    if start is None:
        return None
    rest = folded.removeprefix(start).strip()
    for step in dialog.steps:
        for name in step.called:
            if rest == name:
                return step, ""
            into = next((word for word in INTO if rest.startswith(name + word)), None)
            if into is not None:
                return step, _tail(text, rest.removeprefix(name + into))
    return None


def _tail(text: str, folded: str) -> str:
    """The end of `text` that folds to `folded`: people's own letters, not the folded ones."""
    for start in range(len(text)):
        if fold(text[start:]).strip() == folded.strip():
            return text[start:].strip()
    return folded


def shown(step: Step, answer: str) -> Value:
    """How an answer stands on the card."""
    if not answer:
        return Say("dialog-empty")
    label = dict(step.choices).get(answer)
    return Say(label) if label else answer


def choose(
    choices: tuple[tuple[str, str], ...], names: Mapping[str, str]
) -> Callable[[str, Turn], str]:
    """Make a reader of a closed choice: its number, or one of its folded names in what was said."""

    def read(text: str, _turn: Turn) -> str:
        folded = fold(text).strip(" .)!?")
        if folded.isdigit() and 1 <= int(folded) <= len(choices):
            return choices[int(folded) - 1][0]
        value = names.get(folded) or _only_one(folded, names) or _nearly(folded, names)
        if value is None:
            raise NotUnderstood(Say("dialog-choose"))
        return value

    return read


def _only_one(folded: str, names: Mapping[str, str]) -> str | None:
    """The one value that is named in the sentence; None when several are."""
    named = {value for name, value in names.items() if f" {name} " in f" {folded} "}
    return named.pop() if len(named) == 1 else None


def _nearly(folded: str, names: Mapping[str, str]) -> str | None:
    """The value whose name this is but for a slip of the finger."""
    found = process.extractOne(folded, names.keys(), scorer=fuzz.ratio, score_cutoff=SLIP)
    return names[found[0]] if found else None
