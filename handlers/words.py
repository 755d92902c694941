"""Every sentence the bot says, from the Fluent files, as plain text with spans.

In the files <b>..</b>, <i>..</i> and <c>..</c> mark bold, italic and code; what people wrote can
never make a mark, because its brackets are hidden while the sentence is put together.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from fluent.runtime import FluentBundle, FluentResource

from handlers.turn import Say, Span, Value

LANGUAGES = ("vi", "en")
FOLDER = Path(__file__).parent / "words"
HIDDEN = "\ue000"  # stands for "<" in values; a private-use letter that nobody types
HELD, END = "\ue001", "\ue002"  # around the number of a long value that is put in afterwards
PRIVATE = str.maketrans("", "", HIDDEN + HELD + END)
LONG = 1000  # characters; Fluent refuses values over 2,500, taking them for an attack
PLACE = re.compile(f"{HELD}(\\d+){END}")
MARK = re.compile(r"<(/?)([bic])>")
LOOKS: dict[str, Literal["bold", "italic", "code"]] = {"b": "bold", "i": "italic", "c": "code"}


class Missing(Exception):
    """A key or a placeholder that the words do not have."""


def say(language: str, what: Say) -> tuple[str, tuple[Span, ...]]:
    """Put it into words: the text, and the stretches that look different."""
    return _spans(_marked(language, what))


def plain(language: str, what: Say) -> str:
    return say(language, what)[0]


def _marked(language: str, what: Say) -> str:
    bundle = _bundle(language if language in LANGUAGES else LANGUAGES[0])
    if not bundle.has_message(what.key):
        raise Missing(what.key)
    pattern = bundle.get_message(what.key).value
    if pattern is None:
        raise Missing(what.key)
    held: list[str] = []
    values = {name: _value(language, value, held) for name, value in what.values.items()}
    text, errors = bundle.format_pattern(pattern, values)
    if errors:
        raise Missing(f"{what.key}: {errors[0]}")
    return PLACE.sub(lambda place: held[int(place[1])], str(text))


def _value(language: str, value: Value, held: list[str]) -> str | int:
    if isinstance(value, int):
        return value
    if isinstance(value, Say):
        text = _marked(language, value)
    elif isinstance(value, tuple):
        text = "\n".join(_marked(language, one) for one in value)
    else:
        text = value.translate(PRIVATE).replace("<", HIDDEN)
    if len(text) <= LONG:
        return text
    held.append(text)
    return f"{HELD}{len(held) - 1}{END}"


def _spans(marked: str) -> tuple[str, tuple[Span, ...]]:
    text = ""
    spans: list[Span] = []
    open_: dict[str, int] = {}
    end = 0
    for mark in MARK.finditer(marked):
        text += marked[end : mark.start()]
        end = mark.end()
        closing, letter = mark.groups()
        if not closing:
            open_[letter] = len(text)
        elif letter in open_:
            start = open_.pop(letter)
            spans.append(Span(LOOKS[letter], start, len(text) - start))
    text += marked[end:]
    return text.replace(HIDDEN, "<"), tuple(span for span in spans if span.length)


@cache
def _bundle(language: str) -> FluentBundle:
    # isolation marks are for mixed directions; they would stand as boxes in some chat apps
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted(FOLDER.glob(f"*.{language}.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def keys(language: str) -> Mapping[str, str]:
    """Every key of a language with its source text; for the test that both languages match."""
    found: dict[str, str] = {}
    for path in sorted(FOLDER.glob(f"*.{language}.ftl")):
        for block in re.split(r"\n(?=[a-z])", path.read_text(encoding="utf-8")):
            key, _, body = block.partition(" =")
            if body:
                found[key.strip()] = body
    return found
