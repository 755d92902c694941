""" "đừng nhắc nữa, làm xong rồi": what is done need only be told."""

import re

from handlers.more_time import list as more_time_list
from handlers.more_time import which
from handlers.more_time.asked import Asked
from handlers.reports import words as report_words
from handlers.tasks import pointed
from handlers.tasks.asked import plain
from handlers.tasks.deeds import WORK
from handlers.turn import Button, Reply, Say, Turn
from storage import work
from storage.database import Session
from storage.work import Work

DONE = re.compile(
    r"\b(?:xong|hoan thanh|hoan tat)\b|\b(?:da|vua) (?:lam|nop|gui|bao cao|thuc hien|trien khai)\b"
    r"|\b(?:done|finished|sent)\b"
)
NOT_YET = re.compile(r"\b(?:chua|khi nao|bao gio|neu)\b")


def offered(session: Session, turn: Turn) -> Reply | None:
    """The buttons that tell it: of the work that is meant, or of all that is open."""
    words = plain(turn.text)
    if not DONE.search(words) or NOT_YET.search(words):
        return None
    own = which.own(session, turn)
    found = work.page_of(session, own, 0, more_time_list.PAGE)[0] if own else []
    if not found:
        return None
    meant = which.meant(session, turn, Asked(number=pointed.number(words)))
    if len(meant) == 1:
        say = Say("control-done-one", {"task": report_words.task(meant[0])})
        return Reply(say, ((_tell(meant[0], named=False),),), quote=turn.group)
    rows = tuple((_tell(one, named=True),) for one in found)
    return Reply(Say("control-done-which"), rows, quote=turn.group)


def _tell(one: Work, *, named: bool) -> Button:
    report = one.assignment.owes == "report"
    label = Say("tasks-button-report" if report else "tasks-button-done")
    action = "tasks.report" if report else "tasks.done"
    return Button(more_time_list.label(one) if named else label, action, {WORK: str(one.id)})
