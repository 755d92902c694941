"""The tree of units as it stood on any day, against a model in plain Python."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from storage import headcounts, unit_changes, units
from storage.database import Database, Session
from storage.unit_changes import Ended, Ring, StillAbove

DAY = date(2025, 7, 1)
BEFORE, AFTER = DAY - timedelta(days=1), DAY + timedelta(days=40)


def district(session: Session) -> tuple[int, int, int, int]:
    """A district, two communes, a village of the second."""
    top = unit_changes.add(session, "TD", "huyện Tam Đường", kind="huyện").id
    first = unit_changes.add(session, "HT", "xã Hồ Thầu", parent=top, aliases=["HThau"]).id
    second = unit_changes.add(session, "BB", "xã Bản Bo", parent=top).id
    village = unit_changes.add(session, "NT", "bản Nà Tăm", parent=second).id
    return top, first, second, village


def test_a_unit_answers_to_all_above_it(database: Database) -> None:
    with database.begin() as session:
        top, first, second, village = district(session)
        assert units.lineage(session, village) == [village, second, top]
        assert units.subtree(session, top) == [top, first, second, village]


def test_a_move_leaves_the_past_as_it_was(database: Database) -> None:
    with database.begin() as session:
        top, first, second, village = district(session)
        unit_changes.move(session, village, first, DAY)
        assert units.lineage(session, village, BEFORE) == [village, second, top]
        assert units.lineage(session, village, DAY) == [village, first, top]


def test_a_unit_never_stands_below_itself(database: Database) -> None:
    with database.begin() as session:
        top, _, second, village = district(session)
        for unit, parent in ((top, village), (second, village), (second, second)):
            with pytest.raises(Ring):
                unit_changes.move(session, unit, parent, DAY)


def test_a_move_into_a_later_ring_is_refused(database: Database) -> None:
    with database.begin() as session:
        _, first, second, _ = district(session)
        unit_changes.move(session, first, second, AFTER)
        with pytest.raises(Ring):
            unit_changes.move(session, second, first, DAY)


def test_a_ring_made_by_hand_ends_all_the_same(database: Database) -> None:
    with database.begin() as session:
        top, _, second, village = district(session)
        by_hand = text("UPDATE unit_parents SET parent = :village WHERE unit = :top")
        session.execute(by_hand, {"village": village, "top": top})
        assert set(units.lineage(session, village)) == {village, second, top}


def test_a_renamed_unit_is_found_by_both_names(database: Database) -> None:
    with database.begin() as session:
        _, first, *_ = district(session)
        unit_changes.rename(session, first, "xã Khun Há", DAY)
        assert units.by_id(session, first, BEFORE) == units.find(session, "HT", BEFORE)
        names = {day: units.several(session, [first], day)[first].name for day in (BEFORE, DAY)}
        assert names == {BEFORE: "xã Hồ Thầu", DAY: "xã Khun Há"}
        for words in ("khun ha", "UBND xã Hồ Thầu", "hthau"):
            assert units.named(session, words, AFTER)[0].unit.id == first


def test_a_merged_unit_lives_on_in_its_successor(database: Database) -> None:
    with database.begin() as session:
        top, first, second, village = district(session)
        unit_changes.merge(session, [second], first, DAY)
        assert units.subtree(session, top, BEFORE) == [top, first, second, village]
        assert units.subtree(session, top, DAY) == [top, first, village]
        assert units.lineage(session, village, DAY) == [village, first, top]
        assert units.lineage(session, second) == [second, first, top]
        gone = units.by_id(session, second)
        assert gone is not None
        assert (gone.valid_until, gone.successor) == (BEFORE, first)
        assert units.named(session, "ban bo", AFTER)[0].unit.id == first
        assert units.named(session, "ban bo", BEFORE)[0].unit.id == second
        with pytest.raises(Ended):
            unit_changes.merge(session, [second], first, AFTER)


def test_merged_units_may_make_a_new_one(database: Database) -> None:
    with database.begin() as session:
        top, first, second, village = district(session)
        new = unit_changes.add(session, "HB", "xã Hồ Bo", parent=top, since=DAY).id
        unit_changes.merge(session, [first, second], new, DAY)
        assert units.subtree(session, top, BEFORE) == [top, first, second, village]
        assert units.subtree(session, top, DAY) == [top, new, village]


def test_a_unit_with_others_below_it_does_not_just_end(database: Database) -> None:
    with database.begin() as session:
        top, _, second, village = district(session)
        with pytest.raises(StillAbove):
            unit_changes.end(session, second, DAY)
        unit_changes.end(session, village, DAY)
        unit_changes.end(session, second, DAY)
        assert second not in units.subtree(session, top, DAY)
        assert [unit.code for unit in units.all(session, DAY)] == ["HT", "TD"]


def test_a_child_may_take_its_parents_place(database: Database) -> None:
    with database.begin() as session:
        top, _, second, village = district(session)
        unit_changes.merge(session, [second], village, DAY)
        assert units.lineage(session, village, DAY) == [village, top]
        with pytest.raises(Ring):
            unit_changes.merge(session, [top], second, BEFORE)


def test_headcounts_are_dated_and_by_group(database: Database) -> None:
    with database.begin() as session:
        _, first, second, _ = district(session)
        headcounts.put(session, first, {"": 40, "cán bộ": 12}, units.ALWAYS)
        headcounts.put(session, first, {"": 45}, DAY)
        assert headcounts.of(session, [first, second], BEFORE) == {first: 40}
        assert headcounts.of(session, [first, second], DAY) == {first: 45}
        assert headcounts.of(session, [first], DAY, "cán bộ") == {first: 12}


COUNT = 7
Step = tuple[str, int, int, int]
steps = st.lists(
    st.tuples(
        st.sampled_from(["move", "merge", "end"]),
        st.integers(0, COUNT - 1),
        st.integers(0, COUNT - 1),
        st.integers(1, 6),
    ),
    max_size=8,
)


@dataclass
class Model:
    """The same tree as dictionaries: day -> parent of each unit, and each unit's last day."""

    parents: list[dict[int, int | None]]
    ends: dict[int, int] = field(default_factory=dict)

    def at(self, unit: int, day: int) -> int | None:
        return next(self.parents[d][unit] for d in range(day, -1, -1) if unit in self.parents[d])

    def line(self, unit: int, day: int) -> list[int]:
        found, here = [unit], self.at(unit, day)
        while here is not None and here not in found:
            found.append(here)
            here = self.at(here, day)
        return found

    def rings(self, day: int) -> bool:
        return any(
            self.at(self.line(unit, d)[-1], d) is not None
            for d in range(day, len(self.parents))
            for unit in range(COUNT)
        )

    def alive(self, unit: int, day: int) -> bool:
        return day < self.ends.get(unit, len(self.parents))

    def try_(self, change: Callable[["Model"], None], day: int) -> bool:
        """Change it unless that makes a ring; say whether it did."""
        copy = Model([dict(edges) for edges in self.parents], dict(self.ends))
        change(copy)
        if copy.rings(day):
            return False
        self.parents, self.ends = copy.parents, copy.ends
        return True


