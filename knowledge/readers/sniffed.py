"""Tells from its first bytes what a file is, whatever its name says."""

ZIP = b"PK"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "locked"  # a password wraps a Word or Excel file in the format of before 2007
OLD = "old"
STARTS = (
    (b"%PDF-", "pdf"),
    (ZIP, "zip"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
)
NAMES = {
    "pdf": "PDF",
    "zip": "tệp nén",
    "rtf": "RTF",
    "png": "ảnh PNG",
    "jpeg": "ảnh JPEG",
    "picture": "ảnh",
    "archive": "tệp nén",
    OLD: "tệp Word hoặc Excel dạng cũ",
}


def kind(data: bytes) -> str:
    """One of the words above; empty for text and for what is not known."""
    if data.startswith(OLE):
        return LOCKED if "EncryptedPackage".encode("utf-16-le") in data else OLD
    if data[4:8] == b"ftyp" or (data.startswith(b"RIFF") and data[8:12] == b"WEBP"):
        return "picture"  # HEIC of a telephone, WebP of a chat
    return next((kind for start, kind in STARTS if data.startswith(start)), "")
