"""How far a target is: of which time, of whom, and what nobody knows."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from handlers.targets.state import Standing
from storage import headcounts, targets, units
from storage.database import Database
from storage.targets import Tie
from tests.clock import HANOI
from tests.handlers import figures_world
from tests.handlers.figures_world import (
    ADMIN,
    COMMUNE_LEADER,
    LEADER,
    NOBODY,
    NOW,
    OFFICER,
    tell,
)
from tests.handlers.target_world import (
    DIALOGUES,
    MODELS,
    TIES,
    TRAINED,
    put,
    stands,
)
from tests.talk import World


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return figures_world.make(database, tmp_path)


@pytest.fixture
def quick(sqlite: Database, tmp_path: Path) -> World:
    """For what the kind of database plays no part in."""
    return figures_world.make(sqlite, tmp_path)


def test_every_kind_of_target_stands_where_it_is(world: World) -> None:
    put(world)
    models, trained, dialogues, counted, people_, receptions = stands(world)
    assert (models.k, models.n, models.gap, models.state) == (9, 13, 4, "not yet due")
    assert models.rate == pytest.approx(100 * 9 / 13)
    assert (trained.k, trained.n, trained.gap) == (110, 650, 443)  # over 85 % of 650 is 553
    assert (dialogues.k, dialogues.n, dialogues.gap) == (2, 13, 11)
    assert (counted.k, counted.n, counted.gap, counted.state) == (10, None, 0, "met")
    assert (people_.k, people_.state) == (None, "unknown")
    assert (receptions.by, receptions.state) == (date(2026, 3, 31), "not yet due")
    over = stands(world, now=datetime(2027, 2, 1, 8, tzinfo=HANOI), year=2026)
    assert [one.state for one in over[:4]] == ["behind", "behind", "behind", "met"]
    assert stands(world, year=2030) == []


def test_who_may_not_see_a_sum_is_told_so(quick: World) -> None:
    put(quick)
    models, trained, dialogues, counted, *_ = stands(quick, OFFICER)
    assert (models.k, models.n, models.state) == (9, 13, "not yet due")
    assert (dialogues.k, dialogues.n) == (2, 13)
    assert [one.state for one in (trained, counted)] == ["outside", "outside"]
    assert {one.state for one in stands(quick, NOBODY)[:4]} == {"outside"}
    assert stands(quick, ADMIN)[1].k == 110
    assert stands(quick, COMMUNE_LEADER)[1].state == "outside"


def test_a_campaign_counts_from_its_own_day(quick: World) -> None:
    """What was done before the plan was there is not its work."""
    errand = {
        **DIALOGUES,
        "quote": "Các xã tổ chức ít nhất 01 cuộc đối thoại, chậm nhất ngày 20/3/2026",
    }
    about: dict[str, Any] = {
        "title": "Tổ chức đợt đối thoại với Nhân dân",
        "issued_on": "2026-03-11",
    }
    items = put(quick, (errand, DIALOGUES), tied=False, number="173-KH/HU", **about)
    with quick.database.begin() as session:
        for item in items:
            targets.tie(session, item, TIES[2], NOW)
    dated, open_ = stands(quick)
    assert (dated.first, dated.by) == (date(2026, 3, 11), date(2026, 3, 20))
    assert open_.first == date(2026, 1, 1)
    assert open_.k == 2
    assert dated.k is not None
    assert dated.k < 2


def test_a_target_of_every_year_is_looked_at_year_by_year(quick: World) -> None:
    """A plan of several years; the year before has its own figures."""
    yearly = {**DIALOGUES, "by": {"every": "year"}}
    (item,) = put(quick, (yearly,), tied=False, period={"from": "2024", "to": "2027"})
    with quick.database.begin() as session:
        targets.tie(session, item, TIES[2], NOW)
    assert [(one.k, one.by) for one in stands(quick)] == [(2, date(2026, 12, 31))]
    (before,) = stands(quick, year=2025)
    assert (before.k, before.by, before.state) == (1, date(2025, 12, 31), "behind")
    leader = quick.talk(LEADER)
    leader.says("xã nào đã đối thoại năm 2025")
    leader.hears("1/13", "Chỉ tiêu mỗi đơn vị 1 cuộc: cần thêm 12 đơn vị.")


def test_no_number_passes_the_whole(quick: World) -> None:
    """Nor does a ceiling count as reached when it is broken."""
    (item,) = put(quick, (MODELS,), tied=False)
    with quick.database.begin() as session:
        targets.tie(session, item, Tie("models", kinds=("commune",)), NOW)
        for code in figures_world.WITHOUT_MODEL:
            tell(session, code, "model", name=f"Mô hình {code}", field="economy", lead="")
    (one,) = stands(quick)
    assert (one.k, one.n, one.rate, one.state) == (13, 13, 100.0, "met")
    ceiling = replace(one, goal=replace_goal(one), k=13)
    assert (ceiling.excess, ceiling.met, ceiling.state) == (13, False, "not yet due")


def replace_goal(one: Standing) -> Any:
    assert one.goal is not None
    return replace(one.goal, comparator="<=", value=5)


def test_units_whose_people_nobody_knows_leave_it_unknown(quick: World) -> None:
    (item,) = put(quick, (TRAINED,), tied=False)
    with quick.database.begin() as session:
        targets.tie(session, item, Tie("trained", people=("già làng",)), NOW)
    (one,) = stands(quick)
    assert (one.k, one.state) == (None, "unknown")
    with quick.database.begin() as session:
        commune = units.find(session, "BB")
        assert commune is not None
        headcounts.put(session, commune.id, {"già làng": 4}, date(2025, 1, 1))
    (one,) = stands(quick)
    assert (one.k, one.n, one.gap) == (0, 4, 4)
