"""Every error of the Bot API is the same outcome with both libraries."""

import asyncio
import logging
import socket
import traceback
from pathlib import Path

import pytest

from bot.channel import (
    Denied,
    Gone,
    Lost,
    Moved,
    NoThread,
    Refused,
    SendError,
    SlowDown,
    Uncertain,
    Unsent,
)
from bot.telegram import Library, open_telegram
from handlers.turn import Address, Message
from tests.bot.telegrams import FORUM, GROUP, LAN, nowhere, opened
from tests.botapi.client import Client

HERE = Address("telegram", str(LAN))
HELLO = Message("chào")

FAULTS: dict[str, tuple[dict[str, object], type[SendError]]] = {
    "removed": ({"kind": "forbidden"}, Gone),
    "deactivated user": (
        {"kind": "forbidden", "description": "Forbidden: user is deactivated"},
        Gone,
    ),
    "a pause": ({"kind": "too_many", "retry_after": 7}, SlowDown),
    "a pause in HTML": ({"kind": "html_429"}, SlowDown),
    "an error of theirs": ({"kind": "server_error"}, Uncertain),
    "a proxy in the way": ({"kind": "html_502"}, Uncertain),
    "cut before": ({"kind": "drop_before"}, Uncertain),
    "cut after": ({"kind": "drop_after"}, Uncertain),
}
REFUSALS: dict[str, type[SendError]] = {
    "chat not found": Gone,
    "user not found": Gone,
    "PEER_ID_INVALID": Gone,
    "group chat was deactivated": Gone,
    "bot is not a member of the supergroup chat": Gone,
    "message thread not found": NoThread,
    "TOPIC_CLOSED": NoThread,
    "message to edit not found": Lost,
    "message can't be edited": Lost,
    "MESSAGE_ID_INVALID": Lost,
    "not enough rights to send text messages to the chat": Refused,
    "message is too long": Refused,
    "can't parse entities": Refused,
}


@pytest.mark.asyncio
@pytest.mark.parametrize("name", FAULTS)
async def test_a_fault_has_its_outcome(telegram: Client, library: Library, name: str) -> None:
    fault, outcome = FAULTS[name]
    telegram.do("fault", method="send*", times=1, **fault)
    async with opened(telegram, library) as channel:
        with pytest.raises(outcome) as raised:
            await channel.send(HERE, HELLO)
        assert type(raised.value) is outcome
        if isinstance(raised.value, SlowDown) and name == "a pause":
            assert (raised.value.seconds, raised.value.everything) == (7, False)
        await channel.send(HERE, HELLO)  # and the channel goes on


@pytest.mark.asyncio
@pytest.mark.parametrize("words", REFUSALS)
async def test_a_refusal_has_its_outcome(telegram: Client, library: Library, words: str) -> None:
    telegram.fault("bad_request", description=f"Bad Request: {words}")
    async with opened(telegram, library) as channel:
        with pytest.raises(SendError) as raised:
            await channel.send(HERE, HELLO)
    assert type(raised.value) is REFUSALS[words]


@pytest.mark.asyncio
async def test_a_cut_on_a_used_connection_is_uncertain(telegram: Client, library: Library) -> None:
    async with opened(telegram, library) as channel:
        await channel.send(HERE, HELLO)
        telegram.fault("drop_before")
        with pytest.raises(Uncertain):
            await channel.send(HERE, HELLO)


@pytest.mark.asyncio
async def test_a_group_that_moved_tells_where(telegram: Client, library: Library) -> None:
    new = telegram.upgrade(GROUP)
    async with opened(telegram, library) as channel:
        with pytest.raises(Moved) as raised:
            await channel.send(Address("telegram", str(GROUP)), HELLO)
    assert raised.value.to == str(new)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("to", "outcome"),
    [
        (Address("telegram", "999999"), Gone),
        (Address("telegram", "nobody"), Gone),
        (Address("telegram", str(FORUM), "77"), NoThread),
    ],
)
async def test_a_wrong_address_has_its_outcome(
    telegram: Client, library: Library, to: Address, outcome: type[SendError]
) -> None:
    async with opened(telegram, library) as channel:
        with pytest.raises(outcome):
            await channel.send(to, HELLO)


@pytest.mark.asyncio
async def test_nothing_was_sent_where_nobody_listens(library: Library) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, but nobody listens
        api = f"http://127.0.0.1:{taken.getsockname()[1]}"
        for address in (api, "http://no.such.host.invalid"):
            channel = open_telegram("1:a", nowhere, library=library, api=address)
            with pytest.raises(Unsent):
                await channel.send(HERE, HELLO)
            await channel.close()


