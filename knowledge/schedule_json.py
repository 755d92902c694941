"""Reads a SCHEDULE of the JSON contract back into values."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from knowledge.moment import Malformed, Moment, first_day, last_day, parse
from knowledge.schedule import (
    PERIODS,
    AnyOf,
    Date,
    DayMonth,
    Event,
    Every,
    Months,
    Ongoing,
    Quarters,
    Schedule,
    Single,
    Span,
    Unscheduled,
    Year,
)


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
                later = self.number("years_later") or 0
                return kind(self.numbers(key), self.number("year"), *flags, later)
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
        at, before = self.moment("date"), self.flag("before")
        assert at is not None  # the key is there
        if at.day is None and at.month is not None:
            return Months((at.month,), at.year, before=before)
        if at.day is None and at.year is not None:
            return Year(at.year, before)
        return Date(at, before)

    def moment(self, key: str) -> Moment | None:
        """The day, with the hour that stands beside it or (as the contract has it) in it."""
        if self.data.get(key) is None:
            return None
        at = parse(self.data[key])
        hour = self.hour("from_hour" if key == "from" else "hour")
        return replace(at, hour=at.hour or hour)

    def flag(self, key: str) -> bool:
        return self.data.get(key) is True

    def hour(self, key: str = "hour") -> str | None:
        value = self.data.get(key)
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
