"""A channel is never spoken to faster than Telegram allows, whatever pace is set."""

from datetime import datetime, timedelta

import pytest

from storage import pace
from storage.database import Database
from storage.pace import Limits
from tests.clock import MONDAY

GLANCE = timedelta(milliseconds=1)  # the courier's shortest rest
SECONDS = 4


@pytest.mark.parametrize("a_second", [1, 25, 26.5, 28, pace.SAFE])
def test_no_second_holds_more_than_thirty_and_the_pace_is_held(
    database: Database, a_second: float
) -> None:
    left = _sent(database, Limits(a_second=a_second))
    assert max(sum(at <= one < at + timedelta(seconds=1) for one in left) for at in left) <= 30
    assert len(left) >= a_second * SECONDS * 0.97


def _sent(database: Database, limits: Limits) -> list[datetime]:
    """When letters leave that are looked for as soon as they may."""
    left, now, end = [], MONDAY, MONDAY + timedelta(seconds=SECONDS)
    while now < end:
        with database.begin() as session:
            count = pace.allowance(session, "telegram", limits, now)
            for _ in range(count):
                pace.spend(session, "telegram", "11", limits, now)
            left += [now] * count
            now = max(now + GLANCE, pace.opens(session, "telegram", limits))
    return left
