"""Reports: what was told of a unit and a day; every change is a version, and the old ones stay."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Literal, cast

from sqlalchemy import select

from storage import report_figures
from storage.database import Session
from storage.tables import ReportRow, ReportVersionRow

State = Literal["received", "accepted", "returned", "withdrawn"]
COUNTED: tuple[State, ...] = ("received", "accepted")  # the others are in no total
PREFIX = "BC-"
Fields = Mapping[str, Any]  # numbers as int, groups as {name: int}, the rest as text


class Gone(Exception):
    """Somebody has changed the report since it was looked at, or it can't be changed any more."""


@dataclass(frozen=True, slots=True)
class Report:
    """A sent report, as it stands now."""

    id: int
    kind: str
    unit: int
    entered_by: int
    happened_on: date
    nothing: bool
    fields: Fields
    version: int
    state: State
    sent_at: datetime
    changed_at: datetime

    @property
    def receipt(self) -> str:
        return f"{PREFIX}{self.id:04d}"

    @property
    def counted(self) -> bool:
        return self.state in COUNTED


@dataclass(frozen=True, slots=True)
class Version:
    """What the report said from `at` on."""

    version: int
    unit: int
    happened_on: date
    nothing: bool
    fields: Fields
    by: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Telling:
    """What somebody tells: the body of a report or of a new version of it."""

    kind: str
    unit: int
    happened_on: date
    by: int
    fields: Fields = field(default_factory=dict)
    nothing: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Which draft became the report, and which message had opened it."""

    draft: int | None = None
    channel: str = ""
    chat: str = ""
    message: str = ""


def add(session: Session, told: Telling, source: Source, now: datetime) -> Report:
    """Keep a new report."""
    row = ReportRow(
        kind=told.kind,
        unit=told.unit,
        entered_by=told.by,
        happened_on=told.happened_on,
        nothing=told.nothing,
        fields=_json(told.fields),
        sent_at=now,
        changed_at=now,
        draft=source.draft,
        channel=source.channel,
        chat=source.chat,
        message=source.message,
    )
    session.add(row)
    session.flush()
    _note_version(session, row, told, now)
    return _value(row)


def change(session: Session, id: int, seen: int, told: Telling, now: datetime) -> Report:
    """Add a version; a returned report is received again. Raises Gone when `seen` is no more."""
    row = _lock(session, id)
    if row is None or row.version != seen or row.state == "withdrawn":
        raise Gone
    row.version += 1
    row.unit, row.happened_on, row.nothing = told.unit, told.happened_on, told.nothing
    row.fields, row.changed_at, row.state = _json(told.fields), now, "received"
    session.flush()
    _note_version(session, row, told, now)
    return _value(row)


def settle(session: Session, id: int, state: State, now: datetime) -> Report:
    """Accept, return or withdraw it. Raises Gone when it was withdrawn before."""
    row = _lock(session, id)
    if row is None or row.state == "withdrawn":
        raise Gone
    row.state, row.changed_at = state, now
    session.flush()
    report_figures.follow(session, row, json.loads(row.fields), counts=state in COUNTED)
    return _value(row)


def find(session: Session, id: int) -> Report | None:
    row = session.get(ReportRow, id)
    return None if row is None else _value(row)


def versions(session: Session, id: int) -> list[Version]:
    """Every version, the oldest first."""
    rows = session.scalars(
        select(ReportVersionRow)
        .where(ReportVersionRow.report == id)
        .order_by(ReportVersionRow.version)
    )
    return [
        Version(
            row.version,
            row.unit,
            row.happened_on,
            row.nothing,
            json.loads(row.fields),
            row.by,
            row.at,
        )
        for row in rows
    ]


def of_message(session: Session, channel: str, chat: str, message: str) -> Report | None:
    """The newest report that this message told."""
    row = session.scalar(
        select(ReportRow)
        .where(ReportRow.message == message, ReportRow.channel == channel, ReportRow.chat == chat)
        .order_by(ReportRow.id.desc())
        .limit(1)
    )
    return None if row is None else _value(row)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which reports are looked for; what is not set does not matter."""

    units: Collection[int] | None = None
    kind: str = ""
    but: str = ""  # a kind that is left out
    by: int | None = None
    since: date | None = None  # of the day it happened
    until: date | None = None
    sent_after: datetime | None = None
    sent_by: datetime | None = None  # up to and with
    states: Collection[State] | None = None


