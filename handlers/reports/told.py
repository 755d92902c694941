"""What a sentence told becomes answers: whose report, which day, which entry, and what is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rapidfuzz import fuzz

from handlers import rights
from handlers.dialog import DOUBT, Heard
from handlers.forms.kind import Kind
from handlers.reading.found import Found
from handlers.reports import groups as report_groups
from handlers.reports import words as report_words
from handlers.reports.answers import (
    DAY,
    DAYS,
    ENTRIES,
    KEPT,
    LIKE,
    NOTHING,
    UNIT,
    UNITS,
    WORK,
    Answers,
    answers_of,
    with_doubt,
)
from handlers.tasks import said as tasks_said
from handlers.turn import Say, Turn
from knowledge.vietnamese import fold, nfc
from storage import groups, reports, work
from storage.database import Session

MOST_ASKED = 6  # units or entries offered as buttons
SURE, LIKELY = 90.0, 55.0  # how well typed words fit an entry's: "tong ket 25" is 60 of a long one
ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class _Taken:
    answers: dict[str, str]
    why: Say | None = None
    step: str | None = None

    def refuse(self, why: Say, step: str) -> "_Taken":
        return self if self.why else replace(self, why=why, step=step)


def begin(session: Session, turn: Turn, kind: Kind, found: Found) -> Heard:
    """The answers of a new report: what was told, and what goes without saying."""
    before = _last(session, turn, kind) if found.again else {}
    today = {DAY: turn.at.date().isoformat()} if kind.today else {}
    return take(session, turn, kind, {**today, **_own_unit(session, turn), **before}, found)


def take(
    session: Session, turn: Turn, kind: Kind, answers: Mapping[str, str], found: Found
) -> Heard:
    """The answers with what was told put in; the first thing that can't be is asked for."""
    taken = _unit(session, turn, _Taken(dict(answers)), found.units)
    taken = _day(turn, taken, found)
    if found.nothing and kind.nothing:
        taken.answers[NOTHING] = "1"
        taken.answers.setdefault(DAY, turn.at.date().isoformat())
    elif found.answers:
        taken.answers.pop(NOTHING, None)
    for name, answer in found.answers.items():
        taken = replace(
            taken, answers=with_doubt({**taken.answers, name: answer}, name, found.doubts.get(name))
        )
    for name, why in found.refused.items():
        taken.answers.pop(name, None)
        taken = taken.refuse(why, name)
    taken = _entry(session, taken, kind)
    _bring_back(kind, taken.answers)
    for wrong in kind.check(taken.answers):
        lost = taken.answers.pop(wrong.field, None)
        if lost:
            taken.answers[KEPT + wrong.field] = lost
        taken = taken.refuse(wrong.why, wrong.field)
    return Heard(taken.answers, taken.why, taken.step)


def _bring_back(kind: Kind, answers: dict[str, str]) -> None:
    """What a slip in another number drove out returns once they fit together."""
    for key in [one for one in answers if one.startswith(KEPT)]:
        name = key.removeprefix(KEPT)
        whole = {**answers, name: answers[key]}
        if name not in answers and any(wrong.field == name for wrong in kind.check(whole)):
            continue
        value = answers.pop(key)
        answers.setdefault(name, value)


def may_report(session: Session, turn: Turn, unit: int) -> bool:
    """In a group only for the group's unit and what is below it."""
    may = rights.may(session, turn.person, "officer", unit)
    return may and report_groups.within(session, turn, unit)


def own_units(turn: Turn) -> list[int]:
    """The units of one's own roles."""
    roles = turn.person.roles if turn.person else ()
    return list(dict.fromkeys(role.unit for role in roles if role.unit is not None))


def _own_unit(session: Session, turn: Turn) -> dict[str, str]:
    """Where none is named: the group's unit, or one's own."""
    if turn.group:
        group = groups.find(session, turn.where.channel, turn.where.chat)
        if group and group.unit is not None and may_report(session, turn, group.unit):
            return {UNIT: str(group.unit)}
    own = own_units(turn)
    if len(own) == 1:
        return {UNIT: str(own[0])}
    return {UNITS: ",".join(map(str, own[:MOST_ASKED]))} if own else {}


