"""A planner that remembers what it queued, and years of reminders written by hand."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from scheduler import ladder
from scheduler.ladder import Office, Told, Wave
from scheduler.rungs import Owing

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), HANOI)


@dataclass
class Planner:
    """Asks the ladder at each tick and keeps the answer; `sent` holds (tick, wave)."""

    office: Office = field(default_factory=Office)
    covered: dict[tuple[int, str], date] = field(default_factory=dict)
    waves: set[tuple[int, date]] = field(default_factory=set)
    sent: list[tuple[datetime, Wave]] = field(default_factory=list)

    def tick(self, owings: Iterable[Owing], now: datetime) -> list[Wave]:
        found = ladder.plan(list(owings), Told(self.covered, self.waves), self.office, now)
        for wave in found:
            assert (wave.unit, wave.day) not in self.waves, "a second wave of one day"
            self.waves.add((wave.unit, wave.day))
            for step in (*wave.steps, *wave.expired):
                assert (step.assignment, step.rung) not in self.covered, "a rung told twice"
                self.covered[step.assignment, step.rung] = wave.day
        self.sent += [(now, wave) for wave in found]
        return found


LINE = re.compile(r"(\d{4}-\d\d-\d\d) (\w): ([0-9+, -]+)")
Lines = set[tuple[date, str, tuple[str, ...]]]


def by_hand(name: str) -> Lines:
    """A year's file: day, who, and each entry with its days from the due day, in order."""
    found = set()
    for line in (Path(__file__).parent / name).read_text().splitlines():
        said = line.partition("#")[0].strip()
        if said:
            match = LINE.fullmatch(said)
            assert match, line
            told = tuple(one.strip() for one in match[3].split(","))
            found.add((date.fromisoformat(match[1]), match[2], told))
    return found


def as_lines(
    planner: Planner, who: Callable[[int], str], entry: Callable[[int], int]
) -> dict[tuple[date, str], list[tuple[str, ...]]]:
    """What was sent, in the shape of a hand-written year: of each group, what every unit heard."""
    found: dict[tuple[date, str], list[tuple[str, ...]]] = {}
    for _, wave in planner.sent:
        told = tuple(f"{entry(step.assignment)}{step.offset:+d}" for step in wave.steps)
        found.setdefault((wave.day, who(wave.unit)), []).append(told)
    return found
