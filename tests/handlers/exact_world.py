"""The facts of `exact_facts` in a database, and the people who ask about them."""

from datetime import date, datetime, time
from pathlib import Path

from sqlalchemy import select

from knowledge.workdays import Calendar
from storage import (
    confirming,
    demands,
    fulfilling,
    headcounts,
    members,
    models,
    people,
    plan_items,
    plans,
    reports,
    unit_changes,
    units,
    work,
)
from storage.database import Database, Session
from storage.demands import Said
from storage.people import Role
from storage.plans import File
from storage.reports import Source, Telling
from storage.tables import AssignmentRow, OccurrenceRow
from tests.clock import HANOI
from tests.handlers.exact_facts import (
    EXEMPT,
    EXTENDED,
    HEADS,
    MERGING,
    MODELS,
    NOW,
    PLACES,
    TOLD,
    Registered,
    Told,
)
from tests.handlers.plan_facts import facts, task_row
from tests.talk import World

LEADER, TWO, COMMUNE_LEADER, OFFICER, ADMIN, NOBODY = 1, 2, 3, 11, 9, 50
PLAN = facts(
    task_row("Đối thoại trực tiếp với nhân dân", (5, 11)),
    task_row("Tập huấn công tác dân vận", (6,), 2),
    number="88-KH/HU",
    issuer="Huyện ủy Con Cuông",
    issued_on="2026-01-05",
)


def make(database: Database, folder: Path) -> World:
    made = World(database, folder)
    made.clock.now = NOW
    with database.begin() as session:
        ids = _places(session)
        clerk = _people(session, ids)
        _plan(session, ids["CC"])
        happened: list[Told | Registered] = sorted([*TOLD, *MODELS], key=lambda one: one.on)
        for one in happened:
            if isinstance(one, Told):
                _tell(session, one, ids[one.code], clerk)
            else:
                _register(session, one, ids[one.code], clerk)
        _agreed(session, ids, clerk)
    return made


def _places(session: Session) -> dict[str, int]:
    ids: dict[str, int] = {}
    for one in PLACES:
        parent = ids.get(one.parent)
        ids[one.code] = unit_changes.add(
            session, one.code, one.name, kind=one.kind, parent=parent, aliases=one.aliases
        ).id
        if one.code in HEADS:
            headcounts.put(session, ids[one.code], HEADS[one.code], date(2025, 1, 1))
    for one in PLACES:
        if one.renamed:
            unit_changes.rename(session, ids[one.code], one.renamed, MERGING)
        if one.heir:
            unit_changes.merge(session, [ids[one.code]], ids[one.heir], MERGING)
    return ids


def _people(session: Session, ids: dict[str, int]) -> int:
    held: tuple[tuple[int, str, list[Role]], ...] = (
        (LEADER, "Vi Thị Bích", [Role("leader", ids["CC"])]),
        (TWO, "Lô Văn Tám", [Role("leader", ids["CC"]), Role("leader", ids["TD"])]),
        (COMMUNE_LEADER, "Hà Văn Quế", [Role("leader", ids["MS"])]),
        (ADMIN, "Phan Minh Châu", [Role("admin", None)]),
        (NOBODY, "Kha Thị Lý", []),
        (OFFICER, "Ngân Thị Hoa", [Role("officer", ids["BK"])]),
    )
    person = 0
    for account, name, roles in held:
        person = members.add(session, name, roles, NOW)
        members.link(session, f"telegram:{account}", person, NOW)
        people.greeted(session, f"telegram:{account}", str(account), NOW)
    return person


def _plan(session: Session, district: int) -> None:
    began = datetime(2026, 1, 5, 8, tzinfo=HANOI)
    id, _ = plans.add(session, File("b" * 64, "kh88.docx"), "…", PLAN, began, unit=district)
    for entry, kind in zip(
        plan_items.of(session, id, "timetable"), ("dialogue", "training"), strict=True
    ):
        demands.set(session, entry.id, "Đảng ủy các xã", Said("report", kind))
    confirming.confirm(session, id, began, Calendar())


def _tell(session: Session, one: Told, unit: int, clerk: int) -> None:
    fields = {**one.numbers, **({"groups": dict(one.groups)} if one.groups else {})}
    told = Telling(one.kind, unit, one.on, clerk, fields, one.nothing)
    at = _at(one.on)
    report = reports.add(session, told, Source(), at)
    fulfilling.fit(session, report, at)
    _settled(session, report.id, one.state)


def _register(session: Session, one: Registered, unit: int, clerk: int) -> None:
    at = _at(one.on)
    if one.carries:
        (old,) = (m for m in models.listing(session, [unit]) if m.name == one.carries)
        id = models.carry_over(session, old.id, one.on.year, clerk, at)
        assert id is not None
    else:
        fields = {"name": one.name, "field": one.sort, "lead": ""}
        report = reports.add(session, Telling("model", unit, one.on, clerk, fields), Source(), at)
        models.follow(session, report, at)
        _settled(session, report.id, one.state)
        made = models.of_report(session, report.id)
        assert made is not None
        id = made.id
    for stage in models.STAGES:
        if stage in one.stages:
            models.reach(session, id, stage, one.stages[stage], clerk, _at(one.stages[stage]))


def _settled(session: Session, id: int, state: str) -> None:
    for known in ("accepted", "returned", "withdrawn"):
        if state == known:
            settled = reports.settle(session, id, known, NOW)
            models.follow(session, settled, NOW)
            fulfilling.changed(session, settled, NOW)


def _agreed(session: Session, ids: dict[str, int], leader: int) -> None:
    """Leaders exempted one commune and gave another more time."""
    for code, due_on in (*EXEMPT, *EXTENDED):
        row = session.scalars(
            select(AssignmentRow)
            .join(OccurrenceRow, OccurrenceRow.id == AssignmentRow.occurrence)
            .where(OccurrenceRow.due_on == due_on, AssignmentRow.unit == ids[code])
        ).one()
        if (code, due_on) in EXEMPT:
            assert work.exempt(session, row.id, "lũ quét", leader)
        else:
            row.extended_to = EXTENDED[code, due_on]


def _at(day: date) -> datetime:
    return datetime.combine(day, time(16), HANOI)


def account_of(session: Session, account: int) -> people.Person:
    person = people.behind(session, f"telegram:{account}")
    assert person is not None
    return person


def code_of(session: Session, unit: int | None) -> str | None:
    found = units.by_id(session, unit) if unit is not None else None
    return found.code if found else None
