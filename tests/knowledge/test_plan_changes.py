"""Two readings of a plan are told apart by what they ask, not by how they are set."""

import random
import time
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.plan_changes import FIELDS, Change, Fact, changes, pair

PLAN: dict[str, object] = {
    "number": "12-KH/HU",
    "title": "Kế hoạch công tác dân vận năm 2030",
    "period": {"from": "2030", "to": "2030"},
    "timetable": [
        {
            "where": "Phụ lục.1", "no": "1", "task": "Tổng hợp đăng ký mô hình",
            "schedule": {"months": [2]}, "lead": "Ban Dân vận",
            "partners": ["Các xã", "Huyện đoàn"],
        },
        {
            "where": "Phụ lục.2", "no": "2", "task": "Mở lớp tập huấn cho cán bộ bản",
            "schedule": {"months": [3, 9]}, "lead": "Hội Nông dân huyện", "partners": [],
        },
    ],
    "targets": [
        {
            "where": "I.1", "quote": "trên 80% cán bộ được tập huấn", "comparator": ">",
            "value": 80, "unit": "%", "subject": "cán bộ được tập huấn",
            "upper": None, "by": None, "per": None,
        },
    ],
    "duties": [
        {"where": "III.1", "unit": "Văn phòng", "quote": "1. Theo dõi, đôn đốc việc thực hiện."},
        {"where": "III.2", "unit": "Huyện đoàn", "quote": "2. Vận động đoàn viên góp ngày công."},
    ],
    "references": [{"kind": "Chỉ thị", "number": "05-CT/TW", "issued_on": "2016-05-15"}],
}  # fmt: skip


def altered(group: str, at: int, **fields: object) -> Fact:
    facts = PLAN[group]
    assert isinstance(facts, list)
    return {**PLAN, group: [*facts[:at], {**facts[at], **fields}, *facts[at + 1 :]]}


@pytest.mark.parametrize(
    ("group", "at", "fields"),
    [
        ("timetable", 0, {"schedule": {"months": [3]}}),
        ("timetable", 0, {"lead": "Phòng Nội vụ"}),
        ("timetable", 0, {"partners": ["Các xã"]}),
        ("timetable", 1, {"task": "Mở lớp tập huấn cho cán bộ thôn, bản"}),
        ("targets", 0, {"value": 85}),
        ("targets", 0, {"comparator": ">=", "value": 85}),
        ("duties", 1, {"unit": "Hội Cựu chiến binh"}),
        ("duties", 1, {"quote": "2. Vận động đoàn viên góp 3 ngày công."}),
        ("references", 0, {"issued_on": "2016-05-16"}),
    ],
)
def test_what_changed_in_a_fact_is_named(group: str, at: int, fields: dict[str, object]) -> None:
    (found,) = changes(PLAN, altered(group, at, **fields))
    assert (found.group, found.what, found.old, found.new) == (group, "changed", at, at)
    assert set(found.fields) == set(fields)


@pytest.mark.parametrize(
    ("group", "at", "fields"),
    [
        ("timetable", 0, {"where": "Phụ lục II.4", "no": "4"}),
        ("timetable", 0, {"partners": ["Huyện đoàn", "Các xã"]}),
        ("timetable", 0, {"task": "- Tổng hợp  đăng ký <p>mô hình;</p>"}),
        ("timetable", 1, {"schedule": {"months": [9, 3]}}),
        ("targets", 0, {"value": 80.0, "quote": "**trên 80%** cán bộ"}),
        ("duties", 0, {"quote": "b) Theo dõi, đôn đốc\nviệc thực hiện"}),
        ("duties", 0, {"quote": "1.2. Theo dõi - đôn đốc việc thực hiện"}),
        ("duties", 1, {"unit": "HUYỆN ĐOÀN"}),
    ],
)
def test_how_a_fact_is_set_is_no_change(group: str, at: int, fields: dict[str, object]) -> None:
    assert changes(PLAN, altered(group, at, **fields)) == []


def test_both_spellings_of_a_tone_are_one() -> None:
    old = {"duties": [{"unit": "Huyện ủy", "quote": "Hòa giải"}]}
    new = {"duties": [{"unit": "Huyện uỷ", "quote": "Hoà giải"}]}
    assert changes(old, new) == []


