"""Makes the files that nobody should have to read: bombs, locked ones, endless ones."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence

import docx
from docx.document import Document
from openpyxl import Workbook
from pypdf import PdfReader, PdfWriter

from tests.knowledge import office

SECTOR = 512
FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
HEAD = ("Stt", "Nội dung", "Thời gian", "Chủ trì", "Phối hợp")


def compound(streams: Sequence[str]) -> bytes:
    """A file in the format of before 2007 that holds empty streams of those names.

    With "EncryptionInfo" and "EncryptedPackage" it is what a password makes of .docx and .xlsx.
    """
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<9I", 0, 1, 1, 0, 4096, END, 0, END, 0)
    header += struct.pack("<109I", 0, *[FREE] * 108)
    table = struct.pack("<128I", TABLE, END, *[FREE] * 126)
    entries = [_entry("Root Entry", 5, 1)]
    entries += [
        _entry(name, 2, FREE, after=at + 2 if at + 1 < len(streams) else FREE)
        for at, name in enumerate(streams)
    ]
    return header + table + b"".join(entries).ljust(SECTOR, b"\0")


def _entry(name: str, kind: int, child: int, after: int = FREE) -> bytes:
    letters = name.encode("utf-16-le")
    start = letters.ljust(64, b"\0") + struct.pack("<HBB", len(letters) + 2, kind, 1)
    return (start + struct.pack("<3I", FREE, after, child)).ljust(116, b"\0") + struct.pack(
        "<IQ", END, 0
    )


def word(body: str, declared: str = "UTF-8") -> bytes:
    """A Word file with that XML in its body."""
    text = (
        f'<?xml version="1.0" encoding="{declared}" standalone="yes"?>'
        f'<w:document xmlns:w="{office.W}"><w:body>{body}</w:body></w:document>'
    )
    return changed(docx.Document(), {"word/document.xml": text.encode()})


def changed(document: Document, parts: Mapping[str, bytes]) -> bytes:
    """The Word file with some of its parts replaced."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(office.saved(document))) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            new.writestr(entry.filename, parts.get(entry.filename, old.read(entry)))
    return out.getvalue()


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def rows(count: int) -> list[tuple[str, ...]]:
    """The rows of a long timetable."""
    return [
        HEAD,
        *(
            (
                str(at),
                f"Kiểm tra việc tiếp công dân tại xã số {at}",
                "Tháng 3",
                "Văn phòng",
                "Các ban",
            )
            for at in range(1, count + 1)
        ),
    ]


def long_word(count: int) -> bytes:
    table = "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows(count)
    )
    return word(f"{paragraph('KẾ HOẠCH công tác năm 2026')}<w:tbl>{table}</w:tbl>")


def long_page(count: int) -> bytes:
    table = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows(count)
    )
    return f"<html><body><p>KẾ HOẠCH năm 2026</p><table>{table}</table></body></html>".encode()


def merged_sheet() -> bytes:
    """One cell that covers the whole sheet."""
    book = Workbook()
    assert book.active is not None
    book.active["A1"] = "KẾ HOẠCH"
    out = io.BytesIO()
    book.save(out)
    made = io.BytesIO()
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename.endswith("sheet1.xml"):
                merge = b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
                data = data.replace(b"</sheetData>", b"</sheetData>" + merge)
            new.writestr(entry.filename, data)
    return made.getvalue()


def pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF written by hand: each page its lines, in Helvetica."""
    return _pdf([_drawn(lines) for lines in pages])


def pdf_bomb(size: int) -> bytes:
    """One page whose drawing unpacks into `size` spaces."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 1_000_000) for _ in range(size // 1_000_000))
    return _pdf([packed + packer.flush()])


def _drawn(lines: Sequence[str]) -> bytes:
    shown = "\n".join(f"1 0 0 1 60 {750 - 15 * at} Tm ({line}) Tj" for at, line in enumerate(lines))
    return zlib.compress(f"BT /F1 11 Tf\n{shown}\nET".encode("latin-1"))


def _pdf(drawings: Sequence[bytes]) -> bytes:
    count = len(drawings)
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for at, drawing in enumerate(drawings):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * at} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        head = f"<< /Length {len(drawing)} /Filter /FlateDecode >> stream\n".encode()
        objects.append(head + drawing + b"\nendstream")
    out = bytearray(b"%PDF-1.5\n")
    places: list[int] = []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    size = len(objects) + 1
    end = f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
    return bytes(out) + end.encode()


def locked_pdf(plain: bytes, algorithm: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(plain)))
    writer.encrypt("secret", algorithm=algorithm)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
