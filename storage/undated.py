"""Entries of confirmed plans that nobody is reminded of, for they have no day yet."""

from datetime import date

from sqlalchemy import select

from storage import office_days, owing, plans
from storage.database import Session
from storage.plan_items import Item
from storage.plans import Plan
from storage.tables import PlanRow


def plans_of(session: Session, today: date) -> list[Plan]:
    """Confirmed plans whose period is not over, what leaders gave in words left out."""
    ids = session.scalars(
        select(PlanRow.id)
        .where(PlanRow.state == "confirmed", PlanRow.kind == "plan")
        .order_by(PlanRow.id)
    ).all()
    found = (plans.find(session, id) for id in ids)
    return [one for one in found if one is not None and not _over(one, today)]


def _over(plan: Plan, today: date) -> bool:
    end = plan.period[1] or ""
    return bool(end) and end < today.isoformat()[: len(end)]


def entries(session: Session, plan: Plan, today: date) -> list[Item]:
    """Those of the plan's entries from which no day follows."""
    asked, _ = owing.asked(session, plan, today, office_days.calendar(session))
    return [one.item for one in asked if not one.days]
