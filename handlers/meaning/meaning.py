"""What a message means: every reading with its score, best first; a pure function of the text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import exp

from handlers.meaning import slots as meaning_slots
from handlers.meaning.rules import RULES, Intent
from handlers.meaning.signs import read_signs

INTENTS: tuple[Intent, ...] = (
    "plan", "timetable", "report", "overview", "manage", "help", "talk", "unclear",
)  # fmt: skip
DOUBT = 1.2  # points of "unclear" before anything is read: one leaning sign does not decide
# All utterances of the tests, as written, without marks and with slips: 0.06 of the readings are
# wrong; below this gap lie half of those, and 0.07 of the right ones.
MARGIN = 0.3


@dataclass(frozen=True, slots=True)
class Reading:
    """`score`: 0..1, all readings of a message sum to 1; `why`: the signs, the heaviest first."""

    intent: Intent
    score: float
    why: tuple[str, ...]
    slots: Mapping[str, str]


def read(text: str, *, now: datetime | None = None) -> list[Reading]:
    """All readings, best first; `now` lets "tháng này" become days."""
    signs = read_signs(text)
    points = dict.fromkeys(INTENTS, 0.0)
    points["unclear"] = DOUBT
    reasons: dict[Intent, list[tuple[float, str]]] = {intent: [] for intent in INTENTS}
    for rule in RULES:
        if rule.holds(signs.tags):
            points[rule.intent] += rule.points
            reasons[rule.intent].append((rule.points, rule.why))
    weights = {intent: exp(value) for intent, value in points.items()}
    whole = sum(weights.values())
    readings = [
        Reading(
            intent,
            weights[intent] / whole,
            tuple(dict.fromkeys(why for _, why in sorted(reasons[intent], reverse=True))),
            meaning_slots.of(intent, signs, now),
        )
        for intent in INTENTS
    ]
    return sorted(readings, key=lambda one: -one.score)


def close(readings: Sequence[Reading]) -> bool:
    """Should the person choose between the first two?"""
    return len(readings) > 1 and readings[0].score - readings[1].score < MARGIN


ASKING: tuple[Intent, ...] = ("plan", "timetable", "overview")
SURE = 0.85  # an answer to a form's question seldom reads so much like a question of its own


def question(text: str) -> str:
    """The intent of what is surely a question; empty for anything else."""
    best = read(text)[0]
    return best.intent if best.intent in ASKING and best.score >= SURE else ""


def names_model(text: str) -> bool:
    """Does it register a model, whose name may be any words: "đăng ký mô hình: Bình Lư xanh"?"""
    return any("names-a-model" in one.why for one in read(text) if one.intent == "report")
