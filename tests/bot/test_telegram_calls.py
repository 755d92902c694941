"""Both libraries make the same calls of the same Messages."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.channel import Lost, Refused
from bot.telegram import Library
from bot.telegram.channel import TelegramChannel
from handlers.turn import Address, Choice, Message, SentFile, Span
from tests.bot.telegrams import FORUM, GROUP, LAN, LIBRARIES, opened
from tests.botapi.client import Call, Client

HERE = Address("telegram", str(LAN))
BUTTONS = ((Choice("b1", "Đã xong"), Choice("b2", "Báo cáo")), (Choice("b3", "Để sau"),))
CHART = SentFile("photo", "chart", "biểu đồ.png", "image/png")
PAPER = SentFile("document", "paper", 'Báo "cáo"/\n3.docx', "application/msword")
VOICE = SentFile("voice", "voice", "lời.ogg", "audio/ogg")
WORDS = Message("😀 Kế hoạch số 9", (Span("bold", 2, 8), Span("italic", 11, 99)), BUTTONS)

MESSAGES = {
    "words": Message("<b>chào</b> & *chào*"),
    "spans and buttons": WORDS,
    "an answer": Message("vâng", reply_to="1"),
    "an answer to what is gone": Message("vâng", reply_to="999"),
    "a question": Message("Xã nào?", expects=True),
    "a question with buttons": Message("Xã nào?", buttons=BUTTONS, expects=True),
    "a picture": replace(WORDS, files=(CHART,)),
    "a paper without words": Message("", files=(PAPER,)),
    "a voice note": Message("nghe", files=(VOICE,)),
    "two files": replace(WORDS, files=(CHART, PAPER), reply_to="1"),
    "words too long for a caption": Message("😀" * 600, buttons=BUTTONS, files=(CHART,)),
    "words just short enough": Message("😀" * 512, files=(CHART,)),
}


@pytest.fixture
def files(tmp_path: Path) -> Callable[[str], Path]:
    for sha in ("chart", "paper", "voice"):
        (tmp_path / sha).write_bytes(sha.encode())
    return lambda sha: tmp_path / sha


def parts(call: Call) -> dict[str, object]:
    """What was called, without what is another each time: ids, times, names of form parts."""
    files = [{"name": file["name"], "size": file["size"]} for file in call.files]
    other = {name: value for name, value in call.other.items() if name not in MEDIA}
    return {
        "method": call.method,
        "chat": call.chat_id,
        "text": call.text,
        "markup": call.reply_markup,
        "entities": call.entities,
        "thread": call.thread_id,
        "reply": call.reply_to,
        "files": files,
        "other": other,
    }


MEDIA = ("photo", "document", "voice")


async def record(
    telegram: Client, files: Callable[[str], Path], act: Callable[[TelegramChannel], object]
) -> list[list[dict[str, object]]]:
    """Let both libraries do the same; return the calls of each."""
    heard = []
    for library in LIBRARIES:
        after = len(telegram.calls())
        async with opened(telegram, library, files) as channel:
            await act(channel)  # type: ignore[misc]  # an awaitable of any result
        heard.append([parts(call) for call in telegram.calls(after=after)])
    return heard


@pytest.mark.asyncio
@pytest.mark.parametrize("name", MESSAGES)
async def test_a_message_is_the_same_calls(
    telegram: Client, files: Callable[[str], Path], name: str
) -> None:
    telegram.say(LAN, "chào")
    aiogram, ptb = await record(telegram, files, lambda one: one.send(HERE, MESSAGES[name]))
    assert aiogram == ptb
    assert len(aiogram) == (2 if name in ("two files", "words too long for a caption") else 1)


@pytest.mark.asyncio
async def test_words_carry_entities_and_buttons_and_no_markup(
    telegram: Client, library: Library
) -> None:
    async with opened(telegram, library) as channel:
        sent = await channel.send(HERE, WORDS)
    (call,) = telegram.calls("sendMessage")
    assert sent == str(call.message_id)
    assert call.entities == [
        {"type": "bold", "offset": 3, "length": 8},
        {"type": "italic", "offset": 12, "length": 4},
    ]
    assert call.buttons == {"Đã xong": "b1", "Báo cáo": "b2", "Để sau": "b3"}
    assert set(call.other) == {"link_preview_options"}


@pytest.mark.asyncio
async def test_a_question_opens_the_reply_field(telegram: Client, library: Library) -> None:
    async with opened(telegram, library) as channel:
        await channel.send(HERE, MESSAGES["a question"])
        await channel.send(HERE, MESSAGES["a question with buttons"])
    bare, with_buttons = telegram.calls("sendMessage")
    assert bare.reply_markup == {"force_reply": True, "selective": True}
    assert with_buttons.buttons.keys() == {"Đã xong", "Báo cáo", "Để sau"}


@pytest.mark.asyncio
async def test_ones_own_contact_is_asked_for_with_the_apps_own_button(
    telegram: Client, library: Library
) -> None:
    async with opened(telegram, library) as channel:
        await channel.send(HERE, Message("Bấm nút", contact="Gửi số"))
    (call,) = telegram.calls("sendMessage")
    assert call.reply_markup is not None
    assert call.reply_markup["keyboard"] == [[{"text": "Gửi số", "request_contact": True}]]
    assert call.reply_markup["one_time_keyboard"] is True


@pytest.mark.asyncio
async def test_a_topic_is_spoken_to_in_itself(telegram: Client, library: Library) -> None:
    thread = telegram.add_topic(FORUM)
    async with opened(telegram, library) as channel:
        await channel.send(Address("telegram", str(FORUM), str(thread)), Message("chào"))
    assert [call.thread_id for call in telegram.calls("sendMessage")] == [thread]


@pytest.mark.asyncio
async def test_buttons_ride_on_the_last_call_and_it_is_the_one_to_edit(
    telegram: Client, library: Library, files: Callable[[str], Path]
) -> None:
    async with opened(telegram, library, files) as channel:
        sent = await channel.send(HERE, MESSAGES["words too long for a caption"])
    picture, words = telegram.calls("send*")
    assert (picture.method, picture.text, picture.buttons) == ("sendPhoto", "", {})
    assert (words.method, str(words.message_id)) == ("sendMessage", sent)


@pytest.mark.asyncio
async def test_what_follows_waits_when_it_is_told_to(
    telegram: Client, library: Library, files: Callable[[str], Path]
) -> None:
    telegram.fault("too_many", "sendMessage", retry_after=1)
    async with opened(telegram, library, files) as channel:
        await channel.send(HERE, MESSAGES["words too long for a caption"])
    assert [call.method for call in telegram.calls("send*")] == ["sendPhoto", "sendMessage"]


@pytest.mark.asyncio
async def test_a_file_that_is_not_there_is_refused(telegram: Client, library: Library) -> None:
    async with opened(telegram, library) as channel:
        with pytest.raises(Refused):
            await channel.send(HERE, Message("a", files=(CHART,)))
    assert telegram.calls() == []


@pytest.mark.asyncio
async def test_an_edit_replaces_words_and_buttons(telegram: Client, library: Library) -> None:
    async with opened(telegram, library) as channel:
        sent = await channel.send(HERE, WORDS)
        await channel.edit(HERE, sent, Message("Xong", (Span("bold", 0, 4),)))
        await channel.edit(HERE, sent, Message("Xong", (Span("bold", 0, 4),)))  # as good as done
        with pytest.raises(Lost):
            await channel.edit(HERE, "999", Message("Xong"))
        with pytest.raises(Lost):
            await channel.edit(HERE, "", Message("Xong"))
    kept = telegram.message(LAN, int(sent))
    assert (kept["text"], kept.get("reply_markup")) == ("Xong", None)


@pytest.mark.asyncio
async def test_an_edit_of_a_picture_changes_its_caption(
    telegram: Client, library: Library, files: Callable[[str], Path]
) -> None:
    async with opened(telegram, library, files) as channel:
        sent = await channel.send(HERE, replace(WORDS, files=(CHART,)))
        await channel.edit(HERE, sent, replace(WORDS, text="😀 Kế hoạch số 10"))
        with pytest.raises(Lost):
            await channel.edit(HERE, sent, Message("a" * 1025))
    kept = telegram.message(LAN, int(sent))
    assert kept["caption"] == "😀 Kế hoạch số 10"
    assert kept["caption_entities"][0] == {"type": "bold", "offset": 3, "length": 8}


@pytest.mark.asyncio
async def test_a_tap_is_answered_once_and_never_fails(telegram: Client, library: Library) -> None:
    async with opened(telegram, library) as channel:
        sent = await channel.send(HERE, WORDS)
        tap = telegram.tap(LAN, int(sent), label="Đã xong")
        await channel.answer_tap(tap, "Đã ghi " * 50)
        await channel.answer_tap("1", "")
    (call,) = telegram.calls("answerCallbackQuery")
    assert len(call.text) == 200


@pytest.mark.asyncio
async def test_a_group_is_left(telegram: Client, library: Library) -> None:
    async with opened(telegram, library) as channel:
        await channel.leave(str(GROUP))
    assert telegram.chat(GROUP)["bot"] == "left"


@pytest.mark.asyncio
async def test_the_menu_is_set_for_both_languages(
    telegram: Client, files: Callable[[str], Path]
) -> None:
    menus = {"": [("help", "Trợ giúp")], "en": [("help", "Help")]}

    async def act(channel: TelegramChannel) -> None:
        await channel.set_menu(menus)
        await channel.set_menu(menus, group=True)

    aiogram, ptb = await record(telegram, files, act)
    assert aiogram == ptb
    assert len(aiogram) == 4
