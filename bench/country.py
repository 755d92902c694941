"""A country for benches: 34 provinces, 3,321 communes, two years of reports, a plan of entries."""

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlalchemy import insert, text

from bench import scene
from storage import members, migrate, unit_changes
from storage.database import Database, Session, connect
from storage.report_figures import month_of
from storage.tables import (
    AssignmentRow,
    Base,
    ItemRow,
    ModelRow,
    ModelStageRow,
    OccurrenceRow,
    PlanRow,
    ReportFigureRow,
    ReportRow,
    UnitHeadcountRow,
    UnitNameRow,
    UnitParentRow,
    UnitRow,
)

PROVINCES, COMMUNES, MERGED = 34, 3_321, 600
REPORTS, ENTRIES = 500_000, 40
START = date(2025, 1, 1)
NOW = datetime(2026, 11, 20, 2, tzinfo=UTC).astimezone()
REFORM = date(2025, 7, 1)
FIELDS = ("economy", "culture-society", "defence-security", "political system")
KINDS = (
    ("dialogue", 25), ("training", 25), ("reception", 25), ("situation", 15), ("task", 8),
    ("model", 2),
)  # fmt: skip
FIRST = "Bản Nà Tả Khun Nậm Mường Thèn Pa Sùng Hồ Giang Phúc An Bình Tân Long Đông Tây Thanh Vĩnh"
SECOND = (
    "Bo Hon Khao Lèng Há Tăm Thầu Ma Giàng Phìn Tần Pho Sin Lư Khương Sơn Hòa Thịnh Lạc Phú Minh "
    "Hưng Lộc Thọ Trung Quang Định Mỹ Khánh Thủy"
)
Values = list[dict[str, object]]


@dataclass(frozen=True, slots=True)
class Country:
    """Its units' ids."""

    top: int
    province: int
    communes: Sequence[int]
    gone: Sequence[int]


@contextmanager
def made() -> Iterator[tuple[Database, Country]]:
    """The country in a SQLite file of its own."""
    with TemporaryDirectory() as folder:
        database = connect(f"sqlite:///{folder}/bench.db")
        migrate.up(database)
        began = perf_counter()
        with database.begin() as session:
            country = _country(session)
            _tell(session, country)
            _owe(session, country)
        with database.writer.connect() as connection:
            connection.execute(text("PRAGMA optimize"))
        size = sum(path.stat().st_size for path in Path(folder).iterdir()) / 1e6
        scene.say(f"made in {perf_counter() - began:.0f} s, {size:.0f} MB")
        yield database, country
        database.close()


def _country(session: Session) -> Country:
    top = unit_changes.add(session, "VN", "Cả nước").id
    ids = iter(range(top + 1, 10_000))
    provinces = [next(ids) for _ in range(PROVINCES)]
    communes = [next(ids) for _ in range(COMMUNES)]
    gone = [next(ids) for _ in range(MERGED)]
    heir = {id: communes[place % COMMUNES] for place, id in enumerate(gone)}
    rows: Values = []
    parents: Values = []
    for id in (*provinces, *communes, *gone):
        kind = "province" if id in provinces else "commune"
        until = REFORM - timedelta(days=1) if id in heir else None
        rows.append({"id": id, "code": f"U{id:05}", "kind": kind, "valid_from": START,
                     "valid_until": until, "successor": heir.get(id)})  # fmt: skip
        above = top if id in provinces else provinces[id % PROVINCES]
        parents.append({"unit": id, "since": START, "parent": above})
        if id in heir:
            parents.append({"unit": id, "since": REFORM, "parent": heir[id]})
    _put(session, UnitRow, rows)
    _put(session, UnitParentRow, parents)
    named: Values = [
        {"unit": id, "since": START, "name": f"{'Tỉnh' if id in provinces else 'Xã'} {name}"}
        for id, name in zip((*provinces, *communes, *gone), _names(), strict=False)
    ]
    _put(session, UnitNameRow, named)
    heads: Values = [
        {"unit": id, "people": people, "since": START, "count": count}
        for id in communes
        for people, count in (("", 60), ("già làng", 12))
    ]
    _put(session, UnitHeadcountRow, heads)
    return Country(top, provinces[0], communes, gone)


def _names() -> Iterator[str]:
    """Names of two words; some units share one, as they do in the country."""
    pairs = [f"{one} {other}" for one, other in product(FIRST.split(), SECOND.split())]
    random.Random(3).shuffle(pairs)
    while True:
        yield from pairs


