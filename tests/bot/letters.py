"""Letters owed and what became of them, for the tests of the courier."""

import asyncio
import json
from dataclasses import replace

from bot.service import Service, build
from handlers import doors
from handlers.assistant import Assistant
from handlers.compose import Recipe
from handlers.post import pack
from handlers.turn import Say
from storage import outbox
from storage.outbox import Letter
from tests.bot.breakable import ADMINS, rows
from tests.talk import World


def write(world: World, key: str, chat: str = "11", **more: object) -> int:
    """Owe a letter that says its own key."""
    body = json.dumps({"say": pack(Say("talk-hello", {"name": key}))})
    letter = Letter(key, "telegram", chat, body)
    with world.database.begin() as session:
        id = outbox.put(session, replace(letter, **more), world.clock())  # type: ignore[arg-type]
    assert id is not None
    return id


def state(world: World, key: str) -> str:
    ((found,),) = rows(world.database, f"SELECT state FROM outbox WHERE key = '{key}'")
    return str(found)


def heard(world: World, chat: str = "11") -> list[str]:
    """The names that a chat's messages greet, in order."""
    texts = [one.message.text for one in world.app.sent if one.chat == chat]
    return [text.partition("Chào đồng chí ")[2].partition(". Tôi")[0] or text for text in texts]


def alarms(world: World) -> list[str]:
    return [text for id in ADMINS for text in heard(world, str(id))]


def serve(world: World, recipes: dict[str, Recipe] | None = None) -> Service:
    assistant = Assistant(doors.router(world.features))
    channels = {world.app.name: world.app}
    return build(
        world.database,
        channels,
        world.shelf,
        clock=world.clock,
        assistant=assistant,
        recipes=recipes,
    )


def long_text() -> str:
    return "".join(f"Câu số {number} của một bài rất dài. " for number in range(12))


async def crash_after(world: World, parts: int) -> None:
    """The last of these parts has left, and nobody is there to note it."""
    service = serve(world)
    for number in range(parts):
        (sending,) = (await service.courier._exchange()).sendings
        await service.courier._carry(sending)
        assert sending.owed.part == number
    service.worker.close()


def owe_recipe(world: World, key: str, recipe: str, **more: object) -> None:
    body = json.dumps({"recipe": recipe, "args": {"of": key}})
    with world.database.begin() as session:
        letter = replace(Letter(key, "telegram", "11", body), **more)  # type: ignore[arg-type]
        outbox.put(session, letter, world.clock())


def cook(world: World, **recipes: Recipe) -> None:
    async def send() -> None:
        service = serve(world, recipes)
        await service.settle()
        service.worker.close()

    asyncio.run(send())
