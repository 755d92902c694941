"""Turns the bytes of a text or web page in an old Vietnamese code into UTF-8."""

from knowledge.readers import legacy
from knowledge.readers.legacy import Code

WIDE = (b"\xff\xfe", b"\xfe\xff")  # UTF-16, which such files never are


def to_unicode(data: bytes) -> tuple[bytes, Code | None]:
    """The bytes as they are where they are anything else."""
    if data.isascii() or data.startswith(WIDE):
        return data, None
    text = _text(data)
    code = legacy.guess(text)
    return (data, None) if code is None else (legacy.convert(text, code).encode(), code)


def _text(data: bytes) -> str:
    """The letters that the file would show in an ordinary font."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")
