"""Finds the days and hours of a week's rhythm: "trước 17h thứ 6 hằng tuần", "16 giờ hằng ngày"."""

import re

from knowledge.time_marks import Atom, Rhythm
from knowledge.time_points import hour_of
from knowledge.time_shapes import HOUR, SAID_HOUR, atom

WEEKDAYS = {
    "hai": 1, "ba": 2, "tu": 3, "¤¤": 3, "nam": 4, "sau": 5, "s6u": 5, "bay": 6,
    "nhat": 7, "¤¤¤¤": 7,
    "2": 1, "3": 2, "4": 3, "5": 4, "6": 5, "7": 6,
}  # fmt: skip
SESSION = r"(?:(?:buoi )?(?:sang|trua|chieu|toi|¤{3}|dau gio|cuoi gio)(?: buoi)?,? ?)*"
DAY = (
    rf"{HOUR}{SESSION}(?:ngay )?(?:thu (?P<w>hai|ba|tu|¤¤|nam|sau|s6u|bay|[2-7])"
    r"|chu (?P<s>nhat|¤¤¤¤))(?![a-z0-9])"
)
EVERY = r"(?:hang|hag|moi|tung)"
LEADING = (
    r"(?:(?:gui|bao cao|vao|luc|hoi|la|(?P<before>truoc)|cham nhat|muon nhat|khong qua|den|trong)"
    r" )*"
)
WHICH = r"(?:thu (?:nhat|hai|ba|tu|¤¤|[1-4])|dau(?: tien)?|cuoi(?: cung)?|[1-4])"
AND_WEEK = r"(?:,| va|, va) (?:tuan )?"
PERIOD = (
    r",? (?:cua |trong |vao )?(?:thang (?:dau|giua|cuoi)(?: tien| cung)?(?: cua)? )?"
    r"(?:cac |moi |hang |tung )?(?P<u>thang|quy)"
    r"(?! ?(?:[0-9]|[iv]+(?![a-z])|nay|sau|toi|truoc))"
)


def weekday(match: re.Match[str]) -> Rhythm:
    return Rhythm(
        "week", weekday=WEEKDAYS[match["w"] or match["s"]], hour=hour_of(match),
        before=bool(match.groupdict().get("before")),
    )  # fmt: skip


def bare_weekday(match: re.Match[str]) -> Rhythm:
    named = WEEKDAYS[match["w"] or match["s"]]
    return Rhythm("week", weekday=named, hour=hour_of(match), loose=True)


def daily(match: re.Match[str]) -> Rhythm:
    return Rhythm("day", hour=hour_of(match), before=bool(match.groupdict().get("before")))


def in_period(match: re.Match[str]) -> Rhythm:
    return Rhythm("month" if match["u"] == "thang" else "quarter")


ATOMS: list[Atom] = [
    # a week of the month counts for the month: "tuần đầu hằng tháng", "thứ Sáu cuối cùng của tháng"
    (
        atom(rf"(?:{DAY},? (?:cua )?)?(?:trong )?tuan {WHICH}(?:{AND_WEEK}{WHICH})*{PERIOD}"),
        in_period,
    ),
    (atom(rf"{DAY},? {WHICH}(?:{AND_WEEK}{WHICH})*{PERIOD}"), in_period),
    (atom(rf"{DAY},? (?:(?:cua )?{EVERY}|dau|cuoi) tuan"), weekday),
    (atom(rf"{EVERY} tuan,? ?\(?{LEADING}{DAY}\)?"), weekday),
    (atom(rf"{SAID_HOUR},? (?:cua )?{EVERY} ngay(?! [0-9])"), daily),
    (atom(rf"{EVERY} ngay,? ?\(?{LEADING}{SAID_HOUR}\)?"), daily),
    (
        atom(
            rf"(?:(?<=vao )|(?<=truoc )|(?<=vao ngay )|(?=[0-9]|buoi|chieu|sang|toi)){DAY}"
            r"(?!,? ?\(?(?:ngay )?(?:[0-9]|¦))"
        ),
        bare_weekday,
    ),
]
