"""Several plans that answer about equally well: each is quoted, the asker's own level first."""

from collections.abc import Callable, Sequence

from knowledge.choosing import LEVEL
from knowledge.library import Library
from knowledge.terms import terms
from knowledge.weighing import Weighed

CLOSE = 0.1  # below the best score: about as well
SUITS = 0.2  # below the best fit
MOST = 3  # plans quoted in one answer


def alike(
    library: Library, ranked: Sequence[Weighed], sure: Callable[[Weighed], bool]
) -> list[Weighed]:
    """The best piece of each plan that says it as well as the first; no two of one issuer."""
    first = ranked[0]
    least = said(library, first) - CLOSE
    kept = {issuer(library, first): first}
    for one in ranked[1:]:
        if said(library, one) >= least and one.fit >= first.fit - SUITS and sure(one):
            kept.setdefault(issuer(library, one), one)
    found = sorted(kept.values(), key=lambda one: level(library, one))
    return found[:MOST] if first in found[:MOST] else [first]


def said(library: Library, one: Weighed) -> float:
    """How well it answers, whoever asks."""
    return one.score + LEVEL * level(library, one)


def level(library: Library, one: Weighed) -> int:
    return library.sources[one.piece.plan].level


def issuer(library: Library, one: Weighed) -> tuple[str, ...]:
    """Who issued its plan; a plan that names nobody stands for itself."""
    source = library.sources[one.piece.plan]
    return terms(str(source.facts.get("issuer") or "")) or (str(source.id),)
