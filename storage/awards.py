"""Awards: who is looked at by a plan's criteria, and what people judged of them.

A unit is a candidate from the first word that is said of it; a person, once somebody names them.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from sqlalchemy import func, select

from knowledge.vietnamese import fold
from storage.database import Session
from storage.tables import (
    CandidateRow,
    FindingRow,
    ItemRow,
    PersonRow,
    PlanRow,
    ReportRow,
    RoleRow,
)
from storage.upsert import add_new

Verdict = Literal["met", "unmet", "there", "missing", ""]
COUNTED = ("received", "accepted")


@dataclass(frozen=True, slots=True)
class Candidate:
    """`person`: an individual's name; empty for the unit itself."""

    id: int
    plan: int
    unit: int
    person: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What was judged last of one criterion ("item:12") or one paper ("paper:2")."""

    of: str
    verdict: Verdict
    note: str
    by: int
    at: datetime


def plans_with_criteria(session: Session) -> list[int]:
    """Confirmed plans that say by what somebody is rewarded, the newest first."""
    found = (
        select(PlanRow.id)
        .join(ItemRow, ItemRow.plan == PlanRow.id)
        .where(
            PlanRow.state == "confirmed", ItemRow.group == "criteria", ItemRow.state != "dropped"
        )
        .distinct()
        .order_by(PlanRow.id.desc())
    )
    return list(session.scalars(found))


def put(session: Session, plan: int, unit: int, person: str, by: int, now: datetime) -> Candidate:
    """The candidate, added where there is none yet, and back where it was dropped.

    Its row is locked: two who judge it at once do so one after the other.
    """
    key = {"plan": plan, "unit": unit, "person": person}
    add_new(session, CandidateRow, [{**key, "put_by": by, "put_at": now, "dropped_at": None}])
    row = session.scalars(select(CandidateRow).filter_by(**key).with_for_update()).one()
    row.dropped_at = None
    session.flush()
    return _value(row)


def find(session: Session, id: int) -> Candidate | None:
    row = session.get(CandidateRow, id)
    return None if row is None or row.dropped_at is not None else _value(row)


def of(session: Session, plan: int, units: Collection[int] | None = None) -> list[Candidate]:
    """The plan's candidates (of these units), by unit and name."""
    asked = select(CandidateRow).where(CandidateRow.plan == plan, CandidateRow.dropped_at.is_(None))
    rows = session.scalars(asked.order_by(CandidateRow.unit, CandidateRow.person, CandidateRow.id))
    return [_value(row) for row in rows if units is None or row.unit in units]


def drop(session: Session, id: int, now: datetime) -> None:
    """It is no candidate any more; what was judged stays in the record."""
    session.get_one(CandidateRow, id).dropped_at = now
    session.flush()


def findings(session: Session, candidates: Collection[int]) -> dict[int, dict[str, Finding]]:
    """What was judged, by candidate and by what it was judged of."""
    found: dict[int, dict[str, Finding]] = {id: {} for id in candidates}
    rows = session.scalars(select(FindingRow).where(FindingRow.candidate.in_(list(candidates))))
    for row in rows:
        verdict: Verdict = row.verdict  # type: ignore[assignment]  # only `judge` writes it
        found[row.candidate][row.of] = Finding(row.of, verdict, row.note, row.set_by, row.set_at)
    return found


def judge(session: Session, candidate: int, finding: Finding) -> None:
    """The newest word counts; an empty verdict takes it back."""
    row = session.get(FindingRow, (candidate, finding.of))
    if not finding.verdict:
        if row is not None:
            session.delete(row)
    elif row is None:
        session.add(
            FindingRow(
                candidate=candidate,
                of=finding.of,
                verdict=finding.verdict,
                note=finding.note,
                set_by=finding.by,
                set_at=finding.at,
            )
        )
    else:
        row.verdict, row.note = finding.verdict, finding.note
        row.set_by, row.set_at = finding.by, finding.at
    session.flush()


def entered(
    session: Session, name: str, units: Collection[int], first: date, last: date
) -> Mapping[str, int]:
    """How many reports of each kind people of this name and these units entered."""
    people = session.execute(
        select(PersonRow.id, PersonRow.name)
        .join(RoleRow, RoleRow.person == PersonRow.id)
        .where(RoleRow.unit.in_(list(units)))
        .distinct()
    )
    known = [id for id, called in people if fold(called) == fold(name)]
    counts = (
        select(ReportRow.kind, func.count())
        .where(
            ReportRow.entered_by.in_(known),
            ReportRow.state.in_(COUNTED),
            ReportRow.happened_on.between(first, last),
        )
        .group_by(ReportRow.kind)
    )
    return {str(kind): int(count) for kind, count in session.execute(counts)} if known else {}


def _value(row: CandidateRow) -> Candidate:
    return Candidate(row.id, row.plan, row.unit, row.person)
