"""Schedules in English words."""

import pytest
from hypothesis import given

from knowledge.schedule import Schedule
from knowledge.schedule_json import from_json
from knowledge.when_words import say
from tests.knowledge.schedules import SCHEDULES


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        ({"months": [3, 9]}, "March and September"),
        ({"months": [4, 5, 6], "through": True, "year": 2026}, "April to June 2026"),
        ({"quarters": [1, 2, 4]}, "Q1, Q2 and Q4"),
        ({"day": 5, "month": 6, "before": True}, "before 5 June"),
        ({"day": 30, "month": 1, "years_later": 1}, "30 January of the next year"),
        ({"date": "2026-02-01T17:00", "before": True}, "before 17:00 on 1 February 2026"),
        ({"from": "2026-01-05", "to": "2026-03-15"}, "from 5 January 2026 until 15 March 2026"),
        ({"to": "2026-12-31"}, "from now until 31 December 2026"),
        ({"year": 2027}, "2027"),
        ({"every": "month", "day": 22, "before": True}, "every month, before the 22nd"),
        ({"every": "quarter", "day": 15}, "every quarter, the 15th of its last month"),
        ({"every": "quarter", "day": 5, "month": 1}, "every quarter, the 5th of its first month"),
        ({"every": "half-year"}, "every half-year"),
        ({"every": "year", "day": 15, "month": 11}, "every year, 15 November"),
        ({"every": "year", "step": 2}, "every 2 years"),
        (
            {"every": "week", "weekday": 5, "hour": "17:00", "before": True},
            "every Friday, before 17:00",
        ),
        ({"every": "unspecified"}, "at regular times"),
        ({"ongoing": True}, "all the time"),
        ({"unscheduled": True}, "when higher levels say"),
        ({"event": "Đại hội", "days": -5, "working": True}, "5 working days before “Đại hội”"),
        ({"any": [{"months": [6]}, {"ongoing": True}]}, "June; also all the time"),
    ],
)
def test_in_english(schedule: dict[str, object], words: str) -> None:
    assert say(from_json(schedule), "en") == words


@given(SCHEDULES)
def test_every_schedule_has_english_words(schedule: Schedule) -> None:
    assert say(schedule, "en").strip() == say(schedule, "en") != ""
