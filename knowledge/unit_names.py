"""Compare what somebody typed with units' names: exact, by the place behind a body, or nearly.

A place is one unit: "UBND xã Hồ Thầu" and "Đảng ủy xã Hồ Thầu" name "xã Hồ Thầu", unless the body
is listed as a unit of its own, whose own name then fits better.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from knowledge.vietnamese import fold

EXACT, BODY, BARE, OTHER_KIND, PART = 100.0, 98.0, 95.0, 88.0, 80.0
PLAUSIBLE = 76.0  # "ho tau" for "ho thau" is 92, "ban bo" against "ban giang" 67

SEAT = re.compile(r"^(huyen|tinh|thanh|thi|quan) uy (?=\w)")
SEATS = {
    "huyen": "huyen ",
    "tinh": "tinh ",
    "thanh": "thanh pho ",
    "thi": "thi xa ",
    "quan": "quan ",
}
BODIES = re.compile(
    r"^(?:(?:uy ban nhan dan|uy ban|hoi dong nhan dan|dang uy|dang bo|chinh quyen"
    r"|ban chap hanh dang bo|don vi) )+(?=\w)"
)
SHORT = {
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "bch": "ban chap hanh",
    "bdv": "ban dan van",
    "mttq": "mat tran to quoc",
    "lhpn": "lien hiep phu nu",
    "hlhpn": "hoi lien hiep phu nu",
    "hnd": "hoi nong dan",
    "ccb": "cuu chien binh",
    "hccb": "hoi cuu chien binh",
    "ldld": "lien doan lao dong",
    "dtn": "doan thanh nien",
    "dtncs": "doan thanh nien cong san",
    "dtncshcm": "doan thanh nien cong san ho chi minh",
    "vp": "van phong",
}
KINDS = re.compile(
    r"^(?:(?:xa|phuong|thi tran|tt|huyen|tinh|thanh pho|tp|thi xa|tx|quan|dac khu|thon|ban|lang"
    r"|buon|ap|khom|khu pho|to dan pho|tdp)\b\.? ?)(?=\w)"
)
SHORT_KINDS = {"tt": "thi tran", "tp": "thanh pho", "tx": "thi xa", "tdp": "to dan pho"}


@dataclass(frozen=True, slots=True)
class Forms:
    """A name folded three ways: whole, without the body, and without the kind of place too."""

    whole: str
    place: str
    bare: str
    kind: str


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a unit's name fits, 0 to 100."""

    unit: int
    score: float


@lru_cache(maxsize=20_000)  # three names for each of the country's 3,321 communes, and to spare
def forms(name: str) -> Forms:
    words = fold(name).strip(" .,;:!?").split()
    whole = " ".join(SHORT.get(word, word) for word in words)
    place = BODIES.sub("", SEAT.sub(lambda seat: SEATS[seat[1]], whole))
    start = KINDS.match(place)
    if start is None:
        return Forms(whole, place, place, "")
    kind = start[0].strip(" .")
    return Forms(whole, place, place[start.end() :], SHORT_KINDS.get(kind, kind))


def rank(text: str, names: Iterable[tuple[int, str]], *, limit: int = 5) -> Sequence[Fit]:
    """Return the units whose names fit, best first; sure ones push near misses out."""
    asked = forms(text)
    if not asked.whole:
        return []
    best: dict[int, float] = {}
    for unit, name in names:
        score = _score(asked, forms(name))
        if score > best.get(unit, PLAUSIBLE):
            best[unit] = score
    top = max(best.values(), default=0.0)
    if top >= BARE:
        best = {unit: score for unit, score in best.items() if score >= _sure(top)}
    ranked = sorted(best.items(), key=lambda one: (-one[1], one[0]))
    return [Fit(unit, score) for unit, score in ranked[:limit]]


def _sure(top: float) -> float:
    """A name hit letter for letter leaves no room for others; a bare name may be several's."""
    return top if top > BARE else BARE


def _score(asked: Forms, name: Forms) -> float:
    if asked.whole == name.whole:
        return EXACT
    if asked.place == name.place:
        # the place itself comes before another body of the same place
        return BODY + (name.place == name.whole)
    if asked.bare == name.bare and asked.kind and name.kind:
        return BARE if asked.kind == name.kind else OTHER_KIND
    if name.bare in {asked.place, asked.bare} or asked.bare == name.place:
        # "ban bo" is the place rather than its committee, where both are listed
        return BARE + (name.place == name.whole) / 2
    words = set(asked.place.split())
    if len(words) > 1 and words <= set(name.place.split()):
        return PART + fuzz.ratio(asked.place, name.place) / 10
    return max(fuzz.ratio(asked.place, name.place), fuzz.ratio(asked.bare, name.bare)) - 5
