"""Telegram, by two libraries to choose from: our own intake, a library's types and its calls.

Only the chosen driver is imported: importing aiogram costs two seconds.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from bot.channel import Denied

if TYPE_CHECKING:
    from bot.telegram.channel import TelegramChannel
    from bot.telegram.webhook import Webhook

Library = Literal["aiogram", "ptb"]


def open_telegram(
    token: str,
    files: Callable[[str], Path],
    *,
    library: Library = "aiogram",
    api: str | None = None,
    proxy: str | None = None,
    pace: float = 25,
    username: str = "",
    webhook: "Webhook | None" = None,
) -> "TelegramChannel":
    """Return the channel on `library`; `files` finds the bytes of a hash, `pace` 0 lifts limits.

    Raises Denied for what can't be a token. Without `username` the channel asks Telegram for it.
    """
    from bot.telegram.wire import PUBLIC, Access  # brings aiohttp along

    number, _, secret = token.partition(":")
    if not (number.isdecimal() and secret) or token != "".join(token.split()):
        raise Denied("the Telegram token does not look like 123456:ABC...")
    access = Access(token, (api or PUBLIC).rstrip("/"), proxy or None)
    if library == "ptb":
        from bot.telegram.ptb_driver import PtbChannel

        return PtbChannel(access, files, pace=pace, username=username, webhook=webhook)
    from bot.telegram.aiogram_driver import AiogramChannel

    return AiogramChannel(access, files, pace=pace, username=username, webhook=webhook)
