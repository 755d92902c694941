"""Days told in words: "mười hai tháng ba", "mùng tám", and in English: "11 March", "on Friday"."""

import re
from datetime import date

from knowledge.day_parts import (
    LUNAR_MONTHS,
    Maker,
    full_year,
    moved,
    of_any_month,
    of_any_year,
    of_month,
)

ONES = {
    "mot": 1, "¤¤¤": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "¤¤": 4, "nam": 5, "lam": 5,
    "nham": 5, "sau": 6, "s6u": 6, "bay": 7, "tam": 8, "chin": 9,
}  # fmt: skip
ONE = "(?:" + "|".join(ONES) + ")"
DAY = rf"(?:(?:(?:hai|ba) )?muoi(?: {ONE})?|hai {ONE}|{ONE})"
# "tháng mười hai mươi người" is October and twenty
MONTH = (
    r"(?:(?:muoi (?:mot|hai)(?! (?:muoi|tram|lam|nham|¤))|muoi|gieng|chap"
    r"|mot|hai|ba|tu|¤¤|bon|nam|sau|s6u|bay|tam|chin))"
)
YEAR = r"(?:,? ?(?:nam |/) ?(?P<y>20[0-9]{2}))?"
HEAD = r"(?:ngay|hom|bua|mung|mong)(?: (?:mung|mong|ngay))?"
SPAN = r"(?<!trong )(?<!sau )(?<!qua )(?<!moi )(?<!suot )"  # "trong ba tháng hai lớp"
ENDS = r"(?= ?(?:[,;:!?)\-]|\.(?! ?[0-9])|$|(?:xa|tai|vua|thi|o|a) ))"

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
SHORT = {**{name[:3]: at for at, name in enumerate(MONTHS, 1)}, "sept": 9}
NAMED = {**{name: at for at, name in enumerate(MONTHS, 1)}, **SHORT}
MONTH_EN = "(?P<m>" + "|".join(sorted(set(NAMED) - {"may"}, key=len, reverse=True)) + r")\.?"
NTH = r"(?P<d>[0-9]{1,2}) ?(?:st|nd|rd|th)?"
YEAR_EN = r"(?:,? (?P<y>20[0-9]{2}))?"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
AGO = {
    "the day before yesterday": -2, "yesterday(?: morning| afternoon| evening)?": -1,
    "last night": -1, "today|this morning|this afternoon|tonight": 0, "tomorrow": 1,
}  # fmt: skip


def number(words: str) -> int:
    """The day of a month that the words are: "hai mươi mốt", "hai tám"."""
    said = words.split()
    ten = 0
    if "muoi" in said:
        at = said.index("muoi")
        ten = 10 * (ONES[said[0]] if at else 1)
        said = said[at + 1 :]
    elif len(said) == 2:
        ten, said = 20, said[1:]
    return ten + (ONES[said[0]] if said else 0)


def in_words(match: re.Match[str], today: date) -> list[date]:
    day, year = number(match["d"]), full_year(match["y"])
    said = match["m"]
    month = int(said) if said.isdigit() else LUNAR_MONTHS.get(said) or ONES[said]
    return of_month(year, month, day) if year else of_any_year(today, month, day)


def of_this_month(match: re.Match[str], today: date) -> list[date]:
    return of_any_month(today, number(match["d"]))


def in_english(match: re.Match[str], today: date) -> list[date]:
    day, year = int(match["d"]), full_year(match["y"])
    month = NAMED[match.groupdict().get("m") or "may"]
    return of_month(year, month, day) if year else of_any_year(today, month, day)


def on_weekday(match: re.Match[str], today: date) -> list[date]:
    """The last such day: reports look back."""
    back = (today.weekday() - WEEKDAYS.index(match["w"])) % 7
    if match["when"] == "last":
        back = back or 7
    return moved(today, 7 - back if match["when"] == "next" else -back)


def ago(days: int) -> Maker:
    return lambda _, today: moved(today, days)


def shape(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9/¤]){text}(?![a-z0-9¤])")


READERS: list[tuple[re.Pattern[str], Maker]] = [
    (shape(rf"{SPAN}(?:{HEAD} )?(?P<d>{DAY}) thang (?P<m>{MONTH}){YEAR}"), in_words),
    (shape(rf"{SPAN}(?:{HEAD} )?(?P<d>{DAY}) thang (?P<m>[0-9]{{1,2}}){YEAR}"), in_words),
    (shape(rf"(?:(?:ngay|hom|bua) )?(?:mung|mong) (?P<d>{ONE}|muoi)"), of_this_month),
    (shape(rf"(?:ngay|hom|bua) (?P<d>{DAY}){ENDS}"), of_this_month),
    (shape(rf"(?:on )?(?:the )?{NTH} (?:of )?{MONTH_EN}{YEAR_EN}"), in_english),
    (shape(rf"(?:on )?{MONTH_EN} (?:the )?{NTH}{YEAR_EN}"), in_english),
    (shape(rf"(?:on )?{NTH} (?:of )?may,? (?P<y>20[0-9]{{2}})"), in_english),
    (shape(rf"on (?:the )?(?:may {NTH}){YEAR_EN}"), in_english),
    (shape(rf"(?:on )?(?:(?P<when>last|this|next) )?(?P<w>{'|'.join(WEEKDAYS)})"), on_weekday),
    *[(shape(f"(?:{words})"), ago(days)) for words, days in AGO.items()],
]  # fmt: skip