def test_what_changed_about_the_plan_is_one_change() -> None:
    new = {**PLAN, "number": "15-KH/HU", "period": {"from": "2030", "to": "2031"}}
    assert changes(PLAN, new) == [Change("about", "changed", None, None, ("number", "period"))]


def test_another_cited_document_is_no_change_of_the_first() -> None:
    new = altered("references", 0, number="06-CT/TW")
    assert [found.what for found in changes(PLAN, new)] == ["added", "removed"]


def test_a_fact_with_other_words_is_another_fact() -> None:
    new = altered("duties", 0, quote="Cấp phát trang phục cho dân quân")
    assert {found.what for found in changes(PLAN, new)} == {"added", "removed"}


def test_alike_facts_keep_their_order() -> None:
    rows = [{"task": "Giao ban", "schedule": {"months": [month]}} for month in (1, 2, 3)]
    later = [{"task": "Giao ban", "schedule": {"months": [month]}} for month in (4, 5, 6)]
    assert pair("timetable", rows, later) == [(0, 0), (1, 1), (2, 2)]


def test_a_reading_that_lacks_groups_is_compared() -> None:
    assert changes({}, {}) == []
    assert {found.what for found in changes(PLAN, {"duties": None})} == {"changed", "removed"}


WORDS = st.lists(
    st.sampled_from(["họp", "xã", "tháng", "báo cáo", "1.", "%", "mô hình", "Uỷ"]), max_size=5
).map(" ".join)
VALUES = st.one_of(st.none(), WORDS, st.text(max_size=8), st.integers(), st.floats(), st.booleans())
SCHEDULE = st.one_of(
    st.none(),
    st.fixed_dictionaries({"months": st.lists(st.integers(1, 12), max_size=3)}),
    st.dictionaries(st.text(max_size=3), VALUES, max_size=2),
)


def facts(group: str) -> st.SearchStrategy[list[Mapping[str, object]]]:
    fields = {
        name: SCHEDULE
        if name in {"schedule", "by"}
        else st.lists(WORDS, max_size=2)
        if name == "partners"
        else VALUES
        for name in ("quote", *FIELDS[group])
    }
    return st.lists(st.fixed_dictionaries({}, optional=fields), max_size=6)


PLANS = st.fixed_dictionaries({group: facts(group) for group in FIELDS})


@given(PLANS)
@settings(max_examples=50)
def test_a_plan_does_not_differ_from_itself(plan: dict[str, list[Fact]]) -> None:
    assert changes(plan, plan) == []


@given(PLANS, PLANS)
@settings(max_examples=50)
def test_every_fact_stands_in_one_pair(
    old: dict[str, list[Fact]], new: dict[str, list[Fact]]
) -> None:
    for group in FIELDS:
        pairs = pair(group, old[group], new[group])
        assert sorted(one for one, _ in pairs if one is not None) == [*range(len(old[group]))]
        assert sorted(one for _, one in pairs if one is not None) == [*range(len(new[group]))]
        assert (None, None) not in pairs


@given(PLANS, st.data())
@settings(max_examples=50)
def test_a_fact_taken_out_is_the_only_change(
    plan: dict[str, list[Fact]], data: st.DataObject
) -> None:
    full = [group for group in FIELDS if plan[group]]
    if not full:
        return
    group = data.draw(st.sampled_from(full))
    at = data.draw(st.integers(0, len(plan[group]) - 1))
    less = {**plan, group: [fact for other, fact in enumerate(plan[group]) if other != at]}
    assert [(found.group, found.what) for found in changes(plan, less)] == [(group, "removed")]
    assert [(found.group, found.what) for found in changes(less, plan)] == [(group, "added")]


def test_three_hundred_facts_are_compared_at_once() -> None:
    chance = random.Random(7)
    words = [f"từ{number}" for number in range(2_000)]
    old = [{"unit": "UBND xã", "quote": " ".join(chance.choices(words, k=60))} for _ in range(300)]
    new = [{**fact, "quote": f"{fact['quote']} thêm"} for fact in old]
    chance.shuffle(new)
    begun = time.perf_counter()
    found = changes({"duties": old}, {"duties": new})
    taken = time.perf_counter() - begun
    assert {one.what for one in found} == {"changed"}
    assert len(found) == 300
    assert taken < 2  # 0.12 s where nothing else runs
