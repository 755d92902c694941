"""Reads a photograph or a scan of one page, where letters can be recognised."""

import io

from PIL import Image, ImageOps, UnidentifiedImageError

from knowledge.readers import ocr, printed, sniffed
from knowledge.readers.blocks import Document, Note
from knowledge.readers.builder import Builder
from knowledge.readers.errors import Bomb, Damaged, NotWhatItSays, Scanned, Unclear

MOST_DOTS = 120_000_000  # a telephone's largest pictures have 108 million
TALL = 297 / 25.4  # inches; the picture shows one page of A4


def read(data: bytes, name: str) -> Document:
    if (found := sniffed.kind(data)) not in ("png", "jpeg"):
        raise NotWhatItSays("ảnh", sniffed.NAMES.get(found, ""))
    if not ocr.present():
        raise Scanned
    picture = _opened(data)
    sheet = ocr.look(picture, max(picture.size) / TALL)
    if sheet is None:
        raise Unclear
    builder = Builder(name)
    printed.lay([sheet], builder)
    return builder.document([Note("ocr", (1,))])


def _opened(data: bytes) -> Image.Image:
    """Upright, grey, and no larger than the recogniser can use."""
    Image.MAX_IMAGE_PIXELS = MOST_DOTS
    try:
        picture = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
        if picture.width * picture.height > MOST_DOTS:
            raise Bomb
        picture.draft("L", (ocr.WIDEST, ocr.WIDEST))
        picture.thumbnail((ocr.WIDEST, ocr.WIDEST))
        return ImageOps.exif_transpose(picture).convert("L")
    except Image.DecompressionBombError as error:
        raise Bomb from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise Damaged from error
