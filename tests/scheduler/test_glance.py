"""A minute in which nothing has changed costs next to nothing; after any change all is seen."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from sqlalchemy import text

from knowledge.workdays import Calendar
from scheduler import ladder, owings
from scheduler.ladder import Office
from scheduler.owings import Today
from scheduler.plan import plan_reminders
from storage import (
    assignments,
    covering,
    facts,
    groups,
    office_days,
    postponed,
    silences,
    stirring,
    unit_hours,
    unmet,
)
from storage.covering import Row
from storage.database import Database, Session
from storage.reminders import Outcome
from tests.handlers import reminding_world as minding
from tests.handlers.reminding_world import BO, TAM, THAU, at
from tests.scheduler.test_plan import counted, deliver
from tests.talk import World

DUE = "2026-12-16"


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    made = minding.make(database, tmp_path)
    minding.owe(made, ("Họp dân", DUE), ("Tổng kết", DUE), lead="Đảng ủy các xã")
    plan_reminders(database, Office(), at(DUE))
    deliver(database, at(DUE))
    plan_reminders(database, Office(), at(DUE, "08:01"))
    return made


def looks(world: World, clock: str, day: str = DUE) -> bool:
    """Does a tick at this time read what is owed?"""
    with counted(world.database) as statements:
        plan_reminders(world.database, Office(), at(day, clock))
    asked = any("FROM assignments" in one for one in statements)
    assert asked or len(statements) <= 10, statements
    return asked


def test_a_quiet_minute_reads_nothing_that_is_owed(world: World) -> None:
    assert [looks(world, f"08:{minute:02}") for minute in (2, 3, 59)] == [False] * 3
    assert looks(world, "09:30"), "once an hour it looks all the same"
    assert not looks(world, "09:31")
    assert looks(world, "08:00", "2026-12-17"), "a new day"


def test_an_hour_that_a_unit_wished_for_is_looked_at_when_it_comes(world: World) -> None:
    with world.database.begin() as session:
        unit_hours.set(session, THAU, at(DUE, "08:20").time(), world.clock())
    assert looks(world, "08:10")
    assert [looks(world, f"08:{minute}") for minute in (19, 20, 21)] == [False, True, False]


def test_whatever_reminders_are_made_of_is_noticed(world: World) -> None:
    now = at(DUE, "08:02")

    def undone(session: Session) -> None:
        with session.begin_nested() as inner:
            silences.add(session, BO, None, None, now)
            inner.rollback()
        assignments.done(session, 1, now)

    for minute, change in enumerate((
        lambda session: assignments.done(session, 2, now),
        lambda session: silences.add(session, THAU, None, date(2026, 12, 20), now),
        lambda session: postponed.put(session, 3, date(2026, 12, 22), None, now),
        lambda session: office_days.say(session, [date(2026, 12, 30)], now, works=False),
        lambda session: groups.link(session, ("telegram", "-700", ""), TAM, None, now, title=""),
        undone,
    ), 10):  # fmt: skip
        with world.database.begin() as session:
            change(session)
        assert looks(world, f"08:{minute}"), minute
        assert not looks(world, f"08:{minute}"), minute
    with world.database.read() as session:
        assert not any(name.startswith(stirring.PREFIX) for name in facts.all(session))


def test_what_changes_while_the_planner_looks_is_seen_the_next_time(world: World) -> None:
    with world.database.read() as session:
        names = [name for name in facts.all(session) if name.startswith(stirring.PREFIX)]
    with world.database.begin() as session:
        silences.add(session, BO, None, None, world.clock())
    with world.database.begin() as session:
        stirring.settled(session, names)
    assert looks(world, "08:05")


def test_a_change_that_is_rolled_back_is_none(world: World) -> None:
    with world.database.begin() as session:
        silences.add(session, BO, None, None, world.clock())
        session.rollback()
    assert not looks(world, "08:05")


# Reading some units at a time leaves out nobody who has something to hear.

OUTCOMES: tuple[Outcome, ...] = ("planned", "sent", "done before", "expired", "unreachable")
DAYS = [date(2026, 12, 1) + timedelta(days=far) for far in range(30)]
rungs_told = some.lists(
    some.tuples(
        some.integers(1, 4), some.sampled_from((-7, -3, -1, 0, 2, 9)), some.sampled_from(DAYS),
        some.booleans(), some.sampled_from(OUTCOMES),
    ),
    max_size=10, unique_by=lambda one: one[:2],
)  # fmt: skip
more_time = some.dictionaries(some.integers(1, 4), some.sampled_from(DAYS), max_size=2)


@given(told=rungs_told, extended=more_time, again=more_time, day=some.sampled_from(DAYS))
@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_short_way_of_reading_plans_what_the_long_way_plans(
    told: list[tuple[int, int, date, bool, Outcome]], extended: dict[int, date],
    again: dict[int, date], day: date, database: Database, tmp_path: Path,
) -> None:  # fmt: skip
    now = at(day.isoformat(), "10:00")
    _empty(database)
    if not _made(database):
        world = minding.make(database, tmp_path)
        minding.owe(world, *((f"Việc {one}", f"2026-12-{8 + 4 * one:02}") for one in range(4)))
    with database.begin() as session:
        due = dict(_dues(session))
        rows: dict[date, list[Row]] = {}
        for id, offset, on, has, outcome in told:
            letter = f"remind:{BO}:{on}" if has else ""
            rows.setdefault(on, []).append((id, f"{due[id]}{offset:+d}", BO, letter, outcome))
        for on, some_rows in rows.items():
            covering.keep(session, on, some_rows, now)
        for id, until in extended.items():
            session.execute(
                text("UPDATE assignments SET extended_to = :until WHERE id = :id"),
                {"until": until.isoformat() if database.sqlite else until, "id": id},
            )
        for id, on in again.items():
            postponed.put(session, id, on, None, now)
    with database.read() as session:
        office = Office()
        full = owings.read(session, office, now, now)
        today = Today.read(session, office, now)
        short = today.desk(session, unmet.units(session, day))
        told_today = {unit for unit, on in full.told.waves if on == day}
        expected = [
            (wave.unit, wave.at, wave.steps)
            for wave in ladder.plan(full.owings, full.told, office, now)
            if wave.unit not in told_today
        ]
        found = ladder.plan(short.owings, short.told, office, now)
        assert [(wave.unit, wave.at, wave.steps) for wave in found] == expected
        assert Calendar().working(day) or not found


def _made(database: Database) -> bool:
    with database.read() as session:
        return bool(session.scalar(text("SELECT count(*) FROM plans")))


def _empty(database: Database) -> None:
    with database.begin() as session:
        for statement in (
            "DELETE FROM reminded", "DELETE FROM postponed",
            "UPDATE assignments SET extended_to = NULL",
        ):  # fmt: skip
            session.execute(text(statement))


def _dues(session: Session) -> list[tuple[int, str]]:
    rows = session.execute(
        text(
            "SELECT a.id, o.due_on FROM assignments a JOIN occurrences o ON o.id = a.occurrence"
            f" WHERE a.unit = {BO}"
        )
    )
    return [(id, str(on)) for id, on in rows]
