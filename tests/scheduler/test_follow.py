"""The clock keeps what is owed in step: by reading where nothing has changed, else bit by bit."""

from datetime import timedelta
from pathlib import Path

from knowledge.workdays import Calendar
from scheduler.follow import follow
from storage import assignments, orders, owing, plans, unit_changes
from storage.database import Database
from tests.bot.breakable import rows
from tests.handlers import commune_world, reminding_world
from tests.handlers.commune_world import LEADER
from tests.scheduler.test_plan import counted
from tests.talk import World


def test_what_is_written_already_is_only_read(database: Database, tmp_path: Path) -> None:
    world = reminding_world.make(database, tmp_path)
    plan = reminding_world.owe(
        world, ("Họp dân", "2026-12-16"), ("Tổng kết", "2026-12-20"), lead="Đảng ủy các xã"
    )
    with counted(database) as statements:
        follow(database, world.clock())
    written = [one for one in statements if one.startswith(("INSERT", "UPDATE", "DELETE"))]
    assert written == []
    with database.begin() as session:
        unit_changes.add(session, "KH", "Xã Khun Há", kind="commune", parent=1)
        calendar = Calendar()
        assert len(owing.behind(session, plan, world.clock(), calendar)) == 2
    follow(database, world.clock())
    with database.read() as session:
        assert owing.behind(session, plan, world.clock(), calendar) == []
        assert len({one.unit for one in assignments.of_plan(session, plan)}) == 4


def test_a_task_given_long_ago_is_followed_no_more(database: Database, tmp_path: Path) -> None:
    world = commune_world.make(database, tmp_path)
    leader = world.talk(LEADER)
    for words in ("giao các xã dọn vệ sinh trước 25/3", "giao xã Bản Bo làm cổng trước 25/3"):
        leader.says(words)
        leader.taps("Giao việc")
    with database.begin() as session:
        (gate, _), _count = orders.given(session, None, 0, 9)
        for id in orders.work(session, gate.id).values():
            assignments.done(session, id, world.clock())
        followed = [
            owing.confirmed(session, gate.due_on + timedelta(days=far))
            for far in (60, 63, 364, 366)
        ]
    both, cleaning, late, gone = ([id for id in some if _is_order(world, id)] for some in followed)
    assert (len(both), gate.id in both) == (2, True)
    assert cleaning == late == [one for one in both if one != gate.id]
    assert gone == []


def _is_order(world: World, id: int) -> bool:
    with world.database.read() as session:
        plan = plans.find(session, id)
        return plan is not None and plan.kind == "order"


def test_a_unit_that_joins_a_given_task_later_is_told_of_it_once(
    database: Database, tmp_path: Path
) -> None:
    world = commune_world.make(database, tmp_path)
    leader = world.talk(LEADER)
    leader.says("giao các xã dọn vệ sinh trước 25/3")
    leader.taps("Giao việc")
    world.run()
    with database.begin() as session:
        new = unit_changes.add(session, "KH", "Xã Khun Há", kind="commune", parent=1)
    reminding_world.link(world, "-900", new.id)
    for _ in range(2):
        follow(database, world.clock())
        world.run()
    heard = [one for one in world.app.sent if one.chat == "-900"]
    assert len(heard) == 1
    assert "Dọn vệ sinh" in heard[0].message.text
    keys = rows(database, "SELECT key FROM outbox WHERE key LIKE 'order:%'")
    assert len(keys) == len(set(keys)) == 5  # two groups, three chats of officers
