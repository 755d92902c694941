"""Looks around in a message: does something counted begin here, what stands ahead?"""

from collections.abc import Sequence
from datetime import date

from handlers.forms.kind import Kind
from handlers.meaning.figures import MONTHS
from handlers.places.hits import Hit
from handlers.reading.alphabet import COUNTS, DASHED, MEASURES, TITLES, Item, phrases_of
from handlers.reading.days import Days
from handlers.reading.phrases import Phrase
from handlers.reading.tokens import Message, means

VILLAGES = ("thôn", "bản", "xóm", "ấp", "làng", "buôn")
NUMBERED = 20  # villages of one name


class Look:
    """A message, and what can be told of its tokens without making an item."""

    def __init__(self, message: Message, kind: Kind, days: Days, hits: Sequence[Hit]) -> None:
        self.message, self.kind = message, kind
        self.tokens = message.tokens
        self.phrases = phrases_of(kind)
        self.days = days
        self.hits: dict[int, Hit] = {hit.start: hit for hit in hits}
        self.items: list[Item] = []
        self._found: dict[int, Phrase | None] = {}

    def _known(self, at: int) -> Phrase | None:
        """The phrase that begins here; looked for once."""
        if at not in self._found:
            self._found[at] = self.phrases.at(self.tokens, at)
        return self._found[at]

    def _counts(self, at: int) -> bool:
        """Does something that is counted begin here?"""
        if at >= len(self.tokens) or self.tokens[at].kind != "word":
            return False
        if at in self.hits:
            return False
        found = self._known(at)
        return found is not None and found.code in (*COUNTS, "g", "b", "m", "f")

    def _solved(self, at: int) -> bool:
        while at < len(self.tokens) and self.tokens[at].bare in ("da", "duoc", "y", "kien", "cai"):
            at += 1
        if at >= len(self.tokens):
            return False
        found = self._known(at)
        return found is not None and found.code in "!f"

    def _ahead(self, at: int) -> str:
        """The code of what stands ahead, fillers aside."""
        for item in reversed(self.items):
            if item.code not in "_:=":
                return item.code if len(item.code) == 1 else " "
        return " "

    def _taken(self, at: int) -> bool:
        """Has the noun ahead its number already? "45 người 12/3" """
        codes = "".join(item.code for item in self.items[-8:]).replace("_", "")
        return len(codes) >= 2 and codes[-2] in "#%" and codes[-1] != ":"

    def _year(self, at: int) -> bool:
        return (
            at < len(self.tokens)
            and len(self.tokens[at].text) == 4
            and self.tokens[at].text.isdigit()
        )

    def _answered(self, at: int, end: int) -> bool:
        """ "17 lượt phát biểu, 15 lượt được trả lời": turns that were answered, not people"""
        if end - at > 1 or not any(item.code == "β" for item in self.items):
            return False
        while end < len(self.tokens) and self.tokens[end].bare in ("da", "duoc"):
            end += 1
        found = self._known(end) if end < len(self.tokens) else None
        if found is None or found.code != "!":
            return False
        return found.end >= len(self.tokens) or self.tokens[found.end].kind == "stop"

    def _spaced(self, at: int) -> tuple[date, ...]:
        """ "1 3 na tam đối thoại": day and month, ahead of the unit"""
        two = self.tokens[:2]
        if at or 2 not in self.hits or any(one.kind != "number" for one in two):
            return ()
        day, month = (int(one.text) if len(one.text) <= 2 else 0 for one in two)
        return self.days.of(f"{day}/{month}") if 1 <= day <= 31 and 1 <= month <= 12 else ()

    def _of_a_place(self, at: int, end: int) -> bool:
        """ "bản Hợp 2": the number is part of the name"""
        token = self.tokens[at]
        if token.kind != "number" or end - at > 1 or not token.text.isdigit():
            return False
        if int(token.text) > NUMBERED:
            return False
        behind = self._known(end) if end < len(self.tokens) else None
        if self._counts(end) and not (behind and behind.code == "f"):
            return False
        last = self.items[-1] if self.items else None
        if last is not None and last.hit is not None and last.hit.village:
            return len(token.text) == 1  # "bản Nà Khuy 2"
        first = at
        while first > 0 and at - first < 4 and self.tokens[first - 1].kind == "word":
            first -= 1
            if not means(self.tokens[first], *VILLAGES):
                continue
            inside = [one for one in self.items if first < one.start < at]
            large = all(
                self.message.raw[one.start].isupper() for one in self.tokens[first + 1 : at]
            )
            plain = len(inside) == 1 and inside[0].code == "x"
            return bool(inside) and (plain or (large and not self.message.raw.isupper()))
        return False

    def _measure(self, at: int) -> bool:
        """Money, weight, length, age right behind a number."""
        if at >= len(self.tokens):
            return False
        token = self.tokens[at]
        if token.kind != "word":
            return False
        stuck = self.tokens[at - 1].end == token.start
        if stuck and token.typed in {"k", "kg", "m", "km", "tr", "ha", "t", "g", "p", "cm", "tuoi"}:
            return True
        return means(token, *MEASURES)

    def _month(self, at: int) -> bool:
        """ "12 March" """
        return at < len(self.tokens) and self.tokens[at].text in MONTHS - {"may", "mar", "dec", "q"}

    def _classified(self, at: int) -> bool:
        """ "bốn cái giải quyết xong", "ba việc" """
        return at < len(self.tokens) and self.tokens[at].text in ("cái", "việc", "cai")

    def _enumerates(self, at: int, end: int) -> bool:
        """ "1. Đơn vị", "2) Ngày" at the beginning of a line"""
        first = at == 0 or self.tokens[at - 1].bare.startswith("\n")
        return (
            first
            and end + 1 < len(self.tokens)
            and self.tokens[at].kind == "number"
            and len(self.tokens[at].text) <= 2
            and self.tokens[end].bare in (".", ")", "/")
            and self.tokens[end + 1].kind == "word"
        )

    def _negative(self, at: int) -> bool:
        """ "-5 người": a sign, where dashes don't stand ahead of other parts too"""
        before = self.tokens[at - 1] if at else None
        if before is None or self.tokens[at].kind != "number":
            return False
        if before.text == "âm":
            return True
        raw, start = self.message.raw, before.start
        tight = before.bare == "-" and before.end == self.tokens[at].start
        return tight and (not start or raw[start - 1] == " ") and len(DASHED.findall(raw)) == 1

    def _label_before(self, at: int) -> bool:
        if not at:
            return False
        named = means(self.tokens[at - 1], "thôn", "bản", "tổ", "khu", "xóm", "đội")
        return named and self.items[-1].code != "u"

    def _list_of_days(self, at: int) -> int:
        """ "ngày 5, 15, 25": where such a list ends; 0 where none is"""
        end = 0
        while (
            at + 1 < len(self.tokens)
            and self.tokens[at].bare in (",", "va", "&")
            and self.tokens[at + 1].kind == "number"
            and self.tokens[at + 1].text.isdigit()
            and 1 <= int(self.tokens[at + 1].text[:4]) <= 31
            and not self._counts(at + 2)
        ):
            at = end = at + 2
        return end

    def _digits(self, at: int, end: int) -> bool:
        """A model's name may hold a weekday, seldom a date."""
        told = self.message.tokens[at:end]
        return any(one.kind != "word" for one in told) or (
            not any(one.kind == "quote" for one in self.tokens[:at])
            and told[0].bare in ("hom", "sang", "chieu", "hqua", "qua")
        )

    def _title(self, at: int, end: int) -> bool:
        """ "đồng chí", "chị" count people behind a number, elsewhere they go with a name"""
        said = " ".join(one.bare for one in self.tokens[at:end])
        return said in TITLES and not (self.items and self.items[-1].code in "#%_:")
