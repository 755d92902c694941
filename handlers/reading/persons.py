"""Finds who chaired a dialogue or leads a model."""

from handlers.reading.alphabet import CALLED, COUNTS
from handlers.reading.phrased import ENDS, STOPS, Phrased


class Persons(Phrased):
    """Who chaired, who leads."""

    def _person(self, name: str, marks: list[int]) -> None:
        """ "chủ trì: X", "X chủ trì", "do X phụ trách" """
        for at in marks:
            self.out.used.add(at)
            after = at + 1
            while after < len(self.items) and self.codes[after] in "_:":
                after += 1
            end = self._until(after, ENDS.replace(":", "") + "k" + "i" + "ck")
            before = self._before(at)
            colon = ":" in self.codes[at + 1 : after]
            by_title = after < len(self.items) and (
                self.codes[after] in "pu" or self._capital(after)
            )
            ahead = bool(self.row.words(before, at).strip()) and not (colon and end > after)
            if end > after and (colon or by_title or not ahead):
                first, last = after, self._with_title(end)
            elif ahead:
                first, last = self._with_name(before), at
            else:
                continue
            self._keep(name, first, last)
            if name in self.out.answers:
                self.out.person.append((first, last))
                return
        if name == "lead":
            self._doer()

    def _doer(self) -> None:
        """ "..., chi hội phụ nữ bản làm": whoever does it, in a part of its own at the end"""
        last = len(self.items) - 1
        first = self._clause(last)[0] if last > 0 else 0
        if last - first >= 2 and first > 0 and self._bare(last) == "lam":
            self._keep("lead", first, last)
            self.out.used.add(last)

    def _before(self, at: int) -> int:
        first = at
        while first > 0 and self.codes[first - 1] not in STOPS + ":qvidk#%!*" + COUNTS + CALLED:
            first -= 1
            if self._bare(first) in ("do", "duoi") and first + 1 < at and not self._capital(first):
                return first + 1
        titles = [one for one in range(first, at) if self.codes[one] == "p"]
        if titles:
            return titles[0]
        units = [one for one in range(first, at) if self.codes[one] in "ud"]
        while units and units[0] == first and first < at - 1:
            first = units.pop(0) + 1
        return first

    def _with_title(self, end: int) -> int:
        """ "chủ trì: đ/c Páo, Chủ tịch xã" goes on behind the comma."""
        if end + 1 < len(self.items) and self.codes[end] == "," and self.codes[end + 1] == "p":
            further = self._until(end + 1, STOPS)
            if not any(code in "#%C" for code in self.codes[end:further]):
                return further
        return end

    def _with_name(self, first: int) -> int:
        """ "đ/c Lò Văn Páo, Phó Chủ tịch xã chủ trì" begins ahead of the comma."""
        if first >= 2 and self.codes[first - 1] == "," and self.codes[first] == "p":
            start = self._clause(first - 2)[0]
            while start < first - 2 and self.codes[start] != "p":
                start += 1
            if self.codes[start] == "p" and not any(
                one in "#%C" for one in self.codes[start:first]
            ):
                return start
        return first

    def _subject(self) -> None:
        """ "Chủ tịch xã đối thoại với thanh niên": whoever does it."""
        for at, item in enumerate(self.items):
            leader = item.code == "g" and self._bare(at) in ("bi thu", "pho bi thu")
            if not (item.code == "p" or leader) or self._bare(at) in (
                "dong chi",
                "anh",
                "em",
                "cu",
                "chau",
                "chi",
                "ong",
                "ba",
                "bac",
                "chu",
                "co",
                "d/c",
                "lanh dao",
            ):
                continue
            end = at + 1
            while end < len(self.items) and self.codes[end] in "xup" and end - at < 6:
                end += 1
            last = end
            while last > at and self._bare(last - 1) in (
                "to",
                "chuc",
                "to chuc",
                "tien",
                "hanh",
                "truc",
                "tiep",
            ):
                last -= 1
            while end < len(self.items) and self.codes[end] in "_":
                end += 1
            if end < len(self.items) and self.codes[end] == "k":
                self._keep("chair", at, last)
                self.out.person.append((at, last))
                return
