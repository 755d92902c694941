"""Asking to join: pick one's unit; its leader or the administrator decides with a tap."""

from handlers import rights
from handlers.feature import Tapped
from handlers.post import private_to
from handlers.turn import Button, Replies, Reply, Say, Turn
from handlers.welcome import welcome
from storage import audit, buttons, members, people, requests, units
from storage.database import Session
from storage.people import Role
from storage.requests import Request

BEGIN, UNIT, DECIDE = "join-ask", "join-unit", "join-decide"
MOST_UNITS = 5  # names shown to a stranger at once
MOST_ASKED = 5  # the nearest: a whole province's leaders need not hear of one newcomer
LONGEST_NAME = 80


def begin(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """Ask for the unit's name. The tapped button is what remembers that we asked."""
    if turn.person is not None:
        return [Reply(Say("join-already", {"name": turn.person.name}))]
    buttons.settle(session, tapped.id, "join-which-unit", turn.at)
    return [Reply(Say("join-which-unit"), expects=True)]


def pick(session: Session, turn: Turn) -> Replies:
    """A stranger who was asked for their unit has typed something."""
    found = units.named(session, turn.text, limit=MOST_UNITS)
    if not found:
        return [Reply(Say("join-no-such-unit"), expects=True)]
    shown = [
        (Button(_label(session, one.unit), UNIT, {"unit": str(one.unit.id)}),) for one in found
    ]
    return [Reply(Say("join-pick-unit"), buttons=tuple(shown))]


def _label(session: Session, unit: units.Unit) -> Say:
    above = None if unit.parent is None else units.by_id(session, unit.parent)
    if above is None:
        return Say("join-button-unit", {"unit": unit.name})
    return Say("join-button-unit-in", {"unit": unit.name, "above": above.name})


def ask(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """The unit is picked: bring the wish to whoever may grant it."""
    unit = units.by_id(session, int(tapped.args["unit"]))
    if turn.person is not None or unit is None:
        return [Reply(Say("join-too-late"))]
    name = turn.name.strip()[:LONGEST_NAME] or turn.account
    try:
        wish, new = requests.open(session, turn.account, turn.where.chat, name, unit.id, turn.at)
    except requests.TooMany:
        audit.note(session, turn.at, None, "join.request", turn.account, allowed=False)
        return [Reply(Say("join-too-many"))]
    buttons.settle(session, tapped.id, "join-was-asked", turn.at)
    asked = _ring(session, wish, unit) if new else []
    return [Reply(Say("join-asked", {"unit": unit.name})), *asked]


def _ring(session: Session, wish: Request, unit: units.Unit) -> list[Reply]:
    deciders = people.with_role_over(session, unit.id, "leader")[:MOST_ASKED]
    what = Say("join-request", {"name": wish.name, "account": wish.account, "unit": unit.name})
    replies = []
    for person in deciders:
        yes, no = (
            Button(label, DECIDE, {"request": str(wish.id), "grant": grant}, who=person.id)
            for label, grant in ((Say("join-button-grant"), "yes"), (Say("join-button-refuse"), ""))
        )
        chats = people.private_chats(session, person.id)
        to = [private_to(one.account, one.chat) for one in chats[:1]]
        replies += [Reply(what, buttons=((yes, no),), to=one) for one in to]
    return replies


def decide(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """Whoever taps first decides; whoever taps later hears what was decided."""
    wish = requests.find(session, int(tapped.args["request"]))
    if wish is None or turn.person is None:
        return [Reply(Say("join-too-late"))]
    if not rights.may(session, turn.person, "leader", wish.unit):
        audit.note(session, turn.at, turn.person.id, "join.decide", str(wish.id), allowed=False)
        return [Reply(Say("talk-denied"))]
    granted = bool(tapped.args["grant"])
    buttons.settle(session, tapped.id, "join-was-decided", turn.at)
    if not requests.decide(session, wish.id, turn.person.id, turn.at, granted=granted):
        return [_outcome(session, turn, tapped, wish.id)]
    audit.note(
        session,
        turn.at,
        turn.person.id,
        "join.decide",
        str(wish.id),
        granted=tapped.args["grant"] or "no",
    )
    told = _grant(session, turn, wish) if granted else Reply(Say("join-refused"))
    to = private_to(wish.account, wish.chat)
    return [_outcome(session, turn, tapped, wish.id), Reply(told.say, to=to)]


def _grant(session: Session, turn: Turn, wish: Request) -> Reply:
    """Let them in as an officer of the unit, the least there is."""
    there = people.behind(session, wish.account)
    if there is not None:  # they found a code meanwhile
        return Reply(Say("join-already", {"name": there.name}))
    person = members.add(session, wish.name, [Role("officer", wish.unit)], turn.at)
    return welcome(session, wish.account, wish.chat, person, turn.at)


def _outcome(session: Session, turn: Turn, tapped: Tapped, id: int) -> Reply:
    """What was decided, in place of the question."""
    wish = requests.find(session, id)
    assert wish is not None  # requests are never deleted
    unit = units.by_id(session, wish.unit)
    by = people.by_id(session, wish.decided_by) if wish.decided_by is not None else None
    values = {
        "name": wish.name,
        "unit": unit.name if unit else "",
        "by": by.name if by else Say("join-somebody"),
    }
    key = (
        Say("join-granted", values) if wish.state == "granted" else Say("join-not-granted", values)
    )
    return Reply(key, edits=tapped.message)
