"""Reports as lines: names beside ids, whoever has left, in as many queries for one as for many."""

from datetime import date

from sqlalchemy import event

from storage import members, report_notes, report_sheet, reports, unit_changes
from storage.database import Database, Session
from storage.people import Role
from storage.reports import Source, Telling, Wanted
from tests.clock import MONDAY as NOW


def tell(session: Session, unit: int, by: int, kind: str = "dialogue") -> int:
    told = Telling(kind, unit, date(2026, 3, 12), by, {"participants": 45})
    return reports.add(session, told, Source(), NOW).id


def found(session: Session) -> tuple[int, int]:
    """A unit and a person of it."""
    unit = unit_changes.add(session, "DA", "Xã Đá Bạc", kind="commune").id
    return unit, members.add(session, "Lò Thị Mai", [Role("officer", unit)], NOW)


def test_who_has_left_is_still_named(database: Database) -> None:
    with database.begin() as session:
        unit, by = found(session)
        tell(session, unit, by)
        members.leave(session, by, NOW)
        (line,) = report_sheet.read(session, Wanted())
    assert (line.who, line.code, line.name) == ("Lò Thị Mai", "DA", "Xã Đá Bạc")
    assert (line.receipt, line.state, line.counted) == ("BC-0001", "received", True)


def test_the_last_reason_of_return_stands_while_it_is_returned(database: Database) -> None:
    with database.begin() as session:
        unit, by = found(session)
        id = tell(session, unit, by)
        reports.settle(session, id, "returned", NOW)
        for why in ("thiếu ảnh", "sai ngày"):
            report_notes.add(session, id, "returned", by, why, NOW)
        assert [one.why for one in report_sheet.read(session, Wanted())] == ["sai ngày"]
        reports.settle(session, id, "accepted", NOW)
        assert [one.why for one in report_sheet.read(session, Wanted())] == [""]


def test_many_take_no_more_queries_than_one(database: Database) -> None:
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        asked.append(statement)

    counts = []
    with database.begin() as session:
        unit, by = found(session)
        for more in (1, 60):
            for number in range(more):
                tell(session, unit, by, "task" if number % 2 else "dialogue")
            session.flush()
            asked.clear()
            event.listen(session.get_bind(), "before_cursor_execute", note)
            assert report_sheet.read(session, Wanted())
            event.remove(session.get_bind(), "before_cursor_execute", note)
            counts.append(len(asked))
    assert counts[1] <= counts[0] + 2
    assert counts[1] < 15
