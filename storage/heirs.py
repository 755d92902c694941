"""A plan and the one before it, of the same issuer and kind: what was said of the old one.

Nothing is carried over by itself; audiences need not be, they are kept per issuer.
"""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz
from sqlalchemy import select

from knowledge.vietnamese import fold
from storage import confirming, demands, plan_items, plans, targets
from storage.database import Session
from storage.demands import Said
from storage.plan_items import ENTRIES, Item
from storage.plans import Plan
from storage.tables import PlanRow
from storage.targets import Tie

ALIKE = 85.0  # two titles, without their years; the same as for two versions of one plan
SUBJECT = 90.0  # two targets' words, without figures: "mô hình" against "điển hình" is 71
YEARS = re.compile(r"(?:giai doan |nhung nam |nam )?[0-9]{4}(?: ?[-–/] ?[0-9]{4})?")
FIGURES = re.compile(r"[0-9]+(?:[.,][0-9]+)*\s*%?")


@dataclass(frozen=True, slots=True)
class Followed:
    """A target of the new plan may be followed as one of the old plan's is."""

    item: Item
    tie: Tie

    @property
    def key(self) -> str:
        return f"tie:{self.item.id}"


@dataclass(frozen=True, slots=True)
class Owed:
    """The same words of the same entry may owe the same."""

    item: Item
    words: str
    said: Said

    @property
    def key(self) -> str:
        return f"owed:{self.item.id}:{fold(self.words)}"


Proposal = Followed | Owed


def before(session: Session, plan: Plan) -> Plan | None:
    """The plan that this one follows: the version it replaces, else the latest before its time."""
    found = _of_issuer(session, plan)
    replaced = [one for one in found if one.replaced_by == plan.id]
    earlier = [
        one
        for one in found
        if "" < _begins(one) < _begins(plan)
        and fuzz.ratio(_bare(one.title), _bare(plan.title)) >= ALIKE
    ]
    return max(replaced or earlier, key=lambda one: (_begins(one), one.id), default=None)


def _of_issuer(session: Session, plan: Plan) -> list[Plan]:
    """The issuer's other plans that hold, or held once."""
    if plan.kind != "plan" or plan.unit is None:
        return []
    ids = session.scalars(
        select(PlanRow.id).where(
            PlanRow.unit == plan.unit,
            PlanRow.kind == "plan",
            PlanRow.id != plan.id,
            PlanRow.confirmed_at.is_not(None),
            PlanRow.state != "withdrawn",
        )
    )
    found = [plans.find(session, id) for id in ids]
    return [one for one in found if one is not None]


def _begins(plan: Plan) -> str:
    """The year in which its time begins."""
    return (plan.period[0] or plan.issued_on or "")[:4]


def _bare(title: str) -> str:
    return " ".join(YEARS.sub(" ", fold(title)).split())


def proposals(session: Session, old: Plan, new: Plan) -> list[Proposal]:
    """What a person said of the old plan and nobody has said yet of the new one."""
    return [*_ties(session, old, new), *_owed(session, old, new)]


def _ties(session: Session, old: Plan, new: Plan) -> list[Followed]:
    items = targets.of(session, [old.id, new.id])
    known = targets.ties(session, [one.id for some in items.values() for one in some])
    tied = [one for one in items[old.id] if one.id in known]
    found = []
    for item in items[new.id]:
        like = [(fuzz.ratio(_subject(one), _subject(item)), one) for one in tied]
        score, best = max(like, key=lambda pair: pair[0], default=(0.0, None))
        if item.id not in known and best is not None and score >= SUBJECT:
            found.append(Followed(item, known[best.id]))
    return found


def _subject(item: Item) -> str:
    words = str(item.fields.get("subject") or item.fields.get("quote") or "")
    return " ".join(FIGURES.sub(" ", fold(words)).split())


def _owed(session: Session, old: Plan, new: Plan) -> list[Owed]:
    pairs = confirming.pairs(session, old.id, new.id)
    said = demands.said(session, [*pairs, *pairs.values()])
    items = {one.id: one for one in plan_items.of(session, new.id, *ENTRIES)}
    found = []
    for left, right in pairs.items():
        for _, words in items[right].addressees:
            told = said.get((left, fold(words)))
            if told is not None and (right, fold(words)) not in said:
                found.append(Owed(items[right], words, told))
    return found
