"""What a collective and what an individual must meet to be recognised or rewarded."""

import re
from collections.abc import Iterator
from typing import Literal

from knowledge.facts.quoting import quote
from knowledge.facts.sentences import sentences
from knowledge.facts.shapes import Criterion
from knowledge.letters import regex
from knowledge.outline import Outline
from knowledge.vietnamese import fold

LEAST = 12  # letters of a condition
Whom = Literal["collective", "individual"]

ABOUT = re.compile(r"\b(?:tieu chuan|tieu chi|dieu kien (?:xet|cong nhan|khen))\b")
NOT_ABOUT = re.compile(
    r"\b(?:doi tuong|hinh thuc khen|ho so|thu tuc|so luong|quy trinh|kinh phi)\b"
)
REWARDS = re.compile(r"\b(?:khen thuong|binh xet)\b")
WHOM: tuple[tuple[Whom, re.Pattern[str]], ...] = (
    ("collective", re.compile(r"\btap the\b")),
    ("individual", re.compile(r"\bca nhan\b")),
)
INLINE = regex(
    r"(?:Tiêu (?:chuẩn|chí)\s+)?(?:(?:Đối với|Về|của|cho)\s+)?(?:các\s+)?(tập thể|cá nhân)\b"
    r"[^:.;]{0,70}:\s*",
    re.IGNORECASE,
)


def find(outline: Outline, raw: str) -> tuple[Criterion, ...]:
    return tuple(_all(outline, raw))


def _all(outline: Outline, raw: str) -> Iterator[Criterion]:
    for at, clause in outline.zone("body", "annex"):
        titles = outline.folded_titles(at)
        if clause.table is not None or outline.children[at] or not _about(titles):
            continue
        inline = list(_inline(clause.text.text))
        for start, end, whom in inline:
            yield Criterion(quote(raw, clause.where, clause.text, start, end), whom)
        asked = any(ABOUT.search(title) for title in titles) and _above(titles)
        if asked and not inline and len(clause.text.text) > LEAST:
            yield Criterion(quote(raw, clause.where, clause.text), asked)


def _about(titles: list[str]) -> bool:
    """Under a heading of conditions or rewards, but not of papers, numbers or ways."""
    if titles and NOT_ABOUT.search(titles[0]) and not ABOUT.search(titles[0]):
        return False
    return any(ABOUT.search(title) or REWARDS.search(title) for title in titles)


def _inline(text: str) -> Iterator[tuple[int, int, Whom]]:
    """ "Tập thể được xét khi: ...": the conditions that a sentence names itself."""
    for sentence in sentences(text):
        found = INLINE.match(sentence.text)
        whom = _whom(fold(found[1])) if found else None
        if found and whom and len(sentence.text) - found.end() > LEAST:
            end = len(text) if not text[sentence.end :].strip(" .;") else sentence.end
            yield sentence.start + found.end(), end, whom


def _above(titles: list[str]) -> Whom | None:
    return next((whom for title in titles if (whom := _whom(title))), None)


def _whom(title: str) -> Whom | None:
    named = [whom for whom, pattern in WHOM if pattern.search(title)]
    return named[0] if len(named) == 1 else None
