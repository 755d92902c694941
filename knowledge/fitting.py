"""Whether a piece is of the kind that a question wants: a time for "khi nào", a figure, a unit."""

import re

from knowledge.asked import Asked
from knowledge.bags import bag
from knowledge.counting import DATED, FORMS, TERM, counted
from knowledge.lacking import LACKING, lacks
from knowledge.pieces import Fact, Piece

DAY = re.compile(
    r"\bngay (?:\d{1,2} (?:thang )?\d{1,2}\b|bau cu \d)|\b\d{1,2} \d{1,2} 20\d\d\b"
    r"|\bngay \d{1,2} (?:hang|moi) thang\b"
)
MONTH = re.compile(r"\bthang \d{1,2}\b|\bquy (?:[ivx]+|\d)\b")
RHYTHM = re.compile(
    r"\b(?:hang|moi) (?:nam|thang|quy|tuan|ngay)\b|\bdinh ky\b|\bthuong xuyen\b|\bdot xuat\b"
    r"|\b\d+ thang (?:mot|\d) lan\b|\blan \d* ?(?:nam|thang|tuan|quy)\b"
)
TIMES = re.compile(r"\b\d+ (?:lan|cuoc|buoi|dot)\b")
ANY_TIME = re.compile(r"\bnam 20\d\d\b|\bgiai doan\b|\btruoc ngay\b|\bsau khi\b|\bcham nhat\b")
HEAD = 16  # passages that may stand before the first clause
CLEAR = 1.3  # where place and kind both say that this is it
LEADS = re.compile(
    r"\b(?:chu tri|phu trach|giao|phan cong|chiu trach nhiem|dau moi|truong doan|thanh phan"
    r"|phoi hop"
    r"|dong chi|do|tham muu|dai dien)\b"
)
PLACES = re.compile(
    r"\b(?:dia diem|tai|gui (?:ve|den|qua)|chuyen (?:ngay )?den|ve|den|tren (?:cong|trang"
    r"|dia ban)|qua|o|vao|len)\b"
)
PLACE_NAMED = re.compile(
    r"\b(?:dia diem|tai|gui (?:ve|den)|chuyen (?:ngay )?den|cong thong tin|trang thong tin)\b"
)
MERITS = re.compile(
    r"\b(?:tieu chuan|tieu chi|khen thuong|ho so|thi dua|dieu kien|xep loai|danh gia)\b"
)
CITED = re.compile(
    r"\b(?P<form>" + FORMS + r")(?: lien tich)?(?: so(?: so)?)?(?= \d|(?<=luat) [a-z])"
)


CITED_NUMBER = re.compile(r"\b(?:" + FORMS + r"|so|va|lien tich) (\d{1,4})(?= [a-z\d])")


# of units' names, which are left out where people name them: "hội phụ nữ" is "Hội LHPN huyện"
USUAL = bag("hoi lien hiep to quoc viet nam huyen tinh")


def fit(asked: Asked, piece: Piece) -> float:
    """0 to 1; 0 where the piece cannot answer such a question."""
    suits = of_kind(asked, piece)
    return suits * LACKING if lacks(asked, piece) else suits


def of_kind(asked: Asked, piece: Piece) -> float:
    match asked.kind:
        case "when":
            return timely(asked, piece)
        case "how-many":
            return counted(asked, piece)
        case "who":
            return manned(asked, piece)
        case "duties":
            return dutiful(asked, piece)
        case "references":
            return cited(asked, piece)
        case "criteria":
            return merited(asked, piece)
    if "place" in asked.wants:
        return 1.0 if PLACE_NAMED.search(piece.text) else 0.6 if PLACES.search(piece.text) else 0.2
    return 0.5


def timely(asked: Asked, piece: Piece) -> float:
    if "days" in asked.wants:
        return 1.0 if TERM.search(piece.text) else 0.0
    if piece.fact is not None and "schedule" in piece.fact:
        return scheduled(asked, piece.fact["schedule"])
    return 0.75 * spoken(asked, DATED.sub(" ", piece.text))


def scheduled(asked: Asked, schedule: Fact) -> float:
    """How well a read schedule answers what is asked: a day, a month, how often."""
    if "any" in schedule:
        return max(scheduled(asked, one) for one in schedule["any"])
    sort = schedule_sort(schedule)
    for want, worth in WORTHS.items():
        if want in asked.wants:
            return worth[sort]
    return WORTHS["time"][sort]


