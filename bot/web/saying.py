"""POST /say: stores what the person said, once, before the page is told "received"."""

from aiohttp import web

from bot.web import said, uploads
from bot.web.said import CLIENT, TAP, Said
from bot.web.site import Refusal, answer, body, signed_in, site
from handlers.turn import Attachment, Say

LONGEST = 100_000  # bytes of text; the assistant itself says what it makes of a long one


async def say(request: web.Request) -> web.Response:
    """Answer 200 only after it is on disk; the same `client` again changes nothing."""
    here, holder = site(request), await signed_in(request)
    files: tuple[Attachment, ...] = ()
    if request.content_type == "multipart/form-data":
        words, files = await uploads.take(request)
        known: dict[str, object] = {**words}
    else:
        known = await body(request)
    await here.keep([said.arrival(_read(holder.person, known, files))])
    here.channel.streams.ring(str(holder.person))  # their other pages show it too
    return answer({"ok": True, "at": here.clock().isoformat()})


def _read(person: int, known: dict[str, object], files: tuple[Attachment, ...]) -> Said:
    """Return what was said. Raises Refusal for what the page itself never sends."""
    client, text, tap = (known.get(name, "") for name in ("client", "text", "tap"))
    if not (isinstance(client, str) and isinstance(text, str) and isinstance(tap, str)):
        raise Refusal(400, Say("web-refuse-malformed"))
    if not CLIENT.fullmatch(client) or (tap and not TAP.fullmatch(tap)):
        raise Refusal(400, Say("web-refuse-malformed"))
    text = said.clean(text)
    if len(text.encode()) > LONGEST:
        raise Refusal(413, Say("web-refuse-long"))
    if tap and (text or files):
        raise Refusal(400, Say("web-refuse-malformed"))
    if not (tap or files or text.strip()):
        raise Refusal(400, Say("web-refuse-empty"))
    return Said(person, client, text, tap, files)
