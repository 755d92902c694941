"""The day until which more time is asked: in words, or tapped on a calendar of days to come."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from handlers.card import Scene, button
from handlers.dialog import NotUnderstood
from handlers.giving import read as giving_read
from handlers.giving.days import NUMBERS
from handlers.turn import Button, Say
from knowledge.vietnamese import fold, nfc
from knowledge.workdays import Calendar

UNTIL = "until"
FARTHEST = timedelta(days=366)
QUICK = (3, 7, 14)  # days more, offered before anything is typed
Row = tuple[Button, ...]
N = rf"(?P<n>[0-9]{{1,3}}|{'|'.join(NUMBERS)})"
MORE = re.compile(  # counted from the due day; "3 ngày nữa" is counted from today
    rf"(?:(?:xin|cho|toi|gia han|lui|keo dai|hoan|them|them thoi gian|extend|by)\W+)*{N} "
    r"(?P<unit>ngay|tuan|thang|days?|weeks?|months?)(?P<office> lam viec)?"
    r"(?: more| nhe| a| thoi)*[ .!]*"
)
BECAUSE = re.compile(
    r"[,;.]?\s+(?:vì|vi|do|bởi|lý do(?: là)?|lí do(?: là)?|because(?: of)?)\b[: ]*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Term:
    """The last day in time as it is now, the day on which it is asked, and the working days."""

    ends_on: date
    today: date
    office: Calendar

    @property
    def base(self) -> date:
        """More days are counted from the due day or, where that has gone by, from today."""
        return max(self.ends_on, self.today)

    def check(self, until: date) -> date:
        """The day itself; NotUnderstood where it can't be one."""
        if until <= self.base:
            key = "more-refuse-past" if until <= self.today else "more-refuse-early"
            raise NotUnderstood(Say(key, {"due": f"{self.ends_on:%d/%m/%Y}"}))
        if until - self.base > FARTHEST:
            raise NotUnderstood(Say("more-refuse-far"))
        return until


def read(text: str, term: Term, now: datetime) -> date:
    """The day that the words name; NotUnderstood where they name none that can be."""
    words = " ".join(fold(text).split())
    if found := MORE.fullmatch(words):
        return term.check(_more(found, term))
    when = giving_read.when(text, now)
    if when is None:
        raise NotUnderstood(Say("more-refuse-day"))
    return term.check(when.due_on)


def _more(found: re.Match[str], term: Term) -> date:
    said, unit = found["n"], found["unit"]
    count = int(said) if said.isdigit() else NUMBERS[said]
    if found["office"]:
        return term.office.add(term.base, min(count, FARTHEST.days))
    if unit.startswith(("thang", "month")):
        return _months(term.base, min(count, 24))
    return term.base + timedelta(days=count * (7 if unit.startswith(("tuan", "week")) else 1))


def _months(day: date, count: int) -> date:
    whole = 12 * day.year + day.month - 1 + count
    year, month = whole // 12, whole % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def parted(text: str) -> tuple[str, str]:
    """ "đến 20/3 vì mưa lũ": the day, and the reason if one is given."""
    head, *rest = BECAUSE.split(nfc(text).strip(), maxsplit=1)
    return (head, rest[0].strip()) if rest and head.strip() else (text, "")


def offered(scene: Scene, term: Term) -> tuple[Row, ...]:
    """A few days that are mostly meant, and the way to the others; or the month that was asked."""
    asked = scene.tapped.args.get("month") if scene.tapped else None
    if asked:
        return _month(scene, date.fromisoformat(asked), term)
    days = {term.office.next_working(term.base + timedelta(days=more)) for more in QUICK}
    quick = tuple(_day(scene, Say("more-button-day", _said(one)), one) for one in sorted(days))
    return quick, (_turn_to(scene, Say("report-button-calendar"), term.base + timedelta(1)),)


def _said(one: date) -> dict[str, str | int]:
    return {"weekday": one.isoweekday(), "day": f"{one:%d/%m}"}


def _month(scene: Scene, first: date, term: Term) -> tuple[Row, ...]:
    weeks = tuple(
        tuple(_cell(scene, one, first.month, term) for one in week)
        for week in calendar.Calendar().monthdatescalendar(first.year, first.month)
        if week[-1] > term.base
    )
    names = tuple(
        button(scene, Say("report-button-weekday", {"weekday": n}), "order", order="card")
        for n in range(1, 8)
    )
    steer = []
    if first > term.base + timedelta(1):
        before = (first - timedelta(1)).replace(day=1)
        steer.append(_turn_to(scene, Say("report-button-month-before"), before))
    after = (first + timedelta(31)).replace(day=1)
    if after <= term.base + FARTHEST:
        steer.append(_turn_to(scene, Say("report-button-month-after"), after))
    return (names, *weeks, tuple(steer))


def _cell(scene: Scene, one: date, month: int, term: Term) -> Button:
    if one.month != month or not term.base < one <= term.base + FARTHEST:
        return button(scene, Say("report-button-no-day"), "order", order="card")
    return _day(scene, Say("report-button-number", {"number": str(one.day)}), one)


def _day(scene: Scene, label: Say, one: date) -> Button:
    return button(scene, label, "answer", step=UNTIL, value=one.isoformat())


def _turn_to(scene: Scene, label: Say, first: date) -> Button:
    return button(scene, label, "own", month=first.replace(day=1).isoformat())
