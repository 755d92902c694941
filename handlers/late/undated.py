"""Once a month: which entries of plans still have no day, to those who manage the plans."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from handlers import rights
from handlers.compose import Recipe
from handlers.plans.words import short
from handlers.turn import Button, Reply, Say, Value
from storage import people, undated, units
from storage.database import Session
from storage.people import Person, Role
from storage.plan_items import Item
from storage.plans import Plan

NAME = "undated"
SHOWN = 6  # entries with a button; the others are found in the plan's own list
Found = Sequence[tuple[Plan, Item]]


def recipes() -> Mapping[str, Recipe]:
    return {NAME: compose}


def key(person: int, now: datetime) -> str:
    """Of the letter of a month; unique for ever."""
    return f"{NAME}:{person}:{now:%Y-%m}"


def managers(session: Session, plan: Plan) -> list[Person]:
    """The administrators nearest to the plan's own unit."""
    if plan.unit is None:
        return list(people.admins(session))
    found = people.with_role_over(session, plan.unit, "admin")
    if not found:
        return []
    levels = (*units.lineage(session, plan.unit), None)
    near = next(level for level in levels if Role("admin", level) in found[0].roles)
    return [one for one in found if Role("admin", near) in one.roles]


def of_person(session: Session, person: Person, now: datetime) -> list[tuple[Plan, Item]]:
    return [
        (plan, item)
        for plan in undated.plans_of(session, now.date())
        if rights.manages(session, person, plan)
        and person.id in {one.id for one in managers(session, plan)}
        for item in undated.entries(session, plan, now.date())
    ]


def compose(session: Session, args: Mapping[str, Any], now: datetime) -> Reply | None:
    """As of this moment; None where every entry has its day, or the person manages none."""
    person = people.by_id(session, int(args["person"]))
    found = of_person(session, person, now) if person else []
    if not found:
        return None
    shown = found[:SHOWN]
    lines = [_line(plan, item, number) for number, (plan, item) in enumerate(shown, start=1)]
    if len(found) > len(shown):
        lines.append(Say("undated-more", {"count": len(found) - len(shown)}))
    values: dict[str, Value] = {"count": len(found), "lines": tuple(lines)}
    return Reply(Say("undated-letter", values), _buttons(found, args["person"]))


def _line(plan: Plan, item: Item, number: int) -> Say:
    values: dict[str, Value] = {
        "number": number, "task": short(item.words), "plan": plan.name, "where": item.where,
    }  # fmt: skip
    return Say("undated-line" if item.where else "undated-line-nowhere", values)


def _buttons(found: Found, who: int) -> tuple[tuple[Button, ...], ...]:
    numbers = tuple(
        Button(Say("tasks-button-number", {"number": number}), "plan.item",
               {"item": str(item.id)}, who=who)
        for number, (_, item) in enumerate(found[:SHOWN], start=1)
    )  # fmt: skip
    rest = {plan.id: plan for plan, _ in found[SHOWN:]}
    lists = tuple(
        (Button(
            Say("undated-button-plan", {"plan": short(plan.name, 40)}), "plan.list",
            {"plan": str(plan.id), "list": "entries", "page": "0"}, who=who,
        ),)
        for plan in list(rest.values())[:SHOWN]
    )  # fmt: skip
    return tuple(row for row in (numbers[:3], numbers[3:], *lists) if row)
