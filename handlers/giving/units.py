"""From the words for addressees to units: a rule that is read anew, or a list as it stands now."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers import rights
from handlers.figures import answer as figures_answer
from handlers.figures import frames as figures_frames
from handlers.giving.whom import Whom
from handlers.overview.reading import read as read_question
from handlers.places.places import Places
from handlers.rights import RANK
from handlers.turn import Say, Turn
from knowledge import addressees
from storage import audiences, units
from storage.database import Session
from storage.dialogues import Seat
from storage.people import Person

# answers of the form beside its steps
WHOM, NAMED, GIVER = "whom", "named", "giver"
SURE, WHICH, UNKNOWN = "sure", "which", "unknown"
PENDING = (SURE, WHICH, UNKNOWN)


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom an answer means today: `units` in the order in which they stand."""

    giver: int
    rule: str
    units: tuple[int, ...]


def tops(places: Places, person: Person | None) -> tuple[int, ...]:
    """The topmost units that this person leads; nothing for who leads none."""
    roles = [one for one in person.roles if RANK[one.name] >= RANK["leader"]] if person else []
    if any(one.unit is None for one in roles):
        return tuple(one for one, above in places.parents.items() if above is None)
    held = list(dict.fromkeys(one.unit for one in roles if one.unit is not None))
    return tuple(one for one in held if not set(places.above(one)) & set(held))


def answers(
    session: Session, turn: Turn, places: Places, whom: Whom
) -> tuple[dict[str, str], Say | None]:
    """What the words make of the form's answers, and what must be said of them."""
    led = tops(places, turn.person)
    if not whom or not led:
        return {}, None
    if whom.lacking or whom.pointed:
        return _found(session, turn, places, whom)
    sure: list[int] = list(dict.fromkeys(whom.units))
    giver, rule = led[0], ""
    if whom.several:
        giver, some = _several(session, turn, whom, led)
        if not some:
            return {}, Say("giving-none-below", {"words": whom.words})
        plain = not (sure or whom.but or whom.under or whom.which or whom.unknown or whom.outside)
        rule = addressees.rule_text(whom.kinds) if plain else ""
        sure = [one for one in dict.fromkeys((*sure, *some)) if one not in whom.but]
    elif sure:
        giver = next(one for one in led if one == sure[0] or one in places.above(sure[0]))
    found = {NAMED: whom.words, GIVER: str(giver)}
    if whom.which or whom.unknown or whom.outside:
        found |= {
            SURE: _listed(sure),
            WHICH: ";".join(_listed(one) for one in whom.which),
            UNKNOWN: json.dumps(whom.unknown, ensure_ascii=False),
        }
        return found, _outside(session, whom.outside)
    return found | {WHOM: rule or _listed(sure)}, None


def _several(
    session: Session, turn: Turn, whom: Whom, led: Sequence[int]
) -> tuple[int, Sequence[int]]:
    """Units of these kinds: below the one named, or below the first of the leader's that has any"""
    today = turn.at.date()
    if whom.under is not None:
        known = audiences.register(session, whom.under, today)
        above = units.lineage(session, whom.under)
        giver = next(one for one in led if one in above)
        return giver, known.of_kinds(whom.kinds)
    for top in led:
        some = audiences.register(session, top, today).of_kinds(whom.kinds)
        if some:
            return top, some
    return led[0], ()


def _found(
    session: Session, turn: Turn, places: Places, whom: Whom
) -> tuple[dict[str, str], Say | None]:
    """Those that lack something now, or those of the answer before: a list from here on."""
    assert turn.person is not None  # a leader
    frame = read_question(whom.words, places, turn.at) if whom.lacking else None
    if whom.pointed:
        frame = figures_frames.find(session, _seat(turn), turn.at)
    if frame is None:
        return {}, Say("giving-who-are-they", {"words": whom.words})
    shown = figures_answer.answer(session, places, turn.person, frame, turn.at).shown
    led = tops(places, turn.person)
    below = [
        one.id
        for one in (shown.units if shown else ())
        if any(top == one.id or top in places.above(one.id) for top in led)
    ]
    if not below:
        return {}, Say("giving-none-lack", {"words": whom.words})
    giver = next(one for one in led if one == below[0] or one in places.above(below[0]))
    return {NAMED: whom.words, GIVER: str(giver), WHOM: _listed(below)}, None


def _seat(turn: Turn) -> Seat:
    assert turn.person is not None  # a leader
    return Seat(turn.where.channel, turn.where.chat, turn.person.id)


def _outside(session: Session, outside: Collection[int]) -> Say | None:
    if not outside:
        return None
    names = ", ".join(units.name_of(session, one) for one in outside)
    return Say("giving-outside", {"units": names})


def picked(known: Mapping[str, str], unit: int) -> dict[str, str]:
    """One of the offered units is meant: the next question, or all are known now."""
    found = dict(known)
    found[SURE] = _listed(dict.fromkeys((*ids(known.get(SURE, "")), unit)))
    which = [one for one in known.get(WHICH, "").split(";") if one]
    if which:
        found[WHICH] = ";".join(which[1:])
    else:
        names = json.loads(known.get(UNKNOWN, "[]"))
        found[UNKNOWN] = json.dumps(names[1:], ensure_ascii=False)
    return found if asks(found) else settled(found)


def asks(known: Mapping[str, str]) -> bool:
    """Is it still open who is meant by some of the names?"""
    return bool(known.get(WHICH)) or known.get(UNKNOWN, "[]") != "[]"


def settled(known: Mapping[str, str]) -> dict[str, str]:
    """Those that are sure, and nobody else."""
    found = {name: value for name, value in known.items() if name not in PENDING}
    return {**found, WHOM: known[SURE]} if known.get(SURE) else found


def ids(listed: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys(int(one) for one in listed.split(",") if one))


def _listed(some: Collection[int]) -> str:
    return ",".join(map(str, some))


def meant(session: Session, known: Mapping[str, str], now: datetime) -> Meant:
    """Who it is today."""
    said, giver = known.get(WHOM, ""), int(known.get(GIVER) or 0)
    kinds = addressees.read_rule(said) if said.startswith("kind:") else None
    if kinds is None:
        return Meant(giver, "", ids(said))
    below = audiences.register(session, giver, now.date()).of_kinds(kinds)
    return Meant(giver, said, tuple(below))


def led(session: Session, person: Person | None, found: Meant) -> bool:
    """May this person give tasks to all of them?"""
    if not found.units or not rights.may(session, person, "leader", found.giver):
        return False
    return set(found.units) <= set(units.subtree(session, found.giver))
