"""Updates that Telegram brings itself: kept on disk before it is told "received"."""

import asyncio
import hmac
import json
from dataclasses import dataclass, field

from aiohttp import web

from bot.channel import Keep
from bot.telegram.polling import WANTED, Polling, arrival
from bot.telegram.wire import Wire
from storage.database import Away

PATH = "/telegram"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST = 1024 * 1024  # bytes; an update is a few kB


@dataclass(frozen=True, slots=True)
class Webhook:
    """The public address of our server, and the secret that only Telegram is told."""

    url: str
    secret: str = field(repr=False)

    async def run(self, wire: Wire, polling: Polling) -> None:
        """Tell Telegram where we are, however long that takes; then there is nothing to do."""
        await polling.insist(
            lambda: wire.call(
                "setWebhook",
                {
                    "url": self.url.rstrip("/") + PATH,
                    "secret_token": self.secret,
                    "allowed_updates": WANTED,
                },
            )
        )
        await asyncio.Event().wait()

    def route(self, keep: Keep) -> web.RouteDef:
        """What the web server answers Telegram with."""

        async def take(request: web.Request) -> web.Response:
            told = request.headers.get(HEADER, "")
            if not hmac.compare_digest(told.encode(), self.secret.encode()):
                return web.Response(status=403)
            try:
                update = json.loads(await request.content.read(LARGEST))
                number = int(update["update_id"])
            except (ValueError, KeyError, TypeError):
                return web.Response(status=400)
            try:
                await keep([arrival(number, update)])
            except Away:
                return web.Response(status=500)  # Telegram brings it again
            return web.Response()

        return web.post(PATH, take)
