"""What a sentence or a tap makes of a task that is to be given: its parts, and what is refused."""

from collections.abc import Mapping
from datetime import datetime

from handlers.card import Scene
from handlers.dialog import Heard, correction
from handlers.giving import card, task, time, units
from handlers.giving import read as giving_read
from handlers.giving.read import Order
from handlers.giving.time import When
from handlers.giving.units import GIVER, NAMED, PENDING, WHICH, WHOM, asks
from handlers.giving.whom import Whom
from handlers.meaning import meaning
from handlers.places.places import Memory, Places
from handlers.turn import Say, Turn
from knowledge.vietnamese import fold, nfc
from storage.database import Session
from storage.dialogues import CARD

STEPS = ("task", WHOM, "due")
WORDS = "words"  # as the order was typed
LONGEST = 500  # letters of a task
LIKELY = 0.6  # a sentence that says nothing for the form, and so surely means something else
RULES = {"commune": ("các xã", "all communes"), "village": ("các thôn bản", "all villages")}
MORE, LESS = ("them ", "ca ", "va ", "add "), ("bo ", "tru ", "khong giao ", "remove ")


def begin(session: Session, turn: Turn, places: Places, order: Order) -> Heard:
    """The answers of an order as it was said."""
    return take(session, turn, places, {WORDS: nfc(turn.text)[:LONGEST]}, order)


def take(
    session: Session, turn: Turn, places: Places, known: Mapping[str, str], order: Order
) -> Heard:
    """The answers with what an order says put in; the first thing that can't be is told."""
    answers, why = dict(known), None
    if order.task:
        answers |= {"task": order.task[:LONGEST], "owes": order.owes}
    if order.whom:
        found, why = units.answers(session, turn, places, order.whom)
        answers = {name: said for name, said in answers.items() if name not in (*PENDING, WHOM)}
        answers |= found
    if order.when:
        if order.when.past:
            answers.pop("due", None)
            why = why or _past(order.when)
        else:
            answers |= _due(order.when)
    elif order.no_day:
        why = why or Say("giving-no-such-day", {"day": order.no_day})
    return Heard(answers, why)


def _due(when: When) -> dict[str, str]:
    day = when.due_on.isoformat()
    before = when.before.isoformat() if when.before else ""
    return {"due": f"{day}T{when.hour}" if when.hour else day, card.BEFORE: before}


def _past(when: When) -> Say:
    return Say("giving-past", {"due": card.due(when.due_on, when.hour)})


def no_day(text: str, turn: Turn) -> Say:
    if giving_read.no_such_day(text, turn.at.date()):
        return Say("giving-no-such-day", {"day": text.strip()[:40]})
    return Say("giving-no-day")


def missing(answers: Mapping[str, str]) -> str:
    if asks(answers):
        return WHOM
    return next((step for step in STEPS if not answers.get(step)), CARD)


def listen(memory: Memory, scene: Scene) -> Heard | None:
    """A whole order, a correction, or the answer to what is asked."""
    turn, answers, step = scene.turn, scene.draft.answers, scene.standing.step
    places = memory(scene.session)
    led = units.tops(places, turn.person)
    order = giving_read.read(turn.text, places, turn.at, led)
    if order is not None and order.whom and not order.weak:
        known = {**answers, WORDS: nfc(turn.text)[:LONGEST]}
        return take(scene.session, turn, places, known, order)
    if fixed := correction(scene.form, turn.text):
        named, said = fixed
        return _answer(scene, places, named.name, said) if said else Heard(answers, step=named.name)
    if step == CARD:
        return _at_card(scene, places)
    if step in ("whom", "due") and _elsewhere(turn.text):
        read = giving_read.whom(turn.text, places, led) if step == WHOM else None
        if not read:
            return Heard(answers, elsewhere=True)
    if step == "owes":
        return _owes(scene)
    return _answer(scene, places, step, turn.text) if step in STEPS else None


def _owes(scene: Scene) -> Heard:
    """What is to be sent back, by its name."""
    owes = task.called(scene.turn.text)
    if owes:
        return Heard({**scene.draft.answers, "owes": owes})
    if _elsewhere(scene.turn.text):
        return Heard(scene.draft.answers, elsewhere=True)
    return Heard(scene.draft.answers, Say("giving-no-owes"), "owes")


