"""A figure that was entered by hand is taken back: shown once more, and gone with a second tap."""

from functools import partial

from handlers.feature import Action, Tapped
from handlers.places.places import Memory
from handlers.plans.words import day
from handlers.targets import view, words
from handlers.targets.standing import Standing
from handlers.targets.state import one
from handlers.targets.view import ITEM, SHOW, WIPE
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import audit, targets
from storage.database import Session
from storage.targets import Told

FIGURE = "figure"


def wipe(memory: Memory, session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """The newest one; with its number it is taken away."""
    stands = _stands(memory, session, turn, int(tapped.args[ITEM]))
    if stands is None:
        return [Reply(Say("targets-refuse-right"), toast=True)]
    told = targets.told(session, [stands.item.id], turn.at.date()).get(stands.item.id)
    if told is None or tapped.args.get(FIGURE, str(told.id)) != str(told.id):
        return [Reply(Say("targets-wiped-before"), toast=True)]
    if FIGURE not in tapped.args:
        return [_ask(stands, told, tapped.message)]
    gone = targets.untell(session, stands.item.id, int(tapped.args[FIGURE]))
    if gone:
        who = turn.person.id if turn.person else None
        audit.note(session, turn.at, who, "target.wipe", str(stands.item.id), value=str(told.value))
    shown = view.view(session, memory(session), turn, stands.item, stands.plan, tapped.message)
    said = Say("targets-wiped" if gone else "targets-wiped-before")
    return [Reply(said, toast=True), shown]


def _stands(memory: Memory, session: Session, turn: Turn, item: int) -> Standing | None:
    """The target, where this person may say how far it is."""
    found = view.find(session, turn, item)
    if found is None or turn.person is None:
        return None
    stands = one(session, memory(session), turn.person, turn.at, *found)
    return stands if view.may_tell(session, turn, stands) else None


def _ask(stands: Standing, told: Told, edits: int | None) -> Reply:
    values: dict[str, Value] = {
        "words": words.title(stands.item),
        "done": words.done(stands),
        "day": day(told.told_of),
    }
    args = {ITEM: str(stands.item.id)}
    sure = Button(Say("targets-button-wipe-sure"), WIPE, {**args, FIGURE: str(told.id)})
    keep = Button(Say("targets-button-wipe-not"), SHOW, args)
    return Reply(Say("targets-wipe-ask", values), ((sure, keep),), edits=edits)


def actions(memory: Memory) -> tuple[Action, ...]:
    return (Action(WIPE, partial(wipe, memory), right="leader"),)
