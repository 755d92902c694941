"""How a form looks at this moment: its question, its card, and the buttons under them."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.dialog import Dialog, Step, shown
from handlers.feature import Tapped
from handlers.turn import Button, Reply, Say, Turn, Value
from storage import draft_files
from storage.database import Session
from storage.dialogues import Standing
from storage.draft_files import DraftFile
from storage.drafts import Draft


@dataclass(frozen=True, slots=True)
class Scene:
    """One turn in one form: who speaks, where they stand, what they have said, what they tapped."""

    session: Session
    turn: Turn
    form: Dialog
    standing: Standing
    draft: Draft
    tapped: Tapped | None = None

    @property
    def step(self) -> Step | None:
        return self.form.step(self.standing.step)


def view(scene: Scene, *, why: Say | None = None) -> Reply:
    """Say what the form waits for: the next question, or the card with everything on it."""
    if scene.form.manner is not None:
        return scene.form.manner.view(scene, why)
    step = scene.step
    if step is None:
        return reply(scene, because(why, summary(scene)), _card_buttons(scene))
    files = attached(scene)
    title = Say("dialog-title", {"title": _title(scene)})
    if files:
        title = Say("dialog-title-files", {"title": title, "files": files})
    question = Say("dialog-question", {"title": title, "question": Say(step.ask)})
    return reply(scene, because(why, question), _question_buttons(scene, step))


def which(scene: Scene) -> Reply:
    """Ask which answer is to be changed."""
    steps = [button(scene, Say(step.label), "change", step=step.name) for step in scene.form.steps]
    rows = tuple(tuple(steps[at : at + 2]) for at in range(0, len(steps), 2))
    back = (button(scene, Say("dialog-button-card"), "order", order="card"),)
    return reply(scene, Say("dialog-which"), (*rows, back))


def summary(scene: Scene) -> Say:
    if scene.form.manner is not None:
        return scene.form.manner.summary(scene)
    lines = tuple(
        Say("dialog-line", {"label": Say(step.label), "value": shown(step, answer)})
        for step in scene.form.steps
        if (answer := scene.draft.answers.get(step.name))
    )
    files = attached(scene)
    return Say(
        "dialog-card",
        {"title": _title(scene), "lines": (*lines, files) if files else lines},
    )


def _title(scene: Scene) -> Say:
    return scene.form.about(scene) if scene.form.about else Say(scene.form.title)


def attached(scene: Scene) -> Say | None:
    """How many files the draft has, and how many of them are not here yet."""
    draft = scene.draft
    if not scene.form.takes_files:
        return None
    return counted(draft_files.on_card(scene.session, draft.id, draft.report))


def counted(files: Sequence[DraftFile]) -> Say | None:
    """How many files these are, in words."""
    if not files:
        return None
    waiting = sum(file.state == "waiting" for file in files)
    failed = sum(file.state == "failed" for file in files)
    values = {"kept": len(files) - waiting - failed, "waiting": waiting, "failed": failed}
    return Say("dialog-files", values)


def ask_back(scene: Scene, step: Step) -> Reply:
    """After a long rest: is what was said the answer to the old question, or something else?"""
    values: dict[str, Value] = {"title": Say(scene.form.title), "question": Say(step.ask)}
    use = button(
        scene, Say("dialog-button-use"), "use", step=step.name, value=scene.turn.text[:2000]
    )
    rest = (
        button(scene, Say("dialog-button-go-on"), "order", order="card"),
        button(scene, Say("dialog-button-cancel"), "order", order="cancel"),
    )
    return reply(scene, Say("dialog-cold", values), ((use,), rest))


def ask_which(scene: Scene, step: Step, intent: str) -> Reply:
    """What was typed into a form reads like a question: is it one, or the answer?"""
    text = scene.turn.text[:2000]
    use = button(scene, Say("dialog-button-use"), "use", step=step.name, value=text)
    ask = Button(Say("dialog-button-ask"), "talk.choose", {"text": text, "intent": intent})
    return reply(scene, Say("dialog-question-or-answer"), ((use,), (ask,)))


def still_open(scene: Scene) -> Reply:
    """The same form again: go on with what is there, or start anew?"""
    shown = view(scene, why=Say("dialog-still-open"))
    again = button(scene, Say("dialog-button-restart"), "restart")
    return reply(scene, shown.say, (*shown.buttons, (again,)))


def because(why: Say | None, what: Say) -> Say:
    return Say("dialog-because", {"why": why, "what": what}) if why else what


def reply(scene: Scene, say: Say, rows: tuple[tuple[Button, ...], ...]) -> Reply:
    return Reply(
        say,
        rows,
        edits=scene.tapped.message if scene.tapped else None,
        draft=scene.draft.id,
        quote=scene.turn.group,
        expects=scene.turn.group,
    )


def _card_buttons(scene: Scene) -> tuple[tuple[Button, ...], ...]:
    send = button(scene, Say("dialog-button-send"), "order", order="send")
    edit = button(scene, Say("dialog-button-edit"), "order", order="edit")
    cancel = button(scene, Say("dialog-button-cancel"), "order", order="cancel")
    return ((send,), (edit, cancel))


def _question_buttons(scene: Scene, step: Step) -> tuple[tuple[Button, ...], ...]:
    choices = tuple(
        (button(scene, Say(label), "answer", step=step.name, value=value),)
        for value, label in step.choices
    )
    steer = []
    if step.optional:
        steer.append(button(scene, Say("dialog-button-skip"), "order", order="skip"))
    if scene.form.before(step.name) is not None:
        steer.append(button(scene, Say("dialog-button-back"), "order", order="back"))
    steer.append(button(scene, Say("dialog-button-cancel"), "order", order="cancel"))
    return (*choices, tuple(steer))


def button(scene: Scene, label: Say, action: str, **args: str) -> Button:
    return Button(
        label,
        f"dialog.{action}",
        {**args, "at": scene.standing.step},
        draft=scene.draft.id,
        version=scene.draft.version,
        who=None if scene.form.manner else scene.draft.author,  # a manner says itself who may
    )
