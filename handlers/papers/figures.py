"""Sums of reports by unit, group and field: the numbers of a periodic report.

Only reports that count are summed: neither returned nor withdrawn ones. One that says "không phát
sinh" is a report, but nothing that was held.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from handlers.papers.period import Period
from knowledge.vietnamese import nfc
from storage.models import STAGES, Model
from storage.report_sheet import Line

HELD = "held"  # how many there were: dialogues, courses, ...
SUMMED: Mapping[str, tuple[str, ...]] = {
    "dialogue": ("participants", "opinions", "resolved"),
    "training": ("participants", "women"),
    "model": (),
    "reception": ("sessions", "people", "cases", "resolved"),
    "task": (),
}
DIGITS = 12  # nobody counts farther: what has more is a slip, and kept as words
Homes = Mapping[int, int]
"""Under which unit of the paper each unit's reports are counted."""


@dataclass(frozen=True, slots=True)
class Figures:
    """One kind's numbers: by home, and all together."""

    by_home: Mapping[int, Counter[str]]

    @property
    def total(self) -> Counter[str]:
        return sum(self.by_home.values(), Counter())


def number(value: object) -> int | None:
    """A count, also where an older form kept it as text."""
    if isinstance(value, str) and value.strip().isdecimal() and len(value) < DIGITS:
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**DIGITS:
        return value
    return None


def of_kind(lines: Iterable[Line], homes: Homes, kind: str) -> Figures:
    by_home: dict[int, Counter[str]] = {}
    for line in _held(lines, kind):
        if line.unit not in homes:
            continue
        counts = by_home.setdefault(homes[line.unit], Counter())
        counts[HELD] += 1
        for name in SUMMED[kind]:
            counts[name] += number(line.fields.get(name)) or 0
    return Figures(by_home)


def by_group(lines: Iterable[Line]) -> Counter[str]:
    """People trained by the group that was told, however it was capitalised."""
    counts: Counter[str] = Counter()
    for line in _held(lines, "training"):
        groups = line.fields.get("groups")
        if isinstance(groups, Mapping):
            for name, value in groups.items():
                counts[nfc(str(name)).strip().lower()] += number(value) or 0
    return counts


def stages(models: Iterable[Model], until: date) -> Counter[str]:
    """How many of the models had reached each stage by that day."""
    return Counter(
        stage
        for model in models
        for stage in STAGES
        if stage in model.stages and model.stages[stage] <= until
    )


def known_models(models: Iterable[Model], period: Period) -> list[Model]:
    """Models of the period's years that had been registered by its last day."""
    return [
        one
        for one in models
        if period.since.year <= one.year <= period.until.year
        and one.stages.get("registered", date(one.year, 1, 1)) <= period.until
    ]


@dataclass(frozen=True, slots=True)
class Told:
    """Which homes told something, which told of nothing, and which were silent."""

    active: frozenset[int]
    nothing: frozenset[int]

    def silent(self, homes: Sequence[int]) -> list[int]:
        return [one for one in homes if one not in self.active and one not in self.nothing]


def told(lines: Iterable[Line], homes: Homes, kind: str = "") -> Told:
    """Of a kind, or of any; who told both of something and of nothing told of something."""
    active: set[int] = set()
    nothing: set[int] = set()
    for line in lines:
        if line.counted and line.unit in homes and kind in ("", line.kind):
            (nothing if line.nothing else active).add(homes[line.unit])
    return Told(frozenset(active), frozenset(nothing - active))


def _held(lines: Iterable[Line], kind: str) -> Iterable[Line]:
    return (one for one in lines if one.kind == kind and one.counted and not one.nothing)
