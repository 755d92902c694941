"""What the board takes: a district of thirteen communes, a province, and the country."""

import json
from collections.abc import Iterator
from datetime import date
from statistics import quantiles
from time import perf_counter

from bench import country, scene
from bench.country import COMMUNES, NOW, Country
from bench.measures import counted
from bot.web import board_told
from handlers.board.map import Wish
from handlers.papers import period
from handlers.places.places import Memory
from handlers.reports.scope import MACHINE
from storage import unit_changes, units
from storage.database import Database

TIMES = 20


def run() -> None:
    with country.made() as (database, known):
        district = _district(database, known)
        scene.table(
            f"the board among {COMMUNES} communes, in milliseconds",
            ("scope", "rows", "columns", "kB", "queries", "p50", "p95"),
            list(_rows(database, known, district)),
        )


def _district(database: Database, known: Country) -> int:
    """Thirteen communes of the province put below one unit."""
    with database.begin() as session:
        above = known.province
        made = unit_changes.add(session, "HUYEN", "Huyện Mẫu", kind="district", parent=above)
        below = [id for id in units.subtree(session, above) if id in known.communes][:13]
        for id in below:
            unit_changes.move(session, id, made.id, date(2025, 8, 1))
    return made.id


def _rows(database: Database, known: Country, district: int) -> Iterator[list[str]]:
    memory = Memory()
    scopes = (("district", district), ("province", known.province), ("country", known.top))
    for title, id in scopes:
        with database.read() as session:
            unit = units.by_id(session, id)
            assert unit is not None
        yield [title, *_timed(database, memory, Wish(period.read("2026"), unit.code))]


def _timed(database: Database, memory: Memory, wish: Wish) -> list[str]:
    took = []
    for _ in range(TIMES + 1):
        with database.read() as session, counted(database) as statements:
            began = perf_counter()
            found = board_told.board(session, memory(session), MACHINE, wish, NOW, "vi")
            size = len(json.dumps(found, ensure_ascii=False).encode())
            took.append(1e3 * (perf_counter() - began))
    cuts = quantiles(took[1:], n=20)  # queries are built once in a process's life
    drawn = found["map"]
    shape = [str(len(drawn["lines"])), str(len(drawn["columns"])), f"{size / 1000:.0f}"]
    return [*shape, str(len(statements)), f"{cuts[9]:.0f}", f"{cuts[18]:.0f}"]


if __name__ == "__main__":
    run()
