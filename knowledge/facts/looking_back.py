"""Finds where a plan tells of what was, so that last year's figures are not taken for aims."""

import re
from collections.abc import Iterator

from knowledge.facts.sentences import Part, sentences
from knowledge.letters import regex

YEARS = regex(
    r"(?<!so với )\b(?:năm|giai đoạn|nhiệm kỳ)\s+(20\d\d)(?:\s*[-–]\s*(20\d\d))?", re.IGNORECASE
)
BEGINS = 60  # letters in which a sentence says of when it speaks
TOLD = regex(
    r"\W*(?:(?:Trong\s+)?(?:những|các|\d+|thời gian|nhiều)?\s*năm (?:qua|trước)"
    r"|Trong \d+ năm (?:20\d\d|gần đây)|(?:Trong\s+)?thời gian qua|Thực tế"
    r"|Qua (?:thực hiện|khảo sát|rà soát|kiểm tra|\d+ năm)"
    r"|Sau \d+ năm|Hiện nay|Hiện có|Hiện,|Tính đến (?:nay|hết|cuối|tháng|năm)|Đến nay"
    r"|Kết quả (?:năm|đạt)|Theo (?:kết quả|số liệu|thống kê|báo cáo|đánh giá|khảo sát))\b",
    re.IGNORECASE,
)
AHEAD = regex(
    r"phấn đấu|mục tiêu|chỉ tiêu|đảm bảo|bảo đảm|\bphải\b|ít nhất|tối thiểu|yêu cầu"
    r"|trong thời gian tới",
    re.IGNORECASE,
)


def told(text: str, since: int | None) -> Iterator[Part]:
    """The sentences about the past, and those after them up to one that looks ahead."""
    past = False
    for sentence in sentences(text):
        if looks_back(sentence.text, since):
            past = True
        elif past and (AHEAD.search(sentence.text) or _year(sentence.text)):
            past = False
        if past:
            yield sentence


def looks_back(text: str, since: int | None) -> bool:
    """Whether a sentence by itself tells of the past."""
    begins = text[:BEGINS]
    if TOLD.match(begins):
        return True
    year = _year(begins)
    ahead = AHEAD.search(begins)
    return since is not None and year is not None and year < since and ahead is None


def _year(text: str) -> int | None:
    """The last year of which the words speak."""
    named = [int(found[2] or found[1]) for found in YEARS.finditer(text)]
    return max(named, default=None)
