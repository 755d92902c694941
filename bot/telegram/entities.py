"""Spans in characters to Telegram's entities in UTF-16 units, and back."""

from collections.abc import Iterable
from dataclasses import dataclass

from handlers.turn import Span


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of text as Telegram counts it."""

    type: str
    offset: int
    length: int


def units(text: str) -> int:
    """How long Telegram finds the text."""
    if text.isascii():
        return len(text)
    return len(text) + sum(letter > "\uffff" for letter in text)


def to_entities(text: str, spans: Iterable[Span]) -> tuple[Entity, ...]:
    """Return entities for the spans; what lies outside the text is cut off."""
    entities = []
    for span in spans:
        start = max(0, span.start)
        inside = text[start : max(start, span.start + span.length)]
        if inside:
            entities.append(Entity(span.look, units(text[:start]), units(inside)))
    return tuple(entities)


def cut(text: str, offset: int, length: int) -> tuple[int, int]:
    """Return the characters from and to which these UTF-16 units reach."""
    if text.isascii():
        return offset, offset + length
    raw = text.encode("utf-16-le", "surrogatepass")
    before = raw[: 2 * offset].decode("utf-16-le", "ignore")
    inside = raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", "ignore")
    return len(before), len(before) + len(inside)
