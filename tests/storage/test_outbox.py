"""What we owe to say goes out once, in order, at a pace; an uncertain end is listed."""

from datetime import datetime, timedelta

from storage import chats, dispatch, endings, outbox
from storage.database import Database
from storage.dispatch import Owed
from storage.outbox import Letter
from storage.pace import Limits
from tests.clock import MONDAY as NOW

NO_LIMITS = {"telegram": Limits()}
TELEGRAM = {"telegram": Limits(a_second=25, chat_gap=1, group_a_minute=20)}


def put(database: Database, key: str, chat: str = "1", **more: object) -> int:
    with database.begin() as session:
        letter = Letter(key, "telegram", chat, "{}", **more)  # type: ignore[arg-type]  # test's own
        id = outbox.put(session, letter, NOW)
    assert id is not None
    return id


def claim(
    database: Database,
    now: datetime = NOW,
    *,
    limits: dict[str, Limits] = NO_LIMITS,
    slots: int = 8,
    token: str = "t",
) -> list[Owed]:
    with database.begin() as session:
        owed = dispatch.look(session, limits, now, limit=slots)
        assert dispatch.claim(session, [(one, "[]") for one in owed], token, limits, now)
    return owed


def sent(database: Database, owed: Owed, message: str = "m", now: datetime = NOW) -> bool:
    with database.begin() as session:
        return endings.sent(session, owed.id, "t", now, message=message, more=False)


def states(database: Database) -> dict[str, int]:
    with database.read() as session:
        return outbox.count_by_state(session)


def test_a_key_is_said_once_for_ever(database: Database) -> None:
    put(database, "reply:1:0")
    with database.begin() as session:
        assert outbox.put(session, Letter("reply:1:0", "telegram", "2", "{}"), NOW) is None
    assert states(database) == {"ready": 1}


def test_one_chat_gets_one_message_at_a_time_in_order(database: Database) -> None:
    put(database, "a")
    put(database, "b")
    put(database, "c", chat="2")
    first = claim(database)
    assert [one.key for one in first] == ["a", "c"]
    assert claim(database) == []
    assert sent(database, first[0])
    assert [one.key for one in claim(database)] == ["b"]


def test_answers_go_before_reminders(database: Database) -> None:
    put(database, "remind", lane=1)
    put(database, "answer")
    put(database, "other reminder", chat="2", lane=1)
    assert [one.key for one in claim(database, slots=2)] == ["answer", "other reminder"]


def test_nothing_goes_before_its_hour_or_after_its_end(database: Database) -> None:
    put(database, "later", not_before=NOW + timedelta(hours=1))
    put(database, "over", chat="2", expires_at=NOW)
    assert claim(database) == []
    with database.begin() as session:
        assert endings.expire(session, NOW) == 1
    assert [one.key for one in claim(database, NOW + timedelta(hours=1))] == ["later"]


def test_never_more_than_thirty_in_a_second(database: Database) -> None:
    for number in range(100):
        put(database, f"k{number}", chat=str(number))
    moments: list[float] = []
    for step in range(400):  # every 10 ms
        for owed in claim(database, NOW + timedelta(milliseconds=10 * step), limits=TELEGRAM):
            assert sent(database, owed)
            moments.append(step / 100)
    assert len(moments) == 100
    assert moments[-1] < 100 / 25 + 0.1
    assert max(sum(m <= other < m + 1 for other in moments) for m in moments) <= 30


def test_a_chat_rests_a_second_and_a_group_has_twenty_a_minute(database: Database) -> None:
    for number in range(45):
        put(database, f"k{number}", chat="-100")
    moments: list[int] = []
    for second in range(130):
        for owed in claim(database, NOW + timedelta(seconds=second), limits=TELEGRAM):
            sent(database, owed)
            moments.append(second)
    assert len(moments) == 45
    assert max(sum(m <= other < m + 60 for other in moments) for m in moments) == 20


def test_the_next_look_is_when_the_pace_allows(database: Database) -> None:
    put(database, "a")
    put(database, "b")
    (owed,) = claim(database, limits=TELEGRAM)
    sent(database, owed)
    with database.read() as session:
        assert dispatch.next_look(session, TELEGRAM, NOW) == NOW + timedelta(seconds=1)


