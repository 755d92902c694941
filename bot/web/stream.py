"""GET /stream: the conversation as server-sent events, what was said first and then as it comes."""

import asyncio
import json

from aiohttp import web

from bot.web.feed import Event, Feed
from bot.web.site import COOKIE, Refusal, Web, signed_in, site
from bot.web.streams import Listener, TooMany
from handlers.turn import Say
from storage import sessions
from storage.database import Away

# a ring comes when a message is handed over; the courier marks it sent a moment later
AFTER_RING = (0.03, 0.1, 0.3)
LOOK_AGAIN = 2.0  # seconds without a ring (another process may have sent something)
HEARTBEAT = 15.0  # seconds; proxies cut what is silent for a minute
HEADERS = {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Accel-Buffering": "no",
}


async def stream(request: web.Request) -> web.StreamResponse:
    """Tell the page all that is new until it goes, signs out, or the server ends."""
    here, holder = site(request), await signed_in(request)
    cursor = request.headers.get("Last-Event-ID") or request.query.get("after", "")
    feed = Feed.after(holder.person, cursor)
    try:
        with here.channel.streams.listening(str(holder.person)) as listener:
            response = web.StreamResponse(headers=HEADERS)
            await response.prepare(request)
            telling = Telling(here, request.cookies[COOKIE], feed, listener, response)
            await telling.run()
    except TooMany:
        raise Refusal(429, Say("web-refuse-pages")) from None
    except ConnectionError:
        pass  # the page has gone; it asks again from where it stands
    return response


class Telling:
    """One stream, from its first word to its last."""

    def __init__(
        self,
        here: Web,
        token: str,
        feed: Feed,
        listener: Listener,
        response: web.StreamResponse,
    ) -> None:
        self.here = here
        self.token = token
        self.feed = feed
        self.listener = listener
        self.response = response
        self._silent_since = 0.0

    async def run(self) -> None:
        await self._write("retry: 2000\n\n")
        ready, looks = False, len(AFTER_RING)
        while not self.listener.closed:
            news = await self._look()
            if news is None:
                await self._write("event: bye\ndata: {}\n\n")
                return
            await self._tell(news)
            if not ready:
                ready = True
                await self._write("event: ready\ndata: {}\n\n")
            rung = await self.listener.wait(_pause(looks))
            looks = 0 if rung else looks + 1

    async def _look(self) -> list[Event] | None:
        """Return what is new; None when this browser is signed in no more."""
        try:
            return await self.here.readers.run(self._read)
        except Away:
            return []  # the page keeps what it shows; the next look finds the rest

    def _read(self) -> list[Event] | None:
        with self.here.database.read() as session:
            holder = sessions.holder(session, self.token, self.here.clock())
            if holder is None or holder.person != self.feed.person:
                return None
            return self.feed.look(session)

    async def _tell(self, news: list[Event]) -> None:
        for event in news:
            text = f"event: {event.kind}\nid: {event.cursor}\ndata: {event.data}\n\n"
            await self._write(text)
        while self.listener.flashes:
            flash = json.dumps({"text": self.listener.flashes.popleft()}, ensure_ascii=False)
            await self._write(f"event: flash\ndata: {flash}\n\n")
        if _now() - self._silent_since > HEARTBEAT:
            await self._write("event: beat\ndata: {}\n\n")  # the page too can hear that we live

    async def _write(self, text: str) -> None:
        self._silent_since = _now()
        await self.response.write(text.encode())


def _pause(looks: int) -> float:
    return AFTER_RING[looks] if looks < len(AFTER_RING) else LOOK_AGAIN


def _now() -> float:
    return asyncio.get_running_loop().time()
