"""The end of a plan: who signed it, for whom, and who receives it."""

import re
from collections.abc import Sequence

from knowledge import zones
from knowledge.facts.names import readable
from knowledge.facts.shapes import Signatory
from knowledge.letters import regex
from knowledge.outline import Outline

RECEIVES = regex(r"Nơi nhận\s*:?|NƠI NHẬN\s*:?")
CHANNEL = regex(r"(?:Gửi )?[Bb]ản (?:điện tử|giấy|chính)\s*:?$|Gửi\b[^;]*:$")
ROLE = regex(
    r"(?:PHÓ|Phó|QUYỀN|Quyền|CHỦ TỊCH|Chủ tịch|BÍ THƯ|Bí thư|TRƯỞNG|Trưởng|CHÁNH|Chánh|GIÁM ĐỐC"
    r"|Giám đốc|CHỈ HUY|CHÍNH|Chính|HIỆU TRƯỞNG|Hiệu trưởng|VIỆN|Viện|CỤC|THỦ TRƯỞNG|CHỦ NHIỆM"
    r"|Chủ nhiệm|TỔNG|ỦY VIÊN|UỶ VIÊN|Ủy viên|BỘ TRƯỞNG|THỨ TRƯỞNG|TỔ TRƯỞNG)\b"
)
# also the names of the highlands: "H’ Briu Knul", "Y Bhiông Niê", "K'Brêh"
SYLLABLE = r"[A-ZÀ-Ỹ](?:[’'‘`]\s?[A-ZÀ-Ỹ])?[a-zà-ỹĕĭŏŭčñ]*"
TITLED = regex(rf"({zones.ROLES}[A-ZÀ-Ỹ ]*?)\s+((?:{SYLLABLE}\s+){{1,5}}{SYLLABLE})$")
# what stands before a name: "ThS.", "BSCKII.", "PGS.TS", "Luật sư" is none
LEARNED = (
    r"(?:[A-ZĐ][A-Za-zĐđ]{0,7}\.|Th\.?S\b|TS\b|PGS\b|GS\b|BS(?:CK[I1]{1,2})?\b|CK[I1]{1,2}\b"
    r"|CN\b|KS\b|DS\b|NG[ƯT]T?\b|Cử nhân|Thạc sĩ|Tiến sĩ|Bác sĩ|Kỹ sư)"
)
NAME = regex(
    rf"(?:(?:{LEARNED}|(?:Đại|Thượng|Trung|Thiếu) (?:tá|tướng|úy))[.,]?\s*)*"
    rf"((?:{SYLLABLE}\s+){{1,5}}{SYLLABLE})\W*$"
)
CAPITAL_NAME = regex(r"((?:[A-ZÀ-Ỹ]{1,7}\s+){1,4}[A-ZÀ-Ỹ]{1,7})$")
SIGNER = regex(rf"Người ký\s*:?\s*((?:{SYLLABLE}\s+){{1,4}}{SYLLABLE})")
NOT_NAMES = regex(
    r"(?:Nơi|Lưu(?!(?:\s+[A-ZÀ-Ỹ][a-zà-ỹ]+){2})|Ban|Sở|Phòng|Văn phòng|Hội|Ủy|Uỷ|Thường|Các|Chi"
    r"|Đảng|Huyện|Tỉnh|Xã|Công an|Mặt|Trung tâm|Liên|Như|Đã|Phụ|Biểu|Bản|Kính|Độc|Cộng|Trang|Toà"
    r"|Đoàn(?! (?!Thanh\b|Xã\b|Huyện\b|Tỉnh\b|Thể\b)[A-ZÀ-Ỹ][a-zà-ỹ])|Viện|Bộ|Người|Mục)\b"
)


def signatory(outline: Outline, body: str = "") -> Signatory | None:
    """Title and name; None where no name follows the title."""
    lines = [clause.whole.text for _, clause in outline.zone("tail") if not clause.bullet]
    titles: list[str] = []
    on_behalf = ""
    for line in lines:
        text = RECEIVES.sub("", line, count=1).strip(" *_.")
        both = TITLED.search(text)
        if both and (name := _name(both[2])):
            return Signatory(
                readable(both[1], body), name, on_behalf or text[: both.start()].strip()
            )
        if zones.FOR_WHOM.match(text):
            on_behalf = text
        elif ROLE.match(text) and len(text) < 80 and not _recipient(text):
            titles.append(text)
        elif (titles or on_behalf) and (name := _name(text)):
            return Signatory(
                readable(titles[-1], body) if titles else _role_of(on_behalf), name, on_behalf
            )
    return _furniture(outline)


def _recipient(text: str) -> bool:
    return text.endswith((";", ",")) or RECEIVES.match(text) is not None


def _role_of(on_behalf: str) -> str:
    """ "KT. CHỦ TỊCH" without a line of its own for the title."""
    return readable(re.sub(r"^\S+\s*", "", on_behalf))


def _name(text: str) -> str | None:
    found = NAME.match(text)
    if found and not NOT_NAMES.match(text):
        return found[1]
    found = CAPITAL_NAME.match(text)
    if found and not zones.SIGNED.match(text) and 2 <= len(text.split()) <= 5:
        return text.title() if not NOT_NAMES.match(text.title()) else None
    return None


def _furniture(outline: Outline) -> Signatory | None:
    """A web page may name the signer above the text."""
    for _, clause in outline.zone("head"):
        found = SIGNER.search(clause.whole.text)
        if found and (name := _name(found[1].strip())):
            return Signatory("", name)
    return None


def recipients(outline: Outline) -> tuple[str, ...]:
    """Who receives the plan, one entry a line, without the signs at its ends."""
    listed: list[str] = []
    begun = False
    for _, clause in outline.zone("tail"):
        text = clause.text.text.strip()
        if RECEIVES.match(text):
            begun = True
            text = RECEIVES.sub("", text, count=1).strip()
        if not begun or not text or CHANNEL.match(text):
            continue
        if clause.bullet or (text.endswith((";", ",", ".")) and not _ends_list(text)):
            listed.extend(_split(text))
    return tuple(one for one in listed if one)


def _ends_list(text: str) -> bool:
    return bool(zones.FOR_WHOM.match(text) or zones.SIGNED.match(text))


def _split(text: str) -> Sequence[str]:
    return [part.strip(" ;,.-") for part in re.split(r"(?:;|^)\s*[-–+]\s+", text)]
