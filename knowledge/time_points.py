"""Finds dates, months, quarters and years in plain text, whole or in parts."""

import re

from knowledge.time_marks import Atom, Point, Range

D = r"[0-9]{1,2}(?![0-9])"
SEP = r" ?[/.\-] ?"
YEAR = r"(?:19|20)(?: ?[0-9]){2}(?![0-9])"
SHORT = rf"(?:{YEAR}|[0-9]{{2}}(?![0-9]))"
OF_YEAR = rf"(?: ?[/.\-] ?|,? ?(?:cua )?nam ?)(?P<y>{YEAR})"
LATER = (
    r"(?P<later>,? ?\(?(?:(?:trong|cua) )?nam (?:sau|tiep theo|ke tiep|lien ke(?: sau)?|toi)"
    r"(?: (?:nam )?(?:danh gia|bao cao|ke hoach))?(?! ?truoc)(?!\w))?"
    r"(?P<earlier>,? ?(?:cua )?nam (?:lien ke truoc|lien truoc|truoc)(?: (?:nam|ky)(?: \w+){1,2})?)?"
    r"(?: (?:cua |cung )nam(?! ?[0-9])(?: (?:do|nay|bao cao|xet tang|xet|danh gia|ke hoach"
    r"|thuc hien))?)?"
)
SESSION = r"(?:(?:buoi )?(?:sang|chieu|trua|¤{3}),? ?)?"
WEEKDAY = r"(?:(?:thu (?:hai|ba|tu|nam|sau|bay|¤{2}|[2-7])|chu nhat),? ?\(?)?"
HOUR = (
    r"(?:(?<![0-9])(?P<h>[0-9]{1,2}) ?(?:gio|h|g|:)(?![a-z]) ?(?P<min>[0-5][0-9](?![0-9]))?"
    r"(?: ?phut|p)?,?;? ?-? ?(?:cua )?)?"
)
LEAD = rf"{HOUR}{SESSION}{WEEKDAY}"
NGAY = r"(?:ngay:?|mung|mong|hom)(?: mung)? ?"
M = rf"{D}(?!{SEP}[0-9]{{1,2}}(?![0-9]))(?! (?:thang|nguoi|cuoc|ngay|gio|don vi|lan|buoi|lop|nam (?![0-9])))"
AND = r" ?(?:,|;|va|&|\+|hoac|\.(?=[ 0-9])|/(?! ?[0-9]{4})) ?"
DASH = r" ?- ?"
ROMAN = r"(?:[il1]v|[il1]{1,3}|[1-4])(?![a-z0-9])"
NAMED = {
    "mot": 1, "gieng": 1, "hai": 2, "ba": 3, "tu": 4, "¤¤": 4, "nam": 5, "sau": 6, "bay": 7,
    "tam": 8, "chin": 9, "muoi": 10, "muoi mot": 11, "muoi hai": 12, "chap": 12,
}  # fmt: skip
WORDED = r"muoi mot|muoi hai|muoi|mot|gieng|hai|ba|tu|¤¤|nam(?! ?[0-9])|sau|bay|tam|chin|chap"


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
    month = int(match["m"])
    bare = not match.groupdict().get("ngay")
    if bare and not 1 <= month <= 12:
        return None
    return Point(
        int(match["d"]), (month,), year=year_of(match), hour=hour_of(match),
        later=later_of(match), bare=bare,
    )  # fmt: skip


def a_day_only(match: re.Match[str]) -> Point:
    return Point(int(match["d"]), hour=hour_of(match))


def days(match: re.Match[str]) -> Range:
    end = a_day(match) or Point()
    return Range(Point(int(match["first"])), end)


def months(match: re.Match[str]) -> Point:
    numbers, through = listed(match["months"], {})
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
    """"6 tháng đầu năm" ends in June, "6 tháng cuối năm" in December."""
    count = {"ba": 3, "sau": 6, "chin": 9}.get(match["n"]) or int(match["n"])
    month = 12 if match["side"] == "cuoi" else min(count, 12)
    return Point(months=(month,), year=year_of(match), later=later_of(match))


