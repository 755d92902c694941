"""Whatever Telegram answers or fails to answer, people get what they are owed, at its pace."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.telegram import Library
from tests.bot.telegrams import LIBRARIES
from tests.botapi.client import Call, FakeTelegram
from tests.wire.assistant import ADMIN, PATIENCE, Assistant, Books
from tests.wire.stage import FIRST, PEOPLE, UNCLEAR, Stage

TEXT_LIMIT = 4096
SLOTS = 8

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module", params=LIBRARIES)
def stage(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Stage]:
    folder = tmp_path_factory.mktemp("wire")
    with FakeTelegram() as telegram, Assistant(folder, telegram, request.param) as assistant:
        books = Books(assistant.database_url)
        books.prepare(range(FIRST, FIRST + PEOPLE))
        telegram.add_chat(ADMIN)
        assistant.start()
        yield Stage(telegram, assistant, books)
        assistant.stop()
        books.close()


def test_one_slowed_chat_waits_and_the_others_go_on(stage: Stage) -> None:
    slow, *others = stage.people(6)
    stage.hold(slow, 4)
    stage.telegram.say(slow, "chậm")
    stage.assistant.until(lambda: stage.refused(slow) == [429])
    for chat in others:
        stage.telegram.say(chat, "nhanh")
    quick = [stage.heard(chat)[0] for chat in others]
    (late,) = stage.heard(slow)
    assert late.time > max(call.time for call in quick)
    (letter,) = stage.until(slow, "sent")
    assert (letter.uncertain, stage.refused(slow)) == (False, [429])


def test_who_has_blocked_us_is_tried_once_for_all_that_waits(stage: Stage) -> None:
    chat = stage.person()
    stage.hold(chat, 5)
    stage.telegram.fault("forbidden", "send*", chat=chat, times=-1)
    for number in range(5):
        stage.telegram.say(chat, f"tin {number}")
    stage.until(chat, *["failed"] * 5)
    assert stage.refused(chat) == [429, 403]
    stage.telegram.clear_faults()
    calls = stage.telegram.wait_for(1, "sendMessage", ADMIN, timeout=PATIENCE)
    assert any(f"telegram {chat}" in call.text for call in calls)
    stage.telegram.say(chat, "đã mở lại")
    assert UNCLEAR in stage.heard(chat)[0].text


def test_an_upgraded_group_is_followed(stage: Stage) -> None:
    person, old = stage.person(), -90001
    stage.telegram.add_chat(old, title="Tổ 5", members=[person])
    stage.hold(old, 4)
    stage.telegram.say(old, "/help", person)
    stage.assistant.until(lambda: stage.refused(old) == [429])
    new = stage.telegram.upgrade(old)
    assert "tôi nghe các lệnh" in stage.heard(new)[0].text
    assert stage.telegram.calls("send*", old) == []
    assert len(stage.telegram.calls("send*", new)) == 1


def test_without_its_topic_an_answer_goes_to_the_main_room(stage: Stage) -> None:
    person, forum = stage.person(), -1_000_000_090_002
    stage.telegram.add_chat(forum, title="Huyện", forum=True, members=[person])
    topic = stage.telegram.add_topic(forum)
    stage.hold(forum, 4)
    stage.telegram.say(forum, "/help", person, thread=topic)
    stage.assistant.until(lambda: stage.refused(forum) == [429])
    stage.telegram.change_topic(forum, topic, "deleted")
    (call,) = stage.heard(forum)
    assert call.thread_id is None
    assert stage.refused(forum) == [429, 400]


@pytest.mark.parametrize(
    ("kind", "copies"),
    [("html_502", 1), ("server_error", 1), ("drop_before", 1), ("drop_after", 2)],
)
def test_an_answer_that_may_have_arrived_is_sent_again_at_once_and_listed(
    stage: Stage, kind: str, copies: int
) -> None:
    chat = stage.person()
    stage.telegram.fault(kind, "sendMessage", chat=chat)
    stage.telegram.say(chat, "zzz xyz")
    (letter,) = stage.until(chat, "sent")
    assert letter.uncertain
    calls = stage.heard(chat)
    assert [UNCLEAR in call.text for call in calls] == [True] * copies
    assert calls[-1].message_id == int(letter.message)


def test_poison_is_put_aside_and_its_neighbours_are_answered(stage: Stage) -> None:
    before, poisoned, after = stage.people(3)
    stage.telegram.say(before, "trước")
    (update,) = stage.telegram.add_raw(
        '{"update_id":{update_id},"message":{"message_id":"x","date":"hôm qua",'
        f'"chat":{{"id":{poisoned},"type":"private"}},"text":5}}}}'
    )
    stage.telegram.say(poisoned, "trong")
    stage.telegram.say(after, "sau")
    for chat in (before, poisoned, after):
        assert UNCLEAR in stage.heard(chat)[0].text
    states = {one.key: one.state for one in stage.books.said()}
    assert states[str(update)] == "aside"
    assert stage.telegram.wait_drained() == 0


def test_another_poller_is_waited_out(stage: Stage) -> None:
    def disturbed() -> bool:
        stage.telegram.call("getUpdates", timeout=0)
        return stage.telegram.counters().conflicts > before

    before = stage.telegram.counters().conflicts
    stage.assistant.until(disturbed)
    chat = stage.person()
    stage.telegram.say(chat, "còn đó không")
    assert UNCLEAR in stage.heard(chat)[0].text


def test_the_edit_of_a_deleted_message_is_a_new_message(stage: Stage) -> None:
    chat = stage.person()
    stage.telegram.say(chat, "/gopy")
    (form,) = stage.heard(chat)
    assert form.message_id is not None
    stage.telegram.call("deleteMessage", chat_id=chat, message_id=form.message_id)
    query = stage.telegram.tap(chat, form.message_id, data=form.buttons["Góp ý"])
    calls = stage.heard(chat, 2)
    assert "viết nội dung" in calls[1].text
    assert [answered(call) for call in stage.telegram.calls("answer*")].count(query) == 1


def test_a_tap_edits_its_message_and_is_answered_once(stage: Stage) -> None:
    chat = stage.person()
    stage.telegram.say(chat, "/gopy")
    (form,) = stage.heard(chat)
    assert form.message_id is not None
    queries = [
        stage.telegram.tap(chat, form.message_id, data=form.buttons["Góp ý"]) for _ in range(2)
    ]
    stage.telegram.wait_for(2, "answerCallbackQuery", timeout=PATIENCE)
    stage.assistant.until(lambda: all(one in _answers(stage) for one in queries))
    assert [_answers(stage).count(one) for one in queries] == [1, 1]
    stage.telegram.wait_for(1, "editMessageText", chat, timeout=PATIENCE)
    message = stage.telegram.message(chat, form.message_id)
    assert "viết nội dung" in message["text"]
    assert len(stage.telegram.calls("send*", chat)) == 1


def _answers(stage: Stage) -> list[str]:
    return [answered(call) for call in stage.telegram.calls("answerCallbackQuery")]


def answered(call: Call) -> str:
    return str(call.other.get("callback_query_id"))


def test_a_long_answer_comes_in_parts_in_order(stage: Stage) -> None:
    chat = stage.person()
    # 1,166 characters but 2,266 units: an emoji counts twice
    words = "".join(f"{number:04} {'😀' * 100} " for number in range(11))
    for text in ("/gopy", "1", words, words):
        stage.telegram.say(chat, text)
    calls = stage.heard(chat, 5)
    parts = [call.text for call in calls[3:]]
    assert all(len(part.encode("utf-16-le")) <= 2 * TEXT_LIMIT for part in parts)
    assert words.strip() in "".join(parts)
    assert calls[3].buttons == {}
    assert "Gửi" in calls[4].buttons


def test_however_many_speak_at_once_the_limits_hold(stage: Stage) -> None:
    chats = stage.people(60)
    refusals = stage.telegram.counters().refusals.get("429", 0)
    for number in range(2):
        for chat in chats:
            stage.telegram.say(chat, f"tin {number}")
    for chat in chats:
        stage.heard(chat, 2)
    assert stage.telegram.counters().refusals.get("429", 0) == refusals
    calls = [call for call in stage.telegram.calls("send*") if call.chat_id in chats]
    assert len(calls) == 120
    times = sorted(call.time for call in calls)
    assert max(sum(at <= other < at + 1 for other in times) for at in times) <= 30
    for chat in chats:
        first, second = (call.time for call in calls if call.chat_id == chat)
        assert second - first > 0.95


def test_nothing_beyond_what_was_injected_was_ever_refused(stage: Stage) -> None:
    """Stands last: it looks back on all tests of this library."""
    counters = stage.telegram.counters()
    assert counters.refusals.get("429", 0) == counters.faults.get("too_many", 0)
    assert counters.peak_overall <= 30
    assert counters.peak_chat <= 1


@pytest.mark.parametrize("library", LIBRARIES)
def test_telegram_is_away_and_comes_back_and_everything_arrives_once(
    library: Library, tmp_path: Path
) -> None:
    """It starts under a webhook that somebody forgot, and loses Telegram with a queue in hand."""
    chats = range(FIRST, FIRST + 5)
    with FakeTelegram() as telegram, Assistant(tmp_path, telegram, library) as assistant:
        port = telegram.port
        books = Books(assistant.database_url)
        books.prepare(chats)
        telegram.call("setWebhook", url="http://127.0.0.1:1/")
        assistant.start()
        stage = Stage(telegram, assistant, books)
        telegram.say(FIRST, "zzz xyz")
        assert UNCLEAR in stage.heard(FIRST)[0].text
        for chat in chats:
            stage.hold(chat, 3)
            last = telegram.say(chat, "khi mất mạng").update_id
        assert last is not None
        assistant.until(lambda: len(books.said()) == 6 and len(books.letters()) == 6)
        telegram.__exit__(None, None, None)
        with FakeTelegram(port=port) as back:
            back.number_from(last + 1)
            for chat in chats:
                back.add_chat(chat)
            back.say(FIRST, "có mạng lại")
            assistant.until(lambda: books.settled(7))
            calls = back.calls("send*")
            assert sorted(call.chat_id or 0 for call in calls) == sorted([*chats, FIRST])
            # a line kept open that turns out to be cut looks like an answer that was lost
            assert sum(one.uncertain for one in books.letters()) <= SLOTS
            assistant.stop()
        books.close()
