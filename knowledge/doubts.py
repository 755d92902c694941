"""What a reviewer would ask about a plan: contradicting dates, numbers twice or skipped."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from knowledge.facts.references import key
from knowledge.facts.shapes import Reference
from knowledge.markers import Kind
from knowledge.outline import Outline

Why = Literal["two-dates", "later-than-plan", "number-twice", "number-skipped"]
COUNTED: tuple[Kind, ...] = (
    "part", "chapter", "section", "roman", "article", "number", "letter", "round",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Doubt:
    """`what`: the document or clause number; `values`: the dates, or the numbers on both sides."""

    why: Why
    what: str
    values: tuple[str, ...]
    where: tuple[str, ...]


def find(outline: Outline, cited: Sequence[Reference], issued_on: str | None) -> tuple[Doubt, ...]:
    return (*_two_dates(cited), *_later(cited, issued_on), *_numbers(outline))


def _two_dates(cited: Sequence[Reference]) -> Iterator[Doubt]:
    dates: dict[str, dict[str, Reference]] = defaultdict(dict)
    for one in cited:
        if one.issued_on:
            dates[key(one.number)].setdefault(one.issued_on, one)
    for found in dates.values():
        if len(found) > 1:
            places = tuple(one.quoted.where for one in found.values())
            yield Doubt("two-dates", next(iter(found.values())).number, tuple(found), places)


def _later(cited: Sequence[Reference], issued_on: str | None) -> Iterator[Doubt]:
    for one in cited:
        if issued_on and one.issued_on:
            # a plan whose day was left blank is compared by its month
            length = min(len(issued_on), len(one.issued_on))
            if one.issued_on[:length] > issued_on[:length]:
                where = (one.quoted.where,)
                yield Doubt("later-than-plan", one.number, (one.issued_on, issued_on), where)


def _numbers(outline: Outline) -> Iterator[Doubt]:
    last: dict[tuple[int, Kind, int], tuple[tuple[int, ...], str]] = {}
    for _, clause in outline.zone("body"):
        marker = clause.marker
        if marker is None or marker.kind not in COUNTED or not marker.counts:
            continue
        counts = marker.counts
        place = (clause.parent, marker.kind, len(counts))
        before = last.get(place)
        last[place] = (counts, marker.label)
        if before is None or before[0][:-1] != counts[:-1]:
            continue
        step = counts[-1] - before[0][-1]
        if step == 0:
            yield Doubt("number-twice", clause.where, (before[1], marker.label), (clause.where,))
        elif step > 1 and (before[1], marker.label) != ("d", "e"):  # few lists count đ)
            yield Doubt("number-skipped", clause.where, (before[1], marker.label), (clause.where,))
