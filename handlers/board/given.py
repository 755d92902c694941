"""Tasks that leaders gave in words, as the board tells them to whom they concern."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from handlers import rights
from storage import assignments, orders, people
from storage.database import Session
from storage.people import Person


@dataclass(frozen=True, slots=True)
class Given:
    """A leader gave it in words: who, when, and by which hour of its day it is due."""

    name: str
    on: datetime
    hour: str


def find(session: Session, person: Person, plans: Collection[int]) -> dict[int, Given]:
    """What leaders gave in words: for those above, and for whoever is asked or looks after them."""
    known = orders.several(session, plans) if plans else {}
    reach = rights.reach(session, person)
    mine = {
        id: one
        for id, one in known.items()
        if rights.may(session, person, "officer", one.unit)
        or reach.works is None
        or not reach.works.isdisjoint(task.unit for task in assignments.of_plan(session, id))
    }
    names = people.names(session, {one.by for one in mine.values() if one.by is not None})
    return {
        id: Given(names.get(one.by or 0, ""), one.at, one.hour or "") for id, one in mine.items()
    }
