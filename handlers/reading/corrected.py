"""Undresses a sentence that corrects: "sửa số ý kiến thành 9", "không phải 45 mà 54"."""

import re

from knowledge.vietnamese import fold

# what only says that something is corrected
LEAD = re.compile(
    r"^\s*(?:(?:à|a|ừ|vâng|dạ|em|tôi|xin|cho|giúp|hộ|lại|bot|ơi|ok|nhầm|nhầm rồi|em nhầm|xin lỗi"
    r"|không|phải là)[\s,.:]+)*"
    r"(?:sửa lại|sửa giúp|sửa|đổi lại|đổi|chỉnh lại|chỉnh|cập nhật lại|cập nhật|đính chính|ghi lại"
    r"|thay|change|correct|set|make)\s+(?!chữa)",
    re.IGNORECASE,
)
LEAD_BARE = re.compile(
    r"^\s*(?:(?:a|u|vang|da|em|toi|xin|cho|giup|lai|bot|ok|nham|nham roi|xin loi)[\s,.:]+)*"
    r"(?:sua lai|sua giup|sua|doi lai|doi(?! thoai)|chinh lai|chinh|cap nhat lai|cap nhat"
    r"|dinh chinh|ghi lai)\s+"
)
NOT = re.compile(
    r"[\s,]*\b(?:chứ\s+)?(?:không|khong|ko|k|hok|chẳng)\s+(?:phải|phai|fai)(?:\s+(?:là|la))?\s+"
    r"(?P<old>.*?)\s*,?\s+(?:mà|ma)\s+(?:là\s+|la\s+|phải là\s+)?(?=\S)",
    re.IGNORECASE,
)
RATHER = re.compile(
    r"[\s,]+(?:chứ|chu)\s+(?:không|khong|ko|k|hok|chẳng)\s*(?:phải|phai|fai)?(?:\s+(?:là|la))?\s+(?P<old>.+)$",
    re.IGNORECASE,
)
BECOMES = re.compile(
    r"\s+(?:thành ra|thành|thanh|sang là|sang|lại là|to|->|=>|→)\s+|\s*(?:->|=>|→)\s*"
)
# "tăng lên 50", "giảm xuống còn 40 người", "số người lên 50": to that number, not by it
LEVEL = re.compile(
    r"(?:^|\s+)(?:(?:tăng|tang|giảm|giam|nâng|nang|hạ|ha|rút|rut)\s+)?"
    r"(?:(?:lên|len|xuống|xuong)\s+(?:thành\s+|thanh\s+|còn\s+|con\s+|là\s+|la\s+|tới\s+|đến\s+|den\s+)?"
    r"|(?<=giảm )còn\s+|(?<=giam )con\s+)(?=[0-9])",
    re.IGNORECASE,
)
LEFT = re.compile(r"\s+(?:chỉ\s+|chi\s+)?(?:còn|con)\s+(?=[0-9])", re.IGNORECASE)
FROM = re.compile(r"\s+(?:từ|tu)\s+[0-9]+\s*(?=:)", re.IGNORECASE)
WRONG = re.compile(
    r"^\s*(?P<old>[0-9]+)\s+(?:là\s+|la\s+)?(?:sai|nhầm|nham)(?:\s+(?:rồi|roi))?[\s,.]+(?=.*[0-9])",
    re.IGNORECASE,
)
RIGHT = re.compile(r"\s+(?:mới|moi)\s+(?:đúng|dung|phải|phai)\b.*$", re.IGNORECASE)


def levelled(text: str) -> bool:
    """Is a number to become another: "tăng lên 50"?"""
    return LEVEL.search(text) is not None


def corrected(text: str) -> tuple[str, str]:
    """The sentence without its "sửa ...", and the words it takes back."""
    old = ""
    if rather := RATHER.search(text):
        old, text = rather["old"], text[: rather.start()]
    elif neither := NOT.search(text):
        old = neither["old"]
        text = f"{text[: neither.start()]} {text[neither.end() :]}"
    elif wrong := WRONG.match(text):
        old, text = wrong["old"], text[wrong.end() :]
    text = RIGHT.sub("", text)
    text = LEVEL.sub(": ", text).removeprefix(": ")
    shown = LEAD.sub("", text)
    if shown == text and (lead := LEAD_BARE.match(fold_same(text))):
        shown = text[lead.end() :]
    if shown != text:
        shown = FROM.sub("", LEFT.sub(": ", shown))
    parts = BECOMES.split(shown)
    if len(parts) == 2 and all(parts):
        first = re.sub(r"^\s*(?:từ|tu)\s+", "", parts[0])
        if re.fullmatch(r"\s*[0-9.]+\D*", first):
            return parts[1].strip(), old or first.strip()
        shown = f"{first}: {parts[1]}"
    return shown.strip(), old.strip()


def fold_same(text: str) -> str:
    """Without marks, letter for letter."""
    return "".join(fold(one) or one for one in text) if not text.isascii() else text.lower()
