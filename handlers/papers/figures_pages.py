"""What the sheets of a leader's Excel file hold; the file itself is made elsewhere, and later."""

from dataclasses import dataclass
from typing import Literal

from handlers.papers.chart import COLOURS

Number = int | None


@dataclass(frozen=True, slots=True)
class Column:
    """A rate has no cells of its own: it is that of the two columns before it."""

    heading: str
    width: int
    cells: tuple[str | Number, ...] = ()
    sort: Literal["text", "number", "rate"] = "text"
    colour: str = COLOURS["plain"]


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet. `total`: what the row of sums is called, empty for none.

    `charted`: which columns the chart shows, none for no chart; `names`: the column that names
    the lines.
    """

    name: str
    title: str
    told: tuple[str, ...]
    columns: tuple[Column, ...]
    total: str = ""
    charted: tuple[int, ...] = ()
    names: int = 0
    upright: bool = False

    @property
    def count(self) -> int:
        return max((len(one.cells) for one in self.columns), default=0)
