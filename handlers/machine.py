"""Moves people through forms: ask, read, correct, skip, go back, cancel, interrupt, resume.

State is read from the tables before every turn and written after it, so that a form goes on
tomorrow, on another machine, or after a crash.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from handlers import card, dialog, meaning
from handlers.card import Scene
from handlers.dialog import Dialog, NotUnderstood, Step
from handlers.feature import Action, Tapped
from handlers.turn import Replies, Reply, Say, Turn
from storage import dialogues, drafts
from storage.database import Session
from storage.dialogues import CARD, Seat, Standing
from storage.drafts import Draft

COLD = timedelta(hours=4)  # after that a sentence may be about something else: ask before taking it


@dataclass(frozen=True, slots=True)
class Machine:
    """All forms, by name."""

    dialogs: Mapping[str, Dialog]

    def open(self, session: Session, turn: Turn) -> Scene | None:
        """Return the form this person has open in this chat; what has ended elsewhere is closed."""
        if turn.person is None:
            return None
        seat = Seat(turn.where.channel, turn.where.chat, turn.person.id)
        while standing := dialogues.top(session, seat):
            form = self.dialogs.get(standing.form)
            draft = drafts.find(session, standing.draft)
            if form and draft and draft.state == "open":
                return Scene(session, turn, form, standing, draft)
            dialogues.end(session, standing)
        return None

    def start(
        self, session: Session, turn: Turn, name: str, known: Mapping[str, str] | None = None
    ) -> Replies:
        """Begin a form; one of the same kind (about the same thing) that is open goes on instead.

        `known`: what the form is about, beside its questions.
        """
        assert turn.person is not None  # the router lets only people who have joined come here
        scene, known = self.open(session, turn), known or {}
        if scene is not None and scene.form.name == name:
            if known.items() <= scene.draft.answers.items():
                return [card.still_open(scene)]
            _close(scene, "cancelled", {})  # the same question about another thing
            scene = self.open(session, turn)
        place = (turn.where.channel, turn.where.chat, turn.where.thread)
        draft = drafts.start(session, name, turn.person.id, place, turn.at)
        if known:
            draft = drafts.answer(session, draft, known)
        form = self.dialogs[name]
        depth = scene.standing.depth + 1 if scene else 1
        seat = Seat(turn.where.channel, turn.where.chat, turn.person.id)
        standing = Standing(seat, depth, name, draft.id, form.steps[0].name, turn.at)
        return _go(Scene(session, turn, form, standing, draft), standing.step)

    def hear(self, scene: Scene) -> Replies:
        """Take a text as an order to the form, a correction, or the answer it waits for."""
        text = scene.turn.text
        order = dialog.order_of(text)
        if order in ("cancel", "back", "skip") or (order and scene.step is None):
            return self._obey(scene, order)
        fix = dialog.correction(scene.form, text)
        if fix is not None:
            step, answer = fix
            return self._take(scene, step, answer) if answer else _go(scene, step.name)
        if scene.step is None:
            return [card.view(scene, why=Say("dialog-card-unclear"))]
        if scene.turn.at - scene.standing.touched_at > COLD:
            return [card.ask_back(scene, scene.step)]
        asked = "" if scene.step.choices else meaning.question(text)
        if asked:
            return [card.ask_which(scene, scene.step, asked)]
        return self._take(scene, scene.step, text)

    def actions(self) -> tuple[Action, ...]:
        """What the buttons under questions and cards do."""
        return (
            Action("dialog.answer", self._tap),
            Action("dialog.order", self._tap),
            Action("dialog.change", self._tap),
            Action("dialog.use", self._tap),
            Action("dialog.restart", self._tap),
        )

    def _tap(self, session: Session, turn: Turn, tapped: Tapped) -> Replies:
        draft = drafts.find(session, tapped.draft or 0)
        standing = dialogues.of_draft(session, draft.id) if draft else None
        form = self.dialogs.get(draft.form) if draft else None
        if draft is None or draft.state != "open" or standing is None or form is None:
            return _what_became(draft, tapped)
        scene = Scene(session, turn, form, standing, draft, tapped)
        if tapped.version != draft.version or tapped.args["at"] != standing.step:
            return [Reply(Say("dialog-stale"), toast=True), card.view(scene)]
        match tapped.action.removeprefix("dialog."):
            case "order":
                return self._obey(scene, tapped.args["order"])
            case "restart":
                _close(scene, "cancelled", {})
                return self.start(session, turn, form.name)
            case "change":
                return _go(scene, tapped.args["step"])
        step = form.step(tapped.args["step"])
        if step is None:  # the form has changed since
            return [card.view(scene)]
        if tapped.action == "dialog.use":
            return self._take(scene, step, tapped.args["value"])
        return self._keep(scene, step, tapped.args["value"])

    def _obey(self, scene: Scene, order: str) -> Replies:
        match order:
            case "cancel":
                _close(scene, "cancelled", {})
                over = Say("dialog-cancelled", {"title": Say(scene.form.title)})
                return self._end(scene, over)
            case "send":
                return self._send(scene)
            case "edit":
                return [card.which(scene)]
            case "skip":
                if scene.step is None or not scene.step.optional:
                    return [card.view(scene, why=Say("dialog-needed"))]
                return self._keep(scene, scene.step, "")
            case "back":
                before = scene.form.before(scene.standing.step)
                if before is None:
                    return [card.view(scene, why=Say("dialog-first"))]
                return _go(scene, before)
        return _go(scene, scene.standing.step)

    def _take(self, scene: Scene, step: Step, text: str) -> Replies:
        try:
            answer = step.read(text, scene.turn)
        except NotUnderstood as error:
            return [card.view(scene, why=error.why)]
        return self._keep(scene, step, answer)

    def _keep(self, scene: Scene, step: Step, answer: str) -> Replies:
        answers = {**scene.draft.answers, step.name: answer}
        kept = replace(scene, draft=drafts.answer(scene.session, scene.draft, answers))
        missing = scene.form.next_open(answers)
        if missing == CARD and scene.form.at_once:
            return self._send(kept)
        return _go(kept, missing)

    def _send(self, scene: Scene) -> Replies:
        missing = scene.form.next_open(scene.draft.answers)
        if missing != CARD:
            return _go(scene, missing)
        try:
            done = scene.form.finish(scene.session, scene.turn, scene.draft)
        except NotUnderstood as error:  # found out only with the database at hand
            last = scene.form.steps[-1].name
            return [card.view(_stand(scene, last), why=error.why)]
        _close(scene, "sent", done.outcome or {})
        if scene.form.at_once:
            return [*self._end(scene, done.receipt), *done.others]
        receipt = Say("dialog-sent", {"card": card.summary(scene), "receipt": done.receipt})
        return [*self._end(scene, receipt), *done.others]

    def _end(self, scene: Scene, over: Say) -> Replies:
        """Say how it ended; whatever it interrupted goes on."""
        edits = scene.tapped.message if scene.tapped else None
        replies = [Reply(over, edits=edits, quote=scene.turn.group and edits is None)]
        below = self.open(scene.session, scene.turn)
        if below is not None:
            replies.append(card.view(below, why=Say("dialog-resumed")))
        return replies


def _go(scene: Scene, step: str) -> Replies:
    """Stand at this step from now on, and say what it asks."""
    return [card.view(_stand(scene, step))]


def _stand(scene: Scene, step: str) -> Scene:
    standing = replace(scene.standing, step=step, touched_at=scene.turn.at)
    dialogues.put(scene.session, standing)
    return replace(scene, standing=standing)


def _close(scene: Scene, state: str, outcome: Mapping[str, str]) -> None:
    drafts.close(scene.session, scene.draft, state, outcome)
    dialogues.end(scene.session, scene.standing)


def _what_became(draft: Draft | None, tapped: Tapped) -> Replies:
    """A second tap, or one from last month: say what came of it, and take the buttons away."""
    if draft is not None and draft.state == "sent":
        say = Say("dialog-was-sent", {"receipt": draft.outcome.get("receipt", "")})
    elif draft is not None:
        say = Say("dialog-was-cancelled")
    else:
        say = Say("talk-old-button")
    keep = draft is not None and draft.card == tapped.message and draft.state == "sent"
    toast = Reply(say, toast=True)
    return [toast] if keep else [toast, Reply(say, edits=tapped.message)]
