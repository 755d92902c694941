"""Targets of plans: by which measure each is followed, and what was entered by hand.

A person says so; a target of which nobody said anything has no tie.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, insert, select

from storage import plan_items
from storage.database import Session
from storage.plan_items import Item
from storage.tables import ItemRow, PlanRow, TargetFigureRow, TargetTieRow
from storage.upsert import set_row

GROUP = "targets"


@dataclass(frozen=True, slots=True)
class Tie:
    """No measure: a person said that it is followed by hand.

    `kinds`: of units that count; `audience`: the plan's words for them; `people`: groups trained.
    """

    measure: str = ""
    part: str = ""
    kinds: tuple[str, ...] = ()
    audience: str = ""
    field: str = ""
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """How far it is, as somebody entered it; `out_of`: where it is a share of so many."""

    value: float
    out_of: int | None
    told_of: date
    note: str = ""
    by: int | None = None
    id: int | None = None  # once it is kept


def of(session: Session, plans: Collection[int]) -> dict[int, list[Item]]:
    """The targets of these plans in their order, without those a person dropped."""
    asked = select(ItemRow.id).where(
        ItemRow.plan.in_(plans), ItemRow.group == GROUP, ItemRow.state != "dropped"
    )
    found: dict[int, list[Item]] = {plan: [] for plan in plans}
    items = plan_items.several(session, session.scalars(asked).all()) if plans else {}
    for item in sorted(items.values(), key=lambda one: (one.place, one.id)):
        found[item.plan].append(item)
    return found


def ties(session: Session, items: Collection[int]) -> dict[int, Tie]:
    rows = session.scalars(select(TargetTieRow).where(TargetTieRow.item.in_(items)))
    return {row.item: _tie(row) for row in rows}


def tied(session: Session, measures: Collection[str]) -> dict[int, Tie]:
    """Targets of confirmed plans that are followed by one of these measures."""
    rows = session.scalars(
        select(TargetTieRow)
        .join(ItemRow, ItemRow.id == TargetTieRow.item)
        .join(PlanRow, PlanRow.id == ItemRow.plan)
        .where(
            TargetTieRow.measure.in_(measures),
            ItemRow.state != "dropped",
            PlanRow.state == "confirmed",
        )
        .order_by(TargetTieRow.item)
    )
    return {row.item: _tie(row) for row in rows}


def tie(session: Session, item: int, how: Tie, now: datetime, *, by: int | None = None) -> None:
    """Say by which measure it is followed; what was said before is forgotten."""
    values: Mapping[str, object] = {
        "measure": how.measure,
        "part": how.part,
        "kinds": ",".join(how.kinds),
        "audience": how.audience,
        "field": how.field,
        "people": "\n".join(how.people),
        "set_by": by,
        "set_at": now,
    }
    set_row(session, TargetTieRow, {"item": item}, values)
    session.expire_all()  # rows read in this turn are old


def untie(session: Session, item: int) -> None:
    """Nobody has said anything of it."""
    session.execute(delete(TargetTieRow).where(TargetTieRow.item == item))


def tell(session: Session, item: int, what: Told, now: datetime) -> None:
    """Enter a figure by hand; of one day the last one counts."""
    values = {"value": what.value, "out_of": what.out_of, "told_of": what.told_of}
    rest = {"item": item, "note": what.note, "set_by": what.by, "set_at": now}
    session.execute(insert(TargetFigureRow).values(**values, **rest))


def untell(session: Session, item: int, figure: int) -> bool:
    """Take one back that was entered by hand; False where it was taken back before."""
    known = delete(TargetFigureRow).where(
        TargetFigureRow.id == figure, TargetFigureRow.item == item
    )
    return bool(session.scalars(known.returning(TargetFigureRow.id)).all())


def told(session: Session, items: Collection[int], by: date) -> dict[int, Told]:
    """Of each the figure that counts on a day."""
    return {item: all_[-1] for item, all_ in history(session, items, by).items()}


def history(session: Session, items: Collection[int], by: date) -> dict[int, list[Told]]:
    """All that was entered of days up to this one, the newest last."""
    asked = (
        select(TargetFigureRow)
        .where(TargetFigureRow.item.in_(items), TargetFigureRow.told_of <= by)
        .order_by(TargetFigureRow.told_of, TargetFigureRow.id)
    )
    found: dict[int, list[Told]] = {}
    for row in session.scalars(asked):
        one = Told(row.value, row.out_of, row.told_of, row.note, row.set_by, row.id)
        found.setdefault(row.item, []).append(one)
    return found


def _tie(row: TargetTieRow) -> Tie:
    return Tie(
        row.measure,
        row.part,
        tuple(filter(None, row.kinds.split(","))),
        row.audience,
        row.field,
        tuple(filter(None, row.people.split("\n"))),
    )
