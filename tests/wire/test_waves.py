"""A wave of reminders over bad lines reaches every group once, whatever is killed meanwhile."""

from pathlib import Path

import pytest

from bot.telegram import Library
from tests.bot.telegrams import LIBRARIES
from tests.wire.waves import SLOTS, Waving, torment

GROUPS, KILLS = 200, 5


@pytest.mark.timeout(300)
@pytest.mark.parametrize("library", LIBRARIES)
def test_a_wave_reaches_every_group_once_and_doubles_only_what_is_listed(
    library: Library, tmp_path: Path
) -> None:
    told = torment(tmp_path, Waving(library, GROUPS, KILLS))
    assert told.wrong == []
    assert (told.groups, told.kills, told.given_up) == (GROUPS, KILLS, 0)
    assert told.once + told.doubled + told.unreachable >= GROUPS
    assert told.doubled <= told.uncertain <= SLOTS * KILLS + told.doubtful
    assert told.unreachable < GROUPS / 10
    # the lines were bad, groups did change, and something was in the air at a kill
    assert min(told.uncertain, told.unreachable, told.moved) > 0
    assert told.faults >= 5
