"""What a leader asks of the figures: a measure, in which shape, of whom, of which time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

Shape = Literal[
    "lacks",
    "has",
    "one",
    "count",
    "sum",
    "rate",
    "rank",
    "trend",
    "profile",
    "compare",
    "states",
    "last",
]
SHAPES: tuple[Shape, ...] = (
    "lacks", "has", "one", "count", "sum", "rate", "rank", "trend", "profile", "compare", "states",
    "last",
)  # fmt: skip
Act = Literal["", "chart", "sheet", "nudge", "next", "previous"]
Order = Literal["most", "least", ""]
Sign = Literal[">=", ">", "<", "<=", "="]
By = Literal["", "month", "quarter", "field", "stage", "group", "name", "task", "women"]
Average = Literal["", "session", "unit", "month", "quarter"]
ALWAYS = date(2000, 1, 1)  # "từ trước đến nay" begins before anything was told


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, and the words it was read from; empty words: reckoned from another."""

    first: date
    last: date
    words: str = ""


OTHERWISE: Mapping[Sign, Sign] = {">=": "<", "<": ">=", ">": "<=", "<=": ">"}


@dataclass(frozen=True, slots=True)
class Bound:
    """How much a unit must have; `percent`: of its own."""

    sign: Sign
    number: float
    percent: bool = False

    def met(self, value: float) -> bool:
        tests: Mapping[Sign, bool] = {
            ">=": value >= self.number,
            ">": value > self.number,
            "<": value < self.number,
            "<=": value <= self.number,
            "=": value == self.number,
        }
        return tests[self.sign]


@dataclass(frozen=True, slots=True)
class Doubt:
    """What was ambiguous.

    `units`: for each name that fits several units equally, their ids; `measures`: all that were
    named where the frame has but the first; `names`: what looked like a unit and is none.
    """

    units: tuple[tuple[int, ...], ...] = ()
    measures: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.units or self.measures or self.names)


CERTAIN = Doubt()


@dataclass(frozen=True, slots=True)
class Frame:
    """An empty `measure`: it was not said, and is to be asked for (but for a profile: all).

    `scope`: the area or the units asked about, () the asker's own; `units`: those compared, or the
    one of a profile. `part`: which of the measure's figures ("unresolved", "women", a stage of
    models, a state of tasks); `by`: what a sum or a trend is broken into. `bound`: how much of it
    a unit must have. `average`: of a sum, for each of what. `wide`: all of the district, or all
    its units, were said.
    `unread`: words that carry meaning and were not used.
    """

    measure: str
    shape: Shape
    scope: tuple[int, ...] = ()
    units: tuple[int, ...] = ()
    period: Period | None = None
    other: Period | None = None
    kinds: tuple[str, ...] = ()
    field: str = ""
    group: str = ""
    report_kind: str = ""
    part: str = ""
    by: By = ""
    order: Order = ""
    top: int = 0
    plan: str = ""
    entry: str = ""
    bound: Bound | None = None
    average: Average = ""
    wide: bool = False
    target: bool = False
    act: Act = ""
    unread: tuple[str, ...] = ()
    doubt: Doubt = CERTAIN
