"""Which papers an award's dossier holds, and where, by when and after which rules it is sent.

Read from a plan's passages; every quote is a letter-for-letter piece of the plan's text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from knowledge import dossier_words, markers
from knowledge.dossier_words import COPIES, NAMED, PAPER, SAYS, Sort, opens, stretches
from knowledge.facts.sentences import sentences
from knowledge.passages import Passage
from knowledge.vietnamese import fold

Whom = Literal["collective", "individual", ""]
MOST = 30  # papers: a longer list is none of a dossier
LONGEST = 400  # letters of one paper


@dataclass(frozen=True, slots=True)
class Paper:
    """`text`: in one line, without its number; `copies`: as the plan says it ("02 bản")."""

    where: str
    quote: str
    text: str
    copies: str = ""
    whom: Whom = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of the dossier as such; `text`: the addressee's name, else the sentence."""

    sort: Sort
    where: str
    quote: str
    text: str


@dataclass(frozen=True, slots=True)
class Dossier:
    papers: tuple[Paper, ...] = ()
    told: tuple[Told, ...] = ()

    def of(self, whom: Whom) -> tuple[tuple[int, Paper], ...]:
        """The papers of a collective's or an individual's dossier, with their place in the plan."""
        return tuple((at, one) for at, one in enumerate(self.papers, 1) if one.whom in ("", whom))


def find(passages: Sequence[Passage], raw: str) -> Dossier:
    """The plan's dossier; empty where none is spoken of."""
    papers: list[Paper] = []
    told: list[Told] = []
    at = 0
    while at < len(passages):
        one = passages[at]
        if not dossier_words.about(one.text, one.heading):
            at += 1
            continue
        told += _told(one, raw)
        found, at = _listed(passages, at, raw)
        papers += found
    return Dossier(tuple(dict.fromkeys(papers))[:MOST], tuple(dict.fromkeys(told)))


def _listed(passages: Sequence[Passage], at: int, raw: str) -> tuple[list[Paper], int]:
    """The papers that this passage names or opens a list of, and the place behind them."""
    one = passages[at]
    begins = opens(one.text)
    whom, copies = _whom(one), _copies(one.text[:begins])
    if begins is not None and one.text[begins:].strip(" :.-–"):
        found = [
            _paper(one, raw, start, end, whom, copies) for start, end in stretches(one.text, begins)
        ]
        return found, at + 1
    items, behind = _below(passages, at, opened=begins is not None)
    return [_paper(item, raw, 0, len(item.text), whom, copies) for item in items], behind


def _below(
    passages: Sequence[Passage], at: int, *, opened: bool
) -> tuple[list[Passage], int]:  # fmt: skip
    """The items right after; what opens no list has only those that are plainly papers."""
    own = markers.find(passages[at].text)
    found: list[Passage] = []
    kind = None
    behind = at + 1
    for place in range(at + 1, min(at + 1 + MOST * 2, len(passages))):
        one = passages[place]
        marker = markers.find(one.text)
        words = one.text[marker.end :] if marker else one.text
        is_paper = PAPER.match(fold(_cells(words))) is not None
        if not found:
            if not is_paper and not (opened and marker and _other(marker, own)):
                break
            kind = marker.kind if marker else None
        elif (marker.kind if marker else None) != kind:
            if marker is None or (own is not None and marker.kind == own.kind):
                break
            behind = place + 1  # of one paper some more is said
            continue
        if len(one.text) > LONGEST or not (is_paper or (opened and marker)):
            break
        if own and marker and marker.kind == own.kind and not is_paper:
            break
        if opens(one.text) is not None or NAMED.match(fold(words)):
            break
        found.append(one)
        behind = place + 1
    return found, behind


def _other(marker: markers.Marker, own: markers.Marker | None) -> bool:
    return own is None or marker.kind != own.kind or len(marker.label) > len(own.label)


def _paper(one: Passage, raw: str, start: int, end: int, whom: Whom, copies: str) -> Paper:
    words = one.text[start:end]
    marker = markers.find(words)
    text = _cells(words[marker.end :] if marker else words).strip(" .;,|")
    quote = exact(raw, one, words)
    return Paper(one.where, quote, text, _copies(text) or copies, whom)


def _cells(words: str) -> str:
    """A table's row without its number."""
    return re.sub(r"^\s*\d{1,2}\s*\|\s*", "", words)


def _copies(text: str) -> str:
    found = COPIES.search(text)
    return " ".join(found[1].split()) if found else ""


def _whom(one: Passage) -> Whom:
    """Whose dossier it is: by its own words, else by the nearest heading that names one."""
    for words in (one.text[:150], *reversed(one.heading.split(" / "))):
        named = [name for name, word in WHOM if word in fold(words)]
        if named:
            return named[0] if len(named) == 1 else ""
    return ""


WHOM: tuple[tuple[Whom, str], ...] = (("collective", "tap the"), ("individual", "ca nhan"))


def _told(one: Passage, raw: str) -> Iterator[Told]:
    for sentence in sentences(one.text):
        folded = fold(sentence.text)
        for sort, pattern in SAYS.items():
            found = pattern.search(sentence.text)
            if found and "ho so" in folded and not _lists(sentence.text):
                name = found["name"].strip(" ,.;") if sort == "to" else ""
                quote = exact(raw, one, sentence.text)
                yield Told(sort, one.where, quote, name or sentence.text)


def _lists(text: str) -> bool:
    """ "Hồ sơ gửi huyện gồm:" opens a list; where it goes is said all the same."""
    begins = opens(text)
    return begins is not None and not SAYS["to"].search(text[:begins])


def exact(raw: str, one: Passage, words: str) -> str:
    """The stretch of the raw text that holds these clean words; all of the passage if not found."""
    inside = raw[one.start : one.end]
    gap = r"(?:\s|[*_~`|\\]|<[^<>]{0,80}>)+"
    pattern = gap.join(re.escape(word) for word in words.strip(" ;,").split() if word != "|")
    found = re.search(pattern, inside) if pattern else None
    return found[0] if found else inside
