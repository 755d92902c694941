"""What an award checklist says, in words, before it is laid out as a sheet or a paper."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Judged:
    """A criterion or a paper of the dossier; `mark`: the verdict in two words."""

    text: str
    where: str
    shown: str
    mark: str
    verdict: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """`met`, `unmet`, `open`: how many criteria; `there`: how many papers."""

    code: str
    name: str
    unit: str
    criteria: Sequence[Judged]
    papers: Sequence[Judged]
    deeds: Sequence[str]
    summary: str
    met: int
    unmet: int
    open: int
    there: int


@dataclass(frozen=True, slots=True)
class Reviewed:
    """All that is looked at by one plan in one year."""

    plan: str
    year: int
    at: str
    told: Sequence[str]  # where the dossier goes, by when, after which rules
    units: Sequence[Candidate]
    people: Sequence[Candidate] = ()
