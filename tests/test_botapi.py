"""The fake Bot API server keeps Telegram's rules, for both libraries and for plain HTTP."""

import asyncio
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
import telegram
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Update,
)
from aiohttp import web
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter
from telegram.request import HTTPXRequest

from tests.botapi.client import ROOT, Client, FakeTelegram, read_log

LAN, MINH, GROUP, FORUM = 101, 102, -501, -1_001_000_000_502
NOON = 1_790_000_000.0
KEYBOARD = {"inline_keyboard": [[{"text": "Đã xong", "callback_data": "done:1"}]]}
SECRET = "X-Telegram-Bot-Api-Secret-Token"


@pytest.fixture(scope="module")
def server() -> Iterator[FakeTelegram]:
    with FakeTelegram() as running:
        yield running


@pytest.fixture
def fake(server: FakeTelegram) -> FakeTelegram:
    server.reset()
    server.add_user(LAN, "Lan", username="lan")
    server.add_chat(LAN)
    server.add_chat(GROUP, title="Tổ 5", members=[LAN, MINH])
    return server


@pytest_asyncio.fixture(loop_scope="function")
async def aio(fake: FakeTelegram) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(fake.url), timeout=2)
    async with Bot(fake.token, session=session) as bot:
        yield bot


@pytest_asyncio.fixture(loop_scope="function")
async def ptb(fake: FakeTelegram) -> AsyncIterator[telegram.Bot]:
    request = HTTPXRequest(read_timeout=2)
    bot = telegram.Bot(
        fake.token,
        base_url=f"{fake.url}/bot",
        base_file_url=f"{fake.url}/file/bot",
        request=request,
    )
    async with bot:
        yield bot


def ok(fake: FakeTelegram, method: str, **params: Any) -> Any:
    answer = fake.call(method, **params)
    assert answer["ok"], answer
    return answer["result"]


def why_not(fake: FakeTelegram, method: str, **params: Any) -> str:
    answer = fake.call(method, **params)
    assert not answer["ok"], answer
    assert isinstance(answer["description"], str)
    return answer["description"].removeprefix("Bad Request: ")


def wait_of(answer: dict[str, Any]) -> int | None:
    """Return the seconds a 429 asks for, or None when the call was accepted."""
    return None if answer["ok"] else int(answer["parameters"]["retry_after"])


def heard(fake: FakeTelegram, **params: Any) -> list[str]:
    """Take all updates and return their texts or kinds, acknowledged."""
    updates = ok(fake, "getUpdates", **params)
    if updates:
        ok(fake, "getUpdates", offset=updates[-1]["update_id"] + 1)
    return [_name(update) for update in updates]


def _name(update: dict[str, Any]) -> str:
    kind = next(name for name in update if name != "update_id")
    content = update[kind]
    for part in ("text", "data", "caption"):
        if part in content:
            return str(content[part])
    services = (
        "migrate_to_chat_id",
        "migrate_from_chat_id",
        "new_chat_members",
        "left_chat_member",
    )
    return next((name for name in services if name in content), kind)


# aiogram


@pytest.mark.asyncio
async def test_aiogram_sends_edits_and_answers_a_tap(fake: FakeTelegram, aio: Bot) -> None:
    button = InlineKeyboardButton(text="Đã xong", callback_data="done:1")
    markup = InlineKeyboardMarkup(inline_keyboard=[[button]])
    sent = await aio.send_message(LAN, "Họp lúc 14:00 😀", reply_markup=markup)
    assert fake.calls()[0].buttons == {"Đã xong": "done:1"}

    query_id = fake.tap(LAN, sent.message_id, label="Đã xong")
    [update] = await aio.get_updates(timeout=1)
    assert update.callback_query is not None
    assert (update.callback_query.id, update.callback_query.data) == (query_id, "done:1")
    assert await aio.answer_callback_query(query_id)
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await aio.answer_callback_query(query_id)

    edited = await aio.edit_message_text("Đã họp", chat_id=LAN, message_id=sent.message_id)
    assert not isinstance(edited, bool)
    assert (edited.text, edited.reply_markup) == ("Đã họp", None)
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await aio.edit_message_text("Đã họp", chat_id=LAN, message_id=sent.message_id)
    assert await aio.delete_message(LAN, sent.message_id)
    assert fake.chat(LAN)["deleted"] == [sent.message_id]


