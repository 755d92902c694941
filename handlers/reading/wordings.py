"""Takes the answers in words out of a row: who chaired, where, about what, which model, whose."""

import re
from dataclasses import dataclass, field

from handlers.meaning_lexicon import GENERIC
from handlers.reading.items import CALLED, COUNTS, Row
from handlers.reading.partners import addressed, partner
from handlers.reading.vocabulary import TOPICS, phrases
from knowledge.vietnamese import fold

STOPS = ",;()"
ENDS = STOPS + "#%dCzT:PN∅n"
DROPPED = frozenset(phrases("ahead-of-people"))
VILLAGES = {"thon", "ban", "xom", "ap", "buon", "lang", "to"}
HEMS = {"o", "u", "um", "hom", "sdt"}
FRAMING = {"to", "chuc", "mo", "bao", "cao", "em", "gui", "moi", "vua", "tien", "hanh", "co"}
EMPTY = {"la", "co", "duoc", "dc", "da", "voi", "cac", "ve", "vua", "moi", "thi", "a", "nhe"}
NO_PLACE = frozenset(phrases("no-places"))


@dataclass(slots=True)
class Wordings:
    answers: dict[str, str] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)
    place: tuple[int, int] | None = None  # items
    person: list[tuple[int, int]] = field(default_factory=list)


