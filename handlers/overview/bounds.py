"""Reads how much a unit must have: "từ 2 mô hình trở lên", "dưới 50 %", "at least 3"."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from handlers.overview.frame import Bound, Sign
from handlers.overview.words import Item, Question
from handlers.reading.tokens import Token, means

AHEAD: Mapping[Sign, tuple[str, ...]] = {
    ">=": (
        "ít nhất", "tối thiểu", "không dưới", "không ít hơn", "không thấp hơn", "đủ", "từ",
        "ít ra", "at least", "no fewer than", "no less than", "not less than", "minimum",
    ),
    ">": (
        "trên", "hơn", "nhiều hơn", "cao hơn", "vượt", "vượt quá", "quá", "more than", "over",
        "above", "greater than", "exceeding", "higher than",
    ),
    "<": (
        "dưới", "ít hơn", "thấp hơn", "kém hơn", "chưa đủ", "chưa tới", "chưa đến", "chưa được",
        "chưa đạt", "không đủ", "không tới", "không đến", "không được", "không đạt", "chưa đầy",
        "fewer than", "less than", "under", "below", "lower than",
    ),
    "<=": (
        "không quá", "tối đa", "nhiều nhất", "không hơn", "không vượt", "không vượt quá",
        "không trên", "at most", "no more than", "not more than", "up to", "maximum",
    ),
    "=": ("đúng", "chỉ có", "chỉ có đúng", "có đúng", "exactly", "chỉ", "mới có", "only", "just"),
}  # fmt: skip
BEHIND: Mapping[Sign, tuple[str, ...]] = {
    ">=": ("trở lên", "hoặc hơn", "hoặc nhiều hơn", "or more", "or above", "or higher", "and more"),
    "<=": ("trở xuống", "hoặc ít hơn", "or fewer", "or less", "or below", "or lower"),
}
SPELT = {
    "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10,
}  # fmt: skip
LONGEST = 4  # words of a cue
NOUN = 4  # tokens between the number and its "trở lên"
COUNTED = ("thing", "measure", "group", "field", "part", "rate")
SINGLE = "1"  # "chỉ có 1" is a shape of its own


def marked(question: Question) -> Question:
    """With bounds in the place of their words; what else was seen in those is gone."""
    bounds = list(_bounds(question))
    items = [one for one in question.items if not any(_inside(one, other) for other in bounds)]
    items += bounds
    return Question(question.message, tuple(sorted(items, key=lambda one: one.start)))


def read(item: Item) -> Bound:
    sign, number = item.value.split()
    percent = number.endswith("%")
    signs: dict[str, Sign] = {one: one for one in AHEAD}
    return Bound(signs[sign], float(number.rstrip("%")), percent)


def _inside(one: Item, bound: Item) -> bool:
    return bound.start < one.end and one.start < bound.end


def _bounds(question: Question) -> Iterator[Item]:
    tokens = question.message.tokens
    taken = 0
    for at, token in enumerate(tokens):
        number = _number(token)
        if at < taken or number is None or _elsewhere(question, at):
            continue
        sign, start = _ahead(tokens, at)
        behind, last, end = _behind(tokens, at + 1)
        spelt = token.kind == "word"
        if behind is not None:
            yield Item("bound", f"{behind} {number}", start, at + 1)
            yield Item("filler", "", last, end)
            taken = end
        elif sign is None or (sign, number) == ("=", SINGLE):
            continue
        elif _counts(question, at + 1, token, spelt=spelt):
            yield Item("bound", f"{sign} {number}", start, at + 1)


def _number(token: Token) -> str | None:
    """As digits, with its "%"."""
    if token.kind == "number":
        return token.text.replace(".", "") if token.text.replace(".", "").isdecimal() else None
    if token.kind == "percent":
        digits = "".join(one for one in token.text.replace(",", ".") if one in "0123456789.")
        return f"{Decimal(digits)}%"
    spelt = (number for word, number in SPELT.items() if means(token, word))
    return next((str(one) for one in spelt), None) if token.kind == "word" else None


def _elsewhere(question: Question, at: int) -> bool:
    """Part of a time, of a unit's name or of a plan's number."""
    whole = next((one for one in question.items if one.start <= at < one.end), None)
    return whole is not None and whole.code in ("time", "place", "plan", "document", "field")


def _ahead(tokens: Sequence[Token], at: int) -> tuple[Sign | None, int]:
    """The longest cue that ends where the number begins, and where it begins itself."""
    for length in range(min(LONGEST, at), 0, -1):
        said = tokens[at - length : at]
        for sign, cues in AHEAD.items():
            if any(_are(said, cue) for cue in cues):
                return sign, at - length
    return None, at


def _behind(tokens: Sequence[Token], at: int) -> tuple[Sign | None, int, int]:
    for start in range(at, min(at + NOUN, len(tokens))):
        for sign, cues in BEHIND.items():
            for cue in cues:
                end = start + len(cue.split())
                if _are(tokens[start:end], cue):
                    return sign, start, end
    return None, at, at


def _are(said: Sequence[Token], cue: str) -> bool:
    words = cue.split()
    return len(said) == len(words) and all(
        token.kind == "word" and means(token, word) for token, word in zip(said, words, strict=True)
    )


def _counts(question: Question, at: int, token: Token, *, spelt: bool) -> bool:
    """Is what follows something that is counted? "ít nhất 3 xã" asks for three units."""
    if token.kind == "percent":
        return True
    following = next((one for one in question.items if one.start >= at), None)
    if following is None or following.code in ("stop", "follow"):
        return not spelt
    return following.code in COUNTED and following.start == at
