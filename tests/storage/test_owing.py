"""What plans ask for follows the plan, the days and the units; what was done stays."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.workdays import Calendar
from storage import assignments, audiences, confirming, demands, owing, plan_items, plans, units
from storage import unit_changes as changes
from storage.assignments import MERGED, Assignment
from storage.database import Database, Session
from storage.demands import Said
from storage.plans import File
from tests.clock import MONDAY as NOW

CALENDAR = Calendar()
FACTS = {
    "title": "Kế hoạch công tác dân vận năm 2026",
    "number": "7-KH/HU",
    "issuer": "Huyện ủy Na Lang",
    "issued_on": "2026-01-09",
    "period": {"from": "2026", "to": "2026"},
    "timetable": [
        {
            "task": "Sơ kết, tổng kết", "schedule": {"months": [6, 12]}, "lead": "UBND các xã",
            "partners": ["Ban Dân vận Huyện ủy"], "where": "Phụ lục.1",
        }
    ],
    "deadlines": [
        {
            "what": "Báo cáo kết quả", "who": "Ban Dân vận Huyện ủy", "where": "III.2",
            "schedule": {"day": 15, "month": 11, "before": True},
        }
    ],
}  # fmt: skip


def plan(session: Session, sha: str = "a" * 64) -> int:
    top = changes.add(session, "NL", "Huyện Na Lang", kind="district").id
    for code, name, kind in (
        ("A", "Xã An", "commune"),
        ("B", "Xã Bình", "commune"),
        ("C", "Xã Cao", "commune"),
        ("BDV", "Ban Dân vận Huyện ủy", "office"),
    ):
        changes.add(session, code, name, kind=kind, parent=top)
    id, _ = plans.add(session, File(sha, "kh.docx"), "…", FACTS, NOW, unit=top)
    confirming.confirm(session, id, NOW, CALENDAR)
    return id


def owed(session: Session, plan: int = 1) -> list[tuple[str, str]]:
    return [(_code(session, one), f"{one.due_on:%d/%m}") for one in opened(session, plan)]


def opened(session: Session, plan: int = 1) -> list[Assignment]:
    return [one for one in assignments.of_plan(session, plan) if one.open]


def _code(session: Session, one: Assignment) -> str:
    unit = units.by_id(session, one.unit)
    assert unit is not None
    return unit.code


def id_of(session: Session, code: str) -> int:
    unit = units.find(session, code)
    assert unit is not None
    return unit.id


YEAR = [
    ("A", "30/06"), ("B", "30/06"), ("C", "30/06"), ("BDV", "14/11"),
    ("A", "31/12"), ("B", "31/12"), ("C", "31/12"),
]  # fmt: skip


def test_the_lead_owes_that_it_is_done_and_partners_are_only_told(database: Database) -> None:
    with database.begin() as session:
        plan(session)
        assert owed(session) == YEAR


def test_settling_again_changes_nothing(database: Database) -> None:
    with database.begin() as session:
        plan(session)
        before = assignments.of_plan(session, 1)
        owing.follow_all(session, NOW, CALENDAR)
        assert assignments.of_plan(session, 1) == before


def test_a_merged_unit_owes_nothing_and_its_successor_owes_one(database: Database) -> None:
    with database.begin() as session:
        plan(session)
        done = opened(session)[0]
        assert _code(session, done) == "A"
        assignments.done(session, done.id, NOW)
        a, b = id_of(session, "A"), id_of(session, "B")
        top = id_of(session, "NL")
        new = changes.add(session, "AB", "Xã An Bình", kind="commune", parent=top, since=TODAY)
        changes.merge(session, [a, b], new.id, TODAY)
        owing.follow_all(session, NOW, CALENDAR)
        assert owed(session) == [
            ("C", "30/06"),
            ("AB", "30/06"),  # one of the two it came from had done it, the other had not
            ("BDV", "14/11"),
            ("C", "31/12"),
            ("AB", "31/12"),
        ]
        every = assignments.of_plan(session, 1)
        assert {one.exempt for one in every if one.unit == b} == {MERGED}
        assert next(one for one in every if one.id == done.id).done_at == NOW


TODAY = NOW.date()


def test_a_new_unit_does_not_owe_what_was_due_before_it(database: Database) -> None:
    with database.begin() as session:
        plan(session)
        top = id_of(session, "NL")
        changes.add(session, "D", "Xã Dân", kind="commune", parent=top, since=TODAY)
        owing.follow_all(session, NOW, CALENDAR)
        assert [one for one in owed(session) if one[0] == "D"] == [("D", "31/12")]


def test_a_unit_that_has_ended_owes_nothing_more(database: Database) -> None:
    with database.begin() as session:
        plan(session)
        changes.end(session, id_of(session, "C"), TODAY)
        owing.follow_all(session, NOW, CALENDAR)
        assert not [one for one in owed(session) if one[0] == "C"]


def test_what_was_closed_is_asked_again_in_the_same_row(database: Database) -> None:
    with database.begin() as session:
        plan(session)
        rows = {one.id for one in opened(session)}
        entry = plan_items.of(session, 1, "timetable")[0]
        plan_items.drop(session, entry.id)
        owing.follow(session, 1, NOW, CALENDAR)
        assert owed(session) == [("BDV", "14/11")]
        plan_items.restore(session, entry.id)
        owing.follow(session, 1, NOW, CALENDAR)
        assert {one.id for one in opened(session)} == rows


def test_partners_owe_what_the_clerk_says(database: Database) -> None:
    with database.begin() as session:
        plan(session)
        entry = plan_items.of(session, 1, "timetable")[0]
        demands.set(session, entry.id, "ban dan van huyen uy", Said("report", "training"))
        demands.set(session, entry.id, "UBND các xã", Said("nothing"))
        owing.follow(session, 1, NOW, CALENDAR)
        assert owed(session) == [("BDV", "30/06"), ("BDV", "14/11"), ("BDV", "31/12")]
        assert {one.report for one in opened(session)} == {"", "training"}


def test_a_list_keeps_its_units_and_a_rule_is_read_anew(database: Database) -> None:
    with database.begin() as session:
        plan(session)
        top = id_of(session, "NL")
        audiences.say(session, top, "UBND các xã", [id_of(session, "A")], NOW)
        owing.follow(session, 1, NOW, CALENDAR)
        assert {one[0] for one in owed(session)} == {"A", "BDV"}
        changes.add(session, "D", "Xã Dân", kind="commune", parent=top)
        owing.follow(session, 1, NOW, CALENDAR)
        assert {one[0] for one in owed(session)} == {"A", "BDV"}
        audiences.say(session, top, "UBND CÁC XÃ", "kind:commune", NOW)
        owing.follow(session, 1, NOW, CALENDAR)
        assert {one[0] for one in owed(session)} == {"A", "B", "C", "D", "BDV"}


def test_the_next_plans_same_words_are_understood(database: Database) -> None:
    with database.begin() as session:
        plan(session)
        top = id_of(session, "NL")
        audiences.say(session, top, "Khối dân vận", [id_of(session, "BDV")], NOW)
        meaning = audiences.register(session, top, TODAY).meaning("khối Dân vận")
        assert (meaning.how, meaning.units) == ("kept", (id_of(session, "BDV"),))


@pytest.mark.parametrize(
    ("done_on", "due_on", "state"),
    [
        (None, "2026-12-31", "not yet due"),
        (None, "2026-11-22", "missing"),
        ("2026-11-22", "2026-11-22", "done in time"),
        ("2026-11-23", "2026-11-22", "done late"),
    ],
)
def test_late_and_missing_follow_from_the_day(done_on: str | None, due_on: str, state: str) -> None:
    at = datetime.fromisoformat(f"{done_on}T23:30").replace(tzinfo=NOW.tzinfo) if done_on else None
    due = date.fromisoformat(due_on)
    # as the database gives it back: in UTC, where half past eleven at night is still afternoon
    kept = at.astimezone(UTC) if at else None
    one = Assignment(1, 1, 1, 1, "done", "", due, due, kept, False, None, None, closed=False)
    assert one.state(NOW) == state


def test_the_day_ends_here_not_in_utc() -> None:
    due = date(2026, 11, 20)
    early = datetime(2026, 11, 21, 6, 30, tzinfo=NOW.tzinfo).astimezone(UTC)  # UTC: still the 20th
    one = Assignment(1, 1, 1, 1, "done", "", due, due, early, False, None, None, closed=False)
    assert one.state(NOW) == "done late"


def test_more_time_moves_only_what_counts_as_late() -> None:
    due = date(2026, 11, 20)
    later = due + timedelta(days=5)
    one = Assignment(1, 1, 1, 1, "done", "", due, due, None, False, None, later, closed=False)
    assert one.state(NOW) == "not yet due"
    assert one.state(NOW + timedelta(days=3)) == "missing"


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["date", "drop", "restore", "done", "merge", "new", "who"]),
        st.integers(0, 11),
    ),
    max_size=8,
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_whatever_happens_what_was_done_stays_and_nothing_is_owed_twice(
    sqlite: Database, steps: list[tuple[str, int]]
) -> None:
    with sqlite.begin() as session:
        plan(session)
        done: set[int] = set()
        for step, number in steps:
            _do(session, step, number, done)
            owing.follow_all(session, NOW, CALENDAR)
        every = assignments.of_plan(session, 1)
        assert done <= {one.id for one in every if one.done_at is not None}
        pairs = [(one.occurrence, one.unit) for one in every]
        assert len(pairs) == len(set(pairs))
        known = units.several(session, {one.unit for one in every})
        assert all(known[one.unit].valid(TODAY) for one in every if one.open)
        owing.follow_all(session, NOW, CALENDAR)
        assert assignments.of_plan(session, 1) == every
        session.rollback()


def _do(session: Session, step: str, number: int, done: set[int]) -> None:
    entry = plan_items.of(session, 1, "timetable")[0]
    match step:
        case "date":
            plan_items.correct(session, entry.id, {"schedule": {"months": [number + 1]}})
        case "drop":
            plan_items.drop(session, entry.id)
        case "restore":
            plan_items.restore(session, entry.id)
        case "done" if some := opened(session):
            one = some[number % len(some)]
            assignments.done(session, one.id, NOW)
            done.add(one.id)
        case "merge":
            alive = [u for u in units.all(session, TODAY) if u.kind == "commune"]
            old = [unit for unit in alive if unit.valid_from < TODAY]
            if len(alive) > 1 and old:
                into = next(unit for unit in alive if unit.id != old[0].id)
                changes.merge(session, [old[0].id], into.id, TODAY)
        case "new":
            code = f"N{number}"
            if units.find(session, code) is None:
                top = id_of(session, "NL")
                changes.add(session, code, f"Xã Mới {number}", kind="commune", parent=top)
        case "who":
            alive = units.all(session, TODAY)
            meant = [alive[number % len(alive)].id]
            audiences.say(session, id_of(session, "NL"), "UBND các xã", meant, NOW)
