"""Pictures and papers that belong to a draft, before and after their bytes are here."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select, update

from storage import drafts
from storage.database import Session
from storage.drafts import Draft
from storage.tables import DraftFileRow, DraftRow
from storage.upsert import add_new

FOLDER = "files"  # the form of a draft that is nothing but files: asked about, or added later
DIGITS = re.compile(r"(\d+)")


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


def move(session: Session, old: int, new: int, sources: Collection[str] | None = None) -> bool:
    """The files (or these of them) belong to another draft from now on; was there any?"""
    asked = select(DraftFileRow).where(DraftFileRow.draft == old)
    if sources is not None:
        asked = asked.where(DraftFileRow.source.in_(sources))
    names = ("source", "album", "kind", "name", "mime", "state", "sha")
    rows = [{name: getattr(row, name) for name in names} for row in session.scalars(asked)]
    if not rows or old == new:
        return False
    add_new(session, DraftFileRow, [{**row, "draft": new} for row in rows])
    gone = {row["source"] for row in rows}
    session.execute(
        delete(DraftFileRow).where(DraftFileRow.draft == old, DraftFileRow.source.in_(gone))
    )
    return True


def arrived(session: Session, draft: int, source: str, sha: str) -> int | None:
    """Its bytes are kept, or (empty) could not be had; return the draft it is in by now."""
    values = {"state": "kept" if sha else "failed", "sha": sha or None}
    for place in (DraftFileRow.draft == draft, DraftFileRow.draft != draft):  # it may have moved
        found: int | None = session.scalar(
            update(DraftFileRow)
            .where(place, DraftFileRow.source == source)
            .values(**values)
            .returning(DraftFileRow.draft)
        )
        if found is not None:
            return found
    return None


def of(session: Session, draft: int) -> list[DraftFile]:
    """Its files in the order they were sent; the same bytes once."""
    rows = session.scalars(select(DraftFileRow).where(DraftFileRow.draft == draft))
    return _once(rows)


def doubled(session: Session, draft: int) -> bool:
    """Has it the same bytes twice?"""
    shas = session.scalars(
        select(DraftFileRow.sha).where(DraftFileRow.draft == draft, DraftFileRow.state == "kept")
    ).all()
    return len(shas) != len(set(shas))


def on_card(session: Session, draft: int, report: int | None) -> list[DraftFile]:
    """The draft's files, and those of the report that it changes."""
    rows = list(_of_reports(session, [report])) if report is not None else []
    own = session.scalars(select(DraftFileRow).where(DraftFileRow.draft == draft))
    return _once([*(row for _, row in rows if row.draft != draft), *own])


def of_reports(session: Session, reports: Collection[int]) -> dict[int, list[DraftFile]]:
    """The files of each report, whichever of its drafts brought them; the same bytes once."""
    found: dict[int, list[DraftFileRow]] = {}
    for report, row in _of_reports(session, reports):
        found.setdefault(report, []).append(row)
    return {report: _once(rows) for report, rows in found.items()}


def _of_reports(session: Session, reports: Collection[int]) -> Iterable[tuple[int, DraftFileRow]]:
    rows = session.execute(
        select(DraftRow.report, DraftFileRow)
        .join(DraftRow, DraftRow.id == DraftFileRow.draft)
        .where(DraftRow.report.in_(reports), DraftRow.state == "sent")
    )
    return ((int(report or 0), row) for report, row in rows)


def has_album(session: Session, draft: int, album: str) -> bool:
    """Has an earlier picture of this album joined the draft?"""
    found = session.scalar(
        select(DraftFileRow.draft)
        .where(DraftFileRow.draft == draft, DraftFileRow.album == album)
        .limit(1)
    )
    return bool(album) and found is not None


def has(session: Session, draft: int, sources: Collection[str]) -> bool:
    """Is any of these in the draft?"""
    found = session.scalar(
        select(DraftFileRow.source)
        .where(DraftFileRow.draft == draft, DraftFileRow.source.in_(sources))
        .limit(1)
    )
    return found is not None


def of_album(session: Session, person: int, place: tuple[str, str], album: str) -> Draft | None:
    """The draft that the earlier pictures of this person's album are in."""
    if not album:
        return None
    channel, chat = place
    id = session.scalar(
        select(DraftRow.id)
        .join(DraftFileRow, DraftFileRow.draft == DraftRow.id)
        .where(
            DraftRow.author == person,
            DraftRow.channel == channel,
            DraftRow.chat == chat,
            DraftFileRow.album == album,
        )
        .order_by(DraftRow.id.desc())
        .limit(1)
    )
    return None if id is None else drafts.find(session, id)


def asked_about(session: Session, person: int, place: tuple[str, str]) -> Draft | None:
    """This person's files here of which nobody has said yet what they belong to."""
    channel, chat = place
    id = session.scalar(
        select(DraftRow.id)
        .where(
            DraftRow.author == person,
            DraftRow.channel == channel,
            DraftRow.chat == chat,
            DraftRow.form == FOLDER,
            DraftRow.state == "open",
        )
        .order_by(DraftRow.id.desc())
        .limit(1)
    )
    return None if id is None else drafts.find(session, id)


def receipt(session: Session, report: int) -> Draft | None:
    """The draft whose card is the report's newest receipt; none while that is being changed."""
    row = session.execute(
        select(DraftRow.id, DraftRow.state)
        .where(
            DraftRow.report == report,
            DraftRow.state.in_(("sent", "open")),
            DraftRow.form != FOLDER,
        )
        .order_by(DraftRow.state, DraftRow.id.desc())  # "open" first
        .limit(1)
    ).one_or_none()
    return None if row is None or row.state == "open" else drafts.find(session, row.id)


def _once(rows: Iterable[DraftFileRow]) -> list[DraftFile]:
    """In the order they were sent; of those with the same bytes the first."""
    found: list[DraftFile] = []
    seen: set[str] = set()
    for row in sorted(rows, key=_order):
        if row.sha and row.sha in seen:
            continue
        seen.add(row.sha or "")
        found.append(DraftFile(row.kind, row.name, row.mime, row.state, row.sha or ""))
    return found


def _order(row: DraftFileRow) -> tuple[int, Sequence[int | str]]:
    """Message 9 stands before message 10."""
    parts = DIGITS.split(row.source)
    return row.draft, [int(part) if part.isdigit() else part for part in parts]
