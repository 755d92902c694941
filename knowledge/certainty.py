"""Whether a piece is sure enough to be an answer."""

from collections.abc import Mapping

from knowledge.weighing import Query, Weighed

FITS = 0.2  # a piece that suits less is no answer, whatever its words
HELD = 0.4  # of what is asked, by rarity, must stand there
SURE = 0.0  # where `sureness` is even
# a logistic regression of "answered rightly" over questions with and without an answer, asked
# within a talk and afresh; a feature stayed where plans left out of the fit were judged better
SURE_HELD, SURE_FIT, SURE_GIVEN, SURE_FROM = 2.2, 2.95, 8.9, 8.05
SURE_TALKED, SURE_FRESH, SURE_LEAD = 3.5, 1.2, 3.55
SURE_UNFIT, SURE_MISSING, SURE_SAID = 2.95, 2.95, 0.63
SURE_ELSEWHERE = 1.3  # in a plan that the talk is not about, where it is about one
UNFIT = 0.3  # fit: what suits less hardly ever answers
BEHIND, AHEAD = -0.1, 0.3  # a lead beyond these says no more
MUCH = 4.0  # said: more words say no more


def sure(one: Weighed, query: Query, trusted: Mapping[int, float]) -> bool:
    known = trusted.get(one.piece.plan, 0.0) if trusted else None
    return one.fit >= FITS and one.held >= HELD and sureness(one, query, known) > SURE


def sureness(one: Weighed, query: Query, trusted: float | None) -> float:
    """Above 0 where an answer is likelier right than not; `trusted` None where no plan is meant."""
    said = min(sum(query.subject.values()) / query.rarest, MUCH)
    if trusted is None:
        known = SURE_FRESH + SURE_LEAD * min(max(one.lead, BEHIND), AHEAD)
    else:
        known = SURE_TALKED * trusted if trusted else -SURE_ELSEWHERE
    return (
        SURE_HELD * one.held
        + SURE_FIT * one.fit
        + SURE_GIVEN * one.given
        + SURE_SAID * said
        + known
        - SURE_UNFIT * (one.fit < UNFIT)
        - SURE_MISSING * one.missing
        - SURE_FROM
    )
