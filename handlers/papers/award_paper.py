"""A candidate's checklist as a Word paper: criteria, what the tables show, verdicts, dossier."""

import io
from collections.abc import Sequence

from docx.document import Document

from handlers.papers import frame, page
from handlers.papers.award_contents import Candidate, Judged, Reviewed
from handlers.papers.contents import Contents
from handlers.papers.frame import said
from handlers.papers.page import Look

SIZE = 12
WIDTHS = (11.0, 66.0, 40.0, 30.0, 18.0)  # millimetres, shared out over the text's width
CRITERIA = (
    "awards-sheet-number", "awards-sheet-criterion", "awards-sheet-shown", "awards-sheet-verdict",
    "awards-sheet-note",
)  # fmt: skip
PAPERS = (
    "awards-sheet-number", "awards-sheet-paper", "awards-sheet-where", "awards-sheet-verdict",
    "awards-sheet-note",
)  # fmt: skip


def make(made: Contents, found: Reviewed, one: Candidate) -> bytes:
    """The paper's bytes (docx)."""
    paper = page.new(made.layout)
    paper.core_properties.author = page.clean(made.name)[:255]
    paper.core_properties.title = said("awards-paper-title")
    frame.head(paper, made, numbered=False)
    look = Look(made.layout.title_size, "center", bold=True, before=18)
    page.write(paper, said("awards-paper-title"), look)
    subject = Look(made.layout.subject_size, "center", bold=True)
    page.write(paper, one.name, subject)
    basis = said("awards-paper-basis", plan=found.plan, year=str(found.year), at=found.at)
    page.write(paper, basis, Look(made.layout.body_size, "center", italic=True, after=6))
    _criteria(paper, made, one)
    _papers(paper, made, found, one)
    if one.deeds:
        _heading(paper, made, "awards-paper-deeds")
    for line in one.deeds:
        page.write(paper, line, Look(made.layout.body_size, "both", before=3, indent=10))
    page.write(paper, one.summary, Look(made.layout.body_size, bold=True, before=8, indent=10))
    frame.end(paper, made)
    file = io.BytesIO()
    paper.save(file)
    return file.getvalue()


def _heading(paper: Document, made: Contents, key: str) -> None:
    look = Look(made.layout.body_size, bold=True, before=8, after=3, indent=10, keep=True)
    page.write(paper, said(key), look)


def _criteria(paper: Document, made: Contents, one: Candidate) -> None:
    _heading(paper, made, "awards-paper-criteria")
    rows = [(f"{each.text} ({each.where})", each.shown, each) for each in one.criteria]
    _table(paper, made, CRITERIA, rows)


def _papers(paper: Document, made: Contents, found: Reviewed, one: Candidate) -> None:
    _heading(paper, made, "awards-paper-papers")
    if one.papers:
        _table(paper, made, PAPERS, [(each.text, each.where, each) for each in one.papers])
    else:
        page.write(paper, said("awards-no-papers"), Look(made.layout.body_size, indent=10))
    for line in found.told:
        page.write(paper, line, Look(made.layout.body_size, "both", before=3, indent=10))


def _table(
    paper: Document,
    made: Contents,
    headings: Sequence[str],
    rows: Sequence[tuple[str, str, Judged]],
) -> None:
    room = made.layout.margins.text / sum(WIDTHS)
    table = page.grid(paper, len(rows) + 1, [one * room for one in WIDTHS])
    lines = [tuple(said(key) for key in headings)]
    lines += [
        (str(at), text, beside, each.verdict, each.note)
        for at, (text, beside, each) in enumerate(rows, 1)
    ]
    for number, (row, texts) in enumerate(zip(table.rows, lines, strict=True)):
        for cell, text in zip(row.cells, texts, strict=True):
            align: page.Align = "center" if number == 0 else "left"
            page.write(cell, text, Look(SIZE, align, bold=number == 0, before=1, after=1))
