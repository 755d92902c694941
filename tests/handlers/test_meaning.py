"""What messages mean: four sets of utterances, the hard borders, and what every reading keeps.

`utterances.tsv` grew with the rules. Each of the others was written when the rules were done, and
measured once before anything was mended: intents were right in 0.66 of the first (82 of 124), 0.91
of the second (106 of 116), 0.92 of the third (56 of 61). The last is the figure to expect of new
messages; that nearly all pass here only keeps what was gained.
"""

import random
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.meaning import meaning
from handlers.meaning.lexicon import FILE, lexicon
from handlers.meaning.rules import RULES
from knowledge.vietnamese import fold

DATA = Path(__file__).parent / "data"
SETS = ("utterances", "utterances_blind", "utterances_blind2", "utterances_blind3")
NOW = datetime(2026, 8, 20, 9, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


class Said(NamedTuple):
    intent: str
    slot: str
    text: str


def said(name: str) -> list[Said]:
    lines = (DATA / f"{name}.tsv").read_text("utf-8").splitlines()
    return [Said(*line.split("\t")) for line in lines if line and not line.startswith("#")]


def slip(text: str) -> str:
    """One word with two letters swapped, or one missing or doubled; always the same."""
    choice = random.Random(text)
    words = text.split()
    long = [place for place, word in enumerate(words) if len(word) >= 3 and word.isalpha()]
    for place in choice.sample(long, min(1, len(long))):
        word, at = words[place], choice.randrange(len(words[place]) - 1)
        swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        words[place] = choice.choice([swapped, word[:at] + word[at + 1 :], word[:at] + word[at:]])
    return " ".join(words)


@pytest.mark.parametrize("one", said("utterances"), ids=lambda one: one.text[:40])
def test_an_utterance_is_read_as_it_is_meant(one: Said) -> None:
    best = meaning.read(one.text)[0]
    assert best.intent == one.intent, best.why
    assert not one.slot or one.slot in {best.slots.get("kind"), best.slots.get("measure")}


@pytest.mark.parametrize("name", SETS[1:])
def test_utterances_written_without_a_look_at_the_rules_keep_being_read(name: str) -> None:
    rows = said(name)
    wrong = [one for one in rows if meaning.read(one.text)[0].intent != one.intent]
    assert len(wrong) <= 0.02 * len(rows), wrong


@pytest.mark.parametrize(
    ("change", "least"),
    [(fold, 0.97), (lambda text: slip(fold(text)), 0.89)],
    ids=["without marks", "without marks and with a slip"],
)
def test_utterances_typed_carelessly_mostly_mean_the_same(
    change: Callable[[str], str], least: float
) -> None:
    rows = [one for name in SETS for one in said(name)]
    right = [one for one in rows if meaning.read(change(one.text))[0].intent == one.intent]
    assert len(right) >= least * len(rows)


@pytest.mark.parametrize(
    ("question", "asked", "statement", "told"),
    [
        (
            "xã nào chưa giải quyết xong ý kiến",
            "overview",
            "đối thoại 40 người, 5 ý kiến, chưa trả lời được ý kiến nào",
            "report",
        ),
        ("tập huấn được bao nhiêu người", "overview", "tập huấn được 30 người", "report"),
        (
            "bao giờ đối thoại với dân",
            "plan",
            "đối thoại 30 người, dân hỏi bao giờ làm cầu, 3 ý kiến",
            "report",
        ),
        (
            "ai chủ trì đối thoại",
            "plan",
            "đối thoại 8/3 có 30 người, ai cũng phấn khởi, 3 ý kiến",
            "report",
        ),
        ("chỉ tiêu tập huấn là bao nhiêu", "plan", "tập huấn đạt bao nhiêu rồi", "overview"),
        ("khi nào tổng kết", "plan", "khi nào đến hạn báo cáo của tôi", "timetable"),
        ("đơn vị nào phải có mô hình", "plan", "đơn vị nào đã có mô hình", "overview"),
        ("mỗi xã mấy mô hình", "plan", "xã Bản Bo có mấy mô hình", "overview"),
        ("ai đôn đốc các xã", "plan", "đôn đốc các xã giúp tôi", "manage"),
        ("sửa báo cáo như thế nào", "help", "sửa báo cáo thành 54 người", "manage"),
        ("xuất excel", "manage", "excel danh sách xã chưa có mô hình", "overview"),
        ("tháng 9 có việc gì", "timetable", "tháng 9 tập huấn được mấy người", "overview"),
    ],
)
def test_a_border_runs_between(question: str, asked: str, statement: str, told: str) -> None:
    assert meaning.read(question)[0].intent == asked
    assert meaning.read(statement)[0].intent == told


@pytest.mark.parametrize(
    "text",
    [
        "ai cũng nhất trí",
        "bất kỳ ai muốn dự",
        "nếu có gì tôi gọi",
        "không có vấn đề gì",
        "chưa ai đến",
        "khi nào xong thì tôi báo",
    ],
)
def test_a_question_word_that_does_not_govern_asks_nothing(text: str) -> None:
    plan = next(one for one in meaning.read(text) if one.intent == "plan")
    assert not [why for why in plan.why if why.startswith("asks-")]


@pytest.mark.parametrize("text", ["tập huấn", "đối thoại ngày 12/3", "mô hình xã Bản Bo"])
def test_a_report_needs_its_kind_and_a_figure_or_a_name(text: str) -> None:
    assert meaning.read(text)[0].intent != "report"


def test_a_greeting_before_a_question_is_no_small_talk() -> None:
    assert meaning.read("Chào em, đơn vị nào chưa đối thoại?")[0].intent == "overview"
    assert meaning.read("Chào em nhé")[0].intent == "talk"


def test_what_can_be_read_two_ways_is_told() -> None:
    assert meaning.close(meaning.read("báo cáo đối thoại tháng 3 của Bản Bo"))
    assert not meaning.close(meaning.read("đơn vị nào chưa đăng ký mô hình"))
    assert not meaning.close([])


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("tháng 9 có việc gì", "2026-09-01", "2026-09-30"),
        ("quý III có việc gì", "2026-07-01", "2026-09-30"),
        ("việc của tôi tuần này", "2026-08-17", "2026-08-23"),
        ("việc của tôi tháng sau", "2026-09-01", "2026-09-30"),
        ("ngày mai phải làm gì", "2026-08-21", "2026-08-21"),
        ("what is due next quarter", "2026-10-01", "2026-12-31"),
        ("lịch tháng 2 năm 2027", "2027-02-01", "2027-02-28"),
    ],
)
def test_the_period_a_message_names_has_days(text: str, first: str, last: str) -> None:
    best = meaning.read(text, now=NOW)[0]
    assert best.intent == "timetable"
    assert (best.slots["from"], best.slots["to"]) == (first, last)
    assert "from" not in meaning.read(text)[0].slots


