"""What a collective and what an individual must meet to be recognised or rewarded."""

import re
from collections.abc import Iterator
from typing import Literal

from knowledge.facts.quoting import quote
from knowledge.facts.shapes import Criterion
from knowledge.outline import Outline
from knowledge.vietnamese import fold

Whom = Literal["collective", "individual"]

ABOUT = re.compile(r"\b(?:tieu chuan|tieu chi|dieu kien (?:xet|cong nhan|khen))\b")
NOT_ABOUT = re.compile(r"\b(?:hinh thuc khen|ho so|thu tuc|so luong|quy trinh|kinh phi)\b")
WHOM: tuple[tuple[Whom, re.Pattern[str]], ...] = (
    ("collective", re.compile(r"\btap the\b")),
    ("individual", re.compile(r"\bca nhan\b")),
)
INLINE = re.compile(r"(?:Đối với |Về )?(tập thể|cá nhân)\s*:\s*", re.IGNORECASE)


def find(outline: Outline, raw: str) -> tuple[Criterion, ...]:
    return tuple(_all(outline, raw))


def _all(outline: Outline, raw: str) -> Iterator[Criterion]:
    for at, clause in outline.zone("body", "annex"):
        titles = [fold(title) for title in outline.titles(at)]
        if clause.table is not None or not any(ABOUT.search(title) for title in titles):
            continue
        if titles and NOT_ABOUT.search(titles[0]) and not ABOUT.search(titles[0]):
            continue
        inline = INLINE.match(clause.text.text)
        whom = _whom(fold(inline[1])) if inline else _above(titles)
        start = inline.end() if inline else 0
        if whom and len(clause.text.text) - start > 12 and not outline.children[at]:
            yield Criterion(quote(raw, clause.where, clause.text, start), whom)


def _above(titles: list[str]) -> Whom | None:
    return next((whom for title in titles if (whom := _whom(title))), None)


def _whom(title: str) -> Whom | None:
    named = [whom for whom, pattern in WHOM if pattern.search(title)]
    return named[0] if len(named) == 1 else None
