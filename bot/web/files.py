"""GET /file/...: a file of one's own chat, and of no other."""

import re
from urllib.parse import quote

from aiohttp import web

from bot import parts
from bot.channel import Unreadable
from bot.web import said
from bot.web.site import Refusal, Web, signed_in, site
from bot.web.uploads import safe_name
from handlers.turn import Attachment, Say, SentFile
from storage import shown

SHA = re.compile(r"[0-9a-f]{64}")
INLINE = ("image/jpeg", "image/png", "image/gif", "image/webp")  # nothing that can hold a script
HEADERS = {
    "Cache-Control": "private, max-age=86400",
    "Content-Security-Policy": "default-src 'none'; sandbox",
}


async def file(request: web.Request) -> web.StreamResponse:
    """Send a file that was sent in this person's chat; any other is not there."""
    here, holder, sha = site(request), await signed_in(request), request.match_info["sha"]
    if not SHA.fullmatch(sha):
        raise Refusal(404, Say("web-refuse-file"))
    name = request.query.get("name", "")
    found = await here.readers.run(_find, here, holder.person, sha, name)
    place = here.shelf.path(sha)
    if found is None or not place.is_file():
        raise Refusal(404, Say("web-refuse-file"))
    shape = "inline" if found.mime in INLINE else "attachment"
    mime = found.mime if found.mime in INLINE else "application/octet-stream"
    disposition = f"{shape}; {_named(safe_name(found.name))}"
    headers = {**HEADERS, "Content-Type": mime, "Content-Disposition": disposition}
    return web.FileResponse(place, headers=headers)


def _find(here: Web, person: int, sha: str, name: str) -> SentFile | None:
    """Return the file as it was sent or received in this person's chat, if possible so named."""
    with here.database.read() as session:
        line = said.conversation(person)
        mentions = shown.mentions(session, "web", str(person), line, sha)
    sent = [file for one in mentions.sent for part in parts.load(one) for file in part.files]
    heard = [_as_sent(file) for one in mentions.heard for file in _files(one)]
    found = [file for file in (*sent, *heard) if file.sha == sha]
    return next((file for file in found if file.name == name), found[0] if found else None)


def _files(body: str) -> tuple[Attachment, ...]:
    try:
        return said.load(body).files
    except Unreadable:
        return ()


def _as_sent(file: Attachment) -> SentFile:
    return SentFile(file.kind, file.ref, file.name, file.mime)


def _named(name: str) -> str:
    """The name for old programs in bare letters, and for all others as it is."""
    bare = "".join(c if c.isascii() and (c.isalnum() or c in ".-_ ") else "_" for c in name)
    return f"filename=\"{bare}\"; filename*=UTF-8''{quote(name, safe='')}"