@pytest.mark.asyncio
async def test_aiogram_uploads_and_downloads_files(fake: FakeTelegram, aio: Bot) -> None:
    table = BufferedInputFile("họ tên\n".encode(), filename="báo cáo.csv")
    sent = await aio.send_document(LAN, table, caption="Báo cáo tuần")
    assert sent.document is not None
    assert sent.document.file_name == "báo cáo.csv"
    assert fake.calls()[0].files[0]["size"] == len(table.data)

    fake.send(LAN, "photo", b"\xff\xd8picture", caption="ảnh hiện trường")
    [update] = await aio.get_updates()
    assert update.message is not None
    assert update.message.photo is not None
    content = await aio.download(update.message.photo[-1])
    assert content is not None
    assert content.read() == b"\xff\xd8picture"


@pytest.mark.asyncio
async def test_aiogram_maps_every_refusal(fake: FakeTelegram, aio: Bot) -> None:
    fake.lift_limits()
    cases: list[tuple[str, type[Exception]]] = [
        ("forbidden", TelegramForbiddenError),
        ("bad_request", TelegramBadRequest),
        ("server_error", TelegramServerError),
        ("html_502", ClientDecodeError),
        ("html_429", ClientDecodeError),
        ("drop_before", TelegramNetworkError),
        ("drop_after", TelegramNetworkError),
        ("half_open", TelegramNetworkError),
    ]
    for kind, expected in cases:
        fake.fault(kind)
        with pytest.raises(expected):
            await aio.send_message(LAN, kind, request_timeout=1)
    assert [call.text for call in fake.calls()] == ["drop_after"]

    fake.fault("too_many", retry_after=7)
    with pytest.raises(TelegramRetryAfter) as refused:
        await aio.send_message(LAN, "quá nhanh")
    assert refused.value.retry_after == 7

    new_id = fake.upgrade(GROUP)
    with pytest.raises(TelegramMigrateToChat) as moved:
        await aio.send_message(GROUP, "nhóm cũ")
    assert moved.value.migrate_to_chat_id == new_id
    await aio.send_message(new_id, "nhóm mới")

    async with Bot("1:WRONG", session=aio.session) as stranger:
        with pytest.raises(TelegramUnauthorizedError):
            await stranger.get_me()


@pytest.mark.asyncio
async def test_both_libraries_decode_all_that_people_do(fake: FakeTelegram, aio: Bot) -> None:
    fake.add_chat(FORUM, title="Diễn đàn", forum=True)
    fake.add_bot(GROUP, status="administrator")
    thread = fake.add_topic(FORUM, "Báo cáo")
    fake.set_privacy(on=False)
    fake.say(FORUM, "trong chủ đề", LAN, thread=thread)
    fake.say(GROUP, "ẩn danh", anonymous=True)
    fake.share_contact(LAN, "+84900000001", contact_user=LAN)
    fake.send(LAN, "voice", b"OggS")
    album = fake.send_album(LAN, [b"1", b"2", b"3"], caption="ba ảnh")
    said = fake.say(LAN, "sai")
    fake.edit(LAN, said.message_id, "sửa rồi")
    fake.post(-1_001_000_000_900, "thông báo")
    fake.join(GROUP, 303)
    fake.leave(GROUP, 303)
    fake.kick_bot(GROUP)
    fake.block(LAN)
    updates = [Update.model_validate(raw) for raw in ok(fake, "getUpdates")]
    assert fake.pending() == len(updates) == 16
    groups = [u.message.media_group_id for u in updates if u.message and u.message.photo]
    assert len(album) == 3
    assert len(set(groups)) == 1
    assert {u.event_type for u in updates} == {
        "message",
        "edited_message",
        "channel_post",
        "my_chat_member",
    }
    for raw in ok(fake, "getUpdates"):
        read = telegram.Update.de_json(raw)
        assert read.effective_chat is not None
    await aio.get_chat(LAN)
    assert (await aio.get_me()).can_read_all_group_messages
    assert await aio.set_my_commands([BotCommand(command="viec", description="Việc của tôi")])
    assert [c.command for c in await aio.get_my_commands()] == ["viec"]
    assert await aio.get_my_commands(language_code="vi") == []