def part_of_year(match: re.Match[str]) -> Point:
    month = {"dau": 1, "giua": 6, "cuoi": 12}[match["side"]]
    return Point(months=(month,), year=year_of(match), later=later_of(match))


def years(match: re.Match[str]) -> Range:
    return Range(Point(year=int(match["first"])), Point(year=year_of(match)))


def a_year(match: re.Match[str]) -> Point:
    return Point(year=year_of(match))


def atom(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9]){pattern}")


THROUGH = r" ?(?:-|den(?: ngay)?) ?"
ATOMS: list[Atom] = [
    (atom(rf"(?P<ngay>{NGAY})?(?P<first>{D}){THROUGH}(?P<d>{D}){SEP}(?P<m>{D})(?:{SEP}(?P<y>{SHORT}))?(?!{SEP}?[0-9])"), days),
    (atom(rf"(?P<ngay>{NGAY})?(?P<first>{D}){THROUGH}(?P<d>{D}) ?thang ?(?P<m>{D})(?:{OF_YEAR})?"), days),
    (atom(rf"{LEAD}(?P<ngay>{NGAY})?(?P<d>{D}){SEP}(?P<m>{D}){SEP}(?P<y>{SHORT})"), a_day),
    (atom(rf"{LEAD}(?P<ngay>{NGAY})?(?P<d>{D}),? ?(?:cua )?thang ?(?P<m>{D})(?:{OF_YEAR}|{LATER})"), a_day),
    (atom(rf"{LEAD}(?P<ngay>{NGAY})(?P<d>{D}){SEP}(?P<m>{D})(?:,? ?nam (?P<y>{YEAR})|{LATER})"), a_day),
    (atom(rf"{LEAD}(?P<ngay>)(?P<d>{D}) ?/ ?(?P<m>{D})(?! ?[/%])(?:,? ?nam (?P<y>{YEAR})|{LATER})"), a_day),
    (atom(rf"(?P<n>0?[1-9]|10|11|ba|sau|chin) thang (?P<side>dau|cuoi)(?: cua)?(?: nam(?: ?(?P<y>{YEAR})|{LATER}))?"), part),
    (atom(rf"(?:cac )?thang ?(?P<months>{D}(?:{DASH}(?:thang )?{M}|(?:{AND}(?:thang )?{M})*))(?:{OF_YEAR}|{LATER})"), months),
    (atom(rf"(?P<months>{M}(?:{DASH}{M})?) ?/ ?(?P<y>{YEAR})"), months),
    (atom(rf"t\.? ?(?P<months>{M}) ?[/.\-] ?(?P<y>{YEAR})"), months),
    (atom(rf"thang (?P<name>{WORDED})(?![a-z])(?! (?:dau|cuoi))(?:{OF_YEAR}|{LATER})"), named_month),
    (atom(rf"(?:cac )?(?:quy|qui) ?(?P<quarters>{ROMAN}(?:{DASH}(?:quy |qui )?{ROMAN}|(?:{AND}(?:quy |qui )?{ROMAN})*))(?:{OF_YEAR}|{LATER})"), quarters),
    (atom(rf"¤{{3}} (?P<quarters>{ROMAN})(?:{OF_YEAR})"), quarters),
    (atom(rf"(?P<side>dau|giua|cuoi) (?:nam|nam hoc)(?! (?:sau|truoc) khi)(?: ?(?P<y>{YEAR})|{LATER})"), part_of_year),
    (atom(rf"{LEAD}(?:ngay|mung|mong) ?(?P<d>{D})(?![/.\-] ?[0-9])(?! (?:ngay|nguoi|%))"), a_day_only),
    (atom(rf"(?:giai doan|(?:tu |cac )?nam) (?P<first>{YEAR}) ?(?:-|den nam|den) ?(?P<y>{YEAR})"), years),
    (atom(rf"(?<!viet )nam ?(?P<y>{YEAR})"), a_year),
]  # fmt: skip
