"""Boxes, lines and words on a page of pixels, which becomes a PNG.

Of matplotlib only the parts that hold no state of the process are used, and only once something
is drawn: importing this module costs nothing.
"""

import io
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties
    from matplotlib.patches import Rectangle
    from matplotlib.text import Text

PAPER, INK, PALE = "#FCFCFA", "#1A1A1A", "#595959"  # opaque: it reads in a dark chat as well
DOTS = 100  # to the inch; what is given in pixels is told to matplotlib in points
POINTS = 72 / DOTS
SHADES = 128
TALL = 1.3  # a line of words, by the height of its letters
UNKNOWN = "\u25a1"  # stands for a letter that the font has not: a square
Align = Literal["left", "center", "right"]
DRAWING = Lock()  # files are made side by side, and matplotlib promises nothing about threads


@dataclass(frozen=True, slots=True)
class Box:
    """A filled stretch; `y` is counted from the top of the page, as everywhere here."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of words; `y` is its middle. `up`: it is read from below, and `y` is its foot."""

    x: float
    y: float
    text: str
    size: float
    colour: str = INK
    bold: bool = False
    align: Align = "left"
    up: bool = False


Mark = Box | Line


@cache
def _font(size: float, *, bold: bool) -> "FontProperties":
    from matplotlib.font_manager import FontProperties

    return FontProperties(fname=_file(bold=bold), size=size * POINTS)


def _file(*, bold: bool) -> Path:
    import matplotlib as mpl

    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return Path(mpl.get_data_path()) / "fonts" / "ttf" / name


@cache
def _letters() -> frozenset[int]:
    """What both fonts have."""
    from matplotlib.font_manager import get_font

    plain, bold = (get_font(str(_file(bold=bold))).get_charmap() for bold in (False, True))
    return frozenset(plain) & frozenset(bold)


def safe(text: str) -> str:
    """One line of letters that can be drawn; what can't is a square."""
    kept = unicodedata.normalize("NFC", text)
    kept = "".join(one for one in kept if unicodedata.category(one) not in ("Cf", "Cs", "Mn"))
    spaced = "".join(
        " " if unicodedata.category(one) in ("Cc", "Zl", "Zp") else one for one in kept
    )
    known = _letters()
    return "".join(one if ord(one) in known else UNKNOWN for one in " ".join(spaced.split()))


@cache
def _measure() -> "Measure":
    return Measure()


class Measure:
    """How wide words will be."""

    def __init__(self) -> None:
        from matplotlib.backends.backend_agg import RendererAgg

        self._renderer = RendererAgg(1, 1, DOTS)  # type: ignore[no-untyped-call]  # ships types without these

    def __call__(self, text: str, size: float, *, bold: bool) -> float:
        font, of = _font(size, bold=bold), self._renderer.get_text_width_height_descent
        return float(of(text, font, ismath=False)[0])  # type: ignore[no-untyped-call]  # ships types without these


def width(text: str, size: float, *, bold: bool = False) -> float:
    return _measure()(text, size, bold=bold) if text else 0.0


def wrapped(text: str, room: float, size: float, *, most: int, bold: bool = False) -> list[str]:
    """As lines that are no wider than `room`; what needs more of them ends in dots."""
    lines: list[str] = []
    rest = safe(text)
    while rest and len(lines) < most:
        line = _fitting(rest, room, size, bold=bold)
        lines.append(line.strip())
        rest = rest[len(line) :].strip()
    if rest:
        last = lines[-1]
        while last and width(f"{last}…", size, bold=bold) > room:
            last = last[:-1]
        lines[-1] = f"{last.rstrip()}…"
    return lines


def _fitting(text: str, room: float, size: float, *, bold: bool) -> str:
    """The longest beginning that fits, up to a space where there is one."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[:middle], size, bold=bold) <= room:
            low = middle
        else:
            high = middle - 1
    if low == len(text):
        return text
    space = text.rfind(" ", 0, low + 1)
    return text[:space] if space > 0 else text[:low]


def png(marks: Sequence[Mark], size: tuple[int, int]) -> bytes:
    """The page, so many pixels wide and high."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from PIL import Image

    across, down = size
    figure = Figure(figsize=(across / DOTS, down / DOTS), dpi=DOTS, facecolor=PAPER)
    canvas = FigureCanvasAgg(figure)
    for mark in marks:
        figure.add_artist(_box(mark, down) if isinstance(mark, Box) else _line(mark, down))
    canvas.draw()  # type: ignore[no-untyped-call]  # ships types without these
    dots = canvas.buffer_rgba()  # type: ignore[no-untyped-call]  # ships types without these
    drawn = Image.frombytes("RGBA", (across, down), bytes(dots)).convert("RGB")
    file = io.BytesIO()  # some hundred shades are enough, and a third of the bytes
    drawn.quantize(SHADES, Image.Quantize.FASTOCTREE).save(file, "PNG")
    return file.getvalue()


def _box(box: Box, down: int) -> "Rectangle":
    from matplotlib.patches import Rectangle

    corner = (box.x, down - box.y - box.height)
    return Rectangle(corner, box.width, box.height, color=box.colour, linewidth=0, transform=None)


def _line(line: Line, down: int) -> "Text":
    from matplotlib.text import Text
    from matplotlib.transforms import IdentityTransform

    return Text(
        line.x,
        down - line.y,
        line.text,
        color=line.colour,
        fontproperties=_font(line.size, bold=line.bold),
        horizontalalignment="center" if line.up else line.align,
        verticalalignment="bottom" if line.up else "center_baseline",
        rotation=90 if line.up else 0,
        parse_math=False,  # a name may hold $, _ or {
        transform=IdentityTransform(),
    )
