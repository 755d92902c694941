"""Looks into a zipped office file before it is parsed: bombs, passwords, macros, entities."""

import io
import zipfile
from collections.abc import Iterator

from knowledge.readers.errors import Dangerous, Encrypted, Macros, NotWhatItSays, TooLarge

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MOST_ENTRIES = 3_000  # a plan with a hundred pictures has two hundred
MOST_BYTES = 200_000_000  # unpacked, pictures included
MOST_XML = 60_000_000  # one part; a table of 10,000 rows takes about 15 MB
MOST_SQUEEZED = 200  # times; text packs about ten times, a bomb a thousand
SMALL = 1_000_000  # below it, how well something packs does not matter
HEAD = 4_096


def check(data: bytes, ending: str, needs: str) -> None:
    """Refuse what must not be parsed; `needs` names the part that such a file has."""
    if data.startswith(OLE):
        # a password wraps the whole file in the old format
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Encrypted
        raise NotWhatItSays(ending)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _sizes(entries)
            names = {entry.filename for entry in entries}
            if needs not in names:
                raise NotWhatItSays(ending)
            if any(name.lower().endswith(("vbaproject.bin", "vbadata.xml")) for name in names):
                raise Macros
            for head in _heads(archive, entries):
                if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
                    raise Dangerous
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError) as error:
        raise NotWhatItSays(ending) from error


def _sizes(entries: list[zipfile.ZipInfo]) -> None:
    if any(entry.flag_bits & 1 for entry in entries):
        raise Encrypted
    if len(entries) > MOST_ENTRIES:
        raise TooLarge("quá nhiều phần bên trong")
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise TooLarge("mở ra quá lớn")
    for entry in entries:
        squeezed = entry.file_size / max(entry.compress_size, 1)
        if entry.file_size > SMALL and squeezed > MOST_SQUEEZED:
            raise TooLarge("nén quá nhiều lần")
        if entry.filename.endswith((".xml", ".rels")) and entry.file_size > MOST_XML:
            raise TooLarge("mở ra quá lớn")


def _heads(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> Iterator[bytes]:
    for entry in entries:
        if entry.filename.endswith((".xml", ".rels")):
            with archive.open(entry) as part:
                yield part.read(HEAD).replace(b"\x00", b"")