# python-telegram-bot


@pytest.mark.asyncio
async def test_ptb_sends_edits_and_answers_a_tap(fake: FakeTelegram, ptb: telegram.Bot) -> None:
    markup = telegram.InlineKeyboardMarkup.from_button(
        telegram.InlineKeyboardButton("Đã xong", callback_data="done:1")
    )
    sent = await ptb.send_message(LAN, "Họp lúc 14:00", reply_markup=markup)
    query_id = fake.tap(LAN, sent.message_id, label="Đã xong")
    [update] = await ptb.get_updates(timeout=1)
    assert update.callback_query is not None
    assert update.callback_query.data == "done:1"
    assert await ptb.answer_callback_query(query_id)
    edited = await ptb.edit_message_text("Đã họp", LAN, sent.message_id)
    assert not isinstance(edited, bool)
    assert edited.text == "Đã họp"
    with pytest.raises(BadRequest, match="not modified"):
        await ptb.edit_message_text("Đã họp", LAN, sent.message_id)


@pytest.mark.asyncio
async def test_ptb_uploads_and_downloads_files(fake: FakeTelegram, ptb: telegram.Bot) -> None:
    sent = await ptb.send_document(LAN, b"a,b\n", filename="bang.csv", caption="Báo cáo")
    assert sent.document is not None
    assert fake.calls()[0].files == [{"field": "document", "name": "bang.csv", "size": 4}]
    file = await ptb.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"a,b\n"


