"""Giao việc: a leader gives units a task in words; it is owed and followed like a plan's."""

from dataclasses import dataclass, replace
from functools import partial

from handlers import rights
from handlers.feature import Action, Command, Feature, Opening, Result
from handlers.giving import form, nudge, read, units
from handlers.giving import heard as giving_heard
from handlers.giving import list as giving_list
from handlers.giving.read import Order
from handlers.places.places import Memory
from handlers.reports.hours import Hours
from handlers.turn import Reply, Say, Turn
from knowledge.vietnamese import fold
from storage.database import Session

ALONE = ("giao viec", "giao nhiem vu", "give a task", "assign a task", "giao viec moi")


@dataclass(frozen=True, slots=True)
class Giving:
    """With the units in memory."""

    memory: Memory

    def command(self, session: Session, turn: Turn, rest: str) -> Result:
        """/giaoviec: what was given; with words, an order; the form where nothing was given yet."""
        if rest:
            places = self.memory(session)
            led = units.tops(places, turn.person)
            order = read.told(rest, places, turn.at, led)
            return self._open(session, replace(turn, text=rest), order)
        shown, count = giving_list.listing(session, turn)
        return [shown] if count else Opening(form.FORM)

    def knows(self, session: Session, turn: Turn) -> Result | None:
        """ "yêu cầu các xã báo cáo tình hình trước 17h thứ 6" """
        if not rights.has(turn.person, "officer"):
            return None
        leads = rights.has(turn.person, "leader")
        if leads and fold(turn.text).strip(" .!") in ALONE:
            return Opening(form.FORM)
        places = self.memory(session)
        order = read.read(
            turn.text, places, turn.at, units.tops(places, turn.person) if leads else None
        )
        if order is None:
            return None
        if leads:
            return self._open(session, turn, order)
        # an officer asks for things, too; only what is surely an order is refused
        sure = order.whom and order.when is not None and not order.weak
        return [Reply(Say("giving-leaders-only"), quote=turn.group)] if sure else None

    def _open(self, session: Session, turn: Turn, order: Order) -> Opening:
        heard = giving_heard.begin(session, turn, self.memory(session), order)
        return Opening(form.FORM, heard.answers, heard.why, turn.message)


def feature(memory: Memory, hours: Hours) -> Feature:
    giving = Giving(memory)
    return Feature(
        commands=(
            Command(
                ("assign", "giaoviec"),
                giving.command,
                right="leader",
                menu="giving-menu",
                button="giving-button",
            ),
        ),
        actions=(
            *giving_list.actions(hours),
            Action(giving_list.NUDGE, partial(nudge.nudge, hours), right="leader"),
        ),
        dialogs=(form.form(memory, hours), *giving_list.dialogs(hours)),
        knows=giving.knows,
    )
