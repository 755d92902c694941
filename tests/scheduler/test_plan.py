"""What the planner writes: once, whoever plans, in few statements, and all that is still owed."""

from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from sqlalchemy import event, text

from handlers import doors
from handlers.compose import Composer
from handlers.turn import Message
from knowledge.workdays import Calendar
from scheduler import preview
from scheduler.ladder import Office
from scheduler.plan import plan_reminders
from storage import (
    assignments,
    dispatch,
    endings,
    postponed,
    rung_settings,
    unit_changes,
    unit_hours,
)
from storage.database import Database, connect
from storage.pace import Limits
from tests.bot.breakable import rows
from tests.conftest import Fresh
from tests.handlers import reminding_world as minding
from tests.handlers.reminding_world import GROUP, THAU, at, letters, outcomes

DUE = "2026-12-16"
LIMITS = {"telegram": Limits()}


def deliver(database: Database, now: datetime) -> list[tuple[str, str]]:
    """Send all that is due, in words, as the courier does; nothing of the app is in the way."""
    composer = Composer("vi", doors.recipes())
    sent: list[tuple[str, str]] = []
    while True:
        with database.begin() as session:
            endings.expire(session, now)
            found = dispatch.look(session, LIMITS, now, limit=50)
            if not found:
                return sent
            for owed in found:
                message = composer(session, owed, now)
                if message is None:
                    dispatch.cancel(session, owed.id)
                    continue
                assert isinstance(message, Message)
                assert dispatch.claim(session, [(owed, message.text)], "t", LIMITS, now)
                assert endings.sent(session, owed.id, "t", now, message="m", more=False)
                sent.append((owed.chat, message.text))


def test_two_processes_and_many_ticks_queue_it_once(database_url: str, tmp_path: Path) -> None:
    database, other = connect(database_url), connect(database_url)
    world = minding.make(database, tmp_path)
    minding.owe(world, ("Họp dân", DUE), ("Tổng kết", DUE), lead="Đảng ủy các xã")
    now = at(DUE)
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(lambda one: plan_reminders(one, Office(), now), [database, other] * 4))
    assert sum(one.told for one in done) == 2
    assert sorted(letters(world)) == [
        "remind:2:2026-12-16", "remind:3:2026-12-16:4",
    ]  # fmt: skip
    assert sorted(outcomes(world)) == sorted(set(outcomes(world)))
    assert [chat for chat, _ in deliver(database, now)] == [GROUP, "13"]
    assert deliver(database, now) == []
    database.close()
    other.close()


@contextmanager
def counted(database: Database) -> Iterator[list[str]]:
    sent: list[str] = []

    def note(*told: Any) -> None:
        sent.append(told[2])

    for engine in {database.reader, database.writer}:
        event.listen(engine, "before_cursor_execute", note)
    yield sent
    for engine in {database.reader, database.writer}:
        event.remove(engine, "before_cursor_execute", note)


def test_statements_do_not_grow_with_units(database: Database, tmp_path: Path) -> None:
    world = minding.make(database, tmp_path)
    minding.owe(world, ("Họp dân", DUE), lead="Xã Bản Bo")
    with counted(database) as few:
        plan_reminders(database, Office(), at(DUE))
    deliver(database, at(DUE))
    with database.begin() as session:
        for number in range(100):
            unit_changes.add(session, f"N{number}", f"Xã Mới {number}", kind="commune", parent=1)
    minding.owe(world, *((f"Việc {n}", "2026-12-21") for n in range(5)), lead="Đảng ủy các xã")
    with database.begin() as session:
        for unit in range(6, 106):
            session.execute(_group(unit))
    with counted(database) as many:
        done = plan_reminders(database, Office(), at("2026-12-21"))
    assert done.told == 102
    assert len(many) <= len(few) + 2  # the same, and what two more entries have of their own


