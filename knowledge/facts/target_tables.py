"""Numeric targets set out in a table: a column of aims, one of units, one or more of amounts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.facts.quantities import FIGURE, SIGN, SIGNS, Amount, amounts, number
from knowledge.facts.quoting import across
from knowledge.facts.shapes import Comparator, Target
from knowledge.letters import regex
from knowledge.outline import Clause
from knowledge.readers.blocks import Cell
from knowledge.readers.text import Piece
from knowledge.schedule import Year
from knowledge.vietnamese import fold

HEADING_ROWS = 4
SUBJECT = re.compile(r"(?:(?:cac|ten|noi dung|danh muc) )*(?:chi tieu|muc tieu|chi so)\b")
CONTENT = re.compile(r"(?:ten |cac )?(?:noi dung|nhiem vu|mo hinh|linh vuc|hoat dong|cong viec)\b")
SHARED_OUT = re.compile(r"(?:ten )?(?:don vi|xa|phuong|thon|ban|lang|dia phuong|chi bo|chi hoi)\b")
UNIT = re.compile(r"(?:don vi (?:tinh|do)|dvt|d\.v\.t|dv tinh|don vi)$")
AMOUNT = re.compile(
    r"(?:chi tieu|ke hoach|kh\b|muc tieu|phan dau|giao\b|dang ky|dinh muc|so luong|gia tri|muc\b"
    r"|ty le|den (?:het |cuoi )?(?:nam )?20|nam 20\d\d|20\d\d$)"
)
LOOSE = re.compile(r"(?:so luong|gia tri|ty le|muc\b)")  # an aim only beside a column of aims
NO_AMOUNT = re.compile(
    r"\b(?:thuc hien|th\b|ket qua|uoc|hien trang|hien co|dat duoc|so sanh|ghi chu|diem|kinh phi|von"
    r"|thoi gian|tien do|so voi|don vi|co quan|chu tri|phu trach)\b"
)
VALUE = regex(
    rf"(?:(?P<sign>{SIGN})\s*)?(?P<value>{FIGURE})\s*(?P<percent>%)?"
    rf"(?:\s*(?:[-–]|đến)\s*(?P<upper>{FIGURE}))?(?:\s*/\s*(?P<whole>\d+))?"
    r"\s*(?P<unit>%|[a-zà-ỹ][a-zà-ỹ/ ]{0,30}?)?(?:\s*(?P<open>trở lên|trở xuống))?\s*[.;]?",
    re.IGNORECASE,
)
LAST_SIGN = regex(rf"(?<!\w)(?P<sign>{SIGN})\s*(?:là|còn)?\s*[:.]?$", re.IGNORECASE)
SHARE = re.compile(r"^(?:tỷ|tỉ) lệ\b|\(%\)", re.IGNORECASE)
YEAR = re.compile(r"20\d\d")


@dataclass(frozen=True, slots=True)
class Amounts:
    """Which columns say what; `first`: the first row below the heading."""

    subject: int
    unit: int | None
    values: tuple[tuple[int, int | None], ...]  # column, and the year it is for
    first: int
    shared: bool = False  # the rows are units, and the heading says what each must reach


def find(clause: Clause, raw: str) -> Iterator[Target]:
    """The targets of a table; none where its heading speaks of no aims."""
    assert clause.table is not None
    rows = clause.table.rows
    known = columns(rows)
    if known is None:
        return
    for row in rows[known.first :]:
        subject = row[known.subject]
        if not subject.lines or subject.repeats:
            continue
        unit = row[known.unit].text if known.unit is not None else ""
        for at, year in known.values:
            amount = None if row[at].repeats else _amount(row[at].text, subject.text, unit)
            if amount is None:
                continue
            heading = f"{rows[known.first - 1][at].text}: " if known.shared else ""
            yield Target(
                across(raw, clause.where, sorted([*subject.lines, *row[at].lines], key=Piece.span)),
                amount.comparator,
                amount.value,
                amount.upper,
                amount.unit,
                f"{heading}{subject.text}",
                Year(year) if year else None,
                "unit" if known.shared else None,
            )


def columns(rows: Sequence[Sequence[Cell]]) -> Amounts | None:
    """The columns of a table of targets; None for any other table."""
    for at, row in enumerate(rows[:HEADING_ROWS]):
        texts = [fold(cell.text) for cell in row]
        first = at + 1
        if any(cell.repeats and cell.text for cell in row) and _heads(rows[first : first + 1]):
            below = [fold(cell.text) for cell in rows[first]]
            texts = [
                one if one == two else f"{one} {two}" for one, two in zip(texts, below, strict=True)
            ]
            first += 1
        known = _read(texts, first, rows[first:])
        if known:
            return known
    return None


def _heads(rows: Sequence[Sequence[Cell]]) -> bool:
    """A second heading row, which parts a wide heading: "Năm 2025", "Năm 2026"."""
    return any(YEAR.search(cell.text) or cell.repeats for row in rows for cell in row)


def _read(texts: Sequence[str], first: int, rows: Sequence[Sequence[Cell]]) -> Amounts | None:
    unit = next((at for at, text in enumerate(texts) if UNIT.match(text)), None)
    aims = [at for at, text in enumerate(texts) if SUBJECT.match(text)]
    contents = [at for at, text in enumerate(texts) if CONTENT.match(text)]
    worded = [at for at in (*aims, *contents) if _worded(rows, at)]
    shared = [at for at, text in enumerate(texts) if SHARED_OUT.match(text) and _worded(rows, at)]
    if aims and shared and not worded:
        worded, unit = shared, None
    values = tuple(
        (at, int(years[-1]) if (years := YEAR.findall(text)) else None)
        for at, text in enumerate(texts)
        if at != unit
        and AMOUNT.match(text)
        and not NO_AMOUNT.search(text)
        and not _worded(rows, at)
        and (aims or not LOOSE.match(text))
    )
    if not worded or not values or not (aims or unit is not None):
        return None
    return Amounts(worded[0], unit, values, first, worded == shared)


def _worded(rows: Sequence[Sequence[Cell]], at: int) -> bool:
    """A column of words rather than of amounts."""
    filled = [row[at].text.strip() for row in rows if row[at].lines and not row[at].repeats]
    return sum(VALUE.fullmatch(text) is None for text in filled) * 2 > len(filled)


def _amount(text: str, subject: str, unit: str) -> Amount | None:
    """What a cell asks: an amount that fills it, else the first one in its words."""
    said = VALUE.fullmatch(text.strip())
    if said is None:
        return next(amounts(text), None)
    before = LAST_SIGN.search(subject)
    sign = (said["sign"] or (before["sign"] if before else "") or "").lower()
    value, upper = number(said["value"]), number(said["upper"]) if said["upper"] else None
    comparator: Comparator = "range" if upper is not None else SIGNS.get(sign, "=")
    if said["open"]:
        comparator = ">=" if said["open"].lower() == "trở lên" else "<="
    whole = number(said["whole"]) if said["whole"] else None
    named = said["percent"] or said["unit"] or unit or ("%" if SHARE.search(subject) else "")
    return Amount(0, len(text), comparator, value, upper, named, False, bool(sign), whole)
