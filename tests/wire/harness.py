"""Pours updates in, kills the assistant with SIGKILL again and again, and looks at what is left."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.botapi.client import FakeTelegram
from tests.wire.assistant import ADMIN, Assistant, Books
from tests.wire.audit import Found, Poured, audit

CHATS = 50
FIRST_CHAT = 1000
SLOTS = 8
LONGEST_BOOT = 4.0  # seconds: kills in the middle of starting fall within these
FLICKER = 0.05  # seconds after a moment of progress within which the kill falls


@dataclass(frozen=True, slots=True)
class Killing:
    """How to torment it; the same seed pours the same words and aims at the same moments."""

    library: str
    kills: int
    a_round: int = 60  # updates poured between two kills
    seed: int = 1


Progress = Callable[[int, int], None]
"""Called after each kill with the kills and the updates so far."""


def torment(folder: Path, how: Killing, progress: Progress = lambda _kills, _said: None) -> Found:
    """Kill it so often, let it finish, and compare."""
    with (
        FakeTelegram(lifted=True) as telegram,
        Assistant(folder, telegram, how.library, PACE="0", SEND_SLOTS=str(SLOTS)) as assistant,
    ):
        books = Books(assistant.database_url)
        try:
            books.prepare(range(FIRST_CHAT, FIRST_CHAT + CHATS))
            telegram.add_chat(ADMIN)
            run = _Run(how, telegram, assistant)
            for kills in range(1, how.kills + 1):
                run.round(kills)
                progress(kills, len(run.poured))
            assistant.start()
            run.pour(how.a_round)
            assistant.until(lambda: books.settled(len(run.poured)))
            assistant.stop()
            return audit(run.poured, books.said(), books.letters(), telegram.calls("sendMessage"))
        finally:
            books.close()


class _Run:
    """What has been poured, and by which dice."""

    def __init__(self, how: Killing, telegram: FakeTelegram, assistant: Assistant) -> None:
        self.how = how
        self.telegram = telegram
        self.assistant = assistant
        self.dice = random.Random(how.seed)
        self.poured: list[Poured] = []
        self._scripts = [_script(self.dice, chat) for chat in range(CHATS)]

    def round(self, number: int) -> None:
        """Pour while it is down and while it is up, and kill it."""
        down = self.dice.randrange(self.how.a_round)
        self.pour(down)
        self.assistant.start()
        self.pour(self.how.a_round - down)
        if number % 5 == 0:
            self.assistant.kill(after=self.dice.uniform(0, LONGEST_BOOT))
            return
        before = self._logged()
        enough = 1 if number % 5 == 1 else self.dice.randint(2, 2 * self.how.a_round)
        self.assistant.until(lambda: self._logged() - before >= enough or self._idle())
        self.assistant.kill(after=self.dice.uniform(0, FLICKER))

    def pour(self, count: int) -> None:
        for _ in range(count):
            number = self.dice.randrange(CHATS)
            text, answer = next(self._scripts[number])
            update = self.telegram.say(FIRST_CHAT + number, text).update_id
            assert update is not None
            self.poured.append(Poured(update, FIRST_CHAT + number, text, answer))

    def _logged(self) -> int:
        return self.telegram.counters().accepted

    def _idle(self) -> bool:
        """It has answered as often as it was spoken to: no further progress will come."""
        return self.telegram.counters().methods.get("sendMessage", 0) >= len(self.poured)


def _script(dice: random.Random, chat: int) -> Iterator[tuple[str, str]]:
    """What one person says, without end, and what each answer holds."""
    number = 0
    while True:
        number += 1
        match dice.randrange(4):
            case 0:
                yield "/help", "có thể giúp đồng chí"
            case 1:
                yield from _form(f"Ý kiến {chat}.{number}")
            case _:
                yield f"tin {chat}.{number}", "Tôi chưa hiểu"


def _form(words: str) -> Iterator[tuple[str, str]]:
    yield "/gopy", "muốn gửi loại nào"
    yield "1", "viết nội dung"
    yield words, "liên hệ lại"
    yield "bỏ qua", f"Nội dung: {words}"
    yield "ok", f"Nội dung: {words}\n\nĐã gửi người quản trị. Mã GY-"
