"""Takes a row's bonds apart: which field each number was told of, and how surely."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from handlers.forms.kind import Field
from handlers.reading.alphabet import Item, Row, counts_of
from handlers.reading.bonds import Bond, bonds
from handlers.reading.figures import Figure
from handlers.reading.found import Doubt, Why
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


class Taken:
    """The bonds of a row, taken apart by what they tell."""

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
