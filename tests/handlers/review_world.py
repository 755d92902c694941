"""A district whose communes report: officers, leaders of the commune and of the district."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from storage import members, people, report_notes, reports, unit_changes
from storage.database import Database
from storage.people import Role, RoleName
from storage.reports import Report
from tests.clock import HANOI
from tests.clock import MONDAY as NOW
from tests.talk import Talk, World

TOP, TOP2, CHIEF, CLERK, OFFICER, SECOND, SISTER, ADMIN = 1, 2, 3, 4, 11, 12, 13, 20
NAMES: Mapping[int, tuple[str, RoleName, str]] = {
    TOP: ("Lò Thị Lãnh", "leader", "TD"),
    TOP2: ("Hoàng Văn Hai", "leader", "TD"),
    CHIEF: ("Tẩn Văn Chủ", "leader", "BB"),
    CLERK: ("Đỗ Thị Huyện", "officer", "TD"),
    OFFICER: ("Lò Văn Tâm", "officer", "BB"),
    SECOND: ("Vàng Thị Sáu", "officer", "BB"),
    SISTER: ("Giàng A Hồ", "officer", "HT"),
    ADMIN: ("Phạm Quản Trị", "admin", "TD"),
}


def make(database: Database, folder: Path, *who: int) -> World:
    """The district with these people, who have joined and been greeted."""
    made = World(database, folder)
    with database.begin() as session:
        units = {"TD": unit_changes.add(session, "TD", "Huyện Tam Đường", kind="district").id}
        for code, name in (("BB", "Xã Bản Bo"), ("HT", "Xã Hồ Thầu")):
            parent = units["TD"]
            units[code] = unit_changes.add(session, code, name, kind="commune", parent=parent).id
        for account in who:
            name, role, code = NAMES[account]
            person = members.add(session, name, [Role(role, units[code])], NOW)
            members.link(session, f"telegram:{account}", person, NOW)
            people.greeted(session, f"telegram:{account}", str(account), NOW)
    return made


def tells(who: Talk, day: str = "20/11", number: int = 45, unit: str = "") -> int:
    """Send a report of a dialogue; its id."""
    place = f" xa {unit}" if unit else ""
    who.says(f"bc doi thoai{place} {day} {number} nguoi, 12 y kien, giai quyet 10")
    who.taps("Gửi")
    with who.world.database.read() as session:
        return max(one.id for one in reports.listing(session, reports.Wanted()))


def changes(who: Talk, number: int) -> None:
    """Change the newest report that this chat shows."""
    who.taps("Sửa")
    who.says(f"{number} người")
    who.taps("Gửi")


def clock(world: World, moment: str) -> None:
    """It is that time now ("2026-11-23T16:30"), and what is due happens."""
    world.clock.now = datetime.fromisoformat(moment).replace(tzinfo=HANOI)
    world.run()


def report(world: World, id: int) -> Report:
    with world.database.read() as session:
        found = reports.find(session, id)
    assert found is not None
    return found


def notes(world: World, id: int) -> list[tuple[str, str]]:
    """What was said of it: of which kind, and the words."""
    with world.database.read() as session:
        return [(one.kind, one.text) for one in report_notes.of(session, id)]


def flash(world: World) -> str:
    """What flashed over the button that was tapped last."""
    return world.app.flashes[-1]


def leaves(world: World, account: int) -> None:
    """They are with us no more."""
    with world.database.begin() as session:
        person = people.behind(session, f"telegram:{account}")
        assert person is not None
        members.leave(session, person.id, world.clock())
