"""Reads a question: what kind of answer it wants, about what, and which plans it may mean."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Protocol

from knowledge import asked_english
from knowledge import asked_words as cues
from knowledge.answer_shapes import Kind
from knowledge.asked_field import KEPT, SAME
from knowledge.asked_wants import WANTED
from knowledge.bags import bag


class Spelt(Protocol):
    """A word of a question, with marks and without; `typed`: what it may be as it stands."""

    @property
    def marked(self) -> str: ...
    @property
    def folded(self) -> str: ...
    @property
    def typed(self) -> str: ...


Speller = Callable[[str], Sequence[Spelt]]
ABOUT = {
    "signatory": cues.SIGNER,
    "recipients": cues.RECIPIENTS,
    "issuer": cues.ISSUER,
    "number": cues.NUMBER,
    "issued_on": cues.ISSUED,
    "period": cues.PERIOD,
}
# of the words around a question on the plan itself
ITSELF = bag(
    "ke hoach van ban phong trao thuc hien giai doan thi dua ngay thang nam so ky ban hanh "
    "gui noi nhan xay dung co quan don vi hieu cho ap dung day lap ra chuc vu ten ho nguoi va"
)
NUMBERED = re.compile(
    r"\b(?:" + cues.DOCUMENT + r"|so|qd|nq|ct|kl|kh|nd|tt|hd|cv|qc)(?: so)? (\d{1,4})\b"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """`words`: all, folded; `subject`: those an answer should hold, by their place in `words`.

    `about`: the fields of the plan itself that are wanted; `documents`: kinds of documents.
    """

    text: str
    words: tuple[str, ...]
    subject: tuple[int, ...]
    kind: Kind
    wants: frozenset[str] = frozenset()
    about: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    this_plan: bool = False
    the_plan: bool = False
    many_plans: bool = False
    resumed: bool = False  # leans on the question before
    english: bool = False
    typed: Mapping[int, str] = field(default_factory=dict)  # by place: what may be meant as well
    counted: tuple[str, ...] = ()  # what "bao nhiêu" counts
    dated: bool = False  # the day of a document is wanted
    basis: bool = False  # asks what the plan itself rests on
    titled: bool = False  # "X là ai", "X là gì"
    same: tuple[tuple[str, str], ...] = ()  # what a plan may write, for what the question says


def read(question: str, speller: Speller) -> Asked:
    english = asked_english.english(question)
    said = asked_english.vietnamese(question) if english else question
    spelt = speller(said)
    words = tuple(one.folded for one in spelt)
    text = " ".join(cue_words(spelt, marks=not said.isascii()))
    kind, documents = kind_of(text)
    basis = cues.BASIS.search(text) is not None
    about = () if kind == "references" and (basis or documents not in OWN) else itself(text)
    many = cues.WHICH_PLANS.search(text) is not None
    gone = cues.LISTING if many else ITSELF if basis else frozenset()
    return Asked(
        text, words, subject(text, words, gone=gone), kind,
        wants=wants(text),
        about=about,
        documents=documents,
        numbers=tuple(dict.fromkeys(NUMBERED.findall(text))),
        this_plan=cues.THIS_PLAN.search(text) is not None,
        the_plan=cues.OF_THE_PLAN.search(text) is not None,
        many_plans=many,
        english=english,
        typed={at: one.typed for at, one in enumerate(spelt) if one.typed},
        counted=counted(" ".join(words)),
        dated=any(one.search(text) for one in (cues.ISSUED, cues.DATED)),
        basis=basis,
        titled=cues.TITLED.search(text) is not None,
        same=same(text),
    )  # fmt: skip


def cue_words(spelt: Sequence[Spelt], *, marks: bool) -> list[str]:
    """The words without marks, but "máy" is not "mấy" where the marks say so."""
    return [
        f"{one.folded}_"
        if marks and one.folded in MEANT and one.marked != MEANT[one.folded]
        else one.folded
        for one in spelt
    ]


# words that ask, which other words without marks look like
MEANT = {"may": "mấy", "nao": "nào", "gi": "gì", "ai": "ai", "sao": "sao", "lau": "lâu"}


def kind_of(text: str) -> tuple[Kind, tuple[str, ...]]:
    """The kind, and the kinds of documents that are asked for."""
    if cues.CALENDAR.search(text) and cues.LISTED.search(text) and not cues.REFERENCES.search(text):
        return "calendar", ()
    numbered = tuple(one["form"] for one in cues.CITED_BY_NUMBER.finditer(text))
    numbered = tuple(one for one in numbered if one != "ke hoach")
    if numbered and any(one.search(text) for one in (cues.WHICH_PLANS, cues.ISSUED, cues.DATED)):
        return "references", numbered
    found = list(cues.REFERENCES.finditer(text))
    named = tuple(one for match in found for one in (match["which"], match["numbered"]) if one)
    if found and not cues.WHICH_PLANS.search(text):
        return "references", named
    if cues.DUTIES.search(text) and not cues.MANY.search(text):
        return "duties", ()
    if cues.MANY.search(text):
        return "how-many", ()
    if cues.WHEN.search(text):
        return "when", ()
    if cues.CRITERIA.search(text):
        return "criteria", ()
    if cues.WHO.search(text):
        return "who", ()
    return "passage", ()


OWN: tuple[tuple[str, ...], ...] = ((), ("ke hoach",), ("van ban",))  # documents: the plan itself


def itself(text: str) -> tuple[str, ...]:
    """Fields of the plan that are asked for, where the question has no other subject."""
    found = [name for name, pattern in ABOUT.items() if pattern.search(text)]
    if "number" in found and cues.DATED.search(text) and "issued_on" not in found:
        found.append("issued_on")
    return tuple(found)


def subject(text: str, words: Sequence[str], *, gone: frozenset[str]) -> tuple[int, ...]:
    """The places of the words that are neither empty nor part of the asking."""
    covered: set[int] = set()
    starts = list(offsets(words))
    for carrier in cues.CARRIERS.finditer(text):
        covered.update(
            at for at, start in enumerate(starts) if carrier.start() <= start < carrier.end()
        )
    kept = {one for at, pair in enumerate(pairwise(words)) if pair in KEPT for one in (at, at + 1)}
    return tuple(
        at
        for at, word in enumerate(words)
        if at not in covered and (word not in cues.EMPTY or at in kept) and word not in gone
    )


def besides_plan(asked: Asked) -> set[str]:
    """Words of the subject but for phrases that name the plan itself; "văn phòng" is no such."""
    starts = offsets(asked.words)
    named = {
        at
        for phrase in cues.PLAN.finditer(" ".join(asked.words))
        for at, start in enumerate(starts)
        if phrase.start() <= start < phrase.end()
    }
    return {asked.words[at] for at in asked.subject if at not in named}


def offsets(words: Sequence[str]) -> list[int]:
    at, found = 0, []
    for word in words:
        found.append(at)
        at += len(word) + 1
    return found


def wants(text: str) -> frozenset[str]:
    """What must stand in an answer."""
    found: set[str] = set()
    for name, pattern in WANTED.items():
        if pattern.search(text):
            found.add(name)
    return frozenset(found)


def counted(text: str) -> tuple[str, ...]:
    found = cues.COUNTED.search(text)
    words = found[1].split() if found else []
    return tuple(word for word in words if word == "may" or word not in cues.EMPTY)[:2]


def same(text: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (written, one)
        for written, others in SAME.items()
        for one in others
        if f" {one} " in f" {text} "
    )


def turned(asked: Asked, words: Sequence[str], kind: Kind) -> Asked:
    """The question with a subject taken over from before; its own role ("ai chủ trì") asks."""
    joined = (*asked.words, *words)
    places = tuple(range(len(asked.words), len(joined)))
    return replace(asked, words=joined, subject=places, kind=kind, resumed=True)
