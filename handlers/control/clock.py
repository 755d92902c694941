"""An hour as people type it: "7 giờ 30", "6h", "9 rưỡi", "2 giờ chiều"."""

import re
from datetime import time

from handlers.giving.days import NUMBERS
from knowledge.vietnamese import fold

NOON = 12
DAWN = 5  # "2 giờ" without more is in the afternoon
WORDS = {**NUMBERS, "muoi mot": 11, "muoi hai": 12}
NUMBER = rf"[0-9]{{1,2}}|muoi mot|muoi hai|{'|'.join(NUMBERS)}"
PART = r"(?: (?:buoi )?(?P<part>sang|trua|chieu|toi|am|pm))?"
CLOCK = (
    rf"(?P<h>{NUMBER}) ?(?:(?:gio|g|h|:)(?: ?(?P<m>[0-5]?[0-9])(?: ?(?:phut|p))?(?![0-9])"
    r"| ?(?P<half>ruoi)| kem (?P<less>[0-5]?[0-9])(?: phut)?)?|(?P<half2> ruoi))" + PART
)
SAID = re.compile(rf"\b(?:{CLOCK})\b")
WHOLE = re.compile(  # an answer to "at which hour?": a number alone will do
    rf"(?:luc |vao |sang |la |khoang )*(?:{CLOCK}|(?P<bare>[0-9]{{1,2}})(?: (?P<of>sang|chieu))?)"
    r"(?: (?:nhe|a|di|thoi|dong chi))*"
)


def find(text: str) -> time | None:
    """The last hour that the sentence names: "từ 8h sang 7h30"."""
    words = " ".join(fold(text).strip(" .!").split())
    for into in re.finditer(r"\b(?:sang|thanh|luc|vao|to) (?=[^ ]*)", words):
        if (said := answer(words[into.end() :])) is not None:
            return said
    found = list(SAID.finditer(words))
    return _time(found[-1]) if found else None


def answer(text: str) -> time | None:
    """The hour, where nothing else is said."""
    found = WHOLE.fullmatch(" ".join(fold(text).strip(" .!").split()))
    if found is None:
        return None
    if found["bare"]:
        return _at(int(found["bare"]), 0, found["of"] or "")
    return _time(found)


def _time(found: re.Match[str]) -> time | None:
    said = found["h"]
    hour = int(said) if said.isdecimal() else WORDS[said]
    minute = 30 if found["half"] or found["half2"] else int(found["m"] or 0)
    if found["less"]:
        hour, minute = hour - 1, 60 - int(found["less"])
    return _at(hour, minute, found["part"] or "")


def _at(hour: int, minute: int, part: str) -> time | None:
    if hour < NOON and (part in ("chieu", "toi", "pm") or (not part and hour < DAWN)):
        hour += NOON
    return time(hour, minute) if 0 <= hour < 24 and 0 <= minute < 60 else None
