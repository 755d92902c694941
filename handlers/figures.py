"""Questions of figures: the door; an answer goes where it may be read."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from handlers import ask, figures_frames, meaning
from handlers.feature import Action, Feature, Result, Tapped
from handlers.figures_answer import Answer, answer
from handlers.figures_buttons import SHOW
from handlers.known import Known
from handlers.overview.frame import Frame
from handlers.overview.reading import read
from handlers.places import Memory
from handlers.turn import Address, Replies, Reply, Say, Turn
from storage import groups, people
from storage.database import Session
from storage.dialogues import Seat

MINE = ("overview", "unclear")  # what a question may mean for a follow-up to be none
LATER = ("chart", "sheet", "nudge")  # orders that others take


@dataclass(frozen=True, slots=True)
class Figures:
    """With the units in memory, and who answers what asks for no figure."""

    memory: Memory
    otherwise: Callable[[Session, Turn], Result]

    def asked(self, session: Session, turn: Turn) -> Result:
        """What means figures; what has no frame may stand in a plan."""
        frame = self._frame(session, turn)
        if frame is None:
            return self.otherwise(session, turn)
        return self._reply(session, turn, frame)

    def leans(self, session: Session, turn: Turn) -> Result | None:
        """What is clear only behind the question before it, or is in no other words."""
        seat = _seat(turn)
        before = figures_frames.find(session, seat, turn.at) if seat else None
        places = self.memory(session)
        alone = read(turn.text, places, turn.at)
        if before is None or seat is None:
            unclear = alone is not None and meaning.read(turn.text)[0].intent == "unclear"
            return self._reply(session, turn, alone) if alone and unclear else None
        frame = read(turn.text, places, turn.at, before=before)
        if frame is None or frame.act in LATER:
            return None
        if frame == alone and meaning.read(turn.text)[0].intent not in MINE:
            return None
        return self._reply(session, turn, frame)

    def show(self, session: Session, turn: Turn, tapped: Tapped) -> Result:
        """What a button says: another question, or another page in the same message."""
        frame = figures_frames.unpack(tapped.args["frame"])
        page = tapped.args.get("page")
        if page is None:
            return self._reply(session, turn, frame)
        return self._reply(session, turn, frame, int(page), tapped.message)

    def _frame(self, session: Session, turn: Turn) -> Frame | None:
        seat = _seat(turn)
        before = figures_frames.find(session, seat, turn.at) if seat else None
        return read(turn.text, self.memory(session), turn.at, before=before)

    def _reply(
        self, session: Session, turn: Turn, frame: Frame, page: int = 0, edits: int | None = None
    ) -> Replies:
        if turn.person is None:
            return [Reply(Say("figures-outside-all"), quote=turn.group)]
        places = self.memory(session)
        found = answer(session, places, turn.person, frame, turn.at, page)
        where = self._where(session, turn, found)
        if where is None:
            return [Reply(Say("figures-say-in-private"), quote=True)]
        seat = Seat(where.channel, where.chat, turn.person.id)
        if found.matter is not None:
            figures_frames.keep(session, seat, found.frame, turn.at)
        if where == turn.where:
            return [Reply(found.say, found.buttons, quote=turn.group, edits=edits)]
        told = Reply(found.say, found.buttons, to=where)
        return [Reply(Say("figures-in-private"), quote=True), told]

    def _where(self, session: Session, turn: Turn, found: Answer) -> Address | None:
        """In a group only its own unit's matters; the rest is told in private."""
        if not turn.group or self._of_group(session, turn, found):
            return turn.where
        assert turn.person is not None  # looked at by whoever called
        chats = people.private_chats(session, turn.person.id)
        same = [one for one in chats if one.channel == turn.where.channel] or chats
        return Address(same[0].channel, same[0].chat) if same else None

    def _of_group(self, session: Session, turn: Turn, found: Answer) -> bool:
        group = groups.find(session, turn.where.channel, turn.where.chat)
        if group is None or group.unit is None or found.matter is None:
            return False
        area, places = found.matter.area, self.memory(session)
        inside = (one == group.unit or group.unit in places.above(one) for one in area.units)
        return bool(area.units) and area.sight == "all" and all(inside)


def _seat(turn: Turn) -> Seat | None:
    if turn.person is None:
        return None
    return Seat(turn.where.channel, turn.where.chat, turn.person.id)


def feature(memory: Memory, known: Known) -> Feature:
    """On one memory of the units, and one of the plans."""
    figures = Figures(memory, partial(ask.or_else, known, "talk-no-figures"))
    return Feature(
        actions=(Action(SHOW, figures.show),),
        intents={"overview": figures.asked},
        knows=figures.leans,
    )
