"""A target's figure entered by hand: how much, of which day, and where it is from."""

import json
import re
from datetime import date
from functools import partial

from handlers import rights, target_view
from handlers.dialog import Dialog, Done, NotUnderstood, Step
from handlers.feature import Action
from handlers.places import Memory
from handlers.plan_words import day
from handlers.target_shapes import percent
from handlers.target_view import ITEM, TELL
from handlers.turn import Say, Turn
from knowledge.days import find_days
from knowledge.facts.quantities import FIGURE, number
from knowledge.vietnamese import nfc
from storage import audit, targets
from storage.database import Session
from storage.drafts import Draft
from storage.plan_items import Item
from storage.targets import Told

LONGEST = 300  # letters of a note
VALUE = re.compile(
    rf"\D*?(?P<value>{FIGURE})\s*(?:/\s*(?P<whole>{FIGURE})|trên (?P<of>{FIGURE}))?"
    r"\s*(?P<percent>%|phần trăm)?\D*",
    re.IGNORECASE,
)


def read_value(text: str, _turn: Turn) -> str:
    """ "850/1000", "85%", "12 mô hình" """
    found = VALUE.fullmatch(nfc(text).strip())
    if found is None:
        raise NotUnderstood(Say("targets-refuse-value"))
    value = number(found["value"])
    said = found["whole"] or found["of"]
    whole = int(number(said)) if said else None
    if whole is not None and (value > whole or whole < 1):
        raise NotUnderstood(Say("targets-refuse-more"))
    if found["percent"] and whole is None and value > 100:
        raise NotUnderstood(Say("targets-refuse-percent"))
    known = {"value": value, "whole": whole}
    return json.dumps(known)


def read_day(text: str, turn: Turn) -> str:
    words = nfc(text).strip().lower()
    today = turn.at.date()
    spots = find_days(words, today) or find_days(f"ngày {words}", today)
    days = [one for spot in spots for one in spot.days]
    if len(days) != 1:
        raise NotUnderstood(Say("targets-refuse-day"))
    if days[0] > today:
        raise NotUnderstood(Say("targets-refuse-future", {"day": day(days[0])}))
    return days[0].isoformat()


def read_note(text: str, _turn: Turn) -> str:
    return nfc(text).strip()[:LONGEST]


def finish(memory: Memory, session: Session, turn: Turn, draft: Draft) -> Done:
    """Keep it, where it still may be told by this person."""
    found = target_view.find(session, turn, int(draft.answers[ITEM]))
    if found is None:
        raise NotUnderstood(Say("targets-gone"))
    item, plan = found
    leads = rights.may(session, turn.person, "leader", plan.unit)
    if not leads and not rights.manages(session, turn.person, plan):
        raise NotUnderstood(Say("targets-refuse-right"))
    tie = targets.ties(session, [item.id]).get(item.id)
    if tie is not None and tie.measure:
        raise NotUnderstood(Say("targets-refuse-tied"))
    _keep(session, turn, draft, item)
    shown = target_view.view(session, memory(session), turn, item, plan)
    return Done(Say("targets-kept"), [shown])


def _keep(session: Session, turn: Turn, draft: Draft, item: Item) -> None:
    known = json.loads(draft.answers["value"])
    value, whole = float(known["value"]), known["whole"]
    if percent(item.fields) and whole is None and value > 100:
        raise NotUnderstood(Say("targets-refuse-percent"))
    by = turn.person.id if turn.person else None
    of = date.fromisoformat(draft.answers["day"])
    note = draft.answers.get("note", "")
    targets.tell(session, item.id, Told(value, whole, of, note, by), turn.at)
    audit.note(session, turn.at, by, "target.tell", str(item.id), value=str(value))


STEPS = (
    Step("value", "targets-ask-value", "targets-label-value", read_value),
    Step("day", "targets-ask-day", "targets-label-day", read_day),
    Step("note", "targets-ask-note", "targets-label-note", read_note, optional=True, verbatim=True),
)
ACTIONS = (Action(TELL, right="leader", opens=TELL),)


def dialog(memory: Memory) -> Dialog:
    return Dialog(TELL, "targets-title-tell", STEPS, partial(finish, memory), at_once=True)
