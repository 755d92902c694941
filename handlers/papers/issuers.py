"""Who issues a paper: which layout is theirs, their abbreviation, the lines of their name."""

import re

from handlers.papers.layouts import PARTY, STATE, YOUTH, Layout
from knowledge.vietnamese import fold, nfc

PLACES = ("tinh", "thanh pho", "huyen", "quan", "thi xa", "thi tran", "xa", "phuong", "dac khu")
# folded names
YOUTH_NAMES = re.compile(
    r"(?:(?:tinh|thanh|huyen|thi|quan|xa) doan\b|doan (?:tn|tncs|thanh nien|xa)\b)"
)
PARTY_NAMES = re.compile(
    r"(?:tinh|thanh|huyen|thi|quan|dang|khu) uy\b|chi (?:bo|uy)\b|dang (?:bo|doan)\b"
    r"|ban (?:dan van|to chuc|tuyen giao|noi chinh|thuong vu|chap hanh dang)\b|uy ban kiem tra\b"
    r"|.*\b(?:tinh|thanh|huyen|thi|quan|dang) uy\b"
)
OF_THEIR_OWN = re.compile(
    r"(?:hoi|lien doan|cong doan|lien hiep|uy ban mttq|uy ban mat tran|ubmttq)\b"
)
ABBREVIATIONS = (
    (YOUTH_NAMES, "ĐTN"),
    (re.compile(r"van phong huyen uy\b"), "VPHU"),
    (re.compile(r"van phong (?:tinh|thanh) uy\b"), "VPTU"),
    (re.compile(r"(?:tinh|thanh) uy\b"), "TU"),
    (re.compile(r"huyen uy\b"), "HU"),
    (re.compile(r"thi uy\b"), "ThU"),
    (re.compile(r"quan uy\b"), "QU"),
    (re.compile(r"dang (?:uy|bo)\b"), "ĐU"),
    (re.compile(r"chi (?:bo|uy)\b"), "CB"),
    (re.compile(r"(?:uy ban nhan dan|ubnd)\b"), "UBND"),
    (re.compile(r".*\b(?:mttq|mat tran)\b"), "MTTQ"),
)
WITHIN = re.compile(
    r"\s+(?:(?:huyện|tỉnh|thành|thị|quận|đảng) [uủ][yỷ]|huyện|tỉnh|thị trấn|thị xã|thành phố"
    r"|phường|quận|xã)\b.*$",
    re.IGNORECASE,
)
PARTY_LEVELS = {"tinh": "Tỉnh ủy", "huyen": "Huyện ủy", "quan": "Quận ủy"}


def layout_of(kind: str, name: str) -> Layout:
    """The layout that a unit of this kind and name uses."""
    words = fold(name)
    if kind == "youth" or YOUTH_NAMES.match(words):
        return YOUTH
    if kind == "party" or PARTY_NAMES.match(words):
        return PARTY
    return STATE


def is_place(name: str) -> bool:
    """ "Xã Hồ Thầu": its committee and its Party organisation are both called so."""
    words = fold(name)
    return any(words.startswith(f"{one} ") for one in PLACES) and not (
        PARTY_NAMES.match(words) or YOUTH_NAMES.match(words)
    )


def abbreviation(layout: Layout, name: str) -> str:
    """What stands behind "BC" in the paper's number: UBND, HU, BDV, PNV."""
    if is_place(name):
        name = _party_of(name) if layout is PARTY else "UBND"
    words = fold(name)
    found = next((short for shape, short in ABBREVIATIONS if shape.match(words)), "")
    return found or "".join(_initial(word) for word in WITHIN.sub("", nfc(name)).split()).upper()


def lines(layout: Layout, name: str, above: str) -> tuple[str, tuple[str, ...]]:
    """The body above (empty: none is written), and the lines of the issuer's own name.

    A place speaks through its committee, of the state or of the Party.
    """
    if layout is PARTY:
        above = _party_of(above) if is_place(above) else above
        return above, (_party_of(name) if is_place(name) else name,)
    if layout is YOUTH:
        return above if YOUTH_NAMES.match(fold(above)) else "", (name,)
    if is_place(name):
        return "", ("Ủy ban nhân dân", name)
    if OF_THEIR_OWN.match(fold(name)) or fold(name).startswith(("ubnd ", "uy ban nhan dan ")):
        return "", (name,)
    return f"UBND {above}" if is_place(above) else above, (name,)


def locality(name: str) -> str:
    """The place's name without its kind, for "Tam Đường, ngày ..."; empty where it is no place."""
    if not is_place(name):
        return ""
    words = fold(name)
    kind = max((one for one in PLACES if words.startswith(f"{one} ")), key=len)
    return " ".join(nfc(name).split()[len(kind.split()) :])


def _party_of(name: str) -> str:
    """The Party's committee of a place."""
    kind, _, rest = nfc(name).partition(" ")
    level = PARTY_LEVELS.get(fold(kind))
    return f"{level} {rest}" if level else f"Đảng ủy {name[0].lower()}{name[1:]}"


def _initial(word: str) -> str:
    letters = word.strip(".,;()[]\"'“”-–")
    if len(letters) > 1 and letters.isupper():
        return letters  # an abbreviation already
    return letters[:1] if letters[:1].isalpha() else ""