def _unit(session: Session, turn: Turn, taken: _Taken, units: Sequence[int]) -> _Taken:
    if not units:
        return taken
    mine = [one for one in units if may_report(session, turn, one)]
    if len(mine) == 1:
        taken.answers[UNIT] = str(mine[0])
        taken.answers.pop(UNITS, None)
        return taken
    taken.answers.pop(UNIT, None)
    if mine:
        taken.answers[UNITS] = ",".join(map(str, mine[:MOST_ASKED]))
        return replace(taken, step=UNIT)
    name = report_words.unit_name(session, units[0])
    taken.answers[UNITS] = ",".join(map(str, own_units(turn)[:MOST_ASKED]))
    return taken.refuse(Say("report-refuse-unit", {"unit": name}), UNIT)


def _day(turn: Turn, taken: _Taken, found: Found) -> _Taken:
    today = turn.at.date()
    if found.bad_day:
        taken.answers.pop(DAY, None)
        return taken.refuse(Say("report-refuse-day", {"said": found.bad_day}), DAY)
    past = [day for day in found.days if day <= today]
    if len(past) > 1:
        taken.answers.pop(DAY, None)
        taken.answers[DAYS] = ",".join(day.isoformat() for day in past)
        return taken.refuse(Say("report-two-days"), DAY)
    day = past[0] if past else found.day
    if day is None:
        return taken
    if day > today:
        taken.answers.pop(DAY, None)
        why = Say("report-refuse-future", {"day": report_words.day(day)})
        return taken.refuse(why, DAY)
    if day < date(today.year - 1, 1, 1):
        taken.answers.pop(DAY, None)
        return taken.refuse(Say("report-refuse-old", {"day": report_words.day(day)}), DAY)
    taken.answers[DAY] = day.isoformat()
    taken.answers.pop(DAYS, None)
    return taken


def _entry(session: Session, taken: _Taken, kind: Kind) -> _Taken:
    """Which piece of work the words mean; where several may be, they are offered."""
    words, unit = taken.answers.get(ENTRY, ""), taken.answers.get(UNIT)
    if kind.field(ENTRY) is None or not unit or words.startswith(WORK):
        return taken
    open_work = work.open_of(session, [int(unit)])
    if tasks_said.points(words):  # "việc này": it names none
        words = taken.answers.pop(ENTRY) and ""
        taken.answers.pop(DOUBT + ENTRY, None)
    if not words:
        taken.answers[ENTRIES] = ",".join(str(one.id) for one in open_work[:MOST_ASKED])
        return taken
    ranked = [(fit(words, one.item.words), one) for one in open_work]
    best = max((score for score, _ in ranked), default=0.0)
    near = [one for score, one in ranked if score >= max(LIKELY, best - 8)]
    if len({one.item.id for one in near}) == 1:
        taken.answers[ENTRY] = f"{WORK}{near[0].id}"  # of several days, the earliest still owed
    elif near:
        taken.answers[ENTRIES] = ",".join(str(one.id) for one in near[:MOST_ASKED])
        del taken.answers[ENTRY]
        return replace(taken, step=taken.step or ENTRY)
    taken.answers.pop(DOUBT + ENTRY, None)
    if open_work and not near:
        taken.answers[DOUBT + ENTRY] = f"entry|{words}"  # it would do no assignment
    return taken


def entry(session: Session, turn: Turn, kind: Kind, answers: Answers, text: str) -> Heard:
    """What is typed where it is asked which work is done: tied to it, or marked as unknown."""
    before = {name: value for name, value in answers.items() if name != ENTRY}
    if not tasks_said.points(text):
        words = nfc(text).strip()
        return take(session, turn, kind, before, Found(kind.name, answers={ENTRY: words}))
    left = [one for one in answers.get(ENTRIES, "").split(",") if one]
    if len(left) == 1:
        return Heard({**before, ENTRY: f"{WORK}{left[0]}"})
    return Heard(before, Say("report-which-entry" if left else "report-ask-entry-words"), ENTRY)


def fit(words: str, entry: str) -> float:
    """How well what was typed names the entry, 0 to 100."""
    return fuzz.token_set_ratio(fold(words), fold(entry))


def _last(session: Session, turn: Turn, kind: Kind) -> dict[str, str]:
    """ "như lần trước": what this person told last of this kind, but for the day."""
    last = reports.latest_by(session, turn.person.id, kind.name) if turn.person else None
    if last is None:
        return {}
    return {
        **answers_of(kind, last.fields),
        UNIT: str(last.unit),
        LIKE: last.receipt,
    }
