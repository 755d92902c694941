"""Is it nothing but that something is done, without a word of what: "việc này xong rồi ạ"?"""

import re

from handlers.giving.days import NUMBERS
from knowledge.vietnamese import fold

LONGEST = 90  # characters: a longer sentence says what was done
POLITE = (
    r"vang|da|a|ok|oke|okay|roi|thua|(?:xin )?bao cao|dong chi|lanh dao|anh|chi|bot|tro ly|nhe|day"
    r"|u|uh|dung(?: roi)?|chac chan"
)
WHO = (
    r"(?:(?:ben|don vi|co quan|phia|xa|phuong) )?(?:chung )?(?:em|toi|minh|to|tui|chau|ta)"
    r"|xa|don vi|phuong"
)
TIME = r"hom qua|hom nay|sang nay|chieu nay|vua(?: moi| roi)?|moi"
THING = r"(?:cong )?viec|nhiem vu|cai|muc|phan viec|dau viec|phan|noi dung"
THIS = r"nay|do|ay|kia|(?:o )?tren|vua (?:nhac|bao|roi)|dong chi (?:vua )?nhac|duoc nhac"
NUMBER = rf"(?:so |thu )?(?P<n>\d{{1,2}}|{'|'.join(NUMBERS)})"
DID = (
    r"(?:lam|hoan thanh|thuc hien|trien khai|nop|gui|giai quyet|hoan tat|xong|duoc|cung|thi|da|het"
    r"|ca|day du|du)"
)
DONE = re.compile(r"\b(?:xong|hoan thanh|hoan tat|lam|nop|gui|thuc hien|trien khai|giai quyet)\b")
# something says that it is over: "làm" alone does not
OVER = re.compile(r"\b(?:xong|roi|da|hoan thanh|hoan tat)\b")
WHICH = rf"(?:{THING}) (?:{THIS})|no"
WORD = rf"(?:{WHICH}|{DID}|{POLITE}|{WHO}|{TIME})"
SAID = re.compile(rf"{WORD}(?: {WORD})*")
NUMBERED = re.compile(rf"\b(?:{THING}) {NUMBER}\b(?! (?:{THIS}))")
ENGLISH = re.compile(
    r"(?:(?:it|this|that|this one|that one|this task|task (?P<n3>\d{1,2}))(?: is|s|'s|’s)? )?"
    r"(?:already |all |we have |i have |i've |we're |i'm )*(?:done|finished|completed?)"
    r"(?: (?:it|this|that|this one|already|now|task (?P<n4>\d{1,2})))*"
)
POINTS = re.compile(rf"(?:(?:{THING}) )?(?:{THIS}|no)(?: (?:{POLITE}))*|{THING}")
NOT = re.compile(r"\b(?:chua|khong|sap|gan|bao gio|khi nao)\b")


def done(text: str) -> bool:
    """Is it no more than that it is done, or that one of a list is?"""
    words = _plain(text)
    if len(text) > LONGEST or "?" in text or NOT.search(words):
        return False
    if ENGLISH.fullmatch(words):
        return True
    if not DONE.search(words) or not OVER.search(words):
        return False
    return SAID.fullmatch(NUMBERED.sub("no", words, count=1)) is not None


def number(text: str) -> int | None:
    """The number that it names in a list: "việc 2 xong rồi"."""
    words = _plain(text)
    english, found = ENGLISH.fullmatch(words), NUMBERED.search(words)
    said = (english["n3"] or english["n4"]) if english else found["n"] if found else None
    if said is None:
        return None
    return int(said) if said.isdigit() else NUMBERS[said]


def points(words: str) -> bool:
    """Do the words name a task only by pointing at it?"""
    return done(words) or POINTS.fullmatch(_plain(words)) is not None


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[.,;:!…–-]+", " ", fold(text)).split())