@pytest.mark.asyncio
async def test_ptb_maps_every_refusal(
    fake: FakeTelegram, ptb: telegram.Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # else reading retry_after warns
    fake.lift_limits()
    cases: list[tuple[str, type[Exception]]] = [
        ("forbidden", Forbidden),
        ("bad_request", BadRequest),
        ("server_error", NetworkError),
        ("html_502", NetworkError),
        ("drop_before", NetworkError),
        ("drop_after", NetworkError),
        ("half_open", NetworkError),
    ]
    for kind, expected in cases:
        fake.fault(kind)
        with pytest.raises(expected):
            await ptb.send_message(LAN, kind, read_timeout=0.5)
    assert [call.text for call in fake.calls()] == ["drop_after"]

    fake.fault("too_many", retry_after=7)
    with pytest.raises(RetryAfter, match="7"):
        await ptb.send_message(LAN, "quá nhanh")
    new_id = fake.upgrade(GROUP)
    with pytest.raises(ChatMigrated) as moved:
        await ptb.send_message(GROUP, "nhóm cũ")
    assert moved.value.new_chat_id == new_id


# updates


def test_an_update_stays_until_a_higher_offset_is_asked_for(fake: FakeTelegram) -> None:
    first = fake.say(LAN, "một").update_id
    fake.say(LAN, "hai")
    assert first is not None
    assert [u["update_id"] for u in ok(fake, "getUpdates", limit=1)] == [first]
    assert [u["update_id"] for u in ok(fake, "getUpdates")] == [first, first + 1]
    assert len(ok(fake, "getUpdates", offset=first + 1)) == 1
    assert len(ok(fake, "getUpdates")) == 1
    assert ok(fake, "getUpdates", offset=first + 2) == []
    assert fake.counters().acknowledged == 2


def test_bulk_updates_come_in_order_and_before_later_ones(fake: FakeTelegram) -> None:
    fake.add_bulk(250, chat_count=100, text="/bao_cao {n}")
    fake.say(LAN, "cuối")
    assert fake.pending() == 251
    texts = heard(fake) + heard(fake) + heard(fake)
    assert texts == [f"/bao_cao {n}" for n in range(1, 251)] + ["cuối"]
    assert fake.wait_drained(0) == 0


def test_bulk_updates_can_come_slowly(fake: FakeTelegram) -> None:
    fake.add_bulk(10, per_second=100)
    assert fake.pending() == 10
    assert len(ok(fake, "getUpdates")) < 10
    texts: list[str] = []
    while len(texts) < 10:
        texts += heard(fake, timeout=2)
    assert texts == [f"message {n}" for n in range(1, 11)]


def test_a_long_poll_ends_when_something_is_said(fake: FakeTelegram) -> None:
    answers: list[Any] = []
    poll = threading.Thread(target=lambda: answers.append(ok(fake, "getUpdates", timeout=10)))
    poll.start()
    fake.say(LAN, "chào")
    poll.join(5)
    assert answers[0][0]["message"]["text"] == "chào"


def test_a_second_poller_ends_the_first_with_a_conflict(fake: FakeTelegram) -> None:
    answers: list[Any] = []

    def poll() -> None:
        answers.append(fake.call("getUpdates", timeout=10))

    polls = [threading.Thread(target=poll) for _ in range(2)]
    for thread in polls:
        thread.start()
    while not answers:
        polls[0].join(0.01)
    assert answers[0]["error_code"] == 409
    assert "terminated by other getUpdates" in answers[0]["description"]
    fake.say(LAN, "chào")
    for thread in polls:
        thread.join(5)
    assert answers[1]["ok"]


def test_allowed_updates_are_kept_between_calls(fake: FakeTelegram) -> None:
    ok(fake, "getUpdates", allowed_updates=["callback_query"])
    assert fake.say(LAN, "không nghe").update_id is None
    ok(fake, "getUpdates")
    assert fake.say(LAN, "vẫn không nghe").update_id is None
    ok(fake, "getUpdates", allowed_updates=[])
    assert fake.say(LAN, "nghe").update_id is not None


def test_updates_may_be_given_verbatim_even_poisonous_ones(fake: FakeTelegram) -> None:
    fake.add_updates({"message": {"message_id": "không phải số"}}, {"update_id": 99_000, "mới": {}})
    fake.add_raw('{"update_id":{update_id},"message":{"text":"\\ud800"}}')
    updates = ok(fake, "getUpdates")
    assert updates[0]["message"] == {"message_id": "không phải số"}
    assert updates[1] == {"update_id": 99_000, "mới": {}}
    assert updates[2]["update_id"] == 99_001


@pytest.mark.asyncio
async def test_a_webhook_gets_updates_with_its_secret_until_it_accepts(fake: FakeTelegram) -> None:
    got: list[tuple[str, str]] = []

    async def receive(request: web.Request) -> web.Response:
        update = await request.json()
        got.append((request.headers[SECRET], update["message"]["text"]))
        return web.Response(status=500 if len(got) == 1 else 200)

    app = web.Application()
    app.router.add_post("/hook", receive)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    fake.say(LAN, "một")
    ok(fake, "setWebhook", url=f"http://{host}:{port}/hook", secret_token="s3cret")
    fake.say(LAN, "hai")
    assert await asyncio.to_thread(fake.wait_drained) == 0
    assert got == [("s3cret", "một"), ("s3cret", "một"), ("s3cret", "hai")]
    assert "webhook is active" in why_not(fake, "getUpdates")
    assert ok(fake, "getWebhookInfo")["last_error_message"].endswith("500")
    ok(fake, "deleteWebhook")
    assert ok(fake, "getUpdates") == []
    await runner.cleanup()


# groups


def test_privacy_mode_hides_ordinary_group_talk(fake: FakeTelegram) -> None:
    mine = ok(fake, "sendMessage", chat_id=GROUP, text="Báo cáo tuần")
    fake.say(GROUP, "chuyện riêng", LAN)
    fake.say(GROUP, "/viec", LAN)
    fake.say(GROUP, "/viec@danvan_test_bot 5", LAN)
    fake.say(GROUP, "/viec@other_bot", LAN)
    fake.say(GROUP, "nhờ @danvan_test_bot giúp", LAN)
    fake.say(GROUP, "trả lời", LAN, reply_to=mine["message_id"])
    fake.join(GROUP, 303)
    assert heard(fake) == [
        "/viec",
        "/viec@danvan_test_bot 5",
        "nhờ @danvan_test_bot giúp",
        "trả lời",
        "new_chat_members",
    ]
    fake.add_bot(GROUP, status="administrator")
    fake.say(GROUP, "chuyện riêng", LAN)
    assert heard(fake) == ["my_chat_member", "chuyện riêng"]


def test_text_reaches_the_bot_exactly_as_typed(fake: FakeTelegram) -> None:
    typed = "  /viê\u0323c 😀 @danvan_test_bot\u200b "  # decomposed, astral, zero-width
    fake.say(LAN, typed)
    [update] = ok(fake, "getUpdates")
    assert update["message"]["text"] == typed
    [mention] = update["message"]["entities"]
    assert (mention["type"], mention["offset"], mention["length"]) == ("mention", 12, 16)


def test_a_kicked_bot_hears_and_may_say_nothing(fake: FakeTelegram) -> None:
    fake.kick_bot(GROUP)
    fake.say(GROUP, "/viec", LAN)
    fake.block(LAN)
    assert heard(fake) == ["my_chat_member", "my_chat_member"]
    gone = "Forbidden: bot was kicked from the group chat"
    assert why_not(fake, "sendMessage", chat_id=GROUP, text="a") == gone
    blocked = "Forbidden: bot was blocked by the user"
    assert why_not(fake, "sendMessage", chat_id=LAN, text="a") == blocked
    fake.unblock(LAN)
    fake.add_bot(GROUP, by=LAN)
    assert heard(fake) == ["my_chat_member", "my_chat_member", "new_chat_members"]
    ok(fake, "sendMessage", chat_id=GROUP, text="a")
    ok(fake, "leaveChat", chat_id=GROUP)
    assert "not a member" in why_not(fake, "sendMessage", chat_id=GROUP, text="a")


def test_an_upgraded_group_has_a_new_id(fake: FakeTelegram) -> None:
    new_id = fake.upgrade(GROUP)
    answer = fake.call("sendMessage", chat_id=GROUP, text="a")
    assert answer["parameters"] == {"migrate_to_chat_id": new_id}
    assert "upgraded to a supergroup" in answer["description"]
    assert heard(fake) == ["migrate_to_chat_id", "migrate_from_chat_id"]
    ok(fake, "sendMessage", chat_id=new_id, text="a")


def test_topics_are_answered_in_place_and_may_vanish(fake: FakeTelegram) -> None:
    fake.lift_limits()
    fake.add_chat(FORUM, forum=True)
    thread = fake.add_topic(FORUM, "Báo cáo")
    sent = ok(fake, "sendMessage", chat_id=FORUM, text="a", message_thread_id=thread)
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (thread, True)
    fake.change_topic(FORUM, thread, "closed")
    closed = why_not(fake, "sendMessage", chat_id=FORUM, text="a", message_thread_id=thread)
    assert closed == "TOPIC_CLOSED"
    fake.change_topic(FORUM, thread, "deleted")
    gone = why_not(fake, "sendMessage", chat_id=FORUM, text="a", message_thread_id=thread)
    assert gone == "message thread not found"
    assert ok(fake, "sendMessage", chat_id=FORUM, text="a")["chat"]["is_forum"]


# what a message may be


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"text": " \n"}, "message text is empty"),
        ({"text": "a" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "a", "chat_id": 999}, "chat not found"),
        ({"text": "a", "reply_parameters": {"message_id": 9}}, "message to be replied not found"),
        ({"text": "a", "message_thread_id": 5}, "message thread not found"),
    ],
)
def test_an_impossible_message_is_refused(
    fake: FakeTelegram, params: dict[str, Any], reason: str
) -> None:
    assert why_not(fake, "sendMessage", **{"chat_id": LAN, **params}) == reason


