"""The facts as values, and as the JSON that `plan show` prints."""

from dataclasses import dataclass
from typing import Literal

from knowledge.schedule import Schedule

Span = tuple[int, int]  # in the raw text
Comparator = Literal[">=", ">", "=", "<=", "range"]


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of the plan: `quote` is exact, `text` the same without line breaks and markup."""

    where: str
    quote: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reference:
    quoted: Quoted
    kind: str
    number: str
    issued_on: str | None


@dataclass(frozen=True, slots=True)
class Target:
    """`of`: the place in the list of the target that this one is a part of ("trong đó")."""

    quoted: Quoted
    comparator: Comparator
    value: float
    upper: float | None
    unit: str
    subject: str
    by: Schedule | None = None
    per: Literal["unit", "person"] | None = None
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a timetable, or the same said in labelled lines; `task` has a line for each task.

    `said`: the labelled line that names the time, where the row is no table's.
    """

    quoted: Quoted
    number: str
    task: str
    when: str
    schedule: Schedule
    lead: str
    partners: tuple[str, ...]
    said: str = ""


@dataclass(frozen=True, slots=True)
class Deadline:
    quoted: Quoted
    what: str
    schedule: Schedule
    who: str


@dataclass(frozen=True, slots=True)
class Duty:
    quoted: Quoted
    unit: str


@dataclass(frozen=True, slots=True)
class Criterion:
    quoted: Quoted
    whom: Literal["collective", "individual"]


@dataclass(frozen=True, slots=True)
class Period:
    """Partial ISO dates; no `end` where the plan says "và những năm tiếp theo"."""

    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Signatory:
    title: str
    name: str
    on_behalf: str = ""

    def __str__(self) -> str:
        return f"{self.title} {self.name}".strip()


@dataclass(frozen=True, slots=True)
class Metadata:
    """Nothing where the plan does not say; `issued_on` may be partial ("2022-02")."""

    kind: str
    title: str
    number: str | None
    symbol: str | None
    issuer: str | None
    issued_on: str | None
    place: str | None
    period: Period | None
    signatory: Signatory | None
    recipients: tuple[str, ...]
    security: str | None
