"""How figures are put: shares, numbers, bounds, and names in a list."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from unicodedata import normalize

from handlers.figures.asked import NOTHING, SHARE, Figure
from handlers.overview.frame import OTHERWISE, Bound, Frame, Sign
from handlers.turn import Say, Value
from storage.measures import Measured, Row, Share

PAGE = 15  # names in one text


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


def together(some: Sequence[Say]) -> Say:
    """One after the other."""
    found, *rest = some
    for one in rest:
        found = Say("figures-and", {"before": found, "one": one})
    return found


def as_of(now: datetime) -> Say:
    return Say("figures-as-of", {"at": f"{now:%H:%M} {now.day}/{now.month}"})


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
