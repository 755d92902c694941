"""Looks into a zipped office file before it is parsed: bombs, passwords, macros, entities."""

import io
import re
import zipfile
from collections.abc import Iterator

from knowledge.readers import sniffed
from knowledge.readers.errors import Bomb, Damaged, Dangerous, Encrypted, Macros, NotWhatItSays

MOST_ENTRIES = 3_000  # a plan with a hundred pictures has two hundred
MOST_BYTES = 200_000_000  # unpacked, pictures included
MOST_XML = 60_000_000  # one part; a table of 10,000 rows takes about 15 MB
MOST_SQUEEZED = 200  # times; text packs about ten times, a bomb a thousand
SMALL = 1_000_000  # below it, how well something packs does not matter
PIECE = 1 << 20  # bytes of a part that are looked at together
DECLARED = re.compile(rb"^[^<]{0,4}<\?xml[^>]{0,200}encoding\s*=\s*[\"']([^\"']{0,40})[\"']")
PLAIN = (b"utf-8", b"utf-16", b"utf-16le", b"utf-16be", b"us-ascii", b"ascii", b"iso-8859-1")
ENTITIES = (b"<!DOCTYPE", b"<!ENTITY")


def check(data: bytes, ending: str, folder: str) -> None:
    """Refuse what must not be parsed; `folder` names what such a file keeps its parts in."""
    if not data.startswith(sniffed.ZIP):
        found = sniffed.kind(data)
        if found == sniffed.LOCKED:
            raise Encrypted
        raise NotWhatItSays(ending, sniffed.NAMES.get(found, ""))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _sizes(entries)
            names = [entry.filename for entry in entries]
            if not any(name.startswith(folder) for name in names):
                raise NotWhatItSays(ending, "tệp nén")
            if any(name.lower().endswith(("vbaproject.bin", "vbadata.xml")) for name in names):
                raise Macros
            for entry in entries:
                if entry.filename.lower().endswith((".xml", ".rels")):
                    _plain(archive, entry)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError) as error:
        raise Damaged from error


def _sizes(entries: list[zipfile.ZipInfo]) -> None:
    if any(entry.flag_bits & 1 for entry in entries):
        raise Encrypted
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise Bomb
    for entry in entries:
        squeezed = entry.file_size / max(entry.compress_size, 1)
        if entry.file_size > SMALL and squeezed > MOST_SQUEEZED:
            raise Bomb
        if entry.filename.endswith((".xml", ".rels")) and entry.file_size > MOST_XML:
            raise Bomb


def _plain(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """No entities, however deep in the part, nor a code in which they could hide."""
    before = b""
    for number, piece in enumerate(_pieces(archive, entry)):
        declared = DECLARED.match(piece) if number == 0 else None
        if declared and declared[1].strip().lower() not in PLAIN:
            raise Dangerous
        if any(one in before + piece for one in ENTITIES):
            raise Dangerous
        before = piece[-16:]


def _pieces(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(entry) as part:
        while piece := part.read(PIECE):
            yield piece.replace(b"\x00", b"")
