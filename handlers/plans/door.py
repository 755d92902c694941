"""Plans: an administrator sends a file, checks what was read, confirms; /kehoach lists them."""

import json

from handlers import rights
from handlers.feature import Command, Feature
from handlers.plans import card, check, fixes, force, who
from handlers.plans.words import dated, short, state, titled
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import audit, jobs, plans
from storage.database import Session
from storage.people import Person

MOST = 20  # plans in one message
REFUSED = {
    "empty": "plan-unreadable-empty",
    "password": "plan-unreadable-password",
    "scanned": "plan-unreadable-scanned",
    "unclear": "plan-unreadable-unclear",
    "too-long": "plan-unreadable-too-long",
    "too-big": "plan-unreadable-too-big",
    "too-many-pages": "plan-unreadable-too-many-pages",
    "too-many-rows": "plan-unreadable-too-many-rows",
    "bomb": "plan-unreadable-bomb",
    "too-heavy": "plan-unreadable-too-heavy",
    "too-slow": "plan-unreadable-too-slow",
    "damaged": "plan-unreadable-damaged",
    "not-a-document": "plan-unreadable-not-a-document",
    "old-format": "plan-unreadable-old-format",
    "macros": "plan-unreadable-macros",
    "dangerous": "plan-unreadable-dangerous",
    "unknown-kind": "plan-unreadable-unknown-kind",
    "secret": "plan-unreadable-secret",
}


def take(session: Session, turn: Turn) -> Replies | None:
    """Files from an administrator that belong to no form are plans to be read."""
    papers = [file for file in turn.files if file.kind == "document"]
    if turn.group or not papers or not rights.has(turn.person, "admin"):
        return None
    assert turn.person is not None  # it has a right
    line = f"{turn.where.channel}:{turn.where.chat}"
    for number, file in enumerate(papers):
        source = f"{turn.where.channel}:{turn.where.chat}:{turn.message}:{number}"
        args = {
            "channel": turn.where.channel,
            "chat": turn.where.chat,
            "thread": turn.where.thread,
            "account": turn.account,
            "ref": file.ref,
            "name": file.name or "ke-hoach",
            "mime": file.mime,
            "by": str(turn.person.id),
            "unit": _unit(turn.person),
        }
        jobs.add(session, f"plan:{source}", "plan", args, line, turn.at)
    return [Reply(Say("plan-reading", {"name": papers[0].name, "count": len(papers)}))]


def _unit(person: Person) -> str:
    """Where this person is administrator, if that is one place."""
    held = {role.unit for role in person.roles if role.name == "admin"}
    only = held.pop() if len(held) == 1 else None
    return str(only) if only is not None else ""


def arrived(session: Session, turn: Turn) -> Replies:
    """A file was read, or could not be."""
    news = turn.job
    if "plan" not in news:
        return [Reply(_refusal(turn))]
    id = int(news["plan"])
    plan = plans.find(session, id)
    if plan is None or not rights.manages(session, turn.person, plan):
        return [Reply(Say("plan-not-yours"))]
    shown = card.card(session, turn, plan)
    if not news.get("new"):
        return [Reply(Say("plan-known", {"name": plan.name})), shown]
    check.note(session, turn, "plan.add", plan, file=plan.file.name)
    return [shown]


def _refusal(turn: Turn) -> Say:
    name = turn.job.get("name", "")
    key = turn.job.get("unreadable", "")
    values: dict[str, Value] = {"name": name, **json.loads(turn.job.get("details", "{}"))}
    why = Say(REFUSED[key], values) if key in REFUSED else Say("plan-unreadable-other")
    if key == "scanned" and not values.get("pages"):
        why = Say("plan-unreadable-picture")
    return Say("plan-unreadable", {"name": name, "why": why})


def show(session: Session, turn: Turn, rest: str) -> Replies:
    """/kehoach: every plan this person may read; with a number, that plan."""
    if rest.isdigit():
        plan = plans.find(session, int(rest))
        if plan is None or plan.kind == "order":
            return [Reply(Say("plan-no-such", {"id": rest}), quote=turn.group)]
        if not rights.reads(session, turn.person, plan):
            by = turn.person.id if turn.person else None
            audit.note(session, turn.at, by, "plan.show", rest, allowed=False)
            return [Reply(Say("plan-not-yours"), quote=turn.group)]
        return [card.card(session, turn, plan)]
    found = [one for one in plans.listing(session) if rights.reads(session, turn.person, one)]
    send = Say("plan-send-one") if rights.has(turn.person, "admin") and not turn.group else None
    if not found:
        return [Reply(send or Say("plan-none"), quote=turn.group)]
    newest = found[-MOST:]
    lines = tuple(
        Say(
            "plan-list-line",
            {
                "id": one.id, "name": one.name, "title": titled(one, 80),
                "dated": dated(one), "state": state(one),
            },
        )
        for one in newest
    )  # fmt: skip
    rows = tuple(
        (
            Button(
                Say("plan-button-open", {"name": short(one.name, 50)}),
                "plan.open",
                {"plan": str(one.id)},
            ),
        )
        for one in newest[-10:]
    )
    values: dict[str, Value] = {"lines": lines, "send": (send,) if send else ()}
    return [Reply(Say("plan-list-all", values), rows, quote=turn.group)]


FEATURE = Feature(
    commands=(Command(("plans", "kehoach"), show, menu="plan-menu", button="plan-button-all"),),
    actions=(*check.ACTIONS, *force.ACTIONS, *who.ACTIONS, *fixes.ACTIONS),
    dialogs=fixes.DIALOGS,
    files=take,
    news={"plan": arrived},
)
