"""A unit asks for more time (/giahan); a leader above agrees or not, or gives it unasked."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from handlers import rights
from handlers.dialog import Done, NotUnderstood
from handlers.feature import Action, Command, Feature, Opening, Result, Tapped
from handlers.more_time import asked as more_time_asked
from handlers.more_time import days, decide, decide_said, form, give, given, standing, which
from handlers.more_time import list as more_time_list
from handlers.more_time import told as more_time_told
from handlers.more_time.asked import Asked
from handlers.more_time.days import UNTIL
from handlers.more_time.form import ASK, GIVE, WHY
from handlers.places.places import Memory
from handlers.reports import words as report_words
from handlers.reports.form import PREFIX, SITUATION
from handlers.reports.hours import Hours
from handlers.reports.leaders import doer
from handlers.reports.told import may_report
from handlers.tasks.deeds import NOTE, WORK, became, denied, words
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import audit, drafts, extensions, work
from storage.database import Session
from storage.drafts import Draft
from storage.extensions import Extension
from storage.work import Work


def ask(session: Session, turn: Turn, tapped: Tapped) -> Result:
    """The form; what is asked already is said, and who could give it themselves just does."""
    one = work.lock(session, int(tapped.args[WORK]))
    refused = _refused(session, turn, one) if one else Say("talk-old-button")
    if one is None or refused:
        return [Reply(refused or Say("talk-old-button"), quote=turn.group)]
    if rights.leads_above(session, turn.person, one.assignment.unit):
        return _begun(session, turn, one, GIVE, tapped.args)
    before = extensions.open_of(session, one.id)
    if before:
        return [_waits(session, turn, one, before)]
    return _begun(session, turn, one, ASK, tapped.args)


def _refused(session: Session, turn: Turn, one: Work) -> Say | None:
    leads = rights.leads_above(session, turn.person, one.assignment.unit)
    if not leads and not may_report(session, turn, one.assignment.unit):
        return denied(session, turn, one)
    return became(session, turn, one)


def _waits(session: Session, turn: Turn, one: Work, before: Extension) -> Reply:
    back = Button(Say("more-button-withdraw"), "more-time.withdraw", {"request": str(before.id)})
    return Reply(_open(session, turn, one, before), ((back,),), quote=turn.group)


def _open(session: Session, turn: Turn, one: Work, before: Extension) -> Say:
    values: dict[str, Value] = {
        "receipt": more_time_told.receipt(before.id),
        "task": report_words.task(one),
        "until": f"{before.until:%d/%m/%Y}",
    }
    return Say("more-open-already", values)


def _asked(hours: Hours, session: Session, turn: Turn, draft: Draft) -> Done:
    """It is asked: the leaders above hear of it, all of the nearest level."""
    one = work.lock(session, int(draft.answers[WORK]))
    assert one is not None  # assignments are never deleted
    if not may_report(session, turn, one.assignment.unit):
        raise NotUnderstood(denied(session, turn, one))
    if over := became(session, turn, one):
        return Done(over)
    if before := extensions.open_of(session, one.id):
        receipt = more_time_told.receipt(before.id)
        return Done(_open(session, turn, one, before), outcome={"receipt": receipt})
    until, by = form.day_of(session, turn, one, draft), doer(turn)
    id = extensions.ask(session, one.id, until, draft.answers[WHY], turn.at, by=by)
    receipt = more_time_told.receipt(id)
    audit.note(
        session, turn.at, by, "more-time.ask", receipt,
        work=str(one.id), until=until.isoformat(), why=draft.answers[WHY],
    )  # fmt: skip
    request = extensions.find(session, id)
    assert request is not None  # it has just been written
    names, told = more_time_told.ask_leaders(hours, session, turn, one, request)
    values: dict[str, Value] = {"receipt": receipt, "names": ", ".join(names)}
    say = Say("more-sent" if names else "more-sent-nobody", values)
    return Done(say, told, {"receipt": receipt})


def withdraw(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """The unit needs no more time after all."""
    request = extensions.lock(session, int(tapped.args["request"]))
    one = work.lock(session, request.assignment) if request else None
    if request is None or one is None:
        return [Reply(Say("talk-old-button"), toast=True)]
    if not may_report(session, turn, one.assignment.unit):
        return [Reply(denied(session, turn, one), quote=turn.group)]
    if over := more_time_told.outcome(session, request, turn):
        return [Reply(over, edits=tapped.message)]
    extensions.settle(session, request.id, "dropped", turn.at, by=doer(turn))
    receipt = more_time_told.receipt(request.id)
    audit.note(session, turn.at, doer(turn), "more-time.withdraw", receipt)
    return [Reply(Say("more-withdrawn", {"receipt": receipt}), edits=tapped.message)]


def _command(hours: Hours, memory: Memory, session: Session, turn: Turn, rest: str) -> Result:
    """What is asked for, and may be; with words, asked or decided at once."""
    if rest:
        said = replace(turn, text=rest)
        asking = replace(turn, text=f"xin gia hạn {rest}")
        first = decide_said.names(hours, memory, session, said)
        asked = more_time_asked.read(rest) or more_time_asked.read(asking.text)
        if first is not None:
            return first
        if asked is not None and which.own(session, turn):
            return begun(session, asking, asked)
    return more_time_list.command(session, turn)


def _names(session: Session, turn: Turn) -> Result | None:
    """ "xin gia hạn": for which of one's work? The form, where the words name it."""
    if told := given.answered(session, turn):
        return [told]
    asked = more_time_asked.read(turn.text)
    if asked is None or not _heard(session, turn, asked):
        return None
    return begun(session, turn, asked)


