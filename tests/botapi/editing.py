"""The methods that change or remove messages."""

from tests.botapi import messages
from tests.botapi.chats import Chat, Kept
from tests.botapi.forms import Params
from tests.botapi.refusals import bad
from tests.botapi.shapes import Json
from tests.botapi.world import World

MOST_AGE_TO_DELETE = 48 * 3600
SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
CAPTIONED = ("photo", "document", "voice")


def edit_text(world: World, params: Params) -> Json:
    parts = messages.text_parts(params)
    kept = _find(world, params)
    if "text" not in kept.shape:
        raise bad("there is no text in the message to edit")
    return _change(world, kept, ("text", "entities"), {**parts, **messages.markup(params)})


def edit_caption(world: World, params: Params) -> Json:
    parts = messages.caption_parts(params)
    kept = _find(world, params)
    if not any(kind in kept.shape for kind in CAPTIONED):
        raise bad("there is no caption in the message to edit")
    return _change(
        world, kept, ("caption", "caption_entities"), {**parts, **messages.markup(params)}
    )


def edit_markup(world: World, params: Params) -> Json:
    return _change(world, _find(world, params), (), messages.markup(params))


def delete(world: World, params: Params) -> bool:
    chat = world.chats.named(params)
    chat.check_writable()
    message_id = params.must("message_id")
    if not chat.knows(message_id):
        raise bad("message to delete not found")
    kept = chat.messages.get(message_id)
    if not _may_delete(world, chat, kept):
        raise bad("message can't be deleted")
    chat.messages.pop(message_id, None)
    chat.deleted.add(message_id)
    return True


def _may_delete(world: World, chat: Chat, kept: Kept | None) -> bool:
    if chat.is_group and chat.bot == "administrator":
        return True
    if kept is not None and world.clock.now() - kept.shape["date"] > MOST_AGE_TO_DELETE:
        return False
    return chat.type == "private" or (kept is not None and kept.mine)


def _find(world: World, params: Params) -> Kept:
    if not params.text("chat_id"):
        raise bad("MESSAGE_ID_INVALID" if params.text("inline_message_id") else "chat_id is empty")
    chat = world.chats.named(params)
    chat.check_writable()
    message_id = params.whole("message_id")
    if message_id is None:
        raise bad("message identifier is not specified")
    if not chat.knows(message_id):
        raise bad("message to edit not found")
    kept = chat.messages.get(message_id)
    if kept is None or not kept.mine:
        raise bad("message can't be edited")
    return kept


def _change(world: World, kept: Kept, replaced: tuple[str, ...], parts: Json) -> Json:
    """Replace the named parts and the keyboard; a keyboard not given again is taken away."""
    old = {name: kept.shape[name] for name in (*replaced, "reply_markup") if name in kept.shape}
    if old == parts:
        raise bad(SAME)
    for name in old:
        del kept.shape[name]
    kept.shape.update(parts)
    kept.shape["edit_date"] = int(world.clock.now())
    kept.edits += 1
    return kept.shape
