"""Many text messages at once, made only when they are fetched."""

import json
from collections.abc import Iterator

from tests.botapi.chats import Chat
from tests.botapi.forms import Params
from tests.botapi.shapes import Json
from tests.botapi.texts import find_entities
from tests.botapi.updates import Entry
from tests.botapi.world import World

FIRST_SENDER = 5_000_000_000


def add_bulk(world: World, params: Params) -> Json:
    """Queue `count` messages round-robin over chats; `{n}` in the text counts from 1.

    Privacy mode is not applied, so that the count is what the bot gets.
    """
    how_many = params.must("count")
    chat_ids = params.shape("chats") or range(
        params.must("first_chat"), params.must("first_chat") + params.must("chat_count")
    )
    chats = world.chats.ids(chat_ids)
    first = world.updates.reserve(how_many)
    entries = _entries(world, chats, params.text("text", "message {n}"), first, how_many)
    per_second = params.number("per_second", 0)
    if per_second:
        world.updates.trickle(entries, how_many, per_second)
    else:
        world.updates.add_lazily(entries, how_many)
    return {"first_update_id": first, "last_update_id": first + how_many - 1}


def _entries(
    world: World, chats: list[Chat], text: str, first: int, how_many: int
) -> Iterator[Entry]:
    heads = [_head(world, chat, number) for number, chat in enumerate(chats)]
    numbered, marked = "{n}" in text, "/" in text or "@" in text
    rest = _rest(text, marked)
    date = int(world.clock.now())
    for number in range(how_many):
        place = number % len(chats)
        chat = chats[place]
        chat.last_id += 1
        if numbered:
            rest = _rest(text.replace("{n}", str(number + 1)), marked)
        update_id = first + number
        yield (
            update_id,
            b'{"update_id":%d,"message":{"message_id":%d,"date":%d,%b%b}}'
            % (update_id, chat.last_id, date, heads[place], rest),
        )


def _head(world: World, chat: Chat, number: int) -> bytes:
    sender = world.chats.user(chat.id if chat.id > 0 else FIRST_SENDER + number)
    chat_shape, from_shape = json.dumps(chat.shape()), json.dumps(sender.shape())
    return f'"chat":{chat_shape},"from":{from_shape},'.encode()


def _rest(text: str, marked: bool) -> bytes:
    entities = find_entities(text) if marked else []
    tail = f',"entities":{json.dumps(entities)}' if entities else ""
    return f'"text":{json.dumps(text)}{tail}'.encode()
