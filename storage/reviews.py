"""Reports that wait for a leader's word, and that word: each said of the report as it was seen."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select

from storage import reports
from storage.database import Session
from storage.reports import Gone, Report, State
from storage.tables import ReportRow

MANY = 10_000  # units in one statement: over this, all reports are read and chosen here


def waiting(session: Session, units: Collection[int] | None, since: datetime) -> list[Report]:
    """Reports of these units (None: of all) that nobody has judged since they last changed."""
    asked = select(ReportRow).where(ReportRow.state == "received", ReportRow.changed_at > since)
    if units is not None and len(units) <= MANY:
        asked = asked.where(ReportRow.unit.in_(units))
    rows = session.scalars(asked.order_by(ReportRow.changed_at, ReportRow.id)).all()
    found = (reports.find(session, row.id) for row in rows)  # read with the rows
    return [one for one in found if one and (units is None or one.unit in units)]


def settle(session: Session, seen: Report, state: State, now: datetime) -> Report:
    """Accept or return it. Raises Gone when it is not as it was seen any more."""
    row = session.scalar(
        select(ReportRow)
        .where(ReportRow.id == seen.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if row is None or (row.version, row.state) != (seen.version, seen.state):
        raise Gone
    return reports.settle(session, seen.id, state, now)
