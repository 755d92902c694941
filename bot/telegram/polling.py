"""Takes updates in: fetched raw, kept on disk, and only then acknowledged.

Neither library's polling is used: both acknowledge before anything is kept, and one update they
can't decode blocks both for ever.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable

from bot.channel import Denied, Keep, SendError, SlowDown
from bot.telegram.outcomes import Conflict, Unknown
from bot.telegram.wire import Wire
from storage.database import Away
from storage.inbox import Arrival

WANTED = ("message", "edited_message", "callback_query", "my_chat_member")
LONGEST_WAIT = 30  # seconds Telegram may keep us waiting for something new
SLACK = 15  # seconds more before we call it a broken line
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0

log = logging.getLogger(__name__)
Pause = Callable[[float], Awaitable[None]]


class Polling:
    """Asks for updates until cancelled. Raises Denied when the token is not known."""

    def __init__(
        self, wire: Wire, *, pause: Pause = asyncio.sleep, wait: int = LONGEST_WAIT
    ) -> None:
        self._wire = wire
        self._pause = pause
        self._wait = wait
        self._next_pause = FIRST_PAUSE
        self._offset = 0

    async def run(self, keep: Keep) -> None:
        while True:
            try:
                moved = await self._take(keep)
            except (SendError, Away) as error:
                await self._recover(error)
            else:
                await self._go_on(moved)

    async def ask_name(self) -> str:
        """Return the bot's own username, however long it takes to learn it."""
        me = await self.insist(lambda: self._wire.call("getMe", {}))
        return str(me.get("username", "")) if isinstance(me, dict) else ""

    async def insist(self, ask: Callable[[], Awaitable[object]]) -> object:
        """Ask until there is an answer, with the pauses that the troubles ask for."""
        while True:
            try:
                return await ask()
            except SendError as error:
                await self._recover(error)

    async def _take(self, keep: Keep) -> bool:
        """Keep one batch; return whether there is nothing left that can't be acknowledged."""
        params = {"timeout": self._wait, "allowed_updates": WANTED, "offset": self._offset}
        result = await self._wire.call("getUpdates", params, seconds=self._wait + SLACK)
        batch = result if isinstance(result, list) else [result]
        arrivals = {}
        for update in batch:
            if isinstance(update, dict) and type(number := update.get("update_id")) is int:
                arrivals[number] = arrival(number, update)
        if len(arrivals) < len(batch):
            log.warning("telegram: %d updates without a number", len(batch) - len(arrivals))
        if arrivals:
            await keep(list(arrivals.values()))
            self._offset = max(arrivals) + 1
        return bool(arrivals) or not batch

    async def _go_on(self, moved: bool) -> None:
        if moved:
            self._next_pause = FIRST_PAUSE
        else:
            await self._rest()

    async def _recover(self, error: SendError | Away) -> None:
        """Wait as long as the trouble asks for, or raise when waiting will not help."""
        if isinstance(error, Denied | Unknown):
            raise Denied(f"Telegram does not know this token: {error}") from None
        if isinstance(error, SlowDown):
            log.warning("telegram: told to wait %s s before asking again", error.seconds)
            await self._pause(error.seconds)
            return
        log.warning("telegram: updates are not taken in: %s", _cause(error))
        if isinstance(error, Conflict) and "webhook" in str(error).lower():
            await self._free()
        await self._rest()

    async def _free(self) -> None:
        """Take down the webhook that keeps updates from us; what waits is kept."""
        try:
            await self._wire.call("deleteWebhook", {"drop_pending_updates": False})
        except SendError as error:
            log.warning("telegram: the webhook is still set: %s", type(error).__name__)

    async def _rest(self) -> None:
        await self._pause(self._next_pause)
        self._next_pause = min(2 * self._next_pause, LONGEST_PAUSE)


def arrival(number: int, update: dict[str, object]) -> Arrival:
    """Return the update as it is kept."""
    body = json.dumps(update, ensure_ascii=False, separators=(",", ":"))
    try:
        body.encode()
    except UnicodeEncodeError:  # half a character: only its escaped form can be stored
        body = json.dumps(update, separators=(",", ":"))
    return Arrival(str(number), conversation(update), body)


def conversation(update: dict[str, object]) -> str:
    """Name the chat that an update of any kind belongs to."""
    for part in update.values():
        if not isinstance(part, dict):
            continue
        message = part.get("message")
        for holder in (part, message):
            chat = holder.get("chat") if isinstance(holder, dict) else None
            number = chat.get("id") if isinstance(chat, dict) else None
            if type(number) is int:
                return f"telegram:{number}"
    return "telegram:"


def _cause(error: SendError | Away) -> str:
    if isinstance(error, Away):
        return "the database is away"
    if isinstance(error, Conflict):
        return f"another process or a webhook takes them ({error})"
    return f"{type(error).__name__} {error}"
