"""The HTTP that polling and both libraries share: proxy, time-outs, and what a failure means.

The token is part of every address, so no address and no error that quotes one is passed on.
"""

import asyncio
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

import aiohttp

from bot.channel import Refused, SendError, Uncertain, Unsent
from bot.telegram import outcomes

PUBLIC = "https://api.telegram.org"
CONNECT = 10.0  # seconds
SEND = 30.0
UPLOAD = 60.0
CHUNK = 1 << 18


@dataclass(frozen=True, slots=True)
class Access:
    """How to reach Telegram as which bot."""

    token: str = field(repr=False)
    api: str = PUBLIC
    proxy: str | None = field(default=None, repr=False)  # it may hold a password

    @property
    def bot(self) -> str:
        return self.token.partition(":")[0]


class Wire:
    """Posts to the Bot API; what goes wrong is a SendError."""

    def __init__(self, access: Access) -> None:
        self.access = access
        self._session: aiohttp.ClientSession | None = None

    async def call(
        self, method: str, params: Mapping[str, object], *, seconds: float = SEND
    ) -> object:
        """Call a method with JSON; return its result."""
        body = await self.post(
            f"{self.access.api}/bot{self.access.token}/{method}",
            aiohttp.JsonPayload(params),
            seconds=seconds,
        )
        try:
            answer = json.loads(body)
        except ValueError:
            raise Uncertain("the answer is not JSON") from None
        return answer.get("result") if isinstance(answer, dict) else None

    async def post(
        self, url: str, data: aiohttp.FormData | aiohttp.Payload, *, seconds: float | None = None
    ) -> bytes:
        """Post and return the body of a 2xx answer; a form with a file may take longer."""
        if seconds is None:
            multipart = isinstance(data, aiohttp.FormData) and data.is_multipart
            seconds = UPLOAD if multipart else SEND
        trace = SimpleNamespace(connected=False)
        try:
            async with self._open().post(
                url,
                data=data,
                timeout=aiohttp.ClientTimeout(total=seconds, sock_connect=CONNECT),
                allow_redirects=False,
                trace_request_ctx=trace,
            ) as answer:
                status, body = answer.status, await answer.read()
        except Exception as error:  # a proxy's connector raises what it likes
            raise _failure(error, connected=trace.connected) from None
        if 200 <= status < 300:
            return body
        raise outcomes.refusal(status, body)

    async def fetch(self, path: str, to: Path, limit: int) -> None:
        """Stream a file of Telegram's to `to`; nothing is left there when it fails."""
        base = f"{self.access.api}/file/bot{self.access.token}/"
        url = path if path.startswith(("http://", "https://")) else base + path
        with _whole(to):
            try:
                await self._stream(url, to, limit)
            except SendError:
                raise
            except Exception as error:  # the line, the proxy or the disk
                raise Unsent(type(error).__name__) from None

    async def _stream(self, url: str, to: Path, limit: int) -> None:
        timeout = aiohttp.ClientTimeout(sock_connect=CONNECT, sock_read=SEND, total=10 * UPLOAD)
        async with self._open().get(url, timeout=timeout, allow_redirects=False) as answer:
            if answer.status >= 300:
                permanent = 400 <= answer.status < 500 and answer.status != 429
                raise (Refused if permanent else Unsent)(f"file: {answer.status}")
            taken = 0
            with await asyncio.to_thread(to.open, "wb") as target:
                async for chunk in answer.content.iter_chunked(CHUNK):
                    taken += len(chunk)
                    if taken > limit:
                        raise Refused("file: too big")
                    await asyncio.to_thread(target.write, chunk)

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:  # made late: it must belong to the running loop
            self._session = aiohttp.ClientSession(
                connector=_connector(self.access.proxy), trace_configs=[_tracing()]
            )
        return self._session


def _connector(proxy: str | None) -> aiohttp.TCPConnector:
    if proxy is None:
        return aiohttp.TCPConnector()
    from aiohttp_socks import ProxyConnector  # few need it

    return ProxyConnector.from_url(proxy, rdns=True)


@contextmanager
def _whole(to: Path) -> Iterator[None]:
    """Leave nothing of a file that did not come whole."""
    try:
        yield
    except BaseException:
        to.unlink(missing_ok=True)
        raise


def _tracing() -> aiohttp.TraceConfig:
    """Notes on a request's own context that it has a connection: from then on it may arrive."""
    tracing = aiohttp.TraceConfig()
    tracing.on_connection_create_end.append(_connected)
    tracing.on_connection_reuseconn.append(_connected)
    return tracing


async def _connected(_session: object, context: SimpleNamespace, _params: object) -> None:
    if context.trace_request_ctx is not None:
        context.trace_request_ctx.connected = True


def _failure(error: Exception, *, connected: bool) -> SendError:
    return (Uncertain if connected else Unsent)(type(error).__name__)
