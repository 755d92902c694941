"""A leader above the unit decides on the more time it asks for; the first tap counts."""

from datetime import date
from functools import partial

from handlers import rights
from handlers.card import Scene
from handlers.dialog import Dialog, Done, NotUnderstood, Step
from handlers.feature import Action, Opening, Result, Tapped
from handlers.more_time import form
from handlers.more_time import told as more_time_told
from handlers.more_time.form import OTHER, WHY
from handlers.more_time.told import REQUEST
from handlers.places.places import Memory
from handlers.reports import leaders as report_leaders
from handlers.reports import words as report_words
from handlers.reports.hours import Hours
from handlers.reports.leaders import doer
from handlers.tasks.deeds import WORK, became, denied, words
from handlers.turn import Replies, Reply, Say, Turn, Value
from storage import extensions, work
from storage.database import Session
from storage.drafts import Draft
from storage.extensions import Extension
from storage.work import Work

REFUSE, NOTICE = "more-time.refusal", "notice"
Seen = tuple[Extension, Work]


def agree(hours: Hours, session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """The day that was asked for; the first tap decides."""
    seen = _seen(session, turn, tapped)
    if isinstance(seen, Reply):
        return [seen]
    request, one = seen
    try:
        form.term(session, one, turn).check(request.until)
    except NotUnderstood as error:  # that day has gone by in the meantime
        return [Reply(error.why, more_time_told.buttons(request, doer(turn))[1:])]
    return agreed(hours, session, turn, seen, tapped.message)


def agreed(
    hours: Hours, session: Session, turn: Turn, seen: Seen, notice: int | None
) -> list[Reply]:
    """Until the very day that was asked for."""
    _grant(session, turn, seen, seen[0].until)
    return _told(hours, session, turn, seen, notice)


def _grant(session: Session, turn: Turn, seen: Seen, until: date) -> None:
    request, one = seen
    extensions.extend(session, one.id, until, by=doer(turn))
    extensions.settle(session, request.id, "agreed", turn.at, by=doer(turn), until=until)
    more_time_told.note(session, turn, "more-time.agree", one, until=until.isoformat())


def _told(
    hours: Hours, session: Session, turn: Turn, seen: Seen, notice: int | None
) -> list[Reply]:
    """The request as it stands now, and what whoever asked hears."""
    request = extensions.find(session, seen[0].id)
    one = work.find(session, seen[1].id)
    assert request is not None  # neither is ever deleted
    assert one is not None
    shown = more_time_told.card(session, one, request, turn)
    rows = more_time_told.back_row(one) if request.state == "agreed" else ()
    values: dict[str, Value] = {
        "task": report_words.task(seen[1]),
        "until": form.shown(session, request.until),
        "name": report_leaders.name_of(session, doer(turn)),
        "answer": request.answer or Say("dialog-empty"),
    }
    say = more_time_told.granted(session, turn, one)
    if request.state == "refused":
        say = Say("more-told-refused", values)
    told = more_time_told.tell_unit(hours, session, turn, one, say, request.asked_by)
    return [Reply(shown, rows, edits=notice), *told]


def refuse(session: Session, turn: Turn, tapped: Tapped) -> Result:
    seen = _seen(session, turn, tapped)
    return [seen] if isinstance(seen, Reply) else Opening(REFUSE, known(seen, tapped.message))


def other(session: Session, turn: Turn, tapped: Tapped) -> Result:
    """More time, but until another day."""
    seen = _seen(session, turn, tapped)
    if isinstance(seen, Reply):
        return [seen]
    return Opening(OTHER, {**known(seen, tapped.message), WHY: ""})


def known(seen: Seen, notice: int | None) -> dict[str, str]:
    """What a form of a decision knows from the start; `notice`: the message to be edited."""
    request, one = seen
    values = {REQUEST: str(request.id), WORK: str(one.id)}
    return values if notice is None else {**values, NOTICE: str(notice)}


def _refused(hours: Hours, session: Session, turn: Turn, draft: Draft) -> Done:
    seen = _still(session, turn, draft)
    if isinstance(seen, Reply):
        return Done(seen.say)
    _settle_refused(session, turn, seen, draft.answers[WHY])
    return _done(hours, session, turn, seen, draft)


def refused(hours: Hours, session: Session, turn: Turn, seen: Seen, answer: str) -> list[Reply]:
    """With the reason that was said in the same breath."""
    _settle_refused(session, turn, seen, answer)
    return _told(hours, session, turn, seen, None)


def _settle_refused(session: Session, turn: Turn, seen: Seen, answer: str) -> None:
    request, one = seen
    extensions.settle(session, request.id, "refused", turn.at, by=doer(turn), answer=answer)
    more_time_told.note(session, turn, "more-time.refuse", one, why=answer)


def _other(hours: Hours, session: Session, turn: Turn, draft: Draft) -> Done:
    seen = _still(session, turn, draft)
    if isinstance(seen, Reply):
        return Done(seen.say)
    until = form.day_of(session, turn, seen[1], draft)
    _grant(session, turn, seen, until)
    return _done(hours, session, turn, seen, draft)


def _done(hours: Hours, session: Session, turn: Turn, seen: Seen, draft: Draft) -> Done:
    notice = int(draft.answers[NOTICE]) if NOTICE in draft.answers else None
    shown, *told = _told(hours, session, turn, seen, notice)
    receipt = more_time_told.receipt(seen[0].id)
    others = [*([shown] if notice is not None else []), *told]
    say = Say("more-decided", {"receipt": receipt})
    return Done(say, others, {"receipt": receipt})


def _still(session: Session, turn: Turn, draft: Draft) -> Seen | Reply:
    found = find(session, turn, int(draft.answers[REQUEST]))
    assert found is not None  # requests are never deleted
    return found


def _seen(session: Session, turn: Turn, tapped: Tapped) -> Seen | Reply:
    """The request of a button, still to be decided by this person; else what is said instead."""
    found = find(session, turn, int(tapped.args[REQUEST]))
    if found is None:
        return Reply(Say("talk-old-button"), toast=True)
    if not isinstance(found, Reply):
        return found
    return Reply(found.say, edits=tapped.message)


def find(session: Session, turn: Turn, id: int) -> Seen | Reply | None:
    request = extensions.lock(session, id)
    one = work.lock(session, request.assignment) if request else None
    if request is None or one is None:
        return None
    if not rights.leads_above(session, turn.person, one.assignment.unit):
        return Reply(denied(session, turn, one))
    if request.state == "open" and became(session, turn, one) is not None:
        extensions.settle(session, request.id, "dropped", turn.at, by=None)
        request = extensions.find(session, id) or request
    if request.state != "open":
        return Reply(more_time_told.card(session, one, request, turn))
    return request, one


def _about(scene: Scene) -> Say:
    """Whose request it is that is refused."""
    one = work.find(scene.session, int(scene.draft.answers[WORK]))
    assert one is not None  # assignments are never deleted
    unit = report_words.unit_name(scene.session, one.assignment.unit)
    values: dict[str, Value] = {"unit": unit, "task": report_words.task(one)}
    return Say("more-title-refuse-of", values)


def dialogs(memory: Memory, hours: Hours) -> tuple[Dialog, ...]:
    why = Step(WHY, "more-ask-refusal", "more-label-why", words, optional=True, verbatim=True)
    return (
        form.dialog(memory, OTHER, "more-title-other", partial(_other, hours), reason=False),
        Dialog(
            REFUSE,
            "more-title-refuse",
            (why,),
            partial(_refused, hours),
            at_once=True,
            about=_about,
        ),
    )


def actions(hours: Hours) -> tuple[Action, ...]:
    return (
        Action("more-time.agree", partial(agree, hours), right="leader"),
        Action("more-time.refuse", refuse, right="leader"),
        Action("more-time.other", other, right="leader"),
    )
