"""What a wave to all communes of the country takes: on good lines, and on bad ones with kills.

On good lines time is real, the server takes its time to answer, and Telegram's limits are on. On
bad lines time is the server's, moved on when nothing is in flight: what counts is who was told.
"""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import monotonic, time

from sqlalchemy import text

from bench import scene
from bot.slots import LEAST, most
from bot.telegram import Library
from tests.botapi.client import FakeTelegram
from tests.wire.wave_audit import Told
from tests.wire.waves import MORNING, WAITS, Run, Waving, resident, set_up, torment

GROUPS, KILLS = 3_321, 20
PACE = 25
AIM = 1.05
LIBRARIES: tuple[Library, ...] = ("aiogram", "ptb")
SHOWN = 10  # broken promises that are printed
FEW = 600  # groups: enough to see what too few slots cost
MIDDLE, ALMOST_ALL = 0.5, 0.95


@dataclass(frozen=True, slots=True)
class Line:
    """How long an answer takes, and how many sends are in flight: None, as the lines need."""

    seconds: float
    slots: int | None
    groups: int


# eight slots that somebody set can't keep 25 a second when each takes 0.4 s: 8 / 0.4 is 20
LINES = (Line(0.01, None, GROUPS), Line(0.4, None, GROUPS), Line(0.4, LEAST, FEW))


def run(groups: int = GROUPS, kills: int = KILLS) -> None:
    _good(groups)
    _bad(groups, kills)


def _good(groups: int) -> None:
    scene.table(
        f"a wave on good lines, {PACE} a second",
        ("answer", "slots", "groups", "seconds", "ratio", "aim", "late p50", "late p95", "refused",
         "peak", "MB", "MB end"),
        [_sent(one, min(groups, one.groups)) for one in LINES],
    )  # fmt: skip


def _sent(line: Line, groups: int) -> list[str]:
    how = Waving("aiogram", groups, kills=0, slots=line.slots)
    with tempfile.TemporaryDirectory() as folder, FakeTelegram() as telegram:
        telegram.advance(MORNING.timestamp() - time())
        telegram.fault("slow", "sendMessage", times=-1, delay=line.seconds)
        wave = set_up(Path(folder), how, telegram, pace=PACE, leaps=False)
        try:
            memory = _watched(wave)
            taken, counters = _taken(wave), telegram.counters()
            late = _late([one.time for one in telegram.calls("sendMessage")])
        finally:
            wave.close()
    return [
        f"{line.seconds * 1000:.0f} ms", str(line.slots or "any"), str(groups), f"{taken:.1f}",
        f"{taken / (groups / PACE):.3f}", f"{AIM:.2f}", *(f"{one:.2f} s" for one in late),
        str(sum(counters.refusals.values())), str(counters.peak_overall),
        *(f"{one:.0f}" for one in memory),
    ]  # fmt: skip


def _late(times: Sequence[float]) -> tuple[float, float]:
    """By how much messages missed their turn at that pace: half of them less, and nearly all."""
    late = sorted(max(0.0, at - times[0] - n / PACE) for n, at in enumerate(sorted(times)))
    return late[int(len(late) * MIDDLE)], late[int(len(late) * ALMOST_ALL)]


def _watched(wave: Run) -> tuple[float, float]:
    """Let it send all; what its process held after a tenth of it, and at most in the end."""
    wave.start()
    tenth = wave.how.groups // 10
    wave.until(lambda: wave.sent() >= tenth, every=0.2)
    assert wave.life is not None
    early = resident(wave.life)
    wave.until(lambda: not wave.count(WAITS), every=0.5)
    late = resident(wave.life, "VmHWM")
    wave.end()
    assert wave.count("state = 'sent'") == wave.how.groups
    return early, late


def _taken(wave: Run) -> float:
    """Seconds from the first claim to the last that was noted as sent."""
    found = "SELECT min(claimed_at), max(sent_at) FROM outbox WHERE key LIKE 'remind:%'"
    with wave.books.database.read() as session:
        first, last = session.execute(text(found)).one()
    return (datetime.fromisoformat(last) - datetime.fromisoformat(first)).total_seconds()


def _bad(groups: int, kills: int) -> None:
    rows, broken = [], []
    for library in LIBRARIES:
        began = monotonic()
        told, memory = _tormented(Waving(library, groups, kills, slots=None))
        rows.append(_line(library, told, memory, monotonic() - began))
        broken += [f"BROKEN {library}: {one}" for one in told.wrong]
    scene.table(
        "a wave on bad lines, killed again and again",
        ("library", "groups", "kills", "faults", "moved", "once", "doubled", "uncertain",
         "at most", "gone", "given up", "peak", "broken", "minutes", "took", "MB first", "MB last"),
        rows,
    )  # fmt: skip
    scene.say(*(f"{one}\n" for one in broken[:SHOWN]))
    if broken:
        raise SystemExit(1)


def _tormented(how: Waving) -> tuple[Told, Sequence[float]]:
    memory: list[float] = []

    def note(_kills: int, _sent: int, megabytes: float) -> None:
        memory.append(megabytes)

    with tempfile.TemporaryDirectory() as folder:
        return torment(Path(folder), how, note), memory


def _line(library: str, told: Told, memory: Sequence[float], took: float) -> list[str]:
    numbers = (
        told.groups, told.kills, told.faults, told.moved, told.once, told.doubled, told.uncertain,
        most(None) * told.kills + told.doubtful, told.unreachable, told.given_up, told.peak,
        len(told.wrong),
    )  # fmt: skip
    return [
        library, *map(str, numbers), f"{told.seconds / 60:.1f}", f"{took:.0f} s",
        f"{memory[0]:.0f}", f"{memory[-1]:.0f}",
    ]  # fmt: skip


if __name__ == "__main__":
    run()
