"""Build messages in Telegram's form and check the parts callers give."""

from tests.botapi.chats import Chat, Kept, Topic
from tests.botapi.forms import Params
from tests.botapi.refusals import bad
from tests.botapi.shapes import Json
from tests.botapi.texts import check_entities, find_entities, units

MOST_TEXT, MOST_CAPTION = 4096, 1024  # UTF-16 units
MOST_CALLBACK_DATA = 64  # bytes
MOST_BUTTONS = 100


def start(
    chat: Chat,
    date: float,
    sender: Json | None = None,
    *,
    thread: int | None = None,
    reply_to: int | None = None,
) -> Json:
    """Return a new message of the chat with its next id; the caller adds the content."""
    chat.last_id += 1
    message: Json = {"message_id": chat.last_id, "date": int(date), "chat": chat.shape()}
    if sender is not None:
        message["from"] = sender
    if thread is not None:
        message["message_thread_id"] = thread
        message["is_topic_message"] = True
    # as on the real server, a message in a topic answers the message that opened the topic
    quoted = reply_to if reply_to is not None else thread
    if quoted is not None:
        message["reply_to_message"] = quote(chat, quoted, date)
    return message


def quote(chat: Chat, message_id: int, date: float) -> Json:
    kept = chat.messages.get(message_id)
    if kept is None:  # a bulk message: it exists but is not kept
        return {"message_id": message_id, "date": int(date), "chat": chat.shape()}
    return {name: part for name, part in kept.shape.items() if name != "reply_to_message"}


def keep(chat: Chat, message: Json, *, mine: bool) -> Json:
    chat.messages[message["message_id"]] = Kept(message, mine)
    return message


def text_parts(params: Params) -> Json:
    text = params.text("text")
    if not text.strip():
        raise bad("message text is empty")
    if units(text) > MOST_TEXT:
        raise bad("message is too long")
    return {"text": text, **_entities(params, "entities", text)}


def caption_parts(params: Params) -> Json:
    caption = params.text("caption")
    if units(caption) > MOST_CAPTION:
        raise bad("message caption is too long")
    if not caption:
        return {}
    found = _entities(params, "caption_entities", caption)
    return {"caption": caption, **{f"caption_{name}": value for name, value in found.items()}}


def _entities(params: Params, name: str, text: str) -> Json:
    entities = params.shape(name) or []
    check_entities(text, entities)
    entities = entities or find_entities(text)
    return {"entities": entities} if entities else {}


def markup(params: Params) -> Json:
    """Return the inline keyboard, checked; other keyboards are not shown in messages."""
    given = params.shape("reply_markup")
    if not given or "inline_keyboard" not in given:
        return {}
    buttons = [button for row in given["inline_keyboard"] for button in row]
    if len(buttons) > MOST_BUTTONS:
        raise bad("reply markup is too long")
    for button in buttons:
        _check_button(button)
    return {"reply_markup": given} if buttons else {}


def _check_button(button: Json) -> None:
    if not button.get("text"):
        raise bad("inline keyboard button text is empty")
    if len(button) < 2:
        raise bad("text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data")
    if data is not None and not 1 <= len(data.encode()) <= MOST_CALLBACK_DATA:
        raise bad("BUTTON_DATA_INVALID")


def thread(chat: Chat, params: Params) -> int | None:
    wanted = params.whole("message_thread_id")
    if wanted is None:
        return None
    topic = chat.topics.get(wanted)
    if topic is None:
        raise bad("message thread not found")
    if topic.closed:
        raise bad("TOPIC_CLOSED")
    return wanted


def reply(chat: Chat, params: Params) -> int | None:
    given = params.shape("reply_parameters") or {}
    wanted = given.get("message_id", params.whole("reply_to_message_id"))
    if wanted is None:
        return None
    if chat.knows(int(wanted)):
        return int(wanted)
    if given.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
        return None
    raise bad("message to be replied not found")


def open_topic(chat: Chat, name: str, date: float, sender: Json, thread_id: int | None) -> Json:
    """Open a topic; its id is the id of the message that announces it."""
    if thread_id is not None and thread_id > chat.last_id:
        chat.last_id = thread_id - 1
    chat.forum = True
    message = start(chat, date, sender)
    opened = message["message_id"]
    chat.topics[opened] = Topic(name)
    message.update(
        message_thread_id=opened,
        is_topic_message=True,
        forum_topic_created={"name": name, "icon_color": 7322096},
    )
    return keep(chat, message, mine=False)
