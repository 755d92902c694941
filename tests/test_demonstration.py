"""The demonstration's plans: read on whatever day they are loaded, they say what they shall."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.commands import demo
from bot.demonstration import plans
from knowledge.occurrences import occurrences
from knowledge.plan import Plan, read_plan
from knowledge.shown import to_json
from knowledge.workdays import Calendar
from tests.lacking import missing

SHARED = Path(__file__).parents[2] / "shared"
Json = dict[str, Any]  # a plan's JSON, as a program reads it

YEARLY, OFFICE, DISTRICT, BUREAU, COMMUNE, WEEK = (f"{name}.md" for name, _, _ in plans.PLANS)
DAYS = [
    date.fromisoformat(day)
    for day in (
        "2026-11-21", "2027-01-01", "2027-01-20", "2027-12-28", "2028-02-29", "2028-06-15",
        "2028-12-31",
    )
]  # fmt: skip

# number, issuer, signatory, day and month of issue
HEADS = {
    YEARLY: (
        "159-KH/HU", "Ban Thường vụ Huyện ủy Tam Đường", "Phó Bí thư Hoàng Văn Lâm", (16, 1),
    ),
    OFFICE: ("12/KH-PDT", "Phòng Dân tộc huyện Tam Đường", "Trưởng phòng Lý A Sử", (10, 2)),
    DISTRICT: (
        "46/KH-UBND", "Ủy ban nhân dân huyện Tam Đường", "Phó Chủ tịch Nguyễn Thị Thanh", (20, 2),
    ),
    BUREAU: (
        "08/KH-VP", "Văn phòng HĐND và UBND huyện Tam Đường", "Chánh Văn phòng Đặng Quốc Hưng",
        (27, 2),
    ),
    COMMUNE: ("21/KH-UBND", "Ủy ban nhân dân xã Bản Bo", "Chủ tịch Tẩn Văn Sơn", (6, 3)),
    WEEK: ("173-KH/HU", "Ban Thường vụ Huyện ủy Tam Đường", "Phó Bí thư Hoàng Văn Lâm", None),
}  # fmt: skip
TARGETS = {
    YEARLY: "=100 =100 >85 =100 =100 >60 >=95 1-2 >85 >90 >90",
    OFFICE: "=100 =100 =100 =100 >=90 =100 >90 >90 >90 >90 =100",
    COMMUNE: ">=1 =10",
    WEEK: ">=1",
}
BDV, MASS = "Ban Dân vận Huyện ủy", "MTTQ và các đoàn thể huyện"
TIMETABLE = (
    ([1], BDV), ("month", BDV), ([3, 9], BDV), ([4, 10], BDV),
    (None, "Hội Cựu chiến binh huyện"), (None, MASS), (None, MASS),
    (None, "Liên đoàn Lao động huyện"), (None, "Huyện đoàn"), (None, "Hội LHPN huyện"),
    (None, MASS), ([6, 12], BDV), ([2], BDV), ([9, 10], BDV), ([11, 12], BDV),
)  # fmt: skip
DUTIES = {YEARLY: 12, OFFICE: 4, DISTRICT: 5, BUREAU: 4, COMMUNE: 5, WEEK: 7}
REFERENCES = {
    YEARLY: """61-KH/HU 2021-06-18, 69-KL/TU 2021-04-09, 151-KH/HU 2022-11-15,
        11-QĐi/TW 2019-02-18, 06-QC/TU 2019-04-04, 33/CT-TTg 2021-11-26, 34/2007/PL-UBTVQH11,
        18-CT/TW 2022-10-26, 124-QĐ/TW 2018-02-02, 02-HD/TU 2018-04-24, 21-KL/TW 2021-10-25,
        01-KL/TW 2021-05-18, 05-CT/TW, 09-NQ/TW 2002-01-08, 66-KL/TW 2010-03-04,
        217-QĐ/TW 2013-12-12, 218-QĐ/TW 2013-12-12, 20-NQ/TW 2008-01-28, 25-NQ/TW 2008-07-25,
        21-CT/TW 2018-01-20""",
    OFFICE: "133-KH/HU 2022-05-23, 05/2011/NĐ-CP 2011-01-14, 1719/QĐ-TTg 2021-10-14",
    DISTRICT: """4215/UBND-NC 2021-12-20, 01-KL/TW 2021-05-18, 05-CT/TW 2016-05-15,
        76/NQ-CP 2021-07-15, 217-QĐ/TW 2013-12-12, 218-QĐ/TW 2013-12-12""",
    BUREAU: """85/KH-UBND 2023-02-15, 25-NQ/TW 2013-06-03, 33/CT-TTg 2021-11-26, 06-ĐA/TU,
        03-KL/TU 2020-12-10, 01-HD/BDVTU 2021-04-20, 22-QC/TU 2021-12-30, 01-KL/TW 2021-05-18,
        05-CT/TW 2016-05-15""",
    COMMUNE: "1360/KH-UBND 2023-10-09, 91/2017/NĐ-CP 2017-07-31, 04-HD/BDVHU 2023-04-20",
    WEEK: "",
}
OWES = {
    "", "done", "told", "nothing", "report:dialogue", "report:training", "report:model",
    "report:reception", "report:situation",
}  # fmt: skip


def load(today: date) -> dict[str, Plan]:
    return {
        one.file_name: read_plan(one.text.encode(), one.file_name) for one in plans.texts(today)
    }


def shown(today: date) -> dict[str, Json]:
    return {name: to_json(plan) for name, plan in load(today).items()}


def deadlines(today: date) -> dict[str, list[Json]]:
    """What shall be read from running text, in its order."""
    yearly = {"every": "year"}
    now_and_then = {"every": "unspecified"}
    weeks = [plans.due_soon(today, Calendar())]
    weeks += [Calendar().next_working(weeks[0] + timedelta(weeks=later)) for later in (1, 1, 2)]
    report = [
        {"every": "half-year", "day": 10, "month": 6, "before": True},
        {"every": "year", "day": 10, "month": 12, "before": True},
    ]
    return {
        YEARLY: [{"any": report}],
        OFFICE: [yearly, now_and_then, now_and_then, yearly, {"year": today.year + 3}],
        DISTRICT: [{"unscheduled": True}],
        BUREAU: [yearly],
        COMMUNE: [yearly, yearly],
        WEEK: [{"date": day.isoformat()} for day in weeks],
    }


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_each_plan_says_who_issues_it_and_when(today: date) -> None:
    for name, plan in shown(today).items():
        number, issuer, signatory, born = HEADS[name]
        assert (plan["number"], plan["issuer"], plan["signatory"]) == (number, issuer, signatory)
        day = min(date(today.year, born[1], born[0]), today) if born else today
        assert plan["issued_on"] == day.isoformat()
        assert len(plan["recipients"]) >= 4
        assert not plan["security"]
        assert not plan["doubts"]


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_each_plan_is_of_the_year_in_which_it_is_loaded(today: date) -> None:
    year = str(today.year)
    read = {name: plan["period"] for name, plan in shown(today).items()}
    assert read[YEARLY] == read[DISTRICT] == read[BUREAU] == {"from": year, "to": year}
    assert read[OFFICE] == {"from": year, "to": str(today.year + 3)}
    assert read[COMMUNE] == {"from": year, "to": None}
    assert read[WEEK]["from"] >= year


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_targets_duties_criteria_and_references_are_read(today: date) -> None:
    for name, plan in shown(today).items():
        said = " ".join(amount(one) for one in plan["targets"])
        assert said == TARGETS.get(name, ""), name
        assert len(plan["duties"]) == DUTIES[name], name
        whom = [one["for"] for one in plan["criteria"]]
        assert whom == (["collective"] * 5 + ["individual"] * 2 if name == COMMUNE else []), name
        assert set(cited(plan)) == set(expected_references(name, today)), name


def amount(target: Json) -> str:
    if target["comparator"] == "range":
        return f"{target['value']}-{target['upper']}"
    return f"{target['comparator']}{target['value']}"


def cited(plan: Json) -> Iterator[str]:
    for one in plan["references"]:
        yield " ".join(filter(None, (one["number"], one["issued_on"])))


def expected_references(name: str, today: date) -> list[str]:
    listed = [part.strip() for part in REFERENCES[name].split(",") if part.strip()]
    if name == YEARLY:
        listed.append(f"27-CTr/TU {today.year - 1}-12-12")
    if name == WEEK:
        listed.append(f"159-KH/HU {min(date(today.year, 1, 16), today)}")
    return listed


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_the_timetable_and_the_deadlines_are_read(today: date) -> None:
    read = shown(today)
    rows = read[YEARLY]["timetable"]
    said = [(one["schedule"].get("months") or one["schedule"].get("every"), one["lead"])
            for one in rows]  # fmt: skip
    assert said == list(TIMETABLE)
    assert all(one["partners"] for one in rows)
    assert [name for name, plan in read.items() if plan["timetable"]] == [YEARLY]
    found = {name: [one["schedule"] for one in plan["deadlines"]] for name, plan in read.items()}
    assert found == deadlines(today)


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_something_is_due_next_week(today: date) -> None:
    schedules = [
        schedule
        for plan in load(today).values()
        for schedule in (
            *(one.schedule for one in plan.timetable), *(one.schedule for one in plan.deadlines),
        )
    ]  # fmt: skip
    due = {
        one.due_on
        for schedule in schedules
        for year in (today.year, today.year + 1)
        for one in occurrences(schedule, year, Calendar())
    }
    assert any(timedelta(5) <= day - today <= timedelta(12) for day in due)


def test_before_tet_it_is_due_before_the_holiday() -> None:
    calendar = Calendar()
    for far in range(3 * 365):
        today = date(2026, 1, 1) + timedelta(days=far)
        day = plans.due_soon(today, calendar)
        assert calendar.working(day)
        assert today < day <= today + timedelta(days=12)


@pytest.mark.parametrize("today", DAYS[:3], ids=str)
def test_every_word_for_an_addressee_means_units_of_the_district(today: date) -> None:
    codes = {"TD", *(code for code, *_ in (*demo.COMMUNES, *demo.OFFICES))}
    means = plans.audiences()
    for name, plan in load(today).items():
        rows = means[name]
        assert addressees(plan) == {one.words for one in rows}
        assert len(rows) == len({one.words for one in rows})
        assert {one.owes for one in rows} <= OWES
        for one in rows:
            assert one.rule == "kind:commune" if not one.units else not one.rule
            assert set(one.units) <= codes
    assert {one.issuer for one in plans.texts(today)} <= codes


def addressees(plan: Plan) -> set[str]:
    rows = [(one.lead, *one.partners) for one in plan.timetable]
    running = [one.who for one in plan.deadlines]
    return {*(name for row in rows for name in row), *running, *(one.unit for one in plan.duties)}


RUN = 8  # syllables: a shorter run is shared by any two plans
CITED = re.compile(
    r"số\s+\d+(?:/\d+)?\s*[-/]\s*[A-ZĐ][\w/-]*(?:,?\s*ngày\s+[\d/]+)?(?:\s+của"
    r" (?:Ban Thường vụ \w+ ủy|Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương(?: Đảng)?"
    r"|(?:Thủ tướng )?Chính phủ|UBND tỉnh))?"
)
# names of bodies and documents: they are the same wherever they stand
NAMES = (
    "quy chế công tác dân vận của hệ thống chính trị", "quy chế dân chủ ở cơ sở",
    "luật thực hiện dân chủ ở cơ sở", "chương trình tổng thể cải cách hành chính nhà nước",
    "dân vận khéo", "ban thường vụ huyện ủy", "ban thường vụ tỉnh ủy", "ban dân vận huyện ủy",
    "mttq và các đoàn thể", "mặt trận tổ quốc", "các cơ quan đơn vị liên quan",
    "cán bộ công chức người hoạt động không chuyên trách", "công chức văn hóa xã hội",
    "trung tâm văn hóa thể thao xã", "công chức văn phòng thống kê",
    "cộng hòa xã hội chủ nghĩa việt nam",
)  # fmt: skip


def runs(text: str) -> set[tuple[str, ...]]:
    """Every `RUN` syllables in a row without a name or a citation among them."""
    plain = CITED.sub(" § ", re.sub(r"-\s*\n+\s*", "-", unicodedata.normalize("NFC", text)))
    words = " ".join(re.findall(r"§|\w+", re.sub(r"<[^>]+>", " ", plain).lower()))
    for name in NAMES:
        words = re.sub(rf"\b{name}\b", "§", words)
    listed = words.split()
    every = (tuple(listed[at : at + RUN]) for at in range(len(listed) - RUN + 1))
    return {one for one in every if "§" not in one}


def test_no_sentence_is_taken_from_the_plans_they_are_made_after() -> None:
    given = sorted([*SHARED.glob("plans/*.txt"), *SHARED.glob("more-plans/*.txt")])
    if not given:
        missing("../shared, the plans that ours are made after")
    theirs = {run for path in given for run in runs(path.read_text("utf-8"))}
    for plan in plans.texts(DAYS[0]):
        # line by line: numbers of clauses and cells of tables part sentences
        lines = re.split(r"\n|\||<br>", plan.text)
        ours = {run for line in lines for run in runs(re.sub(r"^[\W\d]*[.-]\s", "", line))}
        assert not ours & theirs, plan.file_name
