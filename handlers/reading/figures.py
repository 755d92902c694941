"""Reads the numbers of a message: digits or words, with what makes them uncertain."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from handlers.meaning.words import fits
from handlers.reading.found import Why
from handlers.reading.phrases import Phrases
from handlers.reading.tokens import Token, means
from handlers.reading.vocabulary import ABOUT, ABOVE, BELOW
from knowledge.numbers import SCALES, spelled

PROPER = {
    word: tuple(spellings.split())
    for word, spellings in {
        "khong": "không", "mot": "một mốt", "hai": "hai", "ba": "ba", "bon": "bốn", "tu": "tư",
        "nam": "năm", "lam": "lăm nhăm", "nham": "nhăm", "sau": "sáu", "bay": "bảy bẩy",
        "bey": "bảy",
        "tam": "tám", "chin": "chín", "muoi": "mười mươi", "tram": "trăm", "chuc": "chục",
        "nghin": "nghìn", "ngan": "ngàn", "linh": "linh", "le": "lẻ", "ruoi": "rưỡi rưởi",
    }.items()
}  # fmt: skip
# more than one meaning without marks, or even with them: a number only before what it counts
WEAK = frozenset(
    {
        "ba",
        "tu",
        "nam",
        "sau",
        "tam",
        "hai",
        "mot",
        "bay",
        "khong",
        "lam",
        "chin",
        "bon",
        "muoi",
        "chuc",
        "tram",
    }
)
MOST = 8  # words of a number
BIGGEST = 10**9


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` is no whole number for "12,5"; `weak`: one word that may be no number at all."""

    value: float
    why: Why | None = None
    weak: bool = False
    other: int | None = None  # "45-50": the other number
    vague: bool = False  # "vài chục": a number nobody can tell


@dataclass(frozen=True, slots=True)
class Read:
    """tokens[start:end] are this figure, with the words around it that bound it."""

    start: int
    end: int
    figure: Figure


@cache
def bounds() -> Phrases:
    tables: list[tuple[Why, tuple[str, ...]]] = [
        ("above", ABOVE), ("below", BELOW), ("about", ABOUT),
    ]  # fmt: skip
    return Phrases((why, "", phrase) for why, phrases in tables for phrase in phrases)


def figure_at(tokens: Sequence[Token], place: int) -> Read | None:
    """The number that begins here, a word that bounds it included."""
    bound = bounds().at(tokens, place) if tokens[place].kind in ("word", "stop") else None
    following = "".join(one.bare for one in tokens[place + 1 : place + 2])
    if tokens[place].text == "tam" and following in {"muoi", "tram", "nghin", "ngan"}:
        bound = None  # eighty rather than about ten
    if bound is not None and not bound.unsure and bound.end < len(tokens):
        plain = _plain(tokens, bound.end, bound=True)
        if plain is not None:
            why: Why = bound.code  # type: ignore[assignment]  # the codes of `bounds`
            value = plain.figure
            if value.why != "two":
                value = Figure(value.value, why, vague=value.vague)
            return Read(place, plain.end, value)
    return _plain(tokens, place, bound=False)


def _plain(tokens: Sequence[Token], place: int, *, bound: bool) -> Read | None:
    token = tokens[place]
    if token.kind == "number":
        return _trailed(tokens, _digits(tokens, place))
    if token.kind != "word":
        return None
    vague = _vague(tokens, place)
    if vague:
        return vague
    length = _run(tokens, place, spelled_word)
    for end in range(place + length, place, -1):
        words = [one.bare for one in tokens[place:end]]
        value = (
            spelled(["mot", *words])
            if bound and words[0] in ("tram", "nghin", "chuc")
            else spelled(words)
        )
        if value is None or value > BIGGEST:
            continue
        single = end == place + 1
        if single and token.bare in ("lam", "nham", "linh", "le", "ruoi"):
            return None  # never the beginning of a number
        lone = single and token.bare == "chuc" and not bound
        weak = single and token.bare in WEAK and not (bound and token.bare in {"tram", "chuc"})
        return _trailed(tokens, Read(place, end, Figure(value, "about" if lone else None, weak)))
    return None


def _digits(tokens: Sequence[Token], place: int) -> Read:
    """Digits, and scales after them: "4 chục", "1 nghìn 2", "2 trăm rưỡi"."""
    scaled = place + 1 < len(tokens) and scale_word(tokens[place + 1])
    length = 1 + (_run(tokens, place + 1, number_word) if scaled else 0)
    for end in range(place + length, place + 1, -1):
        words = [one.bare for one in tokens[place:end]]
        value = spelled(words) if len(words[0]) <= 3 and words[0].isdigit() else None
        if value is not None and value <= BIGGEST:
            return Read(place, end, Figure(value))
    return Read(place, place + 1, _written(tokens[place].text))


def _written(text: str) -> Figure:
    if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3})+", text):
        return Figure(int(text.replace(".", "")))
    if re.fullmatch(r"[0-9]{1,3}(?:,[0-9]{3})+", text):  # written as in English, or a list
        return Figure(int(text.replace(",", "")), "two")
    if "," in text:
        return Figure(float(text.replace(",", ".")[:15]))
    return Figure(int(text[:12]))


def _trailed(tokens: Sequence[Token], read: Read) -> Read:
    """What bounds a number from behind: "45+", "45 trở lên", "45 hay 46"."""
    end, figure = read.end, read.figure
    following = [one.bare for one in tokens[end : end + 2]]
    if following[:1] == ["+"]:
        return Read(read.start, end + 1, Figure(figure.value, "above"))
    if following == ["tro", "len"]:
        return Read(read.start, end + 2, Figure(figure.value, "above"))
    if following[:1] == ["hon"] and following[1:] in (["nguoi"], ["ba"], ["y"], ["luot"]):
        return Read(read.start, end + 1, Figure(figure.value, "above"))
    if following and means(tokens[end], "mấy") and not figure.weak:
        return Read(read.start, end + 1, Figure(figure.value, "above"))
    if following[:1] in (["hoac"], ["hay"]) and end + 1 < len(tokens):
        second = _plain(tokens, end + 1, bound=False)
        if second is not None and second.figure.value != figure.value:
            return Read(
                read.start,
                second.end,
                Figure(figure.value, "two", other=second.figure.value.__trunc__()),
            )
    return read


def _vague(tokens: Sequence[Token], place: int) -> Read | None:
    """ "vài chục người", "mấy trăm": nobody can tell how many"""
    token = tokens[place]
    if token.bare not in ("vai", "may", "dam", "hang", "nhieu") or place + 1 >= len(tokens):
        return None
    if not means(token, "vài", "mấy", "dăm", "hàng", "nhiều"):
        return None
    following = tokens[place + 1].bare
    if following in ("chuc", "tram", "nghin", "ngan", "bay", "ba"):
        return Read(place, place + 2, Figure(0, "about", vague=True))
    return None


def _run(tokens: Sequence[Token], place: int, fitting: Callable[[Token], bool]) -> int:
    count = 0
    while place + count < len(tokens) and count < MOST and fitting(tokens[place + count]):
        count += 1
    return count


def spelled_word(token: Token) -> bool:
    return token.kind == "word" and number_word(token)


def number_word(token: Token) -> bool:
    if token.kind == "number":
        return token.text.isdigit() and len(token.text) == 1
    proper = PROPER.get(token.bare)
    if token.kind != "word" or proper is None:
        return False
    return token.text == token.bare or any(fits(token.text, one) for one in proper)


def scale_word(token: Token) -> bool:
    return number_word(token) and (token.bare in {"chuc", "tram", "ruoi"} or token.bare in SCALES)
