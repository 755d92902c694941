"""How a nudge is put: what is lacking, by when, whose wish it is, and how to report."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from handlers.figures import asked as figures_asked
from handlers.figures import heading as figures_heading
from handlers.figures import periods as figures_periods
from handlers.figures import words as figures_words
from handlers.figures.words import PAGE
from handlers.nudges import carried, meant, work
from handlers.overview.frame import Frame
from handlers.plans.words import short
from handlers.turn import Say, Value
from storage import nudges, people, plan_items, plans, units
from storage.database import Session
from storage.measures import Row
from storage.work import Work

LABEL = 60  # letters of a piece of work
MOST = 50  # names in a text that is carried by hand
CARRIED, ROOM = 10, 2_400  # pieces of work in it, and their letters: it stays one message


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for, and by whom."""

    frame: Frame
    by: Say
    lacks: Say


def wish(session: Session, frame: Frame, person: int) -> Wish:
    return Wish(frame, _by(session, person), what(session, frame))


def bare(session: Session, asked: Wish) -> Wish:
    """Without the entry: it is told whole below."""
    return replace(asked, lacks=what(session, replace(asked.frame, entry="")))


def what(session: Session, frame: Frame) -> Say:
    """ "chưa đăng ký mô hình, lĩnh vực kinh tế (năm 2026)" """
    when = frame.period
    assert when is not None  # a kept frame has one
    lacks = Say("figures-lacks", {"figure": figures_asked.figure(frame).name})
    told = figures_heading.narrowed(lacks, frame, _labels(session, frame))
    return Say("nudge-what", {"lacks": told, "when": figures_periods.period(when)})


def _labels(session: Session, frame: Frame) -> Mapping[str, str]:
    found: dict[str, str] = {}
    if frame.entry.startswith("#"):
        item = plan_items.several(session, {int(frame.entry[1:])})
        found |= {f"#{id}": short(one.words, LABEL) for id, one in item.items()}
    if frame.plan.startswith("#"):
        plan = plans.find(session, int(frame.plan[1:]))
        found |= {frame.plan: plan.number or plan.name} if plan else {}
    return found


def _by(session: Session, person: int) -> Say:
    """Who wishes it, and of which unit they are; a wish outlives its author's rights."""
    here = people.by_id(session, person)
    leading = [role.unit for role in here.roles if role.name != "officer"] if here else []
    unit = next((one for one in leading if one is not None), None)
    name = name_of(session, person)
    if unit is None:
        return Say("nudge-by", {"name": name})
    return Say("nudge-by-unit", {"name": name, "unit": units.name_of(session, unit)})


def letter(asked: Wish, unit: str, found: Sequence[Work], now: datetime) -> Say:
    """What a unit reads in its group."""
    today = now.date()
    tasks = work.lines(work.shown(asked.frame, list(found), today), today)
    values: dict[str, Value] = {
        "unit": unit, "what": asked.lacks, "by": asked.by, "at": _at(now),
    }  # fmt: skip
    lines = (Say("nudge-letter", values), *tasks, Say("nudge-wish", values), how(asked.frame))
    return Say("nudge-lines", {"lines": lines})


def how(frame: Frame) -> Say:
    return Say("nudge-how", {"kind": meant.report_kind(frame) or "other"})


def copy(asked: Wish, rows: Sequence[Row], found: Sequence[Work], now: datetime) -> Say:
    """The same to be carried by hand: no button is there, so the way to the assistant is told.

    What is owed is told whole: whoever reads it can't look it up.
    """
    here = carried.fitting(found, CARRIED, ROOM)
    tasks = work.lines(here, now.date(), most=carried.LONGEST)
    if len(found) > len(here):
        tasks.append(Say("nudge-tasks-more", {"count": len(found) - len(here)}))
    values: dict[str, Value] = {
        "names": figures_words.few(rows, MOST), "count": len(rows), "what": asked.lacks,
        "by": asked.by, "at": _at(now),
    }  # fmt: skip
    kind = Say("nudge-copy-how", {"kind": meant.report_kind(asked.frame) or "other"})
    lines = (Say("nudge-copy", values), *tasks, Say("nudge-copy-wish", values), kind)
    return Say("nudge-lines", {"lines": lines})


def some(rows: Sequence[Row]) -> Say:
    """The first names; how many more there are."""
    return figures_words.few(rows, PAGE)


def before(session: Session, earlier: Mapping[int, nudges.Earlier], rows: Iterable[Row],
           now: datetime) -> tuple[Say, ...]:  # fmt: skip
    """A line for each nudge of the same before this one: whom, when, and by whom."""
    by_nudge: dict[int, list[Row]] = {}
    for row in rows:
        if row.place.id in earlier:
            by_nudge.setdefault(earlier[row.place.id].nudge, []).append(row)
    told = {one.nudge: one for one in earlier.values()}
    return tuple(
        Say("nudge-before", {
            "names": some(named), "at": at(told[nudge].at, now), "name": told[nudge].name,
        })
        for nudge, named in sorted(by_nudge.items())
    )  # fmt: skip


def at(moment: datetime, now: datetime) -> str:
    """In local time."""
    return _at(moment.astimezone(now.tzinfo))


def _at(moment: datetime) -> str:
    return f"{moment:%H:%M} {moment.day}/{moment.month}"


def name_of(session: Session, person: int) -> str:
    return people.names(session, [person]).get(person, "")
