"""A district with three communes, its people, and plans that ask for reports."""

from datetime import datetime
from pathlib import Path

from knowledge.workdays import Calendar
from storage import confirming, demands, members, people, plan_items, plans
from storage import unit_changes as changes
from storage.database import Database, Session
from storage.demands import Said
from storage.people import Role
from storage.plans import File
from tests.clock import MONDAY as NOW
from tests.handlers.plan_facts import facts, task_row
from tests.talk import World

LEADER, OFFICER, SECOND, SISTER, VILLAGER, STRANGER = 1, 11, 12, 13, 14, 99
PEOPLE: tuple[tuple[int, str, str, str], ...] = (
    (LEADER, "Lò Thị Lãnh", "leader", "TD"),
    (OFFICER, "Lò Văn Tâm", "officer", "BB"),
    (SECOND, "Vàng Thị Sáu", "officer", "BB"),
    (SISTER, "Giàng A Hồ", "officer", "HT"),
    (VILLAGER, "Tao Văn Nà", "officer", "NV"),
)
FACTS = facts(
    task_row("Đối thoại trực tiếp với nhân dân", (11, 12)),
    task_row("Tổng kết công tác dân vận", (10, 12), 2),
)


def make(database: Database, folder: Path) -> World:
    """People have joined and been greeted before the test begins."""
    made = World(database, folder)
    with database.begin() as session:
        units = _units(session)
        for account, name, role, code in PEOPLE:
            person = members.add(session, name, [Role(role, units[code])], NOW)  # type: ignore[arg-type]  # names of roles
            members.link(session, f"telegram:{account}", person, NOW)
            people.greeted(session, f"telegram:{account}", str(account), NOW)
    return made


def _units(session: Session) -> dict[str, int]:
    top = changes.add(session, "TD", "Huyện Tam Đường", kind="district").id
    found = {"TD": top}
    for code, name in (("BB", "Xã Bản Bo"), ("HT", "Xã Hồ Thầu"), ("NT", "Xã Nà Tăm")):
        found[code] = changes.add(session, code, name, kind="commune", parent=top).id
    found["NV"] = changes.add(session, "NV", "Bản Nà Van", kind="village", parent=found["BB"]).id
    return found


def plan(world: World, now: datetime = NOW) -> int:
    """Communes owe a dialogue in November and December, and a review in October and December."""
    with world.database.begin() as session:
        top = 1
        id, _ = plans.add(session, File("a" * 64, "kh.docx"), "…", FACTS, now, unit=top)
        dialogue = plan_items.of(session, id, "timetable")[0]
        demands.set(session, dialogue.id, "Đảng ủy các xã", Said("report", "dialogue"))
        confirming.confirm(session, id, now, Calendar())
    return id
