"""Clocks that go wrong for ten minutes: on the true days nothing is lost, and nothing doubled."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as some

from knowledge.workdays import Calendar
from scheduler import late, undated
from scheduler.ladder import Office
from scheduler.late import plan_digests
from scheduler.plan import plan_reminders
from scheduler.rungs import Owing, steps
from scheduler.undated import plan_undated
from storage import facts, outbox
from storage.database import Database
from storage.outbox import Letter
from tests.bot.breakable import rows
from tests.conftest import Fresh
from tests.handlers import reminding_world as minding
from tests.handlers.reminding_world import GROUP, at
from tests.scheduler.test_plan import deliver

START, LENGTH = date(2026, 12, 7), 18  # a Monday
NAMES = "ABC"


@dataclass(frozen=True)
class Jump:
    """On a day, before or after the morning's letters, the clock is `hours` off."""

    far: int
    early: bool
    hours: int


@dataclass(frozen=True)
class Life:
    dues: tuple[int, ...]
    jumps: tuple[Jump, ...]


far = some.integers(0, LENGTH - 1)
off = some.sampled_from([1, 2, 24, 25, 72, 168, 24 * 31, 24 * 60])
wrong = some.tuples(off, some.sampled_from([1, 1, -1])).map(lambda one: one[0] * one[1])
lives = some.builds(
    Life,
    some.lists(some.integers(8, LENGTH + 6), min_size=1, max_size=3).map(tuple),
    some.lists(some.builds(Jump, far, some.booleans(), wrong), max_size=4).map(tuple),
)


@given(life=lives)
@example(life=Life((9,), (Jump(0, True, 24 * 9),)))  # the due day itself was told of
@example(life=Life((9, 12), (Jump(9, False, -24 * 5), Jump(10, True, 24 * 31))))
@settings(
    deadline=None, max_examples=3,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
def test_every_true_day_is_told_what_it_would_be_told_by_a_good_clock(
    life: Life, fresh: Fresh, tmp_path: Path
) -> None:
    with fresh() as database:
        world = minding.make(database, tmp_path)
        dues = [START + timedelta(days=due) for due in life.dues]
        entries = zip(NAMES, dues, strict=False)
        minding.owe(world, *((f"Việc {name}", due.isoformat()) for name, due in entries))
        heard = lived(database, life)
    end = START + timedelta(days=LENGTH)
    expected = {
        (step.on, name)
        for name, due in zip(NAMES, dues, strict=False)
        for step in steps(Owing(1, 1, due), Calendar())
        if START <= step.on < end
    }
    assert sorted(heard) == sorted(expected)


def lived(database: Database, life: Life) -> list[tuple[date, str]]:
    """What the group was told on the true days; what a wrong clock sends is nobody's fault here."""
    heard = []
    for day in (START + timedelta(days=one) for one in range(LENGTH)):
        for clock in ("07:40", "08:00", "09:05", "12:00", "13:05"):
            now = at(day.isoformat(), clock)
            for jump in life.jumps:
                moment = "07:40" if jump.early else "12:00"
                if (START + timedelta(days=jump.far), moment) == (day, clock):
                    tick(database, now + timedelta(hours=jump.hours))
                    tick(database, now + timedelta(hours=jump.hours, minutes=9))
            heard += [(day, name) for name in tick(database, now)]
    return heard


def tick(database: Database, now: datetime) -> list[str]:
    plan_reminders(database, Office(), now)
    said = [words for chat, words in deliver(database, now) if chat == GROUP]
    return [name for words in said for name in NAMES if f"Việc {name}" in words]


def test_what_waits_is_cancelled_and_facts_of_days_to_come_are_forgotten(
    database: Database, tmp_path: Path
) -> None:
    world = minding.make(database, tmp_path)
    minding.owe(world, ("Việc A", "2026-12-16"), ("Việc chưa rõ ngày", ""))
    for name in (late.PLANNED, undated.PLANNED):
        assert known(database, name) == ""
    with database.begin() as session:
        letter = Letter("undated:1:2027-01", "telegram", "11", "{}")
        outbox.put(session, letter, at("2027-01-18"))
    planned(database, at("2027-01-18"))  # nothing of it is sent before the clock is set right
    (was,) = rows(database, "SELECT key FROM outbox WHERE key LIKE 'remind:2:%'")
    assert was == ("remind:2:2027-01-18",)
    assert known(database, undated.PLANNED) == "2027-01"
    assert plan_reminders(database, Office(), at("2026-12-16")).told == 0, (
        "it rests until the clock is proven"
    )
    planned(database, at("2026-12-16", "09:30"))
    assert rows(database, "SELECT key, state FROM outbox WHERE key LIKE '%remind:2:%'") == [
        ("astray:remind:2:2027-01-18", "cancelled"), ("remind:2:2026-12-16", "ready"),
    ]  # fmt: skip
    assert known(database, undated.PLANNED) == "2026-12"
    undated_ones = rows(database, "SELECT key FROM outbox WHERE key LIKE '%undated:1:%'")
    assert undated_ones == [("astray:undated:1:2027-01",)]
    planned(database, at("2027-01-18"))
    assert rows(database, "SELECT count(*) FROM outbox WHERE key = 'remind:2:2027-01-18'") == [(1,)]


def planned(database: Database, now: datetime) -> None:
    for one in (plan_reminders, plan_digests, plan_undated):
        one(database, Office(), now)


def known(database: Database, name: str) -> str:
    with database.read() as session:
        return facts.get(session, name)
