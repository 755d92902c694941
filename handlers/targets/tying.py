"""Who manages a plan says by which figures one of its targets is followed, and whom it counts."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from handlers import rights
from handlers.feature import Action, Tapped
from handlers.figures.asked import Figure
from handlers.places.places import Memory
from handlers.plans.words import FACT, short
from handlers.targets import fit, pending, view
from handlers.targets.proposals import propose
from handlers.targets.state import Looker
from handlers.targets.view import CHOOSE, ITEM, SHOW
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import targets
from storage.database import Session
from storage.plan_items import Item
from storage.plans import Plan
from storage.targets import Tie

TIE, KINDS = "targets.tie", "targets.kinds"
# what may be chosen, by its name on the button
CHOICES: tuple[tuple[tuple[str, str], ...], ...] = (
    (("models", ""), ("models", "recognised")),
    (("dialogues", ""), ("receptions", "")),
    (("trained", ""), ("trained", "held")),
    (("opinions", ""), ("on-time", "")),
    (("reports", ""),),
)
NARROWED = ("any", "commune", "village", "office", "organisation")


def choose(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """The proposal, and everything else it may be followed by."""
    found = _item(session, turn, tapped)
    if found is None:
        return [Reply(Say("targets-denied"), toast=True)]
    return [_choices(session, *found, tapped.message)]


def _choices(session: Session, item: Item, plan: Plan, edits: int | None) -> Reply:
    proposed = propose(item.fields)
    known = targets.ties(session, [item.id]).get(item.id)
    args = {ITEM: str(item.id)}
    rows: list[tuple[Button, ...]] = []
    said = Say("targets-no-proposal")
    if proposed is not None:
        said = Say("targets-proposal", {"by": pending.by(item, proposed)})
        rows.append((Button(Say("targets-button-agree"), TIE, {**args, "how": "proposed"}),))
    rows += [tuple(_choice(item, *one) for one in row) for row in CHOICES]
    rows.append((Button(Say("targets-button-hand"), TIE, {**args, "how": "hand"}),))
    if known is not None and known.measure:
        rows += [tuple(_kind(item, kind) for kind in row) for row in (NARROWED[:3], NARROWED[3:])]
    rows.append((Button(Say("targets-button-back"), SHOW, args),))
    values: dict[str, Value] = {
        "plan": plan.name,
        "where": item.where or "…",
        "quote": short(str(item.fields.get("quote") or item.words), FACT),
        "proposal": said,
    }
    return Reply(Say("targets-choose", values), tuple(rows), edits=edits)


def _choice(item: Item, measure: str, part: str) -> Button:
    label = Say("targets-button-measure", {"figure": Figure(measure, part).name})
    return Button(
        label, TIE, {ITEM: str(item.id), "how": "chosen", "measure": measure, "part": part}
    )


def _kind(item: Item, kind: str) -> Button:
    label = Say("targets-button-kind", {"kind": kind})
    return Button(label, KINDS, {ITEM: str(item.id), "kind": kind})


def _item(session: Session, turn: Turn, tapped: Tapped) -> tuple[Item, Plan] | None:
    found = view.find(session, turn, int(tapped.args[ITEM]))
    return found if found and rights.manages(session, turn.person, found[1]) else None


def _chosen(item: Item, args: Mapping[str, str]) -> Tie:
    """Whom the proposal counts is kept where another figure is chosen."""
    proposed = propose(item.fields)
    if args["how"] == "hand":
        return Tie()
    if args["how"] == "proposed" and proposed is not None:
        return proposed
    base = proposed or Tie()
    measure = args.get("measure", "")
    people = base.people if measure == "trained" and not args.get("part") else ()
    return Tie(measure, args.get("part", ""), base.kinds, base.audience, people=people)


def tie(memory: Memory, session: Session, turn: Turn, tapped: Tapped) -> Replies:
    found = _item(session, turn, tapped)
    if found is None:
        return [Reply(Say("targets-denied"), toast=True)]
    chosen = _chosen(found[0], tapped.args)
    if tapped.args["how"] == "chosen" and "sure" not in tapped.args:
        return [_before(memory, session, turn, found, chosen, tapped)]
    pending.keep(session, turn, found[0], chosen)
    return _told(memory, session, turn, found, tapped.message)


def _before(
    memory: Memory, session: Session, turn: Turn, found: tuple[Item, Plan], chosen: Tie,
    tapped: Tapped,
) -> Reply:  # fmt: skip
    """What the target would look like with these figures, and what speaks against them."""
    item, plan = found
    assert turn.person is not None  # who manages a plan has joined
    stands = Looker(session, memory(session), turn.person, turn.at).stand(item, plan, chosen)
    values: dict[str, Value] = {
        "quote": short(str(item.fields.get("quote") or item.words), FACT),
        "by": pending.by(item, chosen),
        "lines": (fit.preview(stands), *fit.against(item, chosen, stands)),
    }
    sure = Button(Say("targets-button-sure"), TIE, {**tapped.args, "sure": "1"})
    other = Button(Say("targets-button-other"), CHOOSE, {ITEM: str(item.id)})
    return Reply(Say("targets-preview-card", values), ((sure, other),), edits=tapped.message)


def narrow(memory: Memory, session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """Other units count."""
    found = _item(session, turn, tapped)
    known = targets.ties(session, [int(tapped.args[ITEM])]).get(int(tapped.args[ITEM]))
    if found is None or known is None:
        return [Reply(Say("targets-denied"), toast=True)]
    kind = tapped.args["kind"]
    kinds = () if kind == "any" else (kind,)
    pending.keep(session, turn, found[0], replace(known, kinds=kinds, audience=""))
    return _told(memory, session, turn, found, tapped.message)


def _told(
    memory: Memory, session: Session, turn: Turn, found: tuple[Item, Plan], edits: int | None
) -> Replies:
    """What was tied is shown at once."""
    shown = view.view(session, memory(session), turn, *found, edits)
    return [Reply(Say("targets-tied"), toast=True), shown]


def actions(memory: Memory) -> tuple[Action, ...]:
    return (
        *pending.ACTIONS,
        Action(CHOOSE, choose, "admin"),
        Action(TIE, partial(tie, memory), "admin"),
        Action(KINDS, partial(narrow, memory), "admin"),
    )
