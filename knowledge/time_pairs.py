"""Says which rhythm goes with which dates: "hằng quý (ngày 20 ...), *năm* (*trước ngày 10/12*)"."""

import re
from dataclasses import dataclass

from knowledge.doing import VERBS
from knowledge.time_elements import Element
from knowledge.time_marks import Point, Range, Rhythm

TIGHT = re.compile(
    r"^ ?,? ?(?:\(?(?:duong|am) lich\)? ?)?(?:(?:cua|trong|vao|cac|va) )?\(?(?:doi voi )?$"
)
LISTED = re.compile(r",|(?<![a-z])va(?![a-z])")
# "... về UBND xã (qua Văn phòng) trước ngày 10/12", "... Ban Tuyên giáo và Dân vận trước ngày ..."
APART = re.compile(rf"(?<![a-z])(?:va|hoac)(?= *$| (?:{VERBS})(?![a-z]))|;|\)")
BRACKET = re.compile(r"\([^()]*\)")
NEAR = re.compile(r"^[^.;]*$")


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which rhythm goes with which dates of a phrase."""

    found: list[Element]

    def pairs(self) -> list[tuple[int, list[int]]]:
        result: dict[int, list[int]] = {}
        at = 0
        while at < len(self.found):
            if not self.rhythm(at):
                at += 1
                continue
            group = self.group(at)
            if behind := self.behind(at):
                result[at] = behind
                for more in group[1:]:
                    result[more] = self.ahead(more) or self.days(behind)
            else:
                self.forward(group, result)
            at = group[-1] + 1
        return self.agreed(result)

    def rhythm(self, at: int) -> bool:
        return at < len(self.found) and isinstance(self.found[at].value, Rhythm)

    def weekly(self, at: int) -> bool:
        value = self.found[at].value
        return isinstance(value, Rhythm) and value.weekday is not None

    def dated(self, at: int) -> bool:
        return 0 <= at < len(self.found) and isinstance(self.found[at].value, Point | Range)

    def group(self, at: int) -> list[int]:
        """Rhythms in a row: "hằng quý, 6 tháng, năm"."""
        last = at
        while self.rhythm(last + 1) and not self.after(last + 1):
            last += 1
        return list(range(at, last + 1))

    def after(self, at: int) -> bool:
        value = self.found[at].value
        return isinstance(value, Rhythm) and value.after

    def behind(self, at: int) -> list[int]:
        """The dates just before the rhythm: "trước ngày 01/6 và 15/11 *hằng năm*"."""
        if not self.dated(at - 1) or not TIGHT.match(self.found[at].gap) or self.loosely(at):
            return []
        if LISTED.search(self.found[at].gap) and self.ahead(at):
            return []
        dates = [at - 1]
        while self.dated(dates[0] - 1) and "(" not in self.found[dates[0]].gap:
            dates.insert(0, dates[0] - 1)
        return dates

    def loosely(self, at: int) -> bool:
        value = self.found[at].value
        return isinstance(value, Rhythm) and value.loose and not value.after

    def ahead(self, at: int) -> list[int]:
        dates: list[int] = []
        place = at + 1
        while self.dated(place):
            one = self.found[place]
            between = one.gap + one.lead
            if not dates and (APART.search(BRACKET.sub("", one.gap)) or not NEAR.match(between)):
                break
            dates.append(place)
            place += 1
        return dates

    def days(self, dates: list[int]) -> list[int]:
        """Those that name a day without a month, which serve several rhythms."""
        values = [self.found[at].value for at in dates]
        only = all(isinstance(one, Point) and not one.months and one.day for one in values)
        return dates if only else []

    def forward(self, group: list[int], result: dict[int, list[int]]) -> None:
        dates = self.ahead(group[-1])
        for at in [one for one in group if self.weekly(one)]:  # it has its day already
            result[at] = []
            group = [one for one in group if one != at]
        if not group:
            return
        if len(group) > 1 and len(group) == len(dates):
            result.update({one: [date] for one, date in zip(group, dates, strict=True)})
        elif self.days(dates):
            result.update(dict.fromkeys(group, dates))
        else:
            result.update({one: [] for one in group[:-1]})
            result[group[-1]] = dates

    def agreed(self, pairs: dict[int, list[int]]) -> list[tuple[int, list[int]]]:
        """Of two rhythms on one dated day the first counts: "6 tháng (trước 15/6 hằng năm)"."""
        taken: set[int] = set()
        result: list[tuple[int, list[int]]] = []
        for at, dates in pairs.items():
            value = self.found[at].value
            unnamed = isinstance(value, Rhythm) and value.period == "unspecified"
            others = [one for one in pairs if one != at and set(pairs[one]) & set(dates)]
            if unnamed and others:
                continue
            left = [one for one in dates if one not in taken or self.days([one])]
            if dates and not left:
                continue
            taken.update(left)
            result.append((at, left))
        return result
