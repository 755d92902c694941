"""How plans speak of an award's dossier: what opens its list, where it goes, by when."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from knowledge.letters import regex
from knowledge.vietnamese import fold

Sort = Literal["to", "by", "rules"]  # where it goes, by when, after which rules
REWARD = re.compile(
    r"\b(?:khen|thi dua|bieu duong|binh xet|xet (?:cong nhan|tang)|danh hieu|bang khen|giay khen"
    r"|ton vinh)\b"
)
NAMED = re.compile(r"(?:thanh phan )?ho so\b")
# "Hồ sơ đề nghị khen thưởng gồm có 02 bộ, mỗi bộ gồm:"
BODY = regex(
    r"\b(?:[Hh]ồ sơ|HỒ SƠ)\b[^.;:]{0,150}?(?:\b(?:bao gồm|gồm có|gồm)\b"
    r"(?:[^:;.]{0,60}?:|(?:\s+các)?(?:\s+(?:giấy tờ|tài liệu|văn bản|loại))*(?:\s+sau)?\s*:?)"
    r"|\bnhư sau\s*:|:)"
)
PAPER = re.compile(
    r"(?:\W*(?:\d{1,2}|mot|hai|ba) (?:bo |ban )?)?"
    r"(?:to trinh|bao cao|bien ban|danh sach|ban (?:tom tat|sao|chup|xac nhan|tu|cam ket|thuyet"
    r"|ke khai|bao cao|mo ta|dang ky|chinh)|giay|quyet dinh|cong van|van ban|phieu|hinh anh|anh\b"
    r"|tom tat|ke hoach|don\b|tai lieu|bang\b|so yeu|xac nhan|y kien|nghi quyet|thuyet minh|video"
    r"|dia\b|chung nhan|minh chung)"
)
COPIES = regex(r"((?:\d{1,2}|một|hai|ba|bốn|năm)\s+(?:bản|bộ)(?:\s+(?:chính|gốc|sao))?)\b")
ENDS = regex(r"(?<![\s:;(]\d)(?<![\s:;(]\d\d)(?<!\bTP)(?<!\bTh)\.(?=\s+[A-ZĐÀ-Ỹ]|\s*$)")
CUTS = regex(r";\s*|(?<=[^\d\s(])\s+(?=\(?\d{1,2}[.)]\s)|\s+(?=[a-zđ]\)\s)")
COMMAS = regex(r",\s+(?:và\s+)?|\s+và\s+|\s+cùng\s+")
SHORT = 3  # letters: less is no paper
SAYS: Mapping[Sort, re.Pattern[str]] = {
    "to": regex(
        r"\b(?:gửi|nộp|trình)\s+(?:hồ sơ\s+)?(?:(?:về|đến|tới|cho|tại|qua|lên)\s+)+"
        r"(?P<name>.{4,90}?)(?=\s+(?:trước|chậm nhất|để|theo|bằng|trong|vào|xem xét|thẩm định"
        r"|tổng hợp|đúng)\b|[,.;(]|$)"
    ),
    "by": regex(
        r"\b(?:trước|chậm nhất|hạn (?:cuối|nộp|chót)|trong tháng|muộn nhất"
        r"|(?:vào|đến|từ) (?:hết )?ngày)\b[^.;]{0,40}\d"
    ),
    "rules": regex(
        r"\b(?:theo|căn cứ|thực hiện)\b[^.;]{0,40}(?:Nghị định|Thông tư|Hướng dẫn|Quyết định|Luật"
        r"|quy định)"
    ),
}


def opens(text: str) -> int | None:
    """Where the list begins that these words open; None where they open none."""
    found = BODY.search(text)
    if found is None:
        return None
    rest = text[found.end() :].strip()
    plain = "gồm" not in found[0] and "như sau" not in found[0]
    return None if plain and rest and not PAPER.match(fold(_unmarked(rest))) else found.end()


def _unmarked(words: str) -> str:
    return re.sub(r"^\W*(?:\d{1,2}|[a-zđ])[.)]\s*", "", words)


def about(text: str, heading: str) -> bool:
    """Does it speak of the dossier of an award?"""
    own = fold(text)
    above = fold(heading)
    if "ho so" not in own and "ho so" not in above.rsplit(" / ", 1)[-1]:
        return False
    return bool(REWARD.search(own) or REWARD.search(above))


def stretches(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The papers of a list in running text: "a; b; c", "1. a 2. b", or "a, b và c"."""
    closed = ENDS.search(text, start)
    end = closed.start() if closed else len(text)
    cuts = list(CUTS.finditer(text, start, end)) or [
        one for one in COMMAS.finditer(text, start, end) if PAPER.match(fold(text[one.end() : end]))
    ]
    edges = [start, *(place for one in cuts for place in one.span()), end]
    for left, right in zip(edges[::2], edges[1::2], strict=True):
        words = text[left:right]
        if len(words.strip(" .;:,-–")) >= SHORT:
            lead = len(words) - len(words.lstrip(" :;,"))
            yield left + lead, right
