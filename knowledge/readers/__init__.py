"""Reads a file of any kind into blocks; raises one of `errors` with a sentence to show."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from knowledge.readers import oldtext, sniffed
from knowledge.readers.blocks import Document, Note, words
from knowledge.readers.errors import (
    Empty,
    Encrypted,
    Macros,
    OldFormat,
    TooLong,
    TooManyBytes,
    UnknownKind,
)

__all__ = ["Document", "read"]

LARGEST = 50_000_000  # bytes; Telegram hands a bot at most 20 MB
Reader = Callable[[bytes, str], Document]

WITH_MACROS = (".docm", ".dotm", ".xlsm", ".xltm")
PLAIN = (".txt", ".md", ".markdown")
TEXTS = (*PLAIN, ".html", ".htm")
MOST_TEXT = 8_000_000  # bytes; the longest plan of 300 pages has two million
OLD = (".doc", ".dot", ".rtf", ".xls", ".xlt")


def read(source: Path | bytes, name: str = "") -> Document:
    """Read the file by its name's ending; `source` is a path or the file's bytes."""
    if isinstance(source, Path):
        if source.stat().st_size > LARGEST:
            raise TooManyBytes(LARGEST)
        name, source = name or source.name, source.read_bytes()
    if len(source) > LARGEST:
        raise TooManyBytes(LARGEST)
    ending = _ending(source, name)
    if ending in WITH_MACROS:
        raise Macros
    reader = _reader(ending)
    if reader is None:
        raise UnknownKind(ending)
    if not source.strip():
        raise Empty
    if ending in PLAIN and len(source) > MOST_TEXT:
        raise TooLong(MOST_TEXT)
    if ending in TEXTS:
        source, code = oldtext.to_unicode(source)
        document = reader(source, name)
        if code:
            document = replace(document, notes=(Note("old-font", what=code),))
    else:
        document = reader(source, name)
    if not words(document.blocks):
        raise Empty
    return document


def _ending(data: bytes, name: str) -> str:
    """The name's ending; of old Word files, what they are: many programs name anything .doc."""
    ending = Path(name).suffix.lower()
    if ending not in OLD:
        return ending
    match sniffed.kind(data):
        case "zip":
            return ".xlsx" if ending.startswith(".xl") else ".docx"
        case "pdf":
            return ".pdf"
        case sniffed.LOCKED:
            raise Encrypted
        case "" if b"<html" in data[:1000].lower():
            return ".html"
    raise OldFormat(ending)


def _reader(ending: str) -> Reader | None:
    """The reader for that ending; its libraries are loaded when one is first wanted."""
    match ending:
        case ".txt" | ".md" | ".markdown":
            from knowledge.readers import plain

            return plain.read
        case ".html" | ".htm":
            from knowledge.readers import html

            return html.read
        case ".docx":
            from knowledge.readers import docx

            return docx.read
        case ".pdf":
            from knowledge.readers import pdf

            return pdf.read
        case ".png" | ".jpg" | ".jpeg":
            from knowledge.readers import picture

            return picture.read
        case ".xlsx":
            from knowledge.readers import xlsx

            return xlsx.read
    return None
