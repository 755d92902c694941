"""Is it one's own open work that is asked after, and of which days?"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.vietnamese import fold

PLACE = r"(?:xa|phuong|don vi|ben|co quan|phong|ban|thon|hoi|doan|nha)"
WHOSE = rf"(?:{PLACE} )?(?:toi|em|minh|ta|chung toi|chung em|chung minh)"
WORK = r"(?:viec|cong viec|nhiem vu|dau viec)"
LISTED = re.compile(  # nothing but a question after one's own work, in whichever order
    rf"(?:(?:cho )?xem |danh sach )?(?:(?:{WHOSE}|xa|don vi) )?"
    rf"(?:(?:dang |van |hien )?(?:con no|con thieu|con|no|thieu) (?:nhung )?{WORK} (?:gi|nao)"
    rf"|{WORK} (?:can lam|phai lam|den han|sap den han|qua han|chua xong|chua lam|con lai)"
    rf"|{WORK} cua {WHOSE}"
    rf"|(?:danh sach )?{WORK} (?:can|phai) lam|danh sach {WORK})"
    r"(?: (?:chua|phai|can) (?:lam|xong))?(?: (?:a|nhi|vay|the|khong))*"
)
SOON = (
    r"(?:trong )?(?:thoi gian )?(?:sap toi|toi day|thoi gian toi|bay gio|hien nay|hien gio"
    r"|hien tai|den gio|den nay)"
)
DAYS = r"(?:trong )?(?:hom nay|ngay mai|tuan (?:nay|sau|toi))"
THING = rf"(?:(?:nhung |them |cac )*(?:{WORK} |bao cao |giay to |van ban )?(?:gi|nao))"
MUST = r"(?:phai|can)(?: phai)? (?:lam|nop|gui|bao cao|hoan thanh|thuc hien)(?: xong)?"
STILL = r"(?:(?:dang|van|hien) )*con"
LAST = r"(?: (?:nua|khong|a|nhi|vay|the|nhe|ha|day|em|anh|dong chi))*"
ASK = r"(?:(?:da|cho (?:em|toi|minh|hoi)|hoi) )*"
# one's own by the words: who asks is named, or what is still left or owed
OWN = re.compile(
    rf"{ASK}(?:(?:(?P<when>{SOON}|{DAYS}) )?{WHOSE}(?: (?P<when2>{SOON}|{DAYS}))?"
    rf"|(?P<when3>{SOON}|{DAYS})(?= {STILL} ))"
    rf"(?: (?:{STILL}|co))? {MUST} {THING}(?: nua)?(?: (?P<when4>{SOON}|{DAYS}))?{LAST}"
)
OWED = re.compile(
    rf"{ASK}(?:(?P<when>{SOON}|{DAYS}) )?(?:(?:{WHOSE}|don vi) )?(?:(?P<when2>{SOON}|{DAYS}) )?"
    rf"(?:{STILL} (?:no|chua (?:nop|lam|gui))|(?:dang |hien )?no) {THING}"
    rf"(?: (?:chua|phai) (?:lam|nop|gui|xong))?(?: nua)?(?: (?P<when3>{SOON}|{DAYS}))?{LAST}"
)
# nobody is named: one's own where one's unit owes something then; else plans may say
NOBODY = re.compile(
    rf"{ASK}(?P<when>{SOON}|{DAYS}) (?:co )?"
    rf"(?:{MUST} {THING}|(?:{WORK} )?(?:gi|nao) (?:phai|can) (?:lam|nop|gui)){LAST}"
)
ENGLISH = re.compile(
    r"what (?:do|must) (?:i|we) (?:still |have to )*(?:owe|do|hand in|submit|report)"
    r"(?: (?P<when>today|tomorrow|this week|next week|soon|now))?"
)
SPELLED = {
    "ko": "khong", "k": "khong", "hok": "khong", "hong": "khong", "fai": "phai", "j": "gi",
    "bc": "bao cao", "e": "em", "t": "toi", "m": "minh", "dv": "don vi", "mik": "minh",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """`days`: due then, both included, or in all; `surely`: that nothing is owed is an answer."""

    days: tuple[date, date] | None = None
    surely: bool = True


def asked(text: str, today: date) -> Asked | None:
    """Nothing but "tôi còn việc gì chưa làm", "tuần sau có phải nộp gì không"."""
    words = plain(text)
    if LISTED.fullmatch(words):
        return Asked()
    for shape in (OWED, OWN, NOBODY, ENGLISH):
        if found := shape.fullmatch(words):
            said = next((one for one in found.groupdict().values() if one), "")
            return Asked(_days(said, today), surely=shape is not NOBODY)
    return None


def plain(text: str) -> str:
    """Without marks, and short forms spelled out."""
    words = re.sub(r"[.?!,]+", " ", fold(text)).split()
    return " ".join(SPELLED.get(word, word) for word in words)


def _days(said: str, today: date) -> tuple[date, date] | None:
    """What is overdue is still to be done now, so it belongs to today and to this week."""
    sunday = today + timedelta(days=7 - today.isoweekday())
    if said.endswith(("hom nay", "today")):
        return date.min, today
    if said.endswith(("ngay mai", "tomorrow")):
        return today + timedelta(days=1), today + timedelta(days=1)
    if said.endswith(("tuan nay", "this week")):
        return date.min, sunday
    if said.endswith(("tuan sau", "tuan toi", "next week")):
        return sunday + timedelta(days=1), sunday + timedelta(days=7)
    return None
