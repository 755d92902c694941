"""The forms of more time: until which day, and why; asked by an officer, or given by a leader."""

from collections.abc import Callable, Mapping
from datetime import date

from handlers import card
from handlers.card import Scene
from handlers.dialog import Dialog, Done, Heard, Manner, NotUnderstood, Step
from handlers.machine import COLD
from handlers.meaning import meaning
from handlers.more_time import days as more_time_days
from handlers.more_time.days import UNTIL, Term
from handlers.reports import words as report_words
from handlers.tasks.deeds import WORK, words
from handlers.turn import Reply, Say, Turn, Value
from knowledge.workdays import Calendar
from storage import office_days, work
from storage.database import Session
from storage.dialogues import CARD
from storage.drafts import Draft
from storage.work import Work

WHY = "why"
ASK, GIVE, OTHER = "more-time.form", "more-time.give-form", "more-time.other-form"
Finish = Callable[[Session, Turn, Draft], Done]


def term(session: Session, one: Work, turn: Turn) -> Term:
    return Term(one.due_on, turn.at.date(), office_days.calendar(session))


def day_of(session: Session, turn: Turn, one: Work, draft: Draft) -> date:
    """The day of the form, if it can still be one: a day may have gone by since."""
    return term(session, one, turn).check(date.fromisoformat(draft.answers[UNTIL]))


def due(one: Work) -> str:
    """The official due day."""
    return f"{one.assignment.due_on:%d/%m/%Y}"


def _work(scene: Scene) -> Work:
    one = work.find(scene.session, int(scene.draft.answers[WORK]))
    assert one is not None  # assignments are never deleted
    return one


def _listen(scene: Scene) -> Heard | None:
    """A day, and the reason where it is said in the same breath."""
    if scene.standing.step not in (UNTIL, CARD):
        return None
    answers, turn = dict(scene.draft.answers), scene.turn
    said, why = more_time_days.parted(turn.text)
    try:
        day = more_time_days.read(said, term(scene.session, _work(scene), turn), turn.at)
    except NotUnderstood as error:
        cold = turn.at - scene.standing.touched_at > COLD
        if scene.standing.step == CARD or cold or meaning.question(turn.text):
            return None
        return Heard(answers, why=error.why, step=UNTIL)
    answers[UNTIL] = day.isoformat()
    if why and WHY not in answers:
        answers[WHY] = words(why, turn)
    return Heard(answers)


def _view(scene: Scene, why: Say | None) -> Reply:
    step = scene.step
    if step is None:
        send = card.button(scene, Say("dialog-button-send"), "order", order="send")
        edit = card.button(scene, Say("dialog-button-edit"), "order", order="edit")
        cancel = card.button(scene, Say("dialog-button-cancel"), "order", order="cancel")
        return card.reply(scene, card.because(why, _summary(scene)), ((send,), (edit, cancel)))
    one = _work(scene)
    values: dict[str, Value] = {
        "title": Say(scene.form.title),
        "unit": report_words.unit_name(scene.session, one.assignment.unit),
        "task": report_words.task(one),
        "question": Say(step.ask),
    }
    steer = [card.button(scene, Say("dialog-button-cancel"), "order", order="cancel")]
    if scene.form.before(step.name) is not None:
        steer.insert(0, card.button(scene, Say("dialog-button-back"), "order", order="back"))
    if step.optional:
        steer.insert(0, card.button(scene, Say("dialog-button-skip"), "order", order="skip"))
    offered = step.name == UNTIL
    days = more_time_days.offered(scene, term(scene.session, one, scene.turn)) if offered else ()
    return card.reply(scene, card.because(why, Say("more-question", values)), (*days, tuple(steer)))


def _summary(scene: Scene) -> Say:
    one, answers = _work(scene), scene.draft.answers
    values: dict[str, Value] = {
        "title": Say(scene.form.title),
        "unit": report_words.unit_name(scene.session, one.assignment.unit),
        "task": one.item.words,
        "due": due(one),
        "until": _shown(answers.get(UNTIL, "")),
        "why": answers.get(WHY) or Say("dialog-empty"),
    }
    return Say("more-card", values)


def _shown(until: str) -> str:
    return f"{date.fromisoformat(until):%d/%m/%Y}" if until else "…"


def _typed(text: str, turn: Turn) -> str:
    """A correction on the card; whether the day can be is looked at when it is sent."""
    term = Term(turn.at.date(), turn.at.date(), Calendar())
    return more_time_days.read(text, term, turn.at).isoformat()


def _allows(scene: Scene) -> bool:
    person = scene.turn.person
    return person is not None and person.id == scene.draft.author


def dialog(name: str, title: str, finish: Finish, *, reason: bool) -> Dialog:
    """`reason`: is it needed?"""
    until = Step(UNTIL, "more-ask-until", "more-label-until", _typed, called=("ngay", "han", "day"))
    why = Step(
        WHY, "more-ask-why", "more-label-why", words,
        optional=not reason, called=("ly do", "reason"), verbatim=True,
    )  # fmt: skip

    def missing(answers: Mapping[str, str]) -> str:
        return next((step for step in (UNTIL, WHY) if step not in answers), CARD)

    manner = Manner(_listen, _view, _summary, lambda _scene: None, missing, missing, _allows)
    return Dialog(name, title, (until, why), finish, manner=manner)
