"""Is it more time that the words ask for; for what, until when, and why, where they say so?"""

import re
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from handlers.giving.days import NUMBERS
from handlers.meaning.words import SYLLABLES
from handlers.more_time import days
from handlers.tasks.asked import PLACE, WHOSE
from knowledge.vietnamese import fold

WHO = rf"(?:{WHOSE}|xa|phuong|don vi|(?:{PLACE} )?(?:em|toi|minh|chung toi))"
CALLS = r"(?:(?:da|a|vang|chao|thua|kinh)(?: (?:dong chi|lanh dao|anh|chi|bot))?|dong chi|bot)"
BEG = r"(?:muon|can|mong|xin|de nghi|duoc|phep|dang ky|cho (?:phep )?|anh chi|dong chi)"
LONGER = (
    r"(?:gia han|lui(?: (?:lai|thoi) )?(?: (?:han|ngay|thoi gian|lai))?"
    r"|hoan(?! (?:thanh|thien|toan|cong|nghenh|nhac|canh|hao|tra|ve))(?: (?:han|lai))?"
    r"|doi (?:han|lai|thoi han|ngay nop|ngay bao cao|thoi gian nop)"
    r"|doi(?! (?:thoai|mat|ten|so|may|ngu|tuong))(?= .*\b(?:sang|den|toi|qua)\b)"
    r"|keo dai (?:thoi )?(?:han|gian)|(?:them|noi) (?:thoi gian|thoi han|han)"
    rf"|them (?=(?:[0-9]{{1,3}}|{'|'.join(NUMBERS)}) (?:ngay|hom|tuan|thang)\b(?! (?:nghi|phep))))"
)
HAND = r"(?:nop|gui|bao cao)"
SLOW = rf"{HAND} (?:[a-z0-9/ ]+ )?(?:cham|muon|tre)\b(?! (?:nhat|hon))|{HAND} sau\b"
ASKED = re.compile(
    rf"(?:{CALLS} )*(?:cho )?(?:{WHO} )?"
    rf"(?:(?P<beg>(?:{BEG} )+)(?:cho )?(?:{WHO} )?(?:duoc |xin )*(?:{LONGER}|{SLOW}))\b(?P<rest>.*)"
)
LET = re.compile(rf"(?:{CALLS} )*cho (?:phep )?(?:{WHO} )?(?:duoc )?(?:{SLOW})(?P<rest>.*)")
ENGLISH = re.compile(
    r"(?:(?:please|can|could|may) )*(?:(?:you|i|we) )?"
    r"(?:(?:please|need|want|get|have|give (?:me|us)|request|ask for|would like|to) )*"
    r"(?:extend (?:the|my|our) deadline|(?:some |a little )?more time|an extension"
    r"|a later deadline)\b(?P<rest>.*)"
)
QUESTION = re.compile(
    r"\b(?:the nao|nhu nao|bao gio|khi nao|bao lau|bao nhieu|lam sao|ra sao|o dau|ai|la gi|may ngay"
    r"|nao|how|what|when|who|which)\b"
)
AMOUNT = re.compile(
    rf"\b(?:them |cham |muon |tre |lui |hoan |sau |lai |by )*"
    rf"(?P<n>[0-9]{{1,3}}|{'|'.join(NUMBERS)}) "
    r"(?P<unit>ngay|hom|tuan|thang|days?|weeks?|months?)\b(?! [0-9])(?P<office> lam viec)?"
)
UNTIL = re.compile(r"\b(?:sang|den het|den|toi|qua|until|till|to|vao)\b (?P<day>.*)")
MENDED = frozenset(
    [
        "gia", "han", "lui", "hoan", "them", "thoi", "gian", "keo", "dai", "cham", "muon", "nop",
        "gui", "bao", "cao", "xin", "cho", "deadline", "extend",
    ]
)  # fmt: skip
FILLING = frozenset(
    [
        "viec", "nhiem", "vu", "cong", "bao", "cao", "nop", "gui", "cua", "cho", "em", "toi",
        "minh", "don", "vi", "xa", "han", "thoi", "gian", "ngay", "lam", "duoc", "khong", "a",
        "nhe", "voi", "nha", "cham", "muon", "tre", "lai", "them", "report", "the", "for", "on",
        "my", "our", "please", "de",
    ]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """`task`: the words that may name the work; `day`: as more_time_days reads it; `why`."""

    task: tuple[str, ...] = ()
    day: str = ""
    why: str = ""


def read(text: str) -> Asked | None:
    """What is asked of "xin lùi hạn báo cáo tình hình sang 5/12 vì mưa lũ"; None: no such thing."""
    head, why = days.parted(text)
    words = " ".join(_mended(word) for word in re.sub(r"[,;?!]|\.(?= |$)", " ", fold(head)).split())
    shapes = (ASKED, LET, ENGLISH)
    found = next((one for shape in shapes if (one := shape.fullmatch(words))), None)
    if found is None or QUESTION.search(words):
        return None
    task, day = _day(words, found.start("rest"))
    return Asked(tuple(word for word in task.split() if word not in FILLING), day, why)


def _mended(word: str) -> str:
    """A slip of the finger: no syllable there is, and near to one word alone."""
    if len(word) < 3 or not word.isalpha() or word in SYLLABLES or word in MENDED:
        return word
    near = [one for one in MENDED if len(one) > 2 and OSA.distance(word, one, score_cutoff=1) <= 1]
    return near[0] if len(near) == 1 else word


def _day(words: str, begin: int) -> tuple[str, str]:
    """What stands beside the day, and the day."""
    slow = re.search(rf"\b{HAND} (?P<task>.*?)\b(?:cham|muon|tre|sau)\b", words[:begin])
    before = slow["task"] if slow else ""
    rest = words[begin:]
    if until := UNTIL.search(rest):
        return f"{before} {rest[: until.start()]}", until["day"]
    if amount := AMOUNT.search(rest):
        unit = "ngay" if amount["unit"] == "hom" else amount["unit"]
        said = f"them {amount['n']} {unit}{amount['office'] or ''}"
        return f"{before} {rest[: amount.start()]} {rest[amount.end() :]}", said
    return f"{before} {rest}", ""
