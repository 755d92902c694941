"""Turns bonds into answers; what another reading tells otherwise is doubtful."""

import re
from collections.abc import Iterator

from handlers.forms.kind import Field
from handlers.reading.alphabet import Row, counts_of
from handlers.reading.bonds import Bond, disputed
from handlers.reading.figures import Figure
from handlers.reading.found import Doubt
from handlers.reading.resolved import Done
from handlers.reading.taken import Counts, Told
from handlers.reading.tokens import means
from knowledge.vietnamese import fold

# "16 cô nuôi và 8 y tế bản", "8 y tế bản và 16 cô nuôi"
BESIDE = re.compile(r"#_*(?:(?P<g>g)_*&|[xp][xp_]*[&,])_*(?P<n>#)_*(?(g)[xp]|g)")


def read_counts(row: Row, *, guess: bool = True) -> Counts:
    return Counting(row).read(guess=guess)


class Counting(Done):
    """One reading of a row's numbers."""

    def read(self, *, guess: bool) -> Counts:
        self.settled()
        self._households()
        self._all_women()
        self._beside_a_group()
        if guess:
            self._guess()
        self._dispute()
        self._unused()
        return self.out

    def _unused(self) -> None:
        """A number that nothing took may be one that another took the place of."""
        bound = {bond.at for bond in self.bonds if bond.at is not None}
        for at, item in enumerate(self.items):
            if item.code not in "#%" or at in bound or at in self.out.used or item.negative:
                continue
            if self._passed_on(at) or self._in_a_name(at):
                continue
            for name in {self._beside(at, -1), self._beside(at, 1)} & set(self.out.answers):
                self.out.doubts.setdefault(name, Doubt("two", self._said(item)))

    def _households(self) -> None:
        """ "đối thoại với 38 hộ nghèo": so many came, if no more was told"""
        main = self._main()
        if main != "participants" or main in self.out.answers or main in self.out.refused:
            return
        for found in re.finditer("(?<=[&cdk])(?P<n>#)_*x", self.row.codes):
            at, figure = found.start("n"), self.items[found.start("n")].figure
            noun = self.items[found.end() - 1]
            if figure is not None and fold(self._said(noun)).split()[:1] == ["ho"]:
                bond = Bond("count", main, at, found.end(), at, 0)
                self._put(main, Told(figure, bond), Doubt("guess", self._words(bond)))
                self._use(bond)
                return

    def _all_women(self) -> None:
        """ "26 người, toàn là nữ" """
        many = self.out.answers.get("participants", "")
        if self.kind.field("women") is None or "women" in self.out.answers or not many:
            return
        for at, item in enumerate(self.items):
            ahead = at - 1
            while ahead > 0 and self.row.codes[ahead] == "_":
                ahead -= 1
            if item.value != "women" or ahead < 0:
                continue
            if fold(self._said(self.items[ahead])) in ("toan", "toan bo", "deu", "toan the"):
                bond = Bond("all", "women", ahead, at + 1, None, 0)
                self._put(
                    "women", Told(Figure(int(many)), bond), self.out.doubts.get("participants")
                )
                self._use(bond)
                return

    def _beside_a_group(self) -> None:
        """ "16 cô nuôi và 8 y tế bản": a number of others stands beside what was counted"""
        main = self._main()
        bound = {bond.at for bond in self.bonds if bond.deed in ("group", "count")}
        for found in BESIDE.finditer(self.row.codes):
            one, other = found.start(), found.start("n")
            stray = (one in bound) != (other in bound) and (one in bound) == (
                found["g"] is not None
            )
            if stray and self.groups and main in self.out.answers:
                said = self.row.words(found.start(), found.end())
                self.out.doubts.setdefault(main, Doubt("two", said))

    def _one_held(self, at: int) -> bool:
        """ "mở 1 lớp tập huấn" """
        figure = self.items[at].figure
        return self.row.codes[at + 1 : at + 2] == "k" and figure is not None and figure.value <= 2

    def _passed_on(self, at: int) -> bool:
        """ "2 chờ huyện", "chuyển cấp trên: 2": what became of the rest"""
        item, tokens = self.items[at], self.row.message.tokens
        first = item.start
        while first > 0 and item.start - first < 7 and tokens[first - 1].kind == "word":
            first -= 1
        first = min(first, max(0, item.start - 4))
        near = [*tokens[first : item.end], *tokens[item.end : item.end + 2]]
        clause = [one for one in near if one.kind != "stop" or one.bare == ":"]
        return any(means(one, "chuyển", "giao", "trình", "chờ", "cho") for one in clause)

    def _in_a_name(self, at: int) -> bool:
        """ "trường bản Chu Va 6" """
        item, tokens = self.items[at], self.row.message.tokens
        ahead = [one.bare for one in tokens[max(0, item.start - 4) : item.start]]
        return self.row.codes[at - 1 : at] in ("x", "u", "&") and bool({"ban", "thon"} & set(ahead))

    def _beside(self, at: int, step: int) -> str:
        """The count whose number stands next, on this side."""
        while 0 <= (at := at + step) < len(self.items):
            for bond in self.bonds:
                if bond.at == at and self.items[at].code in "#%":
                    return bond.field or self._main()
        return ""

    def settled(self) -> Counts:
        """What is told by a noun or a label."""
        for bond in self.bonds:
            self._take(bond)
        for name in counts_of(self.kind):
            if self.told.get(name):
                self._settle(name, self.told[name])
        self._settle_groups()
        self._men_and_women()
        self._settle_done()
        self._rates()
        self._shares()
        self._days_named()
        return self.out

    def _dispute(self) -> None:
        """What another reading of nearly the same worth tells otherwise is doubtful."""
        for bond, cover in disputed(self.row.codes, self.kind, self.bonds):
            if self.items[bond.at or 0].code == "%":
                continue
            other = Counting(self.row, cover).settled().answers
            for name, value in self.out.answers.items():
                if name not in self.out.doubts and other.get(name, value) != value:
                    self.out.doubts[name] = Doubt("two", self._words(bond))

    def _days_named(self) -> None:
        """ "2 ngày 10 và 11/3": the word is part of the date"""
        if self.kind.field("days") is None or "days" in self.out.answers:
            return
        for at in range(len(self.items) - 1):
            item, following = self.items[at], self.items[at + 1]
            said = self.row.message.tokens[following.start].bare
            if item.code == "#" and following.code == "d" and said == "ngay" and item.figure:
                self._put("days", Told(item.figure, Bond("count", "days", at, at + 2, at, 0)))
                self.out.used.add(at)
                return

    def _guess(self) -> None:
        """Numbers without a noun go to what is missing, in the order of the fields."""
        bound = {bond.at for bond in self.bonds if bond.at is not None}
        lone = [at for at, one in enumerate(self.items) if one.code == "#" and at not in bound]
        lone = [
            at
            for at in lone
            if not (
                self._one_held(at)
                or self.items[at].negative
                or at in self.out.used
                or self._passed_on(at)
            )
        ]
        missing = list(self._missing())
        if not lone or len(lone) > len(missing):
            return
        musts = [one for one in missing if one.need == "must"]
        others = [one for one in missing if one.need != "must"]
        wanted = missing if len(lone) == len(missing) else (musts + others)[: len(lone)]
        ordered = [one for one in missing if one in wanted]
        for at, one in zip(lone, ordered, strict=True):
            item = self.items[at]
            assert item.figure is not None
            bond = Bond("count", one.name, at, at + 1, at, 0)
            self._put(one.name, Told(item.figure, bond), Doubt("guess", self._said(item)))
            self.out.used.add(at)

    def _missing(self) -> Iterator[Field]:
        for name in counts_of(self.kind):
            one = self.kind.field(name)
            if (
                one
                and name not in self.out.answers
                and name not in self.out.refused
                and name != "days"
            ):
                yield one
