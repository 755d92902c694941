"""What is said of a candidate: a criterion is met, a paper is there, a note, one more person.

The newest word counts; who said what before stays in the record of deeds.
"""

from handlers.awards import scope
from handlers.dialog import NotUnderstood
from handlers.turn import Say, Turn
from knowledge import unit_names
from knowledge.vietnamese import nfc
from storage import audit, awards, units
from storage.awards import Candidate, Finding, Verdict
from storage.database import Session
from storage.plans import Plan
from storage.units import Unit

LONGEST = 500  # characters of a note
NAME = 60  # of a person's name


def say(
    session: Session,
    turn: Turn,
    plan: Plan,
    unit: int,
    person: str,
    *,
    of: str,
    verdict: Verdict,
    note: str = "",
) -> bool:
    """Keep a verdict; False, and on record, where this person may not."""
    assert turn.person is not None  # whoever taps has joined
    by, subject = turn.person.id, f"{plan.id}:{unit}:{person}"
    if not _may(session, turn, plan, unit, person, of):
        audit.note(session, turn.at, by, "awards.judge", subject, allowed=False, of=of)
        return False
    candidate = awards.put(session, plan.id, unit, person, by, turn.at)
    before = awards.findings(session, [candidate.id])[candidate.id].get(of)
    awards.judge(session, candidate.id, Finding(of, verdict, note, by, turn.at))
    was = f"{before.verdict} ({before.by})" if before else ""
    audit.note(
        session, turn.at, by, "awards.judge", subject, of=of, verdict=verdict, was=was, note=note
    )
    return True


def _may(session: Session, turn: Turn, plan: Plan, unit: int, person: str, of: str) -> bool:
    if of.startswith("paper:"):
        return scope.sees(session, turn.person, plan, unit)
    return scope.judges(session, turn.person, plan, unit, person)


def noted(
    session: Session, turn: Turn, plan: Plan, unit: int, person: str, *, of: str, note: str
) -> bool:
    """Add a note to what was judged; nothing where it was taken back meanwhile."""
    found = _of(session, plan, unit, person)
    said = awards.findings(session, [found.id])[found.id].get(of) if found else None
    if said is None:
        return False
    return say(session, turn, plan, unit, person, of=of, verdict=said.verdict, note=note)


def _of(session: Session, plan: Plan, unit: int, person: str) -> Candidate | None:
    found = awards.of(session, plan.id, {unit})
    return next((one for one in found if one.person == person), None)


def add(session: Session, turn: Turn, plan: Plan, unit: int, name: str) -> Candidate:
    assert turn.person is not None  # the form is for people who have joined
    if not scope.sees(session, turn.person, plan, unit):
        raise NotUnderstood(Say("awards-denied"))
    same = [
        one for one in awards.of(session, plan.id, {unit}) if one.person.lower() == name.lower()
    ]
    if same:
        return same[0]
    found = awards.put(session, plan.id, unit, name, turn.person.id, turn.at)
    audit.note(session, turn.at, turn.person.id, "awards.add", f"{plan.id}:{unit}:{name}")
    return found


def drop(session: Session, turn: Turn, plan: Plan, unit: int, person: str) -> bool:
    """A person is no candidate any more."""
    found = _of(session, plan, unit, person)
    may = scope.judges(session, turn.person, plan, unit, person)
    if found is None or not found.person or not may or turn.person is None:
        return False
    awards.drop(session, found.id, turn.at)
    audit.note(session, turn.at, turn.person.id, "awards.drop", f"{plan.id}:{unit}:{person}")
    return True


def read_name(text: str, _turn: Turn) -> str:
    name = " ".join(nfc(text).split()).strip(" .,;")
    if not 2 <= len(name) <= NAME or any(letter.isdigit() for letter in name):
        raise NotUnderstood(Say("awards-refuse-name"))
    return name


def read_note(text: str, _turn: Turn) -> str:
    words = nfc(text).strip()
    if not words or len(words) > LONGEST:
        raise NotUnderstood(Say("awards-refuse-note", {"limit": LONGEST}))
    return words


def read_unit(text: str, _turn: Turn) -> str:
    return nfc(text).strip()[:100]


def unit_of(session: Session, turn: Turn, words: str, top: int) -> Unit:
    """The unit that was typed, below the top one."""
    today = turn.at.date()
    within = units.subtree(session, top, today)
    coded = units.find(session, words.upper(), today)
    if coded is not None and coded.id in within:
        return coded
    named = units.named(session, words, today, within=within)
    sure = [one.unit for one in named if one.score >= unit_names.PART]
    if len(sure) == 1:
        return sure[0]
    nearly = ", ".join(one.unit.name for one in named[:3])
    key = "awards-refuse-unit-which" if nearly else "awards-refuse-unit"
    raise NotUnderstood(Say(key, {"words": words} | ({"nearly": nearly} if nearly else {})))
