"""What the board shows: the same numbers as the chat, and to nobody more than is theirs."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.web.board_tongue import Tongue
from handlers.board import map as board_map
from handlers.board import scope as board_scope
from handlers.board import view as board_view
from handlers.board.map import STATES, Wish
from handlers.papers import period
from handlers.places.places import Memory
from handlers.reports.scope import Outside
from knowledge.workdays import Calendar
from storage import board, orders, people, plan_items, plans, reports, unit_changes, units, work
from storage.database import Database, Session
from storage.demands import Said
from storage.measures import Asked, reckon
from storage.people import Person
from tests.handlers import figures_world as world
from tests.handlers.figures_world import COMMUNES, NOW, OFFICER

YEAR = Wish(period.read("2026"))


@pytest.fixture
def session(database: Database, tmp_path: Path) -> Iterator[Session]:
    _prepare(database, tmp_path)
    with database.begin() as session:
        yield session


@pytest.fixture
def alone(sqlite: Database, tmp_path: Path) -> Iterator[Session]:
    """The same, where no query of its own is looked at."""
    _prepare(sqlite, tmp_path)
    with sqlite.begin() as session:
        yield session


def _prepare(database: Database, folder: Path) -> None:
    """February's dialogue: two did it, late; of the others one each is exempt, none, missing."""
    world.plan(world.make(database, folder))
    with database.begin() as session:
        february = {
            one.assignment.unit: one.id
            for one in work.open_of(session, _ids(session))
            if one.due_on.month == 2
        }
        ahead = next(one for one in work.open_of(session, _ids(session)) if one.due_on.month > 2)
        clerk = _person(session, OFFICER).id
        work.exempt(session, february[_unit(session, "SB")], "mới thành lập", clerk)
        work.finish(session, ahead.id, NOW, clerk)
        work.finish(session, february[_unit(session, "GM")], NOW, clerk, nothing=True)
        unit_changes.add(session, "B1", "Bản Hon 1", kind="village", parent=_unit(session, "BB"))


def _ids(session: Session) -> list[int]:
    return [_unit(session, code) for code in COMMUNES]


def _unit(session: Session, code: str) -> int:
    found = units.find(session, code)
    assert found is not None
    return found.id


def _person(session: Session, account: int) -> Person:
    found = people.behind(session, f"telegram:{account}")
    assert found is not None
    return found


def see(session: Session, account: int, wish: Wish = YEAR) -> board_view.Board:
    return board_view.see(session, Memory()(session), _person(session, account), wish, NOW)


def test_cells_add_up_to_what_the_measure_counts(session: Session) -> None:
    shown = see(session, world.LEADER)
    assert shown.scope.unit is not None
    assert shown.scope.unit.code == "TD"
    question = Asked(shown.scope.unit.id, date(2026, 1, 1), date(2026, 12, 31))
    parts = reckon(session, "tasks", question, NOW).parts
    cells = Counter(cell.state for line in shown.map.lines for cell in line.cells.values())
    assert dict(cells) == {state: count for state, count in parts.items() if count}
    assert {state: count for state, count in shown.map.counts.items() if count} == dict(cells)
    assert set(cells) >= {"missing", "exempt", "nothing to report", "not yet due", "done in time"}
    for line in shown.map.lines:
        own = Counter(cell.state for cell in line.cells.values())
        assert {state: count for state, count in line.counts.items() if count} == dict(own)
    assert len(shown.map.lines) == len(COMMUNES)
    assert [one.due_on.month for one in shown.map.columns] == [2, 11]

    grouped = Counter[str]()
    for one in board.sums(session, Asked(_unit(session, "LC"), *_year()), NOW):
        grouped[one.state] += one.count
        assert one.unit == _unit(session, "TD")
    everywhere = reckon(session, "tasks", Asked(_unit(session, "LC"), *_year()), NOW)
    assert dict(grouped) == {state: count for state, count in everywhere.parts.items() if count}
    everybody = Counter[str]()
    for one in board.sums(session, Asked(None, *_year()), NOW):
        everybody[one.state] += one.count
        assert one.unit == _unit(session, "LC")
    assert everybody == grouped


