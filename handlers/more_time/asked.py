"""Is it more time that the words ask for; for what, until when, and why, where they say so?"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from handlers.giving.days import NUMBERS
from handlers.meaning.words import SYLLABLES
from handlers.more_time import days
from handlers.tasks import pointed
from handlers.tasks.asked import PLACE, WHOSE
from knowledge.vietnamese import fold, nfc

WHO = rf"(?:{WHOSE}|xa|phuong|don vi|(?:{PLACE} )?(?:em|toi|minh|chung toi))"
CALLS = r"(?:(?:da|a|vang|chao|thua|kinh)(?: (?:dong chi|lanh dao|anh|chi|bot))?|dong chi|bot)"
BEG = (
    r"(?:muon|can|mong|xin|de nghi|duoc|phep|dang ky|cho(?: phep)?|anh chi|dong chi|lanh dao"
    r"|cap tren|huyen|tinh|kinh|tiep)"
)
LONGER = (
    r"(?:gia han|lui(?: (?:lai|thoi) )?(?: (?:han|ngay|thoi gian|lai))?"
    r"|hoan(?! (?:thanh|thien|toan|cong|nghenh|nhac|canh|hao|tra|ve))(?: (?:han|lai))?"
    r"|doi (?:han|lai|thoi han|ngay nop|ngay bao cao|thoi gian nop)"
    r"|doi(?! (?:thoai|mat|ten|so|may|ngu|tuong))(?= .*\b(?:sang|den|toi|qua)\b)"
    r"|keo dai (?:thoi )?(?:han|gian)|(?:them|noi) (?:thoi gian|thoi han|han)"
    r"|them (?:it|vai|may) (?:ngay|hom|bua|tuan|thoi gian)|khat(?: han| lai)?"
    rf"|them (?=(?:[0-9]{{1,3}}|{'|'.join(NUMBERS)}) (?:ngay|hom|tuan|thang)\b(?! (?:nghi|phep))))"
)
HAND = r"(?:nop|gui|bao cao)"
SLOW = rf"{HAND} (?:[a-z0-9/ ]+ )?(?:cham|muon|tre)\b(?! (?:nhat|hon))|{HAND} sau\b"
ASKED = re.compile(
    rf"(?:{CALLS} )*(?:cho )?(?:{WHO} )?"
    rf"(?:(?P<beg>(?:{BEG} )+)(?:cho )?(?:{WHO} )?(?:duoc |xin )*(?:{LONGER}|{SLOW}))\b(?P<rest>.*)"
)
LET = re.compile(rf"(?:{CALLS} )*cho (?:phep )?(?:{WHO} )?(?:duoc )?(?:{SLOW})(?P<rest>.*)")
PLAINLY = re.compile(  # begs for nothing: only with a day, or a number
    rf"(?:{CALLS} )*(?:gia han|lui(?: thoi)? han|keo dai thoi (?:han|gian))\b"
    r"(?: (?:giup|ho|cho) (?:em|toi|minh|xa|don vi))?(?P<rest>.*)"
)
STUCK = re.compile(  # "việc 2 chưa làm kịp": said before more time is asked for
    r"(?P<task>.*?)\b(?:van |con |hien |nay )*(?:chua|khong|ko)\b(?P<deed> .*)?"
    r" (?:kip|xong|duoc|dung han|du thoi gian)\b(?P<rest>.*)"
)
BEGINS = re.compile(r"(?:ly do(?: la)?|boi vi|vi|do|boi|tai|nguyen nhan|because(?: of)?)\b[ :]*")
OTHER = re.compile(r"(?:tinh hinh|bao cao|bc|nhan dan|ba con|dan)\b")  # what a report begins with
CLAUSES = frozenset(["nen", "kip", "xong", "duoc", "han", "vay"])  # after which it may be asked
OPENS = frozenset(["xin", "mong", "de", "cho"])
HINDERED = re.compile(r"(?:ban|om|dang|chua|khong|bi|vuong|mac|gap|con|vi|do)$")
LONGEST = 15  # words before it is asked
ENGLISH = re.compile(
    r"(?:(?:please|can|could|may) )*(?:(?:you|i|we) )?"
    r"(?:(?:please|need|want|get|have|give (?:me|us)|request|ask for|would like|to) )*"
    r"(?:extend (?:the|my|our) deadline|(?:some |a little )?more time|an extension"
    r"|a later deadline)\b(?P<rest>.*)"
)
QUESTION = re.compile(
    r"\b(?:the nao|nhu nao|bao gio|khi nao|bao lau|bao nhieu|lam sao|ra sao|o dau|ai|la gi"
    r"|(?<!them )may ngay|nao|how|what|when|who|which)\b"
)
AMOUNT = re.compile(
    rf"\b(?:them |cham |muon |tre |lui |hoan |sau |lai |by )*"
    rf"(?P<n>[0-9]{{1,3}}|{'|'.join(NUMBERS)}) "
    r"(?P<unit>ngay|hom|tuan|thang|days?|weeks?|months?)\b(?! [0-9])(?P<office> lam viec)?"
)
UNTIL = re.compile(r"\b(?:sang|den het|den|toi|qua|until|till|to|vao)\b (?P<day>.*)")
DAYISH = re.compile(
    r"(?:het |den |ngay |hom |the |truoc )*(?:[0-9]|mung |mong |thu |cuoi |dau |giua |sau |qua |ra "
    r"|tuan\b|thang\b|mai\b|quy\b|nam\b|chu nhat|cn\b|tet\b|nay\b|end |next |tomorrow|[a-z]+day\b"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
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
        "my", "our", "please", "de", "of", "dong", "chi", "kip", "xong", "giup", "ho", "kinh",
        "mong", "so", "thu", "task", "nay",
        "da", "con", "van", "hien", "moi", "it", "vai", "may",
    ]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """`task`: the words that may name the work; `day`: as more_time_days reads it; `why`."""

    task: tuple[str, ...] = ()
    day: str = ""
    why: str = ""
    number: int | None = None  # of the work, in the list that was shown


def read(text: str) -> Asked | None:
    """What is asked of "xin lùi hạn báo cáo tình hình sang 5/12 vì mưa lũ"; None: no such thing."""
    said = nfc(text).split()
    for start in _starts(said):
        before, asked = _before(said[:start]), _core(" ".join(said[start:]))
        if before is not None and asked is not None:
            task = (*_task(before.task), *asked.task)
            number = asked.number if asked.number is not None else before.number
            return replace(asked, task=task, why=asked.why or before.why, number=number)
    return None


def _starts(said: Sequence[str]) -> Iterator[int]:
    """Where it may be asked: at first, or behind why, or behind what is not done yet."""
    yield 0
    for at, word in enumerate(said[:LONGEST], start=1):
        if at == len(said):
            return
        parted = word[-1] in ",;.:!" or fold(word) in CLAUSES
        if parted or (fold(said[at]) in OPENS and HINDERED.match(fold(said[0]))):
            yield at


def _before(said: Sequence[str]) -> Asked | None:
    """What was said before it was asked: what is not done, and why; None: of something else."""
    text = " ".join(said).strip(" ,;.:!")
    words = _bare(text)
    if not words or re.fullmatch(rf"(?:{CALLS} ?)+", words):
        return Asked()
    if found := BEGINS.match(words):
        rest = said[len(found[0].split()) :]
        return Asked(why=days.trimmed(" ".join(rest)))
    head, why = days.parted(text)
    if found := STUCK.match(_bare(head)):
        named = f"{found['task']} {found['deed'] or ''} {found['rest']}"
        return Asked(tuple(named.split()), why=why, number=pointed.number(named))
    return None if OTHER.match(words) else Asked(why=text)


def _core(text: str) -> Asked | None:
    head, why = days.parted(text)
    words = " ".join(_mended(word) for word in _bare(head).split())
    shapes = (ASKED, LET, ENGLISH, PLAINLY)
    shape, found = next(
        ((one, fits) for one in shapes if (fits := one.fullmatch(words))), (None, None)
    )
    if found is None or QUESTION.search(words):
        return None
    task, day = _day(words, found.start("rest"))
    number = pointed.number(task)
    if shape is PLAINLY and not day and number is None:
        return None
    return Asked(_task(task.split()), day, why, number)


def _bare(text: str) -> str:
    return " ".join(re.sub(r"[,;?!:]|\.(?= |$)", " ", fold(text)).split())


def _task(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in FILLING and not word.isdecimal())


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
    if (until := until_of(rest)) is not None:
        return f"{before} {rest[: until.start()]}", until["day"]
    if amount := AMOUNT.search(rest):
        return f"{before} {rest[: amount.start()]} {rest[amount.end() :]}", amount_of(amount)
    return f"{before} {rest}", ""


def until_of(rest: str) -> re.Match[str] | None:
    """Where "đến" leads in a day; "cho tôi đến 20/3" has two that look so."""
    founds = re.finditer(rf"(?={UNTIL.pattern})", rest)
    return next((one for one in founds if DAYISH.match(one["day"])), None)


def amount_of(found: re.Match[str]) -> str:
    """ "thêm 5 ngày" in the words that days are read from."""
    unit = "ngay" if found["unit"] == "hom" else found["unit"]
    return f"them {found['n']} {unit}{found['office'] or ''}"
