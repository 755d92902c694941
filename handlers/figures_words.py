"""How figures are put: shares, periods, what was understood, and names in a list."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from unicodedata import normalize

from handlers.figures_asked import NOTHING, SHARE, Figure, alone
from handlers.figures_scope import Area
from handlers.forms.model import FIELDS
from handlers.overview.frame import ALWAYS, OTHERWISE, Bound, Frame, Period, Sign
from handlers.turn import Say, Value
from storage.measures import Measured, Row, Share
from storage.units import Unit

PAGE = 15  # names in one text
ROMAN = ("I", "II", "III", "IV")


def percent(share: Share) -> Say:
    """ "9/13 (69,2 %)"; a share of nothing has no percentage"""
    if not share.n:
        return Say("figures-of", {"k": share.k, "n": share.n})
    tenths = (2000 * share.k + share.n) // (2 * share.n)  # rounded half up
    whole, tenth = divmod(tenths, 10)
    if share.k < share.n and tenths >= 1000:
        whole, tenth = 99, 9  # all but one of thousands is not all
    return Say("figures-share", {"k": share.k, "n": share.n, "whole": whole, "tenth": tenth})


def counted(one: Figure, number: int) -> Say:
    """ "12 mô hình" """
    return Say("figures-counted", {"figure": one.name, "n": int(number)})


def has(one: Figure) -> Say:
    """What is said of a unit that meets it."""
    if one.bound is not None:
        return _bounded(one, one.bound, one.bound.sign)
    return Say("figures-has", {"figure": one.name})


def lacks(one: Figure) -> Say:
    if one.bound is None:
        return Say("figures-lacks", {"figure": one.name})
    if one.bound.sign == "=":
        return Say("figures-bound-other", {"number": _amount(one, one.bound)})
    return _bounded(one, one.bound, OTHERWISE[one.bound.sign])


def _bounded(one: Figure, bound: Bound, sign: Sign) -> Say:
    keys: Mapping[Sign, str] = {
        ">=": "figures-bound-from", ">": "figures-bound-over", "<": "figures-bound-under",
        "<=": "figures-bound-up-to", "=": "figures-bound-just",
    }  # fmt: skip
    return Say(keys[sign], {"number": _amount(one, bound)})


def _amount(one: Figure, bound: Bound) -> Say:
    if bound.percent:
        return Say("figures-bound-percent", {"n": f"{bound.number:g}", "figure": one.name})
    return counted(one, int(bound.number))


def period(when: Period) -> Say:
    first, last = when.first, when.last
    if first == ALWAYS:
        return Say("figures-always")
    whole = first.day == 1 and (last + timedelta(1)).day == 1 and first.year == last.year
    months = last.month - first.month + 1
    if whole and months == 12:
        return Say("figures-year", {"year": str(first.year)})
    if whole and months == 1:
        return Say("figures-month", {"month": first.month, "year": str(first.year)})
    if whole and months == 3 and first.month % 3 == 1:
        quarter = ROMAN[first.month // 3]
        return Say("figures-quarter", {"quarter": quarter, "year": str(first.year)})
    if first == last:
        return Say("figures-day", {"day": _day(first)})
    return Say("figures-days", {"first": _day(first), "last": _day(last)})


def against(other: Period, when: Period) -> Say:
    """The period compared with; cut short where the other one still runs."""
    year, day = other.first.year, other.last
    begins = (year + 1, other.first.month, other.first.day)
    same = begins == (when.first.year, when.first.month, when.first.day)
    if not same or (day.year + 1, day.month, day.day) >= (
        when.last.year, when.last.month, when.last.day,
    ):  # fmt: skip
        return period(other)
    return Say("figures-same-time", {"year": str(year), "day": f"{day.day}/{day.month}"})


def together(some: Sequence[Say]) -> Say:
    """One after the other."""
    found, *rest = some
    for one in rest:
        found = Say("figures-and", {"before": found, "one": one})
    return found


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def as_of(now: datetime) -> Say:
    return Say("figures-as-of", {"at": f"{now:%H:%M} {now.day}/{now.month}"})


def heading(
    frame: Frame, area: Area, when: Period, known: Mapping[int, Unit], labels: Mapping[str, str]
) -> Say:
    """What was understood: which figure, in which shape, of whom, of which time."""
    one = Figure(frame.measure, frame.part, frame.bound)
    owed = one.name in ("tasks", "missing") and alone(frame, area, known)
    meant = Say("figures-due") if owed else what(frame, one)
    values: dict[str, Value] = {
        "what": narrowed(meant, frame, labels),
        "where": where(area, known),
        "when": period(when),
    }
    if frame.other is not None:
        values["when"] = Say(
            "figures-two-periods", {"one": period(when), "other": against(frame.other, when)}
        )
    return Say("figures-heading", values)


def what(frame: Frame, one: Figure) -> Say:
    names: dict[str, Value] = {"figure": one.name}
    if frame.shape in ("lacks", "has", "count", "one"):
        units = Say("figures-kind", {"kind": frame.kinds[0] if len(frame.kinds) == 1 else "any"})
        if frame.shape == "lacks":
            return Say("figures-who-lacks", {"units": units, "lacks": lacks(one)})
        if frame.shape == "one":
            return Say("figures-who-one", {"units": units, "one": counted(one, 1)})
        return Say("figures-who-has", {"units": units, "has": has(one)})
    if frame.shape == "profile":
        return Say("figures-profile")
    if frame.shape == "states":
        return Say("figures-states")
    noun = Say("figures-noun", names)
    if frame.shape == "last":
        held = {"participants": "dialogues", "trained": "held"}.get(one.measure, one.measure)
        return Say("figures-last-what", {"noun": Say("figures-noun", {"figure": held})})
    if frame.average:
        return Say("figures-average-what", {"noun": noun})
    if frame.shape == "rank" and one.shared:
        order = frame.order or "none"
        share = Say("figures-share-noun", names)
        return Say("figures-rank-share", {"noun": share, "order": order, "top": frame.top})
    if frame.shape == "rank":
        order = frame.order or "none"
        return Say("figures-rank", {"noun": noun, "order": order, "top": frame.top})
    if frame.shape == "rate":
        return Say("figures-rate", {"has": Say("figures-rated", names)})
    if frame.shape == "trend":
        by = "quarter" if frame.by == "quarter" else "month"
        if one.shared:
            return Say("figures-trend-share", {"noun": Say("figures-share-noun", names), "by": by})
        return Say("figures-trend", {"noun": noun, "by": by})
    return Say("figures-compare" if frame.shape == "compare" else "figures-sum", {"noun": noun})


def narrowed(found: Say, frame: Frame, labels: Mapping[str, str]) -> Say:
    """With what the question was narrowed to."""
    said: list[Say] = []
    if frame.field:
        label = dict(FIELDS).get(frame.field)
        said.append(Say("figures-field", {"field": Say(label) if label else frame.field}))
    if frame.group:
        said.append(Say("figures-group", {"group": frame.group}))
    if frame.report_kind:
        said.append(Say("figures-report", {"kind": frame.report_kind}))
    if frame.kinds and (
        len(frame.kinds) > 1 or frame.shape not in ("lacks", "has", "count", "one")
    ):
        said += [Say("figures-only", {"kind": kind}) for kind in frame.kinds]
    for name in (frame.entry, frame.plan):
        if name:
            said.append(Say("figures-task", {"task": labels.get(name, name)}))
    for one in said:
        found = Say("figures-and", {"before": found, "one": one})
    return found


def where(area: Area, known: Mapping[int, Unit]) -> Say:
    if not area.units:
        return Say("figures-everywhere")
    names = [known[one].name for one in area.units if one in known]
    return Say("figures-where", {"names": ", ".join(names)})


def names(rows: Iterable[Row]) -> str:
    return ", ".join(row.place.name for row in rows)


def page_of(count: int, page: int) -> tuple[int, int]:
    """Where the page begins and ends; one that is gone is the last."""
    last = max(0, (count - 1) // PAGE)
    start = PAGE * min(max(page, 0), last)
    return start, min(start + PAGE, count)


def listed(rows: Sequence[Row], page: int, one: Figure | None = None) -> Say:
    """The names of a page, communes first; what is not shown is counted.

    `one`: the figure whose number stands behind each name.
    """
    start, end = page_of(len(rows), page)
    here = sorted(rows, key=_in_print)[start:end]
    told = (f"{row.place.name} ({one.worth(row)})" for row in here) if one else ()
    said = {"names": ", ".join(told) if one else names(here)}
    if len(rows) <= PAGE:
        return Say("figures-names", said)
    return Say("figures-names-paged", {**said, "first": start + 1, "last": end, "all": len(rows)})


def _in_print(row: Row) -> tuple[bool, bool, str]:
    """Towns behind the communes; a letter counts before its mark, and Đ among the Ds."""
    name = row.place.name.lower().replace("đ", "d")
    town = not name.startswith(("xã", "phường"))
    return row.place.kind != "commune", town, normalize("NFD", name)


def notes(frame: Frame, found: Measured, *, numbers: bool) -> list[Say]:
    """What must be known besides: units that said there was nothing, doubtful sums."""
    said = []
    nothing = [row for row in found.rows if row.state == "nothing"]
    if nothing and frame.part != NOTHING and frame.shape in ("lacks", "has", "count", "rate"):
        said.append(Say("figures-nothing-told", {"count": len(nothing), "names": few(nothing)}))
    if not numbers:
        return said
    heads = found.name == "trained" and frame.part != SHARE
    if heads and found.unknown and frame.shape == "rate":
        values: dict[str, Value] = {"count": len(found.unknown), "names": few(found.unknown)}
        said.append(Say("figures-unknown", values))
    if found.doubled:
        said.append(Say("figures-double", {"names": few(found.doubled)}))
    return said


def few(rows: Sequence[Row], most: int = 5) -> Say:
    if len(rows) <= most:
        return Say("figures-names", {"names": names(rows)})
    values: dict[str, Value] = {"names": names(rows[:most]), "more": len(rows) - most}
    return Say("figures-names-more", values)
