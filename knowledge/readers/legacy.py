"""Recognises Vietnamese of before Unicode (TCVN3 or "ABC", VNI-Windows) and converts it.

Such text is stored as Western letters that only its font shows as Vietnamese: "C«ng t¸c", "Coâng
taùc". Whether it is such text is decided by counting the words that become Vietnamese syllables.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from knowledge.readers.syllables import is_syllable

Code = Literal["TCVN3", "VNI"]

# in the order of the standard's alphabet (TCVN 5712:1993, third table)
TCVN_LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ"
TCVN_CODES = bytes.fromhex(
    "b5b8b6b7b9 a8bbbebcbdc6 a9c7cac8c9cb ae ccd0cecfd1 aad2d5d3d4d6 d7ddd8dcde"
    "dfe3e1e2e4 abe5e8e6e7e9 aceaedebecee eff3f1f2f4 adf5f8f6f7f9 fafdfbfcfe a1a2a3a4a5a6a7"
)
SYMBOL = 0xF000  # where Word puts the letters of a font that calls itself one of symbols
TCVN = {
    start + code: letter
    for start in (0, SYMBOL)
    for code, letter in zip(TCVN_CODES, TCVN_LETTERS, strict=True)
}

ACUTE, GRAVE, HOOK, TILDE, DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"
TONES = dict(zip("ùøûõï", (ACUTE, GRAVE, HOOK, TILDE, DOT), strict=True))
ROOFED = dict(zip("âáàåãä", ("", ACUTE, GRAVE, HOOK, TILDE, DOT), strict=True))
BREVED = dict(zip("êéèúüë", ("", ACUTE, GRAVE, HOOK, TILDE, DOT), strict=True))
ALONE = dict(zip("ôöñíìæóòî", "ơưđíìỉĩịỵ", strict=True))

UNICODE_ONLY = re.compile(r"[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9\u0300-\u0323]")
HIGH = re.compile(r"[\u00a1-\u00ff\uf0a1-\uf0ff]")
WORD = re.compile(r"[A-Za-z\u00a1-\u00ff\uf0a1-\uf0ff]+")
FEWEST = 6  # words; below it, chance decides
SHARE = 0.85  # of the words with marks must become syllables; French reaches 0.2, Portuguese 0.4
SHARE_IN_FONT = 0.6  # when the font's name says so already
STRAY = 0.05  # letters that only Unicode has, in a text whose bulk is old
FONT = re.compile(r"^(?:[A-Z]{6}\+)?(?:(?P<tcvn>\.[vV]n|Vn(?=[A-Z]))|(?P<vni>(?i:vni)[-_ ]))")
CAPITALS = re.compile(r"^[^,\-]*H(?=[,\- ]|Bold|Italic|$)")


@dataclass(frozen=True, slots=True)
class Font:
    """`capitals`: the font shows small letters as capitals (.VnTimeH)."""

    code: Code
    capitals: bool = False


def _vni() -> dict[str, str]:
    """One or two letters of VNI, small or capital, to the letter that they show."""
    pairs = {f"{base}{mark}": base + tone for base in "aeouy" for mark, tone in TONES.items()}
    pairs |= {
        f"{base}{mark}": f"{base}\u0302{tone}" for base in "aeo" for mark, tone in ROOFED.items()
    }
    pairs |= {f"a{mark}": f"a\u0306{tone}" for mark, tone in BREVED.items()}
    pairs |= {f"{base}{mark}": ALONE[base] + tone for base in "ôö" for mark, tone in TONES.items()}
    whole = {old: unicodedata.normalize("NFC", new) for old, new in (pairs | ALONE).items()}
    large = {old.upper(): new.upper() for old, new in whole.items()}
    mixed = {old[0].upper() + old[1:]: new.upper() for old, new in whole.items()}
    return whole | large | mixed


VNI = _vni()
VNI_LETTER = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
VNI_MARKS = frozenset(old[1] for old in VNI if len(old) == 2)
VNI_BASES = frozenset(old[0] for old in VNI if len(old) == 2)


def font(name: str) -> Font | None:
    """What a font's name says of the text set in it."""
    found = FONT.match(name)
    if found is None:
        return None
    if found["vni"]:
        return Font("VNI")
    return Font("TCVN3", bool(CAPITALS.match(name.partition("+")[2] or name)))


def convert(text: str, code: Code) -> str:
    if code == "TCVN3":
        return text.translate(TCVN)
    return VNI_LETTER.sub(lambda found: VNI[found[0]], text)


def guess(text: str) -> Code | None:
    """The code of a text about whose fonts nothing is known; None for anything in doubt."""
    return next(_fitting(text, ("TCVN3", "VNI"), FEWEST, SHARE), None)


def fits(text: str, code: Code) -> bool:
    """Whether a text whose font asks for that code is written in it, and not in Unicode."""
    return any(_fitting(text, (code,), 1, SHARE_IN_FONT))


def _fitting(text: str, codes: Sequence[Code], fewest: int, share: float) -> Iterator[Code]:
    """The codes, the best first, in which enough of the words with marks are syllables."""
    marks = len(HIGH.findall(text))
    if len(UNICODE_ONLY.findall(text)) > STRAY * marks:
        return
    words = [word for word in WORD.findall(text) if HIGH.search(word)]
    if len(words) < fewest:
        return
    as_it_stands = sum(map(is_syllable, words)) / len(words)
    ranked = sorted(
        (
            (sum(is_syllable(convert(word, code)) for word in words) / len(words), code)
            for code in codes
        ),
        reverse=True,
    )
    for found, code in ranked:
        if found >= share and found > as_it_stands:
            yield code
