"""Makes days of what a message says: dates, lunar days, weekdays, counts, parts of a month."""

import re
from datetime import date

from knowledge import lunar
from knowledge.day_parts import (
    LUNAR_AHEAD,
    LUNAR_MONTHS,
    NAMES,
    Maker,
    amount,
    full_year,
    moved,
    nearest,
    of_any_month,
    of_any_year,
    of_month,
    shifted,
)
from knowledge.moment import length


def in_full(match: re.Match[str], today: date) -> list[date]:
    year = full_year(match["y"])
    month, day = int(match["m"]), int(match["d"])
    return of_month(year, month, day) if year else of_any_year(today, month, day)


def of_named_month(match: re.Match[str], today: date) -> list[date]:
    step = {" truoc": -1, " roi": -1, " qua": -1, " sau": 1, " toi": 1}.get(match["of"] or "", 0)
    if match["of"]:
        return of_month(*shifted(today, step), int(match["d"]))
    return of_any_month(today, int(match["d"]))


def lunar_day(match: re.Match[str], today: date) -> list[date]:
    words = match.groupdict()
    day = int(words.get("d") or 15)
    month = words.get("m") or "1"
    number = LUNAR_MONTHS.get(month) or (int(month) if month.isdigit() else 0)
    if day == 30 and not words.get("m"):  # "30 Tết" is the last day of the old year
        new = [lunar.solar(1, 1, today.year + step) for step in (-1, 0, 1)]
        return nearest([one for tet in new if tet for one in moved(tet, -1)], today, LUNAR_AHEAD)
    year = full_year(words.get("y"))
    years = [year] if year else [today.year - 1, today.year, today.year + 1]
    found = [lunar.solar(day, number, one) for one in years]
    return nearest([one for one in found if one], today, LUNAR_AHEAD)


def full_moon(match: re.Match[str], today: date) -> list[date]:
    """Here "Rằm" without a month: the last one."""
    months = ((year, month) for year in (today.year - 1, today.year) for month in range(1, 13))
    found = [lunar.solar(15, month, year) for year, month in months]
    return [max(day for day in found if day and day <= today)] if any(found) else []


def new_years_eve(match: re.Match[str], today: date) -> list[date]:
    new = [lunar.solar(1, 1, today.year + step) for step in (-1, 0, 1)]
    return nearest([one for tet in new if tet for one in moved(tet, -1)], today, LUNAR_AHEAD)


def counted(match: re.Match[str], today: date) -> list[date]:
    unit = {"tuan": 7}.get(match["u"], 1)
    back = match.groupdict().get("back") is not None
    return moved(today, amount(match["n"]) * unit * (-1 if back else 1))


def weekday(match: re.Match[str], today: date) -> list[date]:
    ahead = NAMES[match["w"] or match["s"] or match["c"]] - today.weekday()
    when = match["when"] or ""
    if when.startswith("tuan"):
        step = 0 if when.endswith("nay") else 7 if when.endswith(("sau", "toi")) else -7
        return moved(today, ahead + step)
    if when in ("sau", "toi"):
        return moved(today, ahead + (7 if ahead <= 0 else 0))
    if when == "nay":
        return moved(today, ahead)
    back = ahead - 7 if ahead > 0 or (when and ahead == 0) else ahead
    return moved(today, back) + ([] if when else moved(today, back + 7))


def part_of_month(match: re.Match[str], today: date) -> list[date]:
    step = {" truoc": -1, " roi": -1, " qua": -1, " sau": 1, " toi": 1}.get(match["of"] or "", 0)
    year, month = shifted(today, step)
    if not match["m"]:
        return side_of(match["side"], year, month)
    month, named = int(match["m"]), full_year(match["y"])
    if named:
        return side_of(match["side"], named, month)
    found = [one for add in (-1, 0, 1) for one in side_of(match["side"], today.year + add, month)]
    return nearest(found, today)


def side_of(side: str, year: int, month: int) -> list[date]:
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return []
    return of_month(year, month, {"dau": 1, "giua": 15}.get(side, length(year, month)))


def last_week(match: re.Match[str], today: date) -> list[date]:
    step = 0 if match["which"] == "nay" else 7 if match["which"] in ("sau", "toi") else -7
    return moved(today, step) + moved(today, step - today.weekday())


def weekend(match: re.Match[str], today: date) -> list[date]:
    step = {"truoc": -7, "roi": -7, "qua": -7, "sau": 7, "toi": 7}.get(match["which"] or "", 0)
    sunday = 6 - today.weekday() + step
    return moved(today, sunday) + moved(today, sunday - 1)


def near(days: int) -> Maker:
    return lambda _, today: moved(today, days)
