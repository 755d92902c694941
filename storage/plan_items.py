"""What a plan says, fact by fact, as it was read and as a person corrected it.

Every change counts up the plan's revision; what was read first is kept beside it.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import func, insert, select, update

from knowledge import schedule_json
from knowledge.moment import Malformed
from knowledge.schedule import Schedule
from storage.database import Session
from storage.tables import ItemRow, PlanRow

GROUPS = (
    "targets", "timetable", "deadlines", "standing", "duties", "references", "criteria",
)  # fmt: skip
ENTRIES = ("timetable", "deadlines", "standing")  # groups whose facts fall due

ItemState = Literal["read", "corrected", "added", "dropped"]


@dataclass(frozen=True, slots=True)
class Item:
    """One fact: `fields` as `plan show` prints it."""

    id: int
    plan: int
    group: str
    place: int
    fields: Mapping[str, Any]
    state: ItemState

    @property
    def where(self) -> str:
        return str(self.fields.get("where") or "")

    @property
    def words(self) -> str:
        """What it says, in short: the task, the subject, or the quote."""
        names = ("task", "what", "quote")
        return next((str(self.fields[name]) for name in names if self.fields.get(name)), "")

    @property
    def schedule(self) -> Schedule | None:
        """When it is due; None where that can't be said or nobody has said it."""
        try:
            return schedule_json.from_json(self.fields.get("schedule"))
        except Malformed:
            return None

    @property
    def addressees(self) -> tuple[tuple[Literal["lead", "partner"], str], ...]:
        """Whom the entry names, in the plan's words, and in which part."""
        lead = str(self.fields.get("lead") or self.fields.get("who") or "")
        found: list[tuple[Literal["lead", "partner"], str]] = [("lead", lead)] if lead else []
        return (*found, *(("partner", one) for one in self.fields.get("partners") or ()))


def keep(session: Session, plan: int, facts: Mapping[str, Any]) -> None:
    """Store what was read."""
    rows = [
        {
            "plan": plan,
            "grouping": group,
            "place": place,
            "fields": json.dumps(one, ensure_ascii=False),
            "state": "read",
        }
        for group in GROUPS
        for place, one in enumerate(facts.get(group, ()))
    ]
    if rows:
        session.execute(insert(ItemRow.__table__), rows)  # type: ignore[arg-type]  # a Table


def of(session: Session, plan: int, *groups: str) -> Sequence[Item]:
    """The plan's facts (of these groups) in their order, dropped ones too."""
    asked = select(ItemRow).where(ItemRow.plan == plan).order_by(ItemRow.place, ItemRow.id)
    if groups:
        asked = asked.where(ItemRow.group.in_(groups))
    return [_value(row) for row in session.scalars(asked)]


def several(session: Session, ids: Collection[int]) -> dict[int, Item]:
    return {
        row.id: _value(row) for row in session.scalars(select(ItemRow).where(ItemRow.id.in_(ids)))
    }


def find(session: Session, id: int) -> Item | None:
    row = session.get(ItemRow, id)
    return None if row is None else _value(row)


def correct(session: Session, id: int, fields: Mapping[str, Any]) -> Item:
    """Set some of its fields; what was read stays in the record."""
    row = session.get_one(ItemRow, id)
    if row.was is None:
        row.was = row.fields
    row.fields = json.dumps({**json.loads(row.fields), **fields}, ensure_ascii=False)
    if row.state != "added":
        row.state = "corrected"
    return _changed(session, row)


def drop(session: Session, id: int) -> Item:
    """It is no fact of the plan, or nobody here is to be bothered with it."""
    row = session.get_one(ItemRow, id)
    row.state = "dropped"
    return _changed(session, row)


def restore(session: Session, id: int) -> Item:
    row = session.get_one(ItemRow, id)
    row.state = {None: "read", "": "added"}.get(row.was, "corrected")
    return _changed(session, row)


def add(session: Session, plan: int, group: str, fields: Mapping[str, Any]) -> Item:
    """A fact that a person adds; it stands last in its group."""
    last = session.scalar(
        select(func.max(ItemRow.place)).where(ItemRow.plan == plan, ItemRow.group == group)
    )
    row = ItemRow(
        plan=plan,
        group=group,
        place=0 if last is None else last + 1,
        fields=json.dumps(dict(fields), ensure_ascii=False),
        was="",  # nothing was read
        state="added",
    )
    session.add(row)
    return _changed(session, row)


def _changed(session: Session, row: ItemRow) -> Item:
    session.flush()
    session.execute(
        update(PlanRow).where(PlanRow.id == row.plan).values(revision=PlanRow.revision + 1)
    )
    return _value(row)


def _value(row: ItemRow) -> Item:
    return Item(
        row.id,
        row.plan,
        row.group,
        row.place,
        json.loads(row.fields),
        row.state,  # type: ignore[arg-type]  # only this module writes it
    )
