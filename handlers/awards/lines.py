"""How a candidate, a criterion and a paper of an award check are put: a line each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from handlers.awards.checklist import Checklist, Criterion, Wanted
from handlers.awards.evidence import Evidence
from handlers.plans.words import LINE, short
from handlers.turn import Button, Say, Value
from storage import people
from storage.awards import Finding
from storage.database import Session

Args = Mapping[str, str]
VIEWS = {"met": "awards-view-met", "unmet": "awards-view-unmet"}
VERDICTS = {
    "met": "awards-verdict-met",
    "unmet": "awards-verdict-unmet",
    "there": "awards-paper-there",
    "missing": "awards-paper-missing",
}


@dataclass(frozen=True, slots=True)
class Sight:
    """Who looks, when, and what that person may do; `args`: what every button carries on."""

    session: Session
    now: datetime
    args: Args
    judges: bool = False
    edits: int | None = None

    @property
    def page(self) -> int:
        page = self.args.get("page", "0")
        return int(page) if page.isdecimal() else 0

    def button(self, label: Say, action: str, **more: str) -> Button:
        return Button(label, f"awards.{action}", {**self.args, **more})


def candidate(one: Checklist, number: int) -> Say:
    met, spoken = one.shown
    values: dict[str, Value] = {
        "number": number,
        "name": name(one),
        "shown": met,
        "spoken": spoken,
        "met": one.judged("met"),
        "all": len(one.criteria),
        "unmet": one.judged("unmet"),
    }
    return Say("awards-line", values)


def name(one: Checklist) -> Value:
    if not one.person:
        return one.unit.name
    return Say("awards-person-of", {"name": one.person, "unit": one.unit.name})


def summary(one: Checklist) -> Say:
    """ "6/8 tiêu chí đạt, 1 chưa đạt, 1 chưa xem; hồ sơ 2/4" """
    values: dict[str, Value] = {
        "met": one.judged("met"), "all": len(one.criteria), "unmet": one.judged("unmet"),
        "open": one.open, "there": one.there, "papers": len(one.papers),
    }  # fmt: skip
    return Say("awards-summary" if one.papers else "awards-summary-no-papers", values)


def conclusion(one: Checklist) -> Say:
    """What may be said by now: figures alone make nobody worthy."""
    values: dict[str, Value] = {
        "all": len(one.criteria), "unmet": one.judged("unmet"), "open": one.open,
    }  # fmt: skip
    if one.judged("unmet"):
        return Say("awards-not-worthy", values)
    return Say("awards-not-yet" if one.open else "awards-worthy", values)


def criterion_line(sight: Sight, one: Criterion, number: int) -> Say:
    values: dict[str, Value] = {
        "number": number,
        "quote": short(one.words, LINE),
        "where": one.item.where or "…",
        "shown": shown(one.evidence, judged=one.finding is not None),
        "verdict": verdict(sight, one.finding),
    }
    return Say("awards-criterion-line", values)


def shown(found: Evidence, *, judged: bool = False) -> Say:
    """What the tables show, and the tables' view; nothing: a person must judge, or has."""
    if not found.lines:
        return Say("awards-look-none" if judged else "awards-look")
    facts = found.lines[0]
    for line in found.lines[1:]:
        facts = Say("awards-and", {"before": facts, "one": line})
    if not found.view:
        return facts if judged else Say("awards-shown-open", {"facts": facts})
    return Say("awards-shown", {"facts": facts, "view": Say(VIEWS[found.view])})


def verdict(sight: Sight, finding: Finding | None, empty: str = "awards-verdict-none") -> Say:
    """What was judged, by whom, and when."""
    if finding is None:
        return Say(empty)
    names = people.names(sight.session, [finding.by])
    values: dict[str, Value] = {
        "verdict": Say(VERDICTS[finding.verdict]),
        "name": names.get(finding.by, ""),
        "at": f"{finding.at.astimezone(sight.now.tzinfo):%H:%M %d/%m/%Y}",
        "note": finding.note,
    }
    return Say("awards-verdict-noted" if finding.note else "awards-verdict", values)


def paper_line(sight: Sight, each: Wanted) -> Say:
    values: dict[str, Value] = {
        "number": each.at,
        "text": short(each.paper.text, 200),
        "copies": _copies(each),
        "where": each.paper.where or "…",
        "verdict": verdict(sight, each.finding, "awards-paper-none"),
    }
    return Say("awards-paper-line", values)


def _copies(each: Wanted) -> Value:
    told = each.paper.copies and each.paper.copies not in each.paper.text
    return Say("awards-copies", {"copies": each.paper.copies}) if told else ""
