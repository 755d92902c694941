""" "Tết nghỉ từ ngày nào", "hôm nay có nghỉ không": days off as the calendar has them."""

import re
from datetime import date, timedelta

from handlers.giving import time as giving_time
from handlers.reports import words as report_words
from handlers.tasks.asked import plain
from handlers.turn import Reply, Say, Turn, Value
from knowledge import workdays
from knowledge.workdays import Calendar
from storage import office_days
from storage.database import Session

DAY = timedelta(days=1)
FARTHEST = 400  # days that are counted ahead
# the day as the calendar calls it, in folded words, by what people call it; the longest first
HOLIDAYS = (
    (r"tet duong(?: lich)?|tet tay|nam moi duong lich|new year", "tet duong lich"),
    (
        r"(?:tet )?(?:nguyen dan|am lich|ta|co truyen)|tet|mung (?:mot|1)(?: tet)?|lunar new year",
        "tet nguyen dan",
    ),
    (r"(?:ngay )?(?:gio to|hung vuong|gio to hung vuong|10/3(?: am lich)?|mung 10/3)", "gio to"),
    (r"30/4(?: (?:va |- ?)?1/5)?|30-4|giai phong(?: mien nam)?|chien thang", "chien thang"),
    (r"1/5|quoc te lao dong|labou?r day", "quoc te lao dong"),
    (r"2/9|quoc khanh|national day", "quoc khanh"),
    (r"24/11|van hoa(?: viet nam)?", "van hoa"),
)
NAMED = tuple((re.compile(rf"\b(?:{said})\b"), name) for said, name in HOLIDAYS)
WORDS = frozenset(
    [
        "nghi", "le", "ngay", "dip", "duoc", "se", "co", "thi", "la", "tu", "den", "het", "nao",
        "may", "bao", "nhieu", "gio", "khi", "lau", "hom", "luc", "bat", "dau", "nam", "nay", "sau",
        "toi", "cho", "hoi", "em", "minh", "chung", "ta", "quan", "don", "vi", "lich", "xem",
        "ra", "sao", "nhu", "a", "nhi", "vay", "ha", "nhe", "di", "lam", "lai", "nhung",
        "cac", "tat", "ca", "dong", "chi", "ban", "biet", "ky", "sap", "viec", "con", "nua",
        "when", "is", "the", "holiday", "off", "day", "days", "how", "many", "long", "do", "we",
    ]
)  # fmt: skip
ASKS = re.compile(r"\b(?:nao|may|bao nhieu|bao gio|bao lau|khi nao|the nao|ra sao|lich|when|how)\b")
WORKS = re.compile(
    r"(?:(?:co|duoc|phai|la|ngay|thi|toi|em|minh|chung ta|co quan|don vi|xa|minh co|a|nay) )*"
    r"(?P<off>nghi(?: le| lam| viec)?|ngay nghi|ngay le)?(?P<on>di lam(?: viec)?|lam viec|lam bu)?"
    r"(?: (?:khong|hay khong|hay di lam|hay nghi|chua|ko|k|a|nhi|vay|the|nhe))+"
    r"|is (?:it )?a (?:day off|holiday|working day)|are we off"
)
LEFT = re.compile(
    r"(?:(?:tu )?(?:nay|hom nay|bay gio) )?(?:den |toi )?(?P<what>.*?)? ?(?:thi )?con "
    r"(?:bao nhieu|may) (?:ngay|hom)(?P<work> lam viec)?(?: nua)?(?: (?:la |thi )?(?:den|toi))?"
    r"(?P<what2> .*?)?(?: (?:a|nhi|vay|the))*"
)


def answer(session: Session, turn: Turn) -> list[Reply] | None:
    """None for whatever may be a question about a plan."""
    words = plain(turn.text)
    calendar = office_days.calendar(session)
    say = (
        _left(words, turn, calendar) or _holiday(words, turn, calendar)
        or _works(words, turn, calendar)
    )  # fmt: skip
    return [Reply(say, quote=turn.group)] if say else None


def _named(words: str) -> tuple[str, str]:
    """The holiday that is named, and the words without it."""
    for shape, name in NAMED:
        if found := shape.search(words):
            return name, f"{words[: found.start()]} {words[found.end() :]}"
    return "", words


