"""Where files go: the form they belong to, the feature that knows their place, or nowhere."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from handlers import attach, card, folder
from handlers.card import Scene
from handlers.feature import Result
from handlers.machine import Machine
from handlers.turn import Replies, Reply, Say, Turn
from storage.about import NOTHING
from storage.database import Session


@dataclass(frozen=True, slots=True)
class Filing:
    """The features' doors for files, beside the open forms."""

    machine: Machine
    first: Sequence[Callable[[Session, Turn, Scene | None], Result | None]] = ()
    last: Sequence[Callable[[Session, Turn], Result | None]] = ()
    news: Mapping[str, Callable[[Session, Turn], Replies]] | None = None

    def take(self, session: Session, turn: Turn, scene: Scene | None) -> Replies:
        """`scene`: the form that this person has open here."""
        draft, _ = attach.place(session, turn)
        there = self.machine.of_draft(session, turn, draft) if draft is not None else None
        if there is not None and there.form.takes_files:
            return self._join(there)
        known = self.known(session, turn, scene)
        if known is not None:
            return known
        if scene is None:
            return self._loose(session, turn)
        if scene.form.takes_files:
            return self._join(scene)
        folder.refuse(session, turn)
        return [card.view(scene, why=Say("talk-file-not-here"))]

    def known(self, session: Session, turn: Turn, scene: Scene | None) -> Replies | None:
        """What says itself where it belongs, or answers what was asked about files."""
        taken = (take(session, turn, scene) for take in self.first)
        result = next((one for one in taken if one is not None), None)
        return None if result is None else self.machine.made(session, turn, result)

    def _loose(self, session: Session, turn: Turn) -> Replies:
        if turn.group:
            return ()
        taken = (take(session, turn) for take in self.last)
        result = next((one for one in taken if one is not None), None)
        if result is not None:
            return self.machine.made(session, turn, result)
        folder.refuse(session, turn)
        return [Reply(Say("talk-file-for-what"))]

    def _join(self, scene: Scene) -> Replies:
        """The files join the form; the words with them are heard as if they came alone."""
        if not self.machine.allows(scene):
            folder.refuse(scene.session, scene.turn)
            return [Reply(Say("files-not-your-card"), quote=scene.turn.group)]
        joined = attach.join(scene)
        if not scene.turn.text.strip():
            return joined
        return folder.follow(scene, self.machine.hear(scene))

    def arrived(self, session: Session, turn: Turn) -> Replies:
        """A file's bytes have come, or never will: the form that has it by now shows it."""
        draft = attach.arrived(session, turn)
        if draft is None:
            return ()
        scene = self.machine.of_draft(session, turn, draft)
        if scene is not None:
            return attach.seen(scene)
        told = (self.news or {}).get(attach.ELSEWHERE)
        news = replace(turn, job={**turn.job, "draft": str(draft)})
        return told(session, news) if told else ()


def heard(session: Session, turn: Turn) -> Turn | None:
    """In a group files are taken only in answer to a report; words that name us are read alone."""
    if not (turn.group and turn.files) or attach.place(session, turn) != NOTHING:
        return turn
    if not turn.addressed or not turn.text.strip():
        return None
    return replace(turn, kind="text", files=(), album="")
