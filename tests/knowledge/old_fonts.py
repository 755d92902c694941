"""Writes Vietnamese the way it was stored before Unicode, for the tests that read it back."""

import unicodedata

from knowledge.readers import legacy

TO_TCVN = {letter: chr(code) for code, letter in legacy.TCVN.items() if code < legacy.SYMBOL}
TO_VNI = {new: old for old, new in legacy.VNI.items() if old.islower() or old.isupper()}


def tcvn(text: str) -> str:
    """In TCVN3; it has no capitals with tones, which were small letters in a font of capitals."""
    return "".join(TO_TCVN.get(one, one) for one in unicodedata.normalize("NFC", text))


def vni(text: str) -> str:
    return "".join(TO_VNI.get(one, one) for one in unicodedata.normalize("NFC", text))
