"""A leader above the unit gives it more time though nobody asked, and takes it back."""

from functools import partial

from handlers import rights
from handlers.dialog import Dialog, Done, NotUnderstood
from handlers.feature import Action, Opening, Result, Tapped
from handlers.more_time import days, form
from handlers.more_time import told as more_time_told
from handlers.more_time.days import UNTIL
from handlers.more_time.form import GIVE, WHY
from handlers.places.places import Memory
from handlers.reports import leaders as report_leaders
from handlers.reports import words as report_words
from handlers.reports.hours import Hours
from handlers.reports.leaders import doer
from handlers.tasks.deeds import WORK, became, denied
from handlers.turn import Replies, Reply, Say, Turn, Value
from storage import extensions, work
from storage.database import Session
from storage.drafts import Draft
from storage.work import Work


def give(session: Session, turn: Turn, tapped: Tapped) -> Result:
    """A leader above gives more time though nobody asked."""
    one = work.find(session, int(tapped.args[WORK]))
    refused = _not_above(session, turn, one) if one else Say("talk-old-button")
    over = became(session, turn, one) if one else None
    if one is None or refused or over:
        return [Reply(refused or over or Say("talk-old-button"), quote=turn.group)]
    return begin(session, turn, one, tapped.args.get(UNTIL, ""))


def begin(session: Session, turn: Turn, one: Work, day: str) -> Opening:
    """The form, with the day that was said already; one that can't be is told."""
    known = {WORK: str(one.id)}
    if not day:
        return Opening(GIVE, known)
    try:
        until = days.read(day, form.term(session, one, turn), turn.at)
    except NotUnderstood as error:
        return Opening(GIVE, known, error.why)
    return Opening(GIVE, {**known, UNTIL: until.isoformat(), WHY: ""})


def _given(hours: Hours, session: Session, turn: Turn, draft: Draft) -> Done:
    one = work.lock(session, int(draft.answers[WORK]))
    assert one is not None  # assignments are never deleted
    if refused := _not_above(session, turn, one):
        raise NotUnderstood(refused)
    if over := became(session, turn, one):
        return Done(over)
    until = form.day_of(session, turn, one, draft)
    extensions.extend(session, one.id, until, by=doer(turn))
    request = extensions.open_of(session, one.id)
    if request is not None:
        extensions.settle(session, request.id, "agreed", turn.at, by=doer(turn), until=until)
    more_time_told.note(
        session, turn, "more-time.give", one, until=until.isoformat(), why=draft.answers[WHY]
    )
    now = work.find(session, one.id) or one
    by = request.asked_by if request else None
    say = more_time_told.granted(session, turn, now)
    told = more_time_told.tell_unit(hours, session, turn, now, say, by)
    outcome = {"receipt": f"{until:%d/%m/%Y}"}
    return Done(
        Say("more-given", _about(session, now)), told, outcome, more_time_told.back_row(now)
    )


def back(hours: Hours, session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """Given by mistake: the official day counts again."""
    one = work.lock(session, int(tapped.args[WORK]))
    refused = _not_above(session, turn, one) if one else Say("talk-old-button")
    if one is None or refused:
        return [Reply(refused or Say("talk-old-button"), quote=turn.group)]
    if one.assignment.extended_to is None:
        return [Reply(Say("more-not-given", _about(session, one)), edits=tapped.message)]
    extensions.extend(session, one.id, None, by=None)
    more_time_told.note(session, turn, "more-time.back", one)
    now = work.find(session, one.id) or one
    values = {**_about(session, now), "name": report_leaders.name_of(session, doer(turn))}
    told: list[Reply] = []
    if now.assignment.open:
        say = Say("more-told-back", values)
        told = more_time_told.tell_unit(hours, session, turn, now, say, None)
    return [Reply(Say("more-taken-back", values), edits=tapped.message), *told]


def _about(session: Session, one: Work) -> dict[str, Value]:
    unit = report_words.unit_name(session, one.assignment.unit)
    return {"unit": unit, "task": report_words.task(one)}


def _not_above(session: Session, turn: Turn, one: Work) -> Say | None:
    if rights.leads_above(session, turn.person, one.assignment.unit):
        return None
    return denied(session, turn, one)


def dialog(memory: Memory, hours: Hours) -> Dialog:
    return form.dialog(memory, GIVE, "more-title-give", partial(_given, hours), reason=False)


def actions(hours: Hours) -> tuple[Action, ...]:
    return (
        Action("more-time.give", give, right="leader"),
        Action("more-time.back", partial(back, hours), right="leader"),
    )
