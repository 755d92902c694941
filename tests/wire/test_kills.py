"""Killed anywhere, it loses nothing it was told, and doubles only what it lists as uncertain."""

from pathlib import Path

import pytest

from bot.telegram import Library
from tests.bot.telegrams import LIBRARIES
from tests.wire.harness import SLOTS, Killing, torment

KILLS = 5


@pytest.mark.timeout(300)
@pytest.mark.parametrize("library", LIBRARIES)
def test_five_kills_lose_nothing_and_double_only_what_is_listed(
    library: Library, tmp_path: Path
) -> None:
    found = torment(tmp_path, Killing(library, KILLS))
    assert found.wrong == []
    assert found.updates >= 60 * KILLS
    assert found.doubled <= found.uncertain <= SLOTS * KILLS
    assert found.given_up == 0
