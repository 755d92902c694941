"""A district of thirteen communes that reported, its leaders and officers; it is 12 March 2026."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

from knowledge.workdays import Calendar
from storage import (
    confirming,
    demands,
    fulfilling,
    groups,
    headcounts,
    members,
    models,
    people,
    plan_items,
    plans,
    reports,
    unit_changes,
    units,
)
from storage.database import Database, Session
from storage.demands import Said
from storage.people import Role
from storage.plans import File
from storage.reports import Source, Telling
from tests.clock import HANOI
from tests.handlers.plan_facts import facts, task_row
from tests.talk import World

NOW = datetime(2026, 3, 12, 8, 15, tzinfo=HANOI)
LEADER, OFFICER, TWO, COMMUNE_LEADER, ADMIN, NOBODY = 1, 11, 2, 3, 9, 50
GROUP = "-700"
COMMUNES = {
    "BB": "Xã Bản Bo", "BG": "Xã Bản Giang", "BH": "Xã Bản Hon", "BL": "Xã Bình Lư",
    "GM": "Xã Giang Ma", "HT": "Xã Hồ Thầu", "KH": "Xã Khun Há", "NT": "Xã Nà Tăm",
    "NN": "Xã Nùng Nàng", "SB": "Xã Sơn Bình", "TS": "Xã Thèn Sin", "TL": "Xã Tả Lèng",
    "TT": "Thị trấn Tam Đường",
}  # fmt: skip
WITHOUT_MODEL = ("BH", "KH", "NT", "TL")
TRAINED = {"BB": 40, "BG": 30, "HT": 30, "SB": 10}
FACTS = facts(task_row("Đối thoại trực tiếp với nhân dân", (2, 11)))


def make(database: Database, folder: Path) -> World:
    made = World(database, folder)
    made.clock.now = NOW
    with database.begin() as session:
        ids = _units(session)
        _people(session, ids)
        _reports(session, ids)
        groups.link(session, ("telegram", GROUP, ""), ids["BB"], None, NOW, title="Bản Bo")
    return made


def _units(session: Session) -> dict[str, int]:
    province = unit_changes.add(session, "LC", "Tỉnh Lai Châu", kind="province").id
    ids = {"LC": province}
    for code, name in (("TD", "Huyện Tam Đường"), ("SH", "Huyện Sìn Hồ"), ("NH", "Huyện Nậm Nhùn")):
        ids[code] = unit_changes.add(session, code, name, kind="district", parent=province).id
    for code, name in COMMUNES.items():
        ids[code] = unit_changes.add(session, code, name, kind="commune", parent=ids["TD"]).id
    ids["LO"] = unit_changes.add(
        session, "LO", "Xã Lùng Thàng", kind="commune", parent=ids["SH"]
    ).id
    ids["H2"] = unit_changes.add(session, "H2", "Xã Hồng Thu", kind="commune", parent=ids["SH"]).id
    ids["H3"] = unit_changes.add(session, "H3", "Xã Hồng Thu", kind="commune", parent=ids["NH"]).id
    return ids


def _people(session: Session, ids: dict[str, int]) -> None:
    held: tuple[tuple[int, str, list[Role]], ...] = (
        (LEADER, "Đỗ Thị Hạnh", [Role("leader", ids["TD"])]),
        (OFFICER, "Lò Thị Mai", [Role("officer", ids["BB"])]),
        (TWO, "Tẩn Lở Mẩy", [Role("leader", ids["TD"]), Role("leader", ids["SH"])]),
        (COMMUNE_LEADER, "Vàng A Páo", [Role("leader", ids["BB"])]),
        (ADMIN, "Phạm Thu Trang", [Role("admin", None)]),
        (NOBODY, "Hảng Thị Dở", []),
    )
    for account, name, roles in held:
        person = members.add(session, name, roles, NOW)
        members.link(session, f"telegram:{account}", person, NOW)
        people.greeted(session, f"telegram:{account}", str(account), NOW)


def _reports(session: Session, ids: dict[str, int]) -> None:
    for code in COMMUNES:
        headcounts.put(session, ids[code], {"": 50}, date(2025, 1, 1))
        if code not in WITHOUT_MODEL:
            tell(session, code, "model", name=f"Mô hình {code}", field="economy", lead="")
    tell(session, "BB", "model", name="Mô hình thứ hai", field="culture-society", lead="")
    for code, count in TRAINED.items():
        tell(session, code, "training", participants=count, women=5, topic="dân vận")
    tell(session, "BL", "training", nothing=True)
    tell(session, "BB", "dialogue", date(2026, 2, 10), participants=45, opinions=12, resolved=10)
    tell(session, "HT", "dialogue", date(2026, 3, 5), participants=60, opinions=8, resolved=2)
    tell(session, "HT", "dialogue", date(2025, 11, 5), participants=20, opinions=1, resolved=1)


def tell(
    session: Session, code: str, kind: str, on: date = date(2026, 3, 2), *, nothing: bool = False,
    **fields: Any,
) -> None:  # fmt: skip
    unit = units.find(session, code)
    assert unit is not None
    clerk = people.behind(session, f"telegram:{OFFICER}")
    assert clerk is not None
    told = Telling(kind, unit.id, on, clerk.id, fields, nothing)
    report = reports.add(session, told, Source(), NOW)
    models.follow(session, report, NOW)
    fulfilling.fit(session, report, datetime(on.year, on.month, on.day, 9, tzinfo=HANOI))


def plan(world: World) -> None:
    """Communes owe a dialogue in February and in November; what was told before does it."""
    with world.database.begin() as session:
        district = units.find(session, "TD")
        assert district is not None
        id, _ = plans.add(session, File("a" * 64, "kh.docx"), "…", FACTS, NOW, unit=district.id)
        entry = plan_items.of(session, id, "timetable")[0]
        demands.set(session, entry.id, "Đảng ủy các xã", Said("report", "dialogue"))
        confirming.confirm(session, id, NOW, Calendar())
