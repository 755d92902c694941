"""What a plan asks of each unit: where work is handed out, and wherever a unit is subject."""

import re
from collections.abc import Iterator

from knowledge.facts import columns
from knowledge.facts.labelled import labels
from knowledge.facts.quoting import quote
from knowledge.facts.sentences import Part, sentences
from knowledge.facts.shapes import Duty
from knowledge.facts.subjects import Subject, subject
from knowledge.facts.unit_words import VERB
from knowledge.letters import regex
from knowledge.outline import Clause, Outline
from knowledge.vietnamese import fold

CARRYING_OUT = re.compile(
    r"^(?!noi dung|nhiem vu, giai phap).*\b(?:to chuc thuc hien|phan cong|trach nhiem"
    r"|giai phap thuc hien|nhiem vu cua|che do bao cao"
    r"|to chuc trien khai|trien khai thuc hien)\b"
)
SKIPPED = re.compile(
    r"\b(?:khau hieu|de cuong|mau bao cao|tieu chuan|tieu chi|khen thuong|ho so|doi tuong|tinh hinh"
    r"|thuc trang|muc tieu|chi tieu)\b"
)
NO_DUTY = re.compile(
    r"^(?:\(|Kinh phí|Thời gian|Địa điểm|Trên đây|Nguồn|Thành phần|Căn cứ (?:vào )?cơ cấu"
    r"|(?:Trong )?[Qq]uá trình|Nếu có (?:khó khăn|vướng mắc|phát sinh)|Kết quả"
    r"|Kế hoạch này|Hướng dẫn này|Chương trình này|Công văn này|Nhận được|Nơi nhận)"
)
# words before a colon that say of what, not who
OTHER = regex(
    r"(?!(?:Về|Công tác|Chế độ|Kinh phí|Thời|Nội dung|Hình thức|Báo cáo|Sơ kết|Tổng kết|Định kỳ"
    r"|Hằng|Hàng|Đối với|Trong|Khi|Giai đoạn|Bước|Đợt|Tháng|Quý|Năm|Lĩnh vực|Mục|Yêu cầu|Tiêu|Chỉ"
    r"|Đối"
    r"|Thành phần|Phương|Biện pháp|Giải pháp|Nhiệm vụ|Phong trào|Tuyên truyền|Tổ chức|Mô hình|Lưu ý"
    r"|Địa|Sản phẩm|Kết quả|Hồ sơ|Số|Từ|Đến|Trước|Ngày|Cụ thể|Lộ trình|Khen|Kiểm tra|Đề nghị)\b)"
    r"(?P<name>[A-ZÀ-Ỹ][^:.;]{2,90}):\s+(?=\S)"
)
LABEL = re.compile(r"^[^:]{3,60}:\s*$")
LEAST = 12  # letters; shorter words are a name or a label


def find(outline: Outline, raw: str, issuer: str) -> tuple[Duty, ...]:
    duties: list[Duty] = []
    for at, clause in outline.zone("body"):
        titles = outline.folded_titles(at)
        if clause.table is not None:
            duties.extend(_table(clause, raw))
        elif not any(SKIPPED.search(title) for title in titles if len(title) < 160):
            within = any(CARRYING_OUT.search(title) for title in titles if len(title) < 160)
            within = within or _under_a_unit(outline, at)
            duties.extend(_in_clause(outline, at, raw, issuer if within else None))
    return tuple(duties)


def _in_clause(outline: Outline, at: int, raw: str, issuer: str | None) -> Iterator[Duty]:
    clause = outline.clauses[at]
    text = clause.text.text
    if len(text) < LEAST or NO_DUTY.match(text) or LABEL.match(text):
        return
    if labels(clause, at):
        return
    if clause.marker is None and (several := _several(text, issuer is not None)):
        for part, unit in several:
            yield Duty(quote(raw, clause.where, clause.text, part.start, part.end), unit)
        return
    own = subject(text) or (_named(outline, at) if issuer is not None else None)
    above = _above(outline, at) if issuer is not None else ""
    if own and own.asked and above:
        own = None  # "Phân công đồng chí ...": the unit of the heading does that
    if own and _told(own, text, issuer is not None):
        yield Duty(quote(raw, clause.where, clause.text, own.start), own.unit)
        return
    if subject(text, heading=True) and _is_heading(outline, at):
        return
    if issuer is None:
        return
    if above:
        yield Duty(quote(raw, clause.where, clause.text), above)
    elif _of_issuer(outline, at):
        yield Duty(quote(raw, clause.where, clause.text), issuer)


