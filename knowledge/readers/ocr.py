"""Recognises the letters of pages that are pictures, where the program tesseract is installed."""

import csv
import io
import math
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence

import pypdfium2  # type: ignore[import-untyped]  # ships none
from PIL import Image

from knowledge.readers import cellgrid, printed, rules
from knowledge.readers.printed import Sheet, Word
from knowledge.readers.straight import straightened

PROGRAM = "tesseract"
LANGUAGE = "vie"
POINTS = 72  # to the inch
DENSITY = 300  # dots per inch, what the program is trained on
WIDEST = 3_600  # dots; more than the height of A4 at that density
MOST_DOTS = 12_000_000  # of one page; A4 at that density has 8.7 million
PAGE_SECONDS = 40
ALL_SECONDS = 90  # what is not read by then is named as left out
CERTAIN = 40  # of 100; below it the "words" are specks and strokes
FEW = 30  # letters; a page with fewer was not read


def present() -> bool:
    """Whether the program and its Vietnamese are installed."""
    program = shutil.which(PROGRAM)
    if program is None:
        return False
    done = subprocess.run(
        [program, "--list-langs"], capture_output=True, text=True, timeout=20, check=False
    )
    return LANGUAGE in done.stdout.split()


def pages(data: bytes, numbers: Sequence[int]) -> Mapping[int, Sheet]:
    """Those pages of a PDF (from 1) that could be read in the time that there is."""
    until = time.monotonic() + ALL_SECONDS
    read: dict[int, Sheet] = {}
    file = pypdfium2.PdfDocument(data)
    try:
        for number in numbers:
            left = until - time.monotonic()
            if left <= 0:
                break
            page = file[number - 1]
            width, height = page.get_size()
            scale = min(DENSITY / POINTS, math.sqrt(MOST_DOTS / max(width * height, 1)))
            picture = page.render(scale=scale, grayscale=True).to_pil().convert("L")
            page.close()
            sheet = look(picture, POINTS * scale, min(left, PAGE_SECONDS))
            if sheet:
                read[number] = sheet
    finally:
        file.close()
    return read


def look(picture: Image.Image, density: float, seconds: float = PAGE_SECONDS) -> Sheet | None:
    """What stands in a grey picture, in points; None where there is next to nothing to read."""
    picture = straightened(picture)
    ruled = rules.find(picture, density)
    out = io.BytesIO()
    ruled.wiped(picture).save(out, "PPM")
    shown = ["-l", LANGUAGE, "--dpi", str(round(density)), "--psm", "3", "tsv"]
    try:
        done = subprocess.run(
            [PROGRAM, "stdin", "stdout", *shown],
            input=out.getvalue(),
            capture_output=True,
            timeout=seconds,
            check=True,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
        return None
    words = list(_words(done.stdout.decode("utf-8", "replace"), POINTS / density))
    if sum(len(word["text"]) for word in words) < FEW:
        return None
    grids = cellgrid.filled(ruled.tables(POINTS / density), words)
    outside = [word for word in words if not any(grid.holds(word) for grid in grids)]
    return Sheet(picture.height * POINTS / density, list(printed.lines(outside)), grids)


def _words(table: str, points: float) -> Iterator[Word]:
    """The rows that are words; all words of a line stand on its lower edge."""
    bottom = 0.0
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        left, top, width, height = (
            float(row[name]) * points for name in ("left", "top", "width", "height")
        )
        if row["level"] == "4":
            bottom = top + height
        if row["level"] == "5" and float(row["conf"]) >= CERTAIN and row["text"].strip():
            yield {
                "text": row["text"].strip(),
                "x0": left,
                "x1": left + width,
                "top": top,
                "bottom": bottom,
                "fontname": "",
            }
