"""Joins printed lines into paragraphs: a sentence wrapped, or cut by a page, is one again."""

import re
from collections.abc import Iterable, Sequence

from knowledge import markers
from knowledge.readers import widths
from knowledge.readers.blocks import Block, Item, Line, Paragraph, Table
from knowledge.readers.text import Piece, glue, join
from knowledge.readers.widths import ENDED

LONG_HEADING = 40  # letters; shorter headings in bold that follow one another are two
DANGLING = re.compile(
    r"(?:,|\(|[-–/]|\b(?:và|hoặc|của|các|những|số|ngày|tháng|năm|về|theo|tại|cho|với|từ|đến|là|do"
    r"|trong|trên|để|được|có|không|đã|sẽ|bằng|vào|ra|ở|mỗi|từng|như|gồm))$",
    re.IGNORECASE,
)
TIED = re.compile(r"[\w.][-/]$")  # "217-" / "QĐ/TW": the break added no space
RANGE = re.compile(r"[-–]\s?\d{2,4}\b")  # "2021" / "- 2025"
PAGE_NUMBER = re.compile(r"^(?:-\s?|–\s?|Trang\s+)?\d{1,3}(?:\s?[-–]|\s?/\s?\d{1,3})?$")
RULE = re.compile(r"^[-_=*~.·…—–\s]{3,}$")
SETTING = re.compile(
    r"^(?:KẾ HOẠCH|HƯỚNG DẪN|CHƯƠNG TRÌNH|Nơi nhận|NƠI NHẬN|Kính gửi|CỘNG H|ĐẢNG CỘNG SẢN"
    r"|Độc lập|Số\s*:|T/?M\.? |KT\.? |TL\.? |TUQ\.? |Căn cứ |Trên đây )"
)


def paragraphs(items: Iterable[Item]) -> tuple[Block, ...]:
    """The lines as paragraphs, the tables where they stood; page numbers and rules are dropped."""
    listed = [item for item in items if isinstance(item, Table) or not noise(item.piece.text)]
    width = widths.measure([item for item in listed if isinstance(item, Line)])
    blocks: list[Block] = []
    open_lines: list[Line] = []

    def close() -> None:
        if open_lines:
            blocks.append(_paragraph(open_lines))
            open_lines.clear()

    for item in listed:
        if isinstance(item, Table):
            close()
            blocks.append(item)
        elif open_lines and goes_on(open_lines, item, width):
            open_lines.append(item)
        else:
            close()
            open_lines.append(item)
    close()
    return tuple(blocks)


def noise(text: str) -> bool:
    return not text or bool(PAGE_NUMBER.match(text) or RULE.match(text))


def goes_on(before: Sequence[Line], line: Line, width: widths.Widths) -> bool:
    """Whether the line carries on the paragraph of the lines before it."""
    last, text = before[-1], line.piece.text
    ended = bool(ENDED.search(last.piece.text))
    full = widths.full(before, text, width, ended)
    if SETTING.match(text) or (text.startswith("Thực hiện ") and not (full and not ended)):
        return False
    if _headings_part(last, line):
        return False
    if line.apart is not None and (ended or text[0].isupper() or markers.find(text)):
        # the page shows where paragraphs begin; small letters go on wherever they are set
        return not line.apart and not (ended and markers.find(text))
    if _long_heading(before, line, ended):
        return True
    if TIED.search(last.piece.text) and not ended and text[0].isalnum():
        return True
    if RANGE.match(text) and last.piece.text[-1].isdigit():
        return True
    marker = markers.find(text)
    if marker is not None:
        return _wrapped_into(marker, last, ended, full) and not line.own
    if line.own and (ended or not text[0].islower()):
        return False
    if text[0].islower() or text[0] in ",;.)%":
        return not ended or full or (width.wrapped and last.piece.text[-1] in ";:")
    if ended:
        listed = last.piece.text.endswith(";")  # the next item of a list would have a sign
        return full and not line.own and (listed or _same_matter(before, width.usual))
    return full or bool(DANGLING.search(last.piece.text))


def _headings_part(last: Line, line: Line) -> bool:
    """The markup says that one is a heading and the other is not."""
    if last.heading != line.heading and (last.heading or line.heading):
        return True
    return last.bold != line.bold and not line.piece.text[0].islower()


def _long_heading(before: Sequence[Line], line: Line, ended: bool) -> bool:
    """A numbered heading broken over two lines: both in bold, or both in capitals."""
    last, text = before[-1].piece.text, line.piece.text
    if ended or markers.find(text) or not markers.find(before[0].piece.text):
        return False
    bold = line.bold and before[-1].bold and len(last) >= LONG_HEADING
    return bold or (last.isupper() and text.isupper())


def _wrapped_into(marker: markers.Marker, last: Line, ended: bool, full: bool) -> bool:
    """A line that begins with a sign by chance: "kinh tế" / "- xã hội", or "tháng" / "5. Các"."""
    if ended or not full:
        return False
    if marker.kind in ("dash", "plus"):
        return True
    return marker.kind in ("number", "article", "section", "annex", "part") and bool(
        DANGLING.search(last.piece.text)
        or (
            re.search(r"\w[^.;:]*\w$", last.piece.text)
            and last.piece.text[-1].islower()
            and marker.kind != "number"
        )
    )


def _same_matter(before: Sequence[Line], width: float) -> bool:
    """A full line that ends a sentence: running text, not an item of a list, goes on after it."""
    return len(before) > 1 and before[-1].room >= 0.97 * width and before[-1].piece.text[-1] == "."


def _paragraph(lines: Sequence[Line]) -> Paragraph:
    return Paragraph(
        joined(line.piece for line in lines), lines[0].heading, all(line.bold for line in lines)
    )


def joined(pieces: Iterable[Piece]) -> Piece:
    """Lines as one: with a space, but for a word or number broken at its hyphen or slash."""
    tied: list[list[Piece]] = []
    for piece in pieces:
        if tied and TIED.search(tied[-1][-1].text):
            tied[-1].append(piece)
        else:
            tied.append([piece])
    return join(glue(one) for one in tied)
