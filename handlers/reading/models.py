"""Cuts a registration that names several models: "Đường hoa" và "Tiếng kẻng"."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.meaning.lexicon import GENERIC
from handlers.reading.found import Found
from handlers.reading.tokens import Message, Token

JOINS = frozenset({"va", "cung", "voi", ",", ";", "&", "+", "-"})
SKIPPED = frozenset({"mo", "hinh", ".", ")", ":", "ten", "la"})


def models(message: Message) -> list[Message]:
    """One message for each name in quotes that another such name is joined to."""
    tokens = message.tokens
    starts: list[int] = []
    for at, token in enumerate(tokens):
        if token.kind != "quote" or token.bare in GENERIC:
            continue
        if not starts or _joined(tokens, at):
            starts.append(at)
    if len(starts) < 2:
        return [message]
    head, ends = tokens[: starts[0]], [*starts[1:], len(tokens)]
    return [
        Message(message.raw, (*head, *tokens[start:end]))
        for start, end in zip(starts, ends, strict=True)
    ]


def _joined(tokens: Sequence[Token], at: int) -> bool:
    """Does the quote go on a list, its number and "mô hình" aside?"""
    while at > 0 and (tokens[at - 1].kind == "number" or tokens[at - 1].bare in SKIPPED):
        at -= 1
    return at > 0 and (tokens[at - 1].bare in JOINS or tokens[at - 1].text == "\n")


def shared(found: Sequence[Found]) -> list[Found]:
    """The unit and the day that were said once are those of all."""
    units = next((one.units for one in found if one.units), ())
    day = next((one.day for one in found if one.day), None)
    return [
        replace(one, units=one.units or units, day=one.day or (None if one.days else day))
        for one in found
    ]
