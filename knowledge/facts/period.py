"""The years for which a plan holds; a term of office or a cited document's years never are."""

import re
from collections.abc import Iterable, Sequence

from knowledge.facts.shapes import Period

YEARS = re.compile(
    r"(?P<word>giai đoạn|thời kỳ|năm học|năm|nhiệm kỳ|khóa"
    r"|khoá)\s*\(?(?:từ năm\s+)?(?P<from>20\d\d)(?:\s*,\s*20\d\d)*\s*(?:[-–,]|đến(?: năm)?"
    r"|và)?\s*(?P<to>20\d\d)",
    re.IGNORECASE,
)
SINGLE = re.compile(
    r"(?P<word>[\wÀ-ỹ]+\s+)?\bnăm\s+(?P<year>20\d\d)(?P<open>\s*(?:và|,)\s*(?:những"
    r"|các|cả)?\s*năm\s+(?:tiếp theo|sau|tiếp))?",
    re.IGNORECASE,
)
OPEN = re.compile(
    r"năm\s+(20\d\d)\s+và\s+(?:những|các)\s+năm\s+(?:tiếp theo|sau|tiếp)", re.IGNORECASE
)
MONTHS = re.compile(
    r"từ\s+tháng\s*(\d{1,2})\s*(?:/|năm)\s*(20\d\d)\s*(?:đến"
    r"|[-–])\s*(?:hết\s+)?(?:tháng\s*(\d{1,2})\s*(?:/|năm)\s*(20\d\d))?",
    re.IGNORECASE,
)
QUARTER_OR_MONTH = re.compile(
    r"(?:(?:quý|quí)\s+[IV\d]+|tháng\s+\d{1,2})\s*(?:/|[-–]|năm)\s*(20\d\d)", re.IGNORECASE
)
LAWS = re.compile(r"(?:\d+|Luật|Hiến pháp|Nghị quyết|Quyết định|sau|qua|ngày)\s*$", re.IGNORECASE)
OUTLOOK = re.compile(
    r",?\s*(?:và\s+)?(?:tầm nhìn|định hướng|hướng tới)\s+(?:\w+\s+){0,2}?"
    r"(?:đến\s+)?(?:năm\s+)?20\d\d",
    re.IGNORECASE,
)
AND = re.compile(r"\s*(?:và|,)\s*(?:năm\s+)?", re.IGNORECASE)
JOINED = re.compile(r"\s*(?:và|,)\s", re.IGNORECASE)  # "giai đoạn 2024 - 2027 và nhiệm vụ năm 2024"
DAY = re.compile(r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+20\d\d", re.IGNORECASE)
CITED = re.compile(
    r"\b(?:Luật|Bộ luật|Hiến pháp|Nghị quyết|Nghị định|Chỉ thị|Kết luận|Quyết định)\b",
    re.IGNORECASE,
)
UNTIL = re.compile(r"đến\s+(?:hết\s+|cuối\s+)?năm\s+$", re.IGNORECASE)


def read(
    title: str,
    preamble: Sequence[str],
    body: Iterable[str],
    years: Sequence[int],
    issued: str | None,
) -> Period | None:
    """From the title; else from "năm X và những năm tiếp theo"; else from the deadlines' years."""
    found = in_title(title, issued)
    if found:
        return found
    for text in (*preamble, *body):
        opened = OPEN.search(text)
        if opened:
            return Period(opened[1], None)
    if years:
        return Period(str(min(years)), str(max(years)))
    # a plan for an election ends with it; others are of the year in which they are issued
    return Period(issued[:4], issued[:4]) if issued and "nhiệm kỳ" not in title else None


def in_title(title: str, issued: str | None = None) -> Period | None:
    title = OUTLOOK.sub("", title)
    months = MONTHS.search(title)
    if months:
        start = f"{months[2]}-{int(months[1]):02}"
        return Period(start, f"{months[4]}-{int(months[3]):02}" if months[3] else None)
    spans = [one for one in YEARS.finditer(title) if not _term(one["word"])]
    singles = [
        one for one in SINGLE.finditer(title)
        if not LAWS.search(one["word"] or "") and not re.match(r"\s*[-–]\s*20", title[one.end():])
    ]  # fmt: skip
    singles = [one for one in singles if not _older(title, one, issued)]
    last = max((*spans, *singles), key=lambda one: one.start(), default=None)
    joined = [one for one in spans if last and JOINED.match(title[one.end() : last.start()])]
    if last is not None and (last in spans or joined):
        whole = joined[-1] if joined else last
        return Period(whole["from"], max(whole["to"], last["year"]) if joined else last["to"])
    if last is not None:
        before = [one for one in singles if AND.fullmatch(title[one.end() : last.start("year")])]
        first = before[0]["year"] if before else last["year"]
        if UNTIL.search(title[: last.start("year")]):
            first = min(issued[:4], last["year"]) if issued else None
        return Period(first, None if last["open"] else last["year"])
    dated = QUARTER_OR_MONTH.search(DAY.sub("", title))
    return Period(dated[1], dated[1]) if dated else None


def _older(title: str, found: "re.Match[str]", issued: str | None) -> bool:
    """The year of a law that is cited: "Luật ... năm 2022" in a plan of 2024."""
    past = issued is not None and found["year"] < issued[:4]
    return past and CITED.search(title[: found.start()]) is not None


def _term(word: str) -> bool:
    return word.lower().startswith(("nhiệm kỳ", "khóa", "khoá"))