def test_entities_must_lie_within_the_text_in_utf_16(fake: FakeTelegram) -> None:
    def bold(offset: int, length: int) -> list[dict[str, Any]]:
        return [{"type": "bold", "offset": offset, "length": length}]

    fake.lift_limits()
    ok(fake, "sendMessage", chat_id=LAN, text="😀a", entities=bold(2, 1))
    beyond = why_not(fake, "sendMessage", chat_id=LAN, text="😀a", entities=bold(2, 2))
    assert "ends after the end of the text" in beyond
    inside = why_not(fake, "sendMessage", chat_id=LAN, text="😀a", entities=bold(1, 2))
    assert "in a middle of a UTF-16 symbol" in inside


def test_callback_data_has_room_for_64_bytes(fake: FakeTelegram) -> None:
    def keyboard(data: str) -> dict[str, Any]:
        return {"inline_keyboard": [[{"text": "Chọn", "callback_data": data}]]}

    ok(fake, "sendMessage", chat_id=LAN, text="a", reply_markup=keyboard("a" * 64))
    long = why_not(fake, "sendMessage", chat_id=LAN, text="a", reply_markup=keyboard("ế" * 22))
    assert long == "BUTTON_DATA_INVALID"


def test_a_caption_has_room_for_1024_units(fake: FakeTelegram) -> None:
    file_id = "FILE-document-000001"
    fake.send(LAN, "document", b"x")
    ok(fake, "sendDocument", chat_id=LAN, document=file_id, caption="a" * 1024)
    long = why_not(fake, "sendDocument", chat_id=LAN, document=file_id, caption="a" * 1025)
    assert long == "message caption is too long"


