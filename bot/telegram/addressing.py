"""Whether a message speaks to us, and what it says once our name is taken out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.telegram.entities import cut
from bot.telegram.shapes import Mark

# what Telegram itself takes for a command
COMMAND = re.compile(r"(/[A-Za-z0-9_]{1,64})(?:@([A-Za-z0-9_]{3,32}))?(?![\w/<>@])")
AFTER_NAME = " \t\n,:;"  # "@bot, who has ...?"


@dataclass(frozen=True, slots=True)
class Us:
    """Who we are: our number, and our @name in lower case (empty while not known)."""

    id: int
    username: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said; `ours` where it calls us, `others` where it commands another bot."""

    text: str
    ours: bool = False
    others: bool = False


def hear(text: str, marks: Sequence[Mark], us: Us) -> Heard:
    """Take our name out of the text, at its ends and in its command."""
    named = [_place(text, mark) for mark in marks if _is_us(text, mark, us)]
    if named:
        text = _without(text, sorted(named))
    command = COMMAND.match(text) if text.startswith("/") else None
    if command is None:
        return Heard(text, ours=bool(named))
    word, bot = command.groups()
    if bot and us.username and bot.lower() != us.username:
        return Heard(text, ours=bool(named), others=not named)
    return Heard(word + text[command.end() :], ours=True)


def _place(text: str, mark: Mark) -> tuple[int, int]:
    return cut(text, mark.offset, mark.length)


def _is_us(text: str, mark: Mark, us: Us) -> bool:
    if mark.type == "text_mention":
        return mark.user is not None and mark.user.id == us.id
    if mark.type != "mention" or not us.username:
        return False
    start, end = _place(text, mark)
    return text[start:end].lower() == f"@{us.username}"


def _without(text: str, named: Sequence[tuple[int, int]]) -> str:
    """Cut our names off both ends; one in the middle of a sentence is part of it."""
    first, last = 0, len(text)
    for start, end in named:
        if not text[first:start].strip(AFTER_NAME):
            first = end
    for start, end in reversed(named):
        if start >= first and not text[end:last].strip():
            last = start
    return text[first:last].lstrip(AFTER_NAME).rstrip() if first else text[:last].rstrip()
