"""The letterhead of a plan: number, date, place, marking, title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.facts import dates
from knowledge.facts.references import NUMBER, SYMBOL, tidy
from knowledge.letters import regex
from knowledge.outline import Outline

KINDS = (
    "KẾ HOẠCH", "HƯỚNG DẪN", "CHƯƠNG TRÌNH", "ĐỀ ÁN", "QUY CHẾ", "QUY ĐỊNH", "CHỈ THỊ",
    "NGHỊ QUYẾT", "QUYẾT ĐỊNH", "THÔNG BÁO", "BÁO CÁO", "CÔNG VĂN", "KẾT LUẬN", "PHƯƠNG ÁN",
    "LỊCH",
)  # fmt: skip
KIND = regex(
    rf"(?:DỰ THẢO\s+)?({'|'.join(KINDS)})(?:\s+(?:LIÊN TỊCH|PHỐI HỢP|HÀNH ĐỘNG))?(?=\s|$|[:*])"
)
OWN = regex(
    rf"(?:Số|SỐ)(?:\s*hiệu|\s*/\s*[Kk]ý hiệu"
    rf"|\s+ký hiệu)?\s*:?[\s.…_]*(?P<number>\d{{1,5}}[a-z]?)?[\s.…_]*"
    rf"(?P<sign>[-–/])\s*(?P<symbol>{SYMBOL})"
)
PLACED = regex(
    r"(?P<place>[A-ZÀ-Ỹ][\w.\-]*(?:\s+[A-ZÀ-Ỹ][\w.\-]*){0,5})\s*,\s*" + dates.ISSUED.pattern,
    re.UNICODE,
)
FURNITURE_DATE = regex(r"Ngày (?:ban hành|ký|văn bản)\s*:?\s*" + dates.NUMERIC, re.IGNORECASE)
CAPTION = regex(
    r"\(?\s*(?:Ban hành )?[Kk]èm theo\s+(?P<kind>[\w\s]{4,30}?)\s+(?:số\s*)?:?\s*(?=\d)"
)
SECRET = regex(
    r"^\W*(?:(?:ĐỘ|Độ|TÀI LIỆU)\s*(?:MẬT|mật)?\s*:?\s*)?(TUYỆT MẬT|TỐI MẬT|MẬT"
    r"|Tuyệt mật|Tối mật|Mật)\W*$"
)
STARTS = regex(
    r"Căn cứ\b|Để\b|Nhằm\b|Thực hiện (?:Kế hoạch|Chương trình|Công văn|Chỉ thị|Nghị quyết|Hướng dẫn"
    r"|Quyết định|Kết luận|Quy|Luật|Đề án|Thông|văn bản|sự chỉ đạo|chỉ đạo|chức năng"
    r"|ý kiến)[^.]{0,40}(?:số|năm|ngày|của)\b|Kính gửi"
    r"|Xét\b|Theo\b|Tiếp tục thực hiện\b.*(?:như sau|\bsố\b)|Phát huy\b|Trên cơ sở"
)

SENT = regex(r"Kính gửi\b", re.IGNORECASE)
ABOUT = regex(r"\b(?:V/v|Về việc)\s*:?\s*(.*)$", re.IGNORECASE)
FIRST = regex(r"Căn cứ\b|Kính gửi")  # a title may begin "Thực hiện Chỉ thị số ..."


@dataclass(frozen=True, slots=True)
class Head:
    """`lines`: what stands above the title; `preamble`: what stands between it and clause I."""

    kind: str
    title: str
    lines: tuple[str, ...]
    preamble: tuple[str, ...]
    number: str | None
    symbol: str | None
    issued_on: str | None
    place: str | None
    security: str | None


def read(outline: Outline) -> Head:
    head = [clause.whole.text for _, clause in outline.zone("head")]
    kind, above, title, preamble = _laid(head)
    tail = [clause.whole.text for _, clause in outline.zone("tail", "closing")]
    annex = [clause.whole.text for _, clause in outline.zone("annex")]
    number, symbol, captioned = _number(above or head[:6], [*preamble[:1], *annex], kind)
    place, issued_on = _date([*(above or head[:8]), *tail])
    return Head(
        kind or "Kế hoạch",
        " ".join(title),
        tuple(above),
        tuple(preamble),
        number,
        symbol,
        issued_on or captioned,
        place,
        _security([*above, *title, *preamble[:3]]),
    )


def _laid(head: Sequence[str]) -> tuple[str, list[str], list[str], list[str]]:
    """Kind, the lines above the title, the title's, and the preamble."""
    at = _title_at(head)
    sent = next((number for number, line in enumerate(head) if SENT.match(line)), -1)
    if at < 0 and sent > 0:
        # an official letter: its title is what it is about ("V/v ..."), said beside the number
        above = head[:sent]
        about = [found[1] for line in above if (found := ABOUT.search(line))]
        return "Công văn", [ABOUT.sub("", line) for line in above], about[:1], list(head[sent:])
    if at < 0:  # the line "KẾ HOẠCH" was lost, or the letterhead too
        begins = next((n for n, line in enumerate(head) if STARTS.match(line)), len(head))
        above = [line for line in head[:begins] if OWN.search(line) or PLACED.search(line)]
        last = head.index(above[-1]) + 1 if above else 0
        title = _title(head[last:])
        return "", list(head[:last]), title, list(head[last + len(title) :])
    own = KIND.sub("", head[at], count=1).strip(" :*")
    titled = [line for line in [own, *head[at + 1 :]] if line]
    title = _title(titled)
    return _kind(head[at]), list(head[:at]), title, titled[len(title) :]


