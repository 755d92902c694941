"""Pictures and papers that belong to a draft, before and after their bytes are here."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select, update

from storage.database import Session
from storage.tables import DraftFileRow, DraftRow
from storage.upsert import add_new


@dataclass(frozen=True, slots=True)
class DraftFile:
    """One file of a draft; `sha` is empty until its bytes are kept."""

    kind: str
    name: str
    mime: str
    state: str
    sha: str


def add(
    session: Session, draft: int, source: str, kind: str, name: str, mime: str, album: str
) -> None:
    """Join a file to the draft; the same one again changes nothing."""
    row = {"draft": draft, "source": source, "kind": kind, "name": name, "mime": mime}
    add_new(session, DraftFileRow, [{**row, "album": album}])


def arrived(session: Session, draft: int, source: str, sha: str) -> None:
    """Its bytes are kept, or (empty) could not be had."""
    session.execute(
        update(DraftFileRow)
        .where(DraftFileRow.draft == draft, DraftFileRow.source == source)
        .values(state="kept" if sha else "failed", sha=sha or None)
    )


def of(session: Session, draft: int) -> list[DraftFile]:
    rows = session.scalars(
        select(DraftFileRow).where(DraftFileRow.draft == draft).order_by(DraftFileRow.source)
    )
    return [DraftFile(row.kind, row.name, row.mime, row.state, row.sha or "") for row in rows]


def of_reports(session: Session, reports: Collection[int]) -> dict[int, list[DraftFile]]:
    """The files of each report, from whichever of its drafts; the same bytes once."""
    rows = session.execute(
        select(DraftRow.report, DraftFileRow)
        .join(DraftRow, DraftRow.id == DraftFileRow.draft)
        .where(DraftRow.report.in_(reports), DraftRow.state == "sent")
        .order_by(DraftFileRow.draft, DraftFileRow.source)
    )
    found: dict[int, list[DraftFile]] = {}
    for report, row in rows:
        file = DraftFile(row.kind, row.name, row.mime, row.state, row.sha or "")
        there = found.setdefault(report, [])
        if not file.sha or file.sha not in {one.sha for one in there}:
            there.append(file)
    return found


def has_album(session: Session, draft: int, album: str) -> bool:
    """Has an earlier picture of this album joined the draft?"""
    found = session.scalar(
        select(DraftFileRow.draft)
        .where(DraftFileRow.draft == draft, DraftFileRow.album == album)
        .limit(1)
    )
    return bool(album) and found is not None
