"""Which month's calendar is asked for; a question that may be one of plans is left to them."""

import re
from datetime import date

from handlers.tasks.asked import LAST, OWED, STILL, THING, WHOSE, plain
from knowledge.vietnamese import fold

MONTH = r"(?:thang |t)(?:nay|sau|toi|truoc|\d{1,2}(?: nam \d{4}|/\d{4})?)"
NEAR = re.compile(r"\b(?:trong )?thang (?:nay|sau|toi)\b")
TYPED = re.compile(  # a month with its marks, or nothing but a number
    r"\b(?:tháng|thang|t) ?(?:này|nay|sau|tới|toi|trước|truoc|\d{1,2})(?: ?(?:năm|nam|/) ?\d{4})?\b"
    r"|^\d{1,2}(?:/\d{4})?$",
    re.IGNORECASE,
)
ASK = r"(?:(?:cho )?(?:toi |em |anh |minh )?(?:xem |xin ))?"
CALENDAR = re.compile(
    rf"{ASK}lich(?: cong tac| lam viec| nhac viec| viec)?"
    rf"(?: {MONTH}(?: (?:cua )?{WHOSE})?| (?:cua )?{WHOSE}(?: {MONTH})?){LAST}"
)
WHEN = rf"(?:trong )?(?:{MONTH} {WHOSE}|{WHOSE} {MONTH}|thang (?:nay|sau|toi)(?: don vi)?)"
DEED = r"(?:lam|nop|gui|bao cao|hoan thanh)"
TO_DO = re.compile(
    rf"{WHEN}(?: co| {STILL})? (?:(?:phai|can)(?: phai)? {DEED} {THING}"
    rf"|(?:nhung )?viec gi(?: (?:phai|can) {DEED})?){LAST}"
    rf"|{WHOSE}(?: co| {STILL})? (?:phai|can)(?: phai)? {DEED} {THING}(?: nua)? (?:trong )?{MONTH}"
    rf"{LAST}"
)
STILL_TO_DO = re.compile(rf"{WHEN} (?:{STILL} .*|(?:dang )?no .*)|.* nua {MONTH}{LAST}")
ENGLISH = re.compile(r"(?:show (?:me )?)?my calendar(?: (?:for|of|this|next|last) [a-z]+)?")
NUMBER = re.compile(r"\b(?:thang |t)?(\d{1,2})(?:(?: nam |/)(\d{4}))?\b")
SHIFTS = {"thang sau": 1, "thang toi": 1, "next month": 1, "thang truoc": -1, "last month": -1}
ENGLISH_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip


def asked(text: str) -> bool:
    """Is it nothing but a question after a calendar of one's own?"""
    words = plain(text)
    return any(one.fullmatch(words) for one in (CALENDAR, TO_DO, ENGLISH)) or _owed(words)


def surely(text: str) -> bool:
    """What is still left of one's own: that there is nothing is an answer, too."""
    words = plain(text)
    return _owed(words) or bool(asked(text) and STILL_TO_DO.fullmatch(words))


def _owed(words: str) -> bool:
    """ "tháng này em còn nợ gì không": one's own, whether the month stands before or behind"""
    found = NEAR.search(words)
    left = f"{words[: found.start()]} {words[found.end() :]}" if found else ""
    return OWED.fullmatch(" ".join(left.split())) is not None


def first_of(text: str, today: date) -> date:
    """The first day of the month that the words name; this month where they name none."""
    words = fold(text)
    for name, far in SHIFTS.items():
        if name in words:
            return shifted(today, far)
    for number, name in enumerate(ENGLISH_MONTHS, start=1):
        if re.search(rf"\b{name}\b", words):
            return date(today.year, number, 1)
    found = NUMBER.search(words)
    if found and 1 <= int(found[1]) <= 12 and int(found[2] or today.year) > 0:
        return date(int(found[2] or today.year), int(found[1]), 1)
    return today.replace(day=1)


def shifted(day: date, months: int) -> date:
    """The first day of a month so many later."""
    at = day.year * 12 + day.month - 1 + months
    return date(at // 12, at % 12 + 1, 1)


def place(text: str) -> str:
    """What of "/lich" is a unit's name: the words that are no month."""
    return TYPED.sub(" ", text.strip()).strip(" ,.")
