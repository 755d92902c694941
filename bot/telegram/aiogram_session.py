"""aiogram's calls over our own HTTP."""

from typing import cast

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import ClientDecodeError
from aiogram.methods.base import Response, TelegramMethod, TelegramType

from bot.channel import Uncertain
from bot.telegram.wire import Wire


class WireSession(AiohttpSession):
    """Raises a SendError where aiogram would raise errors of its own."""

    def __init__(self, wire: Wire) -> None:
        super().__init__(api=TelegramAPIServer.from_base(wire.access.api))
        self._wire = wire
        # pydantic forgets a shape that nobody holds, and takes 10 ms to make it again
        self._shapes: dict[object, type] = {}

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109  # aiogram's own parameter
    ) -> TelegramType:
        body = await self._wire.post(
            self.api.api_url(bot.token, method.__api_method__),
            self.build_form_data(bot, method),
            seconds=timeout,
        )
        answers = method.__returning__
        if answers not in self._shapes:
            self._shapes[answers] = Response[answers]  # type: ignore[valid-type]  # made at run time
        try:
            answer = self.check_response(bot, method, 200, body.decode(errors="replace"))
        except ClientDecodeError:  # its words quote the message
            raise Uncertain("the answer can't be decoded") from None
        return cast(TelegramType, answer.result)
