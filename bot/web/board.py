"""The board's addresses: signing in by a link, and looking; rights are asked each time."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from aiohttp import web

from bot.web import board_told, signing, site
from bot.web.board_tongue import TOKENS
from bot.web.site import COOKIE, Refusal, Web, answer
from handlers import rights, words
from handlers.board.map import Wish
from handlers.papers import period
from handlers.places.places import Memory
from handlers.reports.scope import Outside
from handlers.turn import Say
from knowledge.unit_kinds import KINDS
from storage import audit, board_links, people, sessions
from storage.database import Session
from storage.sessions import Holder

MEMORY = web.AppKey("memory", Memory)
BOARD_COOKIE = "danvan_board"
PATH = "/board"
LONGEST = 200  # letters of a code or of a filter


async def state(request: web.Request) -> web.Response:
    """Say who looks, and hand the page all its words."""
    here = site.site(request)
    holder, face = await here.readers.run(_who, here, *_tokens(request))
    language = (holder.language if holder else "") or here.language
    person = signing.shown(face, language) if face else None
    told = {"title": here.title, "language": language, "person": person}
    return answer({**told, "words": _words(language)})


async def data(request: web.Request) -> web.Response:
    return await _look(request, board_told.board, _wish(request, site.site(request).clock()))


async def unit(request: web.Request) -> web.Response:
    wish = _wish(request, site.site(request).clock())
    wish = replace(wish, scope=_short(request.match_info["code"]), state=None, kind="", name="")
    return await _look(request, board_told.unit, replace(wish, page=0))


async def enter(request: web.Request) -> web.Response:
    """Spend the link's code. Only a script asks so: who merely fetches the page spends nothing."""
    here, code = site.site(request), (await site.body(request)).get("code")
    if not isinstance(code, str) or not code or len(code) > LONGEST:
        raise Refusal(403, Say("board-refuse-link"))
    token = await here.worker.run(_use, here, code)
    reply = answer({"ok": True})
    reply.set_cookie(
        BOARD_COOKIE,
        token,
        max_age=int(sessions.BOARD_FOR / timedelta(seconds=1)),
        path=PATH,
        httponly=True,
        samesite="Strict",
        secure=signing.is_tls(request),
    )
    return reply


async def leave(request: web.Request) -> web.Response:
    """Sign out, of the chat in this browser too: else the board would still open."""
    here, token = site.site(request), request.cookies.get(BOARD_COOKIE, "")
    if token:
        await here.worker.run(signing.end, here, token)
    chat = bool(request.cookies.get(COOKIE))
    reply = await signing.leave(request) if chat else answer({"ok": True})
    reply.del_cookie(BOARD_COOKIE, path=PATH, httponly=True, samesite="Strict")
    return reply


ROUTES = (
    web.get(f"{PATH}/state", state),
    web.get(f"{PATH}/data", data),
    web.get(f"{PATH}/unit/{{code}}/data", unit),
    web.post(f"{PATH}/enter", enter),
    web.post(f"{PATH}/leave", leave),
)


def _wish(request: web.Request, now: datetime) -> Wish:
    """What the address asks for. Raises Refusal."""
    asked = request.query
    known = {**TOKENS, "": None}
    state_, kind = asked.get("state", ""), asked.get("kind", "")
    if state_ not in known or (kind and kind not in KINDS):
        raise Refusal(400, Say("web-refuse-malformed"))
    try:
        when = period.read(asked.get("period", "") or str(now.year))
    except period.Unreadable as error:
        raise Refusal(400, Say("web-refuse-malformed")) from error
    return Wish(
        when,
        scope=_short(asked.get("scope", "")),
        plan=_number(asked.get("plan", "")),
        state=known[state_],
        kind=kind,
        name=_short(asked.get("name", "")),
        page=_number(asked.get("page", "")) or 0,
    )


def _short(text: str) -> str:
    if len(text) > LONGEST or "\0" in text:
        raise Refusal(400, Say("web-refuse-malformed"))
    return text.strip()


def _number(text: str) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise Refusal(400, Say("web-refuse-malformed"))
    return int(text)


def _tokens(request: web.Request) -> tuple[str, str]:
    return request.cookies.get(BOARD_COOKIE, ""), request.cookies.get(COOKIE, "")


async def _look(request: web.Request, look: board_told.Look, wish: Wish) -> web.Response:
    here, memory = site.site(request), request.app[MEMORY]
    reply = answer(await here.readers.run(_told, here, memory, _tokens(request), look, wish))
    reply.enable_compression()  # some hundred kB of the same few words
    return reply


def _told(
    here: Web, memory: Memory, tokens: tuple[str, str], look: board_told.Look, wish: Wish
) -> dict[str, Any]:
    now = here.clock()
    with here.database.read() as session:
        holder = _holder(session, tokens, now)
        person = people.by_id(session, holder.person) if holder else None
        if holder is None or person is None:
            raise Refusal(401, Say("board-refuse-stranger"))
        if not rights.has(person, "officer"):
            raise Refusal(403, Say("board-refuse-outside"))
        language = holder.language or here.language
        try:
            return look(session, memory(session), person, wish, now, language)
        except Outside as error:
            raise Refusal(403, Say("board-refuse-outside")) from error


def _holder(session: Session, tokens: tuple[str, str], now: datetime) -> Holder | None:
    """Whoever came by a link, else whoever is signed in to the chat."""
    board, chat = tokens
    found = sessions.holder(session, board, now, "board") if board else None
    return found or (sessions.holder(session, chat, now) if chat else None)


def _who(here: Web, *tokens: str) -> tuple[Holder | None, sessions.Face | None]:
    with here.database.read() as session:
        holder = _holder(session, (tokens[0], tokens[1]), here.clock())
        return holder, sessions.face(session, holder.person) if holder else None


def _use(here: Web, code: str) -> str:
    now = here.clock()
    with here.database.begin() as session:
        person = board_links.use(session, code, now)
        if person is None:
            raise Refusal(403, Say("board-refuse-link"))
        audit.note(session, now, person, "board.enter", f"person:{person}")
        return sessions.start(session, person, now, "board")


@cache
def _words(language: str) -> dict[str, str]:
    """The page's own words; those with values in them are put on the server."""
    keys = [key for key in words.keys(language) if key.startswith("board-")]
    return {
        key: words.plain(language, Say(key)) for key in keys if not key.startswith("board-say-")
    }
