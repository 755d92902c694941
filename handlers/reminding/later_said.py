""" "mai nhắc lại tôi", "nhắc tôi việc 2 vào ngày 15/2": a piece of one's own work is put off."""

from handlers.dialog import NotUnderstood
from handlers.feature import Result, Tapped
from handlers.giving import time as giving_time
from handlers.more_time import list as more_time_list
from handlers.more_time import standing, which
from handlers.more_time.asked import Asked
from handlers.reminding import later
from handlers.tasks import pointed
from handlers.tasks.asked import plain
from handlers.tasks.deeds import WORK
from handlers.turn import Button, Reply, Say, Turn
from storage import work
from storage.database import Session
from storage.work import Work

ME = frozenset(["toi", "em", "minh", "me", "us"])
FILLING = frozenset(
    [
        "nhac", "lai", "cho", "giup", "ho", "voi", "nhe", "nha", "a", "da", "viec", "nay", "do",
        "ve", "vao", "luc", "hen", "hay", "de", "thi", "nua", "sau", "lan", "di", "dong", "chi",
        "bot", "remind", "again", "later", "on", "in", "please", "ngay", "xin", "chua", "xong",
        "ban", "khi", "khac", "tin", "dang", "chung", "duoc", "lam", "kip", "roi", "vay", "nen",
        "sang", "chieu", "den", "toi", "of", "about", "it", "the", "task",
    ]
)  # fmt: skip


def names(session: Session, turn: Turn) -> Result | None:
    """None where nobody wants to be asked again, or not surely of one's own work."""
    words = plain(turn.text)
    words = words[words.rfind(" nen ") + 1 :]  # "bận họp nên mai nhắc lại"
    said = words.split()
    if not {"nhac", "remind"} & set(said) or standing.of(session, turn) is not None:
        return None
    when = giving_time.find(words, turn.at)
    rest = f"{words[: when.start]} {words[when.end :]}" if when else words
    number = pointed.number(rest)
    left = [one for one in rest.split() if one not in FILLING | ME and not one.isdecimal()]
    if not (when or ME & set(said) or "sau" in said or "later" in said):
        return None  # "nhắc lại": whom?
    own = which.own(session, turn)
    if not own or not work.open_of(session, own):
        return None if left else [Reply(Say("remind-none-again"), quote=turn.group)]
    asked = Asked(tuple(left), number=number)
    found = which.meant(session, turn, asked)
    if left and not found:
        return None  # of something that is no work of one's own
    return _put_off(session, turn, found, words if when else "")


def _put_off(session: Session, turn: Turn, found: list[Work], said: str) -> Result:
    """Until the day that is said; which work, or which day, is asked where it is not."""
    try:
        day = later.read_day(said, turn) if said else ""
    except NotUnderstood as error:
        return [Reply(error.why, quote=turn.group)]
    if len(found) == 1:
        args = {WORK: str(found[0].id), "day": day}
        tapped = Tapped("", "", args, None, 0, None)
        return later.set_day(session, turn, tapped) if day else later.ask(session, turn, tapped)
    some = found or work.page_of(session, which.own(session, turn), 0, more_time_list.PAGE)[0]
    action = later.SET if day else later.ASK
    kept = {"day": day} if day else {}
    rows = tuple(
        (Button(more_time_list.label(one), action, {WORK: str(one.id), **kept}),)
        for one in some[: more_time_list.PAGE]
    )
    return [Reply(Say("remind-which-again"), rows, quote=turn.group)]
