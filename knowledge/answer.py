"""Answers a question about plans with quotes from them, and nothing of its own."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from knowledge import (
    answers_about,
    answers_calendar,
    answers_several,
    answers_who,
    answers_whole,
    asked_courtesy,
    asked_plans,
    certainty,
    choosing,
    follow_ups,
)
from knowledge import asked as asking
from knowledge.answer_shapes import Answer, Citation, Topic
from knowledge.asked import Asked
from knowledge.library import Library
from knowledge.quotes import cite, due
from knowledge.weighing import Query, Weighed, weigh

LISTED = 0.4  # enough for a plan to be named among several
SPREAD = 0.2  # below the best of all plans: what another plan says is still about the same
TITLE = 0.8  # fit: a title that suits less is shown with what stands under it
NEAREST, OTHERS = 3, 3


def answer(question: str, library: Library, *, today: date, topic: Topic | None = None) -> Answer:
    """The answer, its topic for the next question within; never raises on any text."""
    topic = topic or Topic()
    question = asked_courtesy.bare(question)
    asked = follow_ups.resume(asking.read(question, library.spell), topic)
    plans = asked_plans.meant(asked, library, topic)
    asked = asked_plans.without_names(asked, library)
    given = direct(asked, library, plans, topic, today)
    if given is None:
        given = searched(asked, question, library, plans, topic, today)
    elif not given.found and not given.nearest:
        given = replace(given, nearest=nearest(asked, question, library, plans, topic))
    return replace(given, topic=follow_ups.follow(topic, asked, given, library))


def direct(
    asked: Asked, library: Library, plans: frozenset[int], topic: Topic, today: date
) -> Answer | None:  # fmt: skip
    """What the facts alone answer: the plan itself, a stretch of time, all of a kind."""
    given = answers_about.answer(asked, library, plans)
    if given is None and asked.many_plans:
        given = answers_about.plans_of(asked, library, plans)
    if given is None and asked.kind == "calendar":
        given = answers_calendar.answer(asked, library, plans, today, topic)
    return given or answers_whole.answer(asked, library, plans, topic)


def ranking(
    asked: Asked, question: str, library: Library, plans: frozenset[int], topic: Topic
) -> tuple[Query, list[Weighed]]:  # fmt: skip
    query = Query.of(asked, library)
    priors = choosing.prior(asked, library, plans, topic)
    pieces = choosing.gather(asked, question, library, plans, topic)
    names = {plan: library.names[plan].all for plan in {piece.plan for piece, _ in pieces}}
    place = topic.place if asked.resumed else None
    return query, weigh(asked, query, pieces, priors, names, place)


def searched(
    asked: Asked, question: str, library: Library, plans: frozenset[int], topic: Topic, today: date
) -> Answer:  # fmt: skip
    """The piece that suits best, where it is sure enough; else the nearest clauses."""
    query, ranked = ranking(asked, question, library, plans, topic)
    if asked.many_plans:
        return listed(asked, library, ranked)
    trusted = choosing.trust(library, plans, topic)
    leading = answers_who.most(asked, library, ranked) if ranked and trusted else None
    if not leading and not (ranked and certainty.sure(ranked[0], query, trusted)):
        return Answer("none", False, nearest=cited(library, choosing.clauses(ranked), NEAREST))
    rest = choosing.distinct(ranked)
    sure = partial(certainty.sure, query=query, trusted=trusted)
    best, *alike = [leading] if leading else answers_several.alike(library, rest, sure)
    others = [one for one in rest if one not in (best, *alike) and sure(one)]
    return Answer(
        asked.kind, True, quoted(asked, library, best),
        due=due(library, best.piece, today) if asked.kind == "when" else (),
        others=cited(library, others, OTHERS, asked.words),
        also=cited(library, alike, len(alike), asked.words),
    )  # fmt: skip


def quoted(asked: Asked, library: Library, best: Weighed) -> tuple[Citation, ...]:
    """The best piece first, then the other duties of the unit it is about."""
    piece = best.piece
    if piece.heads and best.fit < TITLE:
        piece = answers_whole.under(library, piece)
    if asked.kind == "who":
        return answers_who.with_people(asked, library, piece)
    more = answers_whole.of_unit(library, piece) if asked.kind == "duties" else []
    return (
        *cite(library, piece, asked.words),
        *(cite(library, one)[0] for one in more[: answers_whole.MOST]),
    )


def nearest(
    asked: Asked, question: str, library: Library, plans: frozenset[int], topic: Topic
) -> tuple[Citation, ...]:  # fmt: skip
    _, ranked = ranking(asked, question, library, plans, topic)
    return cited(library, choosing.clauses(ranked), NEAREST)


def cited(
    library: Library, ranked: Sequence[Weighed], limit: int, words: Sequence[str] = ()
) -> tuple[Citation, ...]:
    return tuple(cite(library, one.piece, words)[0] for one in ranked[:limit])


def listed(asked: Asked, library: Library, ranked: Sequence[Weighed]) -> Answer:
    """One quote of each plan that says it, the best first."""
    best: dict[int, Weighed] = {}
    for one in ranked:
        best.setdefault(one.piece.plan, one)
    least = max(LISTED, ranked[0].score - SPREAD) if ranked else LISTED
    kept = [one for one in best.values() if one.score >= least and one.fit > 0]
    if not kept:
        return Answer("none", False, nearest=cited(library, choosing.clauses(ranked), NEAREST))
    return Answer(asked.kind, True, cited(library, kept, len(kept), asked.words))
