"""The plans whose targets somebody may read, and the stretch of time each target is for."""

from datetime import date

from handlers import rights
from handlers.overview.frame import Period
from knowledge import schedule_json, target_time
from knowledge.facts.period import in_title
from knowledge.moment import Malformed
from knowledge.schedule import Schedule
from knowledge.vietnamese import nfc
from storage import plans
from storage.database import Session
from storage.people import Person
from storage.plan_items import Item
from storage.plans import Plan


def confirmed(session: Session, person: Person) -> list[Plan]:
    """The newest first."""
    known = [
        one
        for one in plans.listing(session)
        if one.state == "confirmed" and rights.reads(session, person, one)
    ]
    return sorted(known, key=lambda one: (one.issued_on or "", one.id), reverse=True)


def in_force(plan: Plan, today: date, year: int | None = None) -> bool:
    """One without an end reaches to this year; the next is covered when it has come."""
    first, last = target_time.covers(*plan.period, plan.issued_on)
    last = last or date(max(today.year, first.year), 12, 31)
    begins, ends = (today, today) if year is None else (date(year, 1, 1), date(year, 12, 31))
    return first <= ends and last >= begins


def stretch(plan: Plan, item: Item, on: date) -> Period:
    first, last = target_time.covers(*plan.period, plan.issued_on)
    by = _by(item)
    day = target_time.named(str(item.fields.get("quote") or "")) if by is None else None
    if day is not None and first <= day and (last is None or day <= last):
        last = day
    first = target_time.since(first, last, _errand_of(plan, dated=day is not None))
    return Period(*target_time.stretch(first, last, by, on))


def _errand_of(plan: Plan, *, dated: bool) -> str | None:
    """The date of a plan that is for no year or longer, but for a thing to be done soon."""
    if in_title(plan.title, plan.issued_on) is not None:
        return None
    return plan.issued_on if dated or target_time.CAMPAIGN.search(nfc(plan.title)) else None


def _by(item: Item) -> Schedule | None:
    try:
        return schedule_json.from_json(item.fields.get("by"))
    except Malformed:
        return None
