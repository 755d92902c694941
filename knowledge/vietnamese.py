"""Folds Vietnamese as people type it, with or without marks, and reads phone numbers."""

import re
import unicodedata

# Đ and its look-alikes: eth (U+00D0) from old fonts, African D (U+0189)
PLAIN_D = str.maketrans(dict.fromkeys("đĐðÐɖƉ", "d"))
DROPPED = {"Mn", "Cf"}  # marks; invisible marks of direction and width that pasting brings along
COUNTRY = re.compile(r"^(?:\+84|0084|84(?=[0-9]{9}$))")
MOBILE = re.compile(r"^0[35789][0-9]{8}$")
LANDLINE = re.compile(r"^02[0-9]{8,9}$")
BETWEEN = re.compile(r"[\s.\-()\u00a0\u200b]+")


def nfc(text: str) -> str:
    """Letters with their marks as one character each, the way Vietnamese keyboards type today."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Lower case without marks, one space between words: what two spellings of a word share."""
    if text.isascii():
        return " ".join(text.lower().split())
    apart = unicodedata.normalize("NFD", unicodedata.normalize("NFD", text).lower())
    bare = "".join(letter for letter in apart if unicodedata.category(letter) not in DROPPED)
    return " ".join(unicodedata.normalize("NFC", bare.translate(PLAIN_D)).split())


def phone(text: str) -> str:
    """A Vietnamese number as 0912345678; empty when it is none.

    Nine digits are a mobile number whose leading zero a spreadsheet has eaten.
    """
    digits = COUNTRY.sub("0", BETWEEN.sub("", text))
    if len(digits) == 9:
        digits = f"0{digits}"
    if digits.startswith("00"):  # "+84 0912..." is common on business cards
        digits = digits[1:]
    return digits if MOBILE.match(digits) or LANDLINE.match(digits) else ""
