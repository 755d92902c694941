"""When something last happened: of one unit, of all, or of each."""

from collections.abc import Sequence
from datetime import date

from handlers.figures import words
from handlers.figures.asked import everyone
from handlers.figures.matter import Cell, Matter, Shown, empty
from handlers.turn import Say, Value
from storage.measures import Row


def shown(matter: Matter) -> Shown:
    found = matter.reckon()
    if none := empty(found):
        return none
    rows = everyone(found)
    days = [row.latest for row in rows if row.latest is not None]
    lines = [_newest(matter, rows, max(days))] if days else [Say("figures-last-none")]
    each: list[Row] = []
    if matter.frame.kinds or len(matter.area.units) > 1:
        each = sorted(found.rows, key=lambda row: row.place.code)
        each.sort(key=lambda row: row.latest or date.min, reverse=True)
        start, end = words.page_of(len(each), matter.page)
        lines += [_of(row) for row in each[start:end]]
    have = sum(row.latest is not None for row in found.rows)
    cells = tuple(Cell(row.place.id, row.place.code, row.place.name, None) for row in each)
    return Shown(tuple(lines), have, len(found.rows), None, cells, len(each))


def _newest(matter: Matter, rows: Sequence[Row], day: date) -> Say:
    ago = (matter.now.date() - day).days
    values: dict[str, Value] = {"day": f"{day.day}/{day.month}/{day.year}", "ago": ago}
    if not matter.large:
        return Say("figures-last", values)
    names = words.few([row for row in rows if row.latest == day])
    return Say("figures-last-of", {**values, "names": names})


def _of(row: Row) -> Say:
    if row.latest is None:
        return Say("figures-each-never", {"unit": row.place.name})
    day = f"{row.latest.day}/{row.latest.month}/{row.latest.year}"
    return Say("figures-each-last", {"unit": row.place.name, "day": day})
