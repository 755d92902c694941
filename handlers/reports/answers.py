"""What a draft of a report holds: its answers by name, and beside them what the card must know.

Names that begin with a mark are no fields: DOUBT why an answer is to be looked at, NOTE the rest.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from handlers.dialog import DOUBT
from handlers.forms.kind import Kind
from handlers.reading.found import Doubt
from storage.dialogues import CARD
from storage.reports import Fields, Report, Telling

UNIT, DAY = "unit", "day"
NOTE = "~"
NOTHING = "~nothing"  # "không phát sinh"
REPORT, VERSION = "~report", "~version"  # the report it changes, as it was when that began
OTHER = "~other"  # a report like it was seen, and this is another
UNITS, DAYS, ENTRIES = "~units", "~days", "~entries"  # what may be meant, to choose from
LIKE = "~like"  # it was copied from that one
KEPT = "~kept."  # before a name: an answer that another one contradicts, for when it fits again
FOR = "~for"  # the assignment whose button opened the form
WORK = "#"  # before the id of an assignment: an entry that the tables know

Answers = Mapping[str, str]


def missing(kind: Kind, answers: Answers) -> str:
    """What is to be asked next; what may be left out is asked once, and not of an old report."""
    asked = ("must",) if REPORT in answers else ("must", "ask")
    return _first(kind, answers, asked)


def needed(kind: Kind, answers: Answers) -> str:
    """What it can't be sent without."""
    return _first(kind, answers, ("must",))


def _first(kind: Kind, answers: Answers, needs: tuple[str, ...]) -> str:
    for name in (UNIT, DAY):
        if not answers.get(name):
            return name
    if answers.get(NOTHING):
        return CARD
    for field in kind.fields:
        told = bool(answers.get(field.name)) if field.need == "must" else field.name in answers
        wanted = field.need in needs or KEPT + field.name in answers  # a number was said for it
        if wanted and not told and kind.asks(field, answers):
            return field.name
    return CARD


def with_doubt(answers: Mapping[str, str], name: str, doubt: Doubt | None) -> dict[str, str]:
    """The answers with (or without) a mark on this one."""
    rest = {key: value for key, value in answers.items() if key != DOUBT + name}
    return {**rest, DOUBT + name: f"{doubt.why}|{doubt.said}"} if doubt else rest


def doubts(answers: Answers) -> dict[str, tuple[str, str]]:
    """Of each answer that is to be looked at: why, and the words it was read from."""
    found = {}
    for key, value in answers.items():
        if key.startswith(DOUBT):
            why, _, said = value.partition("|")
            found[key.removeprefix(DOUBT)] = (why, said)
    return found


def telling(kind: Kind, answers: Answers, by: int) -> Telling:
    """What the report will say. Only of a draft that lacks nothing it needs."""
    return Telling(
        kind.name,
        int(answers[UNIT]),
        date.fromisoformat(answers[DAY]),
        by,
        {} if answers.get(NOTHING) else fields(kind, answers),
        bool(answers.get(NOTHING)),
    )


def fields(kind: Kind, answers: Answers) -> dict[str, Any]:
    """The answers as a report keeps them: numbers as numbers; what was not told is not there."""
    found: dict[str, Any] = {}
    for field in kind.fields:
        answer = answers.get(field.name, "")
        if not answer:
            continue
        if field.type == "count":
            found[field.name] = int(answer)
        elif field.type == "groups":
            found[field.name] = json.loads(answer)
        elif not answer.startswith(WORK) or field.type != "entry":
            found[field.name] = answer
    return found


def answers_of(kind: Kind, told: Fields) -> dict[str, str]:
    """A report's fields as answers again; those that the form no longer has are left."""
    found = {}
    for field in kind.fields:
        value = told.get(field.name)
        if value is None:
            continue
        found[field.name] = (
            json.dumps(value, ensure_ascii=False) if field.type == "groups" else str(value)
        )
    return found


def of_report(kind: Kind, report: Report) -> dict[str, str]:
    """The answers from which a new version of the report starts."""
    nothing = {NOTHING: "1"} if report.nothing else {}
    return {
        UNIT: str(report.unit),
        DAY: report.happened_on.isoformat(),
        **nothing,
        **answers_of(kind, report.fields),
        REPORT: str(report.id),
        VERSION: str(report.version),
    }
