"""Every measure agrees with a slow, obvious reckoning, whatever happened to units and reports."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage import assignments, headcounts, measures, members, models, reports, unit_changes, units
from storage.assignments import Owed
from storage.database import Database, Session
from storage.measures import NAMES, Asked, Measured, Row
from storage.models import STAGES
from storage.reports import Gone, Source, State, Telling
from storage.tables import AssignmentRow, ItemRow, OccurrenceRow, PlanRow
from storage.unit_changes import Ended, Ring, StillAbove
from tests.clock import HANOI
from tests.storage.reckoned import Expected, Reckoned, last_of, told_of

FIRST = date(2025, 10, 1)
DAYS = 450
EDGES = (0, 31, 92, 140, 181, 182, 260, 272)  # starts of months, days on which tasks are due
NOW = datetime(2026, 6, 10, 8, 30, tzinfo=HANOI)
KINDS = ("dialogue", "training", "model", "reception", "situation")
FIELDS = ("economy", "political system")
GROUPS = ("già làng", "Cán bộ")
SHAPES = (
    ("commune", "Xã mới"), ("village", "Bản mới"), ("office", "Phòng mới"), ("", "Khu mới"),
    ("department", "Bộ phận mới"), ("district", "Huyện mới"),
)  # fmt: skip

number = st.integers(0, 99)
# few days more often than others: what happens on the very edge is where errors are
day = st.one_of(st.sampled_from(EDGES), st.integers(0, DAYS))
step = st.tuples(
    st.sampled_from(
        ["report"] * 6 + ["edit"] * 2 + ["judge"] * 2 + ["stage"] * 2 + ["done"] * 4
        + ["merge", "merge", "move", "rename", "new", "end", "heads", "carry", "settle", "settle"]
        + ["exempt", "extend"],
    ),
    number, number, number, day,
)  # fmt: skip


CHANGES = ("merge", "move", "rename", "new", "end")
Step = tuple[str, int, int, int, int]


class Undo(Exception):
    """Leaves a transaction without a trace."""


@contextmanager
def nothing_stays(database: Database) -> Iterator[Session]:
    with suppress(Undo), database.begin() as session:
        yield session
        raise Undo


class World:
    """A province whose units, reports and tasks change at random."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.person = members.add(session, "Lan", [], NOW)
        self.units: list[int] = []
        top = self.add("province", "Tỉnh", None)
        first, second = self.add("district", "Huyện Một", top), self.add("district", "Hai", top)
        a, b, _ = (self.add("commune", f"Xã {x}", first) for x in "ABC")
        self.add("commune", "Xã D", second)
        self.add("office", "Phòng Nội vụ", first)
        self.add("village", "Bản Na", a)
        self.add("department", "Tổ nghiệp vụ", b)
        self.reports: list[int] = []
        self.times = self.plans()
        self.settle(0, 0, 0, FIRST)
        for unit in self.units[::2]:
            headcounts.put(session, unit, {"": 60, GROUPS[0]: 9}, FIRST)

    def add(self, kind: str, name: str, parent: int | None, since: date = units.ALWAYS) -> int:
        code = f"U{len(self.units):02}"
        made = unit_changes.add(self.session, code, name, kind=kind, parent=parent, since=since)
        self.units.append(made.id)
        return made.id

    def plans(self) -> list[int]:
        """Two plans, the second withdrawn; an entry of the first is due three times."""
        found = []
        for number_, (state, days) in enumerate(
            (("confirmed", (40, 140, 260, 300)), ("withdrawn", (150,)))
        ):
            plan = PlanRow(
                sha=str(number_), file="", title="", state=state, text="", about="{}", added_at=NOW
            )
            self.session.add(plan)
            self.session.flush()
            for day in days:
                item = ItemRow(plan=plan.id, group="timetable", place=0, fields="{}")
                if day != 140:
                    self.session.add(item)
                    self.session.flush()
                    kept = item.id
                due = FIRST + timedelta(days=day)
                time = OccurrenceRow(item=kept, opens_on=FIRST, due_on=due)
                self.session.add(time)
                self.session.flush()
                found.append(time.id)
        return found

    def happens(self, what: str, a: int, b: int, c: int, day: date) -> None:
        with suppress(Ended, Ring, StillAbove, Gone), self.session.begin_nested():
            getattr(self, what)(a, b, c, day)

    def unit(self, at: int) -> int:
        return self.units[at % len(self.units)]

    def merge(self, a: int, b: int, c: int, day: date) -> None:
        unit_changes.merge(self.session, [self.unit(a), self.unit(c)], self.unit(b), day)

    def move(self, a: int, b: int, _c: int, day: date) -> None:
        unit_changes.move(self.session, self.unit(a), self.unit(b), day)

    def rename(self, a: int, b: int, _c: int, day: date) -> None:
        unit_changes.rename(self.session, self.unit(a), SHAPES[b % len(SHAPES)][1], day)

    def new(self, a: int, b: int, _c: int, day: date) -> None:
        kind, name = SHAPES[b % len(SHAPES)]
        self.add(kind, name, self.unit(a), day)

    def end(self, a: int, _b: int, _c: int, day: date) -> None:
        unit_changes.end(self.session, self.unit(a), day)

    def heads(self, a: int, b: int, c: int, day: date) -> None:
        headcounts.put(self.session, self.unit(a), {("", *GROUPS)[b % 3]: c}, day)

    def telling(self, a: int, b: int, c: int, day: date) -> Telling:
        kind = KINDS[b % len(KINDS)]
        fields: dict[str, object] = {
            "dialogue": {"participants": c, "opinions": c % 7},
            "training": {"participants": c, "women": c // 2},
            "model": {"name": "M", "field": FIELDS[c % 2]},
            "reception": {"people": c, "cases": c % 5},
            "situation": {"note": "."},
        }[kind]  # type: ignore[assignment]  # of several types
        if kind in ("dialogue", "reception") and c % 3:
            fields["resolved"] = c % 2
        if kind == "reception" and c % 4 == 0:
            fields["sessions"] = c % 6
        if kind == "training" and c % 3:
            fields["groups"] = dict(zip(GROUPS, (c // 3, c // 4), strict=True))
        return Telling(kind, self.unit(a), day, self.person, fields, nothing=b % 11 == 0)

    def report(self, a: int, b: int, c: int, day: date) -> None:
        made = reports.add(self.session, self.telling(a, b, c, day), Source(), NOW)
        models.follow(self.session, made, NOW)
        self.reports.append(made.id)

    def one(self, a: int) -> reports.Report:
        if not self.reports:
            raise Gone
        found = reports.find(self.session, self.reports[a % len(self.reports)])
        assert found is not None
        return found

    def edit(self, a: int, b: int, c: int, day: date) -> None:
        old = self.one(a)
        told = self.telling(b, KINDS.index(old.kind) + 5 * (b % 12), c, day)
        new = reports.change(self.session, old.id, old.version, told, NOW)
        models.follow(self.session, new, NOW)

    def judge(self, a: int, b: int, _c: int, _day: date) -> None:
        states: Sequence[State] = ("accepted", "returned", "withdrawn")
        new = reports.settle(self.session, self.one(a).id, states[b % 3], NOW)
        models.follow(self.session, new, NOW)

    def model(self, a: int) -> models.Model:
        there = models.listing(self.session)
        if not there:
            raise Gone
        return there[a % len(there)]

    def stage(self, a: int, b: int, _c: int, day: date) -> None:
        models.reach(self.session, self.model(a).id, STAGES[1:][b % 4], day, None, NOW)

    def carry(self, a: int, _b: int, _c: int, day: date) -> None:
        at = datetime(day.year, day.month, day.day, 9, tzinfo=HANOI)
        models.carry_over(self.session, self.model(a).id, 2026, self.person, at)

    def settle(self, a: int, _b: int, _c: int, day: date) -> None:
        """What is owed follows the units of that day: all of them, or without every third."""
        known = Reckoned(self.session, NOW, day)
        valid = [unit for unit in self.units if known.valid(unit)]
        owing = {unit: Owed("done") for at, unit in enumerate(valid) if at % 3 or a % 2 == 0}
        heirs = {unit: known.stands(unit) for unit in self.units if unit not in valid}
        stands = {unit: heir for unit, heir in heirs.items() if heir is not None}
        for time in self.times:
            assignments.settle(self.session, time, owing, stands, NOW)

    def task(self, a: int, b: int) -> AssignmentRow:
        time = self.times[a % len(self.times)]
        there = assignments.of_occurrence(self.session, time)
        return self.session.get_one(AssignmentRow, there[b % len(there)].id)

    def done(self, a: int, b: int, c: int, day: date) -> None:
        at = datetime(day.year, day.month, day.day, tzinfo=HANOI) + timedelta(hours=c % 24)
        if c % 3 == 0:  # on the very edge
            due = self.session.get_one(OccurrenceRow, self.task(a, b).occurrence).due_on
            edge = datetime(due.year, due.month, due.day, tzinfo=HANOI) + timedelta(days=1)
            at = edge - timedelta(microseconds=c % 2)
        assignments.done(self.session, self.task(a, b).id, at, nothing=c % 5 == 0)

    def exempt(self, a: int, b: int, _c: int, _day: date) -> None:
        self.task(a, b).exempt = "ốm"

    def extend(self, a: int, b: int, _c: int, day: date) -> None:
        self.task(a, b).extended_to = day


def same(found: Row) -> Expected:
    parts = told_of(dict(found.parts))
    return Expected(
        found.state, found.value, found.of, found.within, found.double, parts,
        found.latest, found.ids,
    )  # fmt: skip


def agrees(found: Measured, known: Reckoned, asked: Asked) -> None:
    rows, others = known.expected(found.name, asked)  # type: ignore[arg-type]  # one of NAMES
    assert {row.place.id: same(row) for row in found.rows} == rows
    assert {row.place.id: same(row) for row in found.others} == others
    for row in (*found.rows, *found.others):
        assert row.place.name == known.name(row.place.id)
        assert row.place.code == known.units[row.place.id].code
    assert found.total == sum(one.value for one in (*rows.values(), *others.values()))
    assert found.units.k == sum(one.state == "has" for one in rows.values())
    assert found.units.n == sum(one.state != "none" for one in rows.values())
    assert found.sums.k == sum(one.within for one in rows.values() if one.of is not None)
    assert found.sums.n == sum(one.of or 0 for one in rows.values())
    assert found.rate is None or 0 <= found.rate <= 100


def check(session: Session, world: World, asked: Asked, now: datetime) -> None:
    on = min(asked.last, now.date())
    session.flush()
    session.expire_all()
    known = Reckoned(session, now, on)
    for name in NAMES:
        agrees(measures.reckon(session, name, asked, now), known, asked)
    name = NAMES[asked.first.day % len(NAMES)]
    months = 1 + 2 * (asked.first.day % 2)
    parts = measures.trend(session, name, asked, now, "month" if months == 1 else "quarter")
    at = asked.first
    for part in parts:
        last = min(last_of(at, months), asked.last)
        agrees(part, known, replace(asked, first=at, last=last))
        at = last + timedelta(days=1)
    assert at > on


asking = st.tuples(
    st.integers(-2, 12),  # the scope; -1 and -2: everybody
    day,
    st.one_of(st.sampled_from((89, 180, 272)), st.integers(0, 300)),
    st.sampled_from([(), (), ("commune",), ("office", "village")]),
    st.sampled_from([None, None, (1, 2, 3, 5, 8)]),
    st.sampled_from(["", "", "economy"]),
    st.sampled_from([(), (), (GROUPS[0],), GROUPS]),
    st.sampled_from(["", "dialogue"]),
    st.integers(0, 5),
    day,
)


def question(world: World, drawn: tuple[int, ...]) -> tuple[Asked, datetime]:
    scope, first, length, kinds, listed, field, groups, report, narrow, today = drawn
    begins = FIRST + timedelta(days=first)
    time = world.session.get_one(OccurrenceRow, world.times[narrow % len(world.times)])
    item = world.session.get_one(ItemRow, time.item)
    asked = Asked(
        None if scope < 0 else world.unit(scope),
        begins,
        begins + timedelta(days=length),
        kinds=kinds,  # type: ignore[arg-type]  # drawn so
        units=None if listed is None else [world.unit(at) for at in listed],  # type: ignore[attr-defined]
        field=field,  # type: ignore[arg-type]
        groups=groups,  # type: ignore[arg-type]
        report=report,  # type: ignore[arg-type]
        plan=item.plan if narrow in (1, 2) else None,
        entry=item.id if narrow in (2, 3) else None,
    )
    day = FIRST + timedelta(days=today)
    return asked, datetime(day.year, day.month, day.day, 8, tzinfo=HANOI)


def runs(examples: int) -> settings:
    return settings(
        max_examples=examples,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )


histories = given(
    history=st.lists(step, max_size=40), asked=st.lists(asking, min_size=1, max_size=2)
)


def in_order(history: list[Step]) -> Iterator[Step]:
    """Units change in the order of the days, as in life; reports of any day come at any time."""
    days = iter(sorted(day for what, *_, day in history if what in CHANGES))
    for what, a, b, c, day in history:
        yield what, a, b, c, next(days) if what in CHANGES else day


def play(database: Database, history: list[Step], asked: list) -> None:  # type: ignore[type-arg]
    with nothing_stays(database) as session:
        world = World(session)
        for what, a, b, c, day in in_order(history):
            world.happens(what, a, b, c, FIRST + timedelta(days=day))
        for drawn in asked:
            check(session, world, *question(world, drawn))


@runs(250)
@histories
def test_whatever_happened_every_measure_is_what_a_plain_reckoning_says(
    sqlite: Database,
    history: list[Step],
    asked: list,  # type: ignore[type-arg]
) -> None:
    play(sqlite, history, asked)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@runs(15)
@histories
def test_and_so_it_is_on_postgresql(
    database: Database,
    history: list[Step],
    asked: list,  # type: ignore[type-arg]
) -> None:
    play(database, history, asked)
