"""Updates are kept before they are acknowledged, and no trouble loses or blocks them."""

import asyncio
import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from aiohttp import web
from aiohttp.test_utils import RawTestServer

from bot.channel import Denied
from bot.telegram import Library, open_telegram
from bot.telegram.polling import Polling, arrival, conversation
from bot.telegram.wire import Access, Wire
from storage.database import Away
from storage.inbox import Arrival
from tests.bot.cases import AT
from tests.bot.telegrams import GROUP, LAN, nowhere
from tests.botapi.client import Client

TOKEN = "1:very-secret"
Answer = tuple[int, str]


def found(*updates: object) -> Answer:
    return 200, json.dumps({"ok": True, "result": updates})


def no(status: int, words: str, **parameters: int) -> Answer:
    return status, json.dumps(
        {"ok": False, "error_code": status, "description": words, "parameters": parameters}
    )


def update(number: int, **more: object) -> dict[str, object]:
    return {"update_id": number, "message": {"chat": {"id": LAN}, "text": "bí mật"}, **more}


@dataclass
class Script:
    """A server that gives these answers in turn, then refuses the token, which ends the poll."""

    answers: list[Answer]
    asked: list[tuple[str, dict[str, object]]] = field(default_factory=list)

    async def answer(self, request: web.BaseRequest) -> web.Response:
        self.asked.append((request.path.rpartition("/")[2], await request.json()))
        status, body = self.answers.pop(0) if self.answers else no(401, "Unauthorized")
        return web.Response(status=status, text=body)

    @property
    def offsets(self) -> list[object]:
        return [params["offset"] for method, params in self.asked if method == "getUpdates"]


@dataclass
class Shelf:
    """Keeps updates, after refusing some times."""

    refusals: int = 0
    kept: list[Arrival] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)

    async def keep(self, arrivals: Sequence[Arrival]) -> None:
        if self.refusals:
            self.refusals -= 1
            raise Away("locked")
        self.kept += arrivals

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)


async def poll(*answers: Answer, refusals: int = 0) -> tuple[Script, Shelf]:
    script, shelf = Script(list(answers)), Shelf(refusals)
    async with RawTestServer(script.answer) as server:
        wire = Wire(Access(TOKEN, str(server.make_url("")).rstrip("/")))
        with pytest.raises(Denied):
            await Polling(wire, pause=shelf.pause, wait=0).run(shelf.keep)
        await wire.close()
    return script, shelf


@pytest.mark.asyncio
async def test_the_offset_moves_only_over_what_is_kept() -> None:
    script, shelf = await poll(found(update(7), update(8)), found(), found(update(9)))
    assert [one.key for one in shelf.kept] == ["7", "8", "9"]
    assert script.offsets == [0, 9, 9, 10]
    assert shelf.pauses == []


@pytest.mark.asyncio
async def test_what_is_not_kept_is_asked_for_again() -> None:
    batch = found(update(7))
    script, shelf = await poll(batch, batch, batch, found(), refusals=2)
    assert [one.key for one in shelf.kept] == ["7"]
    assert script.offsets == [0, 0, 0, 8, 8]
    assert shelf.pauses == [1, 2]


@pytest.mark.asyncio
async def test_poison_is_in_nobodys_way(caplog: pytest.LogCaptureFixture) -> None:
    batch = found(None, "word", [], {"message": {}}, {"update_id": "7"}, update(True), update(8))
    script, shelf = await poll(batch, found())
    assert [one.key for one in shelf.kept] == ["8"]
    assert script.offsets == [0, 9, 9]
    assert "6 updates without a number" in caplog.text


