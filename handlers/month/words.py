"""A month of one unit in words: day by day what is due and how it stands, and the days off."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from handlers.plans.words import day, short
from handlers.tasks import door as tasks
from handlers.turn import Say, Value
from knowledge.holiday_names import names
from knowledge.workdays import Calendar
from storage.database import Session
from storage.work import Work

STATES = {
    "done in time": "month-done",
    "done late": "month-done-late",
    "nothing to report": "month-nothing",
    "exempt": "month-exempt",
}
DAY = timedelta(days=1)


def shown_on(one: Work, first: date, last: date) -> date:
    """The official day; with more time the new one, where the official lies in another month."""
    return one.assignment.due_on if first <= one.assignment.due_on <= last else one.due_on


def by_day(
    session: Session, found: Iterable[tuple[date, Work]], calendar: Calendar, now: datetime
) -> tuple[Say, ...]:
    lines: dict[date, list[Say]] = {}
    for on, one in found:
        lines.setdefault(on, []).append(_line(session, one, now))
    return tuple(
        Say(
            "month-day" if calendar.working(on) else "month-day-off",
            {
                "weekday": Say("month-weekday", {"weekday": on.isoweekday()}),
                "day": f"{on.day}/{on.month}",
                "lines": tuple(some),
            },
        )
        for on, some in lines.items()
    )


def _line(session: Session, one: Work, now: datetime) -> Say:
    values: dict[str, Value] = {
        "task": short(one.item.words),
        "source": tasks.source(session, one, now),
        "state": state(one, now),
        "due": day(one.assignment.due_on),
        "until": day(one.due_on),
    }
    if one.due_on == one.assignment.due_on:
        return Say("month-line", values)
    return Say("month-line-more", values)


def state(one: Work, now: datetime) -> Say:
    known = STATES.get(one.assignment.state(now))
    return Say(known) if known else tasks.left(one, now.date())


def days_off(first: date, last: date, calendar: Calendar, language: str) -> tuple[Say, ...]:
    """Those of the month that are no plain weekend, runs of them in one; and what is made up."""
    days = [first + DAY * far for far in range((last - first).days + 1)]
    known = names(first.year, language)
    off = [one for one in days if not calendar.working(one) and (one.weekday() < 5 or one in known)]
    lines = [_run(run, [known[one] for one in run if one in known]) for run in _runs(off)]
    made_up = [one for one in days if calendar.working(one) and one.weekday() > 4]
    if made_up:
        said = ", ".join(f"{one.day}/{one.month}" for one in made_up)
        lines.append(Say("month-made-up", {"days": said}))
    return tuple(lines)


def _runs(days: Sequence[date]) -> list[list[date]]:
    runs: list[list[date]] = []
    for one in days:
        if runs and one == runs[-1][-1] + DAY:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _run(run: Sequence[date], called: Sequence[str]) -> Say:
    """Of several names the one that most of them hold: "Tết Nguyên Đán"."""
    name = max(called, key=lambda one: sum(one in other for other in called), default="")
    values: dict[str, Value] = {
        "first": f"{run[0].day}/{run[0].month}",
        "last": f"{run[-1].day}/{run[-1].month}",
        "count": len(run),
        "name": name or Say("month-off-unnamed"),
    }
    return Say("month-off", values)
