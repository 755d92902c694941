"""Reads a file of any kind into blocks; raises one of `errors` with a sentence to show."""

from collections.abc import Callable
from pathlib import Path

from knowledge.readers import docx, html, pdf, plain, xlsx
from knowledge.readers.blocks import Document, words
from knowledge.readers.errors import Empty, Macros, TooLarge, UnknownKind

__all__ = ["Document", "read"]

LARGEST = 50_000_000  # bytes; Telegram hands a bot at most 20 MB

READERS: dict[str, Callable[[bytes, str], Document]] = {
    ".txt": plain.read,
    ".md": plain.read,
    ".markdown": plain.read,
    ".html": html.read,
    ".htm": html.read,
    ".docx": docx.read,
    ".pdf": pdf.read,
    ".xlsx": xlsx.read,
}
WITH_MACROS = (".docm", ".dotm", ".xlsm", ".xltm")


def read(source: Path | bytes, name: str = "") -> Document:
    """Read the file by its name's ending; `source` is a path or the file's bytes."""
    if isinstance(source, Path):
        if source.stat().st_size > LARGEST:
            raise TooLarge(f"hơn {LARGEST // 1_000_000} MB")
        name, source = name or source.name, source.read_bytes()
    if len(source) > LARGEST:
        raise TooLarge(f"hơn {LARGEST // 1_000_000} MB")
    ending = Path(name).suffix.lower()
    if ending in WITH_MACROS:
        raise Macros
    reader = READERS.get(ending)
    if reader is None:
        raise UnknownKind(ending)
    if not source.strip():
        raise Empty
    document = reader(source, name)
    if not words(document.blocks):
        raise Empty
    return document
