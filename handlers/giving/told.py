"""A task is given, moved or taken back: its units are told once, in their group or in private."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers import post
from handlers.dialog import Done
from handlers.giving import card
from handlers.giving.task import DONE
from handlers.reports import leaders as report_leaders
from handlers.reports.hours import Hours
from handlers.tasks import deeds as task_deeds
from handlers.turn import Address, Button, Reply, Say, Turn, Value
from storage import audit, office_days, orders, unit_chats, units, work
from storage.database import Session
from storage.orders import Order, Wanted
from storage.unit_chats import UnitChat
from storage.work import Work

PEOPLE = 3  # of a unit that has no group, who are told in private


@dataclass(frozen=True, slots=True)
class Told:
    """How many units are told where; `lost`: those that can't be reached."""

    groups: int
    private: int
    lost: tuple[int, ...]
    later: datetime  # when the letters go out


def give(hours: Hours, session: Session, turn: Turn, wanted: Wanted) -> Done:
    by = report_leaders.doer(turn)
    id = orders.give(session, wanted, by, turn.at, office_days.calendar(session))
    order = orders.find(session, id)
    assert order is not None  # written right above
    found = _came(hours, session, turn, order)
    audit.note(
        session, turn.at, by, "order.give", str(id), unit=str(wanted.unit), units=str(order.asked)
    )
    values: dict[str, Value] = {"count": order.asked, "told": told(session, turn, found)}
    see = Button(Say("giving-button-see"), "giving.show", {"order": str(id)})
    return Done(Say("giving-given", values), (), {"receipt": f"#{id}"}, ((see,),))


def _came(hours: Hours, session: Session, turn: Turn, order: Order) -> Told:
    return came(hours, session, turn, order, list(orders.work(session, order.id).values()))


def came(hours: Hours, session: Session, turn: Turn, order: Order, ids: list[int]) -> Told:
    """The first that these assignments' units hear of it."""
    return _tell(hours, session, turn, order, ids, "giving-came", f"order:{order.id}")


def key_of(order: int, unit: int) -> str:
    """Of the first letter to a unit; unique for ever."""
    return f"order:{order}:{unit}"


def moved(hours: Hours, session: Session, turn: Turn, order: Order) -> Told:
    """Those who still have to do it hear of the new day."""
    owed = orders.work(session, order.id)
    left = [owed[unit] for unit in orders.missing(session, order.id)]
    key = f"order:{order.id}:due:{order.due_on}:{order.hour or ''}"
    return _tell(hours, session, turn, order, left, "giving-moved", key)


def _tell(
    hours: Hours, session: Session, turn: Turn, order: Order, ids: list[int], say: str, key: str
) -> Told:
    """What these units are to do, with the buttons of their own list."""
    found = {one.assignment.unit: one for one in work.several(session, ids)}
    known = units.several(session, list(found))
    giver = report_leaders.name_of(session, order.by) if order.by else Say("tasks-nobody")
    same: dict[str, Value] = {
        "task": order.task, "name": giver, "due": card.due(order.due_on, order.hour),
    }  # fmt: skip
    says = {
        unit: Say(
            say,
            {
                **same,
                "unit": known[unit].name,
                "owes": card.owed(one.assignment.report or DONE),
            },
        )
        for unit, one in found.items()
    }
    rows = {unit: _buttons(turn, one) for unit, one in found.items()}
    return _letters(hours, session, turn, key, says, rows)


def taken_back(
    hours: Hours, session: Session, turn: Turn, order: Order, some: Collection[int]
) -> Told:
    """Those who had not done it yet hear that they need not."""
    values: dict[str, Value] = {
        "task": order.task,
        "name": report_leaders.name_of(session, report_leaders.doer(turn)),
    }
    says = {unit: Say("giving-taken-back", values) for unit in some}
    return _letters(hours, session, turn, f"order:{order.id}:withdrawn", says, {})


def _buttons(turn: Turn, one: Work) -> tuple[tuple[Button, ...], ...]:
    """As below the task in the unit's own list."""
    args = {task_deeds.WORK: str(one.id)}
    report = one.assignment.owes == "report"
    first = (
        ("tasks-button-report", "tasks.report") if report else ("tasks-button-done", "tasks.done")
    )
    row = [Button(Say(first[0]), first[1], args)]
    if task_deeds.may_be_nothing(one, turn.at.date()):
        row.append(Button(Say("tasks-button-nothing"), "tasks.nothing", args))
    return (tuple(row),)


def _letters(
    hours: Hours,
    session: Session,
    turn: Turn,
    key: str,
    says: Mapping[int, Say],
    rows: Mapping[int, tuple[tuple[Button, ...], ...]],
) -> Told:
    """Queue one for each unit, under a key that is unique for ever; not in the quiet hours."""
    later = hours.wake(turn.at)
    letters, in_groups, private, lost = [], 0, 0, []
    chats = unit_chats.of(session, list(says))
    for unit, say in says.items():
        some = _chosen(chats.get(unit, ()))
        if not some:
            lost.append(unit)
            continue
        in_groups += some[0].way == "group"
        private += some[0].way == "private"
        for number, one in enumerate(some):
            own = f"{key}:{unit}" if number == 0 else f"{key}:{unit}:{number}"
            to = Address(one.channel, one.chat, one.thread)
            letters.append(Reply(say, rows.get(unit, ()), to=to, key=own, lane=1, not_before=later))
    post.put_all(session, turn, letters)
    return Told(in_groups, private, tuple(lost), later if letters else turn.at)


def _chosen(chats: Sequence[UnitChat]) -> list[UnitChat]:
    """The group linked last; where there is none, a chat of each of the first few people."""
    if chats and chats[0].way == "group":
        return [chats[0]]
    first = {one.person: one for one in reversed(chats)}
    return [first[person] for person in dict.fromkeys(one.person for one in chats)][:PEOPLE]


def told(session: Session, turn: Turn, found: Told) -> tuple[Say, ...]:
    """Through which way how many are told, who can't be, and when if not at once."""
    ways: dict[str, Value] = {"groups": found.groups, "private": found.private}
    key = (
        "giving-told"
        if found.groups and found.private
        else ("giving-told-groups" if found.groups else "giving-told-private")
    )
    lines = [Say(key, ways)] if found.groups or found.private else []
    if found.lost:
        values: dict[str, Value] = {
            "count": len(found.lost), "names": card.named(session, found.lost),
        }  # fmt: skip
        lines.append(Say("giving-lost", values))
    if found.later > turn.at:
        lines.append(Say("giving-later", {"at": f"{found.later:%H:%M %d/%m}"}))
    return tuple(lines)
