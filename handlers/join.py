"""Joining: with a one-time code, by sharing one's own contact, or by asking a unit's leader."""

from handlers.answers import asking
from handlers.feature import Action, Command, Feature, Tapped
from handlers.post import private_to
from handlers.turn import Button, Replies, Reply, Say, Turn
from handlers.welcome import welcome
from knowledge.vietnamese import phone
from storage import audit, codes, members, people, requests
from storage.database import Session

START = ("start", "batdau")


def start(session: Session, turn: Turn, code: str) -> Replies:
    """/start [CODE]"""
    if turn.group:
        return _in_group(session, turn, code)
    if turn.person is not None:
        return [Reply(Say("join-already", {"name": turn.person.name}))]
    return _with_code(session, turn, code) if code else stranger(session, turn)


def code_in(turn: Turn) -> str:
    """The one-time code that this turn says; empty for any other."""
    name, _, rest = turn.text.strip().partition(" ")
    return rest.strip() if name.removeprefix("/") in START and name.startswith("/") else ""


def _in_group(session: Session, turn: Turn, code: str) -> Replies:
    if code:
        # everybody in the group has read it: it must not work for any of them
        codes.spoil(session, code, turn.at)
        _denied(session, turn, "join.code-in-group")
        return [Reply(Say("join-code-in-group"), quote=True)]
    if turn.person is not None:
        return [Reply(Say("join-already", {"name": turn.person.name}), quote=True)]
    return stranger(session, turn)


def _with_code(session: Session, turn: Turn, code: str) -> Replies:
    try:
        person = codes.use(session, code, turn.account, turn.at)
    except codes.TooOften:
        _denied(session, turn, "join.too-often")
        return [Reply(Say("join-too-often"))]
    except codes.Wrong:
        _denied(session, turn, "join.wrong-code")
        return [Reply(Say("join-wrong-code"))]
    audit.note(session, turn.at, person, "join.code", turn.account)
    said = welcome(session, turn.account, turn.own_chat, person, turn.at)
    return [said, *_tell_maker(session, turn, code, person)]


def _tell_maker(session: Session, turn: Turn, code: str, person: int) -> Replies:
    """Whoever made the code hears which account used it: a stolen one is noticed."""
    maker, joined = codes.maker(session, code), people.by_id(session, person)
    chats = people.private_chats(session, maker) if maker is not None and maker != person else ()
    if not chats or joined is None:
        return ()
    values = {"name": joined.name, "account": turn.account}
    return [Reply(Say("join-code-used", values), to=private_to(chats[0].account, chats[0].chat))]


def joined_by_contact(session: Session, turn: Turn) -> Replies:
    """Somebody shared a contact: their own opens the door, if the phone is on our list."""
    if turn.group or turn.contact is None:
        return ()
    if turn.person is not None:
        return [Reply(Say("join-already", {"name": turn.person.name}))]
    if not turn.contact.account or turn.contact.account != turn.account:
        _denied(session, turn, "join.contact-of-another")
        return [Reply(Say("join-contact-not-own"))]
    number = phone(turn.contact.phone)
    person = members.by_phone(session, number) if number else None
    if person is None:
        _denied(session, turn, "join.contact-unknown")
        return [Reply(Say("join-contact-unknown"), buttons=_ASK)]
    audit.note(session, turn.at, person, "join.contact", turn.account)
    return [welcome(session, turn.account, turn.own_chat, person, turn.at)]


def stranger(session: Session, turn: Turn) -> Replies:
    """Tell whoever we do not know how to join, and nothing else."""
    if turn.group:
        return [Reply(Say("join-hello-in-group"), quote=True)] if turn.addressed else ()
    named = turn.kind == "text" and turn.text.strip() and not turn.text.startswith("/")
    where = turn.where
    if named and requests.asking(session, where.channel, where.chat, asking.BEGIN, turn.at):
        return asking.pick(session, turn)
    return [Reply(Say("join-hello"), buttons=_ASK)]


def _denied(session: Session, turn: Turn, what: str) -> None:
    person = turn.person.id if turn.person else None
    audit.note(session, turn.at, person, what, turn.account, allowed=False)


def share(_session: Session, turn: Turn, _tapped: Tapped) -> Replies:
    """Show the app's own button for it: few know where their contact is found."""
    if turn.person is not None:
        return [Reply(Say("join-already", {"name": turn.person.name}))]
    return [Reply(Say("join-share"), contact=Say("join-button-contact"))]


SHARE = "join-share-contact"
_ASK = (
    (Button(Say("join-button-share"), SHARE),),
    (Button(Say("join-button-ask"), asking.BEGIN),),
)

FEATURE = Feature(
    commands=(Command(START, start, right="anyone"),),
    actions=(
        Action(SHARE, share, "anyone"),
        Action(asking.BEGIN, asking.begin, "anyone"),
        Action(asking.UNIT, asking.ask, "anyone"),
        Action(asking.DECIDE, asking.decide, "leader"),
    ),
)
