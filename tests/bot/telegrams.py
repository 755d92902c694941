"""Both Telegram channels against one fake server."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from bot.telegram import Library, open_telegram
from bot.telegram.channel import TelegramChannel
from tests.botapi.client import Client

LIBRARIES: tuple[Library, ...] = ("aiogram", "ptb")
LAN, GROUP, FORUM = 101, -501, -1_001_000_000_502
USERNAME = "danvan_test_bot"


def nowhere(sha: str) -> Path:
    return Path("/nowhere") / sha


@asynccontextmanager
async def opened(
    fake: Client, library: Library, files: Callable[[str], Path] = nowhere
) -> AsyncIterator[TelegramChannel]:
    channel = open_telegram(fake.token, files, library=library, api=fake.url, username=USERNAME)
    try:
        yield channel
    finally:
        await channel.close()


@contextmanager
def scene(fake: Client) -> Iterator[Client]:
    """Start anew with a person, a group and a forum; no flood limits."""
    fake.reset()
    fake.lift_limits()
    fake.add_user(LAN, "Lan")
    fake.add_chat(LAN)
    fake.add_chat(GROUP, title="Tổ 5", members=[LAN])
    fake.add_chat(FORUM, title="Huyện", forum=True, members=[LAN])
    yield fake
