"""Makes Word, PDF and Excel files for the tests of the readers."""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import parse_xml
from openpyxl import Workbook
from PIL import Image
from pypdf import PdfReader, PdfWriter

from knowledge.readers.blocks import Block, Paragraph
from tests.lacking import missing

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# I. / 1. / a) with numbers that only Word computes, and a list that starts anew
NUMBERING = f"""<w:abstractNum xmlns:w="{W}" w:abstractNumId="77">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>
<w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>
<w:lvlText w:val="%3)"/></w:lvl>
<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/>
<w:lvlText w:val="-"/></w:lvl>
</w:abstractNum>"""


def saved(document: Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def listed(paragraphs: Sequence[tuple[int | None, str]]) -> bytes:
    """Paragraphs at a list level of their own, or in no list."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(NUMBERING))
    numbering.append(
        parse_xml(f'<w:num xmlns:w="{W}" w:numId="77"><w:abstractNumId w:val="77"/></w:num>')
    )
    for level, text in paragraphs:
        paragraph = document.add_paragraph(text)
        if level is not None:
            paragraph._p.get_or_add_pPr().append(
                parse_xml(
                    f'<w:numPr xmlns:w="{W}"><w:ilvl w:val="{level}"/>'
                    '<w:numId w:val="77"/></w:numPr>'
                )
            )
    return saved(document)


def as_docx(blocks: Sequence[Block]) -> bytes:
    """The same paragraphs and tables in Word."""
    document = docx.Document()
    for block in blocks:
        if isinstance(block, Paragraph):
            document.add_paragraph(block.piece.text)
            continue
        table = document.add_table(rows=0, cols=len(block.rows[0]))
        table.style = "Table Grid"
        for row in block.rows:
            for cell, made in zip(row, table.add_row().cells, strict=True):
                made.text = "\n".join(line.text for line in cell.lines)
    return saved(document)


def as_pdf(word: bytes, folder: Path) -> bytes:
    """The Word file printed by LibreOffice; skipped by name where there is none."""
    office = shutil.which("soffice") or missing("LibreOffice, to print Word files as PDF")
    source = folder / "plan.docx"
    source.write_bytes(word)
    subprocess.run(
        [
            office, f"-env:UserInstallation=file://{folder}/office", "--headless",
            "--convert-to", "pdf", "--outdir", str(folder), str(source),
        ],
        check=True, capture_output=True, timeout=100,
    )  # fmt: skip
    return (folder / "plan.pdf").read_bytes()


def scan(pages: int) -> bytes:
    """A PDF of pictures, as a scanner makes it."""
    picture = Image.new("L", (300, 400), 255)
    out = io.BytesIO()
    picture.save(out, "PDF", save_all=True, append_images=[picture.copy()] * (pages - 1))
    return out.getvalue()


def locked(pdf: bytes) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def bomb() -> bytes:
    """A Word file whose text packs a thousand times."""
    return repacked(b"<w:p/>" * 5_000_000)


def repacked(text: bytes, extra: str = "") -> bytes:
    """A Word file with its document part replaced, and one more entry."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", text)
        if extra:
            archive.writestr(extra, b"x")
    return out.getvalue()


def as_xlsx(rows: Sequence[Sequence[str]], merged: Sequence[str] = ()) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
