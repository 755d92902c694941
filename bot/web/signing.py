"""Signing in by a one-time code or, in the demonstration, by choosing who to be; and out again."""

from datetime import datetime, timedelta
from functools import cache

from aiohttp import web

from bot.web import site, uploads
from bot.web.guards import OWN_NAMES
from bot.web.site import COOKIE, Refusal, Web, answer, is_loopback
from handlers import words
from handlers.turn import Say
from storage import audit, codes, facts, groups, people, sessions
from storage.database import Session
from storage.sessions import Face

FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via")
LONGEST_CODE = 200


async def state(request: web.Request) -> web.Response:
    """Say who is signed in, and hand the page all its words."""
    here, holder = site.site(request), await site.who(request)
    token, now = request.cookies.get(COOKIE, ""), here.clock()
    face = await here.readers.run(_face, here, holder.person) if holder else None
    language = (holder.language if holder else "") or here.language
    reply = answer(
        {
            "title": here.title,
            "language": language,
            "person": shown(face, language) if face else None,
            "demo": await _is_demo(request),
            "words": _words(language),
        }
    )
    if holder and sessions.wants_renewal(holder, now):
        await here.worker.run(_renew, here, token, now)
        _set_cookie(request, reply, token)
    return reply


async def enter(request: web.Request) -> web.Response:
    """Sign in by a one-time code."""
    here, code = site.site(request), (await site.body(request)).get("code")
    if not isinstance(code, str) or not code.strip() or len(code) > LONGEST_CODE:
        raise Refusal(403, Say("web-refuse-code"))
    account = f"web:{request.remote or 'unknown'}"  # before sign-in, wrong tries are an address's
    token = await here.worker.run(_use, here, code, account)
    return _welcome(request, token)


async def demo_people(request: web.Request) -> web.Response:
    """List whom one may choose to be."""
    here = site.site(request)
    await _demo_only(request)
    faces = await here.readers.run(_faces, here)
    return answer({"people": [shown(face, here.language) for face in faces]})


async def enter_demo(request: web.Request) -> web.Response:
    """Be this person."""
    here = site.site(request)
    await _demo_only(request)
    person = (await site.body(request)).get("person")
    if not isinstance(person, int) or isinstance(person, bool):
        raise Refusal(400, Say("web-refuse-malformed"))
    return _welcome(request, await here.worker.run(_become, here, person))


async def leave(request: web.Request) -> web.Response:
    """Sign this browser out."""
    here, token = site.site(request), request.cookies.get(COOKIE, "")
    holder = await site.who(request)
    if token:
        await here.worker.run(end, here, token)
    if holder:
        here.channel.streams.ring(str(holder.person))  # its open pages see that they are out
    reply = answer({"ok": True})
    reply.del_cookie(COOKIE, path="/", httponly=True, samesite="Strict")
    return reply


async def _demo_only(request: web.Request) -> None:
    if not await _is_demo(request):
        raise Refusal(403, Say("web-refuse-demo"))


async def _is_demo(request: web.Request) -> bool:
    """Is this a demonstration, and asked for from this very machine without a way between?"""
    here = site.site(request)
    host = request.url.host or ""
    if not (is_loopback(here.host) and is_loopback(request.remote or "") and host in OWN_NAMES):
        return False
    if any(name in request.headers for name in FORWARDED):
        return False
    return await here.readers.run(_is_marked, here)


def _is_marked(here: Web) -> bool:
    with here.database.read() as session:
        return bool(facts.get(session, facts.DEMONSTRATION))


def _face(here: Web, person: int) -> Face | None:
    with here.database.read() as session:
        return sessions.face(session, person)


def _faces(here: Web) -> list[Face]:
    with here.database.read() as session:
        return sessions.faces(session)


def _use(here: Web, code: str, account: str) -> str:
    """Spend the code; a wrong one is counted in the same transaction, which must not be undone."""
    now = here.clock()
    with here.database.begin() as session:
        try:
            person = codes.use(session, code, account, now)
        except codes.Wrong:
            refusal = Refusal(403, Say("web-refuse-code"))
        except codes.TooOften:
            refusal = Refusal(429, Say("web-refuse-often"))
        else:
            audit.note(session, now, person, "web.enter", f"person:{person}")
            return sessions.start(session, person, now)
    raise refusal


def _become(here: Web, person: int) -> str:
    now = here.clock()
    with here.database.begin() as session:
        if sessions.face(session, person) is None:
            raise Refusal(404, Say("web-refuse-nobody"))
        audit.note(session, now, person, "web.enter", f"person:{person}", how="demo")
        _stand_in(session, person)
        return sessions.start(session, person, now)


def _stand_in(session: Session, person: int) -> None:
    """No page shows the demonstration's groups: what their unit is told comes to whoever looks."""
    found = people.by_id(session, person)
    roles = found.roles if found else ()
    own = [one.unit for one in roles if one.name != "admin" and one.unit is not None]
    groups.drop(session, "web", own)


def _renew(here: Web, token: str, now: datetime) -> None:
    with here.database.begin() as session:
        sessions.renew(session, token, now)


def end(here: Web, token: str) -> None:
    with here.database.begin() as session:
        sessions.end(session, token)


def _welcome(request: web.Request, token: str) -> web.Response:
    reply = answer({"ok": True})
    _set_cookie(request, reply, token)
    return reply


def _set_cookie(request: web.Request, reply: web.Response, token: str) -> None:
    reply.set_cookie(
        COOKIE,
        token,
        max_age=int(sessions.GOOD_FOR / timedelta(seconds=1)),
        path="/",
        httponly=True,
        samesite="Strict",
        secure=is_tls(request),
    )


def is_tls(request: web.Request) -> bool:
    """Did it come by https, to us or to the proxy before us?"""
    here = site.site(request)
    tls = here.public.startswith("https:") and request.url.host == here.public_host
    return request.secure or tls


def shown(face: Face, language: str) -> dict[str, object]:
    """A person as the page shows them, the role in words."""
    role = words.plain(language, ROLES[face.role]) if face.role in ROLES else ""
    return {"id": face.person, "name": face.name, "role": role, "unit": face.unit}


ROLES = {
    "admin": Say("web-role-admin"),
    "leader": Say("web-role-leader"),
    "officer": Say("web-role-officer"),
}


@cache
def _words(language: str) -> dict[str, str]:
    """The page's own words, and the two refusals that it says without asking."""
    keys = [key for key in words.keys(language) if key.startswith("web-")]
    says = [Say(key) for key in keys if not key.startswith("web-refuse-")]
    says += [Say("web-refuse-large"), Say("web-refuse-many", {"most": uploads.MOST})]
    return {say.key: words.plain(language, say) for say in says}
