"""A leader decides in words: "đồng ý cho xã Sơn Bình gia hạn đến 20/2"; doubts are tapped."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from handlers import rights
from handlers.dialog import NotUnderstood
from handlers.feature import Opening, Result
from handlers.more_time import days, decide, form, standing, verdict
from handlers.more_time import list as more_time_list
from handlers.more_time import told as more_time_told
from handlers.more_time.days import UNTIL as DAY
from handlers.more_time.decide import REFUSE, Seen
from handlers.more_time.form import ASK, GIVE, OTHER, WHY
from handlers.more_time.told import REQUEST
from handlers.more_time.verdict import Said
from handlers.places.places import Memory
from handlers.reports import leaders as report_leaders
from handlers.reports import words as report_words
from handlers.reports.hours import Hours
from handlers.tasks.deeds import WORK
from handlers.turn import Button, Reply, Say, Turn, Value
from storage import drafts, extensions, offered, units, work
from storage.database import Session
from storage.extensions import Extension

MOST = 50  # requests that are looked through
RECENT = timedelta(days=3)  # a bare "đồng ý" answers the newest message, if it is not older
BESIDE = ("more-time.", "dialog.")  # of requests, and of forms that have ended


def names(hours: Hours, memory: Memory, session: Session, turn: Turn) -> Result | None:
    """None where the words decide on no request for more time."""
    if not rights.has(turn.person, "leader"):
        return None
    said = verdict.read(memory, session, turn.text)
    if said is None or not _heard(session, turn, said):
        return None
    chosen = _choose(session, turn, said)
    if chosen is None or isinstance(chosen, Reply):
        return None if chosen is None else [chosen]
    request, surely = chosen
    seen = decide.find(session, turn, request.id)
    if seen is None or isinstance(seen, Reply):
        return [seen] if seen else None
    return _decide(hours, session, turn, seen, said, surely=surely)


def _heard(session: Session, turn: Turn, said: Said) -> bool:
    """In a form of more time only of another unit; in others only what is surely meant."""
    top = standing.of(session, turn)
    if top is None:
        return True
    if top.form in (ASK, GIVE, OTHER, REFUSE):
        draft = drafts.find(session, top.draft)
        one = work.find(session, int(draft.answers[WORK])) if draft else None
        return bool(said.units) and one is not None and one.assignment.unit not in said.units
    return bool(turn.reply_to) or (said.surely and bool(said.units or said.receipt))


def _choose(session: Session, turn: Turn, said: Said) -> tuple[Extension, bool] | Reply | None:
    """The request that is meant, and whether it surely is; or what is said instead."""
    waiting, _ = extensions.waiting(session, more_time_list.below(session, turn), 0, MOST)
    answered = _requests(offered.under(session, turn.where.channel, turn.where.chat, turn.reply_to))
    if said.receipt or len(answered) == 1:
        request = extensions.find(session, said.receipt or next(iter(answered)))
        return (request, True) if request else None
    if said.units:
        return _of_units(session, turn, said, waiting)
    if turn.reply_to and not said.surely:
        return None
    newest, last = _newest(session, turn)
    if said.bare and not said.surely and len(newest) != 1:
        return None
    meant = [one for one in waiting if one.id in newest]
    if len(meant) == 1:
        return meant[0], len(waiting) == 1 and (last or said.surely) and not said.weak
    if len(waiting) == 1 and (said.surely or newest):
        return waiting[0], not said.weak
    if not said.surely:
        return None
    return more_time_list.asked_of(session, turn, more_time_list.below(session, turn))


def _requests(buttons: Sequence[offered.Offered]) -> set[int]:
    return {
        int(one.args[REQUEST])
        for one in buttons
        if REQUEST in one.args and one.action.startswith("more-time.")
    }


def _newest(session: Session, turn: Turn) -> tuple[set[int], bool]:
    """What the newest message with buttons asks to be decided, and whether it is that one.

    What else was said of more time may stand behind it; of other things not.
    """
    place, last = (turn.where.channel, turn.where.chat), True
    for buttons in offered.newest(session, *place, turn.at - RECENT):
        if found := _requests(buttons):
            return found, last
        if any(not one.action.startswith(BESIDE) for one in buttons):
            break
        last = last and not buttons
    return set(), False


def _of_units(
    session: Session, turn: Turn, said: Said, waiting: Sequence[Extension]
) -> tuple[Extension, bool] | Reply | None:
    """What the named units have asked; where they have not, more time may be given all the same."""
    within = {one for unit in said.units for one in (unit, *units.subtree(session, unit))}
    works = {one.id: one for one in work.several(session, [one.assignment for one in waiting])}
    theirs = [one for one in waiting if works[one.assignment].assignment.unit in within]
    if len(theirs) == 1:
        just, _ = _newest(session, turn)
        surely = said.surely or bool(said.day) or theirs[0].id in just
        return theirs[0], surely and len(said.units) == 1
    if theirs:
        return more_time_list.asked_of(session, turn, sorted(within))
    if not said.surely and not said.day:
        return None
    return _none_of(session, turn, said)


def _none_of(session: Session, turn: Turn, said: Said) -> Reply:
    """The unit has asked for nothing: its open work, to give more time unasked."""
    unit = said.units[0]
    name: dict[str, Value] = {"unit": report_words.unit_name(session, unit)}
    if not rights.leads_above(session, turn.person, unit):
        return Reply(Say("tasks-denied", name), quote=turn.group)
    found = work.open_of(session, [unit]) if said.verdict != "refuse" else []
    kept = {DAY: said.day} if said.day else {}
    rows = tuple(
        (
            Button(
                more_time_list.label(one), "more-time.give", {WORK: str(one.id), **kept},
            ),
        )
        for one in found[: more_time_list.PAGE]
    )  # fmt: skip
    return Reply(Say("more-none-of-unit" if rows else "more-none-of", name), rows, quote=turn.group)


def _decide(
    hours: Hours, session: Session, turn: Turn, seen: Seen, said: Said, *, surely: bool
) -> Result:
    request, one = seen
    term = form.term(session, one, turn)
    beside = standing.of(session, turn) is not None
    if said.verdict == "refuse":
        if not surely:
            return [_shown(session, turn, seen)]
        if said.why:
            return decide.refused(hours, session, turn, seen, said.why)
        return Opening(REFUSE, decide.known(seen, None), beside=beside)
    try:
        until = days.read(said.day, term, turn.at) if said.day else term.check(request.until)
    except NotUnderstood as error:
        return [replace(_shown(session, turn, seen), say=_because(session, turn, seen, error.why))]
    if until != request.until:
        known = {**decide.known(seen, None), WHY: said.why, DAY: until.isoformat()}
        return Opening(OTHER, known, beside=beside)
    if not surely:
        return [_shown(session, turn, seen)]
    return decide.agreed(hours, session, turn, seen, None)


def _shown(session: Session, turn: Turn, seen: Seen) -> Reply:
    """The request with its buttons: a tap decides."""
    request, one = seen
    rows = more_time_told.buttons(request, report_leaders.doer(turn))
    return Reply(more_time_told.card(session, one, request, turn), rows, quote=turn.group)


def _because(session: Session, turn: Turn, seen: Seen, why: Say) -> Say:
    return Say("dialog-because", {"why": why, "what": _shown(session, turn, seen).say})