def test_only_the_bots_own_messages_can_be_edited(fake: FakeTelegram) -> None:
    said = fake.say(LAN, "của tôi")
    edit = {"chat_id": LAN, "text": "khác"}
    assert "can't be edited" in why_not(fake, "editMessageText", message_id=said.message_id, **edit)
    assert "to edit not found" in why_not(fake, "editMessageText", message_id=77, **edit)
    sent = ok(fake, "sendMessage", chat_id=LAN, text="a", reply_markup=KEYBOARD)
    place = {"chat_id": LAN, "message_id": sent["message_id"]}
    assert "not modified" in why_not(fake, "editMessageReplyMarkup", reply_markup=KEYBOARD, **place)
    assert "reply_markup" not in ok(fake, "editMessageReplyMarkup", **place)
    assert ok(fake, "deleteMessage", **place)
    assert "to delete not found" in why_not(fake, "deleteMessage", **place)
    assert "to edit not found" in why_not(fake, "editMessageReplyMarkup", **place)


def test_a_tap_goes_stale_after_ten_seconds(fake: FakeTelegram) -> None:
    fake.set_clock(NOON)
    sent = ok(fake, "sendMessage", chat_id=LAN, text="a", reply_markup=KEYBOARD)
    query_id = fake.tap(LAN, sent["message_id"], data="giả mạo")
    assert heard(fake) == ["giả mạo"]
    fake.advance(11)
    assert "too old" in why_not(fake, "answerCallbackQuery", callback_query_id=query_id)


def test_a_file_may_be_too_big_to_download(fake: FakeTelegram) -> None:
    fake.send(LAN, "document", b"x", name="to.zip", size=21 * 1024 * 1024)
    [update] = ok(fake, "getUpdates")
    file_id = update["message"]["document"]["file_id"]
    assert why_not(fake, "getFile", file_id=file_id) == "file is too big"


def test_an_unknown_method_or_file_is_not_found(fake: FakeTelegram) -> None:
    assert fake.call("sendGift")["error_code"] == 404
    with pytest.raises(urllib.error.HTTPError, match="404") as missing:
        urllib.request.urlopen(f"{fake.url}/file/bot{fake.token}/documents/none.pdf")
    missing.value.close()


# limits


