"""Reads when something is due: in a cell of a plan, in running text, in a message on a phone."""

import re
from dataclasses import dataclass

from knowledge import cited_dates, deadlines
from knowledge.doing import VERBS
from knowledge.moment import Moment
from knowledge.plain import Plain, plain
from knowledge.schedule import Event, Schedule, Span, Year
from knowledge.time_atoms import ATOMS as POINTS
from knowledge.time_elements import Element, elements
from knowledge.time_events import scan_events, scan_feasts
from knowledge.time_lists import scan_days
from knowledge.time_marks import Mark, Point, Rhythm, scan
from knowledge.time_phrases import compose
from knowledge.time_rhythms import ATOMS as RHYTHMS
from knowledge.together import together

YEAR = re.compile(r"\s*((?:19|20)[0-9]{2})\s*[.;]?\s*")
YEARS = re.compile(r"\s*((?:19|20)[0-9]{2})\s*[-–—]\s*((?:19|20)[0-9]{2})\s*[.;]?\s*")
TOO = re.compile(r"; đồng thời ")  # what `say` puts between parts
EVENT = re.compile(r"khi “(.*)”", re.DOTALL)  # the plan's own words, as `say` quotes them
DAYS = re.compile(
    r"(?P<days>[0-9]{1,6}) ngày(?P<working> làm việc)? (?P<side>sau|trước) khi “(?P<event>.*)”",
    re.DOTALL,
)
# words that may stand between the times of one phrase of running text
LINK = re.compile(
    r"^[ ,():/+&-]*(?:(?:va|hoac|cung|dong thoi|theo|bao cao|gui|nop|so ket|tong ket|dinh ky|cua"
    r"|hang|moi|ve|lan|dot|dau|hai|cuoi|nhu sau|cu the|la|tiep|thuc hien|danh gia|ket qua|so|truoc"
    r"|nam|ky|thang|du kien|dot xuat|to chuc|ngay|doi voi|bat dau"
    r"|ket thuc|phai|can|duoc|duong lich|(?:dot|lan|ky) [0-9i]{1,2}:?)"
    r"(?=[ ,():-]|$)[ ,():-]*){0,7}$"
)
# "báo cáo Ban Tuyên giáo *và* Dân vận (qua Văn phòng) trước ngày ...", not "... và gửi ..."
REPORTING = re.compile(
    rf"^[ ,]*(?:(?!(?:de|nham|hoac) |va (?:{VERBS})(?![a-z]))[a-z¤*&-]+[ ,()]+){{0,28}}$"
)

# "tháng 3 (Tháng Thanh niên), tháng 7"
NOTED = re.compile(r"^ ?\([a-z¤ ,-]{2,60}\) ?(?:,|;|va|, va) ?$")
CLOSE = re.compile(r"^(?: [a-z¤*&-]+){0,16} $")

LONGEST = 4000  # letters of a cell: the longest of real plans has 300
MOST = 24  # times in one phrase; the most in real plans is 6
FAR = 200  # letters: "định kỳ", who reports to whom, and then the date


@dataclass(frozen=True, slots=True)
class Found:
    """A deadline's words stand at text[start:end]."""

    start: int
    end: int
    schedule: Schedule


def marked(folded: Plain, text: str) -> list[Mark]:
    feasts, rest = scan_feasts(folded, text)
    days, rest = scan_days(rest)
    points, rest = scan(rest, POINTS)
    rhythms, rest = scan(rest, RHYTHMS)
    events, _ = scan_events(folded, rest)
    return sorted(feasts + days + points + rhythms + events, key=lambda mark: mark.start)


def read(text: str, *, year: int | None = None) -> Schedule | None:
    """The schedule of a cell or phrase; None where it says no time we can read.

    `year` (the plan's) serves only what cannot be said without one: "từ ngày 10/1 đến 15/2".
    """
    parts = [read_part(part, year) for part in TOO.split(text[:LONGEST])]
    return together(part for part in parts if part is not None)


def read_part(text: str, year: int | None) -> Schedule | None:
    if alone := YEAR.fullmatch(text):
        return Year(int(alone[1]))
    if stretch := YEARS.fullmatch(text):
        return Span(Moment(int(stretch[1]), 1, 1), Moment(int(stretch[2]), 12, 31))
    if event := EVENT.fullmatch(text):
        return Event(event[1])
    if event := DAYS.fullmatch(text):
        days = int(event["days"]) * (1 if event["side"] == "sau" else -1)
        return Event(event["event"], days, event["working"] is not None)
    folded = plain(text)
    return compose(folded, marked(folded, folded.text), year)


def find(text: str, year: int | None = None) -> list[Found]:
    """Every deadline phrase of running text, in order; see `deadlines` for what is none."""
    folded = plain(text)
    marks = marked(folded, cited_dates.covered(folded.text))
    result: list[Found] = []
    for run in runs(folded, marks):
        placed = elements(folded, run)
        if not deadlines.due(folded, placed):
            continue
        schedule = compose(folded, run, year)
        if schedule is not None:
            result.append(Found(*span(folded, placed), schedule))
    return result


def span(folded: Plain, placed: list[Element]) -> tuple[int, int]:
    start, end = placed[0].start, placed[-1].end
    words = folded.text[start:end]
    if words.count("(") > words.count(")") and folded.text[end : end + 1] == ")":
        end += 1
    while start < end and folded.text[start] in " (,":
        start += 1
    return folded.raw_span(start, end)


def runs(folded: Plain, marks: list[Mark]) -> list[list[Mark]]:
    """The marks that belong to one phrase stand together."""
    result: list[list[Mark]] = []
    placed = elements(folded, marks)
    for mark, one in zip(marks, placed, strict=True):
        if (
            result
            and len(result[-1]) < MOST
            and joined(result[-1][-1], one)
            and "\t" not in folded.between(result[-1][-1].end, mark.start)
        ):
            result[-1].append(mark)
        else:
            result.append([mark])
    return result


def joined(last: Mark, one: Element) -> bool:
    """Here "định kỳ *báo cáo kết quả về Sở* trước ngày 20/11" is one phrase over many words."""
    if len(one.gap) > FAR:
        return False
    if isinstance(last.value, Point) and isinstance(one.value, Point) and NOTED.match(one.gap):
        return True
    if one.gap.strip() == ";" and not one.lead:  # "Quý IV/2025; Quý I/2026"
        return isinstance(last.value, Point) and isinstance(one.value, Point)
    if LINK.match(one.gap):
        return True
    if not isinstance(last.value, Rhythm):
        return False
    if isinstance(one.value, Rhythm) and not one.value.loose:  # "định kỳ nghe ý kiến mỗi quý"
        return last.value.period == "unspecified" and CLOSE.match(one.gap) is not None
    return bool(one.lead) and REPORTING.match(one.gap) is not None