def _group(unit: int) -> Any:
    return text(
        "INSERT INTO groups (channel, chat, thread, title, unit, added_at, linked_at) VALUES"
        f" ('telegram', '-9{unit}', '', '', {unit}, '2026-11-23 01:00:00', '2026-11-23 01:00:00')"
    )


def test_settings_hours_and_the_calendar_are_followed(database: Database, tmp_path: Path) -> None:
    world = minding.make(database, tmp_path)
    plan = minding.owe(world, ("Họp dân", DUE), ("Tổng kết", DUE))
    minding.owe(world, ("Của Hồ Thầu", DUE), lead="Xã Hồ Thầu")
    with database.begin() as session:
        rung_settings.set(session, f"plan:{plan}", "10,0||0", world.clock())
        rung_settings.set(session, "item:2", "||0", world.clock())  # silent for good
        unit_hours.set(session, THAU, at(DUE, "14:30").time(), world.clock())
        postponed.put(session, 3, date(2026, 12, 22), None, world.clock())
    seen = defaultdict(list)
    for day in range(1, 31):
        for clock in ("06:59", "08:00", "14:29", "14:30", "20:00"):
            now = at(f"2026-12-{day:02}", clock)
            plan_reminders(database, Office(), now)
            for chat, said in deliver(database, now):
                seen[chat].append((day, clock, said.count("Phụ lục")))
    assert seen == {GROUP: [(4, "08:00", 1), (16, "08:00", 1)],  # the 6th is a Sunday
                    "13": [(16, "14:30", 1), (22, "14:30", 1), (25, "14:30", 1)]}  # fmt: skip


def test_a_preview_tells_what_was_and_what_will_be_sent(database: Database, tmp_path: Path) -> None:
    world = minding.make(database, tmp_path)
    minding.owe(world, ("Họp dân", DUE), lead="Đảng ủy các xã")
    before = preview.foresee(
        database, Office(), at("2026-12-08"), date(2026, 12, 9), date(2026, 12, 18)
    )
    told = [(one.at.day, one.code, one.rung, one.group, one.state) for one in before]
    assert told[:3] == [
        (9, "BB", -7, "Nhóm -500", "planned"), (9, "HT", -7, "Giàng A Hồ", "planned"),
        (9, "NT", -7, "", "unreachable"),
    ]  # fmt: skip
    assert [one.rung for one in before if one.code == "BB"] == [-7, -3, -1, 0, 2]
    assert rows(database, "SELECT count(*) FROM reminded") == [(0,)]
    assert before[0].as_json() == {
        "at": "2026-12-09T08:00+07:00", "unit": "BB", "group": "Nhóm -500", "rung": -7,
        "occurrence": {
            "due_on": DUE, "task": "Họp dân", "plan": "12-KH/HU", "where": "Phụ lục.1",
        },
        "state": "planned",
    }  # fmt: skip
    for day in (9, 11, 15):
        plan_reminders(database, Office(), at(f"2026-12-{day:02}"))
        deliver(database, at(f"2026-12-{day:02}"))
    after = preview.foresee(
        database, Office(), at("2026-12-15"), date(2026, 12, 9), date(2026, 12, 18)
    )
    bo = [one for one in after if one.code == "BB"]
    assert [(one.at.day, one.rung, one.state) for one in bo] == [
        (9, -7, "sent"), (11, -3, "sent"), (15, -1, "sent"), (16, 0, "planned"), (18, 2, "planned"),
    ]  # fmt: skip


def test_days_gone_by_show_what_nobody_planned(database: Database, tmp_path: Path) -> None:
    world = minding.make(database, tmp_path)
    minding.owe(world, ("Họp dân", DUE))

    def told(now: datetime) -> list[tuple[int, int, str]]:
        found = preview.foresee(database, Office(), now, date(2026, 12, 9), date(2026, 12, 18))
        return [(one.at.day, one.rung, one.state) for one in found if one.code == "BB"]

    assert told(at("2027-02-01")) == [
        (9, -7, "expired"), (11, -3, "expired"), (15, -1, "expired"), (16, 0, "expired"),
        (18, 2, "expired"),
    ]  # fmt: skip
    plan_reminders(database, Office(), at("2026-12-15"))  # it slept until then
    deliver(database, at("2026-12-15"))
    slept = [(9, -7, "expired"), (11, -3, "expired"), (15, -1, "sent")]
    assert sorted(told(at("2026-12-15"))) == [*slept, (16, 0, "planned"), (18, 2, "planned")]


