"""Measure text and entities the way Telegram does, in UTF-16 units."""

import re
from collections.abc import Sequence

from tests.botapi.refusals import bad
from tests.botapi.shapes import Json

FOUND = re.compile(r"(?<!\S)/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?!\w)|(?<![\w/])@[A-Za-z]\w{3,31}")


def units(text: str) -> int:
    if text.isascii():
        return len(text)
    return len(text) + sum(1 for letter in text if ord(letter) > 0xFFFF)


def find_entities(text: str) -> list[Json]:
    """Return the commands and mentions Telegram itself would mark."""
    if "/" not in text and "@" not in text:
        return []
    return [
        {
            "type": "bot_command" if match[0].startswith("/") else "mention",
            "offset": units(text[: match.start()]),
            "length": units(match[0]),
        }
        for match in FOUND.finditer(text)
    ]


def slice_units(text: str, offset: int, length: int) -> str:
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


def check_entities(text: str, entities: Sequence[Json]) -> None:
    if not entities:
        return
    raw = text.encode("utf-16-le", "surrogatepass")
    end_of_text = len(raw) // 2
    for entity in entities:
        begin, length = entity["offset"], entity["length"]
        if begin < 0 or length < 0:
            raise bad("entity must have non-negative offset and length")
        if begin + length > end_of_text:
            raise bad(
                f"entity beginning at UTF-16 offset {begin} ends after the end of the text "
                f"at UTF-16 offset {begin + length}"
            )
        for word, edge in (("begins", begin), ("ends", begin + length)):
            if edge < end_of_text and 0xDC <= raw[2 * edge + 1] <= 0xDF:
                raise bad(f"entity {word} in a middle of a UTF-16 symbol at byte offset {edge}")
