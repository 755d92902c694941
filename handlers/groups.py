"""Group chats: whose a group is, and what happens when we come, go, or it moves."""

from handlers import rights
from handlers.feature import Action, Command, Feature, Tapped
from handlers.health import alarms as health_alarms
from handlers.turn import Button, Replies, Reply, Say, Turn
from storage import audit, buttons, chats, groups, units
from storage.database import Session
from storage.units import Unit

PICK, MOVE, KEEP = "group-pick", "group-move", "group-keep"


def link(session: Session, turn: Turn, words: str) -> Replies:
    """/link UNIT, by code or by name."""
    if not words:
        return [Reply(Say("group-how"), quote=True)]
    unit = units.find(session, words)
    found = [unit] if unit and unit.valid_until is None else _meant(session, words)
    if not found:
        return [Reply(Say("group-no-such-unit", {"words": words}), quote=True)]
    mine = [one for one in found if rights.may(session, turn.person, "leader", one.id)]
    if not mine:
        return _denied(session, turn, found[0])
    if len(found) == 1:
        return _tie(session, turn, mine[0])
    who = turn.person.id if turn.person else None
    rows = tuple(
        (Button(Say("group-button-unit", {"unit": one.name}), PICK, _args(one), who=who),)
        for one in mine
    )
    return [Reply(Say("group-which"), buttons=rows, quote=True)]


def _meant(session: Session, words: str) -> list[Unit]:
    """Whom a name means: those surely meant, else those nearly; a guess is never one alone."""
    found = units.named(session, words)
    sure = [one.unit for one in found if one.sure]
    return sure or [one.unit for one in found]


def _args(unit: Unit) -> dict[str, str]:
    return {"unit": str(unit.id)}


def pick(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    unit = units.by_id(session, int(tapped.args["unit"]))
    if unit is None:
        return [Reply(Say("talk-old-button"))]
    buttons.settle(session, tapped.id, "group-was-decided", turn.at)
    return _tie(session, turn, unit)


def _tie(session: Session, turn: Turn, unit: Unit) -> Replies:
    """Link it; a group that is another unit's asks first, and needs the right over both."""
    if not rights.may(session, turn.person, "leader", unit.id):
        return _denied(session, turn, unit)
    group = groups.find(session, turn.where.channel, turn.where.chat)
    if group is None or group.unit is None:
        return _link(session, turn, unit)
    if group.unit == unit.id:
        return [Reply(Say("group-already", {"unit": unit.name}), quote=True)]
    old = units.by_id(session, group.unit)
    assert old is not None  # the database holds the reference
    if not rights.may(session, turn.person, "leader", old.id):
        return _denied(session, turn, old)
    who = turn.person.id if turn.person else None
    asked = (
        Button(Say("group-button-move"), MOVE, _args(unit), who=who),
        Button(Say("group-button-keep"), KEEP, who=who),
    )
    what = Say("group-ask-move", {"old": old.name, "new": unit.name})
    return [Reply(what, buttons=(asked,), quote=True)]


def _link(session: Session, turn: Turn, unit: Unit) -> Replies:
    by = turn.person.id if turn.person else None
    where = (turn.where.channel, turn.where.chat, turn.where.thread)
    groups.link(session, where, unit.id, by, turn.at, title=turn.title)
    audit.note(session, turn.at, by, "group.link", _name(turn), unit=unit.code)
    return [Reply(Say("group-linked", {"unit": unit.name}))]


def move(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """It was asked whether to move, and the answer is yes; the rights are asked for again."""
    unit = units.by_id(session, int(tapped.args["unit"]))
    group = groups.find(session, turn.where.channel, turn.where.chat)
    if unit is None or group is None:
        return [Reply(Say("talk-old-button"))]
    for one in (unit.id, *([group.unit] if group.unit is not None else [])):
        if not rights.may(session, turn.person, "leader", one):
            return _denied(session, turn, unit)
    buttons.settle(session, tapped.id, "group-was-decided", turn.at)
    linked = Reply(_link(session, turn, unit)[0].say, edits=tapped.message)
    return [linked]


def keep(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    buttons.settle(session, tapped.id, "group-was-decided", turn.at)
    return [Reply(Say("group-kept"), edits=tapped.message)]


def membership(session: Session, turn: Turn) -> Replies:
    """We were added to a chat or removed from it."""
    channel, chat = turn.where.channel, turn.where.chat
    if not turn.present:
        left = groups.find(session, channel, chat)
        groups.removed(session, channel, chat, turn.at)
        news = chats.gone(session, channel, chat, turn.at)
        if news and left is not None and left.unit is not None:
            health_alarms.gone(session, channel, chat, turn.at)
        return ()
    chats.spoke(session, channel, chat)
    if not turn.group:
        return ()
    group = groups.added(session, channel, chat, turn.title, turn.at)
    unit = None if group.unit is None else units.by_id(session, group.unit)
    audit.note(session, turn.at, turn.person.id if turn.person else None, "group.add", _name(turn))
    if unit is not None:
        return [Reply(Say("group-back", {"unit": unit.name}))]
    if turn.person is None:
        return [Reply(Say("group-by-stranger"))]
    if rights.has(turn.person, "leader"):
        return [Reply(Say("group-hello"))]
    return [Reply(Say("group-hello-officer"))]


def moved(session: Session, turn: Turn) -> Replies:
    """The group has a new address: what it is owed goes there."""
    if turn.moved_to:
        chats.moved(session, turn.where.channel, turn.where.chat, turn.moved_to)
    return ()


def _denied(session: Session, turn: Turn, unit: Unit) -> Replies:
    by = turn.person.id if turn.person else None
    details = {"unit": unit.code}
    audit.note(session, turn.at, by, "group.link", _name(turn), allowed=False, **details)
    return [Reply(Say("group-denied", {"unit": unit.name}), quote=True)]


def _name(turn: Turn) -> str:
    return f"{turn.where.channel}:{turn.where.chat}"


FEATURE = Feature(
    commands=(
        Command(("link", "lienket"), link, right="leader", where="group", menu="group-menu-link"),
    ),
    actions=(
        Action(PICK, pick, "leader"),
        Action(MOVE, move, "leader"),
        Action(KEEP, keep, "leader"),
    ),
)
