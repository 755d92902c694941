"""Answers about the plan itself: who signed it, its number and date, who gets it, its years."""

import re
from collections.abc import Callable
from itertools import pairwise

from knowledge.answer_shapes import Answer, Citation, Source
from knowledge.asked import ITSELF, Asked
from knowledge.library import Library
from knowledge.terms import terms

CLOSE = 60  # letters between the title of who signs and the name
SPACES = re.compile(r"\s+")
HEAD = 14  # passages in which a plan says who it is
NAMED = 0.6  # of an issuer's words that a quote must hold
SHOWN = 3  # plans answered for where none is named


def answer(asked: Asked, library: Library, plans: frozenset[int]) -> Answer | None:
    """None where the question is about something in the plan rather than about the plan."""
    if not asked.about or asked.documents not in ((), ("ke hoach",), ("van ban",)):
        return None
    chosen = [library.sources[plan] for plan in sorted(plans)] or candidates(asked, library)
    if not chosen or not plain(asked, library, chosen):
        return None
    chosen.sort(key=lambda source: (source.level, source.id))
    said = [(source, quote(source, asked.about)) for source in chosen]
    found = [(source, quotes) for source, quotes in said if quotes]
    if not found:
        return Answer("none", False)
    citations = [cite(source, place) for source, quotes in found for place in quotes]
    first = len(found[0][1])
    return Answer(
        "about", True, tuple(citations[:first]), others=tuple(citations[first : first + SHOWN])
    )


def candidates(asked: Asked, library: Library) -> list[Source]:
    """Without a plan named: those whose title or issuer holds the question's own words."""
    said = [asked.words[at] for at in asked.subject]
    own = set(said) - ITSELF
    near = set(pairwise(asked.words))
    scores = {
        plan: len(set(said) & set(names.title))
        + len(near & {*pairwise(names.title), *pairwise(names.issuer)})
        for plan, names in library.names.items()
        if own <= names.all
    }
    best = max(scores.values(), default=0)
    return [library.sources[plan] for plan, score in scores.items() if score == best]


def plain(asked: Asked, library: Library, chosen: list[Source]) -> bool:
    """Whether nothing else is asked about than the plan."""
    own = {asked.words[at] for at in asked.subject} - ITSELF
    known = frozenset().union(*(library.names[one.id].all for one in chosen))
    return all(word in known or word.isdigit() for word in own)


Spot = tuple[int, int]


def quote(source: Source, fields: tuple[str, ...]) -> list[Spot]:
    """Where the fields stand in the text; only for those that were read from it."""
    found: list[Spot] = []
    for name in fields:
        spot = FINDERS[name](source) if source.facts.get(name) else None
        if spot and not any(start <= spot[0] and spot[1] <= end for start, end in found):
            found.append(spot)
    return found


def cite(source: Source, spot: Spot) -> Citation:
    where = next((p.where for p in source.passages if p.start <= spot[0] < p.end), "")
    return Citation(source.id, source.number, where, source.text[spot[0] : spot[1]])


def signatory(source: Source) -> Spot | None:
    """The name at the end, with the title above it where that stands close."""
    words = str(source.facts["signatory"]).split()
    for first in range(len(words) - 1):
        spot = last(source, words[first:])
        if spot is None:
            continue
        above = (
            last(source, [one.upper() for one in words[:first]], before=spot[0]) if first else None
        )
        if above and not source.text[above[1] : spot[0]].strip(" \n\r\t*|"):
            return above[0], spot[1]
        return spot
    return None


def last(source: Source, words: list[str], before: int | None = None) -> Spot | None:
    """The last place where the words stand one after another."""
    pattern = re.compile(r"[\s*]+".join(map(re.escape, words)))
    spots = [one.span() for one in pattern.finditer(source.text, 0, before or len(source.text))]
    return spots[-1] if spots else None


def number(source: Source) -> Spot | None:
    """The line that holds the number: "159-KH/HU" may be set as "159 -KH/HU"."""
    loose = r"\s*".join(map(re.escape, SPACES.sub("", str(source.facts["number"]))))
    found = [one.span() for one in re.finditer(loose, source.text)]
    dated = [spot for spot in found if re.search(r"ngày", line(source, spot))]
    return clause(source, (dated or found or [(0, 0)])[0])


