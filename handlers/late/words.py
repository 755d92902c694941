"""How what is late is put: by task, who has done it, who has not, and who can't be told."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from itertools import groupby

from handlers.late.grouped import Task
from handlers.plans.words import day, short
from handlers.tasks import door as tasks
from handlers.turn import Say, Value
from storage import reach, units
from storage.database import Session
from storage.late import Late

PAGE = 6
NAMES = 12  # units named one by one in a line


def digest(
    session: Session, found: Sequence[Task], now: datetime, *, page: int = 0, weekly: bool = False
) -> Say:
    """A page of the tasks, then the units that nobody can tell."""
    shown = found[page * PAGE : (page + 1) * PAGE]
    known = units.several(session, {one.unit for task in shown for one in task.late})
    names = {id: unit.name for id, unit in known.items()}
    pages = -(-len(found) // PAGE)
    lines: list[Say] = []
    for number, task in enumerate(shown, start=page * PAGE + 1):
        lines += [line(session, task, number, names, now), *extended(session, task)]
    lines += unreached(session, {one.unit for task in found for one in task.late})
    values: dict[str, Value] = {
        "count": len(found),
        "units": len({one.unit for task in found for one in task.late}),
        "at": f"{now:%H:%M} {now:%d/%m/%Y}",
        "page": page + 1,
        "pages": pages,
        "lines": tuple(lines),
    }
    return Say("late-weekly" if weekly else "late-digest", values)


def line(session: Session, task: Task, number: int, names: Mapping[int, str], now: datetime) -> Say:
    late_ones = [_name(one, names) for one in task.late]
    told: dict[str, Value] = {"number": number, "names": some(late_ones)}
    return Say("late-line", {**about(session, task, now), **told})


def about(session: Session, task: Task, now: datetime) -> dict[str, Value]:
    return {
        "task": short(task.one.item.words),
        "source": tasks.source(session, task.one, now),
        "day": day(task.late[0].due_on),
        "k": task.tally.done,
        "n": task.tally.asked,
        "count": len(task.late),
    }


def extended(session: Session, task: Task) -> list[Say]:
    """The line that names those with more time, by their days; none where nobody has any."""
    if not task.more:
        return []
    known = units.several(session, {one.unit for one in task.more})
    ordered = sorted(task.more, key=lambda one: (one.ends_on, one.id))[:NAMES]
    told = None
    for until, here in groupby(ordered, key=lambda one: one.ends_on):
        named = some([Say("late-name", {"unit": known[one.unit].name}) for one in here])
        part = Say("late-until", {"names": named, "day": day(until)})
        told = Say("late-names", {"names": told, "name": part}) if told else part
    assert told is not None
    if len(task.more) > NAMES:
        told = Say("late-names-more", {"names": told, "more": len(task.more) - NAMES})
    return [Say("late-more-time", {"count": len(task.more), "names": told})]


def _name(one: Late, names: Mapping[int, str]) -> Say:
    name = names.get(one.unit, "")
    if one.ends_on == one.due_on:
        return Say("late-name", {"unit": name})
    return Say("late-name-more", {"unit": name, "day": day(one.ends_on)})


def some(names: Sequence[Say]) -> Say:
    """The first of them after each other, and how many more there are."""
    joined = names[0]
    for one in names[1:NAMES]:
        joined = Say("late-names", {"names": joined, "name": one})
    if len(names) > NAMES:
        joined = Say("late-names-more", {"names": joined, "more": len(names) - NAMES})
    return joined


def unreached(session: Session, ids: Collection[int]) -> list[Say]:
    """A line for those that have nobody, and one for those whose chat takes nothing."""
    lost = reach.unreached(session, ids)
    if not lost:
        return []
    known = units.several(session, lost)
    lines = []
    for why, key in (("nobody", "late-nobody"), ("lost", "late-lost")):
        here = [
            Say("late-name", {"unit": known[id].name}) for id in sorted(lost) if lost[id] == why
        ]
        if here:
            lines.append(Say(key, {"count": len(here), "names": some(here)}))
    return lines


def overdue(one: Late, today: date) -> Say:
    return Say("tasks-overdue", {"days": (today - one.ends_on).days})
