"""A message that replies to a notice about a report says the same as the notice's button."""

import re

from handlers.dialog import NotUnderstood
from handlers.feature import Result
from handlers.meaning import meaning
from handlers.reports import contest, digest, said, talk
from handlers.reports.contest import WRONG
from handlers.reports.leaders import doer
from handlers.reports.review import ANSWER, ASK, Args
from handlers.reports.talk import Told
from handlers.turn import Replies, Reply, Say, Turn
from knowledge.vietnamese import fold
from storage import buttons, dialogues, drafts, reports
from storage.database import Session
from storage.dialogues import Seat

LISTS = (digest.ALL, digest.WALK)  # under a message about several reports
ORDERS = ("edit", "withdraw")
ORDER = re.compile(
    r"(?:xin |cho |cho toi |cho em )?(?:sua|doi|chinh|cap nhat|rut|change|edit|withdraw)\b"
    r"(?! (?:lai )?(?:roi|xong))"
)
# under a notice: what a message that replies to it says; an answer before a question
SAID: dict[str, tuple[str, Told]] = {
    ANSWER: (talk.ANSWER_FORM, talk.answer),
    ASK: (talk.QUESTION_FORM, talk.ask),
    WRONG: (contest.FORM, contest.contest),
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
        text = said.words(turn.text, turn)
    except NotUnderstood as error:
        return [Reply(error.why)]
    done = say(session, turn, report, args, text)
    return [Reply(done.receipt), *done.others]