def test_a_paused_chat_waits_alone(database: Database) -> None:
    put(database, "a")
    put(database, "b", chat="2")
    with database.begin() as session:
        chats.pause(session, "telegram", "1", NOW + timedelta(seconds=30))
    assert [one.key for one in claim(database)] == ["b"]
    assert [one.key for one in claim(database, NOW + timedelta(seconds=30))] == ["a"]


def test_a_paused_bot_sends_nothing(database: Database) -> None:
    put(database, "a")
    with database.begin() as session:
        chats.pause(session, "telegram", chats.WHOLE_BOT, NOW + timedelta(seconds=30))
    assert claim(database) == []
    with database.read() as session:
        assert dispatch.next_look(session, TELEGRAM, NOW) == NOW + timedelta(seconds=30)


def test_a_crash_leaves_an_answer_to_send_again_at_once_and_listed(database: Database) -> None:
    put(database, "answer")
    claim(database)
    with database.begin() as session:
        assert endings.abandon(session, NOW, NOW) == 1
    (owed,) = claim(database)
    assert owed.again
    sent(database, owed)
    with database.read() as session:
        (listed,) = outbox.troubled(session)
    assert (listed.key, listed.state) == ("answer", "sent")


def test_a_crash_holds_a_reminder_for_a_quarter_of_an_hour(database: Database) -> None:
    put(database, "remind", lane=1)
    claim(database)
    with database.begin() as session:
        endings.abandon(session, NOW, NOW)
    assert claim(database, NOW + timedelta(minutes=14)) == []
    (owed,) = claim(database, NOW + timedelta(minutes=15))
    assert owed.again


def test_a_second_uncertain_end_is_a_failure_and_shown(database: Database) -> None:
    put(database, "answer")
    for _ in range(2):
        (owed,) = claim(database)
        with database.begin() as session:
            endings.uncertain(session, owed.id, "t", NOW, "timed out")
    assert states(database) == {"failed": 1}
    with database.read() as session:
        assert [one.state for one in outbox.troubled(session)] == ["failed"]


def test_an_answer_is_sent_again_after_each_crash_but_not_for_ever(database: Database) -> None:
    put(database, "answer")
    put(database, "remind", chat="2", lane=1)
    for number in range(10):
        now = NOW + timedelta(hours=number)
        assert "answer" in [one.key for one in claim(database, now)]
        with database.begin() as session:
            endings.abandon(session, now, now)
    assert states(database) == {"failed": 2}


def test_who_lost_the_claim_may_not_say_what_became_of_it(database: Database) -> None:
    put(database, "a")
    (owed,) = claim(database)
    with database.begin() as session:
        endings.abandon(session, NOW, NOW)
    assert not sent(database, owed)
    claim(database, token="another")
    assert not sent(database, owed)


def test_an_edit_finds_the_message_that_was_sent(database: Database) -> None:
    first = put(database, "card")
    (owed,) = claim(database)
    sent(database, owed, "m77")
    put(database, "edit", edits=first)
    (edit,) = claim(database)
    assert edit.edits == "m77"


def test_an_edit_of_what_was_never_sent_or_is_too_old_is_a_new_message(database: Database) -> None:
    first = put(database, "card", chat="1")
    (owed,) = claim(database)
    sent(database, owed, "m77")
    put(database, "edit", edits=first)
    (edit,) = claim(database, NOW + timedelta(hours=50))
    assert edit.edits == ""


def test_only_the_newest_of_several_edits_is_sent(database: Database) -> None:
    first = put(database, "card")
    (owed,) = claim(database)
    sent(database, owed)
    second = put(database, "edit 1", edits=first)
    put(database, "edit 2", edits=second)
    assert [one.key for one in claim(database)] == ["edit 2"]
    assert states(database)["cancelled"] == 1


def test_a_chat_that_is_gone_fails_once_and_takes_its_letters_along(database: Database) -> None:
    put(database, "a")
    put(database, "b")
    with database.begin() as session:
        assert chats.gone(session, "telegram", "1", NOW)
        assert not chats.gone(session, "telegram", "1", NOW)
    assert states(database) == {"failed": 2}


def test_a_moved_chat_keeps_what_is_owed(database: Database) -> None:
    put(database, "a", chat="-5")
    with database.begin() as session:
        chats.moved(session, "telegram", "-5", "-1005")
    assert [one.chat for one in claim(database)] == ["-1005"]
    with database.read() as session:
        assert chats.where_now(session, "telegram", "-5") == "-1005"
