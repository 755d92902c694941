"""What else a message says plainly: a report's kind, the measure a leader asks for, the period."""

from collections.abc import Mapping
from datetime import datetime

from handlers.meaning import period
from handlers.meaning.signs import LOOSE, Signs

KINDS = ("dialogue", "training", "model", "reception", "situation", "task")
MEASURES = {  # the first of the tables that the question names
    "measure.on-time": "on-time",
    "measure.opinions": "opinions",
    "kind.model": "models",
    "kind.dialogue": "dialogues",
    "kind.training": "trained",
    "kind.reception": "receptions",
    "measure.reports": "reports",
    "measure.tasks": "tasks",
}


def of(intent: str, signs: Signs, now: datetime | None) -> Mapping[str, str]:
    slots: dict[str, str] = {}
    if intent == "report":
        slots |= _kind(signs)
    elif intent == "overview":
        slots |= _measure(signs)
    elif intent == "manage":
        slots |= _order(signs)
    if intent in {"timetable", "overview"}:
        slots |= period.read(signs.sentence.words, now)
    return slots


def _kind(signs: Signs) -> dict[str, str]:
    """The kind named first; "task" only where no other is."""
    if "done" in signs.tags and signs.tags.isdisjoint(
        ("figure.counted", "quoted", "head.kind.situation")
    ):
        return {"kind": "task"}
    named = [hit for hit in signs.sentence.hits if hit.tag.startswith("kind.")]
    plain = [hit for hit in named if hit.tag not in {"kind.task", "kind.situation"}]
    first = min(plain or named, key=lambda hit: (hit.tag == "kind.task", hit.start), default=None)
    if first is None:
        return {"kind": "task"} if "told-past" in signs.tags else {}
    return {"kind": first.tag.removeprefix("kind.")}


def _measure(signs: Signs) -> dict[str, str]:
    name = next((name for tag, name in MEASURES.items() if tag in signs.tags), None)
    return {"measure": name} if name else {}


def _order(signs: Signs) -> dict[str, str]:
    """The order at the message's head, else the first one anywhere; verbs of anything last."""
    heads = sorted(tag for tag in signs.tags if tag.startswith("head.order."))
    orders = [hit.tag for hit in signs.sentence.hits if hit.tag.startswith("order.")]
    found = [tag.removeprefix("head.order.") for tag in heads]
    found += [tag.removeprefix("order.") for tag in orders]
    found.sort(key=lambda name: f"order.{name}" in LOOSE)
    return {"order": found[0]} if found else {}
