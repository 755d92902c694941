"""The plans in memory, kept in step with the database: each turn compares revisions, no more.

One for a process; what one asker may not read is left out of that asker's view of it.
"""

from collections.abc import Collection, Mapping
from threading import Lock

from handlers import rights
from knowledge.answer_shapes import Source
from knowledge.library import Library
from knowledge.passages import Passage
from knowledge.plan_names import NUMBER, YEAR, Names
from storage import plans, questions, sources, units
from storage.database import Session
from storage.people import Person
from storage.plans import LIVE, Plan

FAR = 9  # levels: a plan that is neither the asker's own nor above
Answered = tuple[int, object]


class Known:
    """All plans to answer from, and the questions that an administrator has answered."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._revisions: dict[int, int] = {}
        self._answered: Answered | None = None
        self.library = Library()
        self.own = Library()  # what administrators answered: the questions are its passages

    def refresh(self, session: Session) -> None:
        """Read anew what has changed since, and only that."""
        with self._lock:
            now = sources.revisions(session)
            changed = [id for id, revision in now.items() if self._revisions.get(id) != revision]
            found = [one for id in changed if (one := sources.load(session, id)) is not None]
            if self._revisions:
                self._replace(found, self._revisions.keys() - now.keys())
            elif found:  # all at once is twice as fast
                self.library = Library(found)
            self._revisions = dict(now)
            answered = questions.revision(session)
            if answered != self._answered:
                self._read_answers(session)
                self._answered = answered

    def _replace(self, changed: Collection[Source], gone: Collection[int]) -> None:
        for id in gone:
            self.library.drop(id)
        for source in changed:
            self.library.put(source)

    def _read_answers(self, session: Session) -> None:
        self.own = Library()
        for one in questions.answered(session):
            passage = Passage("", "", one.text, 0, len(one.text))
            self.own.index.put(one.id, [passage])


def levels(session: Session, person: Person | None, found: Collection[Plan]) -> Mapping[int, int]:
    """How near each plan is to the asker: 0 for the own unit's, 1 for the one above, and so on."""
    held = [role.unit for role in person.roles if role.unit is not None] if person else []
    above = [units.lineage(session, unit) for unit in held]
    return {
        plan.id: min((line.index(plan.unit) for line in above if plan.unit in line), default=FAR)
        for plan in found
    }


def readable(session: Session, person: Person | None) -> list[Plan]:
    """Every plan this person may read, whatever its state."""
    return [one for one in plans.listing(session) if rights.reads(session, person, one)]


def asked_by_name(question: str, names: Names) -> bool:
    """Does the (folded) question name this plan by its number or its year?"""
    numbers, years = set(NUMBER.findall(question)), {int(one) for one in YEAR.findall(question)}
    return bool(names.digits and names.digits in numbers) or bool(years & names.years)


def answering(known: Known, question: str, found: Collection[Plan]) -> list[int]:
    """Which of these answer: those in force or not yet confirmed, and what was asked by name."""
    return [
        one.id
        for one in found
        if one.id in known.library.sources
        and (one.state in LIVE or asked_by_name(question, known.library.names[one.id]))
    ]
