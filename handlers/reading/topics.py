"""Finds where something was held and what it was about."""

import re

from handlers.reading.alphabet import CALLED, COUNTS
from handlers.reading.partners import addressed, partner
from handlers.reading.persons import Persons
from handlers.reading.phrased import EMPTY, ENDS, FRAMING, NO_PLACE, VILLAGES
from handlers.reading.vocabulary import TOPICS
from knowledge.vietnamese import fold


class Topics(Persons):
    """Where it was, and about what."""

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
        lessons = [
            at
            for at, one in enumerate(self.items)
            if self._bare(at) == "lop" and self.codes[at - 1 : at] not in ("#", "E")
        ]
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
            behind_count = self.codes[at - 1] in COUNTS and at - 1 in self.taken
            apart = self.codes[at - 1] in ",;" or (behind_count and self.codes[at] == "x")
            if apart and any(said.startswith(fold(one)) for one in TOPICS):
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
            if (
                code in ",;()dzTN∅no%"
                or (code == "#" and self.codes[end + 1 : end + 2] == "b")
                or (code == "u" and end > first)
            ):
                break
            if code == "E" and "#" in self.codes[end : end + 4]:
                break  # "mỗi lớp 25 người", not "môi trường"
            if code == "P" and self._real_place(end):
                break
            if self._bare(end) == "tu" and self.codes[end + 1 : end + 2] in tuple("dz"):
                break
            if (code == "c" and self.codes[end + 1 : end + 2] in tuple("#%gVTα")) or (
                code == "#" and end in self.taken
            ):
                break
            if code in COUNTS and end in self.taken and self.codes[end + 1 : end + 2] == "#":
                break  # "kỹ năng viết tin bài nữ 17"
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
