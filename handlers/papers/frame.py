"""The head of an official paper's first page, and its end: for whom, and who signs."""

from docx.document import Document
from docx.table import _Cell

from handlers import words
from handlers.papers import issuers, page
from handlers.papers.contents import Contents
from handlers.papers.layouts import Heading
from handlers.papers.page import Look
from handlers.turn import Say

OWN = "vi"  # official papers are Vietnamese, whoever asks


def said(key: str, **values: str | int | Say) -> str:
    return words.plain(OWN, Say(key, values))


def head(paper: Document, made: Contents, *, numbered: bool = True) -> None:
    """The head; a list that goes with another paper has no number of its own."""
    layout = made.layout
    widths = (layout.left_width, layout.margins.text - layout.left_width)
    left, right = page.columns(paper, widths)
    _issuer(left, made)
    for number, heading in enumerate(layout.right):
        _heading(right, heading, widths[1], first=number == 0)
    left, right = page.columns(paper, widths)
    if numbered:
        signed = layout.number.format(abbreviation=issuers.abbreviation(layout, made.name))
        page.write(left, signed, Look(layout.number_size, "center", before=4))
    day = made.as_of.date()
    place = made.locality or "………"
    dated = said(
        "paper-place-day", place=place, day=f"{day:%d}", month=_month(day.month), year=str(day.year)
    )
    page.write(right, dated, Look(layout.day_size, "center", italic=True, before=4))


def _month(month: int) -> str:
    """With a zero before 1 and 2, where one could be written in."""
    return f"{month:02d}" if month < 3 else str(month)


def _issuer(cell: _Cell, made: Contents) -> None:
    layout = made.layout
    above, own = issuers.lines(layout, made.name, made.above)
    if above:
        page.write(cell, above.upper(), Look(layout.above_size, "center"))
    for line in own:
        page.write(cell, line.upper(), Look(layout.issuer_size, "center", bold=True))
    if layout.issuer_rule:
        page.rule(cell, layout.issuer_rule, layout.left_width)
    if layout.issuer_mark:
        page.write(cell, layout.issuer_mark, Look(layout.issuer_size, "center"))


def _heading(cell: _Cell, heading: Heading, width: float, *, first: bool) -> None:
    text = words.plain(OWN, heading.say)
    page.write(cell, text, Look(heading.size, "center", bold=True, before=0 if first else 1))
    if heading.rule:
        page.rule(cell, heading.rule, width)


def title(paper: Document, made: Contents) -> None:
    layout = made.layout
    look = Look(layout.title_size, "center", bold=True, before=18)
    page.write(paper, said("paper-title"), look)
    subject = said("paper-subject", period=made.period.said)
    page.write(paper, subject, Look(layout.subject_size, "center", bold=True))
    if layout.subject_rule:
        page.rule(paper, layout.subject_rule, layout.margins.text)
    if layout.subject_mark:
        page.write(paper, layout.subject_mark, Look(layout.subject_size, "center"))


def end(paper: Document, made: Contents) -> None:
    """For whom the paper is, and room for the signature: both are the clerk's to fill in."""
    layout = made.layout
    page.write(paper, "", Look(layout.body_size))
    half = layout.margins.text / 2
    left, right = page.columns(paper, (half, half))
    to = Look(
        layout.to_size,
        bold=not layout.to_underlined,
        italic=not layout.to_underlined,
        underline=layout.to_underlined,
    )
    page.write(left, said("paper-to"), to)
    above, _ = issuers.lines(layout, made.name, made.above)
    mark = ";" if layout.name == "state" else ","
    receivers = (f"{above or said('paper-to-above')}{mark}", said("paper-to-file"))
    for receiver in receivers:
        page.write(left, f"- {receiver}", Look(layout.to_list_size))
    for number, key in enumerate(layout.signs):
        bold = number == 0 or layout.name == "state"
        page.write(right, said(key), Look(layout.body_size, "center", bold=bold))
    for _ in range(4):
        page.write(right, "", Look(layout.body_size, "center"))
    page.write(right, said("paper-sign-name"), Look(layout.body_size, "center", bold=True))
