"""The way from a chat to the board: a link that opens once, told in private alone."""

from handlers.feature import Command, Feature
from handlers.turn import Address, Replies, Reply, Say, Turn
from storage import audit, board_links, buttons, facts, outbox, people
from storage.database import Session

ADDRESS = "board"  # the fact that says where the board is; empty: there is none
MINUTES = int(board_links.GOOD_FOR.total_seconds()) // 60


def link(session: Session, turn: Turn, _rest: str) -> Replies:
    """/board: the link; the code stands behind the #, which a browser keeps to itself."""
    address = facts.get(session, ADDRESS)
    if turn.person is None or not address:
        return [Reply(Say("board-say-closed"), quote=turn.group)]
    where = _private(session, turn)
    if where is None:
        return [Reply(Say("board-say-private"), quote=True)]
    code = board_links.make(session, turn.person.id, turn.at)
    audit.note(session, turn.at, turn.person.id, "board.link", f"person:{turn.person.id}")
    say = Say("board-say-link", {"link": f"{address}#code={code}", "minutes": MINUTES})
    told = Reply(
        say,
        to=None if where == turn.where else where,
        key=f"{outbox.SECRET}{buttons.new_id()}",
        expires_at=turn.at + board_links.GOOD_FOR,
    )
    if not turn.group:
        return [told]
    return [Reply(Say("board-say-in-private"), quote=True), told]


def _private(session: Session, turn: Turn) -> Address | None:
    """Where only this person reads along."""
    if not turn.group or turn.person is None:
        return turn.where
    chats = people.private_chats(session, turn.person.id)
    same = [one for one in chats if one.channel == turn.where.channel] or chats
    return Address(same[0].channel, same[0].chat) if same else None


FEATURE = Feature(
    commands=(
        Command(
            ("board", "bang"),
            link,
            right="officer",
            menu="board-say-menu",
            button="board-say-button",
        ),
    ),
)
