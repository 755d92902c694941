"""Plans: kept as they were read, shown as they stand; the same file again changes nothing."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import insert, select, update

from knowledge.passages import Passage
from storage import plan_items
from storage.database import Session
from storage.plan_items import GROUPS
from storage.tables import ClauseRow, PassageRow, PlanRow
from storage.upsert import add_one

State = Literal["read", "confirmed", "superseded", "withdrawn"]
LIVE: tuple[State, ...] = ("read", "confirmed")  # what answers without being asked for by name

APART = (*GROUPS, "outline", "passages")  # what has tables of its own
CLAUSE = {"clause": "where", "heading": "heading", "text": "text"}  # columns, and JSON's names
PASSAGE = {**CLAUSE, "begins": "start", "ends": "end"}


@dataclass(frozen=True, slots=True)
class File:
    """The bytes a plan was read from."""

    sha: str
    name: str
    mime: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan without what it says; `unit` is whose it is, if anybody's that we know."""

    id: int
    file: File
    title: str
    number: str | None
    issuer: str | None
    issued_on: str | None
    unit: int | None
    state: State
    public: bool
    revision: int
    about: Mapping[str, Any]  # period, signatory, recipients, doubts, ...
    confirmed_at: datetime | None
    replaced_by: int | None
    kind: Literal["plan", "order"] = "plan"  # an order: a task that a leader gave in words

    @property
    def name(self) -> str:
        """What people call it: its number, else its title."""
        return self.number or self.title

    @property
    def period(self) -> tuple[str | None, str | None]:
        known = self.about.get("period") or {}
        return known.get("from"), known.get("to")


def add(
    session: Session,
    file: File,
    text: str,
    facts: Mapping[str, Any],
    now: datetime,
    *,
    unit: int | None = None,
    by: int | None = None,
) -> tuple[int, bool]:
    """Keep a plan; its id, and whether it is new."""
    about = {name: value for name, value in facts.items() if name not in APART}
    id = add_one(
        session,
        PlanRow,
        {
            "sha": file.sha,
            "file": file.name,
            "mime": file.mime,
            "title": facts.get("title") or file.name,
            "number": facts.get("number"),
            "issuer": facts.get("issuer"),
            "issued_on": facts.get("issued_on"),
            "unit": unit,
            "text": text,
            "about": json.dumps(about, ensure_ascii=False),
            "added_at": now,
            "added_by": by,
        },
    )
    if id is None:
        return session.execute(
            select(PlanRow.id).where(PlanRow.sha == file.sha)
        ).scalar_one(), False
    for row, key, names in ((ClauseRow, "outline", CLAUSE), (PassageRow, "passages", PASSAGE)):
        rows = [
            {"plan": id, "place": place} | {column: one[name] for column, name in names.items()}
            for place, one in enumerate(facts.get(key, ()))
        ]
        if rows:
            session.execute(insert(row.__table__), rows)  # type: ignore[arg-type]  # a Table
    plan_items.keep(session, id, facts)
    return id, True


def find(session: Session, id: int) -> Plan | None:
    row = session.scalar(select(PlanRow).where(PlanRow.id == id))
    return None if row is None else _value(row)


def lock(session: Session, id: int) -> Plan | None:
    """The plan, its row locked until the turn ends: two clerks do not confirm side by side."""
    row = session.scalar(select(PlanRow).where(PlanRow.id == id).with_for_update())
    return None if row is None else _value(row)


def listing(session: Session) -> Sequence[Plan]:
    """Every plan; what leaders gave in words is none."""
    asked = select(PlanRow).where(PlanRow.kind == "plan").order_by(PlanRow.id)
    return [_value(row) for row in session.scalars(asked)]


def text(session: Session, id: int) -> str:
    """What the file says, letter for letter."""
    return session.scalar(select(PlanRow.text).where(PlanRow.id == id)) or ""


def shown(session: Session, id: int) -> dict[str, Any] | None:
    """The plan as it stands now, as `plan show` prints it; None when there is no such plan."""
    plan = find(session, id)
    if plan is None:
        return None
    clauses = session.scalars(
        select(ClauseRow).where(ClauseRow.plan == id).order_by(ClauseRow.place)
    )
    found: dict[str, Any] = {
        "id": id,
        **plan.about,
        "state": plan.state,
        "outline": [
            {"where": one.where, "heading": one.heading, "text": one.text} for one in clauses
        ],
    }
    for group in GROUPS:
        found[group] = []
    for item in plan_items.of(session, id):
        if item.state != "dropped":
            found[item.group].append(dict(item.fields))
    return found


def passages(session: Session, id: int) -> list[Passage]:
    """Where its text can be quoted, in order."""
    rows = session.scalars(
        select(PassageRow).where(PassageRow.plan == id).order_by(PassageRow.place)
    )
    return [Passage(row.where, row.heading, row.text, row.begins, row.ends) for row in rows]


def changed(session: Session, id: int) -> None:
    """What the plan says has changed: whoever holds a copy reads it anew."""
    session.execute(update(PlanRow).where(PlanRow.id == id).values(revision=PlanRow.revision + 1))


def belongs(session: Session, id: int, unit: int) -> None:
    """A person says whose plan it is."""
    session.execute(update(PlanRow).where(PlanRow.id == id).values(unit=unit))
    changed(session, id)


def hide(session: Session, id: int, *, public: bool) -> None:
    session.execute(update(PlanRow).where(PlanRow.id == id).values(public=public))
    changed(session, id)


def becomes(
    session: Session,
    id: int,
    state: State,
    now: datetime,
    *,
    by: int | None = None,
    replaced_by: int | None = None,
) -> None:
    """Set its state; when it was first confirmed, and by whom, stays."""
    row = session.get_one(PlanRow, id)
    row.state = state
    if state == "confirmed":
        row.confirmed_at, row.confirmed_by = row.confirmed_at or now, row.confirmed_by or by
    if replaced_by is not None:
        row.replaced_by = replaced_by
    session.flush()
    changed(session, id)


def _value(row: PlanRow) -> Plan:
    return Plan(
        row.id,
        File(row.sha, row.file, row.mime),
        row.title,
        row.number,
        row.issuer,
        row.issued_on,
        row.unit,
        row.state,  # type: ignore[arg-type]  # only `becomes` writes it
        row.public,
        row.revision,
        json.loads(row.about),
        row.confirmed_at,
        row.replaced_by,
        row.kind,  # type: ignore[arg-type]  # only storage.orders writes the other
    )
