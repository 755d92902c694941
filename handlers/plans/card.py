"""A plan at a glance: what was read, what needs a look, and the ways from here."""

from handlers import rights
from handlers.plans import heir
from handlers.plans.parts import LABELS, LISTS, Row, tap
from handlers.plans.words import STATES, dated, state, titled
from handlers.targets import pending as target_pending
from handlers.turn import Button, Reply, Say, Turn, Value
from storage import confirming, office_days, plan_items
from storage.database import Session
from storage.plans import LIVE, Plan


def card(session: Session, turn: Turn, plan: Plan, *, edits: int | None = None) -> Reply:
    """The plan at a glance: what was read, what needs a look, and the ways from here."""
    items = [one for one in plan_items.of(session, plan.id) if one.state != "dropped"]
    counts = {name: sum(one.group in groups for one in items) for name, groups in LISTS}
    values: dict[str, Value] = {
        "name": plan.name,
        "issuer": plan.issuer or "…",
        "dated": dated(plan),
        "title": titled(plan, 200),
        "state": state(plan),
        **counts,
        "look": _look(session, turn, plan),
    }
    rows: list[Row] = []
    lists = [_list_button(plan, name, counts[name]) for name, _ in LISTS if counts[name]]
    rows += [tuple(lists[at : at + 2]) for at in range(0, len(lists), 2)]
    rows.append(
        (tap("plan-button-about", "about", plan=plan.id),
         tap("plan-button-file", "file", plan=plan.id))
    )  # fmt: skip
    if rights.manages(session, turn.person, plan):
        rows += _management(session, plan)
    return Reply(Say("plan-card", values), tuple(rows), edits=edits)


def _list_button(plan: Plan, name: str, count: int) -> Button:
    label = Say("plan-button-list", {"list": Say(LABELS[name]), "count": count})
    return Button(label, "plan.list", {"plan": str(plan.id), "list": name, "page": "0"})


def _management(session: Session, plan: Plan) -> list[Row]:
    rows: list[Row] = []
    if plan.state in LIVE:
        rows.append((tap("plan-button-who", "who", plan=plan.id, page="0"),))
        if plan.unit is None:
            rows.append((tap("plan-button-whose", "fix.whose", plan=plan.id),))
    if plan.about.get("doubts"):
        rows.append((tap("plan-button-doubts", "doubts", plan=plan.id),))
    before = confirming.earlier(session, plan)
    if plan.state == "read" and before is not None:
        args = {"plan": str(plan.id), "old": str(before.id)}
        rows.append((Button(Say("plan-button-replace"), "plan.replace", args),))
    if plan.state == "read":
        rows.append((tap("plan-button-outlook", "outlook", plan=plan.id),))
    if plan.state == "confirmed" and (waiting := target_pending.pending(session, plan.id)):
        rows.append((target_pending.review_button(plan, len(waiting)),))
    if (found := heir.find(session, plan)) is not None:
        rows.append((heir.button(plan, len(found[2])),))
    if plan.state in LIVE:
        rows.append((tap("plan-button-withdraw", "withdraw", plan=plan.id),))
    return rows


def _look(session: Session, turn: Turn, plan: Plan) -> tuple[Say, ...]:
    """What a person should look at before confirming."""
    if not rights.manages(session, turn.person, plan) or plan.state not in LIVE:
        return ()
    brings = confirming.outlook(session, plan, turn.at, office_days.calendar(session))
    found = []
    if brings.undated:
        found.append(Say("plan-look-undated", {"count": len(brings.undated)}))
    lost = {words for some in brings.unknown.values() for words in some}
    if lost:
        found.append(Say("plan-look-unknown", {"count": len(lost)}))
    if brings.idle:
        found.append(Say("plan-look-idle", {"count": len(brings.idle)}))
    if doubts := plan.about.get("doubts"):
        found.append(Say("plan-look-doubts", {"count": len(doubts)}))
    if plan.about.get("ocr"):
        found.append(Say("plan-look-ocr"))
    if plan.unit is None:
        found.append(Say("plan-look-whose"))
    before = confirming.earlier(session, plan)
    if plan.state == "read" and before is not None:
        found.append(
            Say("plan-look-earlier", {"name": before.name, "state": Say(STATES[before.state])})
        )
    heading = Say("plan-look" if plan.state == "read" else "plan-look-after")
    follows: list[Say] = []
    if plan.state == "confirmed":
        counts = {
            "entries": brings.entries,
            "assignments": brings.assignments,
            "units": brings.units,
        }
        follows = [Say("plan-following", counts)]
        if waiting := target_pending.pending(session, plan.id):
            follows.append(target_pending.waiting_line(session, plan, len(waiting)))
    return (*follows, heading, *found) if found else tuple(follows)
