"""Two things at one instant, or one in the midst of the other: told once, done once, nothing lost.

On SQLite the two are two processes' connections, on PostgreSQL two sessions.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from threading import Barrier

import pytest

from handlers import doors
from handlers.assistant import Assistant
from handlers.turn import Address, Message, Turn
from scheduler.follow import follow
from scheduler.ladder import Office
from scheduler.plan import plan_reminders
from storage import audit, members, people, told_units, unit_changes
from storage.database import Database, connect
from storage.people import Role
from tests.bot.breakable import rows
from tests.clock import MONDAY
from tests.handlers import reminding_world as minding
from tests.handlers.reminding_world import BO, GROUP, TAM, THAU, at, told, wake
from tests.handlers.report_world import LEADER, OFFICER, SECOND
from tests.scheduler.town import Town
from tests.talk import Talk, World

DUE = "2026-12-16"
DEPUTY = 2


@pytest.fixture
def pair(database_url: str) -> Iterator[tuple[Database, Database]]:
    first, second = connect(database_url), connect(database_url)
    yield first, second
    first.close()
    second.close()


def at_once(*deeds: Callable[[], object]) -> list[object]:
    """Each in a thread of its own; they begin together."""
    ready = Barrier(len(deeds))

    def run(deed: Callable[[], object]) -> object:
        ready.wait(10)
        return deed()

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(run, deeds))


def take(database: Database, turn: Turn, key: int) -> None:
    """A turn as the pump handles it, in a transaction of its own."""
    with database.begin() as session:
        Assistant(doors.router(doors.features())).take(session, turn, key)


def test_planners_that_wake_at_one_instant_write_one_letter_a_unit_and_day(
    pair: tuple[Database, Database], tmp_path: Path
) -> None:
    world = minding.make(pair[0], tmp_path)
    minding.owe(world, *((f"Việc {n}", f"2026-12-{n:02}") for n in range(8, 19)),
                lead="Đảng ủy các xã")  # fmt: skip
    for day in range(7, 19):
        now = at(f"2026-12-{day:02}")
        at_once(*(partial(plan_reminders, one, Office(), now) for one in (*pair, *pair)))
        world.clock.now = now
        world.run()
    found = "SELECT unit, day FROM reminded WHERE letter <> '' GROUP BY unit, day"
    days = {str(day) for _, day in rows(pair[0], found)}
    assert len(days) == 10  # twelve days with a weekend
    assert len(minding.letters(world)) == 2 * len(days)  # a group and a person
    assert len(rows(pair[0], f"SELECT DISTINCT letter FROM reminded WHERE unit = {BO}"
                    " AND letter <> ''")) == len(days)  # fmt: skip


class TwoPhones:
    """What was tapped on two phones is handled at one instant, by two processes."""

    def __init__(self, pair: tuple[Database, Database]) -> None:
        self.pair = pair
        self.key = 9000

    def handle(self, world: World, *turns: Turn) -> None:
        self.key += 10
        takers = enumerate(zip(self.pair, turns, strict=True), self.key)
        at_once(*(partial(take, one, turn, key) for key, (one, turn) in takers))
        world.run()


def tap(talk: Talk, label: str) -> Turn:
    heard = next(one for one in reversed(talk.messages) if label in one.labels)
    choice = next(c for row in heard.message.buttons for c in row if c.label == label)
    return Turn(
        talk.where, talk.world.clock(), kind="tap", group=talk.group, account=talk.account,
        name=talk.name, message=heard.id, tap=f"t{choice.id}{talk.account}", button=choice.id,
    )  # fmt: skip


def words(talk: Talk, said: str) -> Turn:
    return Turn(
        talk.where, talk.world.clock(), text=said, group=talk.group, account=talk.account,
        name=talk.name, message=f"m{said}{talk.account}",
    )  # fmt: skip


def count(world: World, statement: str) -> int:
    return int(str(rows(world.database, statement)[0][0]))


def test_done_tapped_on_two_phones_at_one_instant_is_done_once(
    pair: tuple[Database, Database], tmp_path: Path
) -> None:
    phones = TwoPhones(pair)
    world = minding.make(pair[0], tmp_path)
    minding.owe(world, ("Họp dân", DUE), ("Tổng kết", "2026-12-30"))
    for day, label in ((DUE, "Không phát sinh"), ("2026-12-30", "Đã xong")):
        wake(world, day)
        both = [minding.group(world, account) for account in (OFFICER, SECOND)]
        phones.handle(world, *(tap(one, label) for one in both))
        if label == "Đã xong":  # each is asked for a note, and both send theirs
            phones.handle(world, *(words(one, "đã họp xong") for one in both))
    assert count(world, "SELECT count(*) FROM reports") == 2
    assert count(world, "SELECT count(*) FROM assignments WHERE done_at IS NULL") == 0
    assert [one.edited for one in told(world)] == [1]  # in the place of the first is a receipt
    assert count(world, "SELECT count(*) FROM audit WHERE action = 'report.send'") == 2


def test_two_leaders_that_decide_at_one_instant_decide_once(
    pair: tuple[Database, Database], tmp_path: Path
) -> None:
    phones = TwoPhones(pair)
    world = minding.make(pair[0], tmp_path)
    with pair[0].begin() as session:
        person = members.add(session, "Hoàng Văn Phó", [Role("leader", 1)], MONDAY)
        members.link(session, f"telegram:{DEPUTY}", person, MONDAY)
        people.greeted(session, f"telegram:{DEPUTY}", str(DEPUTY), MONDAY)
    minding.owe(world, ("Họp dân", DUE))
    wake(world, "2026-12-15")
    asking = minding.group(world)
    asking.taps("Xin gia hạn")
    asking.says("thêm 5 ngày vì mưa lũ")
    asking.taps("Gửi")
    leaders = [world.talk(LEADER), world.talk(DEPUTY)]
    phones.handle(world, *(tap(one, "Đồng ý") for one in leaders))
    with pair[0].begin() as session:
        deeds = [one.action for one in audit.latest(session)]
    assert deeds.count("more-time.agree") == 1
    private = world.talk(OFFICER).messages
    assert len([one for one in private if "Được gia hạn" in one.message.text]) == 1
    for one in leaders:
        assert "đã đồng ý gia hạn đến 21/12/2026" in one.messages[-1].message.text
    wake(world, DUE)
    assert len(told(world)) == 1  # that of the 15th: it counts from the 21st now


def test_done_while_the_reminder_is_in_flight_the_reminder_says_so(
    database: Database, tmp_path: Path
) -> None:
    world = minding.make(database, tmp_path)
    minding.owe(world, ("Họp dân", DUE))
    wake(world, "2026-12-15")
    first = tap(minding.group(world), "Không phát sinh")

    def report(verb: str, to: Address, _message: Message) -> None:
        if verb == "send" and to.chat == GROUP and count(world, "SELECT count(*) FROM reports") < 1:
            take(database, first, 9000)

    world.app.faults = report
    wake(world, DUE)
    world.time_passes(5)
    (last,) = told(world)  # in the place of the first stands the receipt
    assert "Đã xong hết các việc nhắc ngày 16/12/2026" in last.message.text
    assert count(world, "SELECT count(*) FROM outbox WHERE state IN ('ready', 'sending')") == 0


def test_a_commune_that_merges_between_plan_and_sending_is_told_where_its_work_is_now(
    database: Database, tmp_path: Path
) -> None:
    world = minding.make(database, tmp_path)
    minding.owe(world, ("Họp dân", DUE), lead="Xã Hồ Thầu")
    world.clock.now = at(DUE)
    minding.plan(world)
    with database.begin() as session:
        unit_changes.merge(session, [THAU], BO, date(2026, 12, 16))
    follow(database, world.clock())
    world.run()
    assert told(world, "13") == []
    wake(world, DUE, "08:01")
    (heard,) = told(world)
    assert "Nhắc việc: Xã Bản Bo" in heard.message.text
    assert "Họp dân – hôm nay là hạn cuối" in heard.message.text
    wake(world, "2026-12-17")
    assert len(told(world)) == 1


def mid_wave(database: Database, folder: Path) -> tuple[Town, int]:
    """Three communes hear by a group each; the plan is the first of the town."""
    town = Town(database, folder, at(DUE))
    for chat, unit in ((GROUP, BO), ("-501", THAU), ("-502", TAM)):
        town.link(chat, unit)
    return town, town.confirm([("Họp dân", "Đảng ủy các xã", {"date": DUE})])


def ends(database: Database, unit: int) -> Sequence[str]:
    with database.read() as session:
        return [one.end for one in told_units.of(session, unit, 0, 10)[0]]


@contextmanager
def after_the_first(town: Town, deed: Callable[[], object]) -> Iterator[None]:
    """It happens while the first letter of the wave is on its way."""
    done: list[str] = []

    def fate(chat: str) -> None:
        done.append(chat)
        if len(done) == 1:
            deed()

    town.fate = fate
    yield
    assert done, "nothing was sent"


def test_a_plan_withdrawn_mid_wave_is_told_to_nobody_more_and_the_history_says_so(
    database: Database, tmp_path: Path
) -> None:
    town, plan = mid_wave(database, tmp_path)
    town.plan()
    with after_the_first(town, lambda: town.withdraw(plan)):
        town.deliver()
    assert len(town.heard) == 1
    sent = {"remind:2:2026-12-16": "sent", "remind:3:2026-12-16": "cancelled",
            "remind:4:2026-12-16": "cancelled"}  # fmt: skip
    assert minding.states(database) == sent
    assert [ends(database, unit) for unit in (BO, THAU, TAM)] == [
        ["sent"], ["expired"], ["expired"],
    ]  # fmt: skip
    town.now = at("2026-12-18")
    town.plan()
    town.deliver()
    assert len(town.heard) == 1
    assert town.sleeps() == []


def test_a_plan_replaced_mid_wave_goes_on_as_its_new_version(
    database: Database, tmp_path: Path
) -> None:
    """Who has heard does not hear of it again that day or the next; the others hear the new one."""
    town, plan = mid_wave(database, tmp_path)
    town.silence(TAM, (plan, "Họp dân"), date(2026, 12, 17))
    town.rungs(plan, "Họp dân", "1,0|2|0")
    town.plan()
    again = [("Họp dân", "Đảng ủy các xã", {"date": DUE})]
    with after_the_first(town, lambda: town.confirm(again, old=plan)):
        town.deliver()
    assert [chat for chat, _ in town.heard] == [GROUP, "-501"]
    assert "1-KH/HU" in town.heard[0][1]
    assert "2-KH/HU" in town.heard[1][1]
    for day in ("2026-12-17", "2026-12-18", "2026-12-25"):
        town.now = at(day)
        town.plan()
        town.deliver()
    days = [(chat, "quá hạn 2 ngày" in said) for chat, said in town.heard[2:]]
    assert sorted(days) == [(GROUP, True), ("-501", True), ("-502", True)]