def _year() -> tuple[date, date]:
    return date(2026, 1, 1), date(2026, 12, 31)


def test_what_leaders_gave_is_told_by_its_giver_to_whom_it_concerns(session: Session) -> None:
    leader = _person(session, world.LEADER)
    wanted = orders.Wanted(
        _unit(session, "TD"), "…", "Treo cờ", "Bản Giang", [_unit(session, "BG")],
        date(2026, 3, 20), "17:00", Said("done"),
    )  # fmt: skip
    orders.give(session, wanted, leader.id, NOW, Calendar())
    column = next(one for one in see(session, world.LEADER).map.columns if one.due_on.day == 20)
    told = Tongue(session, "vi", NOW.tzinfo).column(column)
    assert told["task"] == "Treo cờ"
    assert told["plan"] == "đồng chí Đỗ Thị Hạnh giao ngày 12/03/2026"
    assert told["due"] == "17:00 20/03/2026"
    sisters = see(session, OFFICER).map.columns  # of a unit that is not asked
    assert "Treo cờ" not in [one.task for one in sisters]


def test_only_kinds_that_there_are_are_offered(session: Session) -> None:
    shown = see(session, world.LEADER)
    assert list(shown.kinds) == ["district", "commune", "village"]


def test_what_a_merged_unit_owed_is_its_heirs_in_cells_sums_and_measure(session: Session) -> None:
    """Two communes become one: their February counts once, by the worse of the two."""
    end = date(2026, 3, 5)
    going = [_unit(session, code) for code in ("BH", "KH")]
    unit_changes.merge(session, going, _unit(session, "NN"), end)
    question = Asked(_unit(session, "TD"), *_year())
    parts = reckon(session, "tasks", question, NOW).parts
    shown = see(session, world.LEADER)
    cells = Counter(cell.state for line in shown.map.lines for cell in line.cells.values())
    assert dict(cells) == {state: count for state, count in parts.items() if count}
    sums = Counter[str]()
    for one in board.sums(session, question, NOW):
        sums[one.state] += one.count
    assert sums == cells


def test_large_areas_are_told_by_those_below_them(session: Session) -> None:
    place = Memory()(session)
    leader = _person(session, world.ADMIN)
    scope = board_scope.find(session, place, leader, "LC")
    drawn = board_map.draw(session, leader, scope, YEAR, NOW, most=5)
    assert drawn.grouped
    assert [line.code for line in drawn.lines] == ["TD"]
    (line,) = drawn.lines
    added = Counter[str]()
    for counts in line.whole.values():
        added.update(counts)
    assert +added == Counter({state: n for state, n in drawn.counts.items() if n})
    assert drawn.counts == {state: drawn.found.parts.get(state, 0) for state in STATES}
    whole = board_map.draw(session, leader, scope, YEAR, NOW, most=None)
    assert not whole.grouped
    assert whole.counts == drawn.counts


def test_filters_leave_what_is_asked_for_and_the_totals_as_they_are(session: Session) -> None:
    everything = see(session, world.LEADER)
    missing = see(session, world.LEADER, replace(YEAR, state="missing"))
    assert 0 < len(missing.map.lines) < len(COMMUNES)
    assert all(line.counts["missing"] for line in missing.map.lines)
    assert [one.due_on.month for one in missing.map.columns] == [2]
    assert missing.map.counts == everything.map.counts
    named = see(session, world.LEADER, replace(YEAR, name="ban ho"))
    assert [line.name for line in named.map.lines] == ["Xã Bản Hon"]
    assert {one.unit for one in named.overdue} == {"Xã Bản Hon"}
    first = see(session, world.LEADER, replace(YEAR, period=period.read("2026-Q4")))
    assert [one.due_on.month for one in first.map.columns] == [11]
    assert see(session, world.LEADER, replace(YEAR, kind="school")).map.lines == []
    kinds = see(session, world.LEADER, replace(YEAR, kind="commune"))
    assert len(kinds.map.lines) == len(COMMUNES)
    nothing = see(session, world.LEADER, replace(YEAR, period=period.read("2025-Q1")))
    assert nothing.map.columns == []
    assert nothing.overdue == []