def _tell(session: Session, country: Country) -> None:
    """So many reports, with their figures, and the models that they register."""
    pick = random.Random(1)
    person = members.add(session, "Lan", [], NOW)
    kinds = [kind for kind, share in KINDS for _ in range(share)]
    reports: Values = []
    figures: Values = []
    for id in range(1, REPORTS + 1):
        kind, day = pick.choice(kinds), START + timedelta(days=pick.randrange(688))
        before = day < REFORM and pick.random() < 0.15
        unit = pick.choice(country.gone if before else country.communes)
        counts = pick.random() > 0.03
        reports.append({
            "id": id, "kind": kind, "unit": unit, "entered_by": person, "happened_on": day,
            "fields": "{}", "sent_at": NOW, "changed_at": NOW, "nothing": False, "version": 1,
            "state": "received" if counts else "withdrawn", "channel": "", "chat": "",
            "message": "",
        })  # fmt: skip
        if counts:
            figures += _figures(pick, id, kind, unit, day)
    _put(session, ReportRow, reports)
    figures.sort(key=lambda one: tuple(str(one[name]) for name in ("unit", "kind", "people")))
    _put(session, ReportFigureRow, figures)
    _models(session, [one for one in reports if one["kind"] == "model"], pick)


def _figures(
    pick: random.Random, id: int, kind: str, unit: int, day: date
) -> Iterator[dict[str, object]]:
    present, raised = pick.randrange(10, 80), pick.randrange(12)
    row = {
        "unit": unit, "kind": kind, "people": "", "happened_on": day, "report": id,
        "month": month_of(day), "nothing": pick.random() < 0.05, "held": 1, "present": present,
        "women": present // 3, "raised": raised, "resolved": raised // 2, "untold": 0,
    }  # fmt: skip
    yield row
    if kind == "training" and id % 2:
        yield {**row, "people": "già làng", "present": present // 4, "women": 0}


def _models(session: Session, told: Values, pick: random.Random) -> None:
    models: Values = []
    stages: Values = []
    for id, one in enumerate(told, 1):
        day = one["happened_on"]
        assert isinstance(day, date)
        models.append({"id": id, "report": one["id"], "unit": one["unit"], "name": f"Mô hình {id}",
                       "field": pick.choice(FIELDS), "lead": "", "year": day.year,
                       "carried_from": None, "void": one["state"] == "withdrawn"})  # fmt: skip
        for stage in ("registered", "evaluated", "recognised")[: pick.randrange(1, 4)]:
            stages.append({"model": id, "stage": stage, "on": day, "by": None, "at": NOW})
    _put(session, ModelRow, models)
    _put(session, ModelStageRow, stages)


def _owe(session: Session, country: Country) -> None:
    """Entries of a plan of this year, each of which every commune owes once."""
    pick = random.Random(2)
    plan: dict[str, object] = {
        "id": 1, "sha": "a", "file": "", "mime": "", "title": "", "number": "1", "text": "",
        "about": "{}", "state": "confirmed", "added_at": NOW, "revision": 1, "public": True,
    }  # fmt: skip
    _put(session, PlanRow, [plan])
    entries: Values = [
        {"id": id, "plan": 1, "group": "timetable", "place": id, "fields": "{}", "state": "read"}
        for id in range(1, ENTRIES + 1)
    ]
    _put(session, ItemRow, entries)
    days = {id: date(2026, 1, 15) + timedelta(days=8 * id) for id in range(1, ENTRIES + 1)}
    times: Values = [
        {"id": id, "item": id, "opens_on": date(2026, 1, 1), "due_on": day, "hour": None}
        for id, day in days.items()
    ]
    _put(session, OccurrenceRow, times)
    owed: Values = []
    for occurrence, day in days.items():
        for unit in country.communes:
            near = datetime(day.year, day.month, day.day, tzinfo=UTC)
            done = near + timedelta(days=pick.randrange(-9, 4)) if pick.random() < 0.8 else None
            owed.append({
                "occurrence": occurrence, "unit": unit, "owes": "done", "report": "",
                "done_at": done, "nothing": pick.random() < 0.05, "exempt": None,
                "excused": False, "extended_to": None, "closed_at": None,
            })  # fmt: skip
    _put(session, AssignmentRow, owed)


def _put(session: Session, row: type[Base], values: Values) -> None:
    for begin in range(0, len(values), 20_000):
        session.execute(insert(row), values[begin : begin + 20_000])