def issued_on(source: Source) -> Spot | None:
    year, month, *rest = str(source.facts["issued_on"]).split("-")
    day = rf"0?{int(rest[0])}" if rest else r"\s*"
    dates = rf"ngày\s+{day}\s*(?:tháng\s+0?{int(month)}\s+năm\s+{year}|/0?{int(month)}/{year})"
    found = [one.span() for one in re.finditer(dates, source.text, re.IGNORECASE)]
    return clause(source, found[0]) if found else None


def recipients(source: Source) -> Spot | None:
    """From the first to the last of them, with the heading where it stands close above."""
    names = [str(one) for one in source.facts["recipients"]]
    end = -1
    start = -1
    floor = max(source.text.rfind("Nơi nhận"), source.text.rfind("NƠI NHẬN"), 0)
    for name in names:
        pattern = r"\s+".join(map(re.escape, name.split()))
        found = re.compile(pattern).search(source.text, max(floor, 0))
        if found:
            start = found.start() if start < 0 else min(start, found.start())
            end = max(end, found.end())
    if start < 0:
        return None
    return (floor, end) if 0 < floor < start and start - floor < CLOSE else (start, end)


def issuer(source: Source) -> Spot | None:
    """The sentence of the head that names the body best."""
    named = set(terms(str(source.facts["issuer"])))
    best: tuple[float, int, Spot] | None = None
    for _at, passage in enumerate(source.passages[:HEAD]):
        words = terms(passage.text)
        held = len(named & set(words)) / (len(named) or 1)
        short = len(words)
        if held >= NAMED and (best is None or (held, -short) > (best[0], -best[1])):
            best = (held, short, (passage.start, passage.end))
    return best[2] if best else None


def period(source: Source) -> Spot | None:
    """The title where it names the years, else the first clause of the head that does."""
    years = [str(source.facts["period"].get(key) or "")[:4] for key in ("from", "to")]
    wanted = {year for year in years if year}
    title = set(terms(str(source.facts.get("title") or "")))
    ranked: list[tuple[float, int, Spot]] = []
    for at, passage in enumerate(source.passages):
        words = set(terms(passage.text))
        held = len(wanted & words)
        if held:
            like = len(title & words) / (len(title | words) or 1)
            ranked.append((held + like, -at, (passage.start, passage.end)))
    return max(ranked)[2] if ranked else None


def clause(source: Source, spot: Spot) -> Spot | None:
    """The passage around a spot; the spot itself where none holds it or it is long."""
    if spot == (0, 0):
        return None
    for passage in source.passages:
        if passage.start <= spot[0] < passage.end and passage.end - passage.start < 400:
            return passage.start, max(passage.end, spot[1])
    return spot


def line(source: Source, spot: Spot) -> str:
    start = source.text.rfind("\n", 0, spot[0]) + 1
    end = source.text.find("\n", spot[1])
    return source.text[start : end if end > 0 else len(source.text)]


FINDERS: dict[str, Callable[[Source], Spot | None]] = {
    "signatory": signatory,
    "number": number,
    "issued_on": issued_on,
    "recipients": recipients,
    "issuer": issuer,
    "period": period,
}


def plans_of(asked: Asked, library: Library, plans: frozenset[int]) -> Answer | None:
    """ "Kế hoạch nào của năm 2023": the titles of the plans, those of that year alone first."""
    own = {asked.words[at] for at in asked.subject} - ITSELF
    years = {int(word) for word in own if re.fullmatch(r"20\d\d", word)}
    if not (years or plans) or own - {str(year) for year in years}:
        return None
    chosen = [
        (source.level, len(names.years - years), source.id)
        for source, names in ((library.sources[at], library.names[at]) for at in library.visible())
        if (not years or years & names.years) and (not plans or source.id in plans)
    ]
    spots = [(library.sources[at], period(library.sources[at])) for *_, at in sorted(chosen)]
    said = tuple(cite(source, spot) for source, spot in spots if spot)
    return Answer("about", True, said) if said else None
