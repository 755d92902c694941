"""A running assistant under Telegram's own limits, and people to talk to it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from tests.botapi.client import Call, FakeTelegram
from tests.wire.assistant import PATIENCE, Assistant, Books, Letter

FIRST, PEOPLE = 2000, 400
UNCLEAR = "Tôi chưa hiểu"


@dataclass
class Stage:
    """A running assistant under Telegram's own limits, and people whom nobody has used yet."""

    telegram: FakeTelegram
    assistant: Assistant
    books: Books
    free: Iterator[int] = field(default_factory=lambda: count(FIRST))

    def people(self, number: int) -> list[int]:
        chats = [next(self.free) for _ in range(number)]
        for chat in chats:
            self.telegram.add_chat(chat)
        return chats

    def person(self) -> int:
        return self.people(1)[0]

    def heard(self, chat: int, number: int = 1) -> list[Call]:
        """Wait until the chat has got so many messages."""
        return self.telegram.wait_for(number, "send*", chat, timeout=PATIENCE)

    def letters(self, chat: int) -> list[Letter]:
        return [one for one in self.books.letters() if one.chat == str(chat)]

    def until(self, chat: int, *states: str) -> list[Letter]:
        """Wait until the chat's letters stand so; return them."""
        self.assistant.until(lambda: [one.state for one in self.letters(chat)] == [*states])
        return self.letters(chat)

    def refused(self, chat: int) -> list[int]:
        return [int(one["code"]) for one in self.telegram.refused() if one["chat_id"] == str(chat)]

    def hold(self, chat: int, seconds: int) -> None:
        """The chat's next answer is put off, so that a queue forms behind it."""
        self.telegram.fault("too_many", "sendMessage", chat=chat, retry_after=seconds)
