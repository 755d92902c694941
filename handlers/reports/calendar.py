"""A small calendar to tap a day on: a month, Monday first, no day that is still to come."""

import calendar
from datetime import date, timedelta

from handlers.card import Scene, button
from handlers.reports.answers import DAY
from handlers.turn import Button, Say

Row = tuple[Button, ...]


def days(scene: Scene, today: date) -> tuple[Row, ...]:
    """The days mostly meant, and the way to the others."""
    near = (
        _day(scene, Say("report-button-today"), today),
        _day(scene, Say("report-button-yesterday"), today - timedelta(1)),
    )
    return near, (_turn_to(scene, Say("report-button-calendar"), today),)


def these(scene: Scene, found: list[date]) -> tuple[Row, ...]:
    """Days that the words may mean."""
    return tuple(
        (_day(scene, Say("report-button-day", {"day": f"{one:%d/%m/%Y}"}), one),) for one in found
    )


def month(scene: Scene, first: date, today: date) -> tuple[Row, ...]:
    weeks = tuple(
        tuple(_cell(scene, one, first.month, today) for one in week)
        for week in calendar.Calendar().monthdatescalendar(first.year, first.month)
        if week[0] <= today
    )
    names = tuple(
        button(scene, Say("report-button-weekday", {"weekday": n}), "order", order="card")
        for n in range(1, 8)
    )
    before = (first - timedelta(1)).replace(day=1)
    after = (first + timedelta(31)).replace(day=1)
    steer = [_turn_to(scene, Say("report-button-month-before"), before)]
    if after <= today:
        steer.append(_turn_to(scene, Say("report-button-month-after"), after))
    return (names, *weeks, tuple(steer))


def _cell(scene: Scene, one: date, month: int, today: date) -> Button:
    if one.month != month or one > today:
        return button(scene, Say("report-button-no-day"), "order", order="card")
    return _day(scene, Say("report-button-number", {"number": str(one.day)}), one)


def _day(scene: Scene, label: Say, one: date) -> Button:
    return button(scene, label, "answer", step=DAY, value=one.isoformat())


def _turn_to(scene: Scene, label: Say, first: date) -> Button:
    return button(scene, label, "own", month=first.replace(day=1).isoformat())
