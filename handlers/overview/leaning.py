"""Is a question one of its own, though no measure in it is known, or does it lean on the last?"""

from collections.abc import Mapping

from handlers.overview.frame import Frame
from handlers.overview.order import Shaped
from handlers.overview.parts import Parts
from handlers.overview.shapes_of_work import named_work, unfinished

# what is counted, and in which measures there is such a number
COUNTED: Mapping[str, tuple[str, ...]] = {
    "people": ("dialogues", "participants", "trained", "receptions"),
    "sessions": ("dialogues", "receptions", "trained", "participants"),
    "courses": ("trained",),
    "cases": ("receptions",),
    "women": ("trained",),
}
ENOUGH = 2  # of whom, of when, how much: who says so much and a word we don't know asks anew


def its_own(before: Frame, parts: Parts, shape: Shaped | None) -> bool:
    """It counts what the measure before has not, or is whole but for a word that is not known."""
    if named_work(parts) and unfinished(parts):
        return True  # what is not done is so now, whatever time was asked about before
    if parts.told.measure:
        return False
    if shape is not None and shape.shape == "compare" and len(parts.places) > 1:
        return not set(parts.places) & {*before.units, *before.scope}
    if parts.has("norm") and not before.target:
        return True
    if before.measure and any(
        before.measure not in COUNTED.get(one, (before.measure,))
        for one in parts.question.values("thing")
    ):
        return True
    said = (
        bool(parts.places or parts.has("unit", "who", "whole")), bool(parts.times),
        parts.has("many", "which", "rate", "percent"),
    )  # fmt: skip
    return bool(parts.unread) and sum(said) >= ENOUGH
