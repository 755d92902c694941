"""Keeps the words of a row that answer a field, without what only leads to them."""

from dataclasses import dataclass, field

from handlers.reading.alphabet import Row
from handlers.reading.vocabulary import phrases

STOPS = ",;()"
ENDS = STOPS + "#%dCzT:PN∅n"
DROPPED = frozenset(phrases("ahead-of-people"))
VILLAGES = {"thon", "ban", "xom", "ap", "buon", "lang", "to"}
HEMS = {"o", "u", "um", "hom", "sdt"}
FRAMING = {"to", "chuc", "mo", "bao", "cao", "em", "gui", "moi", "vua", "tien", "hanh", "co"}
EMPTY = {"la", "co", "duoc", "dc", "da", "voi", "cac", "ve", "vua", "moi", "thi", "a", "nhe"}
WRITERS = {"em", "toi", "minh", "chau"}
NO_PLACE = frozenset(phrases("no-places"))


@dataclass(slots=True)
class Wordings:
    answers: dict[str, str] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)
    place: tuple[int, int] | None = None  # items
    person: list[tuple[int, int]] = field(default_factory=list)


class Phrased:
    """A row's words, with what was read of them."""

    def __init__(self, row: Row, taken: set[int]) -> None:
        self.row, self.items, self.codes = row, row.items, row.codes
        self.taken = taken  # items that tell a number
        self.out = Wordings()

    def _keep(self, name: str, first: int, last: int) -> None:
        dropped = DROPPED if name in ("chair", "lead") else {"ve", "la", "mot"}
        while first < last and (
            self.codes[first] in ":,;=f&)" or self._bare(first) in dropped | EMPTY
        ):
            first += 1
        while last > first and (
            self.codes[last - 1] in ":,;=f&(cew" or self._bare(last - 1) in EMPTY | HEMS
        ):
            last -= 1
        if name in ("chair", "lead") and self._speaker(first, last):
            return
        words = self.row.words(first, last).strip(" \t\n-–,.;:“”\"'")
        if words and name not in self.out.answers:
            self.out.answers[name] = " ".join(words.split())
            self.out.used |= set(range(first, last))

    def _speaker(self, first: int, last: int) -> bool:
        """ "em", "xã em", "em báo cáo": who writes is nobody's name"""
        said = " ".join(self._bare(at) for at in range(first, last)).split()
        if not said or any(self._capital(at) for at in range(first + 1, last)):
            return False
        ours = said[-1] in WRITERS and (len(said) == 1 or said[-2] in ("xa", "ben", "chung", "vi"))
        return ours or said[0] in ("em", "toi")

    def _capital(self, at: int) -> bool:
        """A name follows, where not everything is written large."""
        raw = self.row.message.raw
        return (
            raw[self.row.message.tokens[self.items[at].start].start].isupper() and not raw.isupper()
        )

    def _bare(self, at: int) -> str:
        item = self.items[at]
        return " ".join(one.bare for one in self.row.message.tokens[item.start : item.end])

    def _until(self, first: int, ends: str) -> int:
        at = first
        while at < len(self.items) and self.codes[at] not in ends:
            if at in self.taken and self.codes[at] in "#%":
                break
            at += 1
        return at

    def _clause(self, at: int) -> tuple[int, int]:
        first = at
        while first > 0 and self.codes[first - 1] not in STOPS + ":":
            first -= 1
        return first, self._until(at + 1, STOPS)
