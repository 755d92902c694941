"""A leader asks the units of an answer for what they lack: shown first, then sent once."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from handlers import rights
from handlers.feature import Action, Feature
from handlers.figures import scope as figures_scope
from handlers.figures.door import Wish
from handlers.figures.matter import Matter
from handlers.figures.scope import Area
from handlers.nudges import asked as nudge_asked
from handlers.nudges import card, letter, result, send, words, work
from handlers.nudges import meant as nudge_meant
from handlers.nudges.asked import Silent
from handlers.overview.frame import Frame
from handlers.places.places import Memory
from handlers.reports import leaders as report_leaders
from handlers.reports.hours import Hours
from handlers.turn import Replies, Reply, Say, Turn
from storage.database import Session
from storage.measures import Row
from storage.people import Person

ACT = "nudge"


def act(hours: Hours, session: Session, turn: Turn, wish: Wish) -> Replies:
    """What would be sent to whom, word for word; nothing is sent yet."""
    meant = nudge_meant.meant(wish.frame)
    area = figures_scope.find(session, wish.places, _person(turn), wish.frame)
    if meant is None or not isinstance(area, Area):
        return [Reply(Say("nudge-nobody-meant"), quote=turn.group)]
    if not rights.has(turn.person, "leader"):
        return send.denied(session, turn, nudge_asked.kept(meant, turn.at.date()))
    meant, silent = _silent(session, turn, wish, meant, area)
    if not silent.lacking:
        return [Reply(Say("nudge-nobody-lacks"), quote=turn.group)]
    mine = set(nudge_asked.led(wish.places, turn.person, card.ids(silent.lacking)))
    if not mine:
        return send.denied(session, turn, nudge_asked.kept(meant, turn.at.date()))
    rows = [row for row in silent.lacking if row.place.id in mine]
    asked = work.still_asked(session, meant, mine, turn.at.date())
    rows = [row for row in rows if row.place.id in asked]
    if not rows:
        return [Reply(Say("nudge-gone-by"), quote=turn.group)]
    frame = nudge_asked.kept(meant, turn.at.date())
    made = card.draft(session, frame, rows, turn.at)
    shown = card.preview(hours, session, turn, replace(made, notes=_left_out(silent, rows)))
    to = report_leaders.chat_of(session, _person(turn)) if turn.group else None
    if turn.group and wish.where == turn.where and to is not None:
        private = [replace(one, to=to) for one in shown]
        return [Reply(Say("figures-in-private"), quote=True), *private]
    return shown


def _silent(
    session: Session, turn: Turn, wish: Wish, meant: Frame, area: Area
) -> tuple[Frame, Silent]:
    """ "Nộp báo cáo" of no kind: where each has sent some, the work that is owed is meant."""
    found = nudge_asked.split(meant, _rows(session, turn, wish, meant, area))
    if found.lacking or meant.measure != "reports" or meant.report_kind:
        return meant, found
    owed = replace(meant, measure="tasks", part="missing", bound=None)
    return owed, nudge_asked.split(owed, _rows(session, turn, wish, owed, area))


def _rows(session: Session, turn: Turn, wish: Wish, frame: Frame, area: Area) -> Sequence[Row]:
    return Matter(session, wish.places, frame, area, turn.at).reckon().rows


def _left_out(silent: Silent, rows: Sequence[Row]) -> tuple[Say, ...]:
    """Whom the leader might miss in the list, and why."""
    said = []
    if silent.nothing:
        said.append(Say("nudge-nothing-told", {"names": words.some(silent.nothing)}))
    others = len(silent.lacking) - len(rows)
    if others:
        said.append(Say("nudge-others", {"count": others}))
    return tuple(said)


def _person(turn: Turn) -> Person:
    assert turn.person is not None  # the router lets only people who have joined come here
    return turn.person


def feature(memory: Memory, hours: Hours) -> Feature:
    return Feature(
        actions=(
            Action(card.SEND, partial(send.send, hours, memory)),
            Action(card.STOP, send.stop),
            Action(card.NAMES, partial(send.names, memory)),
            *result.actions(memory),
            *letter.ACTIONS,
        ),
    )
