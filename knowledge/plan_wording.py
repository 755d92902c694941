"""A plan's field as it is compared: its words alone, however they are set, numbered and spelt."""

import json
import re
from collections.abc import Mapping, Sequence

from knowledge.vietnamese import nfc

SCHEDULES = {"schedule", "by", "period"}
SETS = {"partners", "recipients"}
TAGS = re.compile(r"<[^<>]{1,40}>")
# a clause's own number before its words
NUMBER = re.compile(r"^[\s*#_]*(?:[-+–•]\s+|(?:\d+(?:\.\d+)*|[IVX]+|[a-zđ])[.)](?!\d)\s*)+")
WORD = re.compile(r"\w+")
# "uỷ", "hoà" and "ủy", "hòa" are the same words
OLD_TONES = {
    f"{vowels[0]}{old}": f"{new}{vowels[1]}"
    for vowels, olds, news in (
        ("oa", "oà oá oả oã oạ", "òa óa ỏa õa ọa"),
        ("oe", "oè oé oẻ oẽ oẹ", "òe óe ỏe õe ọe"),
        ("uy", "uỳ uý uỷ uỹ uỵ", "ùy úy ủy ũy ụy"),
    )
    for old, new in zip(
        (one[1] for one in olds.split()), (one[0] for one in news.split()), strict=True
    )
}
TONES = re.compile("|".join(OLD_TONES))


def plain(name: str, fact: Mapping[str, object]) -> str:
    """Equal for two facts whose field means the same; empty for a field without a value."""
    value = fact.get(name)
    if value is None:
        return ""
    if name in SCHEDULES:
        return json.dumps(_ordered(value), sort_keys=True, default=str)
    if name in SETS and isinstance(value, Sequence) and not isinstance(value, str):
        return "|".join(sorted(_words(str(one)) for one in value))
    if isinstance(value, str):
        # ">=" and "%" are all symbol
        return _words(value, lines=name == "task") or value.strip()
    whole = isinstance(value, float) and value.is_integer()
    return str(value).removesuffix(".0") if whole else str(value)


def _ordered(value: object) -> object:
    """A schedule's parts in one order: "tháng 9, 3" is "tháng 3, 9"."""
    if isinstance(value, Mapping):
        return {str(name): _ordered(one) for name, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return sorted(
            (_ordered(one) for one in value),
            key=lambda one: json.dumps(one, sort_keys=True, default=str),
        )
    return value


def _words(text: str, *, lines: bool = False) -> str:
    """`lines`: each begins with a number of its own."""
    bare = TAGS.sub(" ", nfc(text))
    parts = bare.splitlines() if lines else [bare]
    low = " ".join(NUMBER.sub("", part) for part in parts).lower()
    return " ".join(WORD.findall(TONES.sub(lambda old: OLD_TONES[old[0]], low)))
