"""When something is due, as a plan says it: the SCHEDULE of the JSON contract as plain values.

`schedule_json.from_json` reads back what `to_json` writes.
"""

from dataclasses import MISSING, dataclass, fields, replace
from typing import Literal

from knowledge.moment import Moment

Period = Literal["day", "week", "month", "quarter", "half-year", "year", "unspecified"]
PERIODS: tuple[Period, ...] = (
    "day", "week", "month", "quarter", "half-year", "year", "unspecified",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Months:
    """`through`: one stretch of work ("Tháng 4-6") instead of one deadline in each month."""

    months: tuple[int, ...]
    year: int | None = None
    through: bool = False
    before: bool = False
    years_later: int = 0


@dataclass(frozen=True, slots=True)
class Quarters:
    quarters: tuple[int, ...]
    year: int | None = None
    through: bool = False
    before: bool = False
    years_later: int = 0


@dataclass(frozen=True, slots=True)
class DayMonth:
    """A day of a year not named; `years_later` is 1 for "năm sau", -1 for "năm trước"."""

    day: int
    month: int
    before: bool = False
    hour: str | None = None
    years_later: int = 0


@dataclass(frozen=True, slots=True)
class Date:
    at: Moment
    before: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """`before`: the end itself is late; `after`: the start itself is too early."""

    start: Moment | None
    end: Moment | None
    before: bool = False
    after: bool = False


@dataclass(frozen=True, slots=True)
class Year:
    year: int
    before: bool = False


@dataclass(frozen=True, slots=True)
class Every:
    """`month` counts inside a quarter (1-3; none: the last) and is the calendar's elsewhere.

    `step`: every second month is 2. `weekday`: 1 is Monday. `start`: the work begins that day.
    """

    period: Period
    day: int | None = None
    month: int | None = None
    before: bool = False
    year: int | None = None
    step: int = 1
    weekday: int | None = None
    hour: str | None = None
    start: Moment | None = None
    years_later: int = 0


@dataclass(frozen=True, slots=True)
class Ongoing:
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Unscheduled:
    """A date that others will set ("theo văn bản chỉ đạo của tỉnh")."""


@dataclass(frozen=True, slots=True)
class Event:
    """`days` after the event, before it when negative; `working`: counted in working days."""

    event: str
    days: int | None = None
    working: bool = False


@dataclass(frozen=True, slots=True)
class AnyOf:
    parts: tuple["Single", ...]


Single = Months | Quarters | DayMonth | Date | Span | Year | Every | Ongoing | Unscheduled | Event
Schedule = Single | AnyOf


NAMES = {"start": "from", "end": "to", "at": "date", "period": "every"}
HOURS = {"from": "from_hour"}  # the hour of any other day is "hour"
MARKS = {Ongoing: "ongoing", Unscheduled: "unscheduled"}  # kinds whose name is all they say


def to_json(schedule: Schedule) -> dict[str, object]:
    """The contract's shape; what is not said is left out."""
    if isinstance(schedule, AnyOf):
        return {"any": [to_json(part) for part in schedule.parts]}
    said: dict[str, object] = {}
    if mark := MARKS.get(type(schedule)):
        said[mark] = True
    for field in fields(schedule):
        value = getattr(schedule, field.name)
        if value is None or (field.default is not MISSING and value == field.default):
            continue
        name = NAMES.get(field.name, field.name)
        if isinstance(value, Moment):
            said[name] = str(replace(value, hour=None))
            if value.hour is not None:  # apart: whoever compares days need not cut it off
                said[HOURS.get(name, "hour")] = value.hour
        else:
            said[name] = list(value) if isinstance(value, tuple) else value
    return said
