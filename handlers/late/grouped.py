"""What is late for somebody who leads: by task, who has not done it and who has more time."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from handlers.late.whom import area
from storage import late, work
from storage.database import Session
from storage.late import Late, Tally
from storage.people import Person
from storage.work import Work

BACK = timedelta(days=365)  # what was due longer ago is for plans' own lists


@dataclass(frozen=True, slots=True)
class Task:
    """One thing that several units owed by one day: who of them is late, who has `more` time.

    Those, and those that have done it, are all who are asked.
    """

    one: Work  # of the first of them
    tally: Tally
    late: Sequence[Late]
    more: Sequence[Late] = ()


def tasks(
    session: Session, person: Person, since: date, now: datetime, occurrence: int | None = None
) -> list[Task]:
    """Those of which something has become late since; with everybody who is late with them."""
    mine, today = area(session, person), now.date()
    found = late.missing(session, today - BACK, today, mine, occurrence)
    fresh = {one.occurrence for one in found if one.ends_on >= since}
    return _by_task(session, fresh, mine, today)


def _by_task(
    session: Session, occurrences: Collection[int], mine: Collection[int] | None, today: date
) -> list[Task]:
    """The newest due day first."""
    owed: dict[int, list[Late]] = {}
    for one in late.owed(session, occurrences, mine):
        owed.setdefault(one.occurrence, []).append(one)
    tallies = late.tallies(session, occurrences, mine)
    made = []
    for id, some in owed.items():
        over = [one for one in some if one.ends_on < today]
        more = [one for one in some if one.ends_on >= today]
        made.append((id, over, more))
    first = {one.id: one for one in work.several(session, [over[0].id for _, over, _ in made])}
    found = [Task(first[over[0].id], tallies[id], over, more) for id, over, more in made]
    return sorted(found, key=lambda task: (-task.late[0].due_on.toordinal(), task.one.item.id))