def _heard(session: Session, turn: Turn, asked: Asked) -> bool:
    """In the middle of a form: not where any words may be its answer, nor of the same work."""
    top = standing.of(session, turn)
    if top is None:
        return True
    meant = which.meant(session, turn, asked)
    if top.form == ASK:
        draft = drafts.find(session, top.draft)
        there = draft.answers.get(WORK) if draft else None
        named = asked.number is not None or bool(asked.task)
        return named and len(meant) == 1 and str(meant[0].id) != there
    if top.form == PREFIX + SITUATION:
        return bool(meant) and bool(asked.day or asked.number)
    return top.form.startswith(PREFIX) or top.form == NOTE


def begun(session: Session, turn: Turn, asked: Asked) -> Result:
    """The form of the work that is meant, with what was said; or the choice, which keeps it."""
    meant = which.meant(session, turn, asked)
    if len(meant) != 1:
        return [more_time_list.mine(session, turn, asked, meant)]
    args = {WORK: str(meant[0].id), **which.kept(asked)}
    return ask(session, turn, Tapped("", "", args, None, 0, None))


def _begun(
    session: Session, turn: Turn, one: Work, form_name: str, args: Mapping[str, str]
) -> Opening:
    """The form with what was said in the same breath; a day that can't be is told."""
    known, why = {WORK: str(one.id)}, None
    term = form.term(session, one, turn)
    try:
        if args.get(which.WHY):
            known[WHY] = words(args[which.WHY], turn)
        if args.get(which.DAY):
            known[UNTIL] = days.read(args[which.DAY], term, turn.at).isoformat()
    except NotUnderstood as error:
        why = error.why
    return Opening(form_name, known, why, turn.message)


def feature(memory: Memory, hours: Hours) -> Feature:
    asking = form.dialog(memory, ASK, "more-title-ask", partial(_asked, hours), reason=True)
    decided = partial(decide_said.names, hours, memory)
    return Feature(
        commands=(
            Command(
                ("extend", "giahan"),
                partial(_command, hours, memory),
                menu="more-menu",
                button="more-button-list",
            ),
        ),
        actions=(
            Action("more-time.ask", ask, right="officer"),
            Action("more-time.withdraw", withdraw, right="officer"),
            *more_time_list.ACTIONS,
            *decide.actions(hours),
            *give.actions(hours),
        ),
        dialogs=(asking, give.dialog(memory, hours), *decide.dialogs(memory, hours)),
        names=lambda session, turn: decided(session, turn) or _names(session, turn),
        replies=lambda session, turn: decided(session, turn) or _names(session, turn),
    )
