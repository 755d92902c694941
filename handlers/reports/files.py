"""Reports as a file: which of them, in which form. The same from a chat and from the terminal."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from handlers.making import MadeFile
from handlers.papers import issuers, plain
from handlers.papers.contents import Contents
from handlers.papers.layouts import LAYOUTS
from handlers.papers.period import Period
from handlers.reports import homes, scope
from storage import models, units
from storage.database import Session
from storage.people import Person
from storage.report_sheet import Line
from storage.reports import Wanted
from storage.units import Unit

Form = Literal["xlsx", "csv", "json", "docx"]
FORMS: tuple[Form, ...] = get_args(Form)
OFFICE = "application/vnd.openxmlformats-officedocument."
MIMES: Mapping[Form, str] = {
    "xlsx": f"{OFFICE}spreadsheetml.sheet",
    "docx": f"{OFFICE}wordprocessingml.document",
    "csv": "text/csv",
    "json": "application/json",
}
UNSAFE = re.compile(r"[^A-Za-z0-9_]+")


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: `unit` with all below it, else whatever the person may see."""

    form: Form
    wanted: Wanted
    period: Period | None = None  # a paper has one
    unit: Unit | None = None  # a paper has one: its issuer
    layout: str = ""  # empty: as fits the issuer


@dataclass(frozen=True, slots=True)
class Filed:
    """The file, and the reports in it."""

    file: MadeFile
    lines: list[Line]


def make(session: Session, person: Person, wish: Wish, now: datetime, language: str) -> Filed:
    """Make the file. Raises report_scope.Outside."""
    unit = wish.unit.id if wish.unit else None
    lines = scope.lines(session, person, wish.wanted, unit)
    if wish.form == "docx" or wish.wanted.kind != scope.SITUATION:
        lines = scope.for_others(lines)
    match wish.form:
        case "docx":
            from handlers.papers import periodic  # its library is heavy, and seldom needed

            data = periodic.make(_contents(session, wish, lines, now))
        case "xlsx":
            from handlers.papers import sheet  # the same

            data = sheet.make(lines, language=language, zone=now.tzinfo)
        case "csv":
            data = plain.as_csv(lines, language=language, zone=now.tzinfo)
        case "json":
            data = plain.as_json(lines, now)
    return Filed(MadeFile(_name(wish), MIMES[wish.form], data), lines)


def _contents(session: Session, wish: Wish, lines: list[Line], now: datetime) -> Contents:
    assert wish.unit is not None, "a paper has an issuer"
    assert wish.period is not None, "a paper has a period"
    on = min(wish.period.until, now.date())
    counted = models.listing(session, units.subtree(session, wish.unit.id))
    told = {line.unit for line in lines} | {one.unit for one in counted}
    place = homes.place(session, wish.unit, on, told)
    layout = LAYOUTS.get(wish.layout) or issuers.layout_of(wish.unit.kind, wish.unit.name)
    return Contents(
        layout,
        wish.unit.name,
        place.above,
        place.locality,
        wish.period,
        now,
        place.homes,
        place.home_of,
        [line for line in lines if line.unit in place.home_of],
        [one for one in counted if one.unit in place.home_of],
        wish.wanted.kind,
    )


def _name(wish: Wish) -> str:
    parts = ["bao-cao", wish.wanted.kind]
    parts += [wish.period.code if wish.period else "", wish.unit.code if wish.unit else ""]
    return "-".join(UNSAFE.sub("-", one).strip("-") for one in parts if one) + f".{wish.form}"
