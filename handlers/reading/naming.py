"""Finds a model's name and its field."""

import re

from handlers.meaning.lexicon import GENERIC
from handlers.reading.phrased import STOPS
from handlers.reading.topics import Topics
from knowledge.vietnamese import fold

SHORT_FIELDS = {"qpan", "anqp", "vhxh", "htct", "ktxh"}


class Models(Topics):
    """What a model is called, and its field."""

    def _model(self) -> None:
        quotes = [at for at, one in enumerate(self.items) if one.code == "q"]
        named = [at for at in quotes if self._bare(at) not in GENERIC]
        quote = next(iter((*named, *quotes)), None)
        if quote is not None:
            raw = self.row.words(quote, quote + 1)
            inside = raw if raw[0].isalnum() else raw[1:-1]  # a unit's name in it stands for quotes
            self.out.answers["name"] = " ".join(inside.split())
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
                end < len(self.items)
                and self.codes[end] not in ";()"
                and not (self._model_ends(end) and not (end == first and self._named_after(end)))
            ):
                end += 1
            if end > first and not set(self.codes[first:end]) <= set("v_&e"):
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

    def _named_after(self, at: int) -> bool:
        """ "hội CCB đăng ký mô hình CCB giữ đường biên": the name begins with a short form"""
        item, tokens = self.items[at], self.row.message.tokens
        short = item.end - item.start == 1 and len(tokens[item.start].typed) <= 4
        following = self.codes[at + 1 : at + 3]
        return item.code == "u" and short and following == "xx" and "u" in self.codes[:at]

    def _short_field(self, at: int) -> bool:
        """ "chi bộ kiểu mẫu 4 tốt htct": a field's short form is no part of a name"""
        item = self.items[at]
        ends = at + 1 >= len(self.items) or self.codes[at + 1] in STOPS
        said = self.row.words(at, at + 1)
        short = "".join(one for one in fold(said) if one.isalpha()) in SHORT_FIELDS
        if short and " " not in said and at + 1 < len(self.items) and self.codes[at + 1] == "x":
            return True  # "... qp-an dự kiến làm từ tháng 4"
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
