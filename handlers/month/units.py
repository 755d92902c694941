"""Whose calendar, or whose history, is meant: the group's, one's own, one below, or one named."""

from datetime import date

from handlers import rights
from handlers.feature import Tapped
from handlers.plans import list as plan_list
from handlers.reports.told import own_units
from handlers.turn import Button, Replies, Reply, Say, Turn
from storage import groups, units
from storage.database import Session
from storage.people import RoleName
from storage.units import Unit

PAGE = 8
LIST = "month.units"
Row = tuple[Button, ...]


def own(session: Session, turn: Turn) -> list[int]:
    """The group's unit, or those of one's roles."""
    if not turn.group:
        return own_units(turn)
    group = groups.find(session, turn.where.channel, turn.where.chat)
    return [group.unit] if group and group.unit is not None else []


def sees(session: Session, turn: Turn, unit: int, right: RoleName = "officer") -> bool:
    """In a group only what is its unit's; elsewhere one's own units and those below."""
    if turn.group:
        return unit in own(session, turn)
    return rights.may(session, turn.person, right, unit)


def named(session: Session, turn: Turn, words: str, right: RoleName = "officer") -> list[Unit]:
    """Whom the words may mean, of those that this person may see."""
    coded = units.find(session, words)
    if coded is not None and coded.valid_until is None:
        found = [coded]
    else:
        near = units.named(session, words)
        found = [one.unit for one in near if one.sure] or [one.unit for one in near]
    return [one for one in found if sees(session, turn, one.id, right)]


def children(session: Session, parent: int | None, turn: Turn) -> list[Unit]:
    """Those right below; of no unit: the topmost."""
    there = units.all(session, turn.at.date())
    if parent is not None:
        return [one for one in there if one.parent == parent]
    return [one for one in there if one.parent is None]


def below(session: Session, turn: Turn, unit: int | None, to: str) -> Row:
    """The button that lists the units below; none in a group, and where there are none."""
    if turn.group or not children(session, unit, turn):
        return ()
    return (Button(Say("month-button-units"), LIST, _args(unit, to)),)


def _args(unit: int | None, to: str) -> dict[str, str]:
    return {"unit": "" if unit is None else str(unit), "to": to, "page": "0"}


def listed(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """A page of the units below one, each a button."""
    unit = int(tapped.args["unit"]) if tapped.args["unit"] else None
    may = rights.may(session, turn.person, "officer", unit)
    if turn.group or not may:
        return [Reply(Say("talk-denied"), quote=turn.group)]
    return [choice(session, turn, unit, tapped.args["to"], int(tapped.args["page"]))]


def choice(session: Session, turn: Turn, unit: int | None, to: str, page: int = 0) -> Reply:
    found = children(session, unit, turn)
    pages = max(1, -(-len(found) // PAGE))
    page = min(max(page, 0), pages - 1)
    turns = plan_list.turning(LIST, _args(unit, to), page, pages)
    rows = (*buttons(found[page * PAGE : (page + 1) * PAGE], to), *((turns,) if turns else ()))
    return Reply(Say("month-which"), rows)


def buttons(some: list[Unit], to: str, first: date | None = None) -> tuple[Row, ...]:
    """Each opens its unit, in the month that was asked for."""
    month = {"first": first.isoformat()} if first else {}
    return tuple(
        (Button(Say("month-button-unit", {"unit": one.name}), to, {"unit": str(one.id), **month}),)
        for one in some[:PAGE]
    )