def listing(
    session: Session, wanted: Wanted, *, limit: int | None = None, latest: bool = False
) -> list[Report]:
    """Those reports, the newest first: by the day it happened, then by when it was sent.

    `latest`: by when they were sent alone.
    """
    newest = ReportRow.id.desc()
    order = (newest,) if latest else (ReportRow.happened_on.desc(), newest)
    asked = select(ReportRow).order_by(*order)
    if wanted.kind:
        asked = asked.where(ReportRow.kind == wanted.kind)
    if wanted.but:
        asked = asked.where(ReportRow.kind != wanted.but)
    if wanted.by is not None:
        asked = asked.where(ReportRow.entered_by == wanted.by)
    if wanted.since is not None:
        asked = asked.where(ReportRow.happened_on >= wanted.since)
    if wanted.until is not None:
        asked = asked.where(ReportRow.happened_on <= wanted.until)
    if wanted.sent_after is not None:
        asked = asked.where(ReportRow.sent_at > wanted.sent_after)
    if wanted.sent_by is not None:
        asked = asked.where(ReportRow.sent_at <= wanted.sent_by)
    if wanted.states is not None:
        asked = asked.where(ReportRow.state.in_(wanted.states))
    if wanted.units is not None:
        asked = asked.where(ReportRow.unit.in_(wanted.units))
    return [_value(row) for row in session.scalars(asked.limit(limit))]


def latest_by(session: Session, person: int, kind: str = "") -> Report | None:
    """What this person sent last (of a kind)."""
    asked = select(ReportRow).where(ReportRow.entered_by == person)
    if kind:
        asked = asked.where(ReportRow.kind == kind)
    row = session.scalar(
        asked.where(ReportRow.state != "withdrawn").order_by(ReportRow.id.desc()).limit(1)
    )
    return None if row is None else _value(row)


NEAR = timedelta(days=3)


def like(session: Session, told: Telling, but: int | None = None) -> Report | None:
    """A report of the same kind and unit: on that day, or with the same numbers within three.

    The nearest in time of those that count.
    """
    rows = session.scalars(
        select(ReportRow).where(
            ReportRow.unit == told.unit,
            ReportRow.kind == told.kind,
            ReportRow.happened_on.between(told.happened_on - NEAR, told.happened_on + NEAR),
            ReportRow.state.in_(COUNTED),
        )
    )
    found = [
        row
        for row in rows
        if row.id != but
        and (row.happened_on == told.happened_on or _nearly(json.loads(row.fields), told.fields))
    ]
    best = min(
        found, key=lambda row: (abs(row.happened_on - told.happened_on), -row.id), default=None
    )
    return None if best is None else _value(best)


def _nearly(one: Fields, other: Fields) -> bool:
    """The same numbers, but for one that is a little off; one may tell fewer of them."""
    names = {name for name in {*one} & {*other} if _count(one, name) or _count(other, name)}
    off = [name for name in names if _count(one, name) != _count(other, name)]
    if not names or len(off) > 1:
        return False
    return all(
        abs(_count(one, name) - _count(other, name)) * 10 <= _count(one, name) for name in off
    )


def _count(fields: Fields, name: str) -> int:
    value = fields.get(name)
    return value if isinstance(value, int) else 0


def receipt_of(words: str) -> int | None:
    """The report that "BC-0123", "bc 123" or "123" names."""
    digits = words.strip().lower().removeprefix("bc").strip(" -#")
    return int(digits) if digits.isdecimal() and 0 < len(digits) < 10 else None


def _lock(session: Session, id: int) -> ReportRow | None:
    return session.scalar(
        select(ReportRow)
        .where(ReportRow.id == id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )


def _note_version(session: Session, row: ReportRow, told: Telling, now: datetime) -> None:
    session.add(
        ReportVersionRow(
            report=row.id,
            version=row.version,
            unit=told.unit,
            happened_on=told.happened_on,
            nothing=told.nothing,
            fields=row.fields,
            by=told.by,
            at=now,
        )
    )
    session.flush()
    report_figures.follow(session, row, told.fields, counts=True)  # what is told is received


def _json(fields: Fields) -> str:
    return json.dumps(dict(fields), ensure_ascii=False)


def _value(row: ReportRow) -> Report:
    return Report(
        row.id,
        row.kind,
        row.unit,
        row.entered_by,
        row.happened_on,
        row.nothing,
        json.loads(row.fields),
        row.version,
        cast("State", row.state),
        row.sent_at,
        row.changed_at,
    )
