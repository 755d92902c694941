"""Until which day has one's unit more time, and what became of what it asked?"""

import re

from handlers import rights
from handlers.more_time import form, told, which
from handlers.more_time import list as more_time_list
from handlers.reports import leaders as report_leaders
from handlers.reports import words as report_words
from handlers.tasks.asked import WHOSE, plain
from handlers.turn import Reply, Say, Turn, Value
from storage import extensions, work
from storage.database import Session

MOST = 12  # lines
MORE = r"(?:gia han|lui han|them thoi gian)"
ASKED = re.compile(
    rf"(?:(?:cho (?:toi|em|hoi)|xem|da|a) )*(?:yeu cau |viec |xin )*"
    rf"(?:{WHOSE} |xa |phuong |don vi )?"
    rf"(?:(?:da |co |xin |cua )*(?:duoc )?(?:huyen |tinh |lanh dao |cap tren )?(?:cho )?)"
    rf"{MORE}(?: (?:viec nay|viec do))?(?: (?:cua )?{WHOSE})?"
    r"(?: (?:den|toi|them)? ?(?:ngay nao|bao gio|khi nao|hom nao|bao lau|may ngay|het ngay nao)"
    r"| (?:den|toi) dau(?: roi)?| (?:da )?(?:duoc )?(?:duyet|dong y|tra loi|giai quyet|xem xet)?"
    r" ?(?:gi )?(?:chua|khong|roi chua))"
    r"(?: (?:a|nhi|vay|the|roi|nhe|ha))*"
)
LISTED = re.compile(  # asked by who decides
    rf"(?:(?:hien |dang )?(?:co|con) )?(?:nhung |cac )?(?:(?:yeu cau|viec) (?:xin )?{MORE}(?: nao)?"
    rf"(?: (?:dang|con) cho)?(?: khong| khong a)?|(?:xa|don vi|phuong|ai|noi)(?: nao)?"
    rf" (?:dang |da )?xin {MORE}(?: khong)?)|(?:xem )?(?:danh sach|ds) (?:cac )?"
    rf"(?:yeu cau |xa |don vi )?(?:xin )?{MORE}"
)
REQUEST = re.compile(
    r"(?:yeu cau |xem |viec )*gh ?-? ?0*(?P<n>[0-9]{1,6})"
    r"(?: (?:the nao|sao|ra sao|den dau|roi|chua|da|duoc|duyet|dong y|co|ket qua|a|xong|nhi))*"
)
OWN = re.compile(rf"\b(?:{WHOSE}|yeu cau|duoc)\b")


def answered(session: Session, turn: Turn) -> Reply | None:
    """ "xã tôi được gia hạn đến ngày nào": what was agreed, and what is waiting still."""
    words = plain(turn.text)
    if (named := REQUEST.fullmatch(words)) and (one := _request(session, turn, int(named["n"]))):
        return one
    if LISTED.fullmatch(words):
        return more_time_list.command(session, turn)[0]
    if not ASKED.fullmatch(words) or not OWN.search(words):
        return None
    own = which.own(session, turn)
    if not own:
        return None
    found = [one for one in work.open_of(session, own) if one.due_on > one.assignment.due_on]
    waiting, _ = extensions.waiting(session, own, 0, MOST)
    lines = (
        *(_agreed(session, one) for one in found[:MOST]),
        *(more_time_list.own_line(session, one) for one in waiting),
    )
    say = Say("more-given-list", {"lines": lines}) if lines else Say("more-given-none")
    return Reply(say, quote=turn.group)


def _request(session: Session, turn: Turn, id: int) -> Reply | None:
    """ "GH-0012 thế nào rồi": for who asked, and who decides."""
    request = extensions.find(session, id)
    one = work.find(session, request.assignment) if request else None
    if request is None or one is None:
        return None
    if one.assignment.unit in which.own(session, turn):
        return Reply(told.card(session, one, request, turn), quote=turn.group)
    if turn.group or not rights.leads_above(session, turn.person, one.assignment.unit):
        return None
    still = request.state == "open" and one.assignment.open
    rows = told.buttons(request, report_leaders.doer(turn)) if still else ()
    return Reply(told.card(session, one, request, turn), rows)


def _agreed(session: Session, one: work.Work) -> Say:
    values: dict[str, Value] = {
        "task": report_words.short_task(one),
        "due": form.due(one),
        "until": form.shown(session, one.due_on),
    }
    return Say("more-given-line", values)
