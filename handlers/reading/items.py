"""Turns a message into a row of items."""

from dataclasses import replace

from handlers.reading.alphabet import CALLED, COUNTS, STOPS, Item, Row, labels
from handlers.reading.numbering import Numbers
from handlers.reading.phrases import Phrase
from handlers.reading.tokens import means
from handlers.reading.vocabulary import STRICT


class Reader(Numbers):
    """Goes through a message once and makes its items."""

    def row(self) -> Row:
        at = 0
        while at < len(self.tokens):
            item = self._item(at)
            self.items.append(item)
            at = item.end
        codes = "".join(item.code for item in self.items)
        return Row(self.message, self.kind, tuple(self.items), codes, self.days.today)

    def _item(self, at: int) -> Item:
        token = self.tokens[at]
        if hit := self.hits.get(at):
            return Item("u", at, hit.end, hit=hit)
        if token.kind == "quote":
            return Item("q", at, at + 1)
        if token.kind in ("time", "document", "phone"):
            return Item("z", at, at + 1)
        if token.kind == "percent":
            return self._rate(at, at + 1, token.text)
        if token.kind == "share":
            return self._share(at)
        if spot := self.days.at.get(at):
            if spot.short and self.kind.name == "reception":
                return Item("y", at, spot.end)
            named = (
                self.kind.name == "model" and spot.bare is False and not self._digits(at, spot.end)
            )
            counting = (
                spot.bare and self._counts(spot.end) and at and means(self.tokens[at - 1], "trong")
            )
            if spot.bare and (end := self._list_of_days(spot.end)):
                return Item("y", at, end)
            if not counting and not named:
                return Item("d", at, spot.end, days=spot.days, span=spot.span, weekday=spot.weekday)
        if token.kind == "date":
            return Item("d", at, at + 1)
        if days := self._spaced(at):
            return Item("d", at, at + 2, days=days)
        if [one.bare for one in self.tokens[at : at + 3]] == ["0", "phat", "sinh"]:
            return Item("∅", at, at + 3)
        return self._labelled(at) or self._number(at) or self._phrase(at)

    def _phrase(self, at: int) -> Item:
        token = self.tokens[at]
        if token.kind == "stop" and not (found := self._known(at)):
            return Item(STOPS.get(token.bare[:1], ","), at, at + 1)
        found = self._known(at)
        if found is None:
            return Item("x", at, at + 1)
        end = self._short_of_hit(at, found)
        if found.code == "g" and end < found.end:  # "công chức xã Khun Há"
            kept = " ".join(found.value.split()[: end - found.end])
            return Item("g", at, end, kept) if kept else Item("x", at, end)
        if found.code == "=" and token.text in ("rồi", "roi") and self._ahead(at) == "#":
            return Item("_", at, end)  # "bản Hợp 1 rồi": no number is resolved by it alone
        if found.code in COUNTS and token.bare == "luot" and self._answered(at, end):
            return Item("_", at, end)
        if found.code in COUNTS and self._title(at, end):
            return Item("p", at, end)
        return Item(found.code, at, end, found.value, slips=found.unsure)

    def _short_of_hit(self, at: int, found: Phrase) -> int:
        """A phrase may not swallow the beginning of a unit's name."""
        inside = [start for start in self.hits if at < start < found.end]
        if not inside or found.code not in "gp":
            return min(inside, default=found.end)
        for start in inside:  # "bí thư đảng ủy xã ...", "cán bộ hội phụ nữ"
            if self.hits[start].core == found.end and found.code == "g":
                return start
            hit = self.hits.pop(start)
            if hit.core >= found.end:
                first = max(found.end, hit.core - (hit.core > found.end))
                self.hits[first] = replace(hit, start=first)
        return found.end

    def _labelled(self, at: int) -> Item | None:
        """ "thôn 3", "quý 1", "khoá 12": the number is part of a name."""
        found = labels().at(self.tokens, at) if self.tokens[at].kind == "word" else None
        if found is None or found.slips or found.end >= len(self.tokens):
            return None
        token = self.tokens[found.end]
        if token.kind not in ("number",) and not (found.value in STRICT and token.kind == "share"):
            return None
        if token.kind == "number" and (len(token.text) > 4 or not token.text.isdigit()):
            return None
        strict = found.value in STRICT
        digital = at and self.tokens[at - 1].bare in ("nang", "doi", "te", "nghe", "hoi", "dan")
        if found.value == "số" and token.kind == "share" and digital:
            return None  # "kỹ năng số 11/3"
        dated = self._year(found.end + 2) and means(self.tokens[found.end + 1], "năm")
        if found.value == "số" and self._counts(found.end + 1) and not dated:
            return None
        if found.value == "năm" and len(token.text) != 4:
            return None  # "nam 28 nu 22"
        if dated or (found.value not in ("số",) and strict) or not self._counts(found.end + 1):
            code = self._phrase(at).code
            another = self.tokens[found.end + 1 : found.end + 2]
            numbered = code == "b" and another and another[0].kind == "number"
            if code in (*COUNTS, *CALLED, "o", "b") and not numbered:
                return None  # "số ngày 2", "lớp 40 người", but "lớp 1 40 người"
            return Item("y", at, found.end + 1)
        return None
