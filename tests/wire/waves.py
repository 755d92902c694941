"""A wave of reminders over bad lines, killed again and again; then what came of it is looked at."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from multiprocessing.process import BaseProcess
from pathlib import Path
from signal import SIGTERM
from time import monotonic, sleep
from typing import Any

from sqlalchemy import text

from bot.slots import most
from bot.telegram import Library
from tests.botapi.client import FakeTelegram
from tests.clock import HANOI
from tests.wire import communes
from tests.wire.assistant import ADMIN, Books
from tests.wire.sender import Sender
from tests.wire.wave_audit import Seen, Told, audit, ends

MORNING = datetime(2026, 11, 9, 8, tzinfo=HANOI)  # a Monday
DUES = (MORNING.date(), date(2026, 11, 12))
HOLD = timedelta(minutes=15, seconds=1)  # an uncertain reminder is held so long
SLOTS = 8
ROUGH = {
    "too_many": 0.03, "server_error": 0.02, "html_502": 0.01, "drop_before": 0.01,
    "drop_after": 0.02, "forbidden": 0.005,
}  # fmt: skip
HANGS = "half_open_after", "half_open_after", "half_open"
AN_ASIDE = 0.05  # of all groups: so many are upgraded, and half as many remove us, meanwhile
FLICKER = 0.03  # seconds after a moment of progress within which the kill falls
BOOT = 0.3  # seconds: kills in the middle of starting fall within these
GLANCE = 0.05
A_WHILE = 60.0  # seconds of the server's clock
LOOK = 0.5  # seconds between two looks whether more will come
PATIENCE = 300.0
WAITS = "state IN ('ready', 'sending')"
HELD = "state = 'uncertain'"


@dataclass(frozen=True, slots=True)
class Waving:
    """How to torment it; the same seed aims at the same groups and moments."""

    library: Library
    groups: int
    kills: int
    slots: int | None = SLOTS
    seed: int = 1


Progress = Callable[[int, int, float], None]
"""Called at the end of each life with the kills and messages so far, and its megabytes."""


def torment(
    folder: Path, how: Waving, progress: Progress = lambda _kills, _sent, _memory: None
) -> Told:
    """Send a wave over bad lines with so many kills; a quarter of an hour later lines are good."""
    with FakeTelegram() as telegram:
        telegram.set_clock(MORNING.timestamp())
        run = set_up(folder, how, telegram)
        try:
            run.let_go()
            for _ in range(how.kills):
                run.round()
                progress(run.kills, run.sent(), run.memory)
            run.live_until(WAITS, and_so_long=A_WHILE)  # what is held is not sent in it
            telegram.clear_faults()
            telegram.advance(HOLD.total_seconds())
            run.live_until(f"{WAITS} OR {HELD}")
            progress(run.kills, run.sent(), run.memory)
            return run.told()
        finally:
            run.close()


def set_up(folder: Path, how: Waving, telegram: FakeTelegram, **more: Any) -> "Run":
    """Communes that owe, each with its group; more: pace, leaps."""
    books = Books(f"sqlite:///{folder}/x.db")
    books.prepare([])
    chats = communes.found(books.database, how.groups, DUES)
    telegram.add_chat(ADMIN)
    telegram.add_chats(min(chats.values()), how.groups)
    sender = Sender(
        f"sqlite:///{folder}/x.db", str(folder), telegram.port, telegram.token, how.library,
        slots=how.slots, **more,
    )  # fmt: skip
    return Run(how, telegram, books, sender, dict(chats), random.Random(how.seed))


@dataclass
class Run:
    """A wave under way; `life` is the process that sends, if one lives."""

    how: Waving
    telegram: FakeTelegram
    books: Books
    sender: Sender
    chats: dict[int, int]
    dice: random.Random
    life: BaseProcess | None = None
    moved: dict[int, int] = field(default_factory=dict)
    removed: set[int] = field(default_factory=set)
    kills: int = 0
    memory: float = 0

    def round(self) -> None:
        """Let it send its share, while groups change; kill it with something in the air."""
        self.change(soon=True)
        self.start()
        self.kills += 1
        if self.kills % 5 == 0:
            sleep(self.dice.uniform(0, BOOT))
        else:
            share = self.how.groups / (self.how.kills + 1)
            enough = self.sent() + self.dice.uniform(0.2, 1.1) * share
            self.until_sent(enough / 2)
            self.change()
            self.until_sent(enough)
            self.hang()
            sleep(self.dice.uniform(0, FLICKER))
        self.end(kill=True)
        self.let_go()

    def change(self, *, soon: bool = False) -> None:
        """Some groups that were told nothing yet become supergroups, some remove us."""
        heard = {call.chat_id for call in self.telegram.calls("sendMessage")}
        left = [chat for chat in self.chats.values() if chat not in heard | self.removed]
        left = [chat for chat in left if chat not in self.moved]
        count = max(1, round(AN_ASIDE * self.how.groups / self.how.kills / 2))
        if soon:  # the next ones: they are written to before the news of it comes in
            left = left[: 4 * count]
        chosen = self.dice.sample(left, min(len(left), count + max(1, count // 2)))
        for n, chat in enumerate(chosen[:count]):  # of every other one no news comes in
            self.moved[chat] = self.telegram.upgrade(chat, silent=bool((self.kills + n) % 2))
        for chat in chosen[count:]:
            self.removed.add(chat)
            self.telegram.kick_bot(chat)

    def hang(self) -> None:
        """The next answers never come, whether a message arrived or not; time stands still then."""
        before = self.hanging()
        for kind in HANGS:
            self.telegram.fault(kind, "sendMessage")
        self.until(lambda: self.hanging() > before or self.idle())

    def hanging(self) -> int:
        struck = self.telegram.counters().faults
        return sum(struck.get(kind, 0) for kind in set(HANGS))

    def let_go(self) -> None:
        """Back to lines that are only bad."""
        self.telegram.clear_faults()
        for kind, chance in ROUGH.items():
            self.telegram.fault(
                kind, "sendMessage", times=-1, probability=chance, seed=self.dice.randrange(1000),
                retry_after=2,
            )  # fmt: skip

    def start(self) -> None:
        assert self.life is None
        self.life = self.sender.start()

    def end(self, *, kill: bool = False) -> None:
        assert self.life is not None
        self.memory = resident(self.life)
        life, self.life = self.life, None
        if kill:
            life.kill()
        else:
            life.terminate()
        life.join(PATIENCE)
        early = -SIGTERM  # told to before it listened
        assert kill or life.exitcode in (0, early), f"ended with {life.exitcode}"

    def live_until(self, rows: str, *, and_so_long: float = 0) -> None:
        """Let it run until it has planned, and has no such letters any more; end it in order."""
        self.start()
        self.until(lambda: bool(self.count("1 = 1")) and not self.count(rows))
        end = self.telegram.now() + and_so_long
        self.until(lambda: self.telegram.now() >= end)
        self.end()

    def until_sent(self, enough: float) -> None:
        """Let it run until so many messages arrived, or no more will."""
        count = round(enough)

        def done() -> bool:
            wait = {"method": "sendMessage", "count": count, "timeout": LOOK}
            return int(self.telegram.do("wait_for_calls", **wait)["found"]) >= count or self.idle()

        self.until(done, every=0)

    def until(self, done: Callable[[], bool], every: float = GLANCE) -> None:
        end = monotonic() + PATIENCE
        while not done():
            assert self.life is not None
            assert self.life.is_alive(), "it ended by itself"
            if monotonic() > end:
                raise TimeoutError(f"not within {PATIENCE} s")
            sleep(every)

    def sent(self) -> int:
        return self.telegram.counters().methods.get("sendMessage", 0)

    def idle(self) -> bool:
        return bool(self.count("1 = 1")) and not self.count(WAITS)

    def count(self, rows: str) -> int:
        statement = text(f"SELECT count(*) FROM outbox WHERE key LIKE 'remind:%' AND ({rows})")
        with self.books.database.read() as session:
            return int(session.scalar(statement) or 0)

    def told(self) -> Told:
        """Look at everything."""
        with self.books.database.read() as session:
            noted = session.execute(
                text("SELECT unit, outcome FROM reminded WHERE outcome <> 'expired'")
            ).all()
        calls = self.telegram.calls("sendMessage")
        refused = [one for one in self.telegram.refused() if one["method"] == "sendMessage"]
        left = {int(one["chat_id"]) for one in refused if one["code"] == 403}
        seen = Seen(
            self.chats,
            self.moved,
            left | self.removed,
            refused,
            most(self.how.slots) * self.kills,
            [one for one in self.books.letters() if one.key.startswith("remind:")],
            ends([(unit, outcome) for unit, outcome in noted]),
            calls,
            self.telegram.counters(),
        )
        told = audit(seen)
        told.kills = self.kills
        told.seconds = calls[-1].time - calls[0].time
        return told

    def close(self) -> None:
        if self.life is not None:
            self.life.kill()
            self.life.join()
        self.books.close()


def resident(life: BaseProcess, what: str = "VmRSS") -> float:
    """Megabytes that a process holds now, or (VmHWM) held at most; 0 where nobody says."""
    status = Path(f"/proc/{life.pid}/status")
    if not status.exists():
        return 0
    found = [line.split()[1] for line in status.read_text().splitlines() if line.startswith(what)]
    return int(found[0]) / 1024 if found else 0
