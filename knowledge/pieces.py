"""The pieces of a plan that can be quoted: each sentence, and each fact that was read from it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any, Literal

from knowledge.answer_shapes import Source
from knowledge.letters import regex
from knowledge.passages import Passage
from knowledge.terms import terms
from knowledge.vietnamese import fold

Sort = Literal["sentence", "target", "entry", "deadline", "duty", "criterion"]
Fact = Mapping[str, Any]  # one of the facts of `plan show`
Words = tuple[str, ...]

# a sentence ends before a capital; "đ/c.", "TP." and numbers do not end one
ENDS = regex(r"(?<=[a-zà-ỹ0-9)”\"’'%][.!?…])[\s*_]+(?=[“\"'(*_]*[A-ZÀ-Ỹ0-9])")
PARTS = re.compile(r"(?<=;)\s+")
LONG = 45  # words: a longer sentence is cut at its semicolons
DUTY = 70  # words: a longer duty is shown by its sentences
LEAST = 3  # words: a clause's number, "TP." and the like end no sentence
HEADER = re.compile(r"(?:stt|tt|so tt)\b.{0,4}\b(?:noi dung|ten|nhiem vu|cong viec|chi tieu)")
LABEL = re.compile(r"^[^:]{2,90}:(?=\s|$)")
MARKER = re.compile(r"[\s*_#]*[(]?[\w.]{0,6}[).]?[\s*_+•–-]*")  # "2.1. ", "(2) ", "- "
OPENING = 40  # words of "... như sau:" that belong to each line under it
LEADS, JOINS = ("chu", "tri"), ("phoi", "hop")  # what the columns of a table are headed with
OWN, LABELS, NEAR, FAR = 1.0, 0.9, 0.7, 0.35  # what a word counts by where it stands


@dataclass(frozen=True)
class Piece:
    """text[start:end] is the quote; `own` its words, `label` those that say what it is about.

    `near` are the words right above it, `far` the titles further up.
    """

    plan: int
    place: int
    start: int
    end: int
    where: str
    sort: Sort
    own: Words
    label: Words = ()
    near: Words = ()
    far: Words = ()
    fact: Fact | None = None
    heads: bool = False  # a title over other passages
    percent: bool = False

    @cached_property
    def words(self) -> dict[str, float]:
        """What each word counts here."""
        found: dict[str, float] = {}
        for some, worth in self.parts():
            found.update(dict.fromkeys(some, worth))
        return found

    @cached_property
    def pairs(self) -> dict[tuple[str, str], float]:
        found: dict[tuple[str, str], float] = {}
        for some, worth in self.parts():
            found.update(dict.fromkeys(pairwise(some), worth))
        return found

    def parts(self) -> tuple[tuple[Words, float], ...]:
        return (self.far, FAR), (self.near, NEAR), (self.label, LABELS), (self.own, OWN)

    @cached_property
    def text(self) -> str:
        return " ".join(self.own)

    @cached_property
    def padded(self) -> str:
        return f" {self.text} "

    @cached_property
    def units(self) -> list[Words]:
        """Whom it is about: of an entry who leads it, and each partner."""
        if self.sort != "entry" or self.fact is None:
            return [self.label]
        return [terms(one) for one in (self.fact["lead"] or "", *self.fact["partners"])]


class Shelf:
    """A plan's pieces, by the passage in which they begin."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.titles = {one.heading.split(" / ")[-1] for one in source.passages}

    @cached_property
    def by_place(self) -> dict[int, list[Piece]]:
        found: dict[int, list[Piece]] = {}
        for piece in (*self.sentences(), *self.facts()):
            found.setdefault(piece.place, []).append(piece)
            last = self.place_of(piece.end - 1)
            if piece.sort == "entry" and last not in (None, piece.place):
                found.setdefault(last or 0, []).append(piece)
        return found

    @cached_property
    def all(self) -> list[Piece]:
        return list({id(one): one for some in self.by_place.values() for one in some}.values())

    def place_of(self, letter: int) -> int | None:
        for place, passage in enumerate(self.source.passages):
            if passage.start <= letter < passage.end:
                return place
        return None

    def sentences(self) -> Iterator[Piece]:
        before: Passage | None = None
        opening: Words = ()  # of a list: "... như sau:"
        for place, passage in enumerate(self.source.passages):
            if before is not None and passage.where != before.where:
                opening = ()
            near, far = titles(passage.heading)
            if HEADER.match(fold(passage.text)):
                continue
            for start, end in self.cut(passage):
                yield self.piece(place, start, end, "sentence", near=(*near, *opening), far=far)
            if passage.text.rstrip().endswith(":"):
                opening = terms(passage.text)[-OPENING:]
            before = passage

    def cut(self, passage: Passage) -> Iterator[tuple[int, int]]:
        """The sentences of a passage; a row of a table is one."""
        raw = self.source.text[passage.start : passage.end]
        if self.row(passage):
            yield passage.start, passage.end
            return
        for start, end in spans(raw, ENDS, 0, len(raw)):
            parts = [(start, end)]
            if len(raw[start:end].split()) > LONG:
                parts = list(spans(raw, PARTS, start, end))
            for first, last in parts:
                yield passage.start + first, passage.start + last

    def row(self, passage: Passage) -> bool:
        return "\t" in self.source.text[passage.start : passage.end] or " | " in passage.text

    def facts(self) -> Iterator[Piece]:
        facts = self.source.facts
        for target in facts.get("targets") or ():
            yield from self.quoted(target, "target")
        for deadline in facts.get("deadlines") or ():
            yield from self.quoted(deadline, "deadline")
        for duty in facts.get("duties") or ():
            yield from self.quoted(duty, "duty", label=terms(duty["unit"] or ""))
        for criterion in facts.get("criteria") or ():
            yield from self.quoted(criterion, "criterion")
        for entry in facts.get("timetable") or ():
            yield from self.entry(entry)

    def quoted(self, fact: Fact, sort: Sort, *, label: Words = ()) -> Iterator[Piece]:
        found = self.find(fact["quote"], fact["where"])
        if found is None:
            return
        place, start, end = found
        passage = self.source.passages[place]
        near, far = titles(passage.heading)
        if sort == "target":  # "trong đó: trên 60% đạt tiêu chí": of what, its sentence says
            near = (*near, *terms(self.sentence(passage, start)))
        for first, last in self.parted(start, end) if sort == "duty" else [(start, end)]:
            yield self.piece(place, first, last, sort, label=label, near=near, far=far, fact=fact)

    def parted(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """A long duty sentence by sentence, each of the same unit."""
        raw = self.source.text
        if len(raw[start:end].split()) <= DUTY:
            yield start, end
            return
        for first, last in spans(raw, ENDS, start, end):
            yield from spans(raw, PARTS, first, last)

    def sentence(self, passage: Passage, letter: int) -> str:
        raw = self.source.text[passage.start : passage.end]
        for start, end in spans(raw, ENDS, 0, len(raw)):
            for first, last in spans(raw, PARTS, start, end):
                if first <= letter - passage.start < last:
                    return raw[first:last]
        return ""

    def entry(self, entry: Fact) -> Iterator[Piece]:
        """A row, or a task with the lines under it: the quote ends where the time stands."""
        found = self.find(entry.get("quote") or entry["task"], entry["where"])
        if found is None:
            return
        place, start, end = found
        passage = self.source.passages[place]
        if self.row(passage):
            end = max(end, passage.end)
        said = terms(f"{entry['task']} {entry['when']}")
        people = terms(" ".join((entry["lead"] or "", *entry["partners"])))
        near, far = titles(passage.heading)
        roles = (LEADS if entry["lead"] else ()) + (JOINS if entry["partners"] else ())
        yield Piece(
            self.source.id, place, start, end, entry["where"], "entry", said,
            label=people, near=(*near, *roles), far=far, fact=entry,
        )  # fmt: skip

    def find(self, quote: str, where: str) -> tuple[int, int, int] | None:
        """The passage in which a quote begins, and its letters; the clause is looked in first."""
        text = self.source.text
        passages = self.source.passages
        for place, passage in enumerate(passages):
            if passage.where == where:
                start = text.find(quote, passage.start, passage.end + len(quote))
                if passage.start <= start < passage.end:
                    return place, start, start + len(quote)
        start = text.find(quote)
        known = self.place_of(start)
        return None if known is None else (known, start, start + len(quote))

    def piece(
        self, place: int, start: int, end: int, sort: Sort, *,
        label: Words = (), near: Words = (), far: Words = (), fact: Fact | None = None,
    ) -> Piece:  # fmt: skip
        raw = self.source.text[start:end]
        passage = self.source.passages[place]
        if not label and (named := LABEL.match(raw)):
            label = terms(named[0])
        if MARKER.fullmatch(self.source.text[passage.start : start]):
            start = passage.start  # the clause's number is a part of the quote
        return Piece(
            self.source.id, place, start, end, passage.where, sort, terms(raw), label, near, far,
            fact, any(title and passage.text.endswith(title) for title in self.titles), "%" in raw,
        )  # fmt: skip


def titles(heading: str) -> tuple[Words, Words]:
    """The words of the title right above, and of those further up."""
    above = heading.split(" / ")
    return terms(above[-1]), terms(" ".join(above[:-1]))


def spans(raw: str, ends: re.Pattern[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for gap in ends.finditer(raw, start, end):
        if len(raw[at : gap.start()].split()) >= LEAST:
            yield at, gap.start()
            at = gap.end()
    last = start + len(raw[start:end].rstrip())
    if at < last:
        yield at, last
