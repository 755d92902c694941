"""A leader above the unit decides on the more time it asks for; the first tap counts."""

from datetime import date
from functools import partial

from handlers import rights
from handlers.dialog import Dialog, Done, NotUnderstood, Step
from handlers.feature import Action, Opening, Result, Tapped
from handlers.more_time import form
from handlers.more_time import told as more_time_told
from handlers.more_time.form import OTHER, WHY
from handlers.more_time.told import REQUEST
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
    _grant(session, turn, seen, request.until)
    return _told(hours, session, turn, seen, tapped.message)


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
        "until": f"{request.until:%d/%m/%Y}",
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
    return [seen] if isinstance(seen, Reply) else Opening(REFUSE, _known(seen, tapped))


def other(session: Session, turn: Turn, tapped: Tapped) -> Result:
    """More time, but until another day."""
    seen = _seen(session, turn, tapped)
    if isinstance(seen, Reply):
        return [seen]
    return Opening(OTHER, {**_known(seen, tapped), WHY: ""})


def _known(seen: Seen, tapped: Tapped) -> dict[str, str]:
    request, one = seen
    known = {REQUEST: str(request.id), WORK: str(one.id)}
    return {**known, NOTICE: str(tapped.message)} if tapped.message is not None else known


def _refused(hours: Hours, session: Session, turn: Turn, draft: Draft) -> Done:
    seen = _still(session, turn, draft)
    if isinstance(seen, Reply):
        return Done(seen.say)
    request, one = seen
    answer = draft.answers[WHY]
    extensions.settle(session, request.id, "refused", turn.at, by=doer(turn), answer=answer)
    more_time_told.note(session, turn, "more-time.refuse", one, why=answer)
    return _done(hours, session, turn, seen, draft)


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
    found = _find(session, turn, int(draft.answers[REQUEST]))
    assert found is not None  # requests are never deleted
    return found


def _seen(session: Session, turn: Turn, tapped: Tapped) -> Seen | Reply:
    """The request of a button, still to be decided by this person; else what is said instead."""
    found = _find(session, turn, int(tapped.args[REQUEST]))
    if found is None:
        return Reply(Say("talk-old-button"), toast=True)
    if not isinstance(found, Reply):
        return found
    return Reply(found.say, edits=tapped.message)


def _find(session: Session, turn: Turn, id: int) -> Seen | Reply | None:
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


def dialogs(hours: Hours) -> tuple[Dialog, ...]:
    why = Step(WHY, "more-ask-refusal", "more-label-why", words, optional=True, verbatim=True)
    return (
        form.dialog(OTHER, "more-title-other", partial(_other, hours), reason=False),
        Dialog(REFUSE, "more-title-refuse", (why,), partial(_refused, hours), at_once=True),
    )


def actions(hours: Hours) -> tuple[Action, ...]:
    return (
        Action("more-time.agree", partial(agree, hours), right="leader"),
        Action("more-time.refuse", refuse, right="leader"),
        Action("more-time.other", other, right="leader"),
    )
