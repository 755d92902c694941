"""Finds what returns ("hằng quý", "định kỳ 6 tháng", "thứ sáu hằng tuần") in plain text."""

import re

from knowledge.schedule import Period
from knowledge.time_marks import Atom, Rhythm
from knowledge.time_shapes import atom
from knowledge.time_weeks import ATOMS as WEEKS

COUNTS = {
    "mot": 1, "nhat": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "s6u": 6,
    "chin": 9,
    "muoi hai": 12, "nua": 0,
}  # fmt: skip
N = r"(?:0?[1-9]|1[0-2]|mot|hai|ba|bon|sau|s6u|chin|muoi hai|nua)"
UNIT = (
    r"(?:ngay|tuan|thang|quy(?! (?:dinh|che|trinh|uoc|hoach|mo|[iv]+|[1-4])"
    r"(?![a-z0-9]))|nam(?! ?[0-9]))"
)
PERIODS: dict[str, Period] = {
    "ngay": "day", "tuan": "week", "thang": "month", "quy": "quarter",
    "nam": "year",
}  # fmt: skip
OF_MONTHS: dict[int, tuple[Period, int]] = {
    1: ("month", 1), 3: ("quarter", 1), 6: ("half-year", 1), 12: ("year", 1),
}  # fmt: skip
PER_YEAR: dict[int, Period] = {1: "year", 2: "half-year", 4: "quarter", 12: "month"}
EDGE = (
    r"(?= ?(?:[,;.)(:/&+-]|$)| (?:va|hoac|truoc|cham|mot lan|gui|theo|ve|vao|den|muon|khong|¦|"
    r"dot xuat|bao cao|tong|so ket|ngay|duoc|co|phai|ket qua|tinh hinh|nop|xong|trong)(?![a-z]))"
)
HEAD = (
    r"(?<!dip )(?<!khi )(?:bao cao|so ket|(?:so|so ket),? ?(?:va )?tong ket|tong ket|theo"
    r"|thong ke|hop giao ban)"
    r"(?: dinh ky| thuong xuyen| cong tac| theo| tinh hinh| ket qua){0,4}:?"
)


def count(text: str | None) -> int:
    if not text:
        return 1
    return COUNTS[text] if text in COUNTS else int(text)


