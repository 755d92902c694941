"""Documents that a plan cites: kind, number, date; each number and date once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from knowledge.facts import dates
from knowledge.facts.quoting import quote
from knowledge.facts.shapes import Reference
from knowledge.letters import regex
from knowledge.outline import Outline

KINDS = {
    "NQLT": "Nghị quyết liên tịch", "TTLT": "Thông tư liên tịch", "NQ": "Nghị quyết",
    "NĐ": "Nghị định", "QĐ": "Quyết định", "QĐi": "Quy định", "QyĐ": "Quy định",
    "QC": "Quy chế", "CT": "Chỉ thị", "CTr": "Chương trình", "KL": "Kết luận",
    "KH": "Kế hoạch", "HD": "Hướng dẫn", "TT": "Thông tư", "TTr": "Tờ trình", "ĐA": "Đề án",
    "PL": "Pháp lệnh", "TB": "Thông báo", "BC": "Báo cáo", "CV": "Công văn", "CĐ": "Công điện",
    "QH": "Luật", "L": "Luật", "CTPH": "Chương trình phối hợp", "PH": "Chương trình phối hợp",
    "UBTVQH": "Nghị quyết", "QPPH": "Quy chế phối hợp", "ĐL": "Điều lệ", "GM": "Giấy mời",
    "CTHĐ": "Chương trình hành động", "TTg": "", "UBND": "Công văn",
}  # fmt: skip
NAMED = regex(
    r"(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết liên tịch|Nghị quyết|Nghị định|Quyết định|Chỉ thị"
    r"|Kết luận|Kế hoạch liên tịch|Kế hoạch|Thông tư liên tịch|Thông tư|Thông tri|Thông báo"
    r"|Hướng dẫn|Quy định|Quy chế phối hợp|Quy chế|Chương trình phối hợp|Chương trình hành động"
    r"|Chương trình|Đề án|Công văn|Công điện|Tờ trình|Báo cáo|Điều lệ|Văn bản|Quết định)",
    re.IGNORECASE,
)
SYMBOL = r"[A-ZĐ][A-Za-zĐđƯư0-9&.]*(?:\s?[-–/]\s?[A-ZĐ0-9][A-Za-zĐđƯư0-9&]*)*"
NUMBER = regex(
    r"(?<![\d/.,])(?P<number>\d{1,5}[a-z]?)\s?(?:/\s?(?P<year>(?:19|20)\d\d)\s?)?"
    rf"(?P<sign>[-–/])\s?(?P<symbol>{SYMBOL})"
)
SAID = regex(r"(?:số\s*:?\s*)+$", re.IGNORECASE)
BETWEEN = regex(
    r"\s*(?:,|và|;)?\s*(?:Quyết định|Chỉ thị|Nghị quyết|Kế hoạch|Luật|Kết luận)?\s*(?:số\s*)*$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation in clean text: where its kind begins, where its date ends."""

    start: int
    end: int
    kind: str
    number: str
    issued_on: str | None


def find(outline: Outline, raw: str, own: str | None) -> tuple[Reference, ...]:
    """The citations of head, body, annexes and notes; a mention without date joins a dated one."""
    found: list[Reference] = []
    for _, clause in outline.zone("head", "body", "closing", "annex", "notes"):
        pieces = [clause.whole]
        if clause.table:
            pieces = [cell.piece for row in clause.table.rows for cell in row if not cell.repeats]
        for piece in pieces:
            for cited in citations(piece.text):
                words = quote(raw, clause.where, piece, cited.start, cited.end)
                found.append(Reference(words, cited.kind, cited.number, cited.issued_on))
    kept = [one for one in found if own is None or key(one.number) != key(own)]
    return tuple(_once(kept))


def key(number: str) -> str:
    """Two spellings of one number share it: spaces and hyphens do not count."""
    return re.sub(r"[\s–-]", "", number).upper()


def _once(found: list[Reference]) -> Iterator[Reference]:
    dated = {key(one.number) for one in found if one.issued_on}
    seen: set[tuple[str, str | None]] = set()
    for one in found:
        mark = (key(one.number), one.issued_on)
        if mark in seen or (one.issued_on is None and mark[0] in dated):
            continue
        seen.add(mark)
        yield one


def citations(text: str) -> list[Cited]:
    """Citations in a text, in order; "số 217-QĐ/TW và số 218-QĐ/TW ngày ..." share the date."""
    found: list[Cited] = []
    for match in NUMBER.finditer(text):
        said = SAID.search(text, max(0, match.start() - 12), match.start())
        written = _symbol(match)
        symbol = tidy(written)
        start = said.start() if said else match.start()
        named = _named(text, start)
        if not _is_document(symbol, bool(said or named)):
            continue
        number = match["number"] + (f"/{match['year']}" if match["year"] else "")
        number += ("-" if match["sign"] in "-–" else "/") + symbol
        end = match.start("symbol") + len(written)
        date = dates.AFTER_NUMBER.match(text, end)
        kind = named[1] if named else kind_of(symbol)
        found.append(
            Cited(
                named[0] if named else start,
                date.end() if date else end,
                kind,
                number,
                dates.iso(date) if date else None,
            )
        )
    return _shared(found, text)


def _symbol(found: "re.Match[str]") -> str:
    """As written, without the stop after it or a word that was glued to it ("UBNDngày")."""
    symbol = found["symbol"]
    if symbol.endswith("ng") and found.string.startswith("ày", found.end()):
        symbol = symbol[:-2]
    return symbol.rstrip(" .-–")


def tidy(symbol: str) -> str:
    """ "KH - UBND." is "KH-UBND"."""
    return re.sub(r"\s*[-–]\s*", "-", re.sub(r"\s*/\s*", "/", symbol)).rstrip(".- /")


def _named(text: str, end: int) -> tuple[int, str] | None:
    """The kind said just before the number, or a law's name somewhat before it."""
    before = list(NAMED.finditer(text, max(0, end - 140), end))
    if not before:
        return None
    last = before[-1]
    between = text[last.end() : end]
    if len(between.strip()) <= 2 or (
        last[0].lower().endswith("luật") and not re.search(r"[;.]|\d", between)
    ):
        kind = "Quyết định" if last[0] == "Quết định" else last[0][0].upper() + last[0][1:].lower()
        return last.start(), kind
    return None


def kind_of(symbol: str) -> str:
    for token in re.split(r"[-/]", symbol):
        kind = KINDS.get(token) or KINDS.get(token.rstrip("0123456789"))
        if kind:
            return kind
    return "Văn bản"


def _is_document(symbol: str, named: bool) -> bool:
    tokens = [token for token in re.split(r"[-/]", symbol) if token]
    capitals = sum(letter.isupper() for letter in symbol)
    if capitals < 2:
        return False
    known = any(
        KINDS.get(token) is not None or token.rstrip("0123456789") in KINDS for token in tokens
    )
    return known if not named else capitals >= 2 and (known or len(symbol) <= 40)


def _shared(found: list[Cited], text: str) -> list[Cited]:
    out = list(found)
    for at in range(len(out) - 2, -1, -1):
        this, following = out[at], out[at + 1]
        between = text[this.end : following.start]
        if this.issued_on or not following.issued_on or "và" not in between:
            continue
        if BETWEEN.match(f"{between} "):
            out[at] = replace(this, issued_on=following.issued_on)
    return out
