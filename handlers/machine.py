"""Moves people through forms: ask, read, correct, skip, go back, cancel, interrupt, resume.

State is read from the tables before every turn and written after it, so that a form goes on
tomorrow, on another machine, or after a crash.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from handlers import card, dialog, folder
from handlers.card import Scene
from handlers.dialog import Dialog, Heard, NotUnderstood, Step
from handlers.feature import Action, Opening, Result, Tapped
from handlers.meaning import meaning
from handlers.turn import Replies, Reply, Say, Turn
from knowledge.vietnamese import fold
from storage import dialogues, draft_files, drafts
from storage.database import Session
from storage.dialogues import CARD, Seat, Standing
from storage.drafts import Draft

INTERRUPTED = Say("dialog-interrupted")
COLD = timedelta(hours=4)  # after that a sentence may be about something else: ask before taking it


@dataclass(frozen=True, slots=True)
class Machine:
    """All forms, by name; `elsewhere` takes what was said in a form but is not for it."""

    dialogs: Mapping[str, Dialog]
    elsewhere: Callable[[Session, Turn], Result] = lambda _session, _turn: ()

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

    def of_draft(self, session: Session, turn: Turn, id: int) -> Scene | None:
        """Return the form that fills in this draft, whoever speaks; None once it has ended."""
        draft = drafts.find(session, id)
        standing = dialogues.of_draft(session, id)
        form = self.dialogs.get(draft.form) if draft else None
        if draft is None or draft.state != "open" or standing is None or form is None:
            return None
        return Scene(session, turn, form, standing, draft)

    def allows(self, scene: Scene) -> bool:
        """May this person go on with the form?"""
        if scene.form.manner is not None:
            return scene.form.manner.allows(scene)
        return scene.turn.person is not None and scene.turn.person.id == scene.draft.author

    def start(
        self, session: Session, turn: Turn, name: str, known: Mapping[str, str] | None = None
    ) -> Replies:
        """Begin a form; one of the same kind (about the same thing) that is open goes on instead.

        `known`: what the form is about, beside its questions.
        """
        return self.begin(session, turn, Opening(name, known or {}))

    def made(self, session: Session, turn: Turn, result: Result) -> Replies:
        """What came of it: an answer, or a form to be opened."""
        if isinstance(result, Opening):
            return self.begin(session, turn, result)
        return result

    def begin(
        self, session: Session, turn: Turn, wanted: Opening, *, files: bool = True
    ) -> Replies:
        """The same, with all that may be said of it; what it interrupts waits below it.

        `files`: those sent with the words, or asked about before, are for this form.
        """
        assert turn.person is not None  # the router lets only people who have joined come here
        before = self.open(session, turn)
        if wanted.below is not None:
            self.begin(session, turn, wanted.below, files=False)
        scene = self.open(session, turn)
        if scene is not None and scene.form.name == wanted.form and not wanted.beside:
            if wanted.known.items() <= scene.draft.answers.items():
                return [card.still_open(scene)]
            _close(scene, "cancelled", {})  # the same question about another thing
            scene = self.open(session, turn)
        fresh = self._fresh(session, turn, wanted, scene.standing.depth + 1 if scene else 1)
        old = before.draft if before else None
        told = folder.settle_in(fresh, old, wanted.edits) if files else []
        shown = card.view(fresh, why=wanted.why)
        return [replace(shown, edits=wanted.edits) if wanted.edits else shown, *told]

    def _fresh(self, session: Session, turn: Turn, wanted: Opening, depth: int) -> Scene:
        """A new draft of this form, and its author standing at its first question."""
        assert turn.person is not None
        place = (turn.where.channel, turn.where.chat, turn.where.thread)
        draft = drafts.start(
            session,
            wanted.form,
            turn.person.id,
            place,
            turn.at,
            message=wanted.message,
            report=wanted.report,
        )
        if wanted.known:
            draft = drafts.answer(session, draft, wanted.known)
        if wanted.files_of is not None:
            draft_files.move(session, wanted.files_of, draft.id)
        form = self.dialogs[wanted.form]
        first = form.next_open(draft.answers) if form.manner else form.steps[0].name
        seat = Seat(turn.where.channel, turn.where.chat, turn.person.id)
        standing = Standing(seat, depth, wanted.form, draft.id, first, turn.at)
        dialogues.put(session, standing)
        return Scene(session, turn, form, standing, draft)

    def hear(self, scene: Scene) -> Replies:
        """Take a text as an order to the form, a correction, or the answer it waits for."""
        text = scene.turn.text
        order = dialog.order_of(text)
        if order in ("cancel", "back") or (order and order != "skip" and scene.step is None):
            return self._obey(scene, order)
        if order == "send" and _sends(scene):
            return self._obey(scene, order)
        heard = scene.form.manner.listen(scene) if scene.form.manner else None
        if heard is not None:
            return self._heard(scene, heard)
        if order == "skip" or (order and scene.step is None):
            return self._obey(scene, order)
        fix = dialog.correction(scene.form, text)
        if fix is not None:
            step, answer = fix
            return self._take(scene, step, answer) if answer else _go(scene, step.name)
        if scene.step is None:
            return [card.view(scene, why=Say("dialog-card-unclear"))]
        if scene.turn.at - scene.standing.touched_at > COLD:
            return [card.ask_back(scene, scene.step)]
        bound = scene.step.choices or scene.step.verbatim
        asked = "" if bound else meaning.question(text)
        if asked:
            return [card.ask_which(scene, scene.step, asked)]
        return self._take(scene, scene.step, text)

    def _heard(self, scene: Scene, heard: Heard) -> Replies:
        if heard.instead is not None:
            return [heard.instead]
        if heard.elsewhere:
            return self._elsewhere(scene)
        kept = replace(scene, draft=drafts.answer(scene.session, scene.draft, heard.answers))
        step = scene.form.next_open(heard.answers) if heard.step is None else heard.step
        return [card.view(_stand(kept, step), why=heard.why)]

    def _elsewhere(self, scene: Scene) -> Replies:
        """It was said in the middle of a form, which goes on."""
        result = self.elsewhere(scene.session, scene.turn)
        if isinstance(result, Opening):
            return self.begin(scene.session, scene.turn, replace(result, beside=True))
        after = self.open(scene.session, scene.turn)
        same = after is not None and after.standing == scene.standing
        return [*result, card.view(scene, why=INTERRUPTED)] if same else result

    def actions(self) -> tuple[Action, ...]:
        """What the buttons under questions and cards do."""
        return (
            Action("dialog.answer", self._tap),
            Action("dialog.order", self._tap),
            Action("dialog.change", self._tap),
            Action("dialog.use", self._tap),
            Action("dialog.restart", self._tap),
            Action("dialog.own", self._tap),
        )

    def _tap(self, session: Session, turn: Turn, tapped: Tapped) -> Replies:
        draft = drafts.find(session, tapped.draft or 0)
        standing = dialogues.of_draft(session, draft.id) if draft else None
        form = self.dialogs.get(draft.form) if draft else None
        if draft is None or draft.state != "open" or standing is None or form is None:
            return _what_became(draft, tapped)
        scene = Scene(session, turn, form, standing, draft, tapped)
        if form.manner and not form.manner.allows(scene):
            return [Reply(Say("talk-not-your-button"), toast=True)]
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
            case "own":
                heard = form.manner.tapped(scene) if form.manner else None
                told = folder.adopt(scene) if heard else []
                return [*(self._heard(scene, heard) if heard else [card.view(scene)]), *told]
        step = form.step(tapped.args["step"])
        if step is None:  # the form has changed since
            return [card.view(scene)]
        if tapped.action == "dialog.use":
            return self._take(scene, step, tapped.args["value"])
        return self._keep(scene, step, tapped.args["value"])

    def _obey(self, scene: Scene, order: str) -> Replies:
        match order:
            case "cancel":
                _close(scene, "cancelled", {drafts.CANCELLED: scene.turn.at.isoformat()})
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
        answers.pop(dialog.DOUBT + step.name, None)
        kept = replace(scene, draft=drafts.answer(scene.session, scene.draft, answers))
        missing = scene.form.next_open(answers)
        if missing == CARD and scene.form.at_once:
            return self._send(kept)
        return _go(kept, missing)

    def _send(self, scene: Scene) -> Replies:
        missing = scene.form.needed(scene.draft.answers)
        if missing != CARD:
            return _go(scene, missing)
        try:
            done = scene.form.finish(scene.session, scene.turn, scene.draft)
        except NotUnderstood as error:  # found out only with the database at hand
            step = CARD if scene.form.manner else scene.form.steps[-1].name
            return [card.view(_stand(scene, step), why=error.why)]
        _close(scene, "sent", done.outcome or {})
        receipt = done.receipt
        if not (scene.form.at_once or (scene.form.manner and scene.turn.group)):
            receipt = Say("dialog-sent", {"card": card.summary(scene), "receipt": done.receipt})
        over, *more = self._end(scene, receipt)
        return [replace(over, buttons=done.buttons), *more, *done.others]

    def _end(self, scene: Scene, over: Say) -> list[Reply]:
        """Say how it ended; whatever it interrupted goes on."""
        edits = scene.tapped.message if scene.tapped else None
        end = Reply(
            over, edits=edits, quote=scene.turn.group and edits is None, draft=scene.draft.id
        )
        replies = [end]
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


def _sends(scene: Scene) -> bool:
    """ "gửi luôn" where only what may be left out is asked: the button there says the same."""
    ready = scene.form.needed(scene.draft.answers) == CARD
    return bool(scene.form.manner) and ready and "gui" in fold(scene.turn.text).split()
