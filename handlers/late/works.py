"""The list below a digest: each unit's overdue work, one by one, and the way to it."""

from dataclasses import replace
from datetime import date

from handlers.feature import Tapped
from handlers.late import grouped, words
from handlers.plans import list as plan_list
from handlers.reports import words as report_words
from handlers.tasks import door as tasks
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import units, work
from storage.database import Session
from storage.late import Late

LIST, WORK = "late.works", "late.work"
LISTED = 6  # on a page, each with a button


def show(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """In the order of the digest that it hangs on, as of now: nothing that is not late."""
    since, person = date.fromisoformat(tapped.args["since"]), turn.person
    assert person is not None  # the router lets only leaders come here
    late = [one for task in grouped.tasks(session, person, since, turn.at) for one in task.late]
    if not late:
        return [Reply(Say("late-none"))]
    pages = -(-len(late) // LISTED)
    page = min(max(int(tapped.args["page"]), 0), pages - 1)
    shown = late[page * LISTED : (page + 1) * LISTED]
    values: dict[str, Value] = {
        "count": len(late), "page": page + 1, "pages": pages,
        "lines": _lines(session, shown, page * LISTED + 1, turn.at.date()),
    }  # fmt: skip
    turns = plan_list.turning(LIST, {"since": since.isoformat(), "turned": "1"}, page, pages)
    numbers = buttons(shown, page * LISTED + 1)
    rows = tuple(row for row in (numbers[:3], numbers[3:], turns) if row)
    edits = tapped.message if tapped.args.get("turned") else None
    return [Reply(Say("late-works", values), rows, edits=edits)]


def _lines(session: Session, shown: list[Late], first: int, today: date) -> tuple[Say, ...]:
    names = {
        id: one.name for id, one in units.several(session, {one.unit for one in shown}).items()
    }
    works = {one.id: one for one in work.several(session, [one.id for one in shown])}
    return tuple(
        Say("late-work", {
            "number": number, "unit": names[one.unit],
            "task": report_words.task(works[one.id]), "left": words.overdue(one, today),
        })
        for number, one in enumerate(shown, start=first)
    )  # fmt: skip


def buttons(shown: list[Late], first: int) -> tuple[Button, ...]:
    """Each opens its unit's work, by the number of its line."""
    return tuple(
        Button(Say("tasks-button-number", {"number": number}), WORK, {"work": str(one.id)})
        for number, one in enumerate(shown, start=first)
    )


def open_one(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """What one unit owes, below the list: the list stays for the others."""
    return tasks.show(session, turn, replace(tapped, message=None))
