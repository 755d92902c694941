"""Reads to which unit a sentence gives work: "2. Văn phòng: ...", "Giao Phòng Nội vụ ..."."""

from dataclasses import dataclass
from functools import lru_cache

from knowledge.facts.unit_words import (
    ADVERBIAL,
    ASIDE,
    ASKED,
    ASKED_ABOVE,
    BEING,
    COMMA,
    FIRST,
    GOES_ON,
    LOWER,
    MOST,
    NAMING,
    ORGANISED,
    ROLE_ALONE,
    START,
    TOPIC,
    VERB,
)
from knowledge.letters import regex


@dataclass(frozen=True, slots=True)
class Subject:
    """`start`: where the unit's name begins; `end`: where its duty does; `asked`: "Giao ..."."""

    unit: str
    start: int
    end: int
    colon: bool
    asked: bool


@lru_cache(maxsize=8_192)  # a clause is asked for by each of its siblings: a plan has hundreds
def subject(text: str, *, heading: bool = False) -> Subject | None:
    """The unit that a sentence begins with; as a heading, also a name that no verb follows."""
    for lead in (None, ASIDE, FIRST):
        skipped = lead.match(text) if lead else None
        if lead and skipped is None:
            continue
        found = _at(text, skipped.end() if skipped else 0, heading)
        if found:
            return found
    return None if heading else _further_on(text)


def _further_on(text: str) -> Subject | None:
    """After "Nếu có khó khăn, vướng mắc, ..." or a topic and a colon, with a verb of its own."""
    leads = [TOPIC.match(text)]
    if ADVERBIAL.match(text):
        leads += COMMA.finditer(text, 0, MOST)
    for lead in leads:
        found = _at(text, lead.end(), heading=False) if lead else None
        if found and not found.colon:
            return found
    return None


def _at(text: str, start: int, heading: bool) -> Subject | None:
    asked = (ASKED_ABOVE if heading else ASKED).match(text, start)
    begin = asked.end() if asked else start
    if ROLE_ALONE.match(text, begin):
        return None
    noun = START.match(text, begin) or (
        regex(rf"{LOWER.lower()}").match(text, begin) if asked else None
    )
    if noun is None:
        return None
    if not heading and BEING.match(text, noun.end()):
        return None
    colon = _colon(text, begin)
    verb = _verb(text, noun.end())
    if colon > 0 and (
        verb < 0 or colon < verb or (text[begin:colon].count(",") == 0 and colon - begin < 90)
    ):
        after = colon + 1
        if text[after:].strip() or heading:
            return Subject(_name(text[begin:colon]), begin, after, colon=True, asked=bool(asked))
    if 0 < verb - begin <= MOST:
        return Subject(_name(text[begin:verb]), begin, verb, colon=False, asked=bool(asked))
    if heading and verb < 0 and len(text) - begin <= MOST:
        return Subject(_name(text[begin:]), begin, len(text), colon=False, asked=bool(asked))
    return None


def _colon(text: str, start: int) -> int:
    """The first colon, when a name may stand before it."""
    at = text.find(":", start, start + MOST)
    if at < 0 or GOES_ON.search(text[start:at]):
        return -1
    return at


def _verb(text: str, start: int) -> int:
    """Where the first verb begins that is no part of a name; -1 for none."""
    for found in VERB.finditer(text, start, start + MOST):
        before = text[: found.start()]
        if found["firm"]:
            if found["firm"] in (
                "thực hiện",
                "triển khai",
                "khi",
                "chỉ đạo",
                "không",
                "thông tin",
                "được giao",
                "phối hợp",
            ) and NAMING.search(before):
                continue
            if before.count("(") > before.count(")"):
                continue
            return found.start()
        if NAMING.search(before) or found.start() - start < 1:
            continue
        if found["loose"] == "tổ chức" and ORGANISED.match(text, found.end()):
            continue
        if found["loose"] == "xây dựng" and text[found.end() :].startswith(" Đảng"):
            continue
        if found["loose"] == "phụ trách" and not text[found.end() :].startswith(" chung"):
            continue
        return found.start()
    return -1


def _name(text: str) -> str:
    return text.strip(" ,.;:*")
