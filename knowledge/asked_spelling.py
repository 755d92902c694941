"""The words that ask, mended where a finger slipped: plans hold few of them, so no index can."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from knowledge.bags import bag
from knowledge.search.slips import near
from knowledge.search.words import folded, marked, words

Known = Callable[[str], bool]
# phrases by which questions ask, without marks
PHRASES = (
    "bao nhieu|bao gio|bao lau|khi nao|luc nao|ngay nao|thang nao|nam nao|quy nao|tuan nao|gio nao"
    "|dot nao|gian nao|han nao|diem nao|doan nao|thang may|ngay may|so may|may gio|may ngay|may lan"
    "|vi nao|quan nao|phong nao|ban nao|noi nao|cho nao|nguoi nao|can bo nao|chuc nao|phan nao"
    "|nganh nao|cap nao|xa nao|dinh nao|quyet nao|thi nao|luan nao|dan nao|trinh nao|che nao"
    "|tu nao|tri nao|hoach nao|hoach nay|hoach so|ban gi|the nao|ra sao|lam gi|viec gi|vu gi"
    "|nhiem gi|dung gi|la gi|la ai|do ai|giao ai|cho ai|bao cao ai|ai ky|ai la|ai chu|ai phu"
    "|ai theo"
    "|ai duoc|ai lam|ai bao|ai phoi|o dau|ve dau|den dau|dang dau|phai lam|co viec|can lam"
    "|phan tram"
    "|ty le|chi tieu|nhung noi|nhung ai|nhung nam|nhung gi|mot lan|muc nao|vuc nao|viec nao"
    "|linh vuc nao|loai nao|gom gi|tieu chuan|so hieu|noi nhan|can cu|chu tri|phoi hop"
)
PAIRS = frozenset(pair for phrase in PHRASES.split("|") for pair in pairwise(phrase.split()))
ASKING = bag(
    "bao nhieu gio lau khi nao luc may ai gi dau sao phan tram ty le chi tieu tuan hom quy"
)
PARTS = frozenset(word for pair in PAIRS for word in pair)
SLIPPED: dict[str, tuple[str, ...]] = {}
for _word in sorted(PARTS):
    if len(_word) > 2:
        for _one in near(_word):
            SLIPPED[_one] = (*SLIPPED.get(_one, ()), _word)


def mend(question: str, known: Known) -> list[str]:
    """The words as written, but for those that were meant to ask."""
    written = words(question)
    bare = [folded(marked(word)) for word in written]
    marks = any(not word.isascii() for word in written)
    return [_meant(at, bare, known, marks=marks) or word for at, word in enumerate(written)]


def _meant(at: int, bare: Sequence[str], known: Known, *, marks: bool) -> str | None:
    """A word of asking that this one was meant as; None where it stands as it is."""
    word = bare[at]
    if word in PARTS or word not in SLIPPED or (marks and known(word)):
        return None
    before, after = list(_readings(bare, at - 1)), list(_readings(bare, at + 1))
    if known(word):  # "ghi vào" is no slip of "khi nào": the word beside it must be sure
        before, after = list(bare[max(0, at - 1) : at]), list(bare[at + 1 : at + 2])
    if any((one, word) in PAIRS for one in before) or any((word, one) in PAIRS for one in after):
        return None
    for meant in dict.fromkeys(SLIPPED[word]):
        if known(word) and meant not in ASKING:
            continue
        if any((one, meant) in PAIRS for one in before) or any(
            (meant, one) in PAIRS for one in after
        ):
            return meant
    if known(word):
        return None
    return next((one for one in SLIPPED[word] if one == "nao"), None)


def _readings(bare: Sequence[str], at: int) -> Iterator[str]:
    if 0 <= at < len(bare):
        yield bare[at]
        if bare[at] not in PARTS:
            yield from SLIPPED.get(bare[at], ())
