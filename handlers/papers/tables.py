"""The tables of a periodic report: by unit with a last row of sums, and by group or field."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.table import _Cell

from handlers.forms.model import FIELDS
from handlers.papers import figures, page
from handlers.papers.contents import Contents
from handlers.papers.figures import HELD
from handlers.papers.frame import said
from handlers.papers.numbers import count, rate
from handlers.papers.page import Look

SIZE = 12
NUMBER, LABEL = 11.0, 48.0  # widths of the first two columns, millimetres
LABELS: Mapping[str, str] = dict(FIELDS)
STAGES = {
    "registered": "paper-stage-registered",
    "evaluated": "paper-stage-evaluated",
    "recognised": "paper-stage-recognised",
    "rewarded": "paper-stage-rewarded",
    "stopped": "paper-stage-stopped",
}

LISTED = (
    "paper-column-number",
    "paper-column-model",
    "paper-column-unit",
    "paper-column-field",
    "paper-column-lead",
    "paper-column-stage",
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of numbers: its heading, and what stands in it."""

    heading: str
    put: Callable[[Counter[str]], str]


def _of(heading: str, name: str) -> Column:
    return Column(heading, lambda counts: count(counts[name]))


def _rate(part: str, whole: str) -> Column:
    return Column("paper-column-rate", lambda counts: rate(counts[part], counts[whole]))


COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "dialogue": (
        _of("paper-column-dialogues", HELD),
        _of("paper-column-participants", "participants"),
        _of("paper-column-opinions", "opinions"),
        _of("paper-column-resolved", "resolved"),
        _rate("resolved", "opinions"),
    ),
    "training": (
        _of("paper-column-courses", HELD),
        _of("paper-column-trained", "participants"),
        _of("paper-column-women", "women"),
    ),
    "reception": (
        _of("paper-column-sessions", "sessions"),
        _of("paper-column-people", "people"),
        _of("paper-column-cases", "cases"),
        _of("paper-column-resolved", "resolved"),
        _rate("resolved", "cases"),
    ),
    "task": (_of("paper-column-tasks", HELD),),
}
STAGE_COLUMNS = tuple(_of(key, stage) for stage, key in STAGES.items())


def by_unit(
    paper: Document, made: Contents, by_home: Mapping[int, Counter[str]], columns: Sequence[Column]
) -> None:
    """A row for each unit that has numbers, in the paper's order, and their sum."""
    rows = [(home.name, by_home[home.id]) for home in made.homes if home.id in by_home]
    _table(paper, made, said("paper-column-unit"), rows, columns)


def by_group(paper: Document, made: Contents) -> None:
    """Who was trained; the largest group first. Nothing where no report tells it."""
    groups = figures.by_group(made.lines)
    rows = [
        (name, Counter(people=number))
        for name, number in sorted(groups.items(), key=lambda one: (-one[1], one[0]))
    ]
    if rows:
        columns = (_of("paper-column-trained", "people"),)
        _table(paper, made, said("paper-column-group"), rows, columns)


def models_by_field(paper: Document, made: Contents) -> None:
    known = figures.known_models(made.models, made.period)
    kinds = [*LABELS, *sorted({one.field for one in known} - LABELS.keys())]
    rows = []
    for kind in kinds:
        counts = figures.stages((one for one in known if one.field == kind), made.period.until)
        if counts:
            rows.append((field(kind), counts))
    _table(paper, made, said("paper-column-field"), rows, STAGE_COLUMNS)


def models_by_unit(paper: Document, made: Contents) -> None:
    by_home: dict[int, Counter[str]] = {}
    for one in figures.known_models(made.models, made.period):
        if one.unit in made.home_of:
            counts = by_home.setdefault(made.home_of[one.unit], Counter())
            counts.update(figures.stages([one], made.period.until))
    by_unit(paper, made, by_home, STAGE_COLUMNS)


def model_list(paper: Document, made: Contents) -> None:
    """Every model by name, for the annex."""
    names = {home.id: home.name for home in made.homes}
    known = figures.known_models(made.models, made.period)
    widths = _spread(made, (NUMBER, 50.0, 34.0, 28.0, 24.0, 18.0))
    table = page.grid(paper, len(known) + 1, widths)
    rows = iter(table.rows)
    _fill(next(rows).cells, [said(one) for one in LISTED], bold=True)
    for number, (row, one) in enumerate(zip(rows, known, strict=True), start=1):
        stage = max(
            (stage for stage in STAGES if _reached(one.stages.get(stage), made)),
            key=list(STAGES).index,
            default="registered",
        )
        unit = names.get(made.home_of.get(one.unit, 0), "")
        texts = (str(number), one.name, unit, field(one.field), one.lead, said(STAGES[stage]))
        _fill(row.cells, texts)


def _reached(on: object, made: Contents) -> bool:
    return on is not None and on <= made.period.until  # type: ignore[operator]  # a date


def field(kind: str) -> str:
    """A model's field as people call it."""
    key = LABELS.get(kind)
    return said(key) if key else kind or said("paper-field-unknown")


def _table(
    paper: Document,
    made: Contents,
    first: str,
    rows: Sequence[tuple[str, Counter[str]]],
    columns: Sequence[Column],
) -> None:
    widths = _spread(made, (NUMBER, LABEL, *[20.0] * len(columns)))
    table = page.grid(paper, len(rows) + 2, widths)
    total = sum((counts for _, counts in rows), Counter[str]())
    cells = iter(table.rows)
    headings = [said("paper-column-number"), first, *(said(one.heading) for one in columns)]
    _fill(next(cells).cells, headings, bold=True)
    for number, (name, counts) in enumerate(rows, start=1):
        _fill(next(cells).cells, [str(number), name, *(one.put(counts) for one in columns)])
    sums = ["", said("paper-row-total"), *(one.put(total) for one in columns)]
    _fill(next(cells).cells, sums, bold=True)


def _spread(made: Contents, widths: Sequence[float]) -> list[float]:
    """The same widths, but as wide together as the text."""
    room = made.layout.margins.text - widths[0]
    rest = sum(widths[1:])
    return [widths[0], *(one * room / rest for one in widths[1:])]


def _fill(cells: Sequence[_Cell], texts: Sequence[str], *, bold: bool = False) -> None:
    for number, (cell, text) in enumerate(zip(cells, texts, strict=True)):
        align: page.Align = "left" if number == 1 and not bold else "center"
        look = Look(SIZE, align, bold=bold, before=1, after=1)
        page.write(cell, text, look)
