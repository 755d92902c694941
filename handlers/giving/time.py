"""By when a task is to be done: a day that lies ahead, and an hour, as people say them.

Reads words without marks, with one blank between them. "Trước ngày 15/11" is the 14th; before an
hour of a day is still on that day.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from handlers.giving.days import DAYPART, DAYS, NO_DAY, WHOLE_PERIODS, Maker, N, missing_day, number

OFFICE = 7  # "trước 5 giờ" is five in the afternoon: nobody works at five in the morning
NOON = 12
SESSIONS = {"sang": "11:30", "trua": "12:00", "chieu": "17:00", "toi": "21:00", "dem": "21:00"}
CLOCK = (
    r"(?:luc )?(?P<h>[0-9]{1,2}) ?(?:h|g|gio|:) ?(?P<m>[0-5][0-9])?(?:p|phut)?"
    r"(?: (?P<part>sang|trua|chieu|toi)(?! (?:nay|mai)\b))?"
    r"|(?P<eh>[0-9]{1,2})(?: ?: ?(?P<em>[0-5][0-9]))? ?(?P<ampm>am|pm|a\.m|p\.m)"
    r"|(?P<noon>noon|midday)|(?P<eod>end of (?:the )?day|close of business|cuoi (?:ngay|gio))"
)


@dataclass(frozen=True, slots=True)
class When:
    """text[start:end] says it; `past`: that day or hour has gone by."""

    start: int
    end: int
    due_on: date
    hour: str | None = None
    past: bool = False
    before: date | None = None  # the day that was said, which is left out itself


# what a day may stand behind; "trước" alone leaves that day out
AHEAD = (
    r"(?:(?:va |thi |phai |can )?(?:xong|hoan thanh|nop|gui|bao cao|gui ve|han|thoi han|han cuoi"
    r"|deadline|due|done|finished)(?: (?:la|chot|nop|cuoi|cung|vao|:))* )?"
)
BEFORE = r"(?:ngay )?(?:truoc|before)"
UNTIL = (
    r"cham nhat|muon nhat|tre nhat|khong (?:qua|muon hon|cham hon)|den|den het|het|vao|trong|truoc"
    r"|no later than|not later than|by|until|on|within|at|due|luc|la|to be done by|ngay trong"
    r"|han|thoi han|han cuoi|han chot|deadline|han nop|xong|trong buoi"
)
LEAD = rf"(?P<before>{BEFORE}(?! het| khi))?(?P<until>(?: ?\b(?:{UNTIL})\b)*(?: ?:)?(?: la\b)?)"
PART = rf"(?:(?P<session>{DAYPART}|end of|noon|morning|afternoon)(?: (?:cua|ngay(?= [0-9])))? )?"
GAP = r"(?:,| ngay| cua| vao| on| of)*"


def _whole(day: str) -> re.Pattern[str]:
    """A lead, an hour and a day in either order."""
    clock = rf"(?:{CLOCK})"
    late = clock.replace("P<", "P<l_")
    return re.compile(
        rf"(?<![a-z0-9/]){LEAD} ?(?:(?:{clock}){GAP} )?{PART}(?P<day>{day})(?![a-z0-9/])"
        rf"(?:(?: (?P<after>{DAYPART})\b)?{GAP}(?: (?:luc|truoc|at|by|before))? (?:{late})"
        r"(?![a-z0-9]))?"
    )


SHAPES = tuple((_whole(day), make) for day, make in DAYS)
HOUR_ALONE = re.compile(
    rf"(?<![a-z0-9/])(?:truoc|before|cham nhat|by|den|han|luc) (?:{CLOCK})(?![a-z0-9])"
)
HOURS = re.compile(rf"(?:trong (?:vong )?|within ){N} ?(?:gio|h|tieng|hours?)(?![a-z0-9])")


def find(text: str, now: datetime) -> When | None:
    """The deadline of the words; None where they name none."""
    wrong = no_such_day(text, now.date())  # "ngày 31 tháng 4" is not the 31st of this month
    made = [
        (not (found["before"] or found["until"]), one.start, -one.end, at, one)
        for at, (shape, make) in enumerate(SHAPES)
        for found in shape.finditer(text)
        if (one := _made(found, make, now)) is not None
        and not (wrong and one.start < wrong[1] and wrong[0] < one.end)
    ]  # what "trước" or "hạn" leads in outweighs a day that only tells of what
    return min(made)[-1] if made else _hours(text, now) or _alone(text, now)


def no_such_day(text: str, today: date) -> tuple[int, int] | None:
    """Where the words name a day that does not exist, with what leads it in."""
    for found in re.finditer(rf"(?<![a-z0-9/]){LEAD} ?(?:{NO_DAY.pattern})", text):
        if missing_day(found, today):
            return found.start(), found.end()
    return None


def _made(found: re.Match[str], make: Maker, now: datetime) -> When | None:
    day = make(found, now.date())
    if day is None:
        return None
    clock = _clock(found, "") or _clock(found, "l_")
    if clock is None:
        said = (found["session"] or found["after"] or "").split()
        clock = _of_part(said[-1] if said else "", found["day"])
    lead = f"{found['before'] or ''} {found['until'] or ''}".split()
    before = bool(lead) and lead[-1] in ("truoc", "before")  # "trước hết ngày 20" is on the 20th
    out = day if before and clock is None and make not in WHOLE_PERIODS else None
    start = found.start() + (len(found[0]) - len(found[0].lstrip()))
    last = out - timedelta(days=1) if out else day
    return replace(_when(start, found.end(), last, clock, now), before=out)


def _of_part(session: str, day: str) -> str | None:
    english = {"morning": "11:30", "noon": "12:00", "afternoon": "17:00", "tonight": "21:00"}
    first = day.split()[0]
    return SESSIONS.get(session) or english.get(session) or SESSIONS.get(first) or english.get(day)


def _clock(found: re.Match[str], late: str) -> str | None:
    known = found.groupdict()
    if known.get(f"{late}noon"):
        return "12:00"
    if known.get(f"{late}eod"):
        return "17:00"
    if said := known.get(f"{late}eh"):
        hour = int(said) % NOON + (NOON if (known[f"{late}ampm"] or "").startswith("p") else 0)
        return _spelled(hour, known[f"{late}em"])
    if not (said := known.get(f"{late}h")):
        return None
    hour, part = int(said), known.get(f"{late}part") or known.get("session") or known.get("after")
    part = part.split()[-1] if part else ""
    if hour < NOON and (part in ("chieu", "toi", "dem") or (not part and hour < OFFICE)):
        hour += NOON
    return _spelled(hour, known[f"{late}m"])


def _spelled(hour: int, minute: str | None) -> str | None:
    return f"{hour:02d}:{minute or '00'}" if hour < 24 else None


def _when(start: int, end: int, day: date, clock: str | None, now: datetime) -> When:
    until = time.fromisoformat(clock) if clock else time.max
    past = datetime.combine(day, until, now.tzinfo) <= now
    return When(start, end, day, clock, past)


def _hours(text: str, now: datetime) -> When | None:
    """ "trong 24 giờ" """
    found = HOURS.search(text)
    if found is None:
        return None
    there = now + timedelta(hours=number(found["n"]))
    return _when(found.start(), found.end(), there.date(), f"{there:%H:%M}", now)


def _alone(text: str, now: datetime) -> When | None:
    """ "trước 17h": today's, or tomorrow's where that has gone by."""
    found = HOUR_ALONE.search(text)
    clock = _clock(found, "") if found else None
    if found is None or clock is None:
        return None
    today = _when(found.start(), found.end(), now.date(), clock, now)
    if not today.past:
        return today
    return _when(found.start(), found.end(), now.date() + timedelta(days=1), clock, now)
