"""Questions about plans, answered with quotes from them and nothing else."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from knowledge.answer import answer
from knowledge.answer_shapes import Answer, Source, Topic
from knowledge.library import Library
from tests.knowledge import asked
from tests.lacking import missing

PLANS = Path(__file__).parent / "plans"
SHARED = Path(__file__).parents[3] / "shared"
TODAY = date(2026, 1, 20)


@cache
def own() -> tuple[Library, Mapping[str, int]]:
    found = {path.name[0]: path for path in sorted(PLANS.glob("*.[mt][dx]*"))}
    return asked.library(found)


@pytest.fixture
def known() -> Library:
    return own()[0]


def ask(known: Library, *questions: str) -> Answer:
    """The answer to the last of several questions of one conversation."""
    given = Answer("none", False)
    for question in questions:
        given = answer(question, known, today=TODAY, topic=given.topic)
    return given


def quoted(given: Answer) -> str:
    return " ".join(given.citations[0].quote.split()) if given.citations else ""


def test_questions_over_our_own_plans_are_answered_rightly() -> None:
    known, ids = own()
    tally = asked.play("asked_own.jsonl", known, ids, TODAY)
    assert tally.right >= 0.93 * tally.wanted, tally.wrong
    assert tally.declined >= 0.95 * tally.silent, tally.wrong


def test_questions_over_the_nine_plans_are_answered_rightly() -> None:
    if not SHARED.is_dir():
        missing(f"{SHARED}")
    paths = sorted([*SHARED.glob("plans/*.txt"), *SHARED.glob("more-plans/*.txt")])
    known, ids = asked.library({path.name[:3]: path for path in paths})
    tally = asked.play("asked.jsonl", known, ids, date(2023, 2, 1))
    assert tally.wanted >= 100
    assert tally.silent >= 40
    assert tally.right >= 0.95 * tally.wanted, tally.wrong
    assert tally.declined >= 0.95 * tally.silent, tally.wrong


def test_every_quote_is_a_piece_of_its_plan(known: Library) -> None:
    for one in asked.questions("asked_own.jsonl"):
        given = ask(known, one.text)
        for cited in (*given.citations, *given.others, *given.nearest):
            assert cited.quote
            assert cited.quote in known.sources[cited.plan].text


def test_a_question_without_answer_offers_the_nearest_clauses(known: Library) -> None:
    given = ask(known, "Xã Suối Ngân cấp bao nhiêu xe máy cho cán bộ thôn?")
    assert not given.found
    assert not given.citations
    assert 1 <= len(given.nearest) <= 3


def test_when_gives_the_next_date_too(known: Library) -> None:
    given = ask(known, "Suối Ngân gặp mặt người có uy tín vào quý nào?")
    assert given.kind == "when"
    assert given.due[0] == date(2026, 12, 31)


def test_a_plan_whose_years_are_over_has_no_next_date(known: Library) -> None:
    given = answer("Suối Ngân sơ kết tháng nào?", known, today=date(2027, 3, 1))
    assert "Tháng 6" in quoted(given)
    assert given.due == ()


def test_who_leads_is_quoted_with_the_line_that_says_so(known: Library) -> None:
    given = ask(known, "Thanh Bình: ai chủ trì thành lập đội hình tình nguyện?")
    assert "Ban Phong trào" in quoted(given)


def test_a_follow_up_keeps_the_matter(known: Library) -> None:
    given = ask(known, "suoi ngan so ket cong tac dan van khi nao", "ai chủ trì?")
    assert "Ban Xây dựng Đảng" in quoted(given)


def test_a_follow_up_keeps_the_calendar(known: Library) -> None:
    given = ask(known, "xã Suối Ngân tháng 6 có việc gì", "thế còn tháng 12?")
    assert given.kind == "calendar"
    assert all(day.month == 12 for day in given.due)


def test_a_plan_that_is_named_answers_alone(known: Library) -> None:
    assert "Đinh Thị Hồng Vân" in quoted(ask(known, "KH 118 do ai ký"))
    assert "Tẩn Mẩy Pham" in quoted(ask(known, "ai ký kế hoạch của xã Phìn Hồ?"))


def test_another_plan_can_be_named_later(known: Library) -> None:
    given = ask(known, "xã Suối Ngân: ai ký kế hoạch?", "còn Phìn Hồ ai ký?")
    assert "Tẩn Mẩy Pham" in quoted(given)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how many models must each party cell register in Suối Ngân", "01 đến 02 mô hình"),
        ("when is the mid-year review in Suối Ngân", "Tháng 6"),
        ("who signed plan 118", "Đinh Thị Hồng Vân"),
    ],
)
def test_english_questions_get_the_plans_words(known: Library, question: str, words: str) -> None:
    assert words in quoted(ask(known, question))


def test_what_was_superseded_answers_only_by_number_or_year() -> None:
    known, ids = own()
    replaced = known.sources[ids["b"]]
    old = Source(replaced.id, replaced.text, {**replaced.facts, "state": "superseded"},
                 replaced.passages)  # fmt: skip
    changed = Library([old, known.sources[ids["a"]]])
    assert not any(cited.plan == old.id for cited in ask(changed, "phòng nội vụ làm gì").citations)
    assert ask(changed, "kế hoạch 118 phòng nội vụ làm gì").citations[0].plan == old.id


def test_the_own_units_plan_answers_first() -> None:
    known, ids = own()
    far = known.sources[ids["a"]]
    near = Source(99, far.text, far.facts, far.passages)
    above = Source(far.id, far.text, far.facts, far.passages, level=2)
    given = ask(Library([above, near]), "giảm tỷ lệ hộ nghèo xuống bao nhiêu")
    assert given.citations[0].plan == 99
    assert given.others[0].plan == far.id


def test_a_plan_can_be_added_and_dropped() -> None:
    known, ids = own()
    changed = Library([known.sources[ids["a"]]])
    changed.put(known.sources[ids["d"]])
    assert "06" in quoted(ask(changed, "Phìn Hồ phải xóa bao nhiêu nhà tạm?"))
    changed.drop(ids["d"])
    assert not ask(changed, "Phìn Hồ phải xóa bao nhiêu nhà tạm?").found


@pytest.mark.parametrize(
    "text", ["", " ", "?", "🙂", "\x00", "a" * 5000, "tháng 99 quý 0", "KH năm 0000"]
)
def test_no_text_breaks_it(known: Library, text: str) -> None:
    assert isinstance(ask(known, text, text).topic, Topic)


def test_an_empty_library_answers_nothing() -> None:
    assert not ask(Library(), "khi nào tổng kết", "ai ký kế hoạch này?", "tháng 9").found


def test_an_entry_that_a_person_added_is_in_no_text_and_is_not_quoted() -> None:
    entry = {
        "task": "Họp giao ban", "schedule": {"months": [TODAY.month]}, "lead": "", "partners": [],
        "where": "",
    }  # fmt: skip
    period = {"from": str(TODAY.year), "to": str(TODAY.year)}
    alone = Library([Source(1, "…", {"timetable": [entry], "period": period}, ())])
    given = ask(alone, f"tháng {TODAY.month} phải làm gì", "lịch tháng này")
    assert not given.found


def test_no_letterhead_and_no_signature_is_offered_as_near(known: Library) -> None:
    for question in (
        "cộng hòa có bao nhiêu xe", "phó bí thư sinh năm nào", "độc lập tự do với loa phường",
    ):  # fmt: skip
        given = ask(known, question)
        assert given.nearest
        assert all(one.where for one in given.nearest), question
