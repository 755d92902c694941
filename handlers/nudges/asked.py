"""What units are asked for, as it is kept: figures without a place, and the units by their ids."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from handlers import rights
from handlers.figures import asked as figures_asked
from handlers.figures.matter import Matter
from handlers.figures.scope import Area
from handlers.nudges import meant
from handlers.overview.frame import CERTAIN, Frame
from handlers.places.places import Places
from storage.database import Session
from storage.measures import Row
from storage.people import Person


def kept(frame: Frame, today: date) -> Frame:
    """What is lacked, and in which time: nothing of whom, or of how it was asked."""
    measure = "tasks" if frame.measure == "on-time" else frame.measure
    return replace(
        frame, measure=measure, shape="lacks", period=figures_asked.period(frame, today),
        scope=(), units=(), kinds=(), by="", order="", top=0, target=False, act="", unread=(),
        doubt=CERTAIN,
    )  # fmt: skip


def same(frame: Frame) -> str:
    """What the repeats of a nudge have in common."""
    when = frame.period
    assert when is not None  # `kept` sets it
    parts = (
        frame.measure, frame.part, frame.field, frame.group.lower(), frame.report_kind, frame.plan,
        frame.entry, when.first.isoformat(), when.last.isoformat(),
    )  # fmt: skip
    return "|".join(parts)


@dataclass(frozen=True, slots=True)
class Silent:
    """Of some units: those that lack it still, those that said that there was nothing."""

    lacking: Sequence[Row]
    nothing: Sequence[Row] = ()


def split(frame: Frame, rows: Iterable[Row]) -> Silent:
    found = list(rows)
    one = figures_asked.figure(frame)
    return Silent(
        [row for row in found if meant.lacks(frame, row)],
        [row for row in found if row.state == "nothing" and not one.met(row)],
    )


def still(
    session: Session, places: Places, frame: Frame, units: Collection[int], now: datetime
) -> list[Row]:
    """Those of exactly these units that lack it as of now. One query."""
    if not units:
        return []
    matter = Matter(session, places, frame, Area(tuple(units)), now)
    asked = replace(matter.asked, units=frozenset(units))
    return [row for row in matter.reckon(asked).rows if meant.lacks(frame, row)]


def led(places: Places, person: Person | None, units: Iterable[int]) -> list[int]:
    """Those of them that this person leads."""
    held = rights.led(person)
    if held is None:
        return list(units)
    return [one for one in units if one in held or not held.isdisjoint(places.above(one))]


def spans(ids: Iterable[int]) -> str:
    """ "3-7,12": ids of one import mostly follow each other"""
    runs: list[list[int]] = []
    for id in sorted(ids):
        if runs and id == runs[-1][1] + 1:
            runs[-1][1] = id
        else:
            runs.append([id, id])
    return ",".join(f"{first}-{last}" if last > first else str(first) for first, last in runs)


def unspan(text: str) -> list[int]:
    found: list[int] = []
    for one in text.split(",") if text else ():
        first, _, last = one.partition("-")
        found += range(int(first), int(last or first) + 1)
    return found
