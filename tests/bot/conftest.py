"""A fake Telegram for the tests of the drivers, and each of the two drivers."""

from collections.abc import Iterator

import pytest

from bot.telegram import Library
from tests.bot.telegrams import LIBRARIES, scene
from tests.botapi.client import Client, FakeTelegram


@pytest.fixture(scope="session")
def server() -> Iterator[FakeTelegram]:
    with FakeTelegram(lifted=True) as running:
        yield running


@pytest.fixture
def telegram(server: FakeTelegram) -> Iterator[Client]:
    with scene(server) as fake:
        yield fake


@pytest.fixture(params=LIBRARIES)
def library(request: pytest.FixtureRequest) -> Library:
    chosen: Library = request.param
    return chosen
