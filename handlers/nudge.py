"""A leader asks the units of an answer for what they lack: shown first, then sent once."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from handlers import (
    figures_scope,
    nudge_asked,
    nudge_card,
    nudge_letter,
    nudge_meant,
    nudge_result,
    nudge_send,
    nudge_words,
    nudge_work,
    report_leaders,
    rights,
)
from handlers.feature import Action, Feature
from handlers.figures import Wish
from handlers.figures_matter import Matter
from handlers.figures_scope import Area
from handlers.nudge_asked import Silent
from handlers.overview.frame import Frame
from handlers.places import Memory
from handlers.report_hours import Hours
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
        return nudge_send.denied(session, turn, nudge_asked.kept(meant, turn.at.date()))
    meant, silent = _silent(session, turn, wish, meant, area)
    if not silent.lacking:
        return [Reply(Say("nudge-nobody-lacks"), quote=turn.group)]
    mine = set(nudge_asked.led(wish.places, turn.person, nudge_card.ids(silent.lacking)))
    if not mine:
        return nudge_send.denied(session, turn, nudge_asked.kept(meant, turn.at.date()))
    rows = [row for row in silent.lacking if row.place.id in mine]
    asked = nudge_work.still_asked(session, meant, mine, turn.at.date())
    rows = [row for row in rows if row.place.id in asked]
    if not rows:
        return [Reply(Say("nudge-gone-by"), quote=turn.group)]
    frame = nudge_asked.kept(meant, turn.at.date())
    made = nudge_card.draft(session, frame, rows, turn.at)
    shown = nudge_card.preview(hours, session, turn, replace(made, notes=_left_out(silent, rows)))
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
        said.append(Say("nudge-nothing-told", {"names": nudge_words.some(silent.nothing)}))
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
            Action(nudge_card.SEND, partial(nudge_send.send, hours, memory)),
            Action(nudge_card.STOP, nudge_send.stop),
            Action(nudge_card.NAMES, partial(nudge_send.names, memory)),
            *nudge_result.actions(memory),
            *nudge_letter.ACTIONS,
        ),
    )