def _several(text: str, within: bool) -> list[tuple[Part, str]]:
    """A paragraph that hands out work sentence by sentence; nothing where one unit has it all."""
    given = [(part, _own(part.text, within)) for part in sentences(text)]
    if not given or given[0][1] is None or sum(unit is not None for _, unit in given) < 2:
        return []
    found: list[tuple[Part, str]] = []
    for part, own in given:
        if own is not None:
            found.append((part, own.unit))
        else:  # what else the unit of the sentence before must do
            before, unit = found[-1]
            found[-1] = (Part(before.start, part.end, text[before.start : part.end]), unit)
    return found


def _own(text: str, within: bool) -> Subject | None:
    found = subject(text)
    return found if found and _told(found, text, within) else None


def _named(outline: Outline, at: int) -> Subject | None:
    """A name before a colon that we do not know, among clauses that begin with units'."""
    clause = outline.clauses[at]
    found = OTHER.match(clause.text.text)
    if found is None or clause.parent < 0 or VERB.match(found["name"].lower()):
        return None
    beside = (outline.clauses[one] for one in outline.children[clause.parent] if one != at)
    if not any((one := subject(other.text.text)) and one.colon for other in beside):
        return None
    return Subject(found["name"].strip(), 0, found.end(), colon=True, asked=False)


def _told(found: Subject, text: str, within: bool) -> bool:
    """A name and a colon is a unit only where duties are handed out, or after "Đề nghị"."""
    if not text[found.end :].strip(" .;:"):
        return False
    return within or found.asked or not found.colon


def _is_heading(outline: Outline, at: int) -> bool:
    return bool(outline.children[at]) or len(outline.clauses[at].text) < 90


def _above(outline: Outline, at: int) -> str:
    """The unit named by the nearest clause above."""
    for up in outline.above(at):
        text = outline.clauses[up].text.text
        if CARRYING_OUT.search(fold(text)) and not subject(text):
            return ""
        found = subject(text, heading=True)
        if found:
            return found.unit
    return ""


def _under_a_unit(outline: Outline, at: int) -> bool:
    """Under a heading that is a unit's name, beside another such heading, work is handed out."""
    parent = outline.clauses[at].parent
    if parent < 0 or not _is_name(outline.clauses[parent]):
        return False
    above = outline.clauses[parent].parent
    beside = outline.children[above] if above >= 0 else ()
    return any(one != parent and _is_name(outline.clauses[one]) for one in beside)


def _is_name(clause: Clause) -> bool:
    text = clause.text.text.strip(" .:")
    found = subject(text, heading=True) if clause.numbered else None
    return found is not None and found.unit == text


def _of_issuer(outline: Outline, at: int) -> bool:
    """Bullets without any unit in a section where no clause names one: the issuer is meant."""
    clause = outline.clauses[at]
    if not clause.bullet or (outline.heads(at) and outline.children[at]):
        return False
    siblings = outline.children[clause.parent] if clause.parent >= 0 else ()
    return not any(subject(outline.clauses[one].text.text) for one in siblings)


def _table(clause: Clause, raw: str) -> Iterator[Duty]:
    """A table that says who does what, without dates: each row a duty."""
    assert clause.table is not None
    found = columns.find(clause.table)
    if found is None or found.dated or "lead" not in found.roles:
        return
    for row in clause.table.rows[found.first :]:
        task, lead = found.cell(row, "task"), found.cell(row, "lead")
        if task.lines and lead.text:
            yield Duty(quote(raw, clause.where, task.piece), lead.text)
