"""What every page and request of the web chat works with, and who is asking."""

import ipaddress
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from bot.channel import Keep
from bot.web.channel import WebChannel
from bot.worker import Worker
from handlers import words
from handlers.turn import Say
from storage import sessions
from storage.database import Database
from storage.files import Shelf
from storage.sessions import Holder

READERS = 2  # threads: pages must not wait behind turns, nor turns behind pages
COOKIE = "danvan"


@dataclass(frozen=True, slots=True)
class Web:
    """The web chat's parts; `host` is what it is bound to, `public` the address behind a proxy."""

    database: Database
    worker: Worker
    channel: WebChannel
    keep: Keep
    shelf: Shelf
    clock: Callable[[], datetime]
    language: str
    host: str
    title: str
    public: str = ""
    routes: tuple[web.AbstractRouteDef, ...] = ()  # webhooks and metrics share the port
    readers: Worker = field(default_factory=lambda: Worker(READERS))

    @property
    def public_host(self) -> str:
        return (urlsplit(self.public).hostname or "").lower()


SITE = web.AppKey("site", Web)


class Refusal(Exception):
    """No, with a status and the reason in words."""

    def __init__(self, status: int, say: Say) -> None:
        super().__init__(say.key)
        self.status = status
        self.say = say


def site(request: web.Request) -> Web:
    return request.app[SITE]


def answer(body: dict[str, Any], status: int = 200) -> web.Response:
    text = json.dumps(body, ensure_ascii=False)
    headers = {"Cache-Control": "no-store"}
    return web.Response(text=text, status=status, content_type="application/json", headers=headers)


def refused(request: web.Request, refusal: Refusal) -> web.Response:
    text = words.plain(site(request).language, refusal.say)
    return answer({"error": refusal.say.key, "say": text}, refusal.status)


async def who(request: web.Request) -> Holder | None:
    """Return whose browser asks, as things stand now; None for a stranger."""
    here, token = site(request), request.cookies.get(COOKIE, "")
    return await here.readers.run(_holder, here, token) if token else None


def _holder(here: Web, token: str) -> Holder | None:
    with here.database.read() as session:
        return sessions.holder(session, token, here.clock())


async def signed_in(request: web.Request) -> Holder:
    """Return whose browser asks. Raises Refusal for a stranger."""
    holder = await who(request)
    if holder is None:
        raise Refusal(401, Say("web-refuse-stranger"))
    return holder


async def body(request: web.Request) -> dict[str, object]:
    """Return the JSON object that was sent. Raises Refusal."""
    if request.content_type != "application/json":  # a form of another site can't send this
        raise Refusal(415, Say("web-refuse-malformed"))
    try:
        known = json.loads(await request.read())
    except (ValueError, RecursionError) as error:
        raise Refusal(400, Say("web-refuse-malformed")) from error
    if not isinstance(known, dict):
        raise Refusal(400, Say("web-refuse-malformed"))
    return known


def is_loopback(address: str) -> bool:
    """Is this an address, or the name, of this machine's own loopback?"""
    if address == "localhost":
        return True
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return False
    inner = known.ipv4_mapped if isinstance(known, ipaddress.IPv6Address) else None
    return (inner or known).is_loopback
