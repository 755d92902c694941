"""A leader's whole answer, from the words of the question to the words of the answer."""

import gc
from collections.abc import Iterator
from statistics import quantiles
from time import perf_counter

from bench import country, scene
from bench.country import COMMUNES, NOW, REPORTS, Country
from bench.measures import counted
from handlers import words
from handlers.figures.answer import answer
from handlers.overview.reading import read
from handlers.places.places import Memory
from storage import members, people
from storage.database import Database, Session
from storage.people import Person, Role

TIMES = 20
QUESTIONS = (
    "đơn vị nào chưa đăng ký mô hình",
    "xa nao chua doi thoai quy 3",
    "tỷ lệ tập huấn năm nay đạt bao nhiêu",
    "xếp hạng các xã theo số người được tập huấn quý này",
    "tổng số cuộc đối thoại từ tháng 3 đến nay",
    "ý kiến đối thoại đã giải quyết bao nhiêu phần trăm",
    "tỷ lệ việc đúng hạn năm nay",
    "số cuộc đối thoại từng tháng năm nay",
    "which communes lack a reception this year",
)


def run() -> None:
    with country.made() as (database, known):
        with database.begin() as session:
            ids = [_leader(session, unit) for unit in (known.province, known.top)]
        gc.freeze()  # as the bot does when it has started
        titles = ("question", "scope", "statements", "p50", "p95")
        rows = list(_rows(database, known, ids))
        scene.table(
            f"a whole answer of {COMMUNES} communes and {REPORTS} reports, in milliseconds",
            titles,
            rows,
        )


def _leader(session: Session, unit: int) -> int:
    return members.add(session, "Hạnh", [Role("leader", unit)], NOW)


def _rows(database: Database, known: Country, ids: list[int]) -> Iterator[list[str]]:
    memory = Memory()
    for question in QUESTIONS:
        for id, title in zip(ids, ("province", "country"), strict=True):
            with database.read() as session:
                person = people.by_id(session, id)
                assert person is not None
                _whole(session, memory, person, question)
            yield [question, title, *_timed(database, memory, person, question)]


def _timed(database: Database, memory: Memory, person: Person, question: str) -> list[str]:
    took = []
    for _ in range(TIMES):
        with database.read() as session, counted(database) as statements:
            began = perf_counter()
            _whole(session, memory, person, question)
            took.append(1e3 * (perf_counter() - began))
    cuts = quantiles(took, n=20)
    return [str(len(statements)), f"{cuts[9]:.0f}", f"{cuts[18]:.0f}"]


def _whole(session: Session, memory: Memory, person: Person, question: str) -> str:
    places = memory(session)
    frame = read(question, places, NOW)
    assert frame is not None, question
    return words.plain("vi", answer(session, places, person, frame, NOW).say)
