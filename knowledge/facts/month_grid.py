"""Columns that stand for months or quarters, in which a sign marks when work is due."""

import re
from collections.abc import Mapping, Sequence

from knowledge.markers import roman
from knowledge.readers.blocks import Cell
from knowledge.schedule import Months, Quarters, Schedule

Grid = Mapping[int, int]  # column: the month, or the quarter below zero (-1 is the first)

MONTH = re.compile(
    r"(?:.*\bthang )?(?:t|th|thang)?[ .]?(?P<number>0?[1-9]|1[0-2])(?: ?[/-] ?20\d\d)?$"
)
QUARTER = re.compile(r"(?:.*\bquy )?(?:q|quy)[ .]?(?P<number>[1-4]|i{1,3}|iv)(?: ?[/-]? ?20\d\d)?$")
LEAST = {"month": 3, "quarter": 2}  # columns; fewer are no grid
EMPTY = {"", "-", "–", "0", "o", "/"}


def find(texts: Sequence[str]) -> dict[int, int]:
    """The grid of a heading row, given folded; empty when it has none."""
    for kind, pattern in (("month", MONTH), ("quarter", QUARTER)):
        grid: dict[int, int] = {}
        for at, text in enumerate(texts):
            found = pattern.match(text)
            if not found:
                continue
            number = roman(found["number"]) or int(found["number"].lstrip("0"))
            number = number if kind == "month" else -number
            if not grid or abs(number) > abs(list(grid.values())[-1]):
                grid[at] = number
        if len(grid) >= LEAST[kind]:
            return grid
    return {}


def marked(grid: Grid, row: Sequence[Cell], task: str) -> list[int]:
    """The months, or quarters, in which a sign stands in the row, not its title set wide."""
    return [
        number
        for at, number in grid.items()
        if at < len(row) and row[at].text.strip().lower() not in EMPTY and row[at].text != task
    ]


def schedule(numbers: Sequence[int]) -> Schedule:
    if numbers[0] < 0:
        return Quarters(tuple(-number for number in numbers))
    return Months(tuple(numbers))


def said(numbers: Sequence[int]) -> str:
    """The same in words, as a cell would say it."""
    if numbers[0] < 0:
        return "Quý " + ", ".join(("I", "II", "III", "IV")[-number - 1] for number in numbers)
    return "Tháng " + ", ".join(map(str, numbers))
