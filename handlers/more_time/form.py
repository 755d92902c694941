"""The forms of more time: until which day, and why; asked by an officer, or given by a leader."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from handlers import card
from handlers import dialog as dialog_words
from handlers.card import Scene
from handlers.dialog import Dialog, Done, Heard, Manner, NotUnderstood, Step
from handlers.machine import COLD
from handlers.meaning import meaning
from handlers.more_time import days as more_time_days
from handlers.more_time.days import UNTIL, Term
from handlers.places.places import Memory
from handlers.reading import tokens
from handlers.reading.units import unit_hits
from handlers.reports import words as report_words
from handlers.tasks.deeds import WORK, words
from handlers.turn import Reply, Say, Turn, Value
from knowledge.workdays import Calendar
from storage import office_days, units, work
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


def _listen(memory: Memory, scene: Scene) -> Heard | None:
    """A day, and the reason where it is said in the same breath."""
    if scene.standing.step not in (UNTIL, CARD):
        return None
    answers, turn = dict(scene.draft.answers), scene.turn
    said, why = more_time_days.parted(turn.text)
    if other := _of_another(memory, scene, said):
        return Heard(answers, why=other, step=scene.standing.step)
    try:
        day = more_time_days.read(said, term(scene.session, _work(scene), turn), turn.at)
    except NotUnderstood as error:
        return _no_day(scene, answers, error.why)
    answers[UNTIL] = day.isoformat()
    if why and WHY not in answers:
        answers[WHY] = words(why, turn)
    return Heard(answers)


def _of_another(memory: Memory, scene: Scene, said: str) -> Say | None:
    """Another unit is named: a day of its is not this one's."""
    unit = _work(scene).assignment.unit
    named = [set(hit.units) for hit in unit_hits(tokens.cut(said), memory(scene.session))]
    if not named or any(unit in ids for ids in named):
        return None
    line = units.lineage(scene.session, unit)
    others = [one for ids in named for one in ids if one not in line]
    if not others:
        return None
    values: dict[str, Value] = {
        "unit": report_words.unit_name(scene.session, unit),
        "other": report_words.unit_name(scene.session, others[0]),
    }
    return Say("more-other-unit", values)


def _no_day(scene: Scene, answers: dict[str, str], why: Say) -> Heard | None:
    """A reason alone is kept and the day asked for; what else it may be is left to others."""
    turn, step = scene.turn, scene.standing.step
    reason = more_time_days.only_why(turn.text)
    if reason and (step == CARD or WHY not in answers):
        return Heard({**answers, WHY: words(reason, turn)})
    if step == CARD:
        steers = dialog_words.order_of(turn.text) or dialog_words.correction(scene.form, turn.text)
        return None if steers else Heard(answers, Say("more-card-unclear"), CARD)
    cold = turn.at - scene.standing.touched_at > COLD
    if cold or dialog_words.order_of(turn.text) or meaning.question(turn.text):
        return None
    return Heard(answers, why=why, step=UNTIL)


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
        "until": _shown(scene.session, answers.get(UNTIL, "")),
        "why": answers.get(WHY) or Say("dialog-empty"),
    }
    return Say("more-card", values)


def _shown(session: Session, until: str) -> Value:
    return shown(session, date.fromisoformat(until)) if until else "…"


def shown(session: Session, day: date) -> Value:
    """A day with "là ngày nghỉ" where it is one."""
    return more_time_days.shown(day, office_days.calendar(session))


def _typed(text: str, turn: Turn) -> str:
    """A correction on the card; whether the day can be is looked at when it is sent."""
    term = Term(turn.at.date(), turn.at.date(), Calendar())
    return more_time_days.read(text, term, turn.at).isoformat()


def _reason(text: str, turn: Turn) -> str:
    return words(more_time_days.only_why(text) or text, turn)


def _allows(scene: Scene) -> bool:
    person = scene.turn.person
    return person is not None and person.id == scene.draft.author


def dialog(memory: Memory, name: str, title: str, finish: Finish, *, reason: bool) -> Dialog:
    """`reason`: is it needed?"""
    until = Step(UNTIL, "more-ask-until", "more-label-until", _typed, called=("ngay", "han", "day"))
    why = Step(
        WHY, "more-ask-why", "more-label-why", _reason,
        optional=not reason, called=("ly do", "reason"), verbatim=True,
    )  # fmt: skip

    def missing(answers: Mapping[str, str]) -> str:
        return next((step for step in (UNTIL, WHY) if step not in answers), CARD)

    manner = Manner(
        partial(_listen, memory), _view, _summary, lambda _scene: None, missing, missing, _allows
    )  # fmt: skip
    return Dialog(name, title, (until, why), finish, manner=manner)
