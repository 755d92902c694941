"""Which targets the words after "chỉ tiêu" mean: a plan's, one's own unit's, or a matter's."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from handlers.places.places import Places
from handlers.plans.words import short
from handlers.targets import own as target_own
from handlers.targets import periods, state
from handlers.targets import words as target_words
from handlers.targets.standing import Standing
from handlers.turn import Say
from knowledge.vietnamese import fold
from storage import units
from storage.database import Session
from storage.people import Person
from storage.plans import Plan

UNIT = r"(?:don vi|xa|phuong|thi tran|thon|ban|co quan|phong|hoi|doan|truong|huyen|tinh)"
OWN = re.compile(
    rf"(?:(?:cua|cho|o|tai|rieng) )*(?:{UNIT} )?(?:cua )?(?:chung toi|toi|minh|em|ta|nha)"
    r"|(?:of )?my (?:own )?(?:unit|commune|office)|(?:of )?our unit"
)
PLAN = re.compile(
    r"(?P<said>(?:(?:cua|theo|trong|of|ke hoach|plan|kh|so) )*)(?P<number>\d{1,4}(?: [a-z]+)*)"
)

YEAR = re.compile(r"20\d\d")


@dataclass(frozen=True, slots=True)
class Picked:
    """`of`: what the list is of, where it is not of all; `own`: how far the own unit is, by target.

    `nothing`: why there is none.
    """

    found: Sequence[Standing]
    of: Say | None = None
    own: Mapping[int, Say] = field(default_factory=dict)
    nothing: Say | None = None


def pick(
    session: Session, places: Places, person: Person, now: datetime, *,
    words: str = "", year: int | None = None,
) -> Picked:  # fmt: skip
    if words and OWN.fullmatch(plain(words)):
        return _own(session, places, person, now, year)
    plan = PLAN.fullmatch(plain(words))
    if plan is not None:
        meant = _plans(session, person, plan["number"])
        if meant:
            return _of_plans(session, places, person, now, meant)
        if YEAR.fullmatch(plan["number"]):
            return pick(session, places, person, now, year=int(plan["number"]))
        if plan["said"] or " " in plan["number"]:
            return Picked((), nothing=Say("targets-no-such-plan", {"words": short(words, 60)}))
    found = state.standing(session, places, person, now, year=year)
    return Picked([one for one in found if fold(words) in _said(one)] if words else found)


def plain(words: str) -> str:
    """ "21-KH/UBND" as "21 kh ubnd" """
    return " ".join(re.sub(r"[^a-z0-9]+", " ", fold(words)).split())


def narrows(words: str) -> bool:
    """Is it a plan or the own unit that these words name, rather than a matter?"""
    said = plain(words)
    plan = PLAN.fullmatch(said)
    return bool(OWN.fullmatch(said) or (plan and plan["said"]))


def _said(one: Standing) -> str:
    subject = str(one.item.fields.get("subject") or "")
    return fold(f"{target_words.title(one.item, 900)} {subject}")


def _plans(session: Session, person: Person, number: str) -> list[Plan]:
    """Those whose number begins so: "21" and "21/KH" are 21-KH/UBND, and not 211-KH/UBND."""
    digits, *letters = number.split()
    found = []
    for plan in periods.confirmed(session, person):
        own, *rest = plain(plan.number or "").split() or [""]
        if own.lstrip("0") == digits.lstrip("0") and set(letters) <= set(rest):
            found.append(plan)
    return found


def _of_plans(
    session: Session, places: Places, person: Person, now: datetime, meant: Sequence[Plan]
) -> Picked:
    """Whenever they were; one that has ended is not left out where it is named."""
    found = [
        one for plan in meant for one in state.standing(session, places, person, now, plan=plan.id)
    ]
    names = ", ".join(dict.fromkeys(short(plan.name, 60) for plan in meant))
    none = Say("targets-none-of-plan", {"plan": names})
    return Picked(found, Say("targets-when-plan", {"plan": names}), nothing=none)


def _own(
    session: Session, places: Places, person: Person, now: datetime, year: int | None
) -> Picked:
    """Those that count a unit of this person's, and those of its own plans."""
    held = [role.unit for role in person.roles if role.unit is not None]
    if not held:
        return Picked((), nothing=Say("targets-own-nowhere"))
    found = state.standing(session, places, person, now, year=year)
    looker = state.Looker(session, places, person, now)
    own: dict[int, Say] = {}
    for one in found:
        said = target_own.line(looker, one, held)
        if said is not None:
            own[one.item.id] = said
    kept = [one for one in found if one.item.id in own or one.plan.unit in held]
    names = ", ".join(dict.fromkeys(units.name_of(session, unit) for unit in held[:3]))
    of = Say("targets-when-own", {"unit": names})
    return Picked(kept, of, own, Say("targets-own-none", {"unit": names}))
