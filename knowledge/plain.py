"""Text without marks, letter by letter, with the way back to the raw text.

Words whose marks say something else than the time word they would look like ("Việt Nam", "quỹ",
"tư pháp") are blotted out, so that a grammar of plain letters can read marked and unmarked text.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from knowledge.vietnamese import PLAIN_D

BLOT = "¤"  # a word that only looks like a time word
TAKEN = "¦"  # what is already read
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,80}>|&nbsp;")
WORD = re.compile(r"[^\W\d_]+")
DASHES = dict.fromkeys("‐‑‒–—―−", "-")
SLASHES = dict.fromkeys("⁄∕／", "/")
SWAPS = str.maketrans({**DASHES, **SLASHES, "Ƕ": "y", "ƕ": "y", "ǵ": "y", "Ƿ": "y", "ƿ": "y"})
# the spellings of each plain time word that mean something else
OTHERS = {
    plain: set(words.split())
    for plain, words in {
        "ba": "bà bả bá bã",
        "can": "cán cạn căn cần cân",
        "cuoi": "cười cưới cưỡi",
        "dau": "đau đấu dấu dâu đậu đâu dầu",
        "den": "đền đen đèn",
        "dinh": "đình đinh đỉnh dinh dính",
        "dip": "địp",
        "dot": "đốt dột",
        "giao": "giáo",
        "gio": "gió giò giỗ giơ",
        "hai": "hải hài hái hại",
        "hang": "hạng hãng háng",
        "het": "hét",
        "khi": "khí khỉ",
        "ky": "ký kỹ kỷ",
        "lan": "lan làn lân lán",
        "moi": "mới mời mọi môi mồi",
        "mot": "mốt",
        "mung": "mừng",
        "muon": "mượn muốn muôn",
        "nam": "nam nám nắm nấm nạm",
        "nay": "nảy nấy",
        "ngay": "ngáy",
        "nhat": "nhật nhặt nhạt",
        "quy": "quy quỹ quỷ quỵ quyết",
        "ra": "rà",
        "sau": "sâu",
        "thang": "thắng thăng thẳng",
        "thu": "thu thư thử thú thụ",
        "toi": "tôi tội tối tồi",
        "trong": "trọng trồng tròng trông trống",
        "tu": "tư tự tử tu tú tù tụ tứ",
        "tuan": "tuân tuấn",
        "vao": "váo",
        "xuyen": "xuyến",
    }.items()
}
# one spelling for what is written in two ways, and two for what is not the same: six, and after
SPELLED = {"qui": "quy", "ki": "ky", "sáu": "s6u"}
LEAST_MARKED = 0.15  # of the words; official prose has 0.8, a phone message without marks 0


@dataclass(frozen=True, slots=True)
class Plain:
    raw: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        if not 0 <= start < end <= len(self.text):
            return (0, 0)
        return self.starts[start], self.ends[end - 1]

    def between(self, start: int, end: int) -> str:
        """The raw text of a gap, with its tabs and line breaks."""
        return self.raw[self.ends[start - 1] : self.starts[end]] if 0 < start < end else ""

    def raw_words(self, start: int, end: int) -> str:
        first, last = self.raw_span(start, end)
        return " ".join(TAG.sub(" ", self.raw[first:last]).replace("*", "").split())


def plain(raw: str) -> Plain:
    """Lower case, no marks, one space between words; markup counts as space."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    covered = markup(raw)
    for at, raw_letter in enumerate(raw):
        bare = " " if at in covered else bare_letters(raw_letter)
        if not bare or (bare == " " and (not letters or letters[-1] == " ")):
            if ends and ends[-1] == at and not bare:
                ends[-1] = at + 1  # a mark belongs to the letter before it
            continue
        for one in bare:
            letters.append(one)
            starts.append(at)
            ends.append(at + 1)
    text = blot("".join(letters), raw, starts, ends)
    return Plain(raw, text, tuple(starts), tuple(ends))


def markup(raw: str) -> set[int]:
    covered = {at for tag in TAG.finditer(raw) for at in range(*tag.span())}
    return covered | {at for at, letter in enumerate(raw) if letter in "*#_|"}


@lru_cache(maxsize=4096)  # a text has few letters, each many times
def bare_letters(letter: str) -> str:
    """The letter without marks; empty for a mark and for what cannot be seen."""
    if letter.isascii():
        return " " if letter.isspace() else letter.lower()
    if letter.isspace():
        return " "
    apart = unicodedata.normalize("NFD", letter.lower().translate(SWAPS))
    kept = (one for one in apart if unicodedata.category(one) not in {"Mn", "Cf", "Cs"})
    return "".join(kept).translate(PLAIN_D).translate(SWAPS)


def blot(text: str, raw: str, starts: list[int], ends: list[int]) -> str:
    words = list(WORD.finditer(text))
    spelled = [spelling(raw[starts[w.start()] : ends[w.end() - 1]]) for w in words]
    marked = sum(not word.isascii() for word in spelled) > LEAST_MARKED * len(words)
    letters = list(text)
    for word, written in zip(words, spelled, strict=True):
        if new := SPELLED.get(written if written == "sáu" else word.group()):
            letters[word.start() : word.end()] = new
        if written in OTHERS.get(word.group(), ()) and (marked or not written.isascii()):
            letters[word.start() : word.end()] = BLOT * len(word.group())
    return "".join(letters)


def spelling(raw: str) -> str:
    return unicodedata.normalize("NFC", raw.lower())
