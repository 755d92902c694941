"""The list of targets: a line each with its number, pages, and buttons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from handlers import rights
from handlers.figures import words as figures_words
from handlers.places.places import Memory
from handlers.plans import list as plan_list
from handlers.targets import asked, pending, periods, view, wanted
from handlers.targets import words as target_words
from handlers.targets.standing import Standing
from handlers.targets.view import ITEM, LIST, SHOW
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage.database import Session

PAGE = 6


@dataclass(frozen=True, slots=True)
class Which:
    """Targets of which year's plans, of which plan or unit, in which state."""

    year: int | None = None
    words: str = ""
    state: str = ""

    @classmethod
    def of(cls, args: Mapping[str, str]) -> "Which":
        year = int(args["year"]) if args.get("year") else None
        return cls(year, args.get("words", ""), args.get("state", ""))

    def args(self) -> dict[str, str]:
        return {"year": str(self.year or ""), "words": self.words, "state": self.state}


def listing(
    session: Session, memory: Memory, turn: Turn, which: Which,
    page: int = 0, edits: int | None = None,
) -> Replies:  # fmt: skip
    assert turn.person is not None  # who may say this has joined
    year, words = which.year, which.words
    picked = wanted.pick(session, memory(session), turn.person, turn.at, words=words, year=year)
    every = picked.found
    if not every:
        return [Reply(picked.nothing or _nothing(session, turn, which), edits=edits)]
    found = [one for one in every if asked.fits(one, which.state)]
    last = max(0, -(-len(found) // PAGE) - 1)
    page = min(max(page, 0), last)
    here = found[page * PAGE : (page + 1) * PAGE]
    rows = (
        *_numbers(here, page),
        plan_list.turning(LIST, which.args(), page, last + 1),
        *_reviews(session, turn, here),
    )
    values: dict[str, Value] = {
        "head": _head(year, _counted(every, found, which.state), page, last, picked.of),
        "lines": tuple(_lines(session, turn, here, page, picked.own))
        or (Say("targets-none-such"),),
        "at": figures_words.as_of(turn.at),
    }
    return [Reply(Say("targets-list", values), tuple(row for row in rows if row), edits=edits)]


def _nothing(session: Session, turn: Turn, which: Which) -> Say:
    """A year that no plan covers is said to be one."""
    assert turn.person is not None  # looked at by whoever called
    if which.words:
        return Say("targets-no-words", {"words": which.words})
    known = periods.confirmed(session, turn.person)
    covered = any(periods.in_force(one, turn.at.date(), which.year) for one in known)
    if not covered:
        return Say("targets-no-plan", {"year": str(which.year or turn.at.year)})
    return Say("targets-none")


def _counted(every: Sequence[Standing], found: Sequence[Standing], state: str) -> dict[str, Value]:
    if not state:
        return {"count": len(found)}
    unknown = sum(asked.unknown(one) for one in every)
    return {"count": len(found), "all": len(every), "state": state, "unknown": unknown}


def _head(
    year: int | None, counted: Mapping[str, Value], page: int, last: int, of: Say | None
) -> Say:
    when = Say("targets-when-year", {"year": str(year)}) if year else Say("targets-when-now")
    when = of or when
    key = "targets-head-state" if "state" in counted else "targets-head"
    head = Say(key, {"when": when, **counted})
    if not last:
        return head
    return Say("targets-page", {"head": head, "page": page + 1, "pages": last + 1})


def _lines(
    session: Session, turn: Turn, here: Sequence[Standing], page: int, own: Mapping[int, Say]
) -> list[Say]:
    lines: list[Say] = []
    plan = 0
    for at, one in enumerate(here, page * PAGE + 1):
        if one.plan.id != plan:
            plan = one.plan.id
            lines.append(Say("targets-of-plan", {"plan": one.plan.name}))
        values: dict[str, Value] = {
            "number": at,
            "words": target_words.title(one.item),
            "status": _status(session, turn, one),
        }
        lines.append(Say("targets-row", values))
        if one.item.id in own:
            lines.append(own[one.item.id])
    return lines


def _status(session: Session, turn: Turn, one: Standing) -> Say:
    """With how it moved since the end of last month."""
    said = target_words.status(one)
    before = turn.at.date().replace(day=1) - timedelta(days=1)
    if one.k is None or one.tie is None or not one.tie.measure or before < one.first:
        return said
    then = view.at(session, one, turn, before)
    moved = target_words.moved(one, then.k if then else None)
    return Say("targets-row-moved", {"status": said, "moved": moved}) if moved else said


def _numbers(here: Sequence[Standing], page: int) -> list[tuple[Button, ...]]:
    found = [
        Button(Say("targets-button-number", {"number": at}), SHOW, {ITEM: str(one.item.id)})
        for at, one in enumerate(here, page * PAGE + 1)
    ]
    return [tuple(found[:3]), tuple(found[3:])]


def _reviews(session: Session, turn: Turn, here: Sequence[Standing]) -> list[tuple[Button, ...]]:
    """Whoever manages a plan is reminded of what waits for a word."""
    rows: list[tuple[Button, ...]] = []
    for plan in {one.plan.id: one.plan for one in here}.values():
        if rights.manages(session, turn.person, plan):
            waiting = pending.pending(session, plan.id)
            if waiting:
                rows.append((pending.review_button(plan, len(waiting)),))
    return rows
