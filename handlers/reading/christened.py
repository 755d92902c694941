"""Makes one word of a model's name that holds a unit's: "mô hình: Bản Bo không rác"."""

from collections.abc import Sequence

from handlers.places.hits import Hit
from handlers.reading.tokens import Message, Token

ENDS = (("linh", "vuc"), ("phu", "trach"), ("ghi", "chu"))  # what follows a name without a comma
OF = {"cua", "cho", "tai", "o", "do", "thuoc"}  # ahead of the unit it is of
NAMES = {"ten", "ky"}  # what is called so comes later: "mô hình: xã Bản Bo, tên ..."


def christened(message: Message, hits: Sequence[Hit]) -> Message:
    """The message with such a name as if it stood in quotes; as it is where there is none."""
    tokens = message.tokens
    if any(one.kind == "quote" for one in tokens):
        return message
    for begin in _beginnings(tokens):
        stops = (at for at in range(begin, len(tokens)) if tokens[at].kind != "stop")
        first = next(stops, len(tokens))
        last = _end(tokens, first)
        if last > first and any(_inside(tokens, hit, first, last) for hit in hits):
            words = message.words(first, last)
            start, end = tokens[first].start, tokens[last - 1].end
            name = Token(words, words, "quote", start, end)
            return Message(message.raw, (*tokens[:first], name, *tokens[last:]))
    return message


def _beginnings(tokens: Sequence[Token]) -> list[int]:
    """Behind "mô hình:", "tên là", "tên mô hình:"."""
    bare = [one.bare for one in tokens]
    found = []
    for at in range(1, len(tokens)):
        called = bare[at - 1] == "ten" and bare[at] in (":", "la")
        if called or (bare[at] == ":" and bare[at - 2 : at] == ["mo", "hinh"]):
            found.append(at + 1)
    return found


def _end(tokens: Sequence[Token], first: int) -> int:
    at = first
    while at < len(tokens) and not _ends(tokens, at):
        at += 1
    return at


def _ends(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].kind == "stop" and not tokens[at].bare.startswith(("-", "–", "/", "&", "+")):
        return True
    return tuple(one.bare for one in tokens[at : at + 2]) in ENDS


def _inside(tokens: Sequence[Token], hit: Hit, first: int, last: int) -> bool:
    """Is the unit a part of the name, rather than whose model it is?"""
    if not first <= hit.start < hit.end <= last or hit.end - hit.start == last - first:
        return False
    if tokens[hit.start - 1].bare in OF or NAMES & {one.bare for one in tokens[first:last]}:
        return False
    return hit.end < last or hit.core == hit.start  # "vườn cây xã Bản Bo" is of Bản Bo
