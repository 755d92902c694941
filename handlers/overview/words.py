"""Cuts a question into items: units, times, known phrases, numbers, and what is left."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from handlers.overview import times
from handlers.overview.slips import mend
from handlers.overview.time_words import MONTHS
from handlers.overview.times import Said
from handlers.overview.vocabulary import known, long_ones, phrases
from handlers.places.hits import NEAR, Hit
from handlers.places.places import Places
from handlers.reading.tokens import Message, Token, cut
from handlers.reading.units import unit_hits

LONGEST = 600  # letters: a question is no longer
APART = {"o", "tai", "cua", "trong", "thuoc"}
HYPHEN = re.compile(r"(?<=\bon)-(?=time\b)", re.IGNORECASE)
NEGATED = {"ko", "k", "hok", "khg", "hong", "hổng"}  # "không" in a hurry
VOWELS = set("aeiouy")
SHARE = re.compile(r"(?<![0-9])\s*%")  # "bao nhiêu %"


@dataclass(frozen=True, slots=True)
class Item:
    """tokens[start:end] stand for this code; `hit` of a unit, `time` of a stretch of time."""

    code: str
    value: str
    start: int
    end: int
    hit: Hit | None = None
    time: Said | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A message and its items, in the order of the words."""

    message: Message
    items: tuple[Item, ...]

    def of(self, *codes: str) -> list[Item]:
        return [one for one in self.items if one.code in codes]

    def has(self, *codes: str) -> bool:
        return any(one.code in codes for one in self.items)

    def values(self, code: str) -> list[str]:
        return list(dict.fromkeys(one.value for one in self.items if one.code == code))

    def words(self, item: Item) -> str:
        return self.message.words(item.start, item.end)

    def without(self, *codes: str) -> "Question":
        return Question(self.message, tuple(one for one in self.items if one.code not in codes))


def question(text: str, places: Places, today: date) -> Question:
    message = _english(cut(SHARE.sub(" phần trăm ", HYPHEN.sub(" ", text[:LONGEST]))))
    hits = [hit for hit in unit_hits(message, places) if not _no_name(message, hit)]
    taken = [(hit.core, hit.end) for hit in hits]
    message = mend(message, taken)
    said = times.find(message, today, taken)
    return _slipped(Question(message, tuple(_items(message, hits, said))), places)


def _slipped(question: Question, places: Places) -> Question:
    """Words that mean nothing here may be a unit's name with one letter wrong: "mông sơn"."""
    items = list(question.items)
    for at in range(len(items) - 1, 0, -1):
        pair = items[at - 1 : at + 1]
        if any(one.code != "unknown" for one in pair) or pair[0].end != pair[1].start:
            continue
        start, end = pair[0].start, pair[1].end
        bare = [one.bare for one in question.message.tokens[start:end]]
        if units := places.like(bare):
            hit = Hit(start, end, units, NEAR, start)
            items[at - 1 : at + 1] = [Item("place", "", start, end, hit=hit)]
    return Question(question.message, tuple(items))


def _english(message: Message) -> Message:
    """Words of ours that look like Telex ("march") stand as they were typed."""
    tokens = tuple(_as_typed(message, one) for one in message.tokens)
    return Message(message.raw, tokens)


def _as_typed(message: Message, token: Token) -> Token:
    if token.kind == "word" and message.raw[token.start : token.end].lower() in NEGATED:
        return replace(token, text="không", bare="khong")
    ours = token.typed in MONTHS or token.typed in known()
    if token.kind != "word" or token.typed == token.bare or not ours:
        return token
    whole = message.raw[token.start : token.end].lower() == token.typed
    return replace(token, text=token.typed, bare=token.typed) if whole else token


def _no_name(message: Message, hit: Hit) -> bool:
    """ "bên nào", "công tác Mặt trận": words of the question rather than a unit's name"""
    words = [one.text for one in message.tokens[hit.core : hit.end]]
    if len(words) != 1 or words[0] not in known():
        return False
    # "MTTQ" is no word, but the beginning of "MTTQ và đoàn thể"
    return bool(VOWELS & set(words[0])) or phrases().at(message.tokens, hit.core) is not None


def _items(message: Message, hits: Sequence[Hit], said: Sequence[Said]) -> Iterator[Item]:
    units = {_name_starts(message, hit): hit for hit in hits}
    starts = {one.start: one for one in said}
    at = 0
    while at < len(message.tokens):
        hit, time = units.get(at), starts.get(at)
        if hit is not None:
            yield Item("place", "", at, hit.end, hit=hit)
            at = hit.end
        elif time is not None:
            yield Item("time", time.sort, at, time.end, time=time)
            at = time.end
        else:
            limit = min([one for one in (*units, *starts) if one > at], default=len(message.tokens))
            found = list(_said(message.tokens[:limit], at))
            yield from found
            at = found[-1].end if found else at + 1


def _name_starts(message: Message, hit: Hit) -> int:
    """Where the name begins with its kind: "các bản ở Hồ Thầu" names Hồ Thầu, no village."""
    between = [at for at in range(hit.start, hit.end - 1) if message.tokens[at].bare in APART]
    return between[-1] + 1 if between else hit.start


def _said(tokens: Sequence[Token], at: int) -> Iterator[Item]:
    token = tokens[at]
    if token.kind != "word":
        yield Item(token.kind, token.text, at, at + 1)
        return
    phrase = phrases().at(tokens, at)
    slipped = long_ones().at(tokens, at)  # "doi thoia" is no "đổi"
    if phrase is None or (
        slipped
        and not slipped.unsure
        and slipped.end > phrase.end
        and not _exact(tokens, phrase.end)
    ):
        phrase = slipped or phrase
    if phrase is None:
        yield Item("unknown", token.text, at, at + 1)
        return
    code, _, more = phrase.code.partition("+")
    yield Item(code, phrase.value, at, phrase.end)
    if more:
        plain = more in ("lack", "which")
        yield Item(more if plain else "measure", "" if plain else more, at, phrase.end)


def _exact(tokens: Sequence[Token], at: int) -> bool:
    """Does a phrase of its own begin here?"""
    return at < len(tokens) and tokens[at].kind == "word" and phrases().at(tokens, at) is not None
