"""The bot's command lists, one for each scope and language."""

import json
import re

from tests.botapi.forms import Params
from tests.botapi.refusals import bad
from tests.botapi.shapes import Json
from tests.botapi.world import World

MOST_COMMANDS, MOST_DESCRIPTION = 100, 256
NAME = re.compile(r"[a-z0-9_]{1,32}")


def set_commands(world: World, params: Params) -> bool:
    commands: list[Json] = params.shape("commands") or []
    if len(commands) > MOST_COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not NAME.fullmatch(command["command"]):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= MOST_DESCRIPTION:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    world.commands[_key(params)] = commands
    return True


def get_commands(world: World, params: Params) -> list[Json]:
    return world.commands.get(_key(params), [])


def delete_commands(world: World, params: Params) -> bool:
    world.commands.pop(_key(params), None)
    return True


def _key(params: Params) -> str:
    scope = params.shape("scope") or {"type": "default"}
    return json.dumps([scope, params.text("language_code")], sort_keys=True)
