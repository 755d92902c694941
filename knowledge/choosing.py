"""The pieces that may answer a question, and whose plans come first."""

from collections.abc import Sequence

from knowledge.answer_shapes import Topic
from knowledge.asked import Asked
from knowledge.library import Library
from knowledge.pieces import Piece
from knowledge.weighing import PASSAGES, Weighed

TOPIC = 0.25  # what a piece gains in the plan that the talk is about
BODY = 0.06  # in the plan of the body that the question names
LEVEL = 0.02  # lost for each step away from the asker's own plans
TALKED = 2  # plans of the talk in which is searched besides


def gather(
    asked: Asked, question: str, library: Library, plans: frozenset[int], topic: Topic
) -> list[tuple[Piece, float]]:  # fmt: skip
    """Pieces of the passages that the index finds, in all plans meant and in those talked of."""
    text = " ".join(asked.words) if asked.english or asked.resumed else question
    given: dict[tuple[int, int], float] = {}
    seen = library.visible()
    every = None if len(seen) == len(library.sources) else seen
    scopes: list[list[int] | None] = [sorted(plans) or every]
    if not plans:
        talked = sorted(topic.plans, key=lambda plan: -topic.plans[plan])
        scopes += [[plan] for plan in talked[:TALKED] if plan in library.sources]
    for scope in scopes:
        for plan, place, score in library.search(text, PASSAGES, scope):
            given[plan, place] = score
    best: dict[int, tuple[Piece, float]] = {}
    for (plan, place), score in given.items():
        for piece in library.shelf(plan).by_place.get(place, ()):
            if id(piece) not in best or best[id(piece)][1] < score:
                best[id(piece)] = piece, score
    return list(best.values())


def prior(
    asked: Asked, library: Library, plans: frozenset[int], topic: Topic
) -> dict[int, float]:  # fmt: skip
    found = {plan: -LEVEL * source.level for plan, source in library.sources.items()}
    if plans or asked.many_plans:
        return found
    padded = f" {asked.text} "
    for plan, names in library.names.items():
        if names.body and f" {names.body} " in padded:
            found[plan] += BODY
    total = max(1.0, sum(topic.plans.values()))
    for plan, weight in topic.plans.items():
        if plan in found:
            found[plan] += TOPIC * weight / total
    return found


def trust(library: Library, plans: frozenset[int], topic: Topic) -> dict[int, float]:
    """How sure it is beforehand that a plan is meant: named, or talked about."""
    if plans:
        return dict.fromkeys(plans, 1.0)
    if len(library.sources) == 1:
        return dict.fromkeys(library.sources, 1.0)
    if not topic.plans:
        return {}
    most = max(1.0, *topic.plans.values())
    return {plan: weight / most for plan, weight in topic.plans.items()}


def distinct(ranked: Sequence[Weighed]) -> list[Weighed]:
    """Without pieces that share letters with a better one."""
    kept: list[Weighed] = []
    for one in ranked[:60]:
        if not any(overlaps(one.piece, other.piece) for other in kept):
            kept.append(one)
    return kept


def clauses(ranked: Sequence[Weighed]) -> list[Weighed]:
    """What may be offered where nothing answers: no letterhead, date or signature.

    These stand in no clause; in a plan without any, all may be offered.
    """
    return distinct([one for one in ranked if one.piece.where] or ranked)


def overlaps(a: Piece, b: Piece) -> bool:
    return a.plan == b.plan and a.start < b.end and b.start < a.end
