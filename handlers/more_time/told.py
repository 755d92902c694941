"""What is said of a request for more time: to the leaders above, and to whoever asked."""

from collections.abc import Sequence

from handlers import rights
from handlers.more_time.form import due, shown
from handlers.reports import leaders as report_leaders
from handlers.reports import said as report_said
from handlers.reports import words as report_words
from handlers.reports.hours import Hours
from handlers.reports.leaders import LEADERS, MOST
from handlers.tasks.deeds import WORK
from handlers.turn import Address, Button, Reply, Say, Turn, Value
from storage import audit, extensions, people, unit_chats, units
from storage.database import Session
from storage.extensions import Extension
from storage.people import Person, Role
from storage.work import Work

REQUEST = "request"
OUTCOMES = {
    "agreed": "more-was-agreed",
    "refused": "more-was-refused",
    "dropped": "more-was-dropped",
}
Rows = tuple[tuple[Button, ...], ...]


def receipt(id: int) -> str:
    return f"GH-{id:04d}"


def above(session: Session, unit: int) -> list[tuple[Person, Address]]:
    """The leaders who may decide: those of the nearest level above where any can be reached."""
    found = [
        one
        for one in people.with_role_over(session, unit, "leader")
        if rights.leads_above(session, one, unit)
    ]
    for name in LEADERS:
        for level in (*units.lineage(session, unit)[1:], None):
            here = [one for one in found if Role(name, level) in one.roles]
            if reached := report_leaders.reached(session, here):
                return reached[:MOST]
    return []


def card(session: Session, one: Work, asked: Extension, turn: Turn) -> Say:
    """A request as a leader reads it, with what came of it."""
    values: dict[str, Value] = {
        "receipt": receipt(asked.id),
        "unit": report_words.unit_name(session, one.assignment.unit),
        "task": one.item.words,
        "due": due(one),
        "until": shown(session, asked.until),
        "why": asked.reason,
        "name": report_leaders.name_of(session, asked.asked_by),
        "state": outcome(session, asked, turn) or Say("more-is-open"),
    }
    return Say("more-request", values)


def outcome(session: Session, asked: Extension, turn: Turn) -> Say | None:
    """What was decided; None while it is open."""
    if asked.state == "open":
        return None
    values: dict[str, Value] = {
        "until": shown(session, asked.until),
        "name": report_leaders.name_of(session, asked.decided_by) if asked.decided_by else "",
        "at": report_said.at(asked.decided_at, turn.at) if asked.decided_at else "",
        "answer": asked.answer or Say("dialog-empty"),
    }
    return Say(OUTCOMES[asked.state], values)


def buttons(asked: Extension, who: int) -> Rows:
    args = {REQUEST: str(asked.id)}
    return (
        (
            Button(Say("more-button-agree"), "more-time.agree", args, who=who),
            Button(Say("more-button-refuse"), "more-time.refuse", args, who=who),
        ),
        (Button(Say("more-button-other"), "more-time.other", args, who=who),),
    )


def ask_leaders(
    hours: Hours, session: Session, turn: Turn, one: Work, asked: Extension
) -> tuple[list[str], list[Reply]]:
    """The names of those who are asked to decide, and what each is sent."""
    reached = above(session, one.assignment.unit)
    say = card(session, one, asked, turn)
    told = [
        Reply(say, buttons(asked, leader.id), to=to, lane=1, not_before=hours.wake(turn.at))
        for leader, to in reached
    ]
    return [leader.name for leader, _ in reached], told


def tell_unit(
    hours: Hours, session: Session, turn: Turn, one: Work, say: Say, asked_by: int | None
) -> list[Reply]:
    """Whoever asked hears of it, else the unit where it is spoken to; not who has just done it."""
    doer = turn.person.id if turn.person else None
    if asked_by is not None and asked_by == doer:
        return []
    later = hours.wake(turn.at)
    return [Reply(say, to=to, lane=1, not_before=later) for to in _where(session, one, asked_by)]


def _where(session: Session, one: Work, asked_by: int | None) -> Sequence[Address]:
    person = people.by_id(session, asked_by) if asked_by is not None else None
    if person is not None and (to := report_leaders.chat_of(session, person)) is not None:
        return [to]
    unit = one.assignment.unit
    chats = unit_chats.of(session, [unit]).get(unit, [])
    return [Address(found.channel, found.chat, found.thread) for found in chats[:1]]


def granted(session: Session, turn: Turn, one: Work) -> Say:
    """What the unit hears when it has more time."""
    by = extensions.extended_by(session, one.id)
    values: dict[str, Value] = {
        "task": one.item.words,
        "due": due(one),
        "until": shown(session, one.due_on),
        "name": report_leaders.name_of(session, by) if by else Say("tasks-nobody"),
    }
    return Say("more-told-granted", values)


def back_row(one: Work) -> Rows:
    return ((Button(Say("more-button-back"), "more-time.back", {WORK: str(one.id)}),),)


def note(session: Session, turn: Turn, deed: str, one: Work, **details: str) -> None:
    unit = str(one.assignment.unit)
    audit.note(
        session,
        turn.at,
        report_leaders.doer(turn),
        deed,
        str(one.id),
        allowed=True,
        unit=unit,
        **details,
    )
