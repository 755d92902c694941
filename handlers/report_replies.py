"""A message that replies to a notice about a report says the same as the notice's button."""

import re

from handlers import meaning, report_contest, report_digest, report_said, report_talk
from handlers.dialog import NotUnderstood
from handlers.feature import Result
from handlers.report_contest import WRONG
from handlers.report_leaders import doer
from handlers.report_review import ANSWER, ASK, Args
from handlers.report_talk import Told
from handlers.turn import Replies, Reply, Say, Turn
from knowledge.vietnamese import fold
from storage import buttons, dialogues, drafts, reports
from storage.database import Session
from storage.dialogues import Seat

LISTS = (report_digest.ALL, report_digest.WALK)  # under a message about several reports
ORDERS = ("edit", "withdraw")
ORDER = re.compile(
    r"(?:xin |cho |cho toi |cho em )?(?:sua|doi|chinh|cap nhat|rut|change|edit|withdraw)\b"
    r"(?! (?:lai )?(?:roi|xong))"
)
# under a notice: what a message that replies to it says; an answer before a question
SAID: dict[str, tuple[str, Told]] = {
    ANSWER: (report_talk.ANSWER_FORM, report_talk.answer),
    ASK: (report_talk.QUESTION_FORM, report_talk.ask),
    WRONG: (report_contest.FORM, report_contest.contest),
}


def replied(session: Session, turn: Turn) -> Result | None:
    """A message that answers a notice about a report; None where it answers something else."""
    if turn.group or turn.person is None:
        return None
    under = buttons.under(session, turn.where.channel, turn.where.chat, turn.reply_to)
    theirs = {one.action: one for one in under if one.who == turn.person.id}
    if any(action in theirs for action in LISTS):
        return [Reply(Say("review-reply-to-one"))]
    for action, (form, say) in SAID.items():
        if action in theirs:
            args = {**theirs[action].args, "notice": str(theirs[action].message)}
            elsewhere = _is_asked(session, turn, form, args) or _is_order(action, turn)
            return None if elsewhere else _as_reply(session, turn, args, say)
    return None


def _is_order(action: str, turn: Turn) -> bool:
    """ "sửa thành 54 người" changes that very report; "tôi sửa rồi" is an answer."""
    if action != ANSWER or not ORDER.match(fold(turn.text)):
        return False
    return meaning.read(turn.text, now=turn.at)[0].slots.get("order") in ORDERS


def _is_asked(session: Session, turn: Turn, form: str, args: Args) -> bool:
    """Its button was tapped before: what is said is for the form that is open."""
    seat = Seat(turn.where.channel, turn.where.chat, doer(turn))
    standing = dialogues.top(session, seat)
    draft = drafts.find(session, standing.draft) if standing else None
    return draft is not None and draft.form == form and draft.answers["report"] == args["report"]


def _as_reply(session: Session, turn: Turn, args: Args, say: Told) -> Replies:
    report = reports.find(session, int(args["report"]))
    if report is None:
        return [Reply(Say("talk-old-button"))]
    try:
        text = report_said.words(turn.text, turn)
    except NotUnderstood as error:
        return [Reply(error.why)]
    done = say(session, turn, report, args, text)
    return [Reply(done.receipt), *done.others]
