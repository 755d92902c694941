"""Reports as lines of a list: everything that is shown of each, in a few queries for all."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from sqlalchemy import select

from storage import draft_files, plan_items, report_notes, reports, units
from storage.database import Session
from storage.draft_files import DraftFile
from storage.reports import Fields, Report, State, Wanted
from storage.tables import AssignmentRow, OccurrenceRow, PersonRow

MANY = 5_000  # ids in one statement; SQLite takes 32,766


@dataclass(frozen=True, slots=True)
class Line:
    """A report as it stands now, with names beside the ids."""

    id: int
    receipt: str
    kind: str
    unit: int
    code: str
    name: str
    entered_by: int
    who: str
    happened_on: date
    state: State
    nothing: bool
    version: int
    fields: Fields
    photos: int
    sent_at: datetime
    why: str  # it was returned; empty while it is not

    @property
    def counted(self) -> bool:
        return self.state in reports.COUNTED


def read(session: Session, wanted: Wanted) -> list[Line]:
    """Those reports, the newest first, whoever has left and whatever units have ended since."""
    found: list[Line] = []
    listed = iter(reports.listing(session, wanted))
    while some := list(islice(listed, MANY)):
        found += _lines(session, some)
    return found


def _lines(session: Session, some: Sequence[Report]) -> Iterator[Line]:
    ids = [one.id for one in some]
    places = units.several(session, {one.unit for one in some})
    names = _names(session, {one.entered_by for one in some})
    photos = _photos(session, ids)
    why = _why(session, [one.id for one in some if one.state == "returned"])
    tasks = _tasks(session, [one.id for one in some if one.kind == "task"])
    for one in some:
        told = {"entry": tasks[one.id], **one.fields} if one.id in tasks else one.fields
        yield Line(
            one.id,
            one.receipt,
            one.kind,
            one.unit,
            places[one.unit].code,
            places[one.unit].name,
            one.entered_by,
            names.get(one.entered_by, ""),
            one.happened_on,
            one.state,
            one.nothing,
            one.version,
            told,
            photos.get(one.id, 0),
            one.sent_at,
            why.get(one.id, ""),
        )


def _names(session: Session, ids: Collection[int]) -> dict[int, str]:
    """Also of those who have left: their reports stay."""
    rows = session.execute(select(PersonRow.id, PersonRow.name).where(PersonRow.id.in_(ids)))
    return dict(rows.all())


def _photos(session: Session, ids: Collection[int]) -> dict[int, int]:
    return {
        report: sum(_is_photo(file) for file in files)
        for report, files in draft_files.of_reports(session, ids).items()
    }


def _is_photo(file: DraftFile) -> bool:
    """One that can't be had is none."""
    return file.state != "failed" and (file.kind == "photo" or file.mime.startswith("image/"))


def _why(session: Session, ids: Collection[int]) -> dict[int, str]:
    """The last reason of each."""
    notes = report_notes.several(session, ids)
    return {note.report: note.text for note in notes if note.kind == "returned"}


def _tasks(session: Session, ids: Collection[int]) -> dict[int, str]:
    """The words of the entries that these reports do."""
    rows = session.execute(
        select(AssignmentRow.done_with, OccurrenceRow.item)
        .join(OccurrenceRow, OccurrenceRow.id == AssignmentRow.occurrence)
        .where(AssignmentRow.done_with.in_(ids))
        .order_by(AssignmentRow.id)
    ).all()
    items = plan_items.several(session, {item for _, item in rows})
    found: dict[int, str] = {}
    for report, item in rows:
        found.setdefault(int(report or 0), items[item].words)
    return found
