"""A candidate's checklist: a plan's criteria with the tables' view and a person's verdict.

Of a unit or of an individual; and the papers of the dossier, there or missing.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from handlers.awards import evidence as award_evidence
from handlers.awards.evidence import NOTHING, Evidence, Tables
from handlers.turn import Say
from knowledge import dossier
from knowledge.dossier import Dossier, Paper, Whom
from storage import awards, plan_items, plans, units
from storage.awards import Candidate, Finding
from storage.database import Session
from storage.plan_items import Item
from storage.plans import Plan
from storage.units import Unit


def about(sort: Literal["item", "paper"], id: int, year: int) -> str:
    """What is judged: awards are a year's, though a plan may run for several."""
    return f"{sort}:{id}/{year}"


def in_line(item: Item) -> str:
    """Its words in one line: where the plan's lines broke says nothing."""
    return " ".join(item.words.split())


@dataclass(frozen=True, slots=True)
class Book:
    """What a plan asks of whoever is to be rewarded."""

    plan: Plan
    criteria: tuple[Item, ...]
    dossier: Dossier

    def of(self, whom: Whom) -> list[Item]:
        return [one for one in self.criteria if one.fields.get("for") == whom]


@dataclass(frozen=True, slots=True)
class Criterion:
    item: Item
    evidence: Evidence
    finding: Finding | None = None

    @property
    def words(self) -> str:
        return in_line(self.item)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper of the dossier, and its place in the plan's list."""

    at: int
    paper: Paper
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Checklist:
    """`person`: an individual's name, empty for the unit; `deeds`: that person's own."""

    unit: Unit
    person: str
    criteria: tuple[Criterion, ...]
    papers: tuple[Wanted, ...]
    deeds: tuple[Say, ...] = ()

    def judged(self, verdict: str) -> int:
        return sum(one.finding.verdict == verdict for one in self.criteria if one.finding)

    @property
    def open(self) -> int:
        return len(self.criteria) - self.judged("met") - self.judged("unmet")

    @property
    def there(self) -> int:
        return sum(bool(one.finding and one.finding.verdict == "there") for one in self.papers)

    @property
    def shown(self) -> tuple[int, int]:
        """How many criteria the tables show as met, of those they speak to."""
        views = [one.evidence.view for one in self.criteria if one.evidence.view]
        return views.count("met"), len(views)


def book(session: Session, plan: Plan) -> Book:
    items = plan_items.of(session, plan.id, "criteria")
    kept = tuple(one for one in items if one.state != "dropped")
    return Book(plan, kept, _dossier(session, plan.id))


def _dossier(session: Session, plan: int) -> Dossier:
    raw = plans.text(session, plan)
    return dossier.find(plans.passages(session, plan), raw)


def of_units(
    session: Session, book: Book, tables: Tables, listed: Sequence[Unit]
) -> list[Checklist]:
    """Each unit's own checklist, in their order."""
    ids = {one.id for one in listed}
    found = {one.unit: one for one in awards.of(session, book.plan.id, ids) if not one.person}
    said = _said(session, found.values())
    asked = [(item.id, in_line(item)) for item in book.of("collective")]
    checklists = []
    for one in listed:
        seen = {id: award_evidence.of_unit(tables, one.id, words) for id, words in asked}
        judged = said[found[one.id].id] if one.id in found else {}
        checklists.append(_checklist(book, tables.year, one, "", seen, judged))
    return checklists


def of_people(
    session: Session, book: Book, tables: Tables, candidates: Sequence[Candidate]
) -> list[Checklist]:
    known = units.several(session, {one.unit for one in candidates})
    said = _said(session, candidates)
    found = []
    for one in candidates:
        below = units.subtree(session, one.unit)
        mine = award_evidence.deeds(session, one.unit, below, one.person, tables.year)
        seen = {
            item.id: award_evidence.of_person(mine, in_line(item)) for item in book.of("individual")
        }
        deeds = award_evidence.summary(mine)
        found.append(
            _checklist(
                book, tables.year, known[one.unit], one.person, seen, said.get(one.id, {}), deeds
            )
        )
    return found


def _said(session: Session, candidates: Collection[Candidate]) -> dict[int, dict[str, Finding]]:
    return awards.findings(session, [one.id for one in candidates])


def _checklist(
    book: Book,
    year: int,
    unit: Unit,
    person: str,
    seen: Mapping[int, Evidence],
    said: Mapping[str, Finding],
    deeds: tuple[Say, ...] = (),
) -> Checklist:
    whom: Whom = "individual" if person else "collective"
    criteria = tuple(
        Criterion(one, seen.get(one.id, NOTHING), said.get(about("item", one.id, year)))
        for one in book.of(whom)
    )
    papers = tuple(
        Wanted(at, one, said.get(about("paper", at, year))) for at, one in book.dossier.of(whom)
    )  # fmt: skip
    return Checklist(unit, person, criteria, papers, deeds)
