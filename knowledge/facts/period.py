"""The years for which a plan holds; a term of office or a cited document's years never are."""

import re
from collections.abc import Iterable, Sequence

from knowledge.facts.shapes import Period

YEARS = re.compile(
    r"(?P<word>giai đoạn|thời kỳ|năm|nhiệm kỳ|khóa"
    r"|khoá)\s*\(?(?:từ năm\s+)?(?P<from>20\d\d)\s*(?:[-–,]|đến(?: năm)?"
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
LAWS = re.compile(
    r"(?:\d+|Luật|Hiến pháp|Nghị quyết|Quyết định|sau|qua|cuối|đầu|ngày)\s*$", re.IGNORECASE
)


def read(
    title: str,
    preamble: Sequence[str],
    body: Iterable[str],
    years: Sequence[int],
    issued: str | None,
) -> Period | None:
    """From the title; else from "năm X và những năm tiếp theo"; else from the deadlines' years."""
    found = in_title(title)
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


def in_title(title: str) -> Period | None:
    months = MONTHS.search(title)
    if months:
        start = f"{months[2]}-{int(months[1]):02}"
        return Period(start, f"{months[4]}-{int(months[3]):02}" if months[3] else None)
    spans = [one for one in YEARS.finditer(title) if not _term(one["word"])]
    singles = [
        one for one in SINGLE.finditer(title)
        if not LAWS.search(one["word"] or "") and not re.match(r"\s*[-–]\s*20", title[one.end():])
    ]  # fmt: skip
    last = max((*spans, *singles), key=lambda one: one.start(), default=None)
    if last is not None and last in spans:
        return Period(last["from"], last["to"])
    if last is not None:
        return Period(last["year"], None if last["open"] else last["year"])
    dated = QUARTER_OR_MONTH.search(title)
    return Period(dated[1], dated[1]) if dated else None


def _term(word: str) -> bool:
    return word.lower().startswith(("nhiệm kỳ", "khóa", "khoá"))
