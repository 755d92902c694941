"""The methods that make new messages."""

from tests.botapi import messages
from tests.botapi.chats import Chat
from tests.botapi.files import File
from tests.botapi.forms import Params
from tests.botapi.refusals import bad, too_many
from tests.botapi.shapes import Json
from tests.botapi.world import World


def send_message(world: World, params: Params) -> Json:
    return _send(world, params, messages.text_parts(params))


def send_photo(world: World, params: Params) -> Json:
    return _send_media(world, params, "photo")


def send_document(world: World, params: Params) -> Json:
    return _send_media(world, params, "document")


def send_voice(world: World, params: Params) -> Json:
    return _send_media(world, params, "voice")


def send_chat_action(world: World, params: Params) -> bool:
    world.chats.named(params).check_writable()
    if not params.text("action"):
        raise bad("wrong parameter action in request")
    return True


def _send_media(world: World, params: Params, kind: str) -> Json:
    parts = messages.caption_parts(params)
    chat = world.chats.named(params)
    chat.check_writable()
    parts[kind] = _file(world, params, kind).as_media(kind)
    return _send(world, params, parts)


def _file(world: World, params: Params, kind: str) -> File:
    """Find the file: a part named like the kind, an attach:// part, or the id of a known file."""
    given = params.text(kind)
    name = given.removeprefix("attach://") if given.startswith("attach://") else kind
    upload = params.files.get(name)
    if upload is not None:
        world.files.check_upload(kind, upload)
        return world.files.add(kind, upload)
    if not given:
        raise bad(f"there is no {kind} in the request")
    return world.files.get(given)


def _send(world: World, params: Params, parts: Json) -> Json:
    chat = world.chats.named(params)
    chat.check_writable()
    thread = messages.thread(chat, params)
    reply_to = messages.reply(chat, params)
    keyboard = messages.markup(params)
    now = world.clock.now()
    _admit(world, chat, now)
    message = messages.start(chat, now, world.bot.shape(), thread=thread, reply_to=reply_to)
    message.update(parts)
    message.update(keyboard)
    return messages.keep(chat, message, mine=True)


def _admit(world: World, chat: Chat, now: float) -> None:
    wait = world.limits.admit(chat.id, now, is_group=chat.is_group)
    if wait:
        raise too_many(wait)
