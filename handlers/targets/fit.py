"""Would a target make sense with these figures? What speaks against it is said beforehand."""

import re
from collections.abc import Mapping

from handlers.figures.asked import Figure
from handlers.targets.proposals import propose
from handlers.targets.standing import Standing
from handlers.targets.words import done, goal
from handlers.turn import Say, Value
from knowledge.vietnamese import fold
from storage.plan_items import Item
from storage.targets import Tie

# what a target must speak of to be followed by a measure
SPOKEN: Mapping[str, re.Pattern[str]] = {
    "models": re.compile(r"\b(?:mo hinh|dien hinh|models?)\b"),
    "dialogues": re.compile(r"\b(?:doi thoai|dialogues?)\b"),
    "trained": re.compile(r"\b(?:tap huan|boi duong|dao tao|train(?:ed|ing))\b"),
    "receptions": re.compile(r"\btiep (?:cong )?dan\b|\btiep xuc\b|\breceptions?\b"),
    "opinions": re.compile(r"\b(?:y kien|kien nghi|phan anh|don thu|khieu nai|opinions?)\b"),
    "on-time": re.compile(r"\b(?:nhiem vu|viec|tien do|thoi han|dung han|on time)\b"),
    "reports": re.compile(r"\b(?:bao cao|reports?)\b"),
}


def against(item: Item, tie: Tie, stands: Standing) -> list[Say]:
    """Nothing where the words themselves would have proposed it."""
    proposed = propose(item.fields)
    if proposed is not None and (proposed.measure, proposed.part) == (tie.measure, tie.part):
        return []
    names: dict[str, Value] = {"figure": Figure(tie.measure, tie.part).name}
    found = []
    if not _speaks(item, tie):
        found.append(Say("targets-against-words", names))
    most = stands.item.fields.get("value")
    percent = stands.goal is not None and stands.goal.percent
    few = stands.shape == "units" and not percent and stands.n is not None
    if few and isinstance(most, int | float) and stands.n is not None and most > stands.n:
        values: dict[str, Value] = {"goal": goal(stands), "n": stands.n}
        found.append(Say("targets-against-few", values))
    return found


def _speaks(item: Item, tie: Tie) -> bool:
    words = fold(f"{item.fields.get('quote') or ''} {item.fields.get('subject') or ''}")
    known = SPOKEN.get(tie.measure)
    return known is None or known.search(words) is not None


def preview(stands: Standing) -> Say:
    """How far the target would be with these figures."""
    if stands.k is None:
        return Say("targets-preview-unknown", {"goal": goal(stands)})
    return Say("targets-preview", {"goal": goal(stands), "done": done(stands)})
