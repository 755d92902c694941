"""What people manage from the chat: one-time codes for others, one's language, leaving."""

from handlers import rights
from handlers.feature import Action, Command, Feature, Tapped
from handlers.turn import Button, Replies, Reply, Say, Turn
from handlers.welcome import roles
from storage import audit, buttons, codes, members, outbox, people
from storage.database import Session
from storage.people import Person

CODE, LANGUAGE, LEAVE = "manage-code", "manage-language", "manage-leave"
DAYS = 7


def code(session: Session, turn: Turn, name: str) -> Replies:
    """/code NAME: a one-time code for somebody of one's units."""
    if not name:
        return [Reply(Say("manage-code-how"))]
    found = members.named(session, name)
    mine = [one for one in found if _reaches(session, turn.person, one)]
    if not found:
        return [Reply(Say("manage-nobody", {"name": name}))]
    if not mine:
        return _denied(session, turn, found[0])
    if len(found) == 1:
        return _make(session, turn, found[0])
    who = turn.person.id if turn.person else None
    rows = tuple(
        (Button(_label(session, one), CODE, {"person": str(one.id)}, who=who),) for one in mine
    )
    return [Reply(Say("manage-code-which"), buttons=rows)]


def _label(session: Session, person: Person) -> Say:
    return Say("manage-button-person", {"name": person.name, "role": roles(session, person)[0]})


def _reaches(session: Session, admin: Person | None, person: Person) -> bool:
    """A code makes its user that person: all of their roles must be below the admin's."""
    held = {role.unit for role in person.roles} or {None}
    return all(rights.may(session, admin, "admin", unit) for unit in held)


def chosen(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    person = people.by_id(session, int(tapped.args["person"]))
    if person is None:
        return [Reply(Say("talk-old-button"))]
    buttons.settle(session, tapped.id, "manage-was-done", turn.at)
    return _make(session, turn, person)


def _make(session: Session, turn: Turn, person: Person) -> Replies:
    if not _reaches(session, turn.person, person):
        return _denied(session, turn, person)
    by = turn.person.id if turn.person else None
    made = codes.make(session, person.id, by, turn.at, DAYS)
    audit.note(session, turn.at, by, "person.code", str(person.id))
    say = Say("manage-code", {"name": person.name, "code": made, "days": DAYS})
    return [Reply(say, key=f"{outbox.SECRET}{buttons.new_id()}")]


def _denied(session: Session, turn: Turn, person: Person) -> Replies:
    by = turn.person.id if turn.person else None
    audit.note(session, turn.at, by, "person.code", str(person.id), allowed=False)
    return [Reply(Say("manage-denied"))]


def language(session: Session, turn: Turn, _rest: str) -> Replies:
    """/language: two buttons."""
    who = turn.person.id if turn.person else None
    vi = Button(Say("manage-button-vi"), LANGUAGE, {"language": "vi"}, who=who)
    en = Button(Say("manage-button-en"), LANGUAGE, {"language": "en"}, who=who)
    return [Reply(Say("manage-language"), buttons=((vi, en),))]


def speak(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """Either button may be tapped again and again."""
    if turn.person is not None:
        people.choose_language(session, turn.person.id, tapped.args["language"])
    return [Reply(Say("manage-language-kept"))]


def leave(session: Session, turn: Turn, _rest: str) -> Replies:
    """/leave: asks first."""
    who = turn.person.id if turn.person else None
    yes = Button(Say("manage-button-leave"), LEAVE, {"leave": "yes"}, who=who)
    no = Button(Say("manage-button-stay"), LEAVE, {"leave": ""}, who=who)
    return [Reply(Say("manage-ask-leave"), buttons=((yes, no),))]


def left(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    if turn.person is None:
        return ()
    buttons.settle(session, tapped.id, "manage-was-done", turn.at)
    if not tapped.args["leave"]:
        return [Reply(Say("manage-stayed"), edits=tapped.message)]
    members.leave(session, turn.person.id, turn.at)
    audit.note(session, turn.at, turn.person.id, "person.leave", str(turn.person.id))
    return [Reply(Say("manage-left"), edits=tapped.message)]


FEATURE = Feature(
    commands=(
        Command(("code", "ma"), code, right="admin", where="private", menu="manage-menu-code"),
        Command(
            ("language", "ngonngu"),
            language,
            where="private",
            menu="manage-menu-language",
            button="manage-button-language",
        ),
        Command(("leave", "roi"), leave, where="private", menu="manage-menu-leave"),
    ),
    actions=(
        Action(CODE, chosen, "admin"),
        Action(LANGUAGE, speak),
        Action(LEAVE, left),
    ),
)
