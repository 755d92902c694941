"""Makes points of what the patterns of dates have found."""

import re

from knowledge.moment import Moment
from knowledge.schedule import Span
from knowledge.time_marks import Point, Range

NAMED = {
    "mot": 1, "gieng": 1, "hai": 2, "ba": 3, "tu": 4, "¤¤": 4, "nam": 5, "s6u": 6, "bay": 7,
    "tam": 8, "chin": 9, "muoi": 10, "muoi mot": 11, "muoi hai": 12, "chap": 12,
}  # fmt: skip


TENS = {"muoi": 10, "hai muoi": 20, "ba muoi": 30}
ONES = {
    "": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "lam": 5, "nam": 5, "sau": 6, "s6u": 6,
    "bay": 7, "tam": 8, "chin": 9,
}  # fmt: skip
WORDS = {
    f"{ten} {one}".strip(): TENS.get(ten, 0) + ONES[one] for ten in ("", *TENS) for one in ONES
}


def number(text: str | None) -> int | None:
    return int(text.replace(" ", "")) if text else None


def year_of(match: re.Match[str]) -> int | None:
    value = number(match.groupdict().get("y"))
    return value + 2000 if value is not None and value < 100 else value


def hour_of(match: re.Match[str]) -> str | None:
    hour = number(match.groupdict().get("h"))
    if hour is None or hour > 24:
        return None
    return "23:59" if hour == 24 else f"{hour:02}:{int(match['min'] or 0):02}"


def later_of(match: re.Match[str]) -> int:
    groups = match.groupdict()
    return (1 if groups.get("later") else 0) - (1 if groups.get("earlier") else 0)


def a_day(match: re.Match[str]) -> Point | None:
    said = match["m"]
    months = (NAMED[said],) if said in NAMED else listed(said, {})[0]
    bare = not match.groupdict().get("ngay")
    if bare and not 1 <= months[0] <= 12:
        return None
    day = int(match["d"]) if match["d"].isdigit() else WORDS[match["d"]]
    if not day or not all(months):
        return None
    return Point(
        day, months, year=year_of(match),
        hour=hour_of(match), later=later_of(match), bare=bare,
    )  # fmt: skip


def an_hour(match: re.Match[str]) -> Point | None:
    """The first of two hours of one day: "từ *07 giờ 30* đến 11 giờ ngày 20/5"."""
    hour = hour_of(match)
    return Point(hour=hour) if hour else None


def a_day_only(match: re.Match[str]) -> Point | None:
    day = int(match["d"])
    return Point(day, hour=hour_of(match)) if day else None


def days(match: re.Match[str]) -> Range | None:
    if int(match["m"]) > 12:
        return None
    end = a_day(match) or Point()
    return Range(Point(int(match["first"])), end)


def days_of_month(match: re.Match[str]) -> Range:
    return Range(Point(int(match["first"])), Point(int(match["d"])))


def months_of_year(match: re.Match[str]) -> Point | None:
    """Here "11/2025" with no "tháng" before it; 85/2015 is the number of a law."""
    point = months(match)
    return point if point and all(1 <= month <= 12 for month in point.months) else None


def months(match: re.Match[str]) -> Point | None:
    numbers, through = listed(match["months"], {})
    if not all(numbers):
        return None
    return Point(months=numbers, year=year_of(match), later=later_of(match), through=through)


def quarters(match: re.Match[str]) -> Point | None:
    roman = {one: one.replace("l", "i").replace("1", "i").count("i") for one in ("i", "ii", "iii")}
    numbers, through = listed(match["quarters"], roman)
    if not numbers:
        return None
    return Point(quarters=numbers, year=year_of(match), later=later_of(match), through=through)


def listed(text: str, roman: dict[str, int]) -> tuple[tuple[int, ...], bool]:
    """The numbers of "3, 9" and "4-6", and whether they are one stretch."""
    found = re.findall(r"[il1]+v?|[0-9]{1,2}" if roman else r"[0-9]{1,2}", text)
    numbers = [quarter(one) if roman else int(one) for one in found]
    if len(numbers) == 2 and "-" in text and numbers[0] < numbers[1] <= 31:
        return tuple(range(numbers[0], numbers[1] + 1)), True
    return tuple(dict.fromkeys(numbers)), False


def quarter(text: str) -> int:
    letters = text.replace("l", "i")
    if letters in {"2", "3", "4", "1"}:
        return int(letters)
    letters = letters.replace("1", "i")
    return 4 if letters == "iv" else len(letters)


def named_month(match: re.Match[str]) -> Point:
    return Point(months=(NAMED[match["name"]],), year=year_of(match), later=later_of(match))


def part(match: re.Match[str]) -> Point:
    """Here "6 tháng đầu năm" ends in June, "6 tháng cuối năm" in December."""
    count = {"ba": 3, "sau": 6, "s6u": 6, "chin": 9}.get(match["n"]) or int(match["n"])
    month = 12 if match["side"] == "cuoi" else min(count, 12)
    return Point(months=(month,), year=year_of(match), later=later_of(match), whole=True)


def a_broken_month(match: re.Match[str]) -> Point:
    """Here "Tháng 1 2" as a narrow column breaks it."""
    month = int(match["months"].replace(" ", ""))
    return Point(months=(month,), year=year_of(match), later=later_of(match))


def quarter_of_year(match: re.Match[str]) -> Point:
    """Here "quý đầu năm" is the first, "ba quý đầu năm" end in September."""
    year, later = year_of(match), later_of(match)
    first = match["side"] == "dau"
    if not match["n"]:
        return Point(quarters=(1 if first else 4,), year=year, later=later)
    count = ONES.get(match["n"]) or int(match["n"])
    return Point(months=(3 * count if first else 12,), year=year, later=later, whole=True)


def part_of_year(match: re.Match[str]) -> Point:
    """Here "đầu năm" is January, "nửa đầu năm" ends in June."""
    month = {"dau": 6 if match["half"] else 1, "giua": 6, "cuoi": 12}[match["side"]]
    return Point(months=(month,), year=year_of(match), later=later_of(match), whole=True)


def years(match: re.Match[str]) -> Range:
    return Range(Point(year=int(match["first"])), Point(year=year_of(match)))


def onward(match: re.Match[str]) -> Span:
    return Span(Moment(year_of(match), 1, 1), None)


def a_year(match: re.Match[str]) -> Point:
    return Point(year=year_of(match))