def _day_of(name: str, today: date, calendar: Calendar, year: int | None = None) -> date | None:
    """The next day of that name; where it is on now, this one."""
    for one in (year,) if year else (today.year, today.year + 1):
        days = [
            day
            for day, said in sorted(workdays.names(one).items())
            if name in plain(said) and "(" not in said
        ]
        if days and (year or _stretch(days[-1], calendar)[1] >= today):
            own = [day for day in days if plain(workdays.names(one)[day]) == name]
            return (own or days)[0]  # Tết begins on its first day, not on the eve
    return None


def _stretch(day: date, calendar: Calendar) -> tuple[date, date]:
    """All days off in a row around this one."""
    first = last = day
    while not calendar.working(first - DAY):
        first -= DAY
    while not calendar.working(last + DAY):
        last += DAY
    return first, last


def _holiday(words: str, turn: Turn, calendar: Calendar) -> Say | None:
    """ "Tết nghỉ từ ngày nào"; "sắp tới nghỉ lễ nào"."""
    if "nghi" not in words.split() and "off" not in words.split() and "holiday" not in words:
        return None
    year = re.search(r"\b20[0-9]{2}\b", words)
    name, rest = _named(words)
    left = [one for one in rest.split() if one not in WORDS and not re.fullmatch("20[0-9]{2}", one)]
    if left or not ASKS.search(words):
        return None
    today = turn.at.date()
    if name:
        day = _day_of(name, today, calendar, int(year[0]) if year else None)
    elif re.search(r"\b(?:le|tet)\b", rest) and re.search(r"\b(?:nao|bao gio|lich|sap)\b", rest):
        day = _next(today, calendar)
    else:
        return None
    return None if day is None else _told(day, today, calendar)


def _next(today: date, calendar: Calendar) -> date | None:
    """The first public holiday to come."""
    for year in (today.year, today.year + 1):
        for day in sorted(workdays.names(year)):
            if day > today and not calendar.working(day):
                return day
    return None


def _told(day: date, today: date, calendar: Calendar) -> Say:
    first, last = _stretch(day, calendar)
    values: dict[str, Value] = {
        "name": workdays.called(first, last),
        "first": report_words.day(first),
        "last": report_words.day(last),
        "days": (last - first).days + 1,
        "back": report_words.day(last + DAY),
    }
    return Say("office-asked-holiday", values)


def _works(words: str, turn: Turn, calendar: Calendar) -> Say | None:
    """ "Mai có nghỉ không", "thứ bảy này có đi làm không"."""
    when = giving_time.find(words, turn.at)
    if when is None or when.before is not None:
        return None
    rest = " ".join(f"{words[: when.start]} {words[when.end :]}".split())
    found = WORKS.fullmatch(rest)
    if found is None or (rest and not re.search(r"nghi|lam|le|off|holiday|working", rest)):
        return None
    values: dict[str, Value] = {
        "day": report_words.day(when.due_on),
        "name": workdays.names(when.due_on.year).get(when.due_on, ""),
        "back": report_words.day(calendar.next_working(when.due_on)),
    }
    if calendar.working(when.due_on):
        return Say("office-asked-on", values)
    return Say("office-asked-off" if values["name"] else "office-asked-off-plain", values)


def _left(words: str, turn: Turn, calendar: Calendar) -> Say | None:
    """ "Còn mấy ngày làm việc nữa đến Tết", "đến 20/2 còn bao nhiêu ngày"."""
    found = LEFT.fullmatch(words)
    what = ((found["what"] or "") + (found["what2"] or "")).strip() if found else ""
    if not what:
        return None
    today, (name, rest) = turn.at.date(), _named(what)
    when = giving_time.find(what, turn.at)
    until = when.due_on if when else None
    others = f"{what[: when.start]} {what[when.end :]}" if when else rest
    if name and (until is None or not when):
        until = _day_of(name, today, calendar)
    if until is None or [one for one in others.split() if one not in WORDS]:
        return None
    if not today < until <= today + FARTHEST * DAY:
        return None
    ahead = [today + DAY * far for far in range(1, (until - today).days + 1)]
    values: dict[str, Value] = {
        "day": report_words.day(until),
        "days": len(ahead),
        "working": sum(calendar.working(one) for one in ahead[:-1]),
    }
    return Say("office-asked-left", values)
