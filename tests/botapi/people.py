"""What people do in chats, turned into updates."""

import base64
from itertools import count

from tests.botapi import messages
from tests.botapi.chats import Chat
from tests.botapi.forms import Params, Upload
from tests.botapi.privacy import reaches_bot
from tests.botapi.refusals import bad
from tests.botapi.shapes import Json
from tests.botapi.texts import find_entities
from tests.botapi.world import World

ANONYMOUS: Json = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
MIMES = {"photo": "image/jpeg", "document": "application/octet-stream", "voice": "audio/ogg"}
_query_numbers = count(1)


def says(world: World, params: Params) -> Json:
    message = _start(world, params)
    text = params.text("text")
    message["text"] = text
    entities = params.shape("entities")
    if entities is None:
        entities = find_entities(text)
    if entities:
        message["entities"] = entities
    return _deliver(world, message)


def sends(world: World, params: Params) -> Json:
    """Send a photo, document or voice; `data` is base64, `size` may claim more than that."""
    kind = params.text("kind", "document")
    upload = Upload(
        params.text("name", f"{kind}.bin"),
        params.text("mime", MIMES[kind]),
        base64.b64decode(params.text("data")),
    )
    message = _start(world, params)
    message[kind] = world.files.add(kind, upload, params.whole("size")).as_media(kind)
    if caption := params.text("caption"):
        message["caption"] = caption
        if entities := find_entities(caption):
            message["caption_entities"] = entities
    if group := params.text("media_group_id"):
        message["media_group_id"] = group
    return _deliver(world, message)


def shares_contact(world: World, params: Params) -> Json:
    message = _start(world, params)
    message["contact"] = {
        "phone_number": params.text("phone_number"),
        "first_name": params.text("first_name", "Contact"),
    }
    if owner := params.whole("contact_user"):
        message["contact"]["user_id"] = owner
    return _deliver(world, message)


def edits(world: World, params: Params) -> Json:
    chat = world.chats.chat(params.must("chat"))
    kept = chat.messages.get(params.must("message_id"))
    if kept is None:
        raise bad("no such message was kept")
    text = params.text("text")
    kept.shape["text"] = text
    kept.shape.pop("entities", None)
    if entities := find_entities(text):
        kept.shape["entities"] = entities
    kept.shape["edit_date"] = int(world.clock.now())
    kept.edits += 1
    return _deliver(world, kept.shape, "edited_message")


def posts(world: World, params: Params) -> Json:
    """Post in a channel: such messages have a chat as sender and no person."""
    chat = world.chats.chat(params.must("chat"))
    chat.type = "channel"
    message = messages.start(chat, world.clock.now())
    message["sender_chat"] = chat.shape()
    message["text"] = params.text("text")
    messages.keep(chat, message, mine=False)
    return _deliver(world, message, "channel_post")


def taps(world: World, params: Params) -> Json:
    """Tap a button, by its label or with data that may be forged."""
    chat = world.chats.chat(params.must("chat"))
    user = world.chats.user(params.whole("user") or chat.id)
    message_id = params.must("message_id")
    kept = chat.messages.get(message_id)
    gone: Json = {"chat": chat.shape(), "message_id": message_id, "date": 0}
    shape = kept.shape if kept is not None else gone
    label = params.values.get("label")
    query_id = f"{world.bot.id}{next(_query_numbers):09d}"
    query: Json = {
        "id": query_id,
        "from": user.shape(),
        "message": shape,
        "chat_instance": str(chat.id),
        "data": params.text("data") if label is None else _data(shape, str(label)),
    }
    world.queries[query_id] = world.clock.now()
    return {"query_id": query_id, "update_id": world.push("callback_query", query)}


def _data(shape: Json, label: str) -> str:
    rows = shape.get("reply_markup", {}).get("inline_keyboard", [])
    for button in (button for row in rows for button in row):
        if button["text"] == label:
            return str(button["callback_data"])
    raise bad(f"no button {label!r}")


def _start(world: World, params: Params) -> Json:
    chat = world.chats.chat(params.must("chat"))
    thread = params.whole("thread")
    reply_to = params.whole("reply_to")
    anonymous = params.flag("anonymous")
    sender = ANONYMOUS if anonymous else _sender(world, chat, params)
    message = messages.start(chat, world.clock.now(), sender, thread=thread, reply_to=reply_to)
    if anonymous:
        message["sender_chat"] = chat.shape()
    return messages.keep(chat, message, mine=False)


def _sender(world: World, chat: Chat, params: Params) -> Json:
    user = world.chats.user(params.whole("user") or chat.id)
    if chat.is_group:
        chat.members.setdefault(user.id, "member")
    return user.shape()


def _deliver(world: World, message: Json, kind: str = "message") -> Json:
    chat = world.chats.chat(message["chat"]["id"])
    update_id = world.push(kind, message) if reaches_bot(world, chat, message) else None
    return {"message_id": message["message_id"], "update_id": update_id}
