"""A feature whose commands fail on demand, and a look at the rows that follow."""

from dataclasses import dataclass, field

from sqlalchemy import text

from handlers.feature import Command, Feature
from handlers.turn import Replies, Reply, Say, Turn
from storage import audit, members, people
from storage.database import Away, Database, Session
from tests.clock import MONDAY

ADMINS = 1, 2


class Boom(Exception):
    """A handler's own mistake."""


@dataclass
class Breakable:
    """`/echo words` answers; each word in `failing` makes it fail so often before that."""

    failing: dict[str, int] = field(default_factory=dict)
    away: dict[str, int] = field(default_factory=dict)
    tried: list[str] = field(default_factory=list)

    @property
    def feature(self) -> Feature:
        return Feature(commands=(Command(("echo",), run=self._echo, right="anyone"),))

    def _echo(self, session: Session, turn: Turn, rest: str) -> Replies:
        self.tried.append(rest)
        audit.note(session, turn.at, None, "echo", rest)
        if self.away.get(rest, 0) > 0:
            self.away[rest] -= 1
            raise Away("the disk is full")
        if self.failing.get(rest, 0) > 0:
            self.failing[rest] -= 1
            raise Boom(f"cannot {rest}")
        return [Reply(Say("talk-hello", {"name": rest}))]


def appoint(database: Database) -> None:
    """Two administrators, reached in their private chats."""
    with database.begin() as session:
        members.ensure_admins(session, [f"telegram:{id}" for id in ADMINS], MONDAY)
        for id in ADMINS:
            people.greeted(session, f"telegram:{id}", str(id), MONDAY)


def rows(database: Database, query: str) -> list[tuple[object, ...]]:
    """What a query finds, plainly."""
    with database.read() as session:
        return [tuple(row) for row in session.execute(text(query))]
