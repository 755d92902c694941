"""Finds times that hang on something else: an event, others' decision, or no end at all."""

import re

from knowledge.plain import Plain
from knowledge.schedule import Event, Ongoing, Unscheduled
from knowledge.time_marks import Mark, cover

NUMBERS = {
    "mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "s6u": 6, "bay": 7,
    "tam": 8, "chin": 9,
    "muoi": 10, "muoi lam": 15, "ba muoi": 30,
}  # fmt: skip
DAYS = {"ngay": 1, "tuan": 7, "thang": 30, "nam": 365}
N = (
    r"(?P<n>[0-9]{1,3}|muoi lam|ba muoi|mot|hai|ba|bon|nam|sau|s6u|bay|tam|chin|"
    r"muoi)(?: ?\([^()]{1,20}\))?"
)
UNIT = r"(?P<u>ngay|tuan|thang|gio|tieng)(?P<w>(?: lam viec)?)"
WITHIN = (
    r"(?:(?:cham nhat|muon nhat|trong(?: vong| thoi han| thoi gian)?|khong qua|toi da|it nhat"
    r"|toi thieu|som nhat)(?: la| sau| trong| truoc){0,2},? ){0,4}"
)
AFTER = (
    r"(?:(?:ke|tinh)(?: ke)? tu(?: khi| ngay| luc| thoi diem)?|tu(?: khi| ngay| luc)"
    r"|sau(?: khi| ngay)?)"
)
BEFORE = r"truoc(?: khi| ngay)?"
WORDS = r"(?P<e>[^,.;:()¦]{2,90}?)"
END = r"(?= ?[,.;:()]| - | ?$)"
DOCUMENT = (
    r"(?:van ban|huong dan|chi dao|ke hoach|quy che|¤¤¤ che|quy dinh|¤¤¤ dinh|yeu"
    r" cau|cong van|de nghi"
    r"|y kien|chu truong|thong bao|chuong trinh|lich|lo trinh)"
)
TAIL = r"[^,.;:()¦]{0,80}?"
BY_OTHERS = (
    r"(?:su )?(?:van ban|chi dao|huong dan|ke hoach|lo trinh|quy dinh|¤¤¤ dinh|yeu cau|thoi gian"
    r"|tien do|lich|chuong trinh|quyet dinh|thong bao|tinh hinh|thuc te|phan cong|de nghi|dieu le"
    r"|cong van|huong dan|thuc tien|nhu cau|ky hop|vu viec|dieu kien)"
)


def days_of(match: re.Match[str], sign: int) -> int:
    number = NUMBERS.get(match["n"]) or int(re.sub(r"\D", "", match["n"]) or 0)
    if match["u"] in ("gio", "tieng"):
        return sign * -(-number // 24)
    return sign * number * DAYS[match["u"]]


def atom(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9]){pattern}")


