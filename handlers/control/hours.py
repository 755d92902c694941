"""A unit is reminded at another hour than all others: tapped, or typed."""

import re
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from functools import partial

from handlers import rights
from handlers.control import clock
from handlers.control.unit import UNIT, named, page, refused
from handlers.feature import Action, Tapped
from handlers.more_time import standing
from handlers.places.places import Memory
from handlers.reading import tokens
from handlers.reading.units import unit_hits
from handlers.reports import words as report_words
from handlers.reports.hours import Hours
from handlers.reports.leaders import doer
from handlers.turn import Button, Replies, Reply, Say, Turn
from knowledge.vietnamese import fold
from storage import audit, offered, unit_hours, units
from storage.database import Session

AT = "at"
PAGE = 8
RECENT = timedelta(days=1)  # an hour alone answers the question, if that is not older
SAID = re.compile(
    r"(?:(?:hay|xin|cho|toi|em|muon|de nghi|nho|dong chi|bot|please) )*(?:"
    r"(?:doi|dat|chuyen|sua|chinh|dieu chinh|thay doi|thay|doi lai|dat lai|hen) (?:lai )?"
    r"(?:gio|khung gio|thoi gian) (?:gui )?(?:nhac|tin)\b"
    r"|(?:change|set) the (?:hour|time) of (?:the )?reminders?\b).*"
)
HOURS = tuple(
    time(*at) for at in ((7, 0), (7, 30), (8, 0), (8, 30), (9, 0), (14, 0), (16, 0), (17, 0))
)


def hours(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """At which hour?"""
    unit = int(tapped.args[UNIT])
    if why := refused(session, turn, unit):
        return [Reply(why, quote=turn.group)]
    buttons = [
        Button(Say("control-button-at", {"hour": f"{at:%H:%M}"}), "control.hour",
               {UNIT: str(unit), AT: f"{at:%H:%M}"})
        for at in HOURS
    ]  # fmt: skip
    usual = Button(Say("control-button-hour-usual"), "control.hour", {UNIT: str(unit), AT: ""})
    rows = (*(tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3)), (usual,))
    say = Say("control-which-hour", named(session, unit))
    return [Reply(say, rows, edits=tapped.message, quote=turn.group)]


def hour(quiet: Hours, session: Session, turn: Turn, tapped: Tapped) -> Replies:
    return _set(quiet, session, turn, int(tapped.args[UNIT]), tapped.args[AT], tapped.message)


def _set(
    quiet: Hours, session: Session, turn: Turn, unit: int, at: str, edits: int | None
) -> Replies:
    if why := refused(session, turn, unit):
        return [Reply(why, quote=turn.group)]
    if at:
        unit_hours.set(session, unit, time.fromisoformat(at), turn.at, by=doer(turn))
    else:
        unit_hours.forget(session, unit)
    audit.note(session, turn.at, doer(turn), "remind.hour", str(unit), at=at)
    kept = Say("control-hour-kept")
    if at and not quiet.awake(datetime.combine(turn.at, time.fromisoformat(at), turn.at.tzinfo)):
        kept = Say("control-hour-quiet", {"hour": f"{quiet.quiet[1]:%H:%M}"})
    return [page(session, turn, unit, edits, why=kept)]


def said(quiet: Hours, memory: Memory, session: Session, turn: Turn) -> Replies | None:
    """ "đổi giờ nhắc xã Bản Bo sang 7 giờ 30", or the hour alone where it was just asked for."""
    if standing.of(session, turn) is not None:
        return None
    if SAID.fullmatch(fold(turn.text).strip(" .!")):
        return _changed(quiet, memory, session, turn)
    at = clock.answer(turn.text)
    unit = _asked(session, turn) if at is not None else None
    if at is None or unit is None:
        return None
    return _set(quiet, session, turn, unit, f"{at:%H:%M}", None)


def _asked(session: Session, turn: Turn) -> int | None:
    """The unit of whose hour the newest message asks."""
    place = (turn.where.channel, turn.where.chat)
    newest = next(iter(offered.newest(session, *place, turn.at - RECENT)), ())
    found = {one.args[UNIT] for one in newest if one.action == "control.hour"}
    return int(found.pop()) if len(found) == 1 else None


def _changed(quiet: Hours, memory: Memory, session: Session, turn: Turn) -> Replies:
    if not rights.has(turn.person, "leader"):
        return [Reply(Say("control-only-leaders-hour"), quote=turn.group)]
    at = clock.find(turn.text)
    hits = unit_hits(tokens.cut(turn.text), memory(session))
    named_ids = list(dict.fromkeys(unit for hit in hits for unit in hit.units))
    mine = [one for one in named_ids if rights.may(session, turn.person, "leader", one)]
    if named_ids and not mine:
        why = refused(session, turn, named_ids[0])
        return [Reply(why or Say("control-no-such-unit"), quote=turn.group)]
    some = mine or _led(session, turn)
    if len(some) == 1 and at is not None:
        return _set(quiet, session, turn, some[0], f"{at:%H:%M}", None)
    if len(some) == 1:
        return hours(session, turn, Tapped("", "", {UNIT: str(some[0])}, None, 0, None))
    return [_which(session, turn, some, at)]


def _led(session: Session, turn: Turn) -> list[int]:
    """All the units whose hours this person sets."""
    reach = rights.reach(session, turn.person).leads if turn.person else frozenset()
    today = turn.at.date()
    known = units.several(session, reach, today)
    return [one.id for one in sorted(known.values(), key=lambda one: one.name) if one.valid(today)]


def _which(session: Session, turn: Turn, some: Sequence[int], at: time | None) -> Reply:
    """Of which unit? The hour that was said is kept."""
    action = "control.hour" if at else "control.hours"
    kept = {AT: f"{at:%H:%M}"} if at else {}
    if len(some) > PAGE:
        all_of_them = (Button(Say("control-button-units"), "control.units"),)
        return Reply(Say("control-name-unit"), (all_of_them,), quote=turn.group)
    rows = tuple(
        (
            Button(
                Say("control-button-item", {"task": report_words.unit_name(session, one)}),
                action,
                {UNIT: str(one), **kept},
            ),
        )
        for one in some
    )
    return Reply(Say("control-which-unit"), rows, quote=turn.group)


def actions(quiet: Hours) -> tuple[Action, ...]:
    return (
        Action("control.hours", hours, right="leader"),
        Action("control.hour", partial(hour, quiet), right="leader"),
    )
