"""What each measure takes, for a province and for the country, with two years of reports."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from statistics import quantiles
from time import perf_counter, process_time
from typing import Any

from sqlalchemy import event

from bench import country, scene
from bench.country import COMMUNES, NOW, REPORTS, START, Country
from storage import measures
from storage.database import Database
from storage.measures import Asked

TIMES = 40


def run() -> None:
    with country.made() as (database, known):
        gc.freeze()  # as the bot does when it has started
        scene.table(
            f"a measure of {COMMUNES} communes and {REPORTS} reports, in milliseconds",
            ("measure", "scope", "period", "queries", "p50", "p95", "of it CPU", "k/n"),
            list(_rows(database, known)),
        )


def _rows(database: Database, known: Country) -> Iterator[list[str]]:
    year = date(2026, 1, 1), date(2026, 12, 31)
    for name in measures.NAMES:
        for scope, title in ((known.province, "province"), (known.top, "country")):
            for first, period in ((year[0], "year"), (START, "two years")):
                asked = Asked(scope, first, year[1])
                yield [name, title, period, *_timed(database, name, asked)]
    for name in measures.NAMES:
        asked = Asked(known.top, *year)
        yield [name, "country", "by month", *_timed(database, name, asked, monthly=True)]


def _timed(
    database: Database, name: measures.Name, asked: Asked, *, monthly: bool = False
) -> list[str]:
    with database.read() as session:
        measures.reckon(session, name, asked, NOW)  # the query is built once in a process's life
    took, worked = [], []
    for _ in range(TIMES // (4 if monthly else 1)):
        with database.read() as session, counted(database) as statements:
            began, busy = perf_counter(), process_time()
            if monthly:
                found = measures.trend(session, name, asked, NOW)[-1]
            else:
                found = measures.reckon(session, name, asked, NOW)
            share = found.share
            took.append(1e3 * (perf_counter() - began))
            worked.append(1e3 * (process_time() - busy))
        assert len(statements) == 1
    cuts = quantiles(took, n=20)
    times = (cuts[9], cuts[18], quantiles(worked, n=20)[18])
    return [str(len(statements)), *(f"{one:.0f}" for one in times), f"{share.k}/{share.n}"]


@contextmanager
def counted(database: Database) -> Iterator[list[str]]:
    """The statements that are sent meanwhile."""
    sent: list[str] = []

    def note(*told: Any) -> None:
        if told[2] != "BEGIN":
            sent.append(str(told[2]))

    event.listen(database.reader, "before_cursor_execute", note)
    yield sent
    event.remove(database.reader, "before_cursor_execute", note)
