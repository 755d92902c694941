"""Updates that Telegram brings itself are on disk before it hears "received"."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.telegram.polling import Polling
from bot.telegram.webhook import HEADER, PATH, Webhook
from bot.telegram.wire import Access, Wire
from storage.database import Away
from storage.inbox import Arrival
from tests.botapi.client import FakeTelegram

SECRET = "s" * 20
UPDATE = {
    "update_id": 77,
    "message": {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "text": "x"},
}
Client = TestClient[web.Request, web.Application]


class Kept:
    """A store by hand: it can be away."""

    def __init__(self) -> None:
        self.arrivals: list[Arrival] = []
        self.away = False

    async def __call__(self, arrivals: Sequence[Arrival]) -> None:
        if self.away:
            raise Away("locked")
        self.arrivals += arrivals


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest_asyncio.fixture
async def client(kept: Kept) -> AsyncIterator[Client]:
    app = web.Application()
    app.add_routes([Webhook("https://bot.example", SECRET).route(kept)])
    async with TestClient(TestServer(app)) as client:
        yield client


@pytest.mark.asyncio
async def test_an_update_is_kept_before_the_answer(client: Client, kept: Kept) -> None:
    answer = await client.post(PATH, json=UPDATE, headers={HEADER: SECRET})
    assert answer.status == 200
    (arrival,) = kept.arrivals
    assert (arrival.key, arrival.conversation) == ("77", "telegram:5")
    assert json.loads(arrival.body) == UPDATE


@pytest.mark.asyncio
@pytest.mark.parametrize("headers", [{}, {HEADER: ""}, {HEADER: "wrong"}, {HEADER: SECRET + "s"}])
async def test_whoever_does_not_know_the_secret_is_refused(
    client: Client, kept: Kept, headers: dict[str, str]
) -> None:
    answer = await client.post(PATH, json=UPDATE, headers=headers)
    assert answer.status == 403
    assert kept.arrivals == []


@pytest.mark.asyncio
@pytest.mark.parametrize("body", ["", "[]", "{}", "{not json", '{"update_id": "x"}'])
async def test_nonsense_is_refused(client: Client, kept: Kept, body: str) -> None:
    answer = await client.post(PATH, data=body, headers={HEADER: SECRET})
    assert answer.status == 400
    assert kept.arrivals == []


@pytest.mark.asyncio
async def test_what_could_not_be_kept_is_brought_again(client: Client, kept: Kept) -> None:
    kept.away = True
    answer = await client.post(PATH, json=UPDATE, headers={HEADER: SECRET})
    assert answer.status == 500


@pytest.mark.asyncio
async def test_telegram_pushes_over_the_wire(kept: Kept) -> None:
    with FakeTelegram() as telegram:
        app = web.Application()
        runner = web.AppRunner(app)
        webhook = Webhook("", SECRET)
        app.add_routes([webhook.route(kept)])
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        webhook = Webhook(f"http://127.0.0.1:{runner.addresses[0][1]}", SECRET)
        wire = Wire(Access(telegram.token, telegram.url))
        telling = asyncio.ensure_future(webhook.run(wire, Polling(wire)))
        await asyncio.to_thread(telegram.add_user, 5, "Mai")
        await asyncio.to_thread(telegram.say, 5, "xin chào")
        await asyncio.to_thread(telegram.wait_drained, 20)
        telling.cancel()
        await wire.close()
        await runner.cleanup()
    assert "xin chào" in kept.arrivals[0].body
