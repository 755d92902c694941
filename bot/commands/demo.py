"""`demo`: a demonstration district in an empty database, so that a newcomer can try at once."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, time, timedelta

from bot import plan_files
from bot.demonstration import plans as papers
from bot.demonstration import reports as told
from bot.demonstration.plans import DemoPlan
from bot.plan_files import Ready
from bot.reading import Read
from storage import (
    assignments,
    confirming,
    facts,
    fulfilling,
    groups,
    headcounts,
    members,
    models,
    office_days,
    people,
    plan_units,
    plans,
    reports,
    targets,
    unit_changes,
    units,
)
from storage.database import Database, Session
from storage.files import Shelf
from storage.people import Role, RoleName
from storage.reports import Source, Telling

LATE = 7  # of so many that are long due one was not done: leaders shall have something to ask
NOON = time(11, 30)
REPORTED = "demonstration-reports"  # how many are there
HANDFUL = 20  # reports in a transaction
FRESH = timedelta(days=20)  # what was told longer ago has been accepted

Due = tuple[str, told.Told]  # a unit's code, and what it told


class NotEmpty(Exception):
    """There is data already: a demonstration never mixes with it."""


COMMUNES = (
    ("TT", "Thị trấn Tam Đường", 62),
    ("BL", "Xã Bình Lư", 48),
    ("SB", "Xã Sơn Bình", 41),
    ("BB", "Xã Bản Bo", 46),
    ("NT", "Xã Nà Tăm", 39),
    ("BH", "Xã Bản Hon", 37),
    ("BG", "Xã Bản Giang", 38),
    ("HT", "Xã Hồ Thầu", 40),
    ("TS", "Xã Thèn Sin", 36),
    ("TL", "Xã Tả Lèng", 38),
    ("GM", "Xã Giang Ma", 37),
    ("KH", "Xã Khun Há", 42),
    ("NN", "Xã Nùng Nàng", 35),
)
OFFICES = (
    ("BDV", "Ban Dân vận Huyện ủy", ("BDV", "dân vận huyện"), 7),
    ("VP", "Văn phòng Huyện ủy", ("VPHU",), 14),
    ("MTTQ", "Ủy ban MTTQ huyện", ("MTTQ", "mặt trận"), 9),
    ("HPN", "Hội Liên hiệp Phụ nữ huyện", ("LHPN", "hội phụ nữ"), 6),
    ("DTN", "Huyện đoàn", ("ĐTNCS", "đoàn thanh niên"), 6),
    ("HND", "Hội Nông dân huyện", ("hội nông dân",), 6),
    ("CCB", "Hội Cựu chiến binh huyện", ("CCB", "hội cựu chiến binh"), 4),
    ("LDLD", "Liên đoàn Lao động huyện", ("LĐLĐ", "công đoàn huyện"), 4),
    ("BTC", "Ban Tổ chức Huyện ủy", ("BTC",), 7),
    ("BTG", "Ban Tuyên giáo Huyện ủy", ("BTG",), 7),
    ("UBKT", "Ủy ban Kiểm tra Huyện ủy", ("UBKT", "UBKT Huyện ủy"), 7),
    ("TTCT", "Trung tâm Chính trị huyện", ("TTCT",), 5),
    ("VPUB", "Văn phòng HĐND và UBND huyện", ("VPUBND", "văn phòng ủy ban"), 16),
    ("PNV", "Phòng Nội vụ huyện", ("PNV", "nội vụ huyện"), 8),
    ("PDT", "Phòng Dân tộc huyện", ("PDT", "Phòng Dân tộc huyện Tam Đường"), 5),
    ("PVH", "Phòng Văn hóa và Thông tin huyện", ("PVHTT",), 6),
    ("TTR", "Thanh tra huyện", ("thanh tra",), 5),
    ("CA", "Công an huyện", ("CAH",), 60),
    ("QS", "Ban Chỉ huy Quân sự huyện", ("BCHQS",), 20),
)
# who has reported, with how many people they have
REPORTING = (
    *((code, count) for code, _, count in COMMUNES),
    *((code, count) for code, _, _, count in OFFICES[:10]),
)
# invented people; the first officer of each kind stands first in the list to choose from
PEOPLE: tuple[tuple[str, str, RoleName], ...] = (
    ("Lò Thị Mai", "BB", "officer"),
    ("Vàng A Páo", "HT", "officer"),
    ("Nguyễn Văn Hoà", "BL", "leader"),
    ("Đỗ Thị Hạnh", "TD", "leader"),
    ("Trần Quang Minh", "BDV", "leader"),
    ("Phạm Thu Trang", "TD", "admin"),
    ("Tẩn Lở Mẩy", "SB", "officer"),
    ("Giàng A Dơ", "KH", "officer"),
    ("Hoàng Thị Yến", "MTTQ", "officer"),
    ("Lý A Sử", "PDT", "leader"),
    ("Ma Thị Nhung", "PNV", "officer"),
    ("Đặng Quốc Hưng", "VPUB", "leader"),
    ("Chẻo A Lai", "BG", "officer"),
)


def load(database: Database, shelf: Shelf, now: datetime) -> int:
    """Load all of it; return how many units there are now. Raises NotEmpty."""
    count = found(database, now)
    add_plans(database, shelf, now)
    for due in missing_reports(database, now):
        add_reports(database, due, now)
    return count


def found(database: Database, now: datetime) -> int:
    """The district without its plans, which take longer than everything else. Raises NotEmpty."""
    with database.begin() as session:
        if units.all(session):
            raise NotEmpty
        ids = _units(session)
        for name, code, role in PEOPLE:
            members.add(session, name, [Role(role, ids[code])], now)
        for code, id in ids.items():
            # no page shows them: once somebody chooses to be of the unit, it is told in private
            groups.link(session, ("web", f"group:{code}", ""), id, None, now, title=f"Nhóm {code}")
        facts.put(session, facts.DEMONSTRATION, now.isoformat())
    return len(ids)


def found_if_empty(database: Database, now: datetime) -> None:
    with suppress(NotEmpty):
        found(database, now)


def add_plans(database: Database, shelf: Shelf, now: datetime) -> None:
    """Those that are not there yet: a start that was cut short goes on."""
    for paper in missing_plans(database, now):
        add_plan(database, shelf, paper, now)


def missing_plans(database: Database, now: datetime) -> list[DemoPlan]:
    with database.read() as session:
        if not facts.get(session, facts.DEMONSTRATION):
            return []
        there = {plan.file.name for plan in plans.listing(session)}
    return [one for one in papers.texts(now.date()) if one.file_name not in there]


def add_plan(database: Database, shelf: Shelf, paper: DemoPlan, now: datetime) -> None:
    """One plan, one transaction: between two of them others get their turn."""
    with database.begin() as session:
        unit = units.find(session, paper.issuer)
        if unit is not None:
            _plan(session, shelf, paper, unit.id, now)


def _plan(session: Session, shelf: Shelf, paper: DemoPlan, unit: int, now: datetime) -> None:
    """Read it, say whom its words mean, confirm it; what is long due was mostly done."""
    # with all the words of reports and questions
    from handlers.targets import pending as target_pending
    from knowledge.plan import read_plan  # the readers: the page is served before they are here
    from knowledge.shown import stored

    data = paper.text.encode()
    plan = read_plan(data, paper.file_name)  # our own text: it needs no process with limits
    read = Read(plan.document.raw, stored(plan), None)
    file = plans.File(shelf.put_bytes(data), paper.file_name, "text/markdown")
    id, _ = plan_files.keep(session, Ready(file, len(data), read), now)
    plans.belongs(session, id, unit)
    kept = plans.find(session, id)
    assert kept is not None  # a moment ago
    rows = [
        plan_units.Row(0, one.words, plan_units.owes(one.owes), one.rule or ";".join(one.units))
        for one in papers.audiences()[paper.file_name]
    ]
    plan_units.take(session, kept, rows, now)
    confirming.confirm(session, id, now, office_days.calendar(session))
    for item, tie in target_pending.pending(session, id):
        targets.tie(session, item.id, tie, now)
    for one in assignments.of_plan(session, id):
        if one.due_on < now.date() and (one.unit + one.occurrence) % LATE:
            done_at = datetime.combine(one.due_on, NOON, now.tzinfo)
            assignments.done(session, one.id, done_at)


def missing_reports(database: Database, now: datetime) -> list[list[Due]]:
    """Handfuls that are not there yet, the oldest first: a start that was cut short goes on."""
    with database.read() as session:
        if not facts.get(session, facts.DEMONSTRATION):
            return []
        done = int(facts.get(session, REPORTED) or 0)
    due = [
        (code, one)
        for place, (code, count) in enumerate(REPORTING)
        for one in told.of(place, count, now.date(), commune=place < len(COMMUNES))
    ]
    due.sort(key=lambda pair: pair[1].on)
    return [due[at : at + HANDFUL] for at in range(done, len(due), HANDFUL)]


def add_reports(database: Database, due: Sequence[Due], now: datetime) -> None:
    """In a transaction of their own: between two of them others get their turn."""
    with database.begin() as session:
        for code, one in due:
            unit = units.find(session, code)
            clerks = people.with_role_over(session, unit.id, "officer") if unit else ()
            if unit is not None and clerks:
                _report(session, unit.id, clerks[0].id, one, now)
        done = int(facts.get(session, REPORTED) or 0)
        facts.put(session, REPORTED, str(done + len(due)))


def _report(session: Session, unit: int, by: int, one: told.Told, now: datetime) -> None:
    """Told on the day it happened, and long since accepted."""
    at = min(datetime.combine(one.on, NOON, now.tzinfo), now)
    telling = Telling(one.kind, unit, one.on, by, one.fields, one.nothing)
    report = reports.add(session, telling, Source(), at)
    models.follow(session, report, at)
    fulfilling.fit(session, report, at)
    model = models.of_report(session, report.id)
    for far, stage in enumerate(one.stages, 1):
        on = one.on + timedelta(days=45 * far)
        if model is not None and on <= now.date():
            models.reach(session, model.id, stage, on, by, at)
    if now - at > FRESH:
        reports.settle(session, report.id, "accepted", at)


def _units(session: Session) -> dict[str, int]:
    district = unit_changes.add(
        session, "TD", "Huyện Tam Đường", kind="district", aliases=["huyện", "Tam Đường"]
    )
    ids = {"TD": district.id}
    for code, name, count in COMMUNES:
        ids[code] = unit_changes.add(session, code, name, kind="commune", parent=district.id).id
        headcounts.put(session, ids[code], told.groups(count), units.ALWAYS)
    for code, name, aliases, count in OFFICES:
        made = unit_changes.add(
            session, code, name, kind="office", parent=district.id, aliases=aliases
        )
        ids[code] = made.id
        headcounts.put(session, ids[code], told.groups(count), units.ALWAYS)
    return ids
