"""When something is due, as a plan says it: the SCHEDULE of the JSON contract as plain values."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Literal

from knowledge.moment import Malformed, Moment, first_day, last_day, parse

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


@dataclass(frozen=True, slots=True)
class Quarters:
    quarters: tuple[int, ...]
    year: int | None = None
    through: bool = False
    before: bool = False


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


Single = (
    Months | Quarters | DayMonth | Date | Span | Year | Every | Ongoing | Unscheduled | Event
)
Schedule = Single | AnyOf


NAMES = {"start": "from", "end": "to", "at": "date", "period": "every"}
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
        plain = list(value) if isinstance(value, tuple) else value
        said[NAMES.get(field.name, field.name)] = str(value) if isinstance(value, Moment) else plain
    return said


def from_json(data: object) -> Schedule:
    """The schedule that `to_json` wrote; also the contract's partial dates. Raises Malformed."""
    if not isinstance(data, Mapping):
        raise Malformed(f"no schedule: {data!r}")
    parts = data.get("any")
    if isinstance(parts, list) and parts:
        read = [from_json(part) for part in parts]
        flat = [one for part in read for one in (part.parts if isinstance(part, AnyOf) else [part])]
        return AnyOf(tuple(flat)) if len(flat) > 1 else flat[0]
    return Said(data).single()


@dataclass(frozen=True, slots=True)
class Said:
    """One JSON object; each reader of a key refuses what is not of its kind."""

    data: Mapping[str, object]

    def single(self) -> Single:
        data = self.data
        if "every" in data:
            return self.every()
        if "from" in data or "to" in data:
            start, end = self.moment("from"), self.moment("to")
            return Span(
                first_day(start) if start else None, last_day(end) if end else None,
                self.flag("before"), self.flag("after"),
            )  # fmt: skip
        if "date" in data:
            return self.date()
        for key in ("months", "quarters"):
            if key in data:
                kind = Months if key == "months" else Quarters
                flags = (self.flag("through"), self.flag("before"))
                return kind(self.numbers(key), self.number("year"), *flags)
        return self.rest()

    def rest(self) -> Single:
        data = self.data
        day, month, year = self.number("day"), self.number("month"), self.number("year")
        if day is not None and month is not None:
            later = self.number("years_later") or 0
            return DayMonth(day, month, self.flag("before"), self.hour(), later)
        if self.flag("ongoing"):
            return Ongoing(year)
        if self.flag("unscheduled"):
            return Unscheduled()
        event = data.get("event")
        if isinstance(event, str):
            return Event(event, self.number("days"), self.flag("working"))
        if month is not None:
            return Months((month,), year, before=self.flag("before"))
        if year is not None:
            return Year(year, self.flag("before"))
        raise Malformed(f"no schedule: {data!r}")

    def every(self) -> Every:
        for period in PERIODS:
            if self.data["every"] == period:
                return Every(
                    period, self.number("day"), self.number("month"), self.flag("before"),
                    self.number("year"), self.number("step") or 1, self.number("weekday"),
                    self.hour(), self.moment("from"), self.number("years_later") or 0,
                )  # fmt: skip
        raise Malformed(f"no period: {self.data['every']!r}")

    def date(self) -> Single:
        at, before = parse(self.data["date"]), self.flag("before")
        if at.day is None and at.month is not None:
            return Months((at.month,), at.year, before=before)
        if at.day is None and at.year is not None:
            return Year(at.year, before)
        return Date(at, before)

    def moment(self, key: str) -> Moment | None:
        return parse(self.data[key]) if self.data.get(key) is not None else None

    def flag(self, key: str) -> bool:
        return self.data.get(key) is True

    def hour(self) -> str | None:
        value = self.data.get("hour")
        return value if isinstance(value, str) else None

    def number(self, key: str) -> int | None:
        value = self.data.get(key)
        if value is None or (isinstance(value, int) and not isinstance(value, bool)):
            return value
        raise Malformed(f"{key} is no number: {value!r}")

    def numbers(self, key: str) -> tuple[int, ...]:
        value = self.data[key]
        if isinstance(value, list) and value and all(type(one) is int for one in value):
            return tuple(value)
        raise Malformed(f"{key} are no numbers: {value!r}")
