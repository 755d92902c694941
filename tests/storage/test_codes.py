"""One-time codes: used once, by one, in time; guessing them leads nowhere."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from storage import codes, members
from storage.codes import TooOften, Wrong
from storage.database import Database
from tests.clock import MONDAY as NOW


def person(database: Database) -> int:
    with database.begin() as session:
        return members.add(session, "Mai", [], NOW)


def make(database: Database, who: int) -> str:
    with database.begin() as session:
        return codes.make(session, who, None, NOW)


def use(database: Database, code: str, account: str, later: timedelta = timedelta()) -> str:
    """What comes of it, committed as a turn is."""
    with database.begin() as session:
        try:
            return str(codes.use(session, code, account, NOW + later))
        except (Wrong, TooOften) as error:
            return type(error).__name__


def test_a_code_works_once(database: Database) -> None:
    who = person(database)
    code = make(database, who)
    assert len(code) >= 22
    assert use(database, code, "telegram:1") == str(who)
    assert use(database, code, "telegram:1") == "Wrong"
    assert use(database, code, "telegram:2") == "Wrong"


def test_a_code_ends_after_its_days(database: Database) -> None:
    who = person(database)
    code = make(database, who)
    assert use(database, code, "telegram:1", timedelta(days=7)) == "Wrong"
    assert use(database, code, "telegram:1", timedelta(days=7, seconds=-1)) == str(who)


def test_a_new_code_ends_the_one_before_it(database: Database) -> None:
    who = person(database)
    old, new = make(database, who), make(database, who)
    assert use(database, old, "telegram:1") == "Wrong"
    assert use(database, new, "telegram:1") == str(who)


def test_a_code_that_was_shown_to_others_is_spoilt(database: Database) -> None:
    code = make(database, person(database))
    with database.begin() as session:
        codes.spoil(session, code, NOW)
    assert use(database, code, "telegram:1") == "Wrong"


def test_the_code_of_who_has_left_is_wrong(database: Database) -> None:
    who = person(database)
    code = make(database, who)
    with database.begin() as session:
        members.leave(session, who, NOW)
    assert use(database, code, "telegram:1") == "Wrong"


def test_after_five_wrong_codes_the_right_one_waits_an_hour(database: Database) -> None:
    who = person(database)
    code = make(database, who)
    said = [use(database, f"guess {n}", "telegram:1") for n in range(7)]
    assert said == ["Wrong"] * 5 + ["TooOften"] * 2
    assert use(database, code, "telegram:1", timedelta(minutes=59)) == "TooOften"
    assert use(database, code, "telegram:1", timedelta(hours=1)) == str(who)


def test_many_accounts_together_are_slowed_down_too(database: Database) -> None:
    code = make(database, person(database))
    with database.begin() as session:
        for n in range(codes.ALL_TRIES):
            with pytest.raises(Wrong):
                codes.use(session, f"guess {n}", f"telegram:{n}", NOW)
    assert use(database, code, "telegram:999") == "TooOften"


def test_ten_thousand_guesses_on_a_virtual_clock_are_hardly_looked_at(sqlite: Database) -> None:
    person(sqlite)
    looked = 0
    with sqlite.begin() as session:
        for n in range(10_000):  # one every second of nearly three hours
            try:
                codes.use(session, f"guess {n}", "telegram:1", NOW + timedelta(seconds=n))
            except Wrong:
                looked += 1
            except TooOften:
                continue
    assert looked == 15  # five in each hour begun


def test_of_two_who_send_the_code_at_once_one_gets_in(database: Database) -> None:
    who = person(database)
    for _ in range(5):
        code = make(database, who)
        with ThreadPoolExecutor(4) as pool:
            said = list(
                pool.map(lambda n, code=code: use(database, code, f"telegram:{n}"), range(4))
            )
        assert sorted(said) == [str(who), "Wrong", "Wrong", "Wrong"]


def test_only_a_hash_of_the_code_is_kept(sqlite: Database) -> None:
    code = make(sqlite, person(sqlite))
    with sqlite.begin() as session:
        raw = session.connection().connection.dbapi_connection
        assert raw is not None
        dump = "\n".join(raw.iterdump())
    assert code not in dump