def every(unit: str, number: int = 1, *, loose: bool = False) -> Rhythm:
    """Every `number` units: six months are a half-year, two quarters too."""
    period = PERIODS[unit]
    if number == 0:  # "nửa năm", "nửa tháng"
        return Rhythm("half-year" if unit == "nam" else "week" if unit == "thang" else period)
    months = number * {"month": 1, "quarter": 3}.get(period, 0)
    if months == 9:  # the report of nine months, each September
        return Rhythm("year", month=9, loose=loose)
    if months in OF_MONTHS:
        return Rhythm(*OF_MONTHS[months], loose=loose)
    if months > 12:
        months = 0 if months % 12 else months
        return Rhythm("year", months // 12 or 1, loose=loose)
    return Rhythm("month" if months else period, months or number, loose=loose)


def plain_rhythm(match: re.Match[str]) -> Rhythm:
    return every(match["u"], count((match.groupdict().get("n") or "").strip()))


def counted_rhythm(match: re.Match[str]) -> Rhythm:
    return every(match["u"], count((match["n"] or "").strip()))


def loose_rhythm(match: re.Match[str]) -> Rhythm | None:
    number = count((match["n"] or "").strip())
    if match["u"] == "ngay" or (number != 1 and match["u"] not in ("thang", "quy")):
        return None
    return every(match["u"], number, loose=True)


def times(match: re.Match[str]) -> Rhythm:
    """Here "mỗi năm hai lần" is each half-year; "2 lần/tháng" stays monthly."""
    unit, number = match["u"], count(match["k"])
    if unit == "nam":
        return Rhythm(PER_YEAR.get(number, "year"))
    if unit == "quy" and number == 3:
        return Rhythm("month")
    return every(unit)


def in_quarter(match: re.Match[str]) -> Rhythm:
    which = match["which"]
    first = which.startswith(("dau", "lien", "ke", "tiep", "sau")) or which in FIRST
    month = 1 if first else 2 if which in SECOND else None
    return Rhythm("quarter", month=month, after=True)


def following(match: re.Match[str]) -> Rhythm:
    """Here "ngày 05 tháng sau" is of every month; "của quý sau" of a quarter's first month."""
    period = PERIODS[match["u"]]
    return Rhythm(period, month=1 if period == "quarter" else None, after=True, loose=True)


def days_in(match: re.Match[str]) -> Rhythm:
    """Here "01 ngày/tháng" is each month, whatever the number."""
    return every(match["u"])


def each_year(match: re.Match[str]) -> Rhythm:
    return Rhythm("year", loose=match.group() == "ca nam")


def unnamed(_: re.Match[str]) -> Rhythm:
    return Rhythm("unspecified")


FIRST, SECOND = ("thu nhat", "thu 1"), ("thu hai", "thu 2", "giua")
NEXT = r"(?:sau|tiep theo|ke tiep|lien ke(?: sau)?|lien sau|ke sau)"
REPORTED = r"(?: (?:sau )?(?:cua )?(?:thang|quy|ky)(?: ky)? bao cao| sau thang ky bao cao)?"
MONTHLY = rf"(?:cua )?(?P<u>thang|quy) {NEXT}{REPORTED}(?! (?:khi|ngay|hoi nghi|dot))"
INSIDE = (
    rf"(?:cua )?thang (?P<which>dau tien|dau|giua|thu (?:nhat|hai|ba|[1-3])|cuoi cung|cuoi|{NEXT})"
    r"(?: cua)?"
    rf"(?: moi| hang| tung)? quy(?: {NEXT})?{REPORTED}"
)
EACH = r"(?:h ?ang|hag|moi|tung|theo tung|cuoi moi|cuoi hang|dau moi|dau hang)"
ATOMS: list[Atom] = [
    *WEEKS,
    (
        atom(
            rf"(?:(?P<n>{N}) )?(?:ngay|buoi|ky)(?: trong| moi| ?/) ?(?:0?1 )?(?P<u>tuan|thang|quy)"
            r"(?! ?[0-9])"
        ),
        days_in,
    ),
    (atom(rf"{INSIDE}"), in_quarter),
    (atom(rf"{MONTHLY}(?![a-z])"), following),
    (
        atom(
            rf"(?:moi |mot |0?1 |trong )(?P<u>ngay|tuan|thang|quy|nam),? (?:it nhat |toi"
            rf" thieu )?(?P<k>{N}) (?:lan|ky|dot)"
        ),
        times,
    ),
    (
        atom(
            rf"(?P<k>{N}) (?:lan|ky|dot|cuoc) ?(?:/|tren|trong|mot|moi|hang)+ ?(?:mot |0?1"
            rf" )?(?P<u>{UNIT})"
        ),
        times,
    ),
    (
        atom(
            rf"(?:dinh ky )?(?:cu |moi )?(?P<n>{N}) ?(?P<u>{UNIT}) ?(?:/|mot|moi)? ?(?:0?1"
            rf" ?|mot )?(?:lan|ky)(?![a-z])"
        ),
        plain_rhythm,
    ),
    (atom(rf"(?:dinh ky )?(?:vao )?{EACH} (?P<n>{N} )?(?P<u>{UNIT})"), counted_rhythm),
    (
        atom(
            rf"(?:theo )?dinh ky,?:? ?(?:theo |vao |moi |bao cao |so ket |tong ket ){{0,4}}"
            rf"(?P<n>{N} )?(?P<u>{UNIT}){EDGE}"
        ),
        counted_rhythm,
    ),
    (atom(rf"{HEAD} (?P<n>0?3|ba|0?6|sau|s6u|0?9|chin|12) (?P<u>thang){EDGE}"), plain_rhythm),
    (atom(rf"{HEAD} (?!ngay)(?P<u>{UNIT}){EDGE}"), plain_rhythm),  # "báo cáo *ngay*" is at once
    (
        atom(
            r"(?:ngay )?cuoi(?: cung)?(?: cua)? (?:moi |hang )?(?P<u>tuan|thang|quy(?!"
            r" [iv1-4]))(?! ?[0-9])(?! (?:nay|sau))"
        ),
        plain_rhythm,
    ),
    (atom(rf"(?<![a-z¤] )cu (?:moi )?(?P<n>{N} )?(?P<u>{UNIT}){EDGE}"), plain_rhythm),
    (
        atom(
            r"thuong nien(?![a-z])|(?<=va )ca nam(?! ?[0-9])"
            r"|ca nam(?= (?:truoc|cham|vao|gui|nop|\())"
        ),
        each_year,
    ),
    (atom(r"(?:theo )?dinh ky(?![a-z])"), unnamed),
    (
        atom(
            rf"(?<![0-9] )(?<!¤ )(?<!ca )(?<!suot )(?<!trong )(?<!quanh )(?<!tong ket )(?<!so ket )"
            rf"(?<!trung )(?<!thuong )(?<!ha )(?<!thu )(?P<n>{N} )?"
            rf"(?P<u>{UNIT}){EDGE}"
        ),
        loose_rhythm,
    ),
]