def _elsewhere(text: str) -> bool:
    best = meaning.read(text)[0]
    return best.intent in meaning.ASKING and best.score >= LIKELY


def _answer(scene: Scene, places: Places, step: str, text: str) -> Heard:
    answers, turn = scene.draft.answers, scene.turn
    if step == "task":
        said = nfc(text).strip()
        if not said or len(said) > LONGEST:
            return Heard(answers, Say("report-refuse-long", {"limit": LONGEST}), step)
        said = said[:1].upper() + said[1:]
        told = {WORDS: said, **answers, "task": said, "owes": task.owes(said)}
        return Heard(told)
    if step == "due":
        when = giving_read.when(text, turn.at)
        if when is None or when.past:
            return Heard(answers, _past(when) if when else no_day(text, turn), step)
        return Heard({**answers, **_due(when)})
    led = units.tops(places, turn.person)
    whom = giving_read.whom(text, places, led)
    found, why = units.answers(scene.session, turn, places, whom)
    if not found:
        return Heard(answers, why or Say("giving-no-unit", {"words": text[:100]}), WHOM)
    kept = {name: said for name, said in answers.items() if name not in (*PENDING, WHOM)}
    return Heard({**kept, **_merged(scene, text, found)}, why)


def _merged(scene: Scene, text: str, found: Mapping[str, str]) -> dict[str, str]:
    """ "thêm xã Hồ Thầu", "bỏ xã Bản Hon": what was there counts."""
    answers, bare = scene.draft.answers, f"{fold(text).strip()} "
    if not answers.get(WHOM) or WHICH in found or not bare.startswith((*MORE, *LESS)):
        return dict(found)
    before = units.meant(scene.session, answers, scene.turn.at).units
    now = units.meant(scene.session, found, scene.turn.at).units
    some = [*before, *(one for one in now if one not in before)]
    if bare.startswith(LESS):
        some = [one for one in before if one not in now]
    named = answers.get(NAMED, "")
    return {
        NAMED: f"{named}, {text.strip()}" if named else text.strip(),
        GIVER: answers[GIVER],
        WHOM: ",".join(map(str, some)),
    }


def _at_card(scene: Scene, places: Places) -> Heard | None:
    """Another day, other units; else it is not for this form."""
    text, turn = scene.turn.text, scene.turn
    led = units.tops(places, turn.person)
    if not _elsewhere(text):
        if giving_read.when(text, turn.at) is not None:
            return _answer(scene, places, "due", text)
        if giving_read.whom(text, places, led):
            return _answer(scene, places, WHOM, text)
    best = meaning.read(text, now=turn.at)[0]
    if best.intent != "unclear" and best.score >= LIKELY:
        return Heard(scene.draft.answers, elsewhere=True)
    return Heard(scene.draft.answers, Say("giving-unclear"), CARD)


def tapped(memory: Memory, scene: Scene) -> Heard | None:
    """Its own buttons: one of the units offered, the rest alone, a kind of units, a day."""
    args = scene.tapped.args if scene.tapped else {}
    answers = scene.draft.answers
    if unit := args.get("unit"):
        return Heard(units.picked(answers, int(unit)))
    if args.get("rest"):
        return Heard(units.settled(answers))
    if day := args.get("day"):
        return Heard({**answers, **_day(day, scene.turn.at)})
    if kind := args.get("rule"):
        return _rule(scene, memory(scene.session), kind)
    return None


def _rule(scene: Scene, places: Places, kind: str) -> Heard:
    english = scene.turn.person is not None and scene.turn.person.language == "en"
    words = RULES[kind][english]
    whom = Whom(words, several=True, kinds=(kind,))
    found, why = units.answers(scene.session, scene.turn, places, whom)
    kept = {name: said for name, said in scene.draft.answers.items() if name not in PENDING}
    return Heard({**kept, **found}, why)


def _day(which: str, now: datetime) -> dict[str, str]:
    said = {"today": "hom nay", "tomorrow": "ngay mai", "week": "trong tuan nay"}[which]
    when = time.find(said, now)
    assert when is not None  # these words are always a day
    return _due(when)
