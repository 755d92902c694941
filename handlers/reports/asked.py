"""What a sentence says of the reports it wants: period, kind, form of the file."""

from collections.abc import Sequence
from datetime import date, datetime
from itertools import pairwise

from handlers.meaning import period as meaning_period
from handlers.meaning.signs import Signs, read_signs
from handlers.papers import period
from handlers.papers.columns import KINDS
from handlers.papers.period import Period

FORMS = {
    "excel": "xlsx", "xlsx": "xlsx", "xls": "xlsx", "exel": "xlsx", "ecxel": "xlsx",
    "word": "docx", "docx": "docx", "doc": "docx",
    "csv": "csv",
}  # fmt: skip
HALVES = {"dau": 1, "cuoi": 7}


def read(text: str, now: datetime) -> dict[str, str]:
    """{"period": "2026-03", "kind": "dialogue", "form": "xlsx"}: what the words say, no more."""
    signs = read_signs(text)
    bare = [word.bare for word in signs.sentence.words]
    found: dict[str, str] = {}
    named = _half(bare, now.date()) or _period(signs, now)
    if named is not None:
        found["period"] = named.code
    kind = _kind(signs, bare)
    if kind:
        found["kind"] = kind
    form = next((FORMS[word] for word in bare if word in FORMS), "")
    if form:
        found["form"] = form
    return found


def _half(bare: Sequence[str], today: date) -> Period | None:
    """ "6 tháng đầu năm", "nửa cuối năm 2025"; "báo cáo 6 tháng" is that of the first half"""
    for first, second, third in zip(bare, bare[1:], [*bare[2:], ""], strict=False):
        if (first, second) == ("6", "thang"):
            return period.months(_year(bare, today), HALVES.get(third, 1), 6)
        if first == "nua" and second in HALVES and third == "nam":
            return period.months(_year(bare, today), HALVES[second], 6)
    return None


def _year(bare: Sequence[str], today: date) -> int:
    years = (int(one) for one in bare if one.isdecimal() and 2000 <= int(one) <= 2100)
    return next(years, today.year)


def _period(signs: Signs, now: datetime) -> Period | None:
    days = meaning_period.read(signs.sentence.words, now)
    if not days:
        return None
    return Period(date.fromisoformat(days["from"]), date.fromisoformat(days["to"]))


def _kind(signs: Signs, bare: Sequence[str]) -> str:
    """The kind named first; "báo cáo" alone is none."""
    hits = [one for one in signs.sentence.hits if one.tag.removeprefix("kind.") in KINDS]
    named = [one for one in hits if one.tag != "kind.task"]
    plain = [one for one in named if one.tag != "kind.situation"]
    first = min(plain or named, key=lambda one: one.start, default=None)
    if first is not None:
        return first.tag.removeprefix("kind.")
    return "task" if ("nhiem", "vu") in pairwise(bare) else ""