def test_overdue_is_told_with_unit_task_and_days(session: Session) -> None:
    shown = see(session, world.LEADER)
    assert len(shown.overdue) == shown.map.counts["missing"]
    first = shown.overdue[0]
    assert first.column.task == "Đối thoại trực tiếp với nhân dân"
    assert first.days == (NOW.date() - date(2026, 2, 27)).days
    assert first.column.plan == "159-KH/HU"


def test_an_officer_sees_the_states_of_sisters_and_not_their_reports(session: Session) -> None:
    shown = see(session, OFFICER)
    assert shown.scope.unit is not None
    assert shown.scope.unit.code == "TD"
    assert not shown.scope.all
    assert shown.map.lines[0].own
    assert {line.name for line in shown.map.lines} == set(COMMUNES.values())
    assert {told.unit for told in shown.reports} == {"Xã Bản Bo"}
    sister = page(session, OFFICER, "HT")
    assert (sister.lines, sister.reports, sister.group) == ((), (), None)
    assert [duty.cell.state for duty in sister.duties] == ["not yet due", "done late"]
    own = page(session, OFFICER, "BB")
    assert own.lines
    assert own.group is not None
    assert own.reachable
    assert {told.unit for told in own.reports} == {"Xã Bản Bo"}


def page(session: Session, account: int, code: str) -> board_view.Page:
    wish = replace(YEAR, scope=code)
    return board_view.unit(session, Memory()(session), _person(session, account), wish, NOW)


@pytest.mark.parametrize(
    ("account", "code"),
    [(OFFICER, "SH"), (OFFICER, "LC"), (OFFICER, "LO"), (OFFICER, "HT"), (world.LEADER, "SH"),
     (world.LEADER, "H2"), (world.NOBODY, ""), (world.LEADER, "khong-co")],
)  # fmt: skip
def test_what_is_not_theirs_is_refused_not_empty(
    sqlite: Database, tmp_path: Path, account: int, code: str
) -> None:
    world.plan(world.make(sqlite, tmp_path))
    with sqlite.read() as session, pytest.raises(Outside):
        see(session, account, replace(YEAR, scope=code))


def test_a_leader_of_two_areas_may_choose(alone: Session) -> None:
    shown = see(alone, world.TWO)
    assert [one.code for one in shown.scope.tops] == ["TD", "SH"]
    other = see(alone, world.TWO, replace(YEAR, scope="SH"))
    assert other.scope.unit is not None
    assert other.scope.unit.code == "SH"
    assert [one.code for one in other.scope.path] == ["SH"]
    commune = see(alone, world.TWO, replace(YEAR, scope="BB"))
    assert [one.code for one in commune.scope.path] == ["TD", "BB"]


def test_a_plan_that_may_not_be_read_keeps_its_words(alone: Session) -> None:
    """Its tasks count, and what they are is not told."""
    plan = plans.listing(alone)[0]
    plans.hide(alone, plan.id, public=False)
    plans.belongs(alone, plan.id, _unit(alone, "H2"))
    assert plan_items.of(alone, plan.id, "timetable")
    shown = see(alone, world.LEADER)
    assert {(one.task, one.plan) for one in shown.map.columns} == {("", "")}
    assert shown.map.counts["missing"]
    assert shown.plans == []
    with pytest.raises(Outside):
        see(alone, world.LEADER, replace(YEAR, plan=plan.id))


def test_a_report_of_a_situation_is_never_shown(alone: Session) -> None:
    world.tell(alone, "BB", "situation", note="chuyện riêng")
    shown = see(alone, world.LEADER)
    kinds = {told.report.kind for told in shown.reports}
    assert kinds
    assert "situation" not in kinds
    assert len(shown.reports) == board_view.LATEST
    ids = [told.report.id for told in shown.reports]
    assert ids == sorted(ids, reverse=True)
    reports.settle(alone, ids[0], "withdrawn", NOW + timedelta(minutes=1))
    assert ids[0] not in [told.report.id for told in see(alone, world.LEADER).reports]
