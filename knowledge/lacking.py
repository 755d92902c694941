"""Whether a piece lacks the very thing a question is about, however well its words suit."""

import re
from itertools import pairwise

from knowledge.asked import Asked
from knowledge.bags import bag
from knowledge.pieces import Piece

LACKING = 0.25  # what is left of the fit
PERSON = re.compile(r"\b(?:dong chi|ong|ba)\b")
WEEKDAY = re.compile(r"\bthu (?:hai|ba|tu|nam|sau|bay|[2-7])\b|\bchu nhat\b")
WANTS = bag("standing person weekday members")
LISTING = re.compile(r"\b(?:gom|thanh phan|thanh vien)\b")


def lacks(asked: Asked, piece: Piece) -> bool:
    """No plan says how things stand; the rest must be there."""
    wants = asked.wants & WANTS
    if not wants and not asked.titled:
        return False
    return (
        "standing" in wants
        or ("person" in wants and not PERSON.search(piece.text))
        or ("weekday" in wants and not WEEKDAY.search(piece.text))
        or ("members" in wants and not listing(asked, piece))
        or (asked.titled and not headed(asked, piece))
    )


def headed(asked: Asked, piece: Piece) -> bool:
    """Whether the noun with which X begins in "X là gì" stands there, or what is said for it."""
    first = head(asked)
    if len(first) < 2 or first in piece.pairs:
        return True
    told = {word for _, some in asked.same for word in some.split()}
    return first[0] in told or first[1] in told


def listing(asked: Asked, piece: Piece) -> bool:
    """Whether a piece says who belongs to what the question names."""
    above = (piece.label, piece.near) if piece.sort == "sentence" else ()
    return LISTING.search(piece.text) is not None or any(
        head(asked) in set(pairwise(some)) for some in above
    )


def head(asked: Asked) -> tuple[str, ...]:
    return tuple(asked.words[at] for at in asked.subject[:2])
