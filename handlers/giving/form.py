"""The form in which a leader gives a task: whole sentences are read, what is missing is asked."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from handlers.card import Scene
from handlers.dialog import Dialog, Done, Manner, NotUnderstood, Step
from handlers.giving import card, heard, told, units
from handlers.giving.heard import WORDS
from handlers.giving.task import DONE
from handlers.giving.units import NAMED
from handlers.places.places import Memory
from handlers.reports.hours import Hours
from handlers.turn import Say, Turn
from knowledge.vietnamese import nfc
from storage import audit, orders
from storage.database import Session
from storage.demands import Said
from storage.drafts import Draft

FORM = "giving"
CALLED: Mapping[str, tuple[str, ...]] = {
    "task": ("viec", "noi dung", "task"),
    "whom": ("noi nhan", "don vi", "nguoi nhan", "units"),
    "due": ("han", "thoi han", "ngay", "due"),
    "owes": ("can gui", "gui lai"),
}


def finish(hours: Hours, session: Session, turn: Turn, draft: Draft) -> Done:
    """It is given: the units owe it, and each is told once."""
    found = units.meant(session, draft.answers, turn.at)
    if turn.person is None or not units.led(session, turn.person, found):
        by = turn.person.id if turn.person else None
        audit.note(session, turn.at, by, "order.give", str(found.giver), allowed=False)
        raise NotUnderstood(Say("giving-denied"))
    due_on, hour = card.split(draft.answers["due"])
    end = datetime.combine(due_on, datetime.max.time(), turn.at.tzinfo)
    if hour:
        end = datetime.fromisoformat(f"{due_on}T{hour}").replace(tzinfo=turn.at.tzinfo)
    if end <= turn.at:
        raise NotUnderstood(Say("giving-past", {"due": card.due(due_on, hour)}))
    owes = draft.answers.get("owes", DONE)
    wanted = orders.Wanted(
        found.giver,
        draft.answers.get(WORDS, draft.answers["task"]),
        draft.answers["task"],
        draft.answers.get(NAMED, "") or "các đơn vị",
        found.rule or found.units,
        due_on,
        hour,
        Said("done") if owes == DONE else Said("report", owes),
    )
    return told.give(hours, session, turn, wanted)


def _words(text: str, _turn: Turn) -> str:
    return nfc(text).strip()


def form(memory: Memory, hours: Hours) -> Dialog:
    steps = tuple(
        Step(name, card.QUESTIONS[name], card.LABELS[name], _words, called=called)
        for name, called in CALLED.items()
    )
    return Dialog(
        FORM,
        "giving-title",
        steps=steps,
        finish=partial(finish, hours),
        manner=Manner(
            listen=partial(heard.listen, memory),
            view=card.view,
            summary=card.summary,
            tapped=partial(heard.tapped, memory),
            missing=heard.missing,
            needed=heard.missing,
            allows=_allows,
        ),
    )


def _allows(scene: Scene) -> bool:
    person = scene.turn.person
    return person is not None and person.id == scene.draft.author
