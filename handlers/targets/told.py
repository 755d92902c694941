"""A target's figure entered by hand: how much, of which day, and where it is from."""

import re
from datetime import date
from functools import partial

from handlers import rights
from handlers.card import Scene
from handlers.dialog import Dialog, Done, NotUnderstood, Step
from handlers.feature import Action
from handlers.places.places import Memory
from handlers.plans.words import day
from handlers.plans.words import number as written
from handlers.targets import view
from handlers.targets import words as target_words
from handlers.targets.shapes import percent
from handlers.targets.view import ITEM, TELL
from handlers.turn import Say, Turn
from knowledge.days import find_days
from knowledge.facts.quantities import FIGURE, number
from knowledge.vietnamese import nfc
from storage import audit, plan_items, targets
from storage.database import Session
from storage.drafts import Draft
from storage.plan_items import Item
from storage.targets import Told

LONGEST = 300  # letters of a note
TODAY = "today"
VALUE = re.compile(
    rf"\D*?(?P<value>{FIGURE})\s*(?:/\s*(?P<whole>{FIGURE})|trên (?P<of>{FIGURE}))?"
    r"\s*(?P<percent>%|phần trăm)?\D*",
    re.IGNORECASE,
)
BARE = re.compile(r"\d{1,2}(?:\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?(?:20)?\d\d)?)?")
AROUND = re.compile(r"(?:(?:tính|đến|hết|vào|là|ngày|tinh|den|het|vao|la|ngay)\s*)*")


def read_value(text: str, _turn: Turn) -> str:
    """ "850/1000", "85%", "12 mô hình", as they stand on the card"""
    value, whole, share = _parsed(text)
    said = written(int(value) if value.is_integer() else value)
    if whole is not None:
        return f"{said}/{written(whole)}"
    return f"{said} %" if share else said


def _parsed(text: str) -> tuple[float, int | None, bool]:
    """How much, of how many, and is it in percent."""
    found = VALUE.fullmatch(nfc(text).strip())
    if found is None:
        raise NotUnderstood(Say("targets-refuse-value"))
    value = float(number(found["value"]))
    said = found["whole"] or found["of"]
    whole = int(number(said)) if said else None
    if whole is not None and (value > whole or whole < 1):
        raise NotUnderstood(Say("targets-refuse-more"))
    if found["percent"] and whole is None and value > 100:
        raise NotUnderstood(Say("targets-refuse-percent"))
    return value, whole, bool(found["percent"])


def read_day(text: str, turn: Turn) -> str:
    """The message is a day and nothing else: "8 bản" is none."""
    words = nfc(text).strip(" .!,").lower()
    today = turn.at.date()
    said = f"ngày {words}" if BARE.fullmatch(words) else words
    spots = find_days(said, today)
    rest = said
    for spot in reversed(spots):
        rest = rest[: spot.start] + rest[spot.end :]
    days = [one for spot in spots for one in spot.days]
    if len(days) != 1 or not AROUND.fullmatch(rest.strip(" .,")):
        raise NotUnderstood(Say("targets-refuse-day"))
    if days[0] > today:
        raise NotUnderstood(Say("targets-refuse-future", {"day": day(days[0])}))
    return day(days[0])


def read_note(text: str, _turn: Turn) -> str:
    return nfc(text).strip()[:LONGEST]


def finish(memory: Memory, session: Session, turn: Turn, draft: Draft) -> Done:
    """Keep it, where it still may be told by this person."""
    found = view.find(session, turn, int(draft.answers[ITEM]))
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
    shown = view.view(session, memory(session), turn, item, plan)
    return Done(Say("targets-kept"), [shown])


def _keep(session: Session, turn: Turn, draft: Draft, item: Item) -> None:
    value, whole, _ = _parsed(draft.answers["value"])
    if percent(item.fields) and whole is None and value > 100:
        raise NotUnderstood(Say("targets-refuse-percent"))
    by = turn.person.id if turn.person else None
    said = draft.answers["day"]
    of = turn.at.date() if said == TODAY else date(*map(int, reversed(said.split("/"))))
    note = draft.answers.get("note", "")
    targets.tell(session, item.id, Told(value, whole, of, note, by), turn.at)
    audit.note(session, turn.at, by, "target.tell", str(item.id), value=str(value))


def _about(scene: Scene) -> Say:
    """Which target it is, above every question."""
    item = plan_items.find(scene.session, int(scene.draft.answers[ITEM]))
    words = target_words.title(item) if item else ""
    return Say("targets-title-tell-of", {"words": words})


STEPS = (
    Step("value", "targets-ask-value", "targets-label-value", read_value, called=("ket qua", "so")),
    Step(
        "day", "targets-ask-day", "targets-label-day", read_day,
        choices=((TODAY, "targets-button-today"),), called=("ngay", "ngay tinh"),
    ),
    Step(
        "note", "targets-ask-note", "targets-label-note", read_note, optional=True, verbatim=True,
        called=("ghi chu",),
    ),
)  # fmt: skip
ACTIONS = (Action(TELL, right="leader", opens=TELL),)


def dialog(memory: Memory) -> Dialog:
    return Dialog(TELL, "targets-title-tell", STEPS, partial(finish, memory), about=_about)
