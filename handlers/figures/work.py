"""Which piece of work, and which plan, the words of a question name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handlers import rights
from handlers.overview.frame import Frame
from handlers.overview.measure_parts import HALF_YEAR
from handlers.plans.words import short
from knowledge.vietnamese import fold
from storage import plan_items, plans
from storage.database import Session
from storage.people import Person
from storage.plan_items import ENTRIES, Item
from storage.plans import Plan

LABEL = 60  # letters of a piece of work in a heading or on a button


@dataclass(frozen=True, slots=True)
class Work:
    """The frame with ids ("#12") where words were; `several` may be meant, or none was found."""

    frame: Frame
    labels: dict[str, str]
    several: tuple[Item, ...] = ()
    missing: bool = False


def find(session: Session, person: Person, frame: Frame) -> Work:
    if not frame.entry and not frame.plan:
        return Work(frame, {})
    known = [
        plan
        for plan in plans.listing(session)
        if plan.state == "confirmed" and rights.reads(session, person, plan)
    ]
    found = _plan(frame, known)
    labels = {found.plan: _number(known, found.plan)} if found.plan else {}
    if not found.entry:
        return Work(found, labels)
    if found.plan:
        known = [plan for plan in known if f"#{plan.id}" == found.plan]
    return _entry(session, found, known, labels)


def _plan(frame: Frame, known: Sequence[Plan]) -> Frame:
    """The plan of that number; one that nobody knows is told as not understood."""
    if not frame.plan or frame.plan.startswith("#"):
        return frame
    wanted = frame.plan.upper()
    same = [one for one in known if wanted in ((one.number or "").upper(), _head(one))]
    if len(same) == 1:
        return replace(frame, plan=f"#{same[0].id}")
    return replace(frame, plan="", unread=tuple(dict.fromkeys((*frame.unread, frame.plan))))


def _head(plan: Plan) -> str:
    """ "159" of "159-KH/HU" """
    return (plan.number or "").split("-")[0].split("/")[0].upper()


def _number(known: Sequence[Plan], name: str) -> str:
    return next((one.number or one.name for one in known if f"#{one.id}" == name), name)


def _entry(session: Session, frame: Frame, known: Sequence[Plan], labels: dict[str, str]) -> Work:
    items = [
        one
        for plan in known
        for one in plan_items.of(session, plan.id, *ENTRIES)
        if one.state != "dropped"
    ]
    if frame.entry.startswith("#"):
        named = [one for one in items if f"#{one.id}" == frame.entry]
    else:
        words = fold(frame.entry)
        named = [one for one in items if words in fold(one.words)]
        bare = words.removeprefix("bao cao ")
        named = named or [one for one in items if bare in fold(one.words)]
        if frame.entry == HALF_YEAR:
            named = [one for one in named if "bao cao" in fold(one.words)]
    if not named and frame.entry == HALF_YEAR:  # no plan asks for one: any report of that time
        return Work(replace(frame, measure="reports", entry=""), labels)
    if len(named) == 1:
        name = f"#{named[0].id}"
        labels = {**labels, name: short(named[0].words, LABEL)}
        return Work(replace(frame, entry=name), labels)
    return Work(frame, labels, tuple(named), missing=not named)