# What holds whatever is done, and whenever planner and courier sleep.

START, LENGTH = date(2026, 11, 30), 26
BOTH, PLANNER, COURIER, NEITHER = "both", "planner", "courier", "neither"


@dataclass(frozen=True)
class Life:
    """Due days and when each is done (a day and whether before 08:00), by entry; who works when."""

    dues: tuple[int, ...]
    done: tuple[tuple[int, bool] | None, ...]
    up: tuple[str, ...]


@some.composite
def lives(draw: some.DrawFn) -> Life:
    count = draw(some.integers(2, 5))
    days = some.integers(0, LENGTH - 1)
    dues = tuple(draw(days) for _ in range(count))
    fates = some.none() | some.tuples(days, some.booleans())
    done = tuple(draw(fates) for _ in range(count))
    kinds = some.sampled_from([BOTH, BOTH, BOTH, BOTH, PLANNER, COURIER, NEITHER])
    return Life(dues, done, tuple(draw(kinds) for _ in range(LENGTH)))


@given(life=lives())
@settings(
    deadline=None, max_examples=8,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
def test_all_that_is_owed_is_told_once_and_nothing_that_is_done(
    life: Life, fresh: Fresh, tmp_path: Path
) -> None:
    with fresh() as database:
        world = minding.make(database, tmp_path)
        entries = [
            (f"Việc {name}", (START + timedelta(days=due)).isoformat())
            for name, due in zip("ABCDE", life.dues, strict=False)
        ]
        minding.owe(world, *entries)
        heard = _live(database, life)
    for entry, (due, done) in enumerate(zip(life.dues, life.done, strict=True)):
        days = [far for far, said in heard if f"Việc {'ABCDE'[entry]}" in said]
        assert len(days) == len(set(days))
        last = LENGTH if done is None else done[0]  # both before anything is sent
        assert [far for far in days if far >= last] == [], "told after it was done"
        first = _first_day_up(life, START + timedelta(days=due))
        if first < last:
            assert days.count(first) == 1, "not told on its due day, or as soon as it could be"
    assert len({far for far, _ in heard}) == len(heard), "two messages a day"


def _first_day_up(life: Life, due_on: date) -> int:
    """The due day or, while somebody slept on it, the first day after it on which nobody did."""
    calendar = Calendar()
    on = (calendar.previous_working(due_on) - START).days
    return next(
        (
            far
            for far in range(on, LENGTH)
            if life.up[far] == BOTH and calendar.working(START + timedelta(days=far))
        ),
        LENGTH,
    )


def _live(database: Database, life: Life) -> list[tuple[int, str]]:
    """Day by day: planned at 08:00, sent at 09:00, what is done is done before or between."""
    heard = []
    for far in range(LENGTH):
        day = (START + timedelta(days=far)).isoformat()
        _do(database, life, far, at(day, "07:00"), early=True)
        if life.up[far] in (BOTH, PLANNER):
            for clock in ("08:00", "08:01"):
                plan_reminders(database, Office(), at(day, clock))
        _do(database, life, far, at(day, "08:30"), early=False)
        if life.up[far] in (BOTH, COURIER):
            heard += [
                (far, said) for chat, said in deliver(database, at(day, "09:00")) if chat == GROUP
            ]
    return heard


def _do(database: Database, life: Life, far: int, now: datetime, *, early: bool) -> None:
    with database.begin() as session:
        for entry, done in enumerate(life.done):
            if done == (far, early):
                # entries are settled in the order of the plan, so their ids follow it
                assignments.done(session, entry + 1, now)
