"""Telegram by python-telegram-bot: its types to read with, its Bot to call with."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypedDict

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    KeyboardButton,
    LinkPreviewOptions,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyParameters,
    Update,
)

from bot.channel import Unreadable
from bot.telegram import shapes
from bot.telegram.channel import TelegramChannel
from bot.telegram.outgoing import Part, Place, Upload
from bot.telegram.ptb_request import WireRequest
from bot.telegram.webhook import Webhook
from bot.telegram.wire import Access

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

Markup = InlineKeyboardMarkup | ForceReply | ReplyKeyboardMarkup


class _Around(TypedDict):
    """What every new message carries besides its words."""

    chat_id: int
    message_thread_id: int | None
    reply_markup: Markup | None
    reply_parameters: ReplyParameters | None


class PtbChannel(TelegramChannel):
    """The port, on python-telegram-bot."""

    def __init__(
        self,
        access: Access,
        files: Callable[[str], Path],
        *,
        pace: float,
        username: str = "",
        webhook: Webhook | None = None,
    ) -> None:
        super().__init__(access, files, pace=pace, username=username, webhook=webhook)
        logging.getLogger("telegram").setLevel(logging.INFO)  # below, it logs token and texts
        request = WireRequest(self.wire)
        self._api = Bot(
            access.token,
            base_url=f"{access.api}/bot",
            base_file_url=f"{access.api}/file/bot",
            request=request,
            get_updates_request=request,
        )

    def _decode(self, update: dict[str, object]) -> shapes.Update:
        try:
            return Update.de_json(update, None)
        except Exception as error:  # whatever it is, we can't read it; its words quote the update
            raise Unreadable(type(error).__name__) from None

    async def _send_text(self, place: Place, part: Part) -> int:
        sent = await self._api.send_message(
            text=part.text,
            entities=_entities(part),
            link_preview_options=NO_PREVIEW,
            **_around(place, part),
        )
        return sent.message_id

    async def _send_file(self, place: Place, part: Part, upload: Upload) -> int:
        file = InputFile(upload.data, upload.name)
        caption, entities, around = part.text or None, _entities(part), _around(place, part)
        if upload.kind == "photo":
            sent = await self._api.send_photo(
                photo=file, caption=caption, caption_entities=entities, **around
            )
        elif upload.kind == "voice":
            sent = await self._api.send_voice(
                voice=file, caption=caption, caption_entities=entities, **around
            )
        else:
            sent = await self._api.send_document(
                document=file, caption=caption, caption_entities=entities, **around
            )
        return sent.message_id

    async def _edit_text(self, chat: int, number: int, part: Part) -> None:
        await self._api.edit_message_text(
            chat_id=chat,
            message_id=number,
            text=part.text,
            entities=_entities(part),
            link_preview_options=NO_PREVIEW,
            reply_markup=_keyboard(part),
        )

    async def _edit_caption(self, chat: int, number: int, part: Part) -> None:
        await self._api.edit_message_caption(
            chat_id=chat,
            message_id=number,
            caption=part.text,
            caption_entities=_entities(part),
            reply_markup=_keyboard(part),
        )

    async def _answer(self, tap: str, text: str) -> None:
        await self._api.answer_callback_query(tap, text=text or None)

    async def _locate(self, ref: str) -> tuple[int, str]:
        file = await self._api.get_file(ref)
        return file.file_size or 0, file.file_path or ""

    async def _leave(self, chat: int) -> None:
        await self._api.leave_chat(chat)

    async def _set_menu(
        self, menu: Sequence[tuple[str, str]], language: str, *, group: bool
    ) -> None:
        await self._api.set_my_commands(
            [BotCommand(name, description) for name, description in menu],
            scope=BotCommandScopeAllGroupChats() if group else BotCommandScopeAllPrivateChats(),
            language_code=language or None,
        )


def _around(place: Place, part: Part) -> _Around:
    reply = None
    if part.reply_to is not None:
        reply = ReplyParameters(part.reply_to, allow_sending_without_reply=True)
    return {
        "chat_id": place.chat,
        "message_thread_id": place.thread,
        "reply_markup": _markup(part),
        "reply_parameters": reply,
    }


def _entities(part: Part) -> list[MessageEntity] | None:
    return [
        MessageEntity(entity.type, entity.offset, entity.length) for entity in part.entities
    ] or None


def _markup(part: Part) -> Markup | None:
    if part.contact:
        return ReplyKeyboardMarkup(
            [[KeyboardButton(part.contact, request_contact=True)]],
            resize_keyboard=True,
            one_time_keyboard=True,
        )
    return ForceReply(selective=True) if part.ask else _keyboard(part)


def _keyboard(part: Part) -> InlineKeyboardMarkup | None:
    rows = [
        [InlineKeyboardButton(choice.label, callback_data=choice.id) for choice in row]
        for row in part.buttons
    ]
    return InlineKeyboardMarkup(rows) if rows else None
