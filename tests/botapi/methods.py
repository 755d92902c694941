"""The table of Bot API methods the server knows."""

from collections.abc import Callable

from tests.botapi import commands, editing, facts, membership, receiving, sending, taps
from tests.botapi.forms import Params
from tests.botapi.world import World

Method = Callable[[World, Params], object]

GET_UPDATES = "getUpdates"  # answered apart: it waits, and its answer is JSON already

METHODS: dict[str, Method] = {
    "getMe": facts.get_me,
    "getChat": facts.get_chat,
    "getChatMember": facts.get_member,
    "getChatAdministrators": facts.get_administrators,
    "getChatMemberCount": facts.get_member_count,
    "getFile": facts.get_file,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendVoice": sending.send_voice,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": editing.edit_text,
    "editMessageCaption": editing.edit_caption,
    "editMessageReplyMarkup": editing.edit_markup,
    "deleteMessage": editing.delete,
    "answerCallbackQuery": taps.answer,
    "setMyCommands": commands.set_commands,
    "getMyCommands": commands.get_commands,
    "deleteMyCommands": commands.delete_commands,
    "leaveChat": membership.leave_chat,
    "setWebhook": receiving.set_webhook,
    "deleteWebhook": receiving.delete_webhook,
    "getWebhookInfo": receiving.get_webhook_info,
}

# Telegram takes method names in any case
NAMES = {name.lower(): name for name in (*METHODS, GET_UPDATES)}
# asked at every start or poll; in the log they would only hide what matters
UNLOGGED = frozenset({GET_UPDATES, "getMe", "getWebhookInfo"})
