"""Questions of figures: the door; an answer goes where it may be read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from handlers.answers import ask
from handlers.answers.known import Known
from handlers.feature import Action, Feature, Result, Tapped
from handlers.figures import frames
from handlers.figures.answer import Answer, answer
from handlers.figures.buttons import ACT, SHOW
from handlers.meaning import meaning
from handlers.overview.frame import SHAPES, Frame, Shape
from handlers.overview.reading import read
from handlers.places.places import Memory, Places
from handlers.turn import Address, Replies, Reply, Say, Turn
from knowledge.answer_shapes import Topic
from storage import groups, people
from storage.database import Session
from storage.dialogues import Seat

# words that mean something else at first sight ask for figures all the same in these shapes
PLAIN: Mapping[str, tuple[Shape, ...]] = {
    "unclear": SHAPES,
    "plan": ("lacks", "has", "one", "count", "compare", "profile", "rank", "trend", "states"),
    "timetable": ("lacks", "has", "one", "count", "compare", "states"),
    "report": ("lacks", "one", "count", "compare", "rate", "rank", "trend", "states", "profile"),
}
TARGETS: tuple[Shape, ...] = ("sum", "rate", "count")  # may be a number that a plan says


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be done with the figures of a frame, for whom, and where the answer goes."""

    places: Places
    frame: Frame
    where: Address


Act = Callable[[Session, Turn, Wish], Replies]
"""A chart, a sheet, a nudge: whoever does it looks rights up anew."""


@dataclass(frozen=True, slots=True)
class Figures:
    """With the units and the plans in memory."""

    memory: Memory
    known: Known
    acts: Mapping[str, Act] = field(default_factory=dict)

    def asked(self, session: Session, turn: Turn) -> Result:
        """What means figures; what has no frame, or half of one, may stand in a plan."""
        frame = read(turn.text, self.memory(session), turn.at)
        if frame is None:
            return ask.or_else(self.known, "talk-no-figures", session, turn)
        if frame.unread and frame.shape in TARGETS:
            found = ask.find(session, self.known, turn.person, turn, Topic())
            if found.own is not None or found.answer.found:
                return ask.said(session, self.known, turn, found)
        return self._reply(session, turn, frame)

    def ordered(self, session: Session, turn: Turn) -> Result:
        """An order to ask units for what they lack, that leans on no question before it."""
        frame = read(turn.text, self.memory(session), turn.at)
        if frame is None:
            return [Reply(Say("nudge-which"), quote=turn.group)]
        return self._reply(session, turn, frame)

    def target(self, session: Session, turn: Turn) -> Result | None:
        """How far a plan's target is; None where no figures can be meant."""
        frame = read(turn.text, self.memory(session), turn.at)
        if frame is None or not frame.target or not frame.measure:
            return None
        return self._reply(session, turn, frame)

    def leans(self, session: Session, turn: Turn) -> Result | None:
        """What is clear behind the question before it, or plainly asks for figures."""
        if meaning.names_model(turn.text):
            return None  # a name may be a unit's, and is no question after it
        places = self.memory(session)
        alone = read(turn.text, places, turn.at)
        seat = _seat(turn)
        before = frames.find(session, seat, turn.at) if seat else None
        if before is not None:
            frame = read(turn.text, places, turn.at, before=before)
            if frame is not None and frame != alone:
                return self._reply(session, turn, frame)
        if alone is None or alone.unread:
            return None
        if _plainly(turn.text, alone) or self._in_no_plan(session, turn, alone):
            return self._reply(session, turn, alone)
        return None

    def _in_no_plan(self, session: Session, turn: Turn, frame: Frame) -> bool:
        """It reads like a question to the plans, but none of them answers it."""
        if not frame.measure or meaning.read(turn.text)[0].intent != "plan":
            return False
        found = ask.find(session, self.known, turn.person, turn, Topic())
        return found.own is None and not found.answer.found and not found.shut

    def show(self, session: Session, turn: Turn, tapped: Tapped) -> Result:
        """What a button says: another question, or another page in the same message."""
        frame = frames.unpack(tapped.args["frame"])
        page = tapped.args.get("page")
        if page is None:
            return self._reply(session, turn, frame)
        return self._reply(session, turn, frame, int(page), tapped.message)

    def _reply(
        self, session: Session, turn: Turn, frame: Frame, page: int = 0, edits: int | None = None
    ) -> Replies:
        if turn.person is None:
            return [Reply(Say("figures-outside-all"), quote=turn.group)]
        places = self.memory(session)
        found = answer(session, places, turn.person, replace(frame, act=""), turn.at, page)
        where = self._where(session, turn, found)
        if where is None:
            return [Reply(Say("figures-say-in-private"), quote=True)]
        seat = Seat(where.channel, where.chat, turn.person.id)
        if found.matter is not None:
            frames.keep(session, seat, found.frame, turn.at)
            if frame.act in self.acts:
                return self._done(session, turn, Wish(places, found.frame, where), frame)
        if where == turn.where:
            return [Reply(found.say, found.buttons, quote=turn.group, edits=edits)]
        told = Reply(found.say, found.buttons, to=where)
        return [Reply(Say("figures-in-private"), quote=True), told]

    def act(self, session: Session, turn: Turn, tapped: Tapped) -> Result:
        """A button below an answer does something with its figures."""
        frame = frames.unpack(tapped.args["frame"])
        return self._reply(session, turn, frame)

    def _done(self, session: Session, turn: Turn, wish: Wish, frame: Frame) -> Replies:
        told = self.acts[frame.act](session, turn, wish)
        if wish.where == turn.where:
            return told
        private = [one if one.toast else replace(one, to=wish.where, quote=False) for one in told]
        return [Reply(Say("figures-in-private"), quote=True), *private]

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


def _plainly(text: str, frame: Frame) -> bool:
    first, *_ = readings = meaning.read(text)
    close = meaning.close(readings) and "overview" in (readings[0].intent, readings[1].intent)
    of_unit = first.intent == "plan" and frame.shape == "sum" and bool(frame.scope)
    plain = of_unit or frame.bound is not None or frame.shape in PLAIN.get(first.intent, ())
    return close or plain or (frame.shape == "profile" and first.intent != "manage")


def _seat(turn: Turn) -> Seat | None:
    if turn.person is None:
        return None
    return Seat(turn.where.channel, turn.where.chat, turn.person.id)


def feature(memory: Memory, known: Known, acts: Mapping[str, Act]) -> Feature:
    """On one memory of the units, and one of the plans; `acts` by a frame's names of them."""
    figures = Figures(memory, known, acts)
    return Feature(
        actions=(Action(SHOW, figures.show), Action(ACT, figures.act)),
        intents={"overview": figures.asked},
        orders={"nudge": figures.ordered},
        knows=figures.leans,
    )
