"""Whom an order names: units, kinds of units, those that lack something, all but some."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace

from handlers.giving.text import Text
from handlers.giving.words import (
    ALL,
    AND,
    BUT,
    LACKING,
    NOUNS,
    POINTED,
    TAIL,
    VERBS,
    WORDS_OF_KIND,
)
from handlers.places.hits import Hit
from handlers.places.places import Places

MOST = 3  # words of a name that no unit bears
QUANTITY = re.compile(rf"(?:(?:{ALL}|[0-9]{{1,3}}(?= )) ?)+")
NOUN = tuple((re.compile(rf"(?:{words})\b ?"), kinds) for words, kinds in NOUNS)
ALONE = re.compile(r"(?:communes|wards|towns|villages|districts|offices|schools|units|everyone"
                   r"|everybody)\b")  # fmt: skip
ENGLISH_KIND = re.compile(r" (?:communes?|wards?|towns?|villages?|districts?)\b")
EVERYONE = re.compile(r"(?:tat ca|toan bo|toan the|all)\b ?")
OBJECT = re.compile(r"(?:bao cao|dang ky|viec) ?")  # what a condition's verb is about: no new verb
BEGINS_TASK = re.compile(r"(?:,|:|phai|can|thi|khan truong|to)(?: |$)")


@dataclass(frozen=True, slots=True)
class Whom:
    """`kinds` with `several`: every unit of these kinds (of none: all); else `units` alone.

    `which`: any of these may be meant; `unknown`: names that no unit bears; `outside`: units that
    the giver does not lead; `lacking`: words of a question whose answer are the units; `pointed`:
    those of the answer before; `under`: below that unit; `but`: not these.
    """

    words: str = ""
    several: bool = False
    kinds: tuple[str, ...] = ()
    units: tuple[int, ...] = ()
    which: tuple[tuple[int, ...], ...] = ()
    unknown: tuple[str, ...] = ()
    outside: tuple[int, ...] = ()
    lacking: str = ""
    pointed: bool = False
    under: int | None = None
    but: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(
            self.several or self.units or self.which or self.unknown or self.outside or self.pointed
        )


@dataclass(slots=True)
class Reading:
    """One pass over the words for addressees, from a place on; `end`: behind the last of them."""

    text: Text
    places: Places
    tops: Collection[int] | None  # below whom the giver leads; None: everywhere
    whom: Whom = field(default_factory=Whom)
    end: int = 0
    left: int = 0  # where after "and" nothing was understood

    def read(self, start: int) -> bool:
        """Whether anybody is named there."""
        place = start
        while place < len(self.text.bare):
            after = self._one(place)
            if after is None:
                self.left = place if self.whom else 0
                break
            self.end = after
            joint = AND.match(self.text.bare, self._blank(after))
            if joint is None:
                break
            place = joint.end()
        if not self.whom:
            return False
        self._condition()
        self._but()
        self.whom = replace(self.whom, words=self.text.raw(start, self.end))
        return True

    def _blank(self, place: int) -> int:
        bare = self.text.bare
        return place + 1 if place < len(bare) and bare[place] == " " else place

    def _one(self, place: int) -> int | None:
        """A unit, a kind of units or a name that is none's, and where it ends."""
        bare = self.text.bare
        if (found := self.text.hit(place)) and not (self.whom.several and self._is_kind(found)):
            return self._unit(found[0].units, found[1])
        quantity = QUANTITY.match(bare, place)
        behind = quantity.end() if quantity else place
        if quantity and (found := self.text.hit(behind)) and not self._is_kind(found):
            return self._unit(found[0].units, found[1])
        if quantity or ALONE.match(bare, place):
            after = self._kinds(behind)
            if after is not None:
                return after
            if everyone := EVERYONE.match(bare, place):
                self.whom = replace(self.whom, several=True)
                return everyone.end()
        return self._unknown(place)

    def _is_kind(self, found: tuple[Hit, int]) -> bool:
        """ "thị trấn" names a unit where there is but one; after "các" it is a kind"""
        said = self.text.bare[self.text.starts[self.text.at(found[1] - 1)] : found[1]]
        return found[0].core + 2 == found[0].end and said == "tran"

    def _unit(self, ids: tuple[int, ...], end: int) -> int:
        inside = tuple(one for one in ids if self._led(one))
        behind = ENGLISH_KIND.match(self.text.bare, end)
        end = behind.end() if behind else end
        if not inside:
            self.whom = replace(self.whom, outside=(*self.whom.outside, ids[0]))
        elif len(inside) == 1:
            self.whom = replace(self.whom, units=(*self.whom.units, inside[0]))
        else:
            self.whom = replace(self.whom, which=(*self.whom.which, inside))
        return end

    def _led(self, unit: int) -> bool:
        if self.tops is None:
            return True
        return unit in self.tops or any(one in self.tops for one in self.places.above(unit))

    def _kinds(self, place: int) -> int | None:
        """ "xã, thị trấn trên địa bàn huyện" """
        kinds, after = self._nouns(place)
        if after is None:
            return None
        bare = self.text.bare
        if pointed := POINTED.match(bare, after):
            self.whom = replace(self.whom, pointed=True)
            return pointed.end()
        tail = TAIL.match(bare, after)
        if tail and (found := self.text.hit(tail.end()) or self.text.hit(after)):
            ids = [one for one in found[0].units if self._led(one)]
            under = ids[0] if len(ids) == 1 else None
            self.whom = replace(self.whom, under=under)
            after = found[1]
        elif tail:
            after = tail.end()
        known = self.whom
        everyone = not kinds or (known.several and not known.kinds)
        merged = () if everyone else tuple(dict.fromkeys((*known.kinds, *kinds)))
        self.whom = replace(known, several=True, kinds=merged)
        return after

    def _nouns(self, place: int) -> tuple[tuple[str, ...], int | None]:
        kinds: tuple[str, ...] = ()
        after, alone = None, True
        while True:
            fits = ((one.match(self.text.bare, place), some) for one, some in NOUN)
            found = next(((match, some) for match, some in fits if match), None)
            hit = self.text.hit(place)
            if found is None or (hit and hit[1] > found[0].end()):
                return (kinds if alone else ()), after
            alone = alone and bool(found[1])
            kinds, after = (*kinds, *found[1]), found[0].end()
            joint = AND.match(self.text.bare, after)
            place = joint.end() if joint else after

    def _unknown(self, place: int) -> int | None:
        """ "xã Bản Bô" before a verb: a name that no unit bears"""
        bare = self.text.bare
        kind = WORDS_OF_KIND.match(bare, place)
        if kind is None and not self.whom:
            return None
        begin = kind.end() + 1 if kind else place
        inside = [at for at, start in enumerate(self.text.starts) if start >= begin]
        words = 0
        for at in inside[: MOST + 1]:
            start = self.text.starts[at]
            # the first word may look like a verb: "xã Nậm Tăm" is not "nắm"
            verb = words and not self.text.capital(at) and VERBS.match(bare, start)
            if bare[start] in ",;:." or verb:
                break
            words += 1
        if not 1 <= words <= MOST or (kind is None and words == len(inside)):
            return None
        end = self.text.ends[inside[words - 1]]
        name = self.text.raw(place, end)
        self.whom = replace(self.whom, unknown=(*self.whom.unknown, name))
        return end

    def _condition(self) -> None:
        """ "... chưa đăng ký mô hình": up to where the task begins"""
        bare, place = self.text.bare, self._blank(self.end)
        lacking = LACKING.match(bare, place)
        if lacking is None or not self.whom.several:
            return
        own = VERBS.match(bare, lacking.end() + 1)
        after = own.end() + 1 if own else lacking.end() + 1
        while again := OBJECT.match(bare, after):
            after = again.end()
        end = next(self._beginnings(after), None)
        if end is None:
            return
        self.whom = replace(self.whom, lacking=bare[lacking.start() : end].strip(" ,"))
        self.end = end

    def _beginnings(self, place: int) -> Iterator[int]:
        """Where a task may begin, from here on."""
        for start in self.text.starts:
            if start > place and (
                VERBS.match(self.text.bare, start) or BEGINS_TASK.match(self.text.bare, start)
            ):
                yield start

    def _but(self) -> None:
        but = BUT.match(self.text.bare, self._blank(self.end))
        if but is None or not self.whom.several:
            return
        inner = Reading(self.text, self.places, self.tops)
        if inner.read(but.end()) and inner.whom.units:
            self.whom = replace(self.whom, but=inner.whom.units)
            self.end = inner.end
