"""Reads a question of targets by their state: "chỉ tiêu nào chưa đạt", "mấy chỉ tiêu đã đạt"."""

import re
from dataclasses import dataclass
from typing import Literal

from handlers.targets.standing import Standing
from knowledge.vietnamese import fold

State = Literal["", "met", "open", "behind"]
LATE = ("qua han", "tre han", "qua thoi han", "overdue", "past due", "behind")
REACH = "(?:dat|hoan thanh|xong|du|thuc hien|lam xong|vuot|ve dich|kha thi)"
MET = "met|reached|achieved|fulfilled|hit|done|complete|completed"
ASKS = re.compile(rf"\b(?:da )?{REACH}(?: duoc)? (?:hay )?chua(?: nhi| a| vay)?$")  # no state
OPEN = re.compile(
    rf"\b(?:(?:chua|khong)(?: duoc| he| the)? {REACH}(?: duoc| dat)?"
    rf"|(?:bi |con )?(?:thieu|hut|cham)|(?:not|(?:have|has)n.t)(?: yet)?(?: been)? (?:{MET})"
    rf"|unmet|unfulfilled|missed|{'|'.join(LATE)})\b"
)
REACHED = re.compile(rf"\b(?:(?:da |deu )?{REACH}(?: duoc| muc| roi| xong)*|{MET})\b")
NORM = re.compile(r"\b(?:chi tieu|muc tieu|targets?|goals?)\b")
YEAR = re.compile(r"\b(?:nam )?(?P<year>20\d\d)\b")
SOFT = re.compile(
    r"\b(?:bao nhieu|phan tram|may|nao|gi|con|van|dang|nhung|cac|cua|toan|ca|huyen|minh|ta|nam nay"
    r"|hien nay|hien tai|hien|den nay|tinh|den|nay|roi|da|duoc|tat ca|danh sach|liet ke|ke ten|xem"
    r"|cho|toi|em|anh|biet|trong|ke hoach|la|co|thi|tong so|so luong|so|a|nhi|vay|oi|khong|o|ve"
    r"|how many|which|what|are|is|have|has|been|so far|yet|still|this year|the|of|our|we|list|show"
    r"|me|all|did|percent|share|xin|hoi|dong chi|bot|theo|deu|thuc hien|ket qua)\b"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Targets of which state, and of which year's plans."""

    state: State
    year: int | None = None


def read(text: str) -> Wanted | None:
    """None where no state is asked for, or where the words speak of anything else besides."""
    said = fold(" ".join(text.split()).strip(" .?!"))
    if not NORM.search(said) or ASKS.search(said):
        return None
    state: State = "open" if OPEN.search(said) else "met" if REACHED.search(said) else ""
    if not state:
        return None
    if any(late in said for late in LATE):
        state = "behind"
    year = YEAR.search(said)
    rest = said
    for pattern in (OPEN, REACHED, NORM, YEAR, SOFT):
        rest = pattern.sub(" ", rest)
    if rest.strip(" ,.?!:"):
        return None
    return Wanted(state, int(year["year"]) if year else None)


def fits(one: Standing, state: str) -> bool:
    """What nobody knows is neither met nor open."""
    if state == "open":
        return one.state in ("behind", "not yet due")
    return not state or one.state == state


def unknown(one: Standing) -> bool:
    return one.state in ("unknown", "outside")
