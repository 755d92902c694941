"""Finds the ruled lines of tables in the picture of a page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pdfplumber.table import (
    cells_to_tables,
    edges_to_intersections,
    intersections_to_cells,
)
from PIL import Image, ImageDraw

from knowledge.readers.cellgrid import Box

DARK = 150  # of 255; paper is above 200, faint rules of a copy about 120
RUN = 0.2  # inches; no stroke of a letter is so long
SHORTEST = 0.4  # inches, of a rule
THICKEST = 0.06  # inches; anything thicker is a picture
INKY = re.compile(rb"[\xcc-\xff]+")  # places of which at least four fifths are ink
THICK = 3  # dots that a rule may wander up or down from place to place
NEAR = 4.0  # points by which two rules may miss each other
MOST = 600  # a photograph of a forest is no table


@dataclass(slots=True)
class Rule:
    """In dots: along its length from `start` to `end`, across from `low` to `high`."""

    start: int
    end: int
    low: int
    high: int

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Rules:
    across: tuple[Rule, ...]
    down: tuple[Rule, ...]

    def wiped(self, picture: Image.Image) -> Image.Image:
        """The picture without them; a recogniser takes them for letters."""
        clean = picture.copy()
        draw = ImageDraw.Draw(clean)
        for one in self.across:
            draw.rectangle((one.start, one.low - 1, one.end, one.high + 1), fill=255)
        for one in self.down:
            draw.rectangle((one.low - 1, one.start, one.high + 1, one.end), fill=255)
        return clean

    def tables(self, points: float) -> list[list[Box]]:
        """The tables that they form, each as its cells; `points` to a dot."""
        edges = [_edge(one, "h", points) for one in self.across]
        edges += [_edge(one, "v", points) for one in self.down]
        crossings = edges_to_intersections(edges, NEAR, NEAR)
        return cells_to_tables(intersections_to_cells(crossings))


def _edge(rule: Rule, way: Literal["h", "v"], points: float) -> dict[str, float | str]:
    start, end, at = rule.start * points, rule.end * points, rule.middle * points
    left, right, top, bottom = (start, end, at, at) if way == "h" else (at, at, start, end)
    return {"orientation": way, "x0": left, "x1": right, "top": top, "bottom": bottom}


def find(picture: Image.Image, density: float) -> Rules:
    """The rules of a grey picture, `density` dots to the inch; none where there are too many."""
    ink = picture.point([255 * (value < DARK) for value in range(256)])
    run = max(round(RUN * density), 8)
    sides = (ink, ink.transpose(Image.Transpose.TRANSPOSE))
    across, down = ([one for one in _merged(side, run) if _is_rule(one, density)] for side in sides)
    if len(across) + len(down) > MOST:
        return Rules((), ())
    return Rules(tuple(across), tuple(down))


def _is_rule(one: Rule, density: float) -> bool:
    long, thick = one.end - one.start, one.high - one.low
    return long >= SHORTEST * density and thick <= THICKEST * density + long / 100  # it may slope


def _merged(ink: Image.Image, run: int) -> list[Rule]:
    """Level rules: dark places one beside or just below another are one."""
    done: list[Rule] = []
    growing: list[Rule] = []
    for start, end, row in _places(ink, run):
        keep = [one for one in growing if row - one.high <= THICK]
        done += [one for one in growing if row - one.high > THICK]
        touching = [one for one in keep if one.start <= end and start <= one.end]
        joined = Rule(
            min([start, *(one.start for one in touching)]),
            max([end, *(one.end for one in touching)]),
            min([row, *(one.low for one in touching)]),
            row,
        )
        growing = [*(one for one in keep if one not in touching), joined]
        if len(done) + len(growing) > MOST:
            break
    found = [*done, *growing]
    for one in found:
        _reach(ink, one, run)
    return found


def _places(ink: Image.Image, run: int) -> Iterator[tuple[int, int, int]]:
    """Where a stretch of a row is nearly all ink: its start, its end, its row; from the top."""
    small = ink.reduce((run, 1))
    data, width = small.tobytes(), small.width
    for row in range(small.height):
        line = data[row * width : (row + 1) * width]
        for found in INKY.finditer(line):
            yield found.start() * run, min(found.end() * run, ink.width) - 1, row


def _reach(ink: Image.Image, rule: Rule, run: int) -> None:
    """Move the ends, which are known to within a run, to where the ink ends."""
    band = ink.crop((0, rule.low, ink.width, rule.high + 1))
    line = _any(band)
    while rule.start > 0 and line[rule.start - 1]:
        rule.start -= 1
    while rule.start < rule.end and not line[rule.start]:
        rule.start += 1
    while rule.end + 1 < len(line) and line[rule.end + 1]:
        rule.end += 1
    while rule.end > rule.start and not line[rule.end]:
        rule.end -= 1


def _any(band: Image.Image) -> bytes:
    """One row, dark where any row of the band is."""
    joined = 0
    for at in range(band.height):
        joined |= int.from_bytes(band.crop((0, at, band.width, at + 1)).tobytes())
    return joined.to_bytes(band.width)
