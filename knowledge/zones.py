"""Which part of a document a line belongs to: letterhead, body, signature, annex, notes."""

from collections.abc import Sequence
from typing import Literal

from knowledge import markers
from knowledge.letters import regex
from knowledge.readers.blocks import Block, Paragraph

Zone = Literal["head", "body", "closing", "tail", "annex", "notes"]

BODY_KINDS: tuple[markers.Kind, ...] = (
    "part", "chapter", "section", "capital", "roman", "article",
)  # fmt: skip
CLOSING = regex(r"Trên đây\b|(?:Đề nghị|Yêu cầu)\b.{0,250}/\.$")
ROLES = (
    r"(?:PHÓ |QUYỀN |Q\.? ?)?(?:CHỦ TỊCH|BÍ THƯ|TRƯỞNG|CHÁNH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHỈ HUY"
    r"|CHÍNH ỦY|CHÍNH TRỊ VIÊN|HIỆU TRƯỞNG|VIỆN TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|THỦ TRƯỞNG|CHỦ NHIỆM"
    r"|TỔNG BIÊN TẬP|ỦY VIÊN|UỶ VIÊN|BỘ TRƯỞNG|THỨ TRƯỞNG|THƯỜNG TRỰC|TỔ TRƯỞNG)"
)
FOR_WHOM = regex(
    r"(?:T/?M|K/?T|T/?L|TUQ|T/?U/?Q)\s*[./]\s*[A-ZÀ-Ỹ]|T/M\s+[A-ZÀ-Ỹ]|TM\s+[A-ZÀ-Ỹ]{2}"
)
SIGNED = regex(rf"(?:{ROLES}[A-ZÀ-Ỹ ,\-–]*|Nơi nhận\b.*|NƠI NHẬN\b.*)$")
ANNEXED = regex(
    r"\(?\s*(?:Ban hành )?[Kk]èm theo\b|BIỂU\b|Biểu số|PHỤ BIỂU|DANH SÁCH|BẢNG\b|LỊCH [A-ZĐ]"
)
TITLE = regex(r"(?:KẾ HOẠCH|HƯỚNG DẪN|CHƯƠNG TRÌNH|THÔNG BÁO|CÔNG VĂN|ĐỀ ÁN|LỊCH)\b")
NEXT = regex(r"[a-zà-ỹ][.;]\s+[A-ZÀ-Ỹ]")  # a sentence has ended, another begins
WORDS = 6  # of a line that is a sentence
GROUND = regex(r"(?:Căn cứ|Kính gửi|Kính thưa|Thực hiện\b.{0,200}\bsố\b|Số\b|Theo\b.{0,120}\bsố\b)")
NOTE = regex(r"\[\d{1,3}\]\s*\S")


def of_line(text: str, marker: markers.Marker | None, before: Zone, *, table: bool = False) -> Zone:
    """The zone of a paragraph or table, given the zone of the one before it."""
    if table:
        return "annex" if before in ("tail", "closing", "annex") else before
    if NOTE.match(text) and before != "head":
        return "notes"
    if before in ("head", "body", "closing"):
        if _signs(text) and before != "head":
            return "tail"
        if before == "body" and CLOSING.match(text):
            return "closing"
        if before == "head":
            return "body" if _opens(marker) else "head"
    if marker is not None and marker.kind == "annex":
        return "annex"
    if before == "tail" and (ANNEXED.match(text) or (marker and marker.kind in BODY_KINDS)):
        return "annex"
    return before


def first_of_body(blocks: Sequence[Block]) -> int | None:
    """Where a document without numbered headings begins: after "... như sau:", else with its
    first list or running sentence that is no ground ("Căn cứ ...") and stands below its title.
    """
    words = [block.piece.text if isinstance(block, Paragraph) else "" for block in blocks]
    for at, text in enumerate(words[:-1]):
        if text.rstrip(" .:").endswith(("như sau", "sau đây")):
            return at + 1
    titled = next((at + 1 for at, text in enumerate(words) if TITLE.match(text)), 0)
    for at, text in enumerate(words[titled:], titled):
        marker = markers.find(text)
        if (marker and not text.isupper()) or (_runs(text) and not GROUND.match(text)):
            return at
    return next((at for at, text in enumerate(words) if at >= titled and _runs(text)), None)


def _runs(text: str) -> bool:
    """Is it a sentence with an end?"""
    ended = text.rstrip().endswith((".", ";")) and len(text.split()) >= WORDS
    return ended or NEXT.search(text) is not None


def _opens(marker: markers.Marker | None) -> bool:
    if marker is None:
        return False
    return marker.kind in BODY_KINDS or (marker.kind == "number" and marker.counts[0] == 1)


def _signs(text: str) -> bool:
    signed = SIGNED.match(text) and (len(text) < 90 or text.upper().startswith("NƠI NHẬN"))
    return bool(FOR_WHOM.match(text) or signed)
