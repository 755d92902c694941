"""Turns the picture of a page until its lines are level."""

from collections.abc import Iterable
from itertools import pairwise

from PIL import Image, ImageOps

WIDE = 1000  # dots; enough to tell a tenth of a degree
STEEPEST = 3.0  # degrees; copiers feed paper within one, telephones are held within three
COARSE, FINE = 0.5, 0.1  # degrees


def straightened(picture: Image.Image) -> Image.Image:
    """A grey picture, turned by the angle at which its rows are most unlike one another."""
    small = ImageOps.invert(picture.reduce(max(picture.width // WIDE, 1)))
    steps = round(STEEPEST / COARSE)
    rough = _best(small, (COARSE * step for step in range(-steps, steps + 1)))
    angle = _best(small, (rough + FINE * step for step in range(-4, 5)))
    if abs(angle) < FINE:
        return picture
    return picture.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255)


def _best(small: Image.Image, angles: Iterable[float]) -> float:
    return max(angles, key=lambda angle: (_contrast(small, angle), -abs(angle)))


def _contrast(small: Image.Image, angle: float) -> int:
    turned = small.rotate(angle, resample=Image.Resampling.BILINEAR, fillcolor=0)
    rows = turned.reduce((turned.width, 1)).tobytes()
    return sum((one - other) ** 2 for one, other in pairwise(rows))
