"""Updates a second: ours, on disk and in order, beside the libraries' own bare echo bots.

All runs of a round stand side by side, so that a noisy machine is noisy for all of them.
"""

import tempfile
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from subprocess import Popen

from bench import scene
from storage import inbox, outbox
from storage.database import connect
from tests.botapi.client import FakeTelegram

ROUNDS = 3
COUNT = 5_000
WARM = 500
PATIENCE = 120.0  # seconds a run may take
FULL = 2  # SQLite's number for synchronous=FULL
LIBRARIES = ("aiogram", "ptb")
AIMS = {
    ("intake", "aiogram"): 2.0,
    ("commit", "aiogram"): 0.3,
    ("commit", "ptb"): 0.6,
    ("receipt", "aiogram"): 0.3,
    ("receipt", "ptb"): 0.6,
}
NAMES = {
    "bare": "bare {} echo",
    "intake": "ours, {}: intake to the inbox's commit",
    "commit": "ours, {}: whole turn to its reply's commit",
    "receipt": "ours, {}: whole turn to the server's receipt",
}


@dataclass(frozen=True, slots=True)
class Run:
    """One measurement."""

    what: str
    library: str


RUNS = tuple(Run(what, library) for library in LIBRARIES for what in NAMES)


def run(rounds: int = ROUNDS, count: int = COUNT) -> None:
    found: dict[Run, list[float]] = {one: [] for one in RUNS}
    for _ in range(rounds):
        for one in RUNS:
            found[one].append(_measure(one, count))
    rows = [_row(one, found) for one in RUNS]
    heads = ("updates a second", *(f"run {n + 1}" for n in range(rounds)), "median")
    title = f"{count} texts from {scene.CHATS} people, limits lifted, synchronous=FULL"
    scene.table(title, (*heads, "of bare", "of bare ptb", "aim"), rows)


def _row(one: Run, found: dict[Run, list[float]]) -> list[str]:
    speeds = found[one]
    own = scene.ratio(speeds, found[Run("bare", "aiogram")])
    other = scene.ratio(speeds, found[Run("bare", "ptb")])
    aims = [AIMS.get((one.what, library)) for library in LIBRARIES]
    aim = " / ".join("-" if each is None else f"{each}" for each in aims)
    return [
        NAMES[one.what].format(one.library),
        *(f"{speed:.0f}" for speed in speeds),
        f"{median(speeds):.0f}",
        own,
        other,
        "" if one.what == "bare" else aim,
    ]


def _measure(one: Run, count: int) -> float:
    """Updates a second of one run, from the moment they are there."""
    with tempfile.TemporaryDirectory() as folder, FakeTelegram(lifted=True) as fake:
        fake.add_chats(scene.FIRST_CHAT, scene.CHATS)
        with _start(one, fake, folder, count) as process:
            end = _by_server if one.what in ("bare", "receipt") else _by_child
            _say(fake, WARM)
            end(fake, process, WARM)
            began = scene.now().timestamp()  # all clocks are one: one machine
            _say(fake, count)
            took = end(fake, process, WARM + count) - began
        _check(one, folder, WARM + count)
        return count / took


def _check(one: Run, folder: str, count: int) -> None:
    """Speed counts only if all of it is on disk: nothing missing, nothing put aside."""
    if one.what == "bare":
        return
    database = connect(f"sqlite:///{folder}/bench.db")
    with database.read() as session:
        waiting, aside = inbox.count_open(session), len(inbox.aside(session))
        replies = outbox.count_by_state(session)
        durable = session.connection().exec_driver_sql("PRAGMA synchronous").scalar()
    database.close()
    stored = waiting if one.what == "intake" else sum(replies.values())
    if stored != count or aside or durable != FULL:
        raise RuntimeError(f"{one}: {count} expected: {waiting=} {aside=} {replies=} {durable=}")


def _start(
    one: Run, fake: FakeTelegram, folder: str, count: int
) -> AbstractContextManager[Popen[str]]:
    if one.what == "bare":
        return scene.child("bench.bare", one.library, fake.url, fake.token)
    with scene.joined(Path(folder)):
        pass
    goals = (str(WARM), str(WARM + count))
    return scene.child("bench.ours", one.what, one.library, fake.url, fake.token, folder, *goals)


def _say(fake: FakeTelegram, count: int) -> None:
    fake.add_bulk(count, first_chat=scene.FIRST_CHAT, chat_count=scene.CHATS, text=scene.TEXT)


def _by_server(fake: FakeTelegram, process: Popen[str], count: int) -> float:
    """When the server had taken so many messages."""
    waited = fake.do("wait_for_calls", count=count, method="sendMessage", timeout=PATIENCE)
    if waited["found"] < count:
        raise TimeoutError(f"{waited['found']} of {count} replies came")
    return fake.calls("sendMessage")[count - 1].wall


def _by_child(fake: FakeTelegram, process: Popen[str], count: int) -> float:
    goal, at = scene.line(process).split()
    assert int(goal) == count
    return float(at)
