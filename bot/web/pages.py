"""The page itself: a few small files, held in memory and asked for again only when they change."""

import gzip
import hashlib
import html
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template

from aiohttp import web

FOLDER = Path(__file__).parent / "page"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the page, as it is and packed."""

    plain: bytes
    packed: bytes
    mime: str
    tag: str


def routes(words: Mapping[str, str]) -> list[web.RouteDef]:
    """One route for each file; a page, with the words put in, has no ending: `/`, `/board`."""
    paths = (path for path in sorted(FOLDER.iterdir()) if path.suffix in TYPES)
    return [web.get(_address(path), _serve(_load(path, words))) for path in paths]


def _address(path: Path) -> str:
    if path.name == "index.html":
        return "/"
    return f"/{path.stem}" if path.suffix == ".html" else f"/{path.name}"


def _load(path: Path, words: Mapping[str, str]) -> Asset:
    plain = path.read_bytes()
    if path.suffix == ".html":
        escaped = {name: html.escape(text) for name, text in words.items()}
        plain = Template(plain.decode()).substitute(escaped).encode()
    tag = f'"{hashlib.sha256(plain).hexdigest()[:16]}"'
    return Asset(plain, gzip.compress(plain, mtime=0), TYPES[path.suffix], tag)


def _serve(asset: Asset) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def serve(request: web.Request) -> web.Response:
        headers = {
            "Content-Type": asset.mime,
            "Cache-Control": "no-cache",
            "ETag": asset.tag,
            "Vary": "Accept-Encoding",
        }
        if asset.tag in request.headers.get("If-None-Match", ""):
            return web.Response(status=304, headers=headers)
        if "gzip" in request.headers.get("Accept-Encoding", ""):
            return web.Response(body=asset.packed, headers={**headers, "Content-Encoding": "gzip"})
        return web.Response(body=asset.plain, headers=headers)

    return serve
