"""A leader's word on a report is taken for what was seen, and for nothing else."""

from datetime import date, timedelta

import pytest

from storage import members, outbox, reports, reviews, unit_changes
from storage.database import Database, Session
from storage.outbox import Letter
from storage.people import Role
from storage.reports import Gone, Report, Source, Telling
from tests.clock import MONDAY as NOW


def told(session: Session, unit: int, by: int, day: int = 20) -> Report:
    telling = Telling("dialogue", unit, date(2026, 11, day), by, {"participants": 45})
    return reports.add(session, telling, Source(), NOW)


def place(session: Session, code: str) -> int:
    return unit_changes.add(session, code, f"xã {code}").id


def test_the_second_of_two_words_finds_it_settled(database: Database) -> None:
    with database.begin() as session:
        unit = place(session, "BB")
        by = members.add(session, "Lò Văn Tâm", [Role("officer", unit)], NOW)
        seen = told(session, unit, by)
    with database.begin() as session:
        assert reviews.settle(session, seen, "accepted", NOW).state == "accepted"
    with database.begin() as session, pytest.raises(Gone):
        reviews.settle(session, seen, "returned", NOW)


def test_another_version_was_not_seen(database: Database) -> None:
    with database.begin() as session:
        unit = place(session, "BB")
        by = members.add(session, "Lò Văn Tâm", [Role("officer", unit)], NOW)
        seen = told(session, unit, by)
        telling = Telling("dialogue", unit, date(2026, 11, 20), by, {"participants": 54})
        reports.change(session, seen.id, seen.version, telling, NOW)
    with database.begin() as session, pytest.raises(Gone):
        reviews.settle(session, seen, "accepted", NOW)


def test_what_waits_is_of_these_units_and_not_judged(database: Database) -> None:
    before = NOW - timedelta(days=1)
    with database.begin() as session:
        unit, other = place(session, "BB"), place(session, "HT")
        by = members.add(session, "Lò Văn Tâm", [Role("officer", unit)], NOW)
        one, two = told(session, unit, by), told(session, other, by)
        judged = told(session, unit, by, 12)
        reviews.settle(session, judged, "accepted", NOW)
        assert reviews.waiting(session, [unit], before) == [one]
        assert reviews.waiting(session, None, before) == [one, two]
        assert reviews.waiting(session, [unit], NOW) == []


def test_a_letter_waits_until_it_is_put_into_words(database: Database) -> None:
    with database.begin() as session:
        outbox.put(session, Letter("digest:1:x", "telegram", "1", "{}"), NOW)
        assert outbox.waits(session, "digest:1:x")
        assert not outbox.waits(session, "digest:1:y")
