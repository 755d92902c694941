"""`overview`: leaders' questions from the terminal or a file, answered from the tables."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import typer

from bot.commands import opening
from bot.commands.ask import person_of
from handlers import words
from handlers.figures import out as figures_out
from handlers.figures.answer import Answer, answer
from handlers.figures.matter import Matter
from handlers.overview.frame import Frame, Shape
from handlers.overview.reading import read
from handlers.places.places import Memory, Places
from handlers.turn import Say
from storage import units
from storage.database import Session
from storage.people import Person

SHAPES: dict[Shape, str] = {"one": "has", "states": "sum", "last": "sum"}  # as programs know them


class Nothing(Exception):
    """There is nothing to write into a file."""


def run(
    questions: Iterable[str], account: str, now: datetime, *, as_json: bool, out: Path | None = None
) -> None:
    """Answer each; later ones may lean on those before. `out`: the last one as a file, too."""
    told: Answer | None = None
    found = opening.read()
    memory = Memory()
    before: Frame | None = None
    with opening.database(found) as database, database.read() as session:
        person, places = person_of(session, account), memory(session)
        for question in questions:
            frame = read(question, places, now, before=before)
            told = _answer(session, places, person, frame, now) if frame else None
            if told is not None and told.matter is not None:
                before = told.frame
            text = words.plain(found.language, told.say if told else Say("figures-no-question"))
            typer.echo(_line(session, question, told, text, now) if as_json else text)
        if out is not None:
            out.write_bytes(_file(told, out, found.language))


def _answer(
    session: Session, places: Places, person: Person, frame: Frame, now: datetime
) -> Answer:
    """A picture or a sheet is what --out is for."""
    drawn = frame.act in ("chart", "sheet")
    return answer(session, places, person, replace(frame, act="") if drawn else frame, now)


def _file(told: Answer | None, out: Path, language: str) -> bytes:
    """A chart or a sheet, by the file's ending."""
    known = figures_out.lines(told) if told is not None else None
    if told is None or known is None:
        raise Nothing
    if out.suffix.lower() == ".xlsx":
        return figures_out.sheet(told, known, language)
    data = figures_out.picture(told, known, language)
    if data is None:
        raise Nothing
    return data


def _line(session: Session, question: str, told: Answer | None, text: str, now: datetime) -> str:
    """One line of JSON, as `contracts.md` has it."""
    line: dict[str, object] = {
        "question": question,
        "measure": told.frame.measure or None if told else None,
        "scope": None,
        "period": None,
        "shape": SHAPES.get(told.frame.shape, told.frame.shape) if told else None,
        "as_of": now.isoformat(),
        "k": None,
        "n": None,
        "value": None,
        "target": None,
        "units": [],
    }
    if told is not None and told.matter is not None and told.shown is not None:
        shown, matter = told.shown, told.matter
        line["scope"] = _scope(session, matter)
        line["period"] = {
            "from": matter.period.first.isoformat(),
            "to": matter.period.last.isoformat(),
        }
        line |= {"k": shown.k, "n": shown.n, "value": shown.value, "target": told.target}
        line["units"] = [
            {"code": one.code, "name": one.name, "value": one.value} for one in shown.units
        ]
    return json.dumps({**line, "text": text}, ensure_ascii=False)


def _scope(session: Session, matter: Matter) -> str | None:
    """The unit's code; of several the lowest above them."""
    unit = matter.asked.scope
    found = units.by_id(session, unit) if unit is not None else None
    return found.code if found else None