@given(steps)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_moves_and_merges_give_the_models_tree_on_every_day(
    sqlite: Database, plan: list[Step]
) -> None:
    # changes come in the order of their days, as they do in life
    plan = sorted(plan, key=lambda step: step[3])
    start: dict[int, int | None] = {n: (n - 1) // 2 if n else None for n in range(COUNT)}
    model = Model([start, *({} for _ in range(7))])
    with sqlite.begin() as session:
        ids = _planted(session, start)
        for step in plan:
            _take(session, ids, model, step)
        for day in range(8):
            _compare(session, ids, model, day)
        session.rollback()


def _planted(session: Session, start: dict[int, int | None]) -> list[int]:
    ids: list[int] = []
    for n, parent in start.items():
        above = None if parent is None else ids[parent]
        ids.append(unit_changes.add(session, f"U{n}", f"xã Số {n}", parent=above).id)
    return ids


def _take(session: Session, ids: list[int], model: Model, step: Step) -> None:
    what, unit, other, day = step
    if not model.alive(unit, day) or not model.alive(other, day):
        return
    on = DAY + timedelta(days=day)
    children = [n for n in range(COUNT) if model.at(n, day) == unit and model.alive(n, day)]
    if what == "move":
        made = model.try_(lambda tree: tree.parents[day].update({unit: other}), day)
        if made:
            unit_changes.move(session, ids[unit], ids[other], on)
        else:
            with pytest.raises(Ring):
                unit_changes.move(session, ids[unit], ids[other], on)
    elif what == "end" and not children:
        model.ends[unit] = day
        unit_changes.end(session, ids[unit], on)
    elif what == "merge" and unit != other and unit not in model.line(other, day):
        everyone = [n for n in range(COUNT) if model.at(n, day) == unit]
        model.ends[unit] = day
        model.parents[day].update(dict.fromkeys([*everyone, unit], other))
        unit_changes.merge(session, [ids[unit]], ids[other], on)


def _compare(session: Session, ids: list[int], model: Model, day: int) -> None:
    on = DAY + timedelta(days=day)
    for n in range(COUNT):
        line = units.lineage(session, ids[n], on)
        assert line == [ids[one] for one in model.line(n, day)]
        below = {
            ids[one] for one in range(COUNT) if n in model.line(one, day) and model.alive(one, day)
        }
        assert set(units.subtree(session, ids[n], on)) == below
