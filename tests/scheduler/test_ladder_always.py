"""What holds for any plan, any holidays, any reports and any outage of the planner."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from handlers.reports.hours import Hours
from knowledge.workdays import Calendar
from scheduler import ladder
from scheduler.ladder import Office, Told, Wave
from scheduler.rungs import Owing
from tests.scheduler.planner import Planner, at

START = date(2026, 1, 26)
LENGTH = 70  # days; Tết lies among them
HOURS = (6, 7, 8, 9, 13, 14, 19, 22)  # at which a message may go out in these worlds
TICKS = ((8,), (8,), (7, 8, 9), (6, 12, 18), (15,), (19, 21), (3,), (23,), ())


@dataclass(frozen=True)
class Fate:
    """What becomes of one assignment."""

    owing: Owing
    done_at: datetime | None
    agreed_at: datetime | None
    agreed: date | None

    def at(self, now: datetime) -> Owing | None:
        """As it is owed at the moment; None when it is not."""
        one = self.owing
        if self.done_at is not None and now >= self.done_at:
            return None
        if self.agreed_at is None or now < self.agreed_at:
            return one
        return Owing(one.assignment, one.unit, one.due_on, START, self.agreed)


@dataclass(frozen=True)
class World:
    office: Office
    fates: tuple[Fate, ...]
    ticks: tuple[datetime, ...]


days = some.integers(0, LENGTH - 1).map(lambda far: START + timedelta(days=far))
moments = some.builds(at, days, some.integers(0, 23))
rarely = some.integers(0, 3).flatmap(lambda one: some.none() if one else moments)


@some.composite
def fates(draw: some.DrawFn, id: int) -> Fate:
    due_on, agreed_at = draw(days), draw(rarely)
    agreed = due_on + timedelta(days=draw(some.integers(1, 20))) if agreed_at else None
    owing = Owing(id, draw(some.integers(1, 2)), due_on, START)
    return Fate(owing, draw(rarely), agreed_at, agreed)


@some.composite
def worlds(draw: some.DrawFn) -> World:
    off, on = (draw(some.lists(days, max_size=size)) for size in (8, 3))
    quiet = draw(some.sampled_from([(20, 7), (20, 7), (12, 14), (0, 6), (22, 9)]))
    remind_at = time(draw(some.sampled_from([8, 8, 6, 13, 19, 22])))
    hours = Hours((time(quiet[0]), time(quiet[1])), Calendar().corrected(off, on))
    known = tuple(draw(fates(id)) for id in range(draw(some.integers(3, 8))))
    patterns = draw(some.lists(some.sampled_from(TICKS), min_size=LENGTH, max_size=LENGTH))
    ticks = tuple(
        at(START + timedelta(days=far), hour)
        for far, pattern in enumerate(patterns)
        for hour in pattern
    )
    return World(Office(hours, remind_at), known, ticks)


def lived(world: World) -> list[tuple[datetime, Wave]]:
    planner = Planner(world.office)
    for now in world.ticks:
        owings = [owing for fate in world.fates if (owing := fate.at(now))]
        planner.tick(owings, now)
        assert planner.tick(owings, now) == [], "kept, and planned again"
    return planner.sent


def speaking(world: World, now: datetime) -> bool:
    """Whether a message may go out: the hour has come, nobody is disturbed, people work."""
    quiet, clock = world.office.hours.quiet, now.time()
    hour = world.office.remind_at
    first = quiet[1] if asleep(hour, quiet) else hour
    off = not world.office.hours.calendar.working(now.date())
    return clock >= first and not asleep(clock, quiet) and not off


def asleep(clock: time, quiet: tuple[time, time]) -> bool:
    start, end = quiet
    return start <= clock < end if start < end else clock >= start or clock < end


some_worlds = given(worlds())
calmly = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=50)


@calmly
@some_worlds
def test_nobody_is_disturbed_twice_a_day_or_when_resting_or_for_what_is_done(world: World) -> None:
    seen = set()
    for now, wave in lived(world):
        assert speaking(world, now)
        assert speaking(world, wave.at)
        assert (wave.day, wave.at.date()) == (now.date(), now.date())
        assert wave.at <= now < wave.until
        assert (wave.unit, wave.day) not in seen
        seen.add((wave.unit, wave.day))
        owed = {one.assignment: one for fate in world.fates if (one := fate.at(now))}
        told = [step.assignment for step in wave.steps]
        assert len(told) == len(set(told))
        assert {owed[id].unit for id in told} == {wave.unit}
        assert [step.due_on for step in wave.steps] == sorted(owed[id].ends_on for id in told)


@calmly
@some_worlds
def test_the_due_day_is_told_of_exactly_once_or_as_soon_as_the_planner_wakes(world: World) -> None:
    told: dict[int, list[tuple[date, int, date]]] = defaultdict(list)
    for _, wave in lived(world):
        for step in wave.steps:
            told[step.assignment].append((wave.day, step.offset, step.due_on))
    for fate in world.fates:
        for due_on, since in ladders(fate):
            on = worked_before(due_on, world.office.hours.calendar)
            if on <= since:
                continue
            now = next(
                (now for now in world.ticks if now.date() >= on and speaking(world, now)), None
            )
            owed = fate.at(now) if now else None
            if now is None or owed is None or owed.ends_on != due_on:
                continue
            heard = [(day, offset) for day, offset, of in told[owed.assignment] if of == due_on]
            assert now.date() in [day for day, _ in heard]
            if now.date() == on:
                assert [day for day, offset in heard if offset == 0] == [on]


def ladders(fate: Fate) -> Sequence[tuple[date, date]]:
    """Each due day that the assignment has in its life, and since when."""
    first = (fate.owing.due_on, START - timedelta(days=1))
    if fate.agreed is None or fate.agreed_at is None:
        return [first]
    return [first, (fate.agreed, fate.agreed_at.date())]


def worked_before(day: date, calendar: Calendar) -> date:
    while not calendar.working(day):
        day -= timedelta(days=1)
    return day


@calmly
@some_worlds
def test_a_preview_foretells_what_a_planner_sends_that_never_sleeps(world: World) -> None:
    owings = [fate.owing for fate in world.fates]
    planner = Planner(world.office)
    for far in range(LENGTH):
        for hour in HOURS:
            planner.tick(owings, at(START + timedelta(days=far), hour))
    end = at(START + timedelta(days=LENGTH - 1), 23)
    foretold = ladder.plan(owings, Told(), world.office, at(START, 0), until=end)
    assert [wave for _, wave in planner.sent] == foretold
