"""A person confirms, withdraws or replaces a plan: from then on it is reminded and measured."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from rapidfuzz import fuzz

from knowledge import plan_changes
from knowledge.plan_changes import Change
from knowledge.vietnamese import fold
from knowledge.workdays import Calendar
from storage import assignments, audiences, owing, plan_items, plans, renewed
from storage.database import Session
from storage.plan_items import ENTRIES, Item
from storage.plans import LIVE, Plan

ALIKE = 85.0  # two titles of one plan; of the next year's they are told apart by their periods
NEAR = 62  # days: an entry that moved by less is still the same duty


class NotNow(Exception):
    """The plan is not in a state in which that can be done."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What confirming would bring."""

    entries: int  # that will be followed
    assignments: int
    units: int
    past: int  # days that have gone by already
    undated: Sequence[Item]
    unknown: Mapping[int, Sequence[str]]  # by entry: words nobody is known for
    idle: Sequence[Item]  # dated, but nobody owes anything


def outlook(session: Session, plan: Plan, now: datetime, calendar: Calendar) -> Outlook:
    entries, _ = owing.asked(session, plan, now.date(), calendar)
    followed = [one for one in entries if one.days and one.owing]
    return Outlook(
        len(followed),
        sum(len(one.days) * len(one.owing) for one in followed),
        len({unit for one in followed for unit in one.owing}),
        sum(day.due_on < now.date() for one in followed for day in one.days),
        [one.item for one in entries if not one.days],
        {one.item.id: one.lost for one in entries if one.lost},
        [one.item for one in entries if one.days and not one.owing and not one.lost],
    )


def confirm(
    session: Session, id: int, now: datetime, calendar: Calendar, *, by: int | None = None
) -> None:
    """Accept what was read as it stands now. Raises NotNow for one that was put away."""
    plan = plans.lock(session, id)
    if plan is None or plan.state not in LIVE:
        raise NotNow
    plans.becomes(session, id, "confirmed", now, by=by)
    owing.follow(session, id, now, calendar)


def withdraw(session: Session, id: int, now: datetime, calendar: Calendar) -> None:
    """It holds no more; nothing of it is owed, and what was done stays in the record."""
    plan = plans.lock(session, id)
    if plan is None or plan.state not in LIVE:
        raise NotNow
    plans.becomes(session, id, "withdrawn", now)
    owing.follow(session, id, now, calendar)


def replace(
    session: Session,
    old: int,
    new: int,
    now: datetime,
    calendar: Calendar,
    *,
    by: int | None = None,
) -> None:
    """The new version holds instead of the old; what was done by the old one is done by it."""
    before, after = plans.lock(session, old), plans.lock(session, new)
    if before is None or after is None or old == new:
        raise NotNow
    if before.state not in LIVE or after.state not in LIVE:
        raise NotNow
    confirm(session, new, now, calendar, by=by)
    same = pairs(session, old, new)
    known = audiences.register(session, after.unit, now.date())
    carried = assignments.carry(session, same, NEAR, owing.successors(known))
    renewed.carry(session, same, carried)
    plans.becomes(session, old, "superseded", now, replaced_by=new)
    owing.follow(session, old, now, calendar)


def differences(session: Session, old: int, new: int) -> list[Change]:
    """What the new version says otherwise."""
    before, after = plans.shown(session, old), plans.shown(session, new)
    return plan_changes.changes(before, after) if before and after else []


def earlier(session: Session, plan: Plan) -> Plan | None:
    """A plan that this one may be a new version of: the same number, or one so named."""
    found = [one for one in plans.listing(session) if one.id != plan.id and one.state in LIVE]
    same = [one for one in found if one.issuer == plan.issuer or one.unit == plan.unit]
    for one in reversed(same):
        if plan.number and one.number == plan.number and _year(one) == _year(plan):
            return one
    for one in reversed(same):
        alike = fuzz.ratio(fold(one.title), fold(plan.title)) >= ALIKE
        if alike and one.period == plan.period:
            return one
    return None


def _year(plan: Plan) -> str:
    return (plan.issued_on or plan.period[0] or "")[:4]


def pairs(session: Session, old: int, new: int) -> dict[int, int]:
    """Entries of the old plan and their counterparts in the new one."""
    found = {}
    for group in ENTRIES:
        before, after = (_entries(session, id, group) for id in (old, new))
        # a standing duty is worded like a deadline
        like = "deadlines" if group == "standing" else group
        for left, right in plan_changes.pair(like, _fields(before), _fields(after)):
            if left is not None and right is not None:
                found[before[left].id] = after[right].id
    return found


def _entries(session: Session, plan: int, group: str) -> list[Item]:
    return [one for one in plan_items.of(session, plan, group) if one.state != "dropped"]


def _fields(items: Collection[Item]) -> list[Mapping[str, object]]:
    return [item.fields for item in items]
