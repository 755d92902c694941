"""Turns bonds into answers: what was told twice, in parts, as the rest, or only by its place."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from handlers.forms.kind import Field
from handlers.reading.bonds import Bond, bonds, disputed
from handlers.reading.figures import Figure
from handlers.reading.found import Doubt, Why
from handlers.reading.items import Item, Row, counts_of
from handlers.reading.tokens import means
from handlers.turn import Say
from knowledge.vietnamese import fold

SOME = ("nguoi dan", "ba con", "nhan dan", "hoi vien", "quan chung")


@dataclass(frozen=True, slots=True)
class Told:
    """A number given to a field, and where."""

    figure: Figure
    bond: Bond
    aside: bool = False  # told of a part: "trong đó", in brackets, "5 ý kiến về đất đai"
    total: bool = False
    slips: int = 0
    unsure: bool = False


@dataclass(slots=True)
class Counts:
    """The counts of one report; `used`: items that are told by them."""

    answers: dict[str, str] = field(default_factory=dict)
    doubts: dict[str, Doubt] = field(default_factory=dict)
    refused: dict[str, Say] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)
    conflicts: set[str] = field(default_factory=set)  # told twice, with different numbers


def read_counts(row: Row, *, guess: bool = True) -> Counts:
    return Counting(row).read(guess=guess)


class Counting:
    """One reading of a row's numbers."""

    def __init__(self, row: Row, cover: list[Bond] | None = None) -> None:
        self.row, self.kind, self.items = row, row.kind, row.items
        self.out = Counts()
        self.told: dict[str, list[Told]] = {}
        self.groups: list[tuple[str, Told]] = []
        self.bonds = bonds(row.codes, row.kind) if cover is None else cover
        self.left: list[Told] = []
        self.apart: list[Bond] = []  # told of men, of women, as a share
        self.all: list[Bond] = []
        self.none: list[Bond] = []
        self.either: list[Told] = []

    def read(self, *, guess: bool) -> Counts:
        self.settled()
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

    def _one_held(self, at: int) -> bool:
        """ "mở 1 lớp tập huấn" """
        figure = self.items[at].figure
        return self.row.codes[at + 1 : at + 2] == "k" and figure is not None and figure.value <= 2

    def _passed_on(self, at: int) -> bool:
        """ "2 chờ huyện", "chuyển cấp trên: 2": what became of the rest"""
        item, tokens = self.items[at], self.row.message.tokens
        near = [*tokens[max(0, item.start - 4) : item.end], *tokens[item.end : item.end + 2]]
        clause = [one for one in near if one.kind != "stop" or one.bare == ":"]
        return any(means(one, "chuyển", "giao", "trình", "chờ", "cho") for one in clause)

    def _in_a_name(self, at: int) -> bool:
        """ "trường bản Chu Va 6" """
        item, tokens = self.items[at], self.row.message.tokens
        ahead = [one.bare for one in tokens[max(0, item.start - 4) : item.start]]
        return self.row.codes[at - 1 : at] in ("x", "u") and bool({"ban", "thon"} & set(ahead))

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
        self._days_named()
        return self.out

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

    def _dispute(self) -> None:
        """What another reading of nearly the same worth tells otherwise is doubtful."""
        for bond, cover in disputed(self.row.codes, self.kind, self.bonds):
            if self.items[bond.at or 0].code == "%":
                continue
            other = Counting(self.row, cover).settled().answers
            for name, value in self.out.answers.items():
                if name not in self.out.doubts and other.get(name, value) != value:
                    self.out.doubts[name] = Doubt("two", self._words(bond))

    def _main(self) -> str:
        return next(iter(counts_of(self.kind)), "")

    def _take(self, bond: Bond) -> None:
        if bond.deed in ("men", "rate"):
            self.apart.append(bond)
            self._use(bond)
            return
        if bond.deed == "other" and not self._frame(bond):
            return
        if bond.deed in ("all", "none"):
            (self.all if bond.deed == "all" else self.none).append(bond)
        elif bond.deed == "zero":
            self._use(bond)
            self.told.setdefault(bond.field, []).append(Told(Figure(0), bond))
        elif bond.at is not None:
            self._number(bond, self.items[bond.at])

    def _frame(self, bond: Bond) -> bool:
        """ "1 buổi", "một cuộc": that there was one is no news."""
        item = self.items[bond.at or 0]
        codes = self.row.codes[bond.start : bond.end]
        if "w" in codes:
            return True
        return "b" in codes and item.figure is not None and item.figure.value == 1

    def _number(self, bond: Bond, item: Item) -> None:
        figure = item.figure
        if figure is None or bond.deed == "other":
            self._use(bond)
            return
        if item.negative and bond.field:
            self._refuse(bond.field, "report-refuse-below", f"-{self._said(item)}")
            self._use(bond)
            return
        slips = sum(self.items[at].slips for at in range(bond.start, bond.end))
        told = Told(figure, bond, self._aside(bond), bond.deed == "total", slips, item.unsure)
        if bond.deed == "group":
            name = next(one.value for one in self.items[bond.start : bond.end] if one.code == "g")
            self.groups.append((name, told))
        elif bond.deed == "left":
            self.left.append(told)
            if item.over is not None:  # "3 trên 11 ý kiến chưa xong"
                whole = self._of(bond.field)
                self.told.setdefault(whole, []).append(Told(item.over, bond, slips=slips))
            return
        elif bond.deed == "either":
            self.either.append(told)
        elif bond.deed == "loose":
            self.groups.append(("", told))
        elif name := bond.field or next(iter(counts_of(self.kind)), ""):
            self.told.setdefault(name, []).append(told)
            whole = self._of(name)
            if item.over is not None and not whole:  # "64/70 đại biểu": so many of those invited
                told = replace(told, figure=replace(figure, why="two"))
                self.told[name][-1] = told
            if item.over is not None and whole:
                over = Told(item.over, bond, slips=slips)
                self.told.setdefault(whole, []).append(over)
        self._use(bond)

    def _of(self, name: str) -> str:
        field_ = self.kind.field(name)
        return field_.of if field_ else ""

    def _aside(self, bond: Bond) -> bool:
        if bond.deed == "left" and set("ex") & set(self.row.codes[bond.start : bond.end]):
            return True
        before = self.row.codes[: bond.start].rstrip("_:,&=")
        after = self.row.codes[bond.end : bond.end + 2].lstrip("_=")
        return before.endswith("o") or before.endswith("(") or after[:1] in tuple("xurkivegpP")

    def _use(self, bond: Bond) -> None:
        self.out.used |= set(range(bond.start, bond.end))

    def _give_back(self, some: Iterable[Told]) -> None:
        """A part told besides the whole ("18 ý kiến về đất đai") is no answer but a note."""
        for one in some:
            self.out.used -= set(range(one.bond.start, one.bond.end))

    def _said(self, item: Item) -> str:
        return self.row.message.words(item.start, item.end)

    def _words(self, bond: Bond) -> str:
        return self.row.words(bond.start, bond.end)

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

    def _put(self, name: str, told: Told, doubt: Doubt | None = None) -> None:
        field_ = self.kind.field(name)
        figure = told.figure
        if field_ is None:
            return
        said = self._words(told.bond)
        if figure.value != int(figure.value):
            self._refuse(name, "report-refuse-fraction", said)
            return
        if figure.value < field_.least:
            self._refuse(name, "report-refuse-below", said)
            return
        self.out.answers[name] = str(int(figure.value))
        doubt = doubt or self._doubt(field_, told, said)
        if doubt is not None:
            self.out.doubts[name] = doubt

    def _doubt(self, field_: Field, told: Told, said: str) -> Doubt | None:
        why: Why | None = told.figure.why
        if why is None and told.figure.value > field_.most:
            why = "far"
        if why is None and (told.unsure or self._household(told)):
            why = "guess"
        if why is None and told.slips:
            why = "words"
        return Doubt(why, said) if why else None

    def _household(self, told: Told) -> bool:
        """Households are no people, though they are often told for them."""
        nouns = (self._said(self.items[at]) for at in range(told.bond.start, told.bond.end)
                 if self.items[at].value == told.bond.field)  # fmt: skip
        return any(fold(one).split()[:1] == ["ho"] for one in nouns)

    def _refuse(self, name: str, key: str, said: str) -> None:
        self.out.answers.pop(name, None)
        self.out.refused[name] = Say(key, {"said": said})

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
        if self._joined(ordered) or (self._some(told[0]) and self._listed(ordered)):
            self._put_sum(main, ordered)

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
            closed = bool(set("=f") & set(self.row.codes[told.bond.start : told.bond.end]))  # "đã giải quyết xong"
            doubt = None if closed else Doubt("guess", self._words(told.bond))
            self._put(whole, told, doubt)
            self._put(name, told, doubt)
        elif name not in self.out.answers:
            self._put(name, told)

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
            if "+" in self.row.codes:
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
        lone = [at for at in lone if not (
            self._one_held(at) or self.items[at].negative or at in self.out.used or self._passed_on(at)
        )]
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


def merge(*some: Mapping[str, str]) -> dict[str, str]:
    made: dict[str, str] = {}
    for one in some:
        made |= one
    return made
