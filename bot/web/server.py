"""The web chat's server: its addresses, and one function that runs it."""

import asyncio
from collections.abc import Callable

from aiohttp import web

from bot.web import board, files, guards, pages, saying, signing, stream
from bot.web.site import SITE, Web, answer, site
from handlers import words
from handlers.places.places import Memory
from handlers.turn import Say
from storage import facts
from storage.database import Away

SMALL = 700 * 1024  # bytes of a request without files; JSON may write a letter as six
GRACE = 2.0  # seconds that open requests get when the server ends


class PortTaken(Exception):
    """The address can't be listened on; one line says which and why."""


async def serve(
    here: Web, host: str, port: int, *, started: Callable[[int], None] = lambda port: None
) -> None:
    """Serve until cancelled; `started` hears the port. Raises PortTaken."""
    runner = web.AppRunner(application(here), access_log=None, shutdown_timeout=GRACE)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            raise PortTaken(f"cannot listen on {host}:{port}: {error.strerror}") from error
        started(runner.addresses[0][1])
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()
        here.readers.close()


def application(here: Web) -> web.Application:
    app = web.Application(middlewares=[guards.guard], client_max_size=SMALL)
    app[SITE] = here
    app[board.MEMORY] = Memory()
    app.add_routes(pages.routes(_page_words(here)))
    app.add_routes(
        [
            web.get("/state", signing.state),
            web.post("/enter", signing.enter),
            web.get("/enter/demo", signing.demo_people),
            web.post("/enter/demo", signing.enter_demo),
            web.post("/leave", signing.leave),
            web.post("/say", saying.say),
            web.get("/stream", stream.stream),
            web.get("/file/{sha}", files.file),
            web.get("/health", health),
            *board.ROUTES,
            *here.routes,
        ]
    )
    app.on_response_prepare.append(guards.add_headers)
    app.on_shutdown.append(_let_pages_go)
    return app


def _page_words(here: Web) -> dict[str, str]:
    """What stands in the page before its script runs."""
    noscript = words.plain(here.language, Say("web-no-script"))
    title = words.plain(here.language, Say("board-title"))
    return {
        "language": here.language,
        "title": here.title,
        "board": f"{title} · {here.title}",
        "noscript": noscript,
    }


async def health(request: web.Request) -> web.Response:
    """Say whether the database answers, and nothing that is anybody's business."""
    here = site(request)
    try:
        await here.readers.run(_touch, here)
    except Away:
        return answer({"ok": False, "database": "away"}, 503)
    return answer({"ok": True, "database": "ok"})


def _touch(here: Web) -> None:
    with here.database.read() as session:
        facts.get(session, facts.DEMONSTRATION)


async def _let_pages_go(app: web.Application) -> None:
    app[SITE].channel.streams.close()
