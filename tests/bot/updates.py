"""Updates put in and what became of them, for the tests of the pump."""

from dataclasses import replace
from datetime import datetime

from bot.service import Service, build
from handlers import doors
from handlers.assistant import Assistant
from handlers.turn import Address, Turn
from storage import inbox
from storage.inbox import Arrival
from tests.bot.breakable import rows
from tests.clock import MONDAY
from tests.talk import FakeApp, World, read_turn, write_turn


class FakeAppWithNoise(FakeApp):
    """Sends an update of a kind that is nothing to us when its body says so."""

    def read(self, body: str, at: datetime) -> Turn | None:
        return None if body == '"noise"' else read_turn(body, at)


def wear_out(world: World) -> None:
    """Let all attempts after the first fail."""
    for seconds in (0, 1, 5):  # the pump's RETRIES
        world.time_passes(seconds)


def states(world: World) -> list[tuple[object, ...]]:
    return rows(world.database, "SELECT state, attempts FROM inbox ORDER BY id")


def echoes(world: World) -> list[tuple[object, ...]]:
    return rows(world.database, "SELECT subject FROM audit WHERE action = 'echo' ORDER BY id")


def store(world: World, text: str, chat: str = "11") -> None:
    """Put an update in and handle nothing yet."""
    where = Address("telegram", chat)
    store_turn(world, Turn(where, MONDAY, account=f"telegram:{chat}", text=text))


def store_turn(world: World, turn: Turn) -> None:
    body = write_turn(replace(turn, message="m"))
    count = len(rows(world.database, "SELECT id FROM inbox"))
    arrival = Arrival(f"s{count}", f"telegram:{turn.where.chat}", body)
    with world.database.begin() as session:
        inbox.keep(session, "telegram", "7", [arrival], world.clock())


def serve(world: World) -> Service:
    assistant = Assistant(doors.router(world.features))
    channels = {world.app.name: world.app}
    return build(world.database, channels, world.shelf, clock=world.clock, assistant=assistant)
