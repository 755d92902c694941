"""Which report does which assignment, and how that is taken back.

Unit and kind must fit, and the day it happened must not lie before the occurrence's window. A
report does one occurrence of an entry: the earliest still owed. Rows of a plan that ask for the
same report follow one another like that, too (`storage/windows.py`).
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import delete, select, update

from storage import ended, reports, windows
from storage.assignments import Assignment, read
from storage.database import Session
from storage.reports import Report, Wanted
from storage.tables import AssignmentRow, ItemRow, ReportRefusalRow
from storage.upsert import add_new
from storage.windows import Window

ASKED = AssignmentRow.owes == "report"
OPEN = (
    AssignmentRow.done_at.is_(None),
    AssignmentRow.exempt.is_(None),
    AssignmentRow.closed_at.is_(None),
)


def fit(session: Session, report: Report, when: datetime) -> list[Assignment]:
    """Let the report do what it can, as of `when`; return all it does now."""
    done = done_with(session, report.id)
    if not report.counted:
        return done
    refused = _refused(session, report.id)
    there = windows.of(session, report.unit, report.kind)
    able = [
        one
        for one in there
        if one.assignment.open and one.assignment.id not in refused and _fits(one, report)
    ]
    ids = {one.id for one in done}
    doing = [one for one in there if one.assignment.id in ids]
    chosen = _nothing(able, doing, report) if report.nothing else _earliest(able, doing)
    if report.nothing and refused:
        chosen = []  # what it was told of is owed after all: no other takes its place
    for one in chosen:
        _do(session, one.assignment.id, report, when)
    return done_with(session, report.id)


def _fits(one: Window, report: Report) -> bool:
    return one.opens_on <= report.happened_on and not one.stage


def _earliest(able: Sequence[Window], doing: Sequence[Window]) -> list[Window]:
    """Of each row of demands the earliest, with all that is due on that day."""
    days = {one.row: one.assignment.due_on for one in reversed([*doing, *able])}
    return [one for one in able if days[one.row] == one.assignment.due_on]


def _nothing(able: Sequence[Window], doing: Sequence[Window], report: Report) -> list[Window]:
    """One thing that was owed, and the same due on that day by other plans: nothing to come."""
    near = [one for one in able if not one.whole or one.assignment.due_on <= report.happened_on]
    first = next(iter([*doing, *near]), None)
    if first is None:
        return []
    plans = {one.plan for one in doing}
    found = []
    for one in near:
        if one.assignment.due_on == first.assignment.due_on and one.plan not in plans:
            plans.add(one.plan)
            found.append(one)
    return found


def changed(session: Session, report: Report, when: datetime) -> list[Assignment]:
    """The report says something else now, or counts no more: what it does follows.

    What it does no longer is owed again, or done by another report that was sent.
    """
    before = done_with(session, report.id)
    stays = [
        one
        for one in before
        if report.counted
        and one.unit == report.unit
        and (report.kind == "task" or windows.opens_on(session, one) <= report.happened_on)
    ]
    free(session, [one.id for one in before if one not in stays])
    for one in before:
        if one in stays:
            session.get_one(AssignmentRow, one.id).nothing = report.nothing
    now_done = fit(session, report, when)
    for unit in {one.unit for one in before if one not in stays}:
        _fit_waiting(session, owed(session, unit, report.kind))
    return now_done


def choose(session: Session, report: Report, assignment: int, when: datetime) -> bool:
    """This very assignment is done by the report; False where it was done before."""
    row = session.get_one(AssignmentRow, assignment)
    if row.done_at is not None:
        return row.done_with == report.id
    _do(session, assignment, report, when)
    return True


def prefer(session: Session, report: Report, assignment: int, when: datetime) -> None:
    """It was told for this very assignment: it does that, where unit, kind and time fit."""
    there = windows.of(session, report.unit, report.kind)
    one = next((one for one in there if one.assignment.id == assignment), None)
    fits = one is not None and one.assignment.open and one.opens_on <= report.happened_on
    if fits and report.counted:
        _do(session, assignment, report, when)


def refuse(session: Session, report: int, assignment: int) -> bool:
    """Somebody says the report does not do it: owed again, and not to be done by it anew."""
    row = session.get_one(AssignmentRow, assignment)
    if row.done_with != report:
        return False
    add_new(session, ReportRefusalRow, [{"report": report, "assignment": assignment}])
    free(session, [assignment])
    return True


def accept(session: Session, report: Report, assignment: int) -> bool:
    """It does it after all; False where it is done by another, or is asked no more."""
    session.execute(
        delete(ReportRefusalRow).where(
            ReportRefusalRow.report == report.id, ReportRefusalRow.assignment == assignment
        )
    )
    row = session.get_one(AssignmentRow, assignment)
    owed = row.exempt is None and row.closed_at is None
    return report.counted and owed and choose(session, report, assignment, report.sent_at)


def free(session: Session, ids: Collection[int]) -> None:
    """Owed again."""
    if not ids:
        return
    session.execute(
        update(AssignmentRow)
        .where(AssignmentRow.id.in_(ids))
        .values(done_at=None, done_by=None, done_with=None, nothing=False)
    )
    session.expire_all()


def follow_plan(session: Session, plan: int, some: Collection[int] | None = None) -> None:
    """Reports that were sent before the plan asked for them do what it asks, the oldest first.

    `some`: only by these entries.
    """
    entries = () if some is None else (ItemRow.id.in_(some),)
    _fit_waiting(session, open_ones(session, None, ASKED, ItemRow.plan == plan, *entries))


def _fit_waiting(session: Session, waiting: Sequence[Assignment]) -> None:
    wanted: dict[str, list[Assignment]] = {}
    for one in waiting:
        wanted.setdefault(one.report, []).append(one)
    found = [
        report
        for kind, ones in wanted.items()
        for report in reports.listing(
            session,
            Wanted(
                {one.unit for one in ones},
                kind,
                since=min(one.opens_on for one in ones),
                states=reports.COUNTED,
            ),
        )
    ]
    for report in sorted(found, key=lambda one: (one.sent_at, one.id)):
        fit(session, report, report.sent_at)


def owed(session: Session, unit: int, kind: str) -> list[Assignment]:
    """Reports of a kind that a unit still owes, the earliest due first."""
    return open_ones(session, [unit], ASKED, AssignmentRow.report == kind)


def open_ones(
    session: Session, units: Collection[int] | None, *conditions: object
) -> list[Assignment]:
    """What these units still owe, the earliest due first."""
    asked = [*OPEN, *conditions]
    if units is not None:
        asked.append(AssignmentRow.unit.in_(units))
    return read(session, *asked)


def done_with(session: Session, report: int) -> list[Assignment]:
    return read(session, AssignmentRow.done_with == report)


def _do(session: Session, id: int, report: Report, when: datetime) -> None:
    row = session.get_one(AssignmentRow, id)
    row.done_at, row.done_by = when, report.entered_by
    row.done_with, row.nothing = report.id, report.nothing
    session.flush()
    ended.note(session, row.unit)


def _refused(session: Session, report: int) -> set[int]:
    asked = select(ReportRefusalRow.assignment).where(ReportRefusalRow.report == report)
    return set(session.scalars(asked))
