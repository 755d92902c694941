"""Makes items of numbers: a count, a share, or part of a name as in "thôn 3"."""

import re
from dataclasses import replace

from handlers.reading.alphabet import CALLED, COUNTS, GOES_ON, ONES, OUT_OF, Item
from handlers.reading.figures import Figure, Read, figure_at
from handlers.reading.look import Look
from handlers.reading.tokens import means


class Numbers(Look):
    """Makes items of numbers: counts, shares, rates, numbers of names."""

    def _number(self, at: int) -> Item | None:
        read = figure_at(self.tokens, at)
        if read is None:
            return None
        figure = read.figure
        if (
            figure.value == 1
            and self.tokens[read.end : read.end + 1]
            and means(self.tokens[read.end], "nửa")
        ):
            return self._rate(at, read.end + 1, "50")
        if [one.bare for one in self.tokens[read.end : read.end + 2]] == ["phan", "tram"]:
            return self._rate(at, read.end + 2, str(figure.value))
        if read.end - read.start > 1 and self.tokens[at].kind == "word":
            phrase = self._known(at)
            if phrase is not None and not phrase.slips and phrase.end >= read.end:
                return None  # "tam tu" is what people feel, not 84
        if figure.weak:
            longer = self._known(at)
            if longer is not None and not longer.slips and longer.end > read.end:
                return None
            if read.end < len(self.tokens) and self.tokens[read.end].kind == "number":
                return None  # "nam 28"
            if not (
                self._counts(read.end)
                or self._after_label(read.end)
                or self._solved(read.end)
                or self._classified(read.end)
            ):
                return None
        if self._of_a_place(at, read.end):
            return Item("x", at, read.end)
        if figure.vague:
            return Item("V", at, read.end)
        if self._enumerates(at, read.end):
            return Item("y", at, read.end)
        counted = self._counts(read.end)
        if (not counted and self._measure(read.end)) or self._month(read.end):
            return Item("x", at, read.end)
        year = (
            1900 <= figure.value <= 2100 and len(self.tokens[at].text) == 4
            and not self._counts(read.end)
        )  # fmt: skip
        if year:
            return Item("y", at, read.end)
        negative = self._negative(at)
        if over := self._of_so_many(read.end):
            return Item("%", at, over.end, figure=figure, over=over.figure)
        if self._ba_con(read) or self._two_figures(read):
            figure = replace(figure, why="two")
        return Item(
            "#", at, read.end, figure=figure, unsure=self._label_before(at), negative=negative
        )

    def _rate(self, at: int, end: int, said: str) -> Item:
        """ "70%", "năm mươi phần trăm" """
        value = float((re.match(r"[0-9]+(?:[.,][0-9]+)?", said) or ["0"])[0].replace(",", "."))
        return Item("r", at, end, figure=Figure(value, "guess"))

    def _after_label(self, end: int) -> bool:
        """ "giải quyết được sáu", "y kien: ba", and nothing behind it"""
        last = self.tokens[end - 2] if end > 1 else None
        said = last is not None and (last.bare == ":" or means(last, "là"))
        open_ended = end < len(self.tokens) and self.tokens[end].kind != "stop"
        going_on = open_ended and self._ahead(end) == "!" and means(self.tokens[end], *GOES_ON)
        if open_ended and not said and not going_on and not self._solved(end):
            return False
        unsure = self.tokens[end - 1].text in ("sau", "nam", "ba", "tu")
        if unsure and not said and self._ahead(end) in COUNTS:
            return False  # "anh em gui sau"
        if self._ahead(end) == "*" and self.items and self.items[-1].code == "*":
            said = self.tokens[self.items[-1].start].bare == "xong"
            return said or any(one.code in "f!" for one in self.items[-3:])  # "xong cả năm"
        labelled = COUNTS + CALLED + "!f"
        return self._ahead(end) in labelled and not (
            self._ahead(end) not in "!f" and self._taken(end)
        )

    def _ba_con(self, read: Read) -> bool:
        """ "hai mươi ba con" without marks: 23, or 20 bà con"""
        spelled = self.tokens[read.start].kind == "word" and read.end - read.start > 1
        return spelled and [one.text for one in self.tokens[read.end : read.end + 2]] == [
            "ba",
            "con",
        ]

    def _two_figures(self, read: Read) -> bool:
        """ "ý kiến hai hai đã giải quyết": 22, or two and two"""
        words = self.tokens[read.start : read.end]
        short = len(words) == 2 and all(one.bare in ONES for one in words)
        return short and self._ahead(read.start) in COUNTS + CALLED + "!"

    def _of_so_many(self, at: int) -> Read | None:
        """ "10 trên 12 ý kiến", "10 trong tổng số 12" """
        first = at
        while at < len(self.tokens) and at - first < 3 and means(self.tokens[at], *OUT_OF):
            at += 1
        opened = means(self.tokens[first], "trên", "trong") if first < len(self.tokens) else False
        if not opened or at >= len(self.tokens) or self.tokens[at].kind != "number":
            return None
        return figure_at(self.tokens, at)

    def _share(self, at: int) -> Item:
        """ "10/12": so many of so many, or a day."""
        token = self.tokens[at]
        sign = next(one for one in token.text if not (one.isdigit() or one == " "))
        first, last = (int(part) for part in token.text.replace(" ", "").split(sign))
        spot = self.days.at.get(at)
        ahead = self._ahead(at)
        counted = self._counts(at + 1) or self._solved(at + 1)
        if sign == "/":
            share = (
                counted or ahead in "!" or (ahead in COUNTS + CALLED + "og" and not self._taken(at))
            )
            if share and first <= last and not (spot and spot.end > at + 1):
                return Item("%", at, at + 1, figure=Figure(first), over=Figure(last))
        elif counted or ahead in "!":
            if sign in "-–" and last > first:
                return Item("#", at, at + 1, figure=Figure(first, "two", other=last))
            return Item("x", at, at + 1)
        if spot is None:
            days = self.days.of(token.text) if sign == "/" else ()
            return Item("d", at, at + 1, days=days) if days else Item("x", at, at + 1)
        return Item("d", at, spot.end, days=spot.days)
