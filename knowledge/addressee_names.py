"""Cut a plan's words for its addressees into single names, leaving commas inside a name alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.facts.unit_words import ASKS, NOUN
from knowledge.letters import regex
from knowledge.vietnamese import nfc

LONGEST = 2_000  # letters; what is longer addresses nobody
BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
PART = r"(?:chủ trì|phối hợp|tham gia|thực hiện|phụ trách|đầu mối|tham mưu)"
BEFORE = regex(
    rf"(?:{ASKS}|[-+*•–\s]+|(?:(?:Cơ quan|Đơn vị|Bộ phận|Nơi|Người)(?:, đơn vị)? )?{PART}"
    rf"(?: chính| thực hiện)?\s*:)+\s*",
    re.IGNORECASE,
)
# "chủ trì, phối hợp với": whoever stands before and after are two
HARD = regex(
    r"\s*[;\n]\s*|[\s,]*(?<!\w)(?:(?:là )?(?:cơ quan |đơn vị )?chủ trì(?:,? tham mưu)?"
    r"|(?:và )?phối hợp(?: chặt chẽ| thực hiện)?(?: cùng)?(?: với)?"
    r"|cùng với|cùng phối hợp với)(?!\w)[\s,:]*",
    re.IGNORECASE,
)
SOFT = regex(r"\s*,\s*(?:và |cùng )?\s*|\s+(?:và|va|cùng|hoặc|&)\s+|\s+[-–]\s+", re.IGNORECASE)
# words of `NOUN` that rather go on with a name: "Phòng Văn hóa, Tư pháp"
HEAD = regex(
    rf"(?!Văn hóa|Tư pháp|Địa chính|Giáo viên|Báo và)(?:{NOUN}|(?:các|mỗi|mọi|từng|tất cả|những"
    r"|toàn|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|đặc khu|buôn|khóm|xóm|tiểu khu"
    r"|đoàn thể|VP|BTV|BTT|tổ chức (?:đảng|chính trị|thành viên|hội|đoàn thể)|TT|đồng chí|đ/c"
    r"|đảng viên|viên chức|người hoạt động|lao động|UBMTTQ\w*|MTTQ\w*|Phó|cac|xa"
    r"|phuong|thi tran|huyen|thon|don vi|nganh|doan the|hoi|phong|mat tran"
    r"|truong|chi bo|dang uy|ban|\d+)\b)",
    re.IGNORECASE,
)
# after a dash only what cannot go on with a name: "Đảng ủy - HĐND - UBND xã"
DASHED = regex(r"(?:UBND|HĐND|UBMTTQ\w*|MTTQ\w*|Đảng ủy)\b")
# bodies whose one name holds two: "Văn phòng HĐND và UBND huyện", "Báo và Đài ..."
TWINS = regex(r"(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Đài)\b", re.IGNORECASE)
JOINED = regex(
    r"(?:văn phòng|vp)\b.*(?:hđnd|hội đồng nhân dân|đbqh|quốc hội)|báo(?: \w+)?$", re.IGNORECASE
)
# a list of places' names goes on with names that look like a kind: "các xã Hồ Thầu, Bản Bo"
PLACES = regex(
    r".*\b(?:các|những|hai|ba|bốn|năm|\d+) (?:xã|phường|thị trấn|huyện|thôn|bản|làng):? [A-ZÀ-Ỹ]"
)
PROPER = regex(r"(?:Bản|Làng|Thôn|Ban|Khu|Trường|Đồn|Đội|Trạm|Tổ|Hội|Phòng|Khối)\s+[A-ZÀ-Ỹ]")
CHARGED = regex(r"\b(?:phụ trách|theo dõi|lĩnh vực|chuyên trách về)\b")
ONE_PERSON = regex(r"(?:đồng chí|đ/c|ông|bà)\s", re.IGNORECASE)
TITLE = regex(r"(?:chủ tịch|phó|trưởng|ủy viên|uỷ viên|bí thư)\b", re.IGNORECASE)
EDGES = " \t,.;:*•+–-\"'“”…"


@dataclass(frozen=True, slots=True)
class Piece:
    """Where a name stands in the text; `joined`: a comma or "và" binds it to the one before."""

    start: int
    end: int
    joined: bool


def clean(words: str) -> str:
    """One space between words, without brackets and the words before the first name."""
    lines = (" ".join(line.split()) for line in nfc(words[:LONGEST]).splitlines())
    text = "\n".join(line.strip(EDGES) for line in lines)
    bare = BRACKETS.sub(" ", text)
    text = bare if bare.strip(EDGES) else text.strip("()[] ")
    text = re.sub(r"[ \t]+([,;])|[ \t]+", r"\1 ", text).replace("  ", " ").strip(EDGES)
    start = BEFORE.match(text)
    return text[start.end() :].strip(EDGES) if start and start.end() < len(text) else text


def pieces(text: str) -> Iterator[Piece]:
    begin = 0
    for hard in HARD.finditer(text):
        yield from _soft(text, begin, hard.start())
        begin = hard.end()
    yield from _soft(text, begin, len(text))


def _soft(text: str, begin: int, end: int) -> Iterator[Piece]:
    joined = False
    for soft in SOFT.finditer(text, begin, end):
        if soft.end() < end and _parts(text[begin : soft.start()], soft[0], text[soft.end() : end]):
            yield from _piece(text, begin, soft.start(), joined)
            begin, joined = soft.end(), True
    yield from _piece(text, begin, end, joined)


def _parts(before: str, joint: str, after: str) -> bool:
    """Does a new name begin after the joint?"""
    if not HEAD.match(after) or CHARGED.search(before):
        return False
    if joint.strip() in {"-", "–"}:
        return bool(DASHED.match(after))
    if ONE_PERSON.match(before) and TITLE.match(after):
        return False
    if JOINED.match(before) and TWINS.match(after):
        return False
    return not (PLACES.match(before) and PROPER.match(after))


def _piece(text: str, start: int, end: int, joined: bool) -> Iterator[Piece]:
    while start < end and text[start] in EDGES:
        start += 1
    while start < end and text[end - 1] in EDGES:
        end -= 1
    if start < end:
        yield Piece(start, end, joined)
