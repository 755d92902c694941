"""Privacy mode: which group messages reach a bot that is not an administrator."""

from tests.botapi.chats import PRESENT, Chat
from tests.botapi.shapes import Json
from tests.botapi.texts import slice_units
from tests.botapi.world import World

# a message with none of these is a service message, which every bot sees
CONTENT = ("text", "photo", "document", "voice", "contact")


def reaches_bot(world: World, chat: Chat, message: Json) -> bool:
    if chat.bot not in PRESENT:
        return False
    if not chat.is_group or world.sees_all or chat.bot == "administrator":
        return True
    if not any(part in message for part in CONTENT):
        return True
    answered = message.get("reply_to_message", {}).get("from", {}).get("id")
    return answered == world.bot.id or _calls_bot(world, message)


def _calls_bot(world: World, message: Json) -> bool:
    text: str = message.get("text") or message.get("caption", "")
    entities: list[Json] = message.get("entities") or message.get("caption_entities", [])
    for entity in entities:
        part = slice_units(text, entity["offset"], entity["length"]).lower()
        name = part.partition("@")[2]
        is_me = name == world.bot.username.lower()
        if entity["type"] == "bot_command" and (is_me or not name):
            return True
        if entity["type"] == "mention" and is_me:
            return True
        if entity["type"] == "text_mention" and entity["user"]["id"] == world.bot.id:
            return True
    return False
