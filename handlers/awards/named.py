"""Who is named in a question of awards: an individual on a plan's list, or all of them together."""

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.awards import rooms, scope
from handlers.awards.asked import UNIT
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from knowledge.vietnamese import fold
from storage import awards, units
from storage.awards import Candidate
from storage.database import Session
from storage.plans import Plan

Named = Sequence[tuple[Plan, Candidate]]
# what may follow the command without naming anybody
NOBODY = re.compile(
    rf"(?:(?:nam|year) ?)?20\d\d|tap the|(?:(?:cua|cho|cac|nhung) )*{UNIT}"
    r"(?: (?:toi|minh|em|ta|nha|chung toi))?|(?:ke hoach|kh)\b.*|.*\d.*"
)
ALL = re.compile(r"(?:(?:cac|nhung|danh sach) )*ca nhan|individuals|people")


def on_lists(session: Session, turn: Turn) -> Named:
    """The individuals that this person may look at, by the newest plan first."""
    return [
        (plan, one)
        for plan in scope.known(session, turn.person)
        for one in awards.of(session, plan.id)
        if one.person and scope.sees(session, turn.person, plan, one.unit)
    ]


def named(session: Session, turn: Turn, text: str) -> Named:
    """Those whose whole name stands in the words."""
    said = f" {_plain(text)} "
    return [pair for pair in on_lists(session, turn) if f" {_plain(pair[1].person)} " in said]


def means_nobody(text: str) -> bool:
    return not text or NOBODY.fullmatch(_plain(text)) is not None


def means_all(text: str) -> bool:
    return ALL.fullmatch(_plain(text)) is not None


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w/-]+", " ", fold(text)).split())


def show(session: Session, turn: Turn, found: Named) -> Replies:
    """The one's checklist; of several one is chosen."""
    if len(found) > 1:
        rows = tuple((_choice(session, plan, one),) for plan, one in found[:10])
        return [Reply(Say("awards-which-plan"), rows)]
    ((plan, one),) = found
    room = rooms.enter(session, turn, _args(plan, one))
    return rooms.show(room) if room else [rooms.DENIED]


def _args(plan: Plan, one: Candidate) -> dict[str, str]:
    unit = str(one.unit)
    return {"plan": str(plan.id), "top": unit, "unit": unit, "who": one.person, "page": "0"}


def _choice(session: Session, plan: Plan, one: Candidate) -> Button:
    unit = units.name_of(session, one.unit)
    values: dict[str, Value] = {"name": plan.name, "unit": f"{one.person}, {unit}"}
    return Button(Say("awards-button-plan-unit", values), "awards.show", _args(plan, one))


def listing(session: Session, turn: Turn, found: Named) -> Replies:
    """All individuals of the newest plan that has any."""
    plan = found[0][0]
    assert turn.person is not None  # who sees a list has joined
    tops = scope.tops(session, turn.person, plan)
    room = rooms.enter(session, turn, {"plan": str(plan.id), "page": "0"})
    if room is None or not tops:
        return [rooms.DENIED]
    line = units.lineage(session, found[0][1].unit)
    top = next((one for one in tops if one in line), tops[0])
    return rooms.individuals(replace(room, args={**room.args, "top": str(top)}))