def test_an_order_says_which() -> None:
    assert meaning.read("nhắc các đơn vị đó giúp tôi")[0].slots == {"order": "nudge"}
    assert meaning.read("xin gia hạn thêm 3 ngày")[0].slots == {"order": "extend"}


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_has_all_readings_best_first(text: str) -> None:
    readings = meaning.read(text, now=NOW)
    scores = [one.score for one in readings]
    assert {one.intent for one in readings} == set(meaning.INTENTS)
    assert scores == sorted(scores, reverse=True)
    assert sum(scores) == pytest.approx(1)
    assert readings == meaning.read(text, now=NOW)


def test_every_word_list_is_used_and_every_sign_of_a_rule_can_be_seen() -> None:
    source = "".join(path.read_text("utf-8") for path in FILE.parent.glob("*.py"))
    parts = [part for rule in RULES for part in f"{rule.needs} {rule.unless}".split()]
    wanted = {tag for part in parts for tag in part.split("|")}
    tags = {tag for tag in lexicon().tags if tag != "plain"}  # "plain" only shields from slips
    asking = {tag for tag in tags if tag.startswith(("ask.", "order."))}
    assert not [tag for tag in tags - asking - wanted if f'"{tag}"' not in source]
    derived = ("q", "head.", "lack.", "has.", "most.")
    assert not [
        tag for tag in wanted - tags if not tag.startswith(derived) and f'"{tag}"' not in source
    ]


def test_a_message_is_read_in_a_millisecond() -> None:
    rows = [one.text for one in said("utterances")]
    meaning.read(rows[0])
    spent = []
    for _ in range(3):  # other work on the machine slows some rounds
        start = time.process_time()
        for text in rows:
            meaning.read(text)
        spent.append(time.process_time() - start)
    assert min(spent) / len(rows) < 0.001


def test_a_message_as_long_as_a_book_is_read_in_a_moment() -> None:
    start = time.process_time()
    meaning.read("đơn vị nào chưa đăng ký mô hình " * 5000)
    assert time.process_time() - start < 1
