"""The day until which more time is asked: in words, or tapped on a calendar of days to come."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from handlers.card import Scene, button
from handlers.dialog import NotUnderstood
from handlers.giving import read as giving_read
from handlers.giving.days import NUMBERS
from handlers.turn import Button, Say, Value
from knowledge import workdays
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
REASON = (
    r"(?:(?:vì|vi|do|bởi|tại) )?l[ýíyi] do(?: là| la|:)?|bởi vì|boi vi|vì|vi|do|bởi|tại vì"
    r"|because(?: of)?|due to"
)
# "đơn vị", "tiến độ", "chế độ" typed without marks give no reason
BECAUSE = re.compile(
    r"(?<!\bdon)(?<!\bđơn)(?<!\btien)(?<!\bmuc)(?<!\bche)(?<!\btrinh)(?<!\btoc)(?<!\btu)"
    rf"[,;.]?\s+(?:{REASON})\b[: ]*",
    re.IGNORECASE,
)
FIRST = re.compile(  # "vì mưa lũ, xin đến 20/3"
    rf"(?:{REASON})\b[: ]*(?P<why>.+?)(?:[,;.]\s*(?:nên )?|\s+nên\s+)(?P<rest>\S.*)", re.IGNORECASE
)
ONLY = re.compile(rf"(?:{REASON})\b[: ]*(?P<why>\S.*)", re.IGNORECASE)
EARLY = re.compile(
    r"(?:den |toi |sang |dau |tu )*dau thang (?:(?P<mo>1[0-2]|0?[1-9])(?![0-9/])"
    r"(?:(?: nam |/)(?P<y>20[0-9]{2}))?|(?P<next>sau|toi))(?: nhe| a)*"
)
EARLY_DAY = 5  # "đầu tháng 3": the first days of March; the card shows which
TET = "Tết Nguyên Đán"  # the first day of the year, as the calendar calls it
AFTER_TET = re.compile(
    r"(?:den |toi |sang )*(?:ra|sau|qua|het)(?: ky nghi| nghi| dip)? tet(?: am lich)?(?: nhe| a)*"
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
    if (named := _early(words, term) or _after_tet(words, term)) is not None:
        return term.check(named)
    when = giving_read.when(text, now)
    if when is None:
        raise NotUnderstood(Say("more-refuse-day"))
    return term.check(when.due_on)


def _early(words: str, term: Term) -> date | None:
    """ "đầu tháng 3": of this year, or the next where that has gone by."""
    found = EARLY.fullmatch(words)
    if found is None:
        return None
    if found["next"]:
        return _months(term.today.replace(day=1), 1).replace(day=EARLY_DAY)
    there = date(int(found["y"] or term.today.year), int(found["mo"]), EARLY_DAY)
    return there if found["y"] or there >= term.today else there.replace(year=there.year + 1)


def _after_tet(words: str, term: Term) -> date | None:
    """ "ra Tết": the first day that is worked after the next Tết."""
    if not AFTER_TET.fullmatch(words):
        return None
    years = (term.today.year, term.today.year + 1)
    firsts = [day for year in years for day, name in workdays.names(year).items() if name == TET]
    back = [term.office.next_working(day) for day in sorted(firsts)]
    return next((day for day in back if day > term.today), None)


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
    said = nfc(text).strip()
    if first := FIRST.fullmatch(said):
        return first["rest"], trimmed(first["why"])
    head, *rest = BECAUSE.split(said, maxsplit=1)
    return (head, trimmed(rest[0])) if rest and head.strip() else (text, "")


def only_why(text: str) -> str:
    """The reason, where nothing else is said: "vì lý do sức khỏe"; else empty."""
    found = ONLY.fullmatch(nfc(text).strip())
    return trimmed(found["why"]) if found else ""


def trimmed(why: str) -> str:
    """A reason without what only joins it to the rest."""
    return re.sub(r"[ ,;]+(?:nên|nen)$", "", why.strip(" ,;"), flags=re.IGNORECASE).strip(" ,;")


def shown(day: date, office: Calendar) -> Value:
    """A day, and whether it is a day off: who asks for it, or gives it, may not know."""
    said = f"{day:%d/%m/%Y}"
    return said if office.working(day) else Say("more-day-off", {"day": said})


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