@pytest.mark.asyncio
@pytest.mark.parametrize("kind", ["http", "socks5"])
async def test_nothing_was_sent_where_the_proxy_is_away(
    telegram: Client, library: Library, kind: str
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        proxy = f"{kind}://me:secret@127.0.0.1:{taken.getsockname()[1]}"
        channel = open_telegram(
            telegram.token, nowhere, library=library, api=telegram.url, proxy=proxy
        )
        with pytest.raises(Unsent) as raised:
            await channel.send(HERE, HELLO)
        await channel.close()
    assert "secret" not in repr(raised.value)
    assert telegram.calls() == []


async def tunnel(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """An HTTP proxy for one connection."""
    target = (await reader.readuntil(b"\r\n\r\n")).split()[1].decode()
    host, _, port = target.rpartition(":")
    far_reader, far_writer = await asyncio.open_connection(host, int(port))
    writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
    await asyncio.gather(pipe(reader, far_writer), pipe(far_reader, writer))


async def pipe(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    while chunk := await source.read(65536):
        target.write(chunk)
    target.close()


@pytest.mark.asyncio
async def test_a_proxy_is_gone_through(telegram: Client, library: Library) -> None:
    used = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        used.append(library)
        await tunnel(reader, writer)

    proxy = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = proxy.sockets[0].getsockname()[1]
    channel = open_telegram(
        telegram.token, nowhere, library=library, api=telegram.url, proxy=f"http://127.0.0.1:{port}"
    )
    await channel.send(HERE, HELLO)
    await channel.close()
    proxy.close()
    await proxy.wait_closed()
    assert used == [library]


@pytest.mark.asyncio
async def test_neither_token_nor_words_are_logged(
    telegram: Client, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    telegram.fault("html_502")
    async with opened(telegram, library) as channel:
        with pytest.raises(Uncertain) as raised:
            await channel.send(HERE, Message("bí mật"))
        await channel.send(HERE, Message("bí mật"))
        await channel.answer_tap("1", "bí mật")
    logged = caplog.text + "".join(traceback.format_exception(raised.value))
    assert telegram.token not in logged
    assert "bí mật" not in logged.replace('Message("bí mật")', "")


@pytest.mark.asyncio
async def test_a_wrong_token_is_denied_and_not_told(telegram: Client, library: Library) -> None:
    channel = open_telegram("1:secret", nowhere, library=library, api=telegram.url)
    with pytest.raises(Denied) as raised:
        await channel.send(HERE, HELLO)
    await channel.close()
    assert "secret" not in repr(raised.value) + repr(channel.wire.access)


@pytest.mark.asyncio
async def test_a_file_is_fetched(telegram: Client, library: Library, tmp_path: Path) -> None:
    telegram.send(LAN, "document", b"x" * 1000, name="a.pdf")
    (ref,) = [document_id(telegram)]
    async with opened(telegram, library) as channel:
        await channel.download(ref, tmp_path / "got", 1000)
        with pytest.raises(Refused):
            await channel.download(ref, tmp_path / "big", 999)
        with pytest.raises(Refused):
            await channel.download("unknown", tmp_path / "none", 999)
    assert (tmp_path / "got").read_bytes() == b"x" * 1000
    assert names(tmp_path) == ["got"]


@pytest.mark.asyncio
async def test_a_file_that_claims_less_than_it_is_stops_at_the_limit(
    telegram: Client, library: Library, tmp_path: Path
) -> None:
    telegram.send(LAN, "document", b"x" * 1000, name="a.pdf", size=5)
    async with opened(telegram, library) as channel:
        with pytest.raises(Refused):
            await channel.download(document_id(telegram), tmp_path / "big", 100)
    assert names(tmp_path) == []


@pytest.mark.asyncio
@pytest.mark.parametrize("method", ["getFile", "download"])
@pytest.mark.parametrize("kind", ["server_error", "html_502", "drop_after", "too_many"])
async def test_a_fetch_that_fails_may_be_tried_again(
    telegram: Client, library: Library, tmp_path: Path, method: str, kind: str
) -> None:
    telegram.send(LAN, "document", b"x" * 1000, name="a.pdf")
    ref = document_id(telegram)
    # on a used connection a cut GET is asked again at once, by aiohttp itself
    telegram.fault(kind, method, times=2 if (kind, method) == ("drop_after", "download") else 1)
    async with opened(telegram, library) as channel:
        with pytest.raises(Unsent):
            await channel.download(ref, tmp_path / "got", 1000)
        await channel.download(ref, tmp_path / "got", 1000)


def document_id(telegram: Client) -> str:
    (kept,) = telegram.chat(LAN)["messages"]
    return str(kept["shape"]["document"]["file_id"])


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]
