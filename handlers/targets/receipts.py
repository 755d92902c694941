"""What a report changed: the targets that its figures moved, said below its receipt."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers import rights
from handlers.places.places import Places
from handlers.targets import words
from handlers.targets.periods import in_force, stretch
from handlers.targets.reckoned import MOVES, moved_by
from handlers.targets.standing import Standing
from handlers.targets.state import Looker
from handlers.turn import Say, Turn
from storage import plan_items, plans, targets, units
from storage.database import Session
from storage.people import Person
from storage.reports import Telling

SAID = 2  # lines below a receipt
LOOKED_AT = 4  # targets reckoned for one report: a receipt is to come at once


@dataclass(frozen=True, slots=True)
class Before:
    """The targets that a report may move, as they stand without it."""

    looker: Looker
    stands: Sequence[Standing] = ()
    told: Telling | None = None


def before(session: Session, turn: Turn, told: Telling) -> Before | None:
    """Nothing to look at again where no target is tied, or nobody here may know it."""
    if turn.person is None or turn.group:  # a group hears of its own unit alone
        return None
    ties = targets.tied(session, moved_by(told.kind))
    if not ties:
        return None
    line = units.lineage(session, told.unit)
    looker = Looker(session, _near(session, turn.person, told.unit), turn.person, turn.at)
    found = []
    items = plan_items.several(session, ties)
    for id, tie in ties.items():
        plan = plans.find(session, items[id].plan)
        if plan is None or plan.unit not in line or not in_force(plan, turn.at.date()):
            continue
        when = stretch(plan, items[id], turn.at.date())
        if not when.first <= told.happened_on <= when.last:
            continue
        if rights.reads(session, turn.person, plan):
            found.append((line.index(plan.unit), id, plan, tie))
    found.sort(key=lambda one: one[:2])
    stands = [looker.stand(items[id], plan, tie, None) for _, id, plan, tie in found[:LOOKED_AT]]
    return Before(looker, [one for one in stands if not one.outside], told)


def lines(was: Before | None) -> tuple[Say, ...]:
    """A line for each that is another now, the nearest first; then what was met already."""
    if was is None or not was.stands:
        return ()
    looker = was.looker.anew()
    moved, stayed = [], []
    for old in was.stands:
        now = looker.stand(old.item, old.plan, old.tie, None)
        if now.k is not None and (now.k, now.n) != (old.k, old.n):
            moved.append(words.receipt(now))
        elif now.met and _counts(now, was.told):
            stayed.append(words.receipt(now))
    return tuple([*moved, *stayed][:SAID])


def _counts(now: Standing, told: Telling | None) -> bool:
    """Is it one that this report speaks of, and that counts its unit?"""
    tie, rows = now.tie, now.numbers.rows if now.numbers else ()
    if told is None or tie is None or tie.part or tie.field or tie.people:
        return False
    return tie.measure in MOVES.get(told.kind, ()) and any(
        row.place.id == told.unit for row in rows
    )


def with_lines(receipt: Say, was: Before | None) -> Say:
    said = lines(was)
    return Say("targets-receipt-with", {"receipt": receipt, "lines": said}) if said else receipt


def _near(session: Session, person: Person, unit: int) -> Places:
    """The few units by which it is known whether this person may hear a number."""
    own = {role.unit for role in person.roles if role.unit is not None}
    places = Places(())
    known = units.several(session, {*own, *units.lineage(session, unit)})
    places.parents.update({id: one.parent for id, one in known.items()})
    return places
