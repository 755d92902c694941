"""What was so then and is not so now: "năm ngoái có mô hình mà năm nay lại không"."""

from handlers.overview.order import Shaped
from handlers.overview.parts import Parts
from handlers.overview.words import Item
from handlers.reading.tokens import Token

BUT = {"ma", "nhung", "but", "song", "con"}
DENIED = {"chua", "khong", "chang", "not", "no", "none", "thieu", "without"}
SAME = {"cung", "van"}  # "năm nay cũng có không" denies nothing
TWO = 2


def turned(parts: Parts) -> Shaped | None:
    """Asked of the later time: who lacks it now, or who has it only now."""
    found = sides(parts)
    if found is None:
        return None
    return Shaped("lacks" if found[2] else "has")


def sides(parts: Parts) -> tuple[Item, Item, bool] | None:
    """The later time, the earlier one, and whether the later is denied."""
    named = [one for one in parts.times if one.time and one.value not in ("same", "last")]
    asks = parts.asked or parts.plural or parts.many_units
    if len(named) != TWO or not asks or not parts.told.measure or parts.has("compare", "versus"):
        return None
    first, second = named
    tokens = parts.question.message.tokens
    at = _border(tokens, first.end, second.start)
    if at is None:
        return None
    denials = [_denies(tokens[:at]), _denies(tokens[at:])]
    if denials[0] == denials[1] or not _claims(parts, at, first_half=denials[1]):
        return None
    assert first.time is not None
    assert second.time is not None
    if first.time.first > second.time.first:
        return first, second, denials[0]
    return second, first, denials[1]


def _claims(parts: Parts, at: int, *, first_half: bool) -> bool:
    """Does the half that is not denied say anything? "quý 1, quý 2 chưa" names but times."""
    said = parts.question.of("has", "measure", "part")
    return any((one.start < at) == first_half for one in said)


def _border(tokens: tuple[Token, ...], start: int, end: int) -> int | None:
    """Where the second half begins: behind "mà", "nhưng" or a comma between both times."""
    found = [at for at in range(start, end) if tokens[at].bare in BUT or tokens[at].text == ","]
    return found[-1] if found else None


def _denies(tokens: tuple[Token, ...]) -> bool:
    said = {one.bare for one in tokens}
    return bool(said & DENIED) and not said & SAME
