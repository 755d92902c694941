"""Cuts a message that holds several reports into one part each."""

from collections.abc import Sequence

from handlers.reading import which
from handlers.reading.tokens import Message, Token

HARD = {"\n", ";", "."}
AHEAD = 7  # words between a part's beginning and the name of its kind
TOPIC = {
    "ve",
    "nang",
    "chuyen",
    "tac",
    "dung",
    "vu",
    "de",
    "kien",
    "sau",
    "truoc",
    "theo",
    "trong",
    "quy",
}


def parts(message: Message, kind: str) -> list[tuple[Message, str]]:
    """Each part with its kind; one part where the message holds one report."""
    if kind:
        return [(message, kind)]
    tokens = message.tokens
    whole = which.choose(tokens)
    if whole in ("task", "situation"):
        return [(message, whole)]
    starts: list[tuple[int, str]] = []
    for one in which.named(tokens):
        if starts and starts[-1][1] == one.kind:
            continue
        begin = _begin(tokens, one.start)
        if starts and (one.start - begin > AHEAD or _in_topic(tokens, one.start, begin)):
            continue
        starts.append((begin if starts else 0, one.kind))
    if len(starts) < 2:
        return [(message, whole)]
    ends = [*(start for start, _ in starts[1:]), len(tokens)]
    cut = [(start, end, name) for (start, name), end in zip(starts, ends, strict=True)]
    if not all(_bears(tokens[start:end], name) for start, end, name in cut):
        return [(message, whole)]
    return [(Message(message.raw, tokens[start:end]), name) for start, end, name in cut]


def _begin(tokens: Sequence[Token], at: int) -> int:
    while at > 0 and tokens[at - 1].kind != "stop":
        at -= 1
    return at


def _in_topic(tokens: Sequence[Token], at: int, begin: int) -> bool:
    return at > begin and tokens[at - 1].bare in TOPIC


def _bears(tokens: Sequence[Token], kind: str) -> bool:
    """Does the part tell something of its own?"""
    if kind == "model":
        return any(one.kind == "quote" for one in tokens) or any(
            one.bare == "ten" for one in tokens
        )
    if kind == "situation":
        return len(tokens) > 5
    return any(one.kind in ("number", "share") for one in tokens)