class Wording:
    """One reading of a row's words."""

    def __init__(self, row: Row, taken: set[int]) -> None:
        self.row, self.items, self.codes = row, row.items, row.codes
        self.taken = taken  # items that tell a number
        self.out = Wordings()

    def read(self) -> Wordings:
        fields = {one.name: one for one in self.row.kind.fields}
        if "chair" in fields:
            self._person("chair", [at for at, one in enumerate(self.items) if one.code == "C"])
            if "chair" not in self.out.answers:
                self._subject()
        if "name" in fields:
            self._model()
        if "field" in fields:
            self._choice("field")
        if "lead" in fields:
            leads = [
                at
                for at, one in enumerate(self.items)
                if (one.code == "i" and one.value == "lead") or one.code == "C"
            ]
            self._person("lead", leads)
        if "place" in fields:
            self._place()
        if "topic" in fields:
            self._topic()
        return self.out

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
        words = self.row.words(first, last).strip(" \t\n-–,.;:“”\"'")
        if words and name not in self.out.answers:
            self.out.answers[name] = " ".join(words.split())
            self.out.used |= set(range(first, last))

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
            if item.code != "p" or self._bare(at) in (
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

    def _place(self) -> None:
        for at, item in enumerate(self.items):
            if item.code != "P" or at in self.out.used:
                continue
            first = at + 1
            if first < len(self.items) and self.codes[first] == ":":
                first += 1
            end = first
            while (
                end < len(self.items)
                and self.codes[end] in "xuypgqbm" + COUNTS
                and end not in self.out.used
            ):
                if self.codes[end] in COUNTS and end in self.taken:
                    break
                if self.codes[end] == "u" and self._village_in(first, end):
                    break
                if self._bare(end) in ("do", "gom", "duoi", "duoc", "luc", "vao"):
                    break
                end += 1
            words = " ".join(self._bare(one) for one in range(first, end))
            if not words or words in NO_PLACE or self.codes[first:end] in ("p", "b"):
                continue
            if self.codes[first:end] == "u" and self._sole(first):
                continue
            self._keep("place", first, end)
            if "place" in self.out.answers:
                self.out.place = (first, end)
                self.out.used.add(at)
                return

    def _sole(self, at: int) -> bool:
        """ "đối thoại ở xã Bản Bo", and no other unit said: whose report it is"""
        hit = self.items[at].hit
        others = (
            one
            for one, code in enumerate(self.codes)
            if code == "u"
            and one != at
            and not (partner(self.row, one) or addressed(self.row, one))
        )
        return hit is not None and not hit.village and next(others, None) is None

    def _village_in(self, first: int, end: int) -> bool:
        """ "nhà văn hoá bản Nà Bỏ xã Bản Giang": the commune is no part of the place"""
        said = {word for at in range(first, end) for word in self._bare(at).split()}
        hit = self.items[end].hit
        return hit is not None and not hit.village and bool(said & VILLAGES)

    def _topic(self) -> None:
        label = next(
            (
                at
                for at, one in enumerate(self.items)
                if one.code in "i" + CALLED and one.value == "topic"
            ),
            None,
        )
        if label is not None:
            self.out.used.add(label)
            self._keep_topic(label + 1)
            if "topic" in self.out.answers:
                return
        heads = [at for at, one in enumerate(self.items) if one.code == "k"]
        lessons = [at for at, one in enumerate(self.items) if self._bare(at) == "lop"]
        for head in (*heads, *lessons):
            self._topic_behind(head)
            if "topic" in self.out.answers:
                return
        if not heads:
            self._topic_alone()
            return
        head = heads[0]
        about = next((at for at in range(head, len(self.items)) if self.codes[at] == "e"), None)
        if about is not None:
            self._keep_topic(about + 1)
        if "topic" not in self.out.answers:
            self._topic_alone()
        if "topic" not in self.out.answers:
            self._topic_ahead(head)

    def _topic_behind(self, head: int) -> None:
        """ "tập huấn chăn nuôi", "lớp kỹ năng hòa giải" """
        while head + 1 < len(self.items) and (self.codes[head + 1] == "k"):
            head += 1
        first = head + 1
        while first < len(self.items) and (
            self.codes[first] in "_=fduyzh:" or self._bare(first) in ("xong", "day")
        ):
            first += 1
        if first < len(self.items) and self.codes[first] in "xekbPi" + CALLED:
            self._keep_topic(first)

    def _topic_ahead(self, head: int) -> None:
        """ "Hồ Thầu vệ sinh an toàn lao động tập huấn": between the unit and the kind"""
        first = head
        while first > 0 and self.codes[first - 1] in "xek":
            first -= 1
        bounded = first > 0 and self.codes[first - 1] in "ud"
        words = self.row.words(first, head).split()
        if bounded and len(words) >= 2 and not any(fold(one) in FRAMING for one in words):
            self._keep("topic", first, head)

    def _topic_alone(self) -> None:
        """A part of its own that is plainly a topic: "..., nghiệp vụ dân vận"."""
        for at in range(1, len(self.items)):
            words = self.row.message.tokens[self.items[at].start : self.items[at].start + 2]
            said = " ".join(one.bare for one in words)
            if self.codes[at - 1] in ",;" and any(said.startswith(fold(one)) for one in TOPICS):
                self._keep_topic(at)
                if "topic" in self.out.answers:
                    return

    def _keep_topic(self, first: int) -> None:
        while first < len(self.items) and (self.codes[first] in ":e" or self._bare(first) in EMPTY):
            first += 1
        end = first
        while end < len(self.items):
            code = self.codes[end]
            if code == "," and self._topic_goes_on(end):
                end += 1
                continue
            if code in ",;()dzTN∅no%" or (code == "u" and end > first):
                break
            if code == "P" and self._real_place(end):
                break
            if self._bare(end) == "tu" and self.codes[end + 1 : end + 2] in tuple("dz"):
                break
            if (code == "c" and self.codes[end + 1 : end + 2] in tuple("#%gVTα")) or (
                code == "#" and end in self.taken
            ):
                break
            if code in CALLED and self.items[end].value != "topic" and end in self.taken:
                break
            end += 1
        if any(self.codes[at] in "xqkgpvu" for at in range(first, end)):
            self._keep("topic", first, end)

    def _topic_goes_on(self, at: int) -> bool:
        """ "kỹ năng đối thoại, tiếp công dân cho 32 cán bộ" """
        return re.match(r",[xkg_]{1,8}c_*#", self.codes[at:]) is not None

    def _real_place(self, at: int) -> bool:
        if at in self.out.used:
            return True
        end = self._until(at + 1, ENDS + "_c")
        words = " ".join(self._bare(one) for one in range(at + 1, end))
        return bool(words) and words not in NO_PLACE

    def _model(self) -> None:
        quotes = [at for at, one in enumerate(self.items) if one.code == "q"]
        named = [at for at in quotes if self._bare(at) not in GENERIC]
        quote = next(iter((*named, *quotes)), None)
        if quote is not None:
            self.out.answers["name"] = self.row.message.tokens[self.items[quote].start].text
            raw = self.row.words(quote, quote + 1)
            self.out.answers["name"] = " ".join(raw[1:-1].split())
            self.out.used.add(quote)
            return
        labels = [
            at for at, one in enumerate(self.items) if one.code == "i" and one.value == "name"
        ]
        heads = [at for at, one in enumerate(self.items) if one.code == "k"]
        for at in (*labels, *heads[-1:], *heads[:1]):
            first = at + 1
            while first < len(self.items) and (
                self.codes[first] in "_:ke"
                or self._bare(first) in ("moi", "ten", "la", "ve", "nam", "2026")
            ):
                first += 1
            if about := re.match(r"x?i[_:]*v+_*:", self.codes[first:]):
                first += about.end()  # "mô hình trong lĩnh vực kinh tế: trồng sa nhân"
            nth = re.match(r"x[#y]_*[:,]?", self.codes[first:])
            if nth and self._bare(first) == "thu":
                first += nth.end()  # "mô hình thứ 2: ..."
            if addressed_to := re.match(r"c_*u_*[,:]", self.codes[first:]):
                first += addressed_to.end()  # "đăng ký mô hình cho Tả Lèng, vườn cây"
            end = first
            while (
                end < len(self.items) and self.codes[end] not in ";()" and not self._model_ends(end)
            ):
                end += 1
            if end > first:
                self._keep("name", first, end)
                if "name" in self.out.answers:
                    return

    def _model_ends(self, at: int) -> bool:
        item = self.items[at]
        if item.code == "," or (item.code == "u" and not (item.hit and item.hit.village)):
            return True
        if self._bare(at) in ("cua", "cho") and "u" in self.codes[at + 1 : at + 3]:
            return True
        if item.code == "v" and (self._field_only_here(at) or self._short_field(at)):
            return True
        if item.code == "i" and item.value in ("field", "lead", "note"):
            return True
        if self._bare(at) == "giao" and at + 1 < len(self.items) and self.codes[at + 1] == "c":
            return True
        return (
            self._bare(at) in ("do", "thuoc")
            or item.code in "NdC"
            or (item.code == "p" and self._lead_follows(at))
        )

    def _short_field(self, at: int) -> bool:
        """ "chi bộ kiểu mẫu 4 tốt htct": a field's short form is no part of a name"""
        item = self.items[at]
        ends = at + 1 >= len(self.items) or self.codes[at + 1] in STOPS
        said = self.row.words(at, at + 1)
        return ends and " " not in said and item.end - item.start > 1

    def _field_only_here(self, at: int) -> bool:
        """ "nuôi cá lồng phát triển kinh tế": the name ends where its field begins"""
        ends = at + 1 >= len(self.items) or self.codes[at + 1] in STOPS
        said = self._bare(at)
        return ends and said.startswith("phat trien") and "v" not in self.codes[at + 1 :]

    def _lead_follows(self, at: int) -> bool:
        end = self._until(at, STOPS)
        between = (one for one in self.items[at:end] if one.code in "iu")
        if next((one.value for one in between), "") != "lead":
            return False
        return any(
            self.items[one].code in "iC" and self.items[one].value in ("lead", "")
            for one in range(at, end)
        )

    def _choice(self, name: str) -> None:
        labels = [at for at, one in enumerate(self.items) if one.code == "i" and one.value == name]
        for label in labels:
            self.out.used.add(label)
            for at in range(label + 1, min(label + 6, len(self.items))):
                if self.codes[at] == "v":
                    self._chosen(name, at)
                    return
        for at, item in enumerate(self.items):
            if item.code == "v" and at not in self.out.used:
                self._chosen(name, at)
                return

    def _chosen(self, name: str, at: int) -> None:
        self.out.answers[name] = self.items[at].value
        self.out.used.add(at)
        while at + 1 < len(self.items) and self.codes[at + 1] == "v":
            at += 1
            self.out.used.add(at)
