"""What is typed about awards: a note on a verdict, and one more person to look at."""

from dataclasses import replace

from handlers.awards import checklist, deeds, rooms
from handlers.dialog import Dialog, Done, NotUnderstood, Step
from handlers.turn import Say, Turn
from storage.database import Session
from storage.drafts import Draft


def _noted(session: Session, turn: Turn, draft: Draft) -> Done:
    room = rooms.enter(session, turn, draft.answers)
    if room is None:
        raise NotUnderstood(Say("awards-denied"))
    of, note = (
        checklist.about("item", int(room.args["item"]), room.year),
        draft.answers["note"],
    )
    kept = deeds.noted(session, turn, room.plan, room.unit, room.who, of=of, note=note)
    if not kept:
        raise NotUnderstood(Say("awards-denied"))
    return Done(Say("awards-note-kept"), rooms.item(room))


def _named(session: Session, turn: Turn, draft: Draft) -> Done:
    """One more person is looked at."""
    room = rooms.enter(session, turn, draft.answers)
    if room is None:
        raise NotUnderstood(Say("awards-denied"))
    unit = deeds.unit_of(session, turn, draft.answers["of"], int(room.args["top"]))
    found = deeds.add(session, turn, room.plan, unit.id, draft.answers["name"])
    args = {**room.args, "unit": str(found.unit), "who": found.person, "page": "0", "back": "0"}
    return Done(Say("awards-person-added"), rooms.show(replace(room, args=args)))


NOTE = Dialog(
    "awards.note",
    "awards-title-note",
    (Step("note", ask="awards-ask-note", label="awards-label-note", read=deeds.read_note),),
    _noted,
    at_once=True,
)
PERSON = Dialog(
    "awards.person",
    "awards-title-person",
    (
        Step("name", ask="awards-ask-name", label="awards-label-name", read=deeds.read_name),
        Step("of", ask="awards-ask-unit", label="awards-label-unit", read=deeds.read_unit),
    ),
    _named,
    at_once=True,
)
