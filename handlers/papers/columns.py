"""The columns of a list of reports: the same for every kind and every version of a form.

A field that a form has no more, or has never had, stands by its name in the column of the rest.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from handlers import words
from handlers.forms.model import FIELDS
from handlers.papers.figures import number
from handlers.turn import Say
from storage.report_sheet import Line

Cell = str | int | date | datetime | None
KINDS = {
    "dialogue": "paper-kind-dialogue",
    "training": "paper-kind-training",
    "model": "paper-kind-model",
    "reception": "paper-kind-reception",
    "situation": "paper-kind-situation",
    "task": "paper-kind-task",
}
STATES = {
    "received": "paper-state-received",
    "accepted": "paper-state-accepted",
    "returned": "paper-state-returned",
    "withdrawn": "paper-state-withdrawn",
}
CHOICES = {"field": dict(FIELDS)}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, its width in letters, and the cell of a report."""

    heading: str
    width: int
    cell: "Callable[[Line, Tongue], Cell]"


@dataclass(frozen=True, slots=True)
class Tongue:
    """The language and the office's zone that a list is written in."""

    language: str
    zone: tzinfo | None

    def say(self, key: str) -> str:
        return words.plain(self.language, Say(key))


def _known(keys: Mapping[str, str], value: str, tongue: Tongue) -> str:
    return tongue.say(keys[value]) if value in keys else value


def _sent(line: Line, tongue: Tongue) -> datetime:
    """As the clock on the wall showed it: a sheet knows no zones."""
    return line.sent_at.astimezone(tongue.zone).replace(tzinfo=None, microsecond=0)


def _nothing(line: Line, tongue: Tongue) -> Cell:
    return tongue.say("paper-yes") if line.nothing else None


def _field(name: str) -> "Callable[[Line, Tongue], Cell]":
    def cell(line: Line, tongue: Tongue) -> Cell:
        value = line.fields.get(name)
        if isinstance(value, str) and name in CHOICES:
            return _known(CHOICES[name], value, tongue)
        return _plain(value)

    return cell


def _count(name: str) -> "Callable[[Line, Tongue], Cell]":
    """A number as a number; what an older form kept as words stays words."""

    def cell(line: Line, _tongue: Tongue) -> Cell:
        value = line.fields.get(name)
        found = number(value)
        return _plain(value) if found is None else found

    return cell


def _plain(value: object) -> Cell:
    if value is None or isinstance(value, bool):
        return None if value is None else str(value).lower()
    if isinstance(value, int | str):
        return value
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {_plain(one)}" for name, one in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(str(_plain(one)) for one in value)
    return str(value)


def _rest(line: Line, _tongue: Tongue) -> Cell:
    others = {name: value for name, value in line.fields.items() if name not in OWN}
    return "; ".join(f"{name}: {_plain(value)}" for name, value in others.items()) or None


_COUNTS = ("participants", "women", "opinions", "sessions", "people", "cases", "resolved", "days")
_WORDS = ("groups", "chair", "topic", "name", "field", "lead", "entry", "place", "note")
OWN = frozenset((*_COUNTS, *_WORDS))
COLUMNS: tuple[Column, ...] = (
    Column("paper-cell-receipt", 11, lambda line, _: line.receipt),
    Column("paper-cell-kind", 18, lambda line, tongue: _known(KINDS, line.kind, tongue)),
    Column("paper-cell-code", 10, lambda line, _: line.code),
    Column("paper-cell-unit", 26, lambda line, _: line.name),
    Column("paper-cell-day", 12, lambda line, _: line.happened_on),
    Column("paper-cell-state", 12, lambda line, tongue: _known(STATES, line.state, tongue)),
    Column("paper-cell-nothing", 11, _nothing),
    Column("paper-cell-participants", 10, _count("participants")),
    Column("paper-cell-women", 8, _count("women")),
    Column("paper-cell-opinions", 8, _count("opinions")),
    Column("paper-cell-sessions", 8, _count("sessions")),
    Column("paper-cell-people", 10, _count("people")),
    Column("paper-cell-cases", 8, _count("cases")),
    Column("paper-cell-resolved", 10, _count("resolved")),
    Column("paper-cell-days", 8, _count("days")),
    Column("paper-cell-groups", 26, _field("groups")),
    Column("paper-cell-chair", 20, _field("chair")),
    Column("paper-cell-topic", 26, _field("topic")),
    Column("paper-cell-name", 28, _field("name")),
    Column("paper-cell-field", 18, _field("field")),
    Column("paper-cell-lead", 20, _field("lead")),
    Column("paper-cell-entry", 28, _field("entry")),
    Column("paper-cell-place", 22, _field("place")),
    Column("paper-cell-note", 30, _field("note")),
    Column("paper-cell-rest", 22, _rest),
    Column("paper-cell-photos", 8, lambda line, _: line.photos),
    Column("paper-cell-who", 20, lambda line, _: line.who),
    Column("paper-cell-sent", 16, _sent),
    Column("paper-cell-version", 8, lambda line, _: line.version),
    Column("paper-cell-why", 26, lambda line, _: line.why or None),
)
