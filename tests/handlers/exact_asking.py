"""Puts a file of questions to the assistant, and says what is wrong with each answer."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from handlers import words
from handlers.figures.answer import Answer, answer
from handlers.overview.frame import Frame
from handlers.overview.reading import read
from handlers.places.places import Memory
from storage.database import Database, Session
from tests.handlers.exact_facts import NOW
from tests.handlers.exact_world import account_of, code_of

DATA = Path(__file__).parent / "data"
SHAPES = {"one": "has", "states": "sum"}  # as programs know them
BEYOND = "phạm vi quyền xem"
Line = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """What came back, as `overview` prints it."""

    line: Line
    wrong: tuple[str, ...]
    text: str

    def __str__(self) -> str:
        asked = f"{self.line['id']} {self.line['question']}"
        return f"{asked}\n    {'; '.join(self.wrong)}\n    {self.text}"


def questions(name: str) -> list[Line]:
    return [json.loads(row) for row in (DATA / name).read_text("utf-8").splitlines()]


def ask(database: Database, lines: Iterable[Line]) -> list[Told]:
    """Ask all of them; a line that leans on another goes on with what was understood there."""
    frames: dict[str, Frame | None] = {}
    memory = Memory()
    found = []
    with database.read() as session:
        for line in lines:
            person, places = account_of(session, line["as"]), memory(session)
            before = frames.get(line["after"]) if line["after"] else None
            frame = read(line["question"], places, NOW, before=before)
            told = answer(session, places, person, frame, NOW) if frame else None
            frames[line["id"]] = told.frame if told and told.matter else None
            text = words.plain("vi", told.say) if told else ""
            if told and told.matter is None:  # what is offered stands on buttons
                offered = (button.label for row in told.buttons for button in row)
                text = "\n".join([text, *(words.plain("vi", one) for one in offered)])
            found.append(Told(line, tuple(_wrong(session, line, told, text)), text))
    return found


def _wrong(session: Session, line: Line, told: Answer | None, text: str) -> Iterable[str]:
    if "expect" in line:
        yield from _wrong_kind(line, told, text)
        return
    if told is None or told.matter is None or told.shown is None:
        yield f"no answer ({'understood' if told else 'not understood'})"
        return
    period = told.matter.period
    got = {
        "measure": told.frame.measure,
        "shape": SHAPES.get(told.frame.shape, told.frame.shape),
        "scope": code_of(session, told.matter.asked.scope),
        "period": {"from": period.first.isoformat(), "to": period.last.isoformat()},
        "k": told.shown.k,
        "n": told.shown.n,
        "value": told.shown.value,
        "units": [one.code for one in told.shown.units],
    }
    yield from _differences(line, got)
    if not _in_order(line.get("says", ()), text, anyhow=line.get("shape") != "trend"):
        yield f"does not say {line['says']}"


def _wrong_kind(line: Line, told: Answer | None, text: str) -> Iterable[str]:
    shown = told.shown if told and told.matter else None
    if line["expect"] == "no question":
        if told is not None:
            yield f"taken for a question of {told.frame.measure}"
    elif told is None:
        yield "not understood"
    elif line["expect"] == "number":
        if shown is None or not _in_order([str(line["value"])], text, anyhow=True):
            yield f"does not say {line['value']}"
    elif line["expect"] == "empty":  # nobody of that kind is there: that is said, and no zero is
        if shown is None or shown.n or shown.value:
            yield "does not say that nobody is there"
    elif line["expect"] == "units":
        got = sorted(one.code for one in shown.units) if shown else None
        if got != line["units"]:
            yield f"units: {got} for {line['units']}"
    elif shown is not None and (shown.k is not None or shown.value is not None):
        yield "answered"
    elif not _in_order(line.get("says", [BEYOND] if line["expect"] == "refused" else []), text):
        yield "does not say why"


def _differences(line: Line, got: Line) -> Iterable[str]:
    for name in ("measure", "shape", "scope", "period", "k", "n"):
        if line.get(name) is not None and line[name] != got[name]:
            yield f"{name}: {got[name]} for {line[name]}"
    if "value" in line and not _same(line["value"], got["value"]):
        yield f"value: {got['value']} for {line['value']}"
    if "units" in line and sorted(got["units"]) != sorted(line["units"]):
        yield f"units: {got['units']} for {line['units']}"
    if "places" in line:
        at = 0
        for group in line["places"]:
            level = got["units"][at : at + len(group)]
            if sorted(level) != sorted(group):
                yield f"places: {got['units']} for {line['places']}"
                return
            at += len(group)


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) < 0.01


def _in_order(wanted: Sequence[str], text: str, *, anyhow: bool = False) -> bool:
    """Are all of these in the text, as words of their own?"""
    at = 0
    for one in wanted:
        found = re.search(rf"(?<![\w.,]){re.escape(one)}(?![\w]|[.,]\d)", text[at:])
        if found is None:
            return False
        at = at if anyhow else at + found.end()
    return True
