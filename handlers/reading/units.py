"""Whose report it is: of the units a message names, the one that speaks rather than the place."""

from dataclasses import replace

from handlers.meaning.words import SYLLABLES, telex
from handlers.places.hits import Hit, Typed
from handlers.places.places import Places
from handlers.reading.alphabet import Row
from handlers.reading.partners import addressed, partner, passed_on
from handlers.reading.phrased import Wordings
from handlers.reading.tokens import Message, Token, means


def mentioned(row: Row, places: Places, words: Wordings) -> tuple[int, ...]:
    own: list[Hit] = []
    people: list[Hit] = []
    sites: list[Hit] = []
    others: list[Hit] = []
    for at, item in enumerate(row.items):
        if item.hit is None or addressed(row, at) or passed_on(row, at):
            continue
        if partner(row, at):
            others.append(item.hit)
            continue
        inside = words.place is not None and words.place[0] <= at < words.place[1]
        placed = any(one.name == "place" for one in row.kind.fields)
        if inside or (placed and at and row.codes[at - 1] == "P"):
            alone = words.place is None or words.place[1] - words.place[0] == 1
            if alone or not item.hit.village:
                sites.append(item.hit)
        elif any(first <= at < last for first, last in words.person):
            people.append(item.hit)
        else:
            own.append(item.hit)
    if not own and (unit := _coded(row, places)) is not None:
        return (unit,)
    if not own and not people and (units := _headed(row, places)):
        return units
    for some in (own, people, [hit for hit in sites if not hit.village], others):
        if some:
            return _narrow(some, places)
    return ()


def _coded(row: Row, places: Places) -> int | None:
    """ "sb 12/3 đối thoại", "xa BB": a code of two letters near the beginning"""
    tokens = row.message.tokens
    days = {item.end for item in row.items if item.code == "d"}
    for at, token in enumerate(tokens[:6]):
        unit = places.coded.get(token.typed) if token.kind == "word" else None
        if unit is None:
            continue
        if at and means(tokens[at - 1], "xã", "thị trấn"):
            return unit
        ahead = tokens[at - 1].kind if at else "stop"
        large = row.message.raw[token.start : token.end].isupper()
        behind_day = at in days and large and not row.message.raw.isupper()
        if token.bare == token.typed and (ahead in ("stop", "share", "date") or behind_day):
            return unit
    return None


def _headed(row: Row, places: Places) -> tuple[int, ...]:
    """ "Hợp Nhất, đối thoại ...": a name that is a word of every day too, all by itself"""
    tokens = row.message.tokens
    end = next((at for at, one in enumerate(tokens[:4]) if one.kind == "stop"), 0)
    return places.called([one.typed for one in tokens[:end]]) if end > 1 else ()


def _narrow(hits: list[Hit], places: Places) -> tuple[int, ...]:
    """The first; "bản Nà Khuy, xã Bản Bo" is the village, and several's names are told apart."""
    first, others = hits[0], hits[1:]
    named = {unit for hit in others for unit in hit.units}
    below = [unit for unit in first.units if named & set(places.above(unit))]
    if below:
        return tuple(below)
    return first.units


SURE = 96  # of a hit: the name was said with its kind


def unit_hits(message: Message, places: Places) -> list[Hit]:
    """Units in the words as typed, by tokens: short forms are not spelled out in names."""
    words: list[Typed] = []
    first: list[int] = []
    last: list[int] = []
    for at, token in enumerate(message.tokens):
        if at and token.kind == "word" and token.start == message.tokens[at - 1].start:
            last[-1] = at + 1  # the rest of a short form
            continue
        words.append(_typed(message, token))
        first.append(at)
        last.append(at + 1)
    hits = []
    for hit in places.find(words):
        if hit.core and words[hit.core - 1].bare == "tac" and hit.score < SURE:
            continue  # "công tác Mặt trận"
        start, end, core = first[hit.start], last[hit.end - 1], first[hit.core]
        hits.append(replace(hit, start=start, end=end, core=core))
    return hits


def _typed(message: Message, token: Token) -> Typed:
    if token.kind != "word":
        return Typed(token.text, token.bare, word=False)
    capital = message.raw[token.start].isupper()
    undone = token.typed not in SYLLABLES and telex(token.typed) == token.bare
    if undone or not token.typed:
        return Typed(token.text, token.bare, capital=capital)
    text = message.raw[token.start : token.end].lower()
    return Typed(text, token.typed, capital=capital)
