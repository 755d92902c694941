"""A small district whose communes report; it is Monday afternoon, 16 March 2026."""

from datetime import datetime
from pathlib import Path

from storage import groups, members, people, reports, unit_changes, units
from storage.database import Database
from storage.people import Role
from storage.reports import Report, Wanted
from tests.clock import HANOI
from tests.talk import Talk, World

NOW = datetime(2026, 3, 16, 14, 0, tzinfo=HANOI)
BO, THAU, BOTH, LEADER, ADMIN = 11, 12, 13, 21, 31
GROUP = "-500"


def make(database: Database, folder: Path) -> World:
    """Communes Bản Bo (with a village) and Hồ Thầu, an office; people; the group of Bản Bo."""
    made = World(database, folder)
    made.clock.now = NOW
    with database.begin() as session:
        top = unit_changes.add(session, "TD", "Huyện Tam Đường", kind="district").id
        ids = {
            code: unit_changes.add(session, code, name, kind=kind, parent=top).id
            for code, name, kind in (
                ("BB", "Xã Bản Bo", "commune"),
                ("HT", "Xã Hồ Thầu", "commune"),
                ("BH", "Xã Bản Hon", "commune"),
                ("BDV", "Ban Dân vận Huyện ủy", "office"),
            )
        }
        unit_changes.add(session, "NK", "Bản Nà Khuy", kind="village", parent=ids["BB"])
        held = (
            (BO, "Lò Thị Mai", [Role("officer", ids["BB"])]),
            (THAU, "Vàng A Páo", [Role("officer", ids["HT"])]),
            (BOTH, "Tẩn Lở Mẩy", [Role("officer", ids["HT"]), Role("officer", ids["BH"])]),
            (LEADER, "Đỗ Thị Hạnh", [Role("leader", top)]),
            (ADMIN, "Phạm Thu Trang", [Role("admin", top)]),
        )
        for account, name, roles in held:
            person = members.add(session, name, roles, NOW)
            members.link(session, f"telegram:{account}", person, NOW)
            people.greeted(session, f"telegram:{account}", str(account), NOW)
        groups.link(session, ("telegram", GROUP, ""), ids["BB"], None, NOW, title="Bản Bo")
    return made


def sent(world: World) -> list[Report]:
    """Every report there is, in the order they were sent."""
    with world.database.read() as session:
        return sorted(reports.listing(session, Wanted()), key=lambda one: one.id)


def unit(world: World, code: str) -> int:
    with world.database.read() as session:
        found = units.find(session, code)
    assert found is not None
    return found.id


def reports_dialogue(talk: Talk, words: str = "12/3 45 nguoi, 12 y kien, giai quyet 10") -> None:
    """In two touches."""
    talk.says(f"bc doi thoai {words}")
    talk.taps("Gửi")