def schedule_sort(schedule: Fact) -> str:
    if "every" in schedule:
        return "dated rhythm" if "day" in schedule else "rhythm"
    for sort, keys in SORTS.items():
        if any(key in schedule for key in keys):
            return sort
    return "loose"


SORTS = {
    "day": ("date", "day", "from", "to"),
    "month": ("months", "month", "quarters", "quarter"),
    "event": ("event",),
    "year": ("year",),
}
SORTED = ("day", "month", "dated rhythm", "rhythm", "event", "year", "loose")
# what each of these is worth where a question wants a day, a month, a rhythm, any time
WORTHS = {
    want: dict(zip(SORTED, worths, strict=True))
    for want, worths in {
        "day": (1.0, 0.8, 1.0, 0.2, 0.45, 0.4, 0.2),
        "month": (0.9, 1.0, 0.9, 0.4, 0.4, 0.4, 0.4),
        "rhythm": (0.5, 0.7, 1.0, 1.0, 0.4, 0.4, 0.5),
        "time": (1.0, 1.0, 1.0, 0.85, 0.85, 0.7, 0.7),
    }.items()
}


def spoken(asked: Asked, text: str) -> float:
    """The same for a sentence from which no schedule was read."""
    if "times" in asked.wants and TIMES.search(text):
        return 1.0
    if DAY.search(text):
        return 1.0
    if MONTH.search(text):
        return 0.8
    if RHYTHM.search(text):
        return 0.9 if "rhythm" in asked.wants else 0.2 if "day" in asked.wants else 0.7
    if TERM.search(text) or ANY_TIME.search(text):
        return 0.3 if "day" in asked.wants else 0.5
    return 0.0


def manned(asked: Asked, piece: Piece) -> float:
    if "phoi hop" in asked.text and "chu tri" not in asked.text:
        return (
            1.0 if (piece.fact or {}).get("partners") else 0.7 if "phoi hop" in piece.text else 0.1
        )
    if piece.sort == "duty" or (piece.sort == "entry" and (piece.fact or {}).get("lead")):
        return 1.0
    if asked.titled and piece.label:
        return 0.9
    if LEADS.search(piece.text):
        return 0.75
    return 0.5 if piece.label else 0.25


def dutiful(asked: Asked, piece: Piece) -> float:
    """A duty of the unit that the question names, or what it leads."""
    if piece.sort not in ("duty", "entry"):  # "… thì làm gì" may ask what is done, by whomever
        return 0.5 if "thi lam" in asked.text else 0.45 if piece.label else 0.35
    units = [set(one) - USUAL or set(one) for one in piece.units if one]
    if not units:
        return 0.5
    share = max(len(unit & set(asked.words)) / len(unit) for unit in units)
    return (0.5 if piece.sort == "duty" else 0.45) + 0.5 * share


def cited(asked: Asked, piece: Piece) -> float:
    forms = {found["form"] for found in CITED.finditer(piece.text)}
    if not forms:
        return 0.0
    wanted = {form.replace(" lien tich", "") for form in asked.documents} - {"van ban"}
    right = not wanted or bool(wanted & forms)
    if asked.numbers:
        here = set(CITED_NUMBER.findall(piece.text))
        held = sum(number.lstrip("0") in here for number in asked.numbers) / len(asked.numbers)
        if asked.dated and not DAY.search(piece.text):
            held *= 0.6
        return (0.4 + 0.6 * held) if right else 0.3 * held
    if right and asked.basis and not piece.where and piece.place < HEAD:
        return CLEAR
    return 1.0 if right else 0.3


def merited(asked: Asked, piece: Piece) -> float:
    """A criterion for those the question names."""
    if piece.sort == "criterion":
        wanted = {whom for whom, words in WHOM.items() if f" {words} " in f" {asked.text} "}
        return 1.0 if not wanted or (piece.fact or {}).get("for") in wanted else 0.4
    above = " ".join((*piece.near, *piece.far))
    return 0.7 if MERITS.search(above) else 0.5 if MERITS.search(piece.text) else 0.3


WHOM = {"individual": "ca nhan", "collective": "tap the"}
