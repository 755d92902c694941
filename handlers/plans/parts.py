"""What the views of a plan share: its lists, their buttons, and who may change it."""

from handlers import rights
from handlers.turn import Button, Say, Turn
from storage.database import Session
from storage.plan_items import ENTRIES
from storage.plans import LIVE, Plan

PAGE = 5  # facts of a page: more do not fit a phone's screen with their buttons
Row = tuple[Button, ...]
LISTS = (
    ("entries", ENTRIES),
    ("targets", ("targets",)),
    ("duties", ("duties",)),
    ("references", ("references",)),
    ("criteria", ("criteria",)),
)
GROUPS = dict(LISTS)
LABELS = {
    "entries": "plan-list-entries",
    "targets": "plan-list-targets",
    "duties": "plan-list-duties",
    "references": "plan-list-references",
    "criteria": "plan-list-criteria",
}


def tap(label: str, action: str, *, plan: int = 0, item: int = 0, **more: str) -> Button:
    args = {"plan": str(plan)} if plan else {"item": str(item)}
    return Button(Say(label), f"plan.{action}", {**args, **more})


def editable(session: Session, turn: Turn, plan: Plan) -> bool:
    return plan.state in LIVE and rights.manages(session, turn.person, plan)
