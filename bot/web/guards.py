"""What holds for every request: whose names we answer to, where forms may come from, headers."""

import ipaddress
from urllib.parse import urlsplit

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler

from bot.web.site import Refusal, Web, refused, site
from handlers.turn import Say
from storage.database import Away

log = structlog.get_logger("web")

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
OWN_NAMES = ("localhost", "127.0.0.1", "::1")


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Let in what is meant for us, and turn a refusal into its answer."""
    try:
        _check(site(request), request)
        return await handler(request)
    except Refusal as refusal:
        return refused(request, refusal)
    except web.HTTPRequestEntityTooLarge:
        return refused(request, Refusal(413, Say("web-refuse-large")))
    except Away as error:
        log.warning("database away", error=str(error))
        return refused(request, Refusal(503, Say("web-refuse-away")))


def _check(here: Web, request: web.Request) -> None:
    if not knows(here, request.host):
        raise Refusal(421, Say("web-refuse-host"))  # a foreign name that points at us
    if request.method not in ("GET", "HEAD") and not _ours(here, request):
        raise Refusal(403, Say("web-refuse-origin"))


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """Every answer carries them; a file's own, stricter policy stays."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.popall("Server", None)


def knows(here: Web, host: str) -> bool:
    """Is this one of our names? Else a foreign page may have its own name point at us."""
    name = _name(host)
    if name in {*OWN_NAMES, here.host.lower(), here.public_host} and name:
        return True
    # bound to every address, any number will do: only names can be pointed elsewhere
    return _is_wildcard(here.host) and _is_number(name)


def _ours(here: Web, request: web.Request) -> bool:
    """Did one of our own pages send this? Programs that are no browsers name no origin."""
    origin = request.headers.get("Origin")
    if origin is None:
        return request.headers.get("Sec-Fetch-Site", "same-origin") in ("same-origin", "none")
    place = urlsplit(origin).netloc.lower()
    return bool(place) and (place == request.host.lower() or _name(place) == here.public_host != "")


def _name(host: str) -> str:
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""


def _is_wildcard(host: str) -> bool:
    return _is_number(host) and ipaddress.ip_address(host).is_unspecified


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