def _title_at(head: Sequence[str]) -> int:
    """The line "KẾ HOẠCH": the last, for a web page says its title above the letterhead too."""
    named = [at for at, line in enumerate(head) if KIND.match(line)]
    alone = [at for at in named if KIND.sub("", head[at], count=1).strip(" :*") == ""]
    return (alone or named or [-1])[-1]


def _kind(line: str) -> str:
    found = KIND.match(line)
    words = found[1] if found else ""
    return words[:1] + words[1:].lower()


def _title(lines: Sequence[str]) -> list[str]:
    """The lines under "KẾ HOẠCH" up to the first running sentence."""
    title: list[str] = []
    for line in lines:
        opens = STARTS if title else FIRST
        if opens.match(line) or line.endswith((":", ";", ".")) or len(line) > 400:
            break
        if title and NUMBER.search(line) and "số" in line:
            break
        title.append(line)
    return title


def _number(
    lines: Sequence[str], captions: Sequence[str], kind: str
) -> tuple[str | None, str | None, str | None]:
    """Number, symbol, and the date of an annex's caption when the number comes from there."""
    own = [found for line in lines if (found := OWN.search(line))]
    for found in [one for one in own if one["number"]] or own:
        number, symbol = _joined(found)
        return number if found["number"] else None, symbol, None
    for line in captions:
        caption = CAPTION.match(line)
        if caption is None or caption["kind"].strip().lower() != (kind or "kế hoạch").lower():
            continue
        cited = NUMBER.search(line, caption.end())
        if cited:
            date = dates.AFTER_NUMBER.match(line, cited.end())
            return *_joined(cited), dates.iso(date) if date else None
    return None, None, None


def _joined(found: "re.Match[str]") -> tuple[str, str]:
    symbol = tidy(found["symbol"])
    return f"{found['number']}{'-' if found['sign'] in '-–' else '/'}{symbol}", symbol


def _date(lines: Sequence[str]) -> tuple[str | None, str | None]:
    """Place and day of issue, a blank day or month left out."""
    for line in lines:
        apart = OWN.sub(" | ", line, count=1)  # the number may stand on the same line
        found = PLACED.search(apart)
        if found and not NUMBER.search(apart[: found.start()]):
            return found["place"], dates.iso(found)
    for line in lines:
        found = FURNITURE_DATE.search(line)
        if found:
            return None, dates.iso(found)
    for line in lines:
        found = dates.ISSUED.match(line)
        if found and len(line) < 40:
            return None, dates.iso(found)
    return None, None


def _security(lines: Sequence[str]) -> str | None:
    for line in lines:
        found = SECRET.match(line)
        if found:
            return found[1].upper()
    return None