def test_one_chat_takes_one_message_a_second(fake: FakeTelegram) -> None:
    fake.set_clock(NOON)
    say = {"chat_id": LAN, "text": "a"}
    assert wait_of(fake.call("sendMessage", **say)) is None
    assert wait_of(fake.call("sendMessage", **say)) == 1
    fake.advance(0.9)
    assert wait_of(fake.call("sendMessage", **say)) == 1
    fake.advance(0.05)
    assert wait_of(fake.call("sendMessage", **say)) is None
    assert fake.counters().refusals == {"429": 2}
    assert fake.counters().peak_chat == 1


def test_a_group_takes_twenty_messages_a_minute(fake: FakeTelegram) -> None:
    fake.set_clock(NOON)
    for _ in range(20):
        assert wait_of(fake.call("sendMessage", chat_id=GROUP, text="a")) is None
        fake.advance(1)
    assert wait_of(fake.call("sendMessage", chat_id=GROUP, text="a")) == 40
    fake.advance(40)
    assert wait_of(fake.call("sendMessage", chat_id=GROUP, text="a")) is None
    assert fake.counters().peak_group == 20


def test_the_bot_may_send_thirty_messages_a_second(fake: FakeTelegram) -> None:
    fake.set_clock(NOON)
    fake.add_chats(2001, 40)
    sent = [fake.call("sendMessage", chat_id=2001 + n, text="a")["ok"] for n in range(31)]
    assert sent == [True] * 30 + [False]
    fake.lift_limits()
    ok(fake, "sendMessage", chat_id=2031, text="a")
    assert fake.counters().peak_overall == 31


# faults, the log, and the process


def test_the_server_ends_with_the_process_that_started_it() -> None:
    start = "from tests.botapi.client import FakeTelegram as F; print(F().__enter__().port); "
    kill = "import os, sys; sys.stdout.flush(); os.kill(os.getpid(), 9)"
    killed = subprocess.run(
        [sys.executable, "-c", start + kill], cwd=ROOT, stdout=subprocess.PIPE, check=False
    )
    orphan = Client(int(killed.stdout))
    assert any(not _answers(orphan) for _ in range(1000))


def _answers(client: Client) -> bool:
    try:
        return bool(client.call("getMe")["ok"])
    except ConnectionError:
        return False


def test_a_lost_answer_leaves_its_message_in_the_log(tmp_path: Path) -> None:
    log = tmp_path / "calls.jsonl"
    with FakeTelegram(lifted=True, log=log) as fake:
        fake.add_chats(LAN, 2)
        fake.fault("drop_after", chat=MINH, skip=1)
        ok(fake, "sendMessage", chat_id=MINH, text="một")
        ok(fake, "sendMessage", chat_id=LAN, text="hai")
        with pytest.raises(ConnectionError):
            fake.call("sendMessage", chat_id=MINH, text="ba")
        assert fake.counters().faults == {"drop_after": 1}
    written = [(call.chat_id, call.text, call.fault) for call in read_log(log)]
    assert written == [(MINH, "một", ""), (LAN, "hai", ""), (MINH, "ba", "drop_after")]


def test_faults_may_come_by_chance_but_the_same_each_time(fake: FakeTelegram) -> None:
    fake.lift_limits()

    def outcomes() -> list[bool]:
        fake.clear_faults()
        fake.fault("server_error", times=-1, probability=0.5, seed=7)
        return [fake.call("sendMessage", chat_id=LAN, text="a")["ok"] for _ in range(20)]

    first = outcomes()
    assert first == outcomes()
    assert set(first) == {True, False}


def test_a_test_can_wait_for_calls(fake: FakeTelegram) -> None:
    with pytest.raises(TimeoutError, match="0 of 1"):
        fake.wait_for(1, chat=LAN, timeout=0.01)
    fake.fault("slow", delay=0.05)
    ok(fake, "sendMessage", chat_id=LAN, text="chậm")
    [call] = fake.wait_for(1, "sendMessage", chat=LAN)
    assert (call.text, call.fault) == ("chậm", "slow")
    assert fake.message(LAN, call.message_id or 0)["text"] == "chậm"
    assert fake.calls(after=call.n) == []
