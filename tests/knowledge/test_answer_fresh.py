"""Questions as officers type them, each asked afresh: no talk before it has named a plan."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given as whatever
from hypothesis import strategies

from knowledge.answer import answer
from knowledge.answer_shapes import Answer
from knowledge.asked_courtesy import bare
from knowledge.library import Library
from knowledge.terms import terms
from knowledge.view import View
from tests.knowledge import asked

TODAY = date(2026, 5, 4)
# the errors of the second were never looked at while weights and words were chosen
FILES = {"asked_fresh.jsonl": (0.84, 0.94), "asked_fresh_unseen.jsonl": (0.80, 0.86)}


@cache
def demonstration() -> tuple[Library, Mapping[str, int]]:
    return asked.demonstration(TODAY)


def ask(question: str, levels: Mapping[str, int] | None = None) -> Answer:
    """`levels`: how near plans are to the asker, by number."""
    known, ids = demonstration()
    near = {ids[plan]: level for plan, level in (levels or {}).items()}
    return answer(question, View(known, list(known.sources), near), today=TODAY)


def said_by(given: Answer) -> list[str]:
    """The plans quoted, by number, in their order."""
    _, ids = demonstration()
    names = {id: name for name, id in ids.items()}
    return [names[cited.plan] for cited in (given.citations[0], *given.also)]


@pytest.mark.parametrize(("name", "least"), FILES.items())
def test_fresh_questions_are_answered_and_others_declined(
    name: str, least: tuple[float, float]
) -> None:
    known, ids = demonstration()
    tally = asked.play(name, known, ids, TODAY)
    assert tally.wanted >= 90
    assert tally.silent >= 44
    assert tally.right >= least[0] * tally.wanted, tally.wrong
    assert tally.declined >= least[1] * tally.silent, tally.wrong


@pytest.mark.parametrize("name", FILES)
def test_every_question_has_its_answer_in_the_plan(name: str) -> None:
    known, ids = demonstration()
    for one in asked.questions(name):
        for plan, holds in ((one.plan or "", one.holds), *one.also) if one.holds else ():
            text = known.sources[ids[plan]].text
            assert asked.within(terms(holds), terms(text)), one


@pytest.mark.parametrize(
    "question",
    [
        "xa toi phai doi thoai may cuoc, truoc ngay nao",
        "hội phụ nữ chủ trì việc gì",
        "bao nhieu lang phai dat danh hieu van hoa",
        "so ket thang may",
        "bot ơi cho em hỏi tập huấn dân vận tháng nào vậy ạ?",
    ],
)
def test_what_is_plainly_said_is_not_declined(question: str) -> None:
    assert ask(question).found


@pytest.mark.parametrize(
    "question",
    [
        "chủ tịch hội phụ nữ huyện tên gì",
        "mỗi mô hình được hỗ trợ bao nhiêu tiền",
        "khối dân vận xã gồm những ai",
        "xa nao chua doi thoai",
        "tiếp công dân vào thứ mấy",
        "nam ngoai co bao nhieu mo hinh duoc cong nhan",
    ],
)
def test_near_the_subject_is_no_answer(question: str) -> None:
    given = ask(question)
    assert not given.found
    assert given.nearest


TRAINED = "bao nhieu % can bo dc tap huan dan van"


def test_plans_of_several_issuers_are_all_quoted() -> None:
    assert set(said_by(ask(TRAINED))) == {"159", "12"}


@pytest.mark.parametrize(("own", "other"), [("159", "12"), ("12", "159")])
def test_the_askers_own_level_is_quoted_first(own: str, other: str) -> None:
    assert said_by(ask(TRAINED, {own: 0, other: 1})) == [own, other]


def test_a_plan_of_the_same_issuer_is_no_second_voice() -> None:
    known, ids = demonstration()
    twin = replace(known.sources[ids["12"]], id=99)
    both = Library([known.sources[ids["12"]], twin])
    given = answer(TRAINED, both, today=TODAY)
    assert given.found
    assert not given.also


def test_a_plan_that_is_named_has_no_second_voice() -> None:
    given = ask("kế hoạch 12: bao nhiêu % cán bộ được tập huấn")
    assert given.citations
    assert not given.also


def test_a_plan_can_be_named_by_its_body() -> None:
    given = ask("kế hoạch của Phòng Dân tộc: tập huấn cho già làng bao nhiêu %")
    assert said_by(given) == ["12"]


def test_quotes_of_all_plans_are_pieces_of_them() -> None:
    known, _ = demonstration()
    for name in FILES:
        for one in asked.questions(name):
            for cited in ask(one.text).also:
                assert cited.quote in known.sources[cited.plan].text


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("bot ơi, cho em hỏi bao giờ sơ kết vậy ạ?", "bao giờ sơ kết"),
        ("các đồng chí cho tôi biết sơ kết lúc nào", "sơ kết lúc nào"),
        ("tap huan thang nao the", "tap huan thang nao"),
        ("ai ký kế hoạch của xã Bắc Hà", "ai ký kế hoạch của xã Bắc Hà"),
        ("bao nhiêu hộ được vay", "bao nhiêu hộ được vay"),
        ("khen thưởng tập thể", "khen thưởng tập thể"),
        ("ai ạ", "ai ạ"),
    ],
)
def test_courtesies_are_taken_off(said: str, question: str) -> None:
    assert bare(said) == question


@whatever(strategies.text(alphabet="aạ oơinhỉ.,?!\u200b\u0301botcho emhỏi", max_size=60))
def test_what_is_left_of_a_question_stood_there(text: str) -> None:
    assert bare(text) in text