@pytest.mark.asyncio
async def test_nothing_but_poison_is_not_asked_for_in_a_hurry() -> None:
    _, shelf = await poll(found("word"), found("word"), found(), found("word"))
    assert shelf.pauses == [1, 2, 1]


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("trouble", "pauses"),
    [
        ((502, "<html>Bad Gateway</html>"), [1, 2]),
        ((200, "<html>Sign in</html>"), [1, 2]),
        ((200, "null"), [1, 2]),
        ((429, "<html>Slow down</html>"), [5, 5]),
        (no(429, "Too Many Requests", retry_after=9), [9, 9]),
        (no(409, "Conflict: terminated by other getUpdates request"), [1, 2]),
        (no(500, "Internal Server Error"), [1, 2]),
        (no(400, "Bad Request: strange"), [1, 2]),
    ],
)
async def test_trouble_is_waited_out(
    trouble: Answer, pauses: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    _, shelf = await poll(trouble, trouble, found(update(7)))
    assert [one.key for one in shelf.kept] == ["7"]
    assert shelf.pauses == pauses
    logged = [one.getMessage() for one in caplog.records if one.name != "aiohttp.access"]
    assert any(line.startswith("telegram: ") for line in logged)
    assert not any("secret" in line or "mật" in line for line in logged)


@pytest.mark.asyncio
async def test_pauses_grow_to_half_a_minute() -> None:
    _, shelf = await poll(*[(502, "")] * 7, found(), (502, ""))
    assert shelf.pauses == [1, 2, 4, 8, 16, 30, 30, 1]


@pytest.mark.asyncio
async def test_a_webhook_in_the_way_is_taken_down_and_drops_nothing() -> None:
    blocked = no(409, "Conflict: can't use getUpdates method while webhook is active")
    script, shelf = await poll(blocked, (200, '{"ok":true,"result":true}'), found(update(7)))
    assert script.asked[1] == ("deleteWebhook", {"drop_pending_updates": False})
    assert [one.key for one in shelf.kept] == ["7"]


@pytest.mark.asyncio
async def test_a_line_that_is_cut_is_waited_out() -> None:
    shelf = Shelf()

    async def give_up(seconds: float) -> None:
        await shelf.pause(seconds)
        if len(shelf.pauses) == 3:
            raise TimeoutError

    wire = Wire(Access(TOKEN, "http://127.0.0.1:1"))
    with pytest.raises(TimeoutError):
        await Polling(wire, pause=give_up).run(shelf.keep)
    await wire.close()
    assert shelf.pauses == [1, 2, 4]


@pytest.mark.asyncio
async def test_the_real_order_is_kept_then_acknowledged(telegram: Client, library: Library) -> None:
    """And the bot learns its own name first, without being told."""
    telegram.say(GROUP, "@danvan_test_bot ai chưa nộp?", LAN)
    channel = open_telegram(telegram.token, nowhere, library=library, api=telegram.url)
    shelf, pending = Shelf(), []

    async def keep(arrivals: Sequence[Arrival]) -> None:
        pending.append(telegram.pending())
        await shelf.keep(arrivals)

    async with asyncio.timeout(20), asyncio.TaskGroup() as group:
        receiving = group.create_task(channel.receive(keep))
        assert await asyncio.to_thread(telegram.wait_drained) == 0
        async with asyncio.timeout(1):  # in the middle of a long poll
            receiving.cancel()
            await asyncio.wait([receiving])
    await channel.close()
    assert pending == [1]
    turn = channel.read(shelf.kept[0].body, AT)
    assert turn is not None
    assert (turn.text, turn.addressed, turn.group) == ("ai chưa nộp?", True, True)
    assert shelf.kept[0].conversation == f"telegram:{GROUP}"


@pytest.mark.parametrize(
    ("body", "chat"),
    [
        ({"message": {"chat": {"id": 5}}}, "5"),
        ({"edited_message": {"chat": {"id": -5}}}, "-5"),
        ({"callback_query": {"id": "1", "message": {"chat": {"id": 6}}}}, "6"),
        ({"my_chat_member": {"chat": {"id": 7}}}, "7"),
        ({"something_new": {"chat": {"id": 8}}}, "8"),
        ({"callback_query": {"id": "1"}}, ""),
        ({"message": {"chat": {"id": "x\0"}}}, ""),
        ({"message": {"chat": 5}}, ""),
        ({"message": "word"}, ""),
        ({}, ""),
    ],
)
def test_an_update_of_any_kind_belongs_to_its_chat(body: dict[str, object], chat: str) -> None:
    assert conversation({"update_id": 1, **body}) == f"telegram:{chat}"


@pytest.mark.parametrize("text", ["Dân vận 😀", "a\0b", "half \ud83d", "Ba\u0301o", "\u2028"])
def test_what_is_stored_has_no_nul_and_can_be_stored(text: str) -> None:
    body = arrival(1, {"update_id": 1, "text": text}).body
    assert "\0" not in body
    assert body.encode()
    assert json.loads(body)["text"] == text
