"""Settles what was told of a field twice, in parts or by groups of people."""

import json
from itertools import pairwise

from handlers.reading.alphabet import counts_of
from handlers.reading.figures import Figure
from handlers.reading.found import Doubt, Why
from handlers.reading.taken import Taken, Told
from knowledge.vietnamese import fold


class Settled(Taken):
    """One number for each field, out of those told of it."""

    def _settle(self, name: str, told: list[Told]) -> None:
        """One number out of those told of a field."""
        told = self._at_last(told)
        values = list(dict.fromkeys(one.figure.value for one in told))
        chosen, doubt = told[0], None
        totals = [one for one in told if one.total]
        plain = [one for one in told if not one.aside]
        if len(values) > 1:
            largest = max(told, key=lambda one: one.figure.value)
            rest = sum(one.figure.value for one in told if one is not largest)
            if len({one.figure.value for one in totals}) == 1:
                chosen = totals[0]
            elif (
                len({one.figure.value for one in plain}) == 1
                and largest.figure.value == plain[0].figure.value
            ):
                chosen = plain[0]
                self._give_back(one for one in told if one is not chosen and one.aside)
            elif largest.figure.value == rest:
                chosen = largest
            elif self._joined(told) or self._numbered(told):
                self._put_sum(name, told)
                return
            else:
                doubt = Doubt("two", self._words(told[-1].bond))
                self.out.conflicts.add(name)
        self._put(name, chosen, doubt)

    def _at_last(self, told: list[Told]) -> list[Told]:
        """ "42 người, gq 6, em nhầm, gq 5": what is told behind the correction"""
        marks = [at for at, code in enumerate(self.row.codes) if code == "w"]
        for mark in reversed(marks):
            later = [one for one in told if one.bond.start > mark]
            if later and len(later) < len(told):
                return later
        return told

    def _joined(self, told: list[Told]) -> bool:
        """ "25 đại biểu và 20 người dân", "5 ý kiến về đất, 7 ý kiến về nước" """
        if all(one.aside for one in told):
            return True
        if self._of_many_names(told):
            return True
        pairs = pairwise(told)
        return all(
            set(self.row.codes[a.bond.end : b.bond.start]) <= set("&_,")
            and "&" in self.row.codes[a.bond.end : b.bond.start]
            for a, b in pairs
        )

    def _of_many_names(self, told: list[Told]) -> bool:
        """ "3 kiến nghị đất đai, 1 khiếu nại" """
        nouns = {fold(self.row.words((one.bond.at or 0) + 1, one.bond.end)) for one in told}
        between = "".join(self.row.codes[a.bond.end : b.bond.start] for a, b in pairwise(told))
        return len(nouns) == len(told) and set(between) <= set("&_,x") and "" not in nouns

    def _numbered(self, told: list[Told]) -> bool:
        """ "lớp 1 30 người, lớp 2 28 người", "tháng 1 ..., tháng 2 ..." """
        ends = [0, *(one.bond.end for one in told)]
        labels = []
        for first, one in zip(ends, told, strict=False):
            names = [at for at in range(first, one.bond.start) if self.row.codes[at] == "y"]
            labels.append(self._said(self.items[names[-1]]) if names else "")
        heads = {one.split()[0].lower() for one in labels if one}
        return all(labels) and len(heads) == 1 and len(set(labels)) == len(labels)

    def _put_sum(self, name: str, told: list[Told]) -> None:
        total = sum(one.figure.value for one in told)
        said = self.row.words(told[0].bond.start, told[-1].bond.end)
        self._put(name, Told(Figure(total), told[0].bond), Doubt("guess", said))

    def _settle_groups(self) -> None:
        counted: dict[str, int] = {}
        why: Why | None = None
        said = ""
        for name, told in self.groups:
            if told.figure.value != int(told.figure.value) or told.figure.value < 1:
                continue
            if name:
                counted[name] = counted.get(name, 0) + int(told.figure.value)
            why = why or told.figure.why or ("words" if told.slips else None)
            said = f"{said}, {self._words(told.bond)}".strip(", ")
        if not said:
            return
        grouping = any(one.type == "groups" for one in self.kind.fields)
        if grouping and counted:
            self.out.answers["groups"] = json.dumps(counted, ensure_ascii=False)
            if why:
                self.out.doubts["groups"] = Doubt(why, said)
        main = counts_of(self.kind)[0] if counts_of(self.kind) else ""
        if not main or main in self.out.refused:
            return
        if main in self.out.answers:
            self._add_groups(main)
            return
        total = sum(int(told.figure.value) for _, told in self.groups)
        doubt = Doubt(why, said) if why else None
        self._put(main, Told(Figure(total), self.groups[0][1].bond), doubt)

    def _add_groups(self, main: str) -> None:
        """ "15 cán bộ và 60 bà con": those told in groups come on top."""
        told = self.told.get(main, [])
        ordered = sorted([*told, *(one for _, one in self.groups)], key=lambda one: one.bond.start)
        if len(told) != 1 or len(ordered) < 2 or told[0].total:
            return
        if (
            self._on_top()
            or self._joined(ordered)
            or (self._some(told[0]) and self._listed(ordered))
        ):
            self._put_sum(main, ordered)

    def _on_top(self) -> bool:
        """ "45 người, chưa kể 5 cán bộ" """
        ahead = (self.row.codes[: one.bond.start].rstrip("_,:") for _, one in self.groups)
        return all(codes.endswith("s") for codes in ahead)

    def _some(self, told: Told) -> bool:
        """ "người dân", "bà con": some of those who came, not all of them as "người" is"""
        said = fold(self._words(told.bond))
        return any(
            one in said for one in ("nguoi dan", "ba con", "nhan dan", "hoi vien", "quan chung")
        )

    def _listed(self, told: list[Told]) -> bool:
        pairs = pairwise(told)
        between = "".join(self.row.codes[a.bond.end : b.bond.start] for a, b in pairs)
        return set(between) <= set("&_,")

    def _men_and_women(self) -> None:
        """ "dự: nam 28, nữ 22": 50"""
        main = self._main()
        if not main or main in self.out.answers or main in self.out.refused:
            return
        told: dict[str, Told] = {}
        for bond in self.apart:
            item = self.items[bond.at or 0]
            if bond.deed == "men" and item.figure is not None:
                words = self.row.codes[bond.start : bond.end]
                at = bond.start + words.find("m")
                noun = fold(self.row.words(at, at + 1)) if "m" in words else ""
                told.setdefault(noun, Told(item.figure, bond))
        women = [one for name in self.told for one in self.told[name] if self._of(name) == main]
        some = sorted([*told.values(), *women[:1]], key=lambda one: one.bond.start)
        if len(some) == 2 and "nam" in told:
            self._put_sum(main, some)
