"""Both libraries read every update as the same Turn."""

import json

import pytest

from bot.channel import Channel, Denied, Unreadable
from bot.telegram import Library, open_telegram
from bot.telegram.channel import TelegramChannel
from tests.bot.cases import AT, BOT, CASES, NAME, Case
from tests.bot.telegrams import LIBRARIES, nowhere

CHANNELS = {
    library: open_telegram(f"{BOT}:TEST", nowhere, library=library, username=NAME)
    for library in LIBRARIES
}


@pytest.fixture(params=LIBRARIES)
def channel(request: pytest.FixtureRequest) -> TelegramChannel:
    return CHANNELS[request.param]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_update_is_read_as_its_turn(channel: TelegramChannel, case: Case) -> None:
    body = json.dumps(case.update)
    if case.turn == "unreadable":
        with pytest.raises(Unreadable):
            channel.read(body, AT)
    else:
        assert channel.read(body, AT) == case.turn


@pytest.mark.parametrize("body", ["", "[]", "7", "null", '"a"', "{", "[" * 100_000])
def test_what_is_no_update_is_unreadable(channel: TelegramChannel, body: str) -> None:
    with pytest.raises(Unreadable):
        channel.read(body, AT)


def test_what_is_unreadable_is_told_without_its_words(channel: TelegramChannel) -> None:
    with pytest.raises(Unreadable) as raised:
        channel.read('{"update_id": 1, "message": {"text": "bí mật"}}', AT)
    assert "mật" not in str(raised.value)
    assert raised.value.__cause__ is None


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_command_is_ours_while_our_name_is_not_known(library: Library) -> None:
    channel = open_telegram(f"{BOT}:TEST", nowhere, library=library)
    body = next(case for case in CASES if case.name == "our command").update
    turn = channel.read(json.dumps(body), AT)
    assert turn is not None
    assert turn.text == "/help x"


@pytest.mark.parametrize("token", ["", "abc", "12:", ":abc", "12:a b", "12:abc\n"])
def test_what_can_not_be_a_token_is_denied_without_being_told(token: str) -> None:
    with pytest.raises(Denied) as raised:
        open_telegram(token, nowhere)
    assert "12:" not in str(raised.value).replace("123456:", "")


def test_no_limits_when_the_pace_is_nought(channel: TelegramChannel) -> None:
    free: Channel = open_telegram("1:a", nowhere, library="ptb", pace=0)
    assert (free.abilities.limits.a_second, free.abilities.limits.chat_gap) == (0, 0)
    assert (channel.name, channel.bot) == ("telegram", str(BOT))
    assert channel.abilities.limits.group_a_minute == 20
