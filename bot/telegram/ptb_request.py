"""python-telegram-bot's calls over our own HTTP: with httpx it is 2 to 11 times slower."""

import json

import aiohttp
from telegram.error import NetworkError, TelegramError
from telegram.request import BaseRequest, RequestData

from bot.channel import SendError
from bot.telegram.wire import SEND, Wire


class WireRequest(BaseRequest):
    """Raises NetworkError with the SendError as its cause.

    The outcome is found here, for the library's own errors forget the status.
    """

    __slots__ = ("_wire",)

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    @property
    def read_timeout(self) -> float | None:
        return SEND

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = None,
        write_timeout: object = None,
        connect_timeout: object = None,
        pool_timeout: object = None,
    ) -> tuple[int, bytes]:
        form = aiohttp.FormData(quote_fields=False)
        if request_data is not None:
            for name, value in request_data.json_parameters.items():
                form.add_field(name, value)
            for name, (filename, content, mime) in request_data.multipart_data.items():
                form.add_field(name, content, filename=filename, content_type=mime)
        try:
            return 200, await self._wire.post(url, form)
        except SendError as outcome:
            raise NetworkError(type(outcome).__name__) from outcome

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, object]:
        """Decode an answer; the library's own way logs what it can't decode."""
        try:
            answer = json.loads(payload)
        except ValueError:
            raise TelegramError("the answer can't be decoded") from None
        if not isinstance(answer, dict):
            raise TelegramError("the answer is not an object")
        return answer
