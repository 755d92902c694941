"""Whether a piece holds the figure that is asked for, and counts what is asked."""

import re

from knowledge.asked import Asked
from knowledge.bags import bag
from knowledge.pieces import Piece

TERM = re.compile(r"\b\d{1,3} (?:ngay|gio|thang|tuan)\b")
MONEY = re.compile(r"\b\d+(?: \d+)* (?:dong|trieu|ty|nghin|ngan)\b|\bmuc luong co so\b")
COUNT = re.compile(
    r"\b(?:\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\b(?= (?!nam\b|thang\b)[a-z]+)"
)
LENGTHS = bag("ngay thang nam tuan gio quy lan dong trieu ty tien")
NUMERAL = re.compile(r"\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi")
FORMS = (
    "nghi quyet|nghi dinh|quyet dinh|chi thi|ket luan|ke hoach|cong van|huong dan|chuong"
    " trinh|quy che|quy dinh|thong tu|thong tri|phap lenh|luat|de an|dieu le|thong bao|cong"
    " dien|to trinh"
)
# the date of a document is no time of the plan's own
DATED = re.compile(
    r"\b(?:" + FORMS + r")(?: lien tich)?(?: so)* \d[\w ]{0,60}?"
    r" ngay \d{1,2} (?:thang )?\d{1,2} (?:nam )?\d{4}"
)
NUMBERED = re.compile(r"\b(?:" + FORMS + r")(?: lien tich)?(?: so)* \d+")
SETTLEMENTS = bag("thon ban lang buon ap xom")


def counted(asked: Asked, piece: Piece) -> float:
    """The figure must be there, and count what is asked."""
    if "money" in asked.wants:  # a figure with its currency, nothing else
        return 1.0 if MONEY.search(piece.text) else 0.0
    if "days" in asked.wants:
        return 1.0 if TERM.search(piece.text) else 0.0
    if "percent" in asked.wants:
        read = piece.sort == "target" and (piece.fact or {}).get("unit") == "%"
        return 1.0 if read else 0.7 if piece.percent else 0.0
    if not COUNT.search(figures(piece)) and not piece.percent:
        return 0.0
    if "existing" in asked.wants and piece.percent:
        return 0.15
    if asked.counted and not counts(asked, piece):
        return 0.15 if asked.counted[0] in piece.words and asked.counted[0] not in LENGTHS else 0.0
    return 1.0 if piece.sort == "target" else 0.6 if piece.sort != "sentence" else 0.55


def figures(piece: Piece) -> str:
    """The words without the clause's own number and without those of documents."""
    number = piece.where.rpartition(".")[2]
    own = piece.own[1:] if piece.own[:1] == (number,) else piece.own
    return NUMBERED.sub(" ", DATED.sub(" ", " ".join(own)))


def counts(asked: Asked, piece: Piece) -> bool:
    """Whether a number stands before the noun that is counted; "95% trở lên" is one too."""
    noun = asked.counted[0]
    nouns = SETTLEMENTS if noun in SETTLEMENTS else {noun}
    before = 5 if piece.percent else 3
    return any(
        word in nouns and any(NUMERAL.fullmatch(one) for one in piece.own[max(0, at - before) : at])
        for at, word in enumerate(piece.own)
    )
