"""What a measure found: a row a unit, and what follows from the rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from storage.measures.question import Asked

State = Literal["has", "nothing", "lacks", "none"]


@dataclass(frozen=True, slots=True)
class Place:
    """A unit as it was named and placed on the day that counts."""

    id: int
    code: str
    kind: str
    name: str
    parent: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """What one unit has to show.

    `state`: it *has* it; it said there was *nothing*; it *lacks* it; or *none* was asked of it.
    `of`: what `value` is measured against, None where nobody knows. `within`: what of `value`
    counts against `of`, never more than that. `double`: it may count people twice. `latest`: the
    day on which it last happened. `ids`: of the models that were counted.
    """

    place: Place
    state: State
    value: int = 0
    of: int | None = None
    within: int = 0
    double: bool = False
    latest: date | None = None
    ids: tuple[int, ...] = ()
    parts: Mapping[str, int] = field(default_factory=dict)

    @property
    def rate(self) -> float | None:
        """Of its own, in percent."""
        return Share(self.within, self.of or 0).rate


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    k: int
    n: int

    @property
    def rate(self) -> float | None:
        """In percent; None of nothing."""
        return 100 * self.k / self.n if self.n else None


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure's figures; `rows` are the units that count, by code, `others` the rest below.

    `main` says which share the measure is told by: of units, or of what is summed up.
    """

    name: str
    asked: Asked
    as_of: datetime
    on: date
    main: Literal["units", "sums"]
    rows: Sequence[Row]
    others: Sequence[Row] = ()

    @property
    def having(self) -> list[Row]:
        return [row for row in self.rows if row.state == "has"]

    @property
    def lacking(self) -> list[Row]:
        """The n - k others, those who said that there was nothing among them."""
        return [row for row in self.rows if row.state in ("lacks", "nothing")]

    @property
    def silent(self) -> list[Row]:
        """Those who did not even say that there was nothing."""
        return [row for row in self.rows if row.state == "lacks"]

    @property
    def units(self) -> Share:
        """Units that meet it, of those of whom it was asked."""
        return Share(len(self.having), sum(row.state != "none" for row in self.rows))

    @property
    def sums(self) -> Share:
        """What counts, of what is known that it is measured against."""
        known = [row for row in self.rows if row.of is not None]
        return Share(sum(row.within for row in known), sum(row.of or 0 for row in known))

    @property
    def share(self) -> Share:
        return self.units if self.main == "units" else self.sums

    @property
    def k(self) -> int:
        return self.share.k

    @property
    def n(self) -> int:
        return self.share.n

    @property
    def rate(self) -> float | None:
        return self.share.rate

    @property
    def total(self) -> int:
        """The sum over the whole subtree, those who do not count as units with it."""
        return sum(row.value for row in (*self.rows, *self.others))

    @property
    def parts(self) -> dict[str, int]:
        """The same for each part."""
        found: dict[str, int] = {}
        for row in (*self.rows, *self.others):
            for name, number in row.parts.items():
                found[name] = found.get(name, 0) + number
        return found

    @property
    def unknown(self) -> list[Row]:
        """Units of which nobody knows what to measure them against."""
        return [row for row in self.rows if row.of is None and row.state != "none"]

    @property
    def doubled(self) -> list[Row]:
        return [row for row in self.rows if row.double]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A row and its place; who is level shares one, and the next is as much further down."""

    place: int
    row: Row


def ranking(
    rows: Iterable[Row], by: Literal["value", "rate"] = "value", *, least: bool = False
) -> list[Ranked]:
    """The most first (or the least), those who are level by code; without rate, without place."""
    known = [(_worth(row, by), row) for row in rows if by == "value" or row.rate is not None]
    known.sort(key=lambda one: (one[0] if least else -one[0], one[1].place.code))
    found: list[Ranked] = []
    for at, (worth, row) in enumerate(known, 1):
        level = at > 1 and known[at - 2][0] == worth
        found.append(Ranked(found[-1].place if level else at, row))
    return found


def _worth(row: Row, by: Literal["value", "rate"]) -> float:
    return row.value if by == "value" else row.rate or 0.0
