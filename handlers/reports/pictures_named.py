"""What the words with a picture say of its place: "ảnh BC-0123", "ảnh kèm báo cáo vừa rồi".

And the words for what was sent: "3 ảnh, 1 ghi âm".
"""

import re
from collections.abc import Sequence

from handlers.turn import Say
from knowledge.vietnamese import fold
from storage import reports
from storage.draft_files import DraftFile

RECEIPT = re.compile(r"\bbc ?[-#–]? ?(\d{1,9})(?![\w/])(?![.,]\d)")
LAST = re.compile(
    r"\b(?:vua (?:roi|gui|xong|bao|nay)|moi (?:gui|roi|bao)|ban nay|luc nay|hoi nay|gan nhat|o tren"
    r"|just sent|last|latest)\b"
)
THESE = frozenset(
    (
        "anh", "hinh", "chup", "file", "tep", "tai", "lieu", "bien", "ban", "video", "ghi", "am",
        "photo", "photos", "picture", "pictures", "image", "voice", "note",
    )
)  # fmt: skip
# what may stand around them and says nothing more
AROUND = THESE | frozenset(
    (
        "bao", "cao", "bc", "report", "kem", "theo", "cua", "cho", "vao", "bo", "sung", "gui",
        "them", "day", "la", "nay", "do", "nhe", "a", "ah", "nha", "e", "em", "minh", "toi", "dinh",
        "may", "cac", "nhung", "mot", "so", "thi", "voi", "xin", "duoc", "va",
        "to", "of", "for", "the", "my", "with", "is", "this", "these", "belongs", "belong",
    )
)  # fmt: skip
WORD = re.compile(r"[^\W_]+")


def receipt(text: str) -> int | None:
    """The report these words name, where they say nothing else."""
    folded = fold(text)
    found = RECEIPT.search(folded)
    if found is None or not _only(folded[: found.start()] + " " + folded[found.end() :]):
        return None
    return reports.receipt_of(found[1])


def newest(text: str) -> bool:
    """Do they say that it belongs to the report told just now?"""
    folded = fold(text)
    found = LAST.search(folded)
    return found is not None and _only(folded[: found.start()] + " " + folded[found.end() :])


def of_pictures(text: str) -> bool:
    """Do the words begin by speaking of the picture itself?"""
    words = WORD.findall(fold(text))
    return bool(words) and words[0] in THESE


def _only(rest: str) -> bool:
    return all(word in AROUND for word in WORD.findall(rest))


def counted(files: Sequence[DraftFile]) -> Say:
    """How many pictures, voice notes and papers these are; those that are missing said apart."""
    parts = [
        Say(key, {"count": count})
        for key, count in (
            ("files-photos", _count(files, "photo")),
            ("files-voices", _count(files, "voice")),
            ("files-papers", _count(files, "document")),
            ("files-missing", sum(file.state == "failed" for file in files)),
        )
        if count
    ]
    whole = parts[0] if parts else Say("files-none")
    for part in parts[1:]:
        whole = Say("files-and", {"one": whole, "other": part})
    return whole


def _count(files: Sequence[DraftFile], kind: str) -> int:
    return sum(file.kind == kind and file.state != "failed" for file in files)
