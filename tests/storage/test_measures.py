"""What leaders ask for, in numbers: each measure on small cases that can be counted by hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import event, select, text

from storage import (
    headcounts,
    measures,
    migrate,
    models,
    reports,
    unit_changes,
    work,
)
from storage.database import Database, Session
from storage.measures import Name, ranking
from storage.reports import Telling
from storage.tables import AssignmentRow
from tests.clock import HANOI
from tests.clock import MONDAY as NOW
from tests.storage.district import SPRING, YEAR, District, codes, of

FIGURES = text("SELECT * FROM report_figures ORDER BY report, people")


@pytest.fixture
def district(database: Database) -> Iterator[District]:
    with database.begin() as session:
        yield District(session)


def test_units_with_and_without_a_model_by_field_and_stage(district: District) -> None:
    first = district.tells("A", "model", name="Thắp sáng", field="economy")
    district.tells("A", "model", name="Camera", field="defence-security")
    district.tells("B", "model", name="Vườn rau", field="economy")
    found = models.of_report(district.session, first.id)
    assert found is not None
    models.reach(district.session, found.id, "recognised", date(2026, 6, 1), None, NOW)
    told = district.asks("models")
    assert (codes(told.having), codes(told.lacking), told.k, told.n) == ("AB", "CP", 2, 4)
    assert [row.place.code for row in told.rows if row.value == 1] == ["B"]
    assert told.total == 3
    assert told.parts == {"economy": 2, "defence-security": 1, "registered": 2, "recognised": 1}
    assert codes(district.asks("models", field="defence-security").having) == "A"


def test_a_model_counts_while_its_report_does_and_until_it_is_stopped(district: District) -> None:
    gone = district.tells("A", "model", name="Một", field="economy")
    stopped = district.tells("B", "model", name="Hai", field="economy")
    model = models.of_report(district.session, stopped.id)
    assert model is not None
    models.reach(district.session, model.id, "stopped", date(2026, 5, 5), None, NOW)
    models.follow(
        district.session, reports.settle(district.session, gone.id, "withdrawn", NOW), NOW
    )
    assert codes(district.asks("models").having) == "B"
    summer = date(2026, 5, 6), date(2026, 8, 1)
    assert codes(district.asks("models", time=summer).having) == ""
    assert codes(district.asks("models", time=(YEAR[0], date(2026, 3, 11))).having) == ""


def test_a_model_carried_over_is_one_model_in_each_year(district: District) -> None:
    report = district.tells("A", "model", date(2025, 4, 1), name="Một", field="economy")
    old = models.of_report(district.session, report.id)
    assert old is not None
    models.carry_over(district.session, old.id, 2026, district.lan, NOW)
    two = district.asks("models", time=(date(2025, 1, 1), YEAR[1]))
    assert two.total == 1
    assert district.asks("models").total == 1
    assert district.asks("models", time=(date(2025, 1, 1), date(2025, 12, 31))).total == 1


def test_who_says_there_was_nothing_has_reported_but_has_no_dialogue(district: District) -> None:
    district.tells("A", "dialogue", participants=45, opinions=12, resolved=10)
    district.tells("A", "dialogue", date(2026, 7, 1), participants=20)
    district.tells("B", "dialogue", nothing=True)
    told = district.asks("dialogues")
    assert (codes(told.having), codes(told.lacking), codes(told.silent)) == ("A", "BCP", "CP")
    assert of(told, "B").state == "nothing"
    assert told.total == 2
    assert told.parts == {"people": 65, "opinions": 12, "resolved": 10, "untold": 0}
    assert (told.k, told.n, told.rate) == (1, 4, 25.0)


def test_a_report_counts_as_it_stands_now(district: District) -> None:
    first = district.tells("A", "dialogue", participants=45)
    second = district.tells("B", "dialogue", participants=10)
    third = district.tells("C", "dialogue", participants=7)
    session = district.session
    moved = Telling("dialogue", district.ids["P"], date(2026, 2, 1), district.lan, {})
    reports.change(session, first.id, 1, moved, NOW)
    reports.settle(session, second.id, "returned", NOW)
    reports.settle(session, third.id, "accepted", NOW)
    assert codes(district.asks("dialogues").having) == "CP"
    again = Telling("dialogue", district.ids["B"], SPRING, district.lan, {"participants": 11})
    reports.change(session, second.id, 1, again, NOW)
    told = district.asks("dialogues")
    assert (codes(told.having), told.parts["people"]) == ("BCP", 18)


def test_the_day_it_happened_decides_the_period_not_the_day_it_was_sent(
    district: District,
) -> None:
    district.tells("A", "dialogue", date(2025, 12, 31))
    district.tells("B", "dialogue", date(2026, 1, 1))
    assert codes(district.asks("dialogues").having) == "B"
    assert codes(district.asks("dialogues", time=(date(2025, 1, 1), YEAR[1])).having) == "AB"


def test_coverage_counts_a_unit_s_people_at_most_once_and_marks_who_passes(
    district: District,
) -> None:
    for code, count in (("A", 40), ("B", 30), ("C", 20)):
        headcounts.put(district.session, district.ids[code], {"": count}, date(2020, 1, 1))
    district.tells("A", "training", participants=32, women=14)
    district.tells("A", "training", date(2026, 9, 1), participants=12)
    district.tells("B", "training", participants=15)
    told = district.asks("trained")
    assert (told.k, told.n) == (40 + 15 + 0, 90)
    assert told.total == 59
    assert codes(told.doubled) == "A"
    assert of(told, "A").value == 44
    assert told.parts == {"women": 14, "held": 3}
    assert codes(told.unknown) == "P"  # nobody knows how many work there
    assert (codes(told.having), codes(told.lacking)) == ("AB", "CP")


def test_coverage_of_groups_is_reckoned_group_by_group(district: District) -> None:
    heads = {"": 50, "già làng": 5, "giáo viên": 20}
    headcounts.put(district.session, district.ids["A"], heads, date(2020, 1, 1))
    headcounts.put(district.session, district.ids["A"], {"giáo viên": 10}, date(2026, 6, 1))
    district.tells("A", "training", participants=30, groups={"già làng": 8, "giáo viên": 4})
    told = district.asks("trained", groups=("Già làng", "giáo viên"))
    assert (told.k, told.n) == (5 + 4, 5 + 10)
    assert told.total == 12
    assert told.parts == {"women": 0, "held": 1, "già làng": 8, "giáo viên": 4}
    assert codes(told.doubled) == "A"
    early = district.asks("trained", groups=("giáo viên",), time=(YEAR[0], date(2026, 5, 31)))
    assert (early.k, early.n) == (4, 20)


def test_receptions_count_sessions_people_and_cases(district: District) -> None:
    district.tells("A", "reception", sessions=3, people=20, cases=7, resolved=5)
    district.tells("A", "reception", people=4)
    told = district.asks("receptions")
    assert told.total == 4  # who tells of no number tells of one session
    assert told.parts == {"people": 24, "cases": 7, "resolved": 5, "untold": 0}


def test_opinions_whose_end_nobody_told_are_not_resolved_but_named(district: District) -> None:
    district.tells("A", "dialogue", participants=45, opinions=12, resolved=9)
    district.tells("B", "dialogue", participants=45, opinions=8)
    told = district.asks("opinions")
    assert (told.k, told.n, told.rate) == (9, 20, 45.0)
    assert told.parts["untold"] == 8


def test_that_there_was_nothing_is_a_report_too(district: District) -> None:
    district.tells("A", "dialogue", nothing=True)
    district.tells("B", "situation", note=".")
    told = district.asks("reports")
    assert (codes(told.having), told.parts) == ("AB", {"dialogue": 1, "situation": 1})
    assert codes(district.asks("reports", report="situation").having) == "B"


def test_a_merged_unit_s_reports_are_its_successor_s_once(district: District) -> None:
    district.tells("A", "dialogue", participants=10)
    district.tells("B", "dialogue", participants=20)
    district.add("AB", "Xã An Bình", "commune", "H", since=date(2026, 7, 1))
    district.merge("AB", "AB", date(2026, 7, 1))
    told = district.asks("dialogues")
    assert [row.place.code for row in told.rows] == ["AB", "C", "P"]
    assert (of(told, "AB").value, of(told, "AB").parts["people"]) == (2, 30)
    before = district.asks("dialogues", time=(YEAR[0], date(2026, 6, 30)))
    assert [row.place.code for row in before.rows] == ["A", "B", "C", "P"]
    listed = district.asks("dialogues", units=[district.ids[code] for code in "ABC"])
    assert (listed.k, listed.n) == (1, 2)


def test_a_unit_that_moved_away_counts_where_it_stood_on_the_last_day(district: District) -> None:
    district.add("H2", "Huyện Hai", "district", "T")
    unit_changes.move(district.session, district.ids["C"], district.ids["H2"], date(2026, 7, 1))
    unit_changes.rename(district.session, district.ids["C"], "Xã Cao Mới", date(2026, 7, 1))
    district.tells("C", "dialogue")
    half = YEAR[0], date(2026, 6, 30)
    assert of(district.asks("dialogues", time=half), "C").place.name == "Xã Cao"
    assert codes(district.asks("dialogues").having) == ""
    assert of(district.asks("dialogues", "H2"), "C").place.name == "Xã Cao Mới"
    # while the period runs, today's tree counts
    spring = datetime(2026, 4, 1, 8, tzinfo=HANOI)
    assert codes(district.asks("dialogues", now=spring).having) == "C"


def test_villages_count_for_their_commune_and_where_they_are_asked_for(
    district: District,
) -> None:
    district.tells("V", "dialogue", participants=9)
    told = district.asks("dialogues")
    assert ("V" in codes(list(told.rows)), told.total) == (False, 1)
    assert codes(district.asks("dialogues", "A").having) == "V"
    assert codes(district.asks("dialogues", kinds=("village",)).having) == "V"
    assert district.asks("dialogues", kinds=("commune",)).n == 3
    alone = district.asks("dialogues", "V")
    assert (alone.k, alone.n) == (1, 1)  # nobody is below it


def test_a_province_and_everybody_count_all_below_but_what_is_a_commune_s_own(
    district: District,
) -> None:
    assert [row.place.code for row in district.asks("dialogues", "T").rows] == [*"ABCHP"]
    assert [row.place.code for row in district.asks("dialogues", None).rows] == [*"ABCHPT"]


def test_a_trend_is_the_measure_of_each_month_up_to_now(district: District) -> None:
    district.tells("A", "dialogue", date(2026, 1, 31), participants=1)
    district.tells("B", "dialogue", date(2026, 2, 1), participants=2)
    district.tells("A", "dialogue", date(2026, 2, 28), participants=4)
    found = measures.trend(district.session, "dialogues", district.question(), NOW)
    assert [one.asked.first.month for one in found] == list(range(1, 12))
    assert [(one.k, one.n, one.total) for one in found[:3]] == [(1, 4, 1), (2, 4, 2), (0, 4, 0)]
    quarters = measures.trend(district.session, "dialogues", district.question(), NOW, "quarter")
    assert [(one.asked.last.month, one.k, one.total) for one in quarters] == [
        (3, 2, 3), (6, 0, 0), (9, 0, 0), (12, 0, 0),
    ]  # fmt: skip


def test_ranks_are_shared_by_who_is_level(district: District) -> None:
    for code, count in (("A", 2), ("B", 3), ("C", 2)):
        for _ in range(count):
            district.tells(code, "dialogue")
    found = district.asks("dialogues")
    ranks = [(one.place, one.row.place.code) for one in ranking(found.rows)]
    assert ranks == [(1, "B"), (2, "A"), (2, "C"), (4, "P")]
    least = [(one.place, one.row.place.code) for one in ranking(found.rows, least=True)]
    assert least == [(1, "P"), (2, "A"), (2, "C"), (4, "B")]
    assert ranking(found.rows, "rate") == []  # a number of dialogues is measured against nothing


def test_of_nothing_there_is_no_rate(district: District) -> None:
    assert district.asks("opinions").rate is None
    assert district.asks("tasks").rate is None


def test_reports_from_before_there_were_measures_are_counted(sqlite: Database) -> None:
    with sqlite.begin() as session:
        district = District(session)
        district.tells("A", "training", participants=30, women=4, groups={"già làng": 8})
        district.tells("A", "reception", people=30, cases=7, resolved=2)
        district.tells("B", "dialogue", participants=30, opinions=7)
        district.tells("B", "dialogue", nothing=True)
        gone = district.tells("C", "dialogue", participants=9)
        reports.settle(session, gone.id, "returned", NOW)
        (past,) = district.plan(SPRING)
        work.exempt(session, district.task(past, "A"), "ốm", district.lan)
        before = list(session.execute(FIGURES))
        assert len(before) == 5
    migrate.down(sqlite, "0006")
    migrate.up(sqlite)
    with sqlite.read() as session:
        assert list(session.execute(FIGURES)) == before
        found = session.scalars(select(AssignmentRow.excused).where(AssignmentRow.exempt == "ốm"))
        assert list(found) == [True]


@pytest.mark.parametrize("name", measures.NAMES)
def test_each_is_one_query(district: District, name: Name) -> None:
    for count in range(3):
        district.tells("ABC"[count], "dialogue", opinions=count)
    with sent(district.session) as statements:
        district.asks(name)
        measures.trend(district.session, name, district.question(None), NOW)
    assert len(statements) == 2


@contextmanager
def sent(session: Session) -> Iterator[list[str]]:
    statements: list[str] = []

    def note(*told: Any) -> None:
        statements.append(str(told[2]))

    engine = session.connection().engine
    event.listen(engine, "before_cursor_execute", note)
    yield statements
    event.remove(engine, "before_cursor_execute", note)
