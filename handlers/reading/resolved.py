"""Reads what was resolved: "giải quyết 10", "hết", "còn 2", "50%"."""

from handlers.reading.figures import Figure
from handlers.reading.found import Doubt
from handlers.reading.settled import Settled
from handlers.reading.taken import Told
from knowledge.vietnamese import fold


class Done(Settled):
    """What was resolved of all, and what is left; shares of a whole."""

    def _settle_done(self) -> None:
        part = next((one for one in self.kind.fields if one.done), None)
        if part is None:
            return
        name, whole = part.name, part.of
        for told in self.either:
            self._either(name, whole, told)
        self._rest(name, whole)
        if self.none:
            if name not in self.out.answers:
                self._put(name, Told(Figure(0), self.none[0]))
            if self.out.answers.get(name) == "0":
                for bond in self.none:
                    self._use(bond)
        if self.all:
            self._all(name, whole)

    def _either(self, name: str, whole: str, told: Told) -> None:
        """ "10 ý kiến đã giải quyết": of those told before, or all there were"""
        if whole not in self.out.answers:
            closed = bool(
                set("=f") & set(self.row.codes[told.bond.start : told.bond.end])
            )  # "đã giải quyết xong"
            doubt = None if closed else Doubt("guess", self._words(told.bond))
            self._put(whole, told, doubt)
            self._put(name, told, doubt)
        elif name not in self.out.answers:
            self._put(name, told)
            if self._of_another_sort(whole, told):
                self.out.doubts.setdefault(whole, Doubt("two", self._words(told.bond)))

    def _of_another_sort(self, whole: str, told: Told) -> bool:
        """ "2 phản ánh, 1 đơn khiếu nại đã giải quyết": three in all, or one of the two"""
        before = self.told.get(whole, [])
        sorts = [self._sort(one, whole) for one in (*before[:1], told)]
        return len(sorts) == 2 and all(sorts) and not sorts[0] & sorts[1]

    def _sort(self, told: Told, whole: str) -> set[str]:
        nouns = (one for one in self.items[told.bond.start : told.bond.end] if one.value == whole)
        return {word for one in nouns for word in fold(self._said(one)).split()}

    def _rest(self, name: str, whole: str) -> None:
        """ "còn 2 ý kiến": told of what is left; a note where the rest was told."""
        if not self.left:
            return
        for one in self.left:
            if not one.aside:
                self._use(one.bond)
        rest = sum(int(one.figure.value) for one in self.left)
        many = self.out.answers.get(whole)
        said = ", ".join(self._words(one.bond) for one in self.left)
        done = self.out.answers.get(name)
        if done is None and many is not None and int(many) >= rest:
            doubt = self.out.doubts.get(whole)
            of_them = self.items[self.left[0].bond.at or 0].over is not None
            if "+" in self.row.codes and not of_them:
                doubt = doubt or Doubt("guess", said)  # "còn 2" may be of anything
            self._put(name, Told(Figure(int(many) - rest), self.left[0].bond), doubt)
        elif done is not None and many is None:
            self._put(
                whole, Told(Figure(int(done) + rest), self.left[0].bond), Doubt("guess", said)
            )
        elif done is None and many is None and whole not in self.out.refused:
            doubt = Doubt("guess", said)  # "3 ý kiến chưa giải quyết", and no more is told
            self._put(whole, Told(Figure(rest), self.left[0].bond), doubt)
            self._put(name, Told(Figure(0), self.left[0].bond), doubt)
        elif (
            done is not None
            and many is not None
            and int(done) + rest != int(many)
            and name not in self.out.doubts
            and len(self.left) == 1
            and self._left_of_all(self.left[0])
        ):
            self.out.doubts[name] = Doubt("two", said)

    def _left_of_all(self, told: Told) -> bool:
        return (
            "~" in self.row.codes[told.bond.start : told.bond.end]
            or "+" in self.row.codes[told.bond.start : told.bond.end]
        )

    def _all(self, name: str, whole: str) -> None:
        many = self.out.answers.get(whole)
        if many is None:
            return
        bond = max(self.all, key=lambda one: one.points)
        for one in self.all:
            self._use(one)
        if name in self.out.answers:
            return
        doubt = Doubt("guess", self._words(bond)) if bond.points < 5 else self.out.doubts.get(whole)
        self._put(name, Told(Figure(int(many)), bond), doubt)

    def _shares(self) -> None:
        """ "nữ 1/3" of 45: one of three, or a third of them"""
        for bond in self.bonds:
            item = self.items[bond.at or 0]
            whole = self.out.answers.get(self._of(bond.field), "")
            if bond.at is None or item.over is None or bond.field not in self.out.answers:
                continue
            if whole and whole != str(int(item.over.value)):
                self.out.doubts.setdefault(bond.field, Doubt("two", self._words(bond)))

    def _rates(self) -> None:
        """ "50% là nữ, tổng 40 người": 20, not for certain"""
        for bond in self.apart:
            whole = self.out.answers.get(self._of(bond.field), "")
            figure = self.items[bond.at or 0].figure
            if bond.deed != "rate" or figure is None or not whole.isdigit():
                continue
            if bond.field not in self.out.answers and figure.value <= 100:
                share = Figure(int(int(whole) * figure.value / 100 + 0.5), "guess")
                self._put(bond.field, Told(share, bond))
