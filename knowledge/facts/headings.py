"""Headings that are nothing but a time: "Tháng 3/2025", "II. Quý II"."""

import re

from knowledge import markers, when
from knowledge.letters import regex
from knowledge.schedule import Schedule

ASIDE = regex(r"\s*\([^()]*\)")
TIMED = regex(r"^\W*(?:(?:Trong|Vào|Từ)\s+)?(?:tháng|quý|quí|tuần|ngày)\b", re.IGNORECASE)
MOST = 8  # words


def named_time(text: str, year: int | None = None) -> Schedule | None:
    """The time that a heading names; None where it says anything else."""
    marker = markers.find(text)
    words = ASIDE.sub("", text[marker.end :] if marker else text).strip(" .:;")
    if not TIMED.match(words) or len(words.split()) > MOST:
        return None
    return when.read(words, year=year)
