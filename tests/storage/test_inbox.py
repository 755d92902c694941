"""What was said to us is stored once and handled in order."""

from datetime import timedelta

from storage import inbox
from storage.database import Database
from storage.inbox import Arrival, Waiting
from tests.clock import MONDAY as NOW


def keep(database: Database, *keys: str, line: str = "telegram:1") -> None:
    with database.begin() as session:
        arrivals = [Arrival(key, line, f'{{"n": "{key}"}}') for key in keys]
        inbox.keep(session, "telegram", "7", arrivals, NOW)


def heads(database: Database, now: timedelta = timedelta()) -> list[Waiting]:
    with database.read() as session:
        return inbox.heads(session, ["telegram"], NOW + now)


def finish(database: Database, waiting: Waiting) -> bool:
    with database.begin() as session:
        return inbox.finish(session, waiting, NOW)


def test_the_same_update_twice_is_stored_once(database: Database) -> None:
    keep(database, "1", "2")
    keep(database, "2", "3")
    assert [one.body for one in heads(database)] == ['{"n": "1"}', '{"n": "2"}', '{"n": "3"}']


def test_the_same_key_of_another_bot_is_another_update(database: Database) -> None:
    keep(database, "1")
    with database.begin() as session:
        inbox.keep(session, "telegram", "8", [Arrival("1", "telegram:1", "{}")], NOW)
    assert len(heads(database)) == 2


def test_only_channels_of_this_process_are_handled(database: Database) -> None:
    keep(database, "1")
    with database.begin() as session:
        inbox.keep(session, "web", "web", [Arrival("1", "web:1", "{}")], NOW)
    assert [one.channel for one in heads(database)] == ["telegram"]


def test_an_update_is_finished_once(database: Database) -> None:
    keep(database, "1")
    (head,) = heads(database)
    assert finish(database, head)
    assert not finish(database, head)
    assert heads(database) == []


def test_a_later_update_can_not_overtake_an_earlier_one_of_its_conversation(
    database: Database,
) -> None:
    keep(database, "1", "2")
    first, second = heads(database)
    assert not finish(database, second)
    assert finish(database, first)
    assert finish(database, second)


def test_a_conversation_that_waits_for_another_attempt_holds_back_only_itself(
    database: Database,
) -> None:
    keep(database, "1", "2")
    keep(database, "3", line="telegram:2")
    first, *_ = heads(database)
    with database.begin() as session:
        inbox.try_later(session, first.id, 1, NOW + timedelta(seconds=5), "boom")
    assert [one.conversation for one in heads(database)] == ["telegram:2"]
    assert [one.attempts for one in heads(database, timedelta(seconds=5))] == [1, 0, 0]


def test_what_is_put_aside_keeps_its_trace_and_frees_its_conversation(database: Database) -> None:
    keep(database, "1", "2")
    first, second = heads(database)
    with database.begin() as session:
        inbox.put_aside(session, first.id, NOW, "Traceback ...", "A1B2C3")
    assert [one.id for one in heads(database)] == [second.id]
    with database.read() as session:
        (aside,) = inbox.aside(session)
    assert (aside.trouble, aside.error) == ("A1B2C3", "Traceback ...")
