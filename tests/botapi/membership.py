"""How people and the bot come, go and rise, and how a group becomes a supergroup."""

from tests.botapi import messages
from tests.botapi.chats import PRESENT, SUPERGROUP_BELOW, Chat
from tests.botapi.facts import member
from tests.botapi.forms import Params
from tests.botapi.privacy import reaches_bot
from tests.botapi.shapes import Json
from tests.botapi.world import World

SOMEBODY = 777_000_001  # who adds and removes the bot when the test does not care


def bot_becomes(world: World, params: Params) -> Json:
    """Give the bot a status in the chat: member, administrator, left, or kicked (blocked)."""
    chat = world.chats.chat(params.must("chat"))
    status = params.text("status")
    by = world.chats.user(params.whole("by") or (chat.id if chat.id > 0 else SOMEBODY)).shape()
    update_id = change_bot(world, chat, status, by)
    return {"update_id": update_id}


def change_bot(world: World, chat: Chat, status: str, by: Json) -> int | None:
    old, chat.bot = chat.bot, status
    change: Json = {
        "chat": chat.shape(),
        "from": by,
        "date": int(world.clock.now()),
        "old_chat_member": member(world, world.bot.id, old),
        "new_chat_member": member(world, world.bot.id, status),
    }
    update_id = world.push("my_chat_member", change)
    if chat.is_group and status in PRESENT and old not in PRESENT:
        _announce(world, chat, by, {"new_chat_members": [world.bot.shape()]})
    return update_id


def leave_chat(world: World, params: Params) -> bool:
    chat = world.chats.named(params)
    chat.check_writable()
    change_bot(world, chat, "left", world.bot.shape())
    return True


def joins(world: World, params: Params) -> Json:
    chat = world.chats.chat(params.must("chat"))
    user = world.chats.user(params.must("user"))
    _change_person(world, chat, user.id, "member")
    shape = user.shape()
    update_id = _announce(
        world, chat, shape, {"new_chat_members": [shape], "new_chat_member": shape}
    )
    return {"update_id": update_id}


def leaves(world: World, params: Params) -> Json:
    chat = world.chats.chat(params.must("chat"))
    user = world.chats.user(params.must("user"))
    _change_person(world, chat, user.id, "left")
    shape = user.shape()
    return {"update_id": _announce(world, chat, shape, {"left_chat_member": shape})}


def upgrade(world: World, params: Params) -> Json:
    """Turn a group into a supergroup: a new chat id and, unless silent, a message in each."""
    old = world.chats.chat(params.must("chat"))
    new_id = params.whole("new_id") or SUPERGROUP_BELOW + old.id
    by = world.chats.user(params.whole("by") or SOMEBODY).shape()
    new = world.chats.chat(new_id)
    new.type, new.title, new.bot = "supergroup", old.title, old.bot
    new.members = dict(old.members)
    if not params.flag("silent"):
        _announce(world, old, by, {"migrate_to_chat_id": new_id})
        _announce(world, new, by, {"migrate_from_chat_id": old.id})
    old.migrated_to = new_id
    return {"new_id": new_id}


def _change_person(world: World, chat: Chat, user_id: int, status: str) -> None:
    old = chat.members.get(user_id, "left")
    chat.members[user_id] = status
    if chat.bot != "administrator":  # others are not told
        return
    change: Json = {
        "chat": chat.shape(),
        "from": world.chats.user(user_id).shape(),
        "date": int(world.clock.now()),
        "old_chat_member": member(world, user_id, old),
        "new_chat_member": member(world, user_id, status),
    }
    world.push("chat_member", change)


def _announce(world: World, chat: Chat, by: Json, event: Json) -> int | None:
    message = messages.start(chat, world.clock.now(), by)
    message.update(event)
    messages.keep(chat, message, mine=False)
    return world.push("message", message) if reaches_bot(world, chat, message) else None
