"""What a leader's sentence decides on a request for more time; None: it decides on none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from handlers.more_time import days
from handlers.more_time.asked import AMOUNT, CALLS, LONGER, amount_of, until_of
from handlers.places.places import Memory
from handlers.reading import tokens
from handlers.reading.units import unit_hits
from handlers.reports import words as report_words
from knowledge.vietnamese import fold
from storage.database import Session

NOT = r"(?:khong|ko|chua|k|hong)"
YES = r"(?:dong y|nhat tri|chap thuan|chap nhan|tan thanh|duyet|dong tinh|ok|oke|agreed?|approved?)"
WEAK = ("ok", "oke", "duyet", "yes")
VERDICTS = (
    (
        "refuse",
        rf"{NOT} (?:the )?(?:duoc )?(?:{YES}|cho(?: phep)?|gia han|duoc)|tu choi|bac|refuse|reject",
    ),
    ("agree", rf"{YES}|cho phep"),
    ("give", r"cho|gia han|lui han|them thoi gian|give"),
)
HEAD = re.compile(
    rf"(?:(?:{CALLS}|toi|minh|vang|u|thoi|thi|nay|yeu cau|gh ?-? ?[0-9]+) )*(?:"
    + "|".join(rf"(?P<{name}>{shape})" for name, shape in VERDICTS)
    + r")\b(?P<rest>.*)"
)
MORE = re.compile(rf"\b(?:{LONGER}|more time|extension)(?![a-z])")
RECEIPT = re.compile(r"\bgh ?-? ?0*([0-9]{1,6})\b")
ASKS = re.compile(
    r"\b(?:hay khong|chua|duoc khong|co .* khong|khi nao|bao gio|ngay nao|ai|gi|nao|sao)\b"
)
FILLING = frozenset(
    [
        "cho", "xa", "phuong", "don", "vi", "duoc", "viec", "nay", "do", "theo", "de", "nghi",
        "yeu", "cau", "cua", "nhe", "a", "them", "cac", "dong", "chi", "voi", "gia", "han",
        "den", "toi", "het", "sang", "ngay", "y", "kien", "xin", "roi", "thoi", "gian",
        "phep", "giup", "the",
    ]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """What the words decide, and about whom; `surely`: more time is named, or a request."""

    verdict: Literal["agree", "refuse", "give"]
    surely: bool
    bare: bool  # nothing but the verdict
    weak: bool  # "ok" may be no more than a nod
    units: tuple[int, ...]
    receipt: int | None
    day: str
    why: str


def read(memory: Memory, session: Session, text: str) -> Said | None:
    head, why = days.parted(text)
    words = " ".join(re.sub(r"[,;!:]|\.(?= |$)", " ", fold(head)).split())
    found = HEAD.fullmatch(words)
    if found is None or "?" in text or ASKS.search(found["rest"]):
        return None
    verdict = next(name for name, _ in VERDICTS if found[name])
    hits = unit_hits(tokens.cut(head), memory(session))
    ids = tuple(dict.fromkeys(unit for hit in hits for unit in hit.units))
    receipt = RECEIPT.search(words)
    more = MORE.search(words) is not None
    day = _day(found["rest"])
    others = _others(session, found["rest"], ids, day)
    if not more and not receipt and others > bool(ids or day):
        return None  # "đồng ý cho xã Bản Bo đăng ký mô hình": of something else
    if verdict == "give" and not (ids and (more or day)):
        return None
    bare = not (more or receipt or ids or day)
    weak = words in WEAK
    number = int(receipt[1]) if receipt else None
    return Said(verdict, more or number is not None, bare, weak, ids, number, day, why)  # type: ignore[arg-type]  # names of verdicts


def _day(rest: str) -> str:
    """The day that is said, or how much more; empty where neither is."""
    until = until_of(rest)
    if until is not None:
        return until["day"]
    amount = AMOUNT.search(rest)
    return amount_of(amount) if amount else ""


def _others(session: Session, rest: str, ids: Sequence[int], day: str) -> int:
    """Words that are no unit's name, no day, and no mere filling."""
    named = {word for id in ids for word in fold(report_words.unit_name(session, id)).split()}
    amount = AMOUNT.search(rest)
    gone = {*named, *day.split(), *(amount[0].split() if amount else ())}
    left = [word for word in rest.split() if word not in FILLING and word not in gone]
    return len([word for word in left if not any(letter.isdigit() for letter in word)])
