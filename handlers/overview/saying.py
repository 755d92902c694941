"""Says what was understood: the first line of an answer."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from handlers.forms.model import FIELDS
from handlers.meaning.period import months
from handlers.overview import said_words as keys
from handlers.overview.frame import Bound, Frame, Period
from handlers.turn import Say


def say(frame: Frame, names: Mapping[int, str]) -> Say:
    """`names`: what the units of the frame are called."""
    line = _joined([_what(frame), *_more(frame, names)])
    if not frame.unread:
        return line
    return Say("overview-half", {"line": line, "words": "”, “".join(frame.unread)})


def _what(frame: Frame) -> Say:
    units, measure = _units(frame), frame.measure
    match frame.shape:
        case "lacks":
            return Say("overview-lacks", {"units": units, "lacking": Say(keys.LACKING[measure])})
        case "has":
            return Say("overview-has", {"units": units, "having": Say(keys.HAVING[measure])})
        case "count":
            return Say("overview-count", {"units": units, "having": Say(keys.HAVING[measure])})
        case "one":
            return Say("overview-one", {"units": units, "single": Say(keys.SINGLE[measure])})
        case "rate":
            return _rate(frame)
        case "rank":
            return _rank(frame, units)
        case "trend" if measure == "on-time" or (measure == "opinions" and not frame.part):
            return Say("overview-rate-trend", {"rate": _rate(frame)})
        case "trend":
            return Say("overview-trend", {"number": _number(frame)})
        case "compare":
            return Say("overview-compare", {"number": _number(frame)})
        case "states":
            return Say("overview-states")
        case "last":
            return Say("overview-last", {"number": _number(frame)})
        case "profile":
            return Say("overview-profile")
    return Say(keys.NUMBER[measure], {"at": "start"})


def _rank(frame: Frame, units: Say) -> Say:
    number = _number(frame)
    least = frame.order == "least"
    if frame.top:
        key = "overview-rank-bottom" if least else "overview-rank-top"
        return Say(key, {"top": frame.top, "units": units, "number": number})
    return Say(
        "overview-rank-least" if least else "overview-rank", {"units": units, "number": number}
    )


def _rate(frame: Frame) -> Say:
    key = keys.RATE[frame.measure]
    return Say(key, {"units": _units(frame)} if key in keys.OF_UNITS else {})


def _number(frame: Frame) -> Say:
    return Say(keys.NUMBER[frame.measure], {"at": "inside"})


def _units(frame: Frame) -> Say:
    return _joined([Say(keys.UNITS.get(kind, keys.UNITS[""])) for kind in frame.kinds or ("",)])


def _more(frame: Frame, names: Mapping[int, str]) -> Iterator[Say]:
    if frame.part:
        yield Say(keys.PARTS[frame.part])
    if frame.average:
        yield Say("overview-average")
    if frame.target:
        yield Say("overview-target")
    if frame.bound:
        yield _bound(frame.bound)
    if frame.field:
        yield Say("overview-field", {"field": Say(dict(FIELDS)[frame.field])})
    if frame.group:
        yield Say("overview-group", {"group": frame.group})
    if frame.report_kind:
        yield Say("overview-report-kind", {"kind": Say(keys.REPORTS[frame.report_kind])})
    if frame.plan:
        yield Say("overview-plan", {"plan": frame.plan})
    if frame.entry:
        yield Say("overview-entry", {"entry": frame.entry})
    if frame.by:
        yield Say(keys.BY[frame.by])
    if frame.period:
        yield said_period(frame.period)
    if frame.other:
        yield Say("overview-against", {"period": said_period(frame.other)})
    yield from _where(frame, names)


def _bound(bound: Bound) -> Say:
    number = f"{bound.number:g} %" if bound.percent else f"{bound.number:g}"
    return Say(keys.BOUNDS[bound.sign], {"number": number})


def _where(frame: Frame, names: Mapping[int, str]) -> Iterator[Say]:
    called = ", ".join(names[one] for one in frame.units or frame.scope if one in names)
    tells_kinds = frame.shape in keys.NAMING or (
        frame.shape == "rate" and keys.RATE[frame.measure] in keys.OF_UNITS
    )
    if frame.kinds and not tells_kinds:
        units = _units(frame)
        yield (
            Say("overview-kinds-of", {"units": units, "names": called})
            if called
            else Say("overview-kinds", {"units": units})
        )
    elif called:
        yield Say("overview-of", {"names": called})


def _joined(parts: Sequence[Say]) -> Say:
    first, *rest = parts
    for other in rest:
        first = Say("overview-and", {"one": first, "other": other})
    return first


def said_period(period: Period) -> Say:
    """By its usual name where it has one: a month, a quarter, half a year, a year."""
    first, last = period.first, period.last
    year = str(first.year)
    if first == last:
        return Say("overview-period-day", {"day": _day(first)})
    whole = {
        length: months(first.year, first.month, length)[1]
        for length in (1, 3, 6, 12)
        if first.month + length <= 13
    }
    length = next(
        (
            one
            for one, end in whole.items()
            if end == last and first.day == 1 and first.month % one == 1 % one
        ),
        0,
    )
    match length:
        case 1:
            return Say("overview-period-month", {"month": first.month, "year": year})
        case 3:
            return Say("overview-period-quarter", {"quarter": first.month // 3 + 1, "year": year})
        case 6:
            return Say("overview-period-half", {"half": first.month // 6 + 1, "year": year})
        case 12:
            return Say("overview-period-year", {"year": year})
    return Say("overview-period-span", {"first": _day(first), "last": _day(last)})


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