TIMED: list[tuple[re.Pattern[str], int]] = [
    (atom(rf"{WITHIN}{N} {UNIT},? {AFTER} {WORDS}{END}"), 1),
    (atom(rf"{WITHIN}{N} {UNIT},? {BEFORE} {WORDS}{END}"), -1),
    (atom(rf"{AFTER} {WORDS},? {WITHIN}{N} {UNIT}(?! dau)"), 1),
    (atom(rf"{BEFORE} {WORDS},? {WITHIN}{N} {UNIT}"), -1),
]
UNTIMED = atom(
    r"(?:(?:tu|ke tu) (?:khi|ngay|luc|nay)[^.;()¦]{0,90}? den (?:khi |ngay |luc |het )?"
    r"|(?:ngay )?(?:sau khi|khi|truoc khi|tu khi|den khi|sau moi|truoc moi|sau ngay|truoc ngay"
    r"|ngay sau|nhan dip|vao dip|dip|truoc|sau|trong qua trinh|trong thoi gian|ket thuc"
    rf"|truoc va sau)(?: co)? )(?P<e>[^,.;:()¦]{{2,90}}?){END}"
)
SUDDEN = [
    atom(rf"(?:ngay )?(?:sau )?khi co (?!yeu cau|de nghi|y kien){DOCUMENT}{TAIL}{END}"),
    atom(rf"(?<!khi )(?:co|cho) {DOCUMENT}{TAIL}{END}"),
    atom(
        rf"(?:theo|can cu|tuy theo|tuy|phu hop voi) (?:dung |cac |tung |ke )"
        rf"*{BY_OTHERS}{TAIL}{END}"
    ),
    atom(rf"{DOCUMENT} (?:rieng|cu the|sau)"),
    atom(r"dot xuat(?: khi(?: co)? [^,.;:()¦]{2,60})?"),
    atom(r"(?:chua|khong) (?:xac dinh|ro|quy dinh|¤¤¤ dinh|co lich|an dinh)[^,.;:()¦]{0,40}"),
    atom(r"khi can(?: thiet)?"),
]
ONGOING = atom(
    r"(?:(?:duy tri |thuc hien )?(?:thuong xuyen|lien tuc|xuyen suot)(?:,? (?:lien"
    r" tuc|xuyen suot))?"
    r"|suot nam|ca nam(?! (?:truoc|cham|vao|gui|nop|\())|quanh nam"
    r"|(?<!¦ )trong nam(?! ?[0-9])|trong suot [^,.;:()¦]{3,60}"
    r"|hang gio|24/24h?)"
    r"(?![a-z])"
)


# days of the moon's calendar, which have no place in ours
FEAST = atom(
    r"(?:ngay )?(?:ram(?: thang)? (?:gieng|bay|tam|chap|muoi|[0-9]{1,2})(?! nam [0-9])"
    r"|(?:mung|mong|ngay)? ?(?:mung )?[0-9]{1,2}(?: thang |/)(?:gieng|chap)"
    r"|[0-9]{1,2} thang [0-9]{1,2} am lich|[0-9]{1,2}/[0-9]{1,2} am lich)(?![a-z])"
)
# a stretch whose beginning is not said: "trả lời trong 05 ngày làm việc"
STRETCH = atom(
    rf"(?:trong(?: vong| thoi han| thoi gian)?|khong qua|cham nhat(?: trong| la)?) {N}"
    r" (?:ngay lam viec|ngay|gio lam viec|gio)(?= ?[,.;:)]| ?$)"
)


def scan_feasts(plain: Plain, text: str) -> tuple[list[Mark], str]:
    """The lunar days, before their numbers are taken for dates."""
    marks = [
        Mark(*match.span(), Event(plain.raw_words(*match.span()))) for match in FEAST.finditer(text)
    ]
    return marks, cover(text, marks)


def scan_events(plain: Plain, text: str) -> tuple[list[Mark], str]:
    """Marks of what has no day of its own in what the dates and rhythms have left over."""
    marks: list[Mark] = []
    for pattern, sign in TIMED:
        found = [timed(plain, match, sign) for match in pattern.finditer(text)]
        text = cover(text, found)
        marks += found
    for pattern in SUDDEN:
        found = [Mark(*match.span(), Unscheduled()) for match in pattern.finditer(text)]
        text = cover(text, found)
        marks += found
    found = [
        Mark(*match.span(), Event(plain.raw_words(*match.span())))
        for match in UNTIMED.finditer(text)
    ]
    found += [
        Mark(*match.span(), Event(plain.raw_words(*match.span())))
        for match in STRETCH.finditer(cover(text, found))
    ]
    found += [Mark(*match.span(), Ongoing()) for match in ONGOING.finditer(cover(text, found))]
    return sorted(marks + found, key=lambda mark: mark.start), cover(text, found)


def timed(plain: Plain, match: re.Match[str], sign: int) -> Mark:
    words = plain.raw_words(*match.span("e"))
    return Mark(*match.span(), Event(words, days_of(match, sign), bool(match["w"])))
