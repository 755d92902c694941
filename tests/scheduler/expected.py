"""What reminders a district must hear, told from what happened there: slow, plain, a book.

Written apart from the planner: it knows neither its tables nor its ladder, only what was agreed.
A unit hears on a working day, once, of everything that has a day of its ladder behind it that
nobody told it of; and of nothing that is done, let off, silenced or asked no more.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Literal

from knowledge.workdays import Calendar

DAY = timedelta(days=1)
USUAL = (-7, -3, -1, 0, 2, 9, 16, 23, 30)
WAKES, SLEEPS = time(7), time(20)
ALL = 0  # an entry for every commune
TOP, SINK = 1, 2  # the district, and the commune that others merge into
State = Literal["well", "removed us", "refuses", "moved", "gone"]


@dataclass(eq=False)
class Debt:
    """One thing that a unit owes. `spent`: the days of its ladders that it has been told of."""

    entry: "Entry"
    unit: int
    done: bool = False
    let_off: bool = False
    merged: bool = False
    closed: bool = False
    extended: date | None = None
    again: date | None = None
    spent: set[tuple[date, int | None]] = field(default_factory=set)
    last: date | None = None

    @property
    def open(self) -> bool:
        return not (self.done or self.let_off or self.merged or self.closed)

    @property
    def ends_on(self) -> date:
        assert self.entry.due is not None  # an entry without a day owes nothing
        return max(self.entry.due, self.extended or self.entry.due)

    def days(self, calendar: Calendar) -> Iterator[tuple[date, tuple[date, int | None]]]:
        """Each day of its ladder, as it is worked, with what tells it from the others."""
        for far in self.entry.ladder:
            day = self.ends_on + far * DAY
            on = (calendar.previous_working if far <= 0 else calendar.next_working)(day)
            if self.again is None or on >= self.again or far == 0:
                yield on, (self.ends_on, far)
        if self.again is not None:
            yield calendar.next_working(self.again), (self.again, None)

    def behind(self, today: date, calendar: Calendar) -> dict[tuple[date, int | None], date]:
        """The days of its ladder that have come and that nobody told it of."""
        if (today - self.ends_on).days > 120:
            return {}
        return {
            name: on
            for on, name in self.days(calendar)
            if on <= today and name not in self.spent and (self.last is None or on > self.last)
        }


@dataclass(eq=False)
class Entry:
    """A line of a plan's timetable, for one unit or for all communes."""

    name: str
    lead: int
    due: date | None
    ladder: tuple[int, ...] = USUAL
    debts: dict[int, Debt] = field(default_factory=dict)
    first: date | None = None

    def within(self, day: date) -> date:
        """The day, or one as near to it as it may be: a duty that moves far is another one."""
        self.first = self.first or self.due or day
        return max(self.first - 30 * DAY, min(day, self.first + 30 * DAY))


@dataclass(eq=False)
class Plan:
    entries: list[Entry]
    holds: bool = True


@dataclass
class Unit:
    name: str
    parent: int = TOP
    since: date = date.min
    ends: date | None = None  # its last day
    heir: int | None = None
    people: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)  # the newest link first
    hour: time = time(8)
    silent: list[tuple[Entry | None, date]] = field(default_factory=list)

    def valid(self, day: date) -> bool:
        return self.since <= day and (self.ends is None or day <= self.ends)


@dataclass(eq=False)
class Letter:
    """A message that waits: of what it tells, and which days of their ladders it stands for.

    `held`: nobody knows whether it arrived, and it comes once more after this.
    """

    unit: int
    day: date
    group: str | None
    people: list[str]
    covers: dict[Debt, dict[tuple[date, int | None], date]]
    counted: dict[Debt, date]  # from which day each was reckoned
    held: datetime | None = None


@dataclass
class Book:
    """Everything that happened, as far as it matters to who is told what."""

    units: dict[int, Unit]
    plans: list[Plan] = field(default_factory=list)
    chats: dict[str, State] = field(default_factory=dict)
    calendar: Calendar = field(default_factory=Calendar)
    waiting: dict[int, Letter] = field(default_factory=dict)
    had: dict[int, date] = field(default_factory=dict)  # the last day on which a unit was spoken to

    # What is owed

    def settle(self, today: date) -> None:
        """What is owed follows plans and units; what was done or let off stays."""
        for plan in self.plans:
            for entry in plan.entries:
                self._settle(entry, today, asked=plan.holds and entry.due is not None)

    def _settle(self, entry: Entry, today: date, *, asked: bool) -> None:
        owing = self._owing(entry, today) if asked else set()
        heirs = {one: self.heir(one, today) for one in entry.debts}
        for unit in owing - entry.debts.keys():
            before = [entry.debts[one] for one, heir in heirs.items() if heir == unit != one]
            taken = any(not one.done and not one.let_off for one in before)
            there = entry.due is not None and self.units[unit].since <= entry.due
            if taken if before else there:
                entry.debts[unit] = Debt(entry, unit)
        now = owing & entry.debts.keys()
        for unit, debt in entry.debts.items():
            if unit in now:
                debt.closed = False
            elif not (debt.done or debt.let_off or debt.merged):
                debt.merged = heirs[unit] != unit and heirs[unit] in now
                debt.closed = not debt.merged

    def _owing(self, entry: Entry, today: date) -> set[int]:
        if entry.lead == ALL:
            return {
                id
                for id, one in self.units.items()
                if id != TOP and one.valid(today) and one.parent == TOP
            }
        heir = self.heir(entry.lead, today)
        return {heir} if heir is not None else set()

    def heir(self, unit: int, today: date) -> int | None:
        one = self.units[unit]
        if one.valid(today):
            return unit
        return self.heir(one.heir, today) if one.heir is not None else None

    def debts(self) -> list[Debt]:
        return [
            one for plan in self.plans for entry in plan.entries for one in entry.debts.values()
        ]

    def open(self) -> list[Debt]:
        return [one for one in self.debts() if one.open]

    # Who hears

    def ways(self, unit: int) -> tuple[str | None, list[str]]:
        """The unit's newest group or, without one, its people."""
        here = self.units[unit]
        groups = [one for one in here.groups if self.chats.get(one) != "gone"]
        return (groups[0], []) if groups else (None, list(here.people))

    def silent(self, debt: Debt, today: date) -> bool:
        return any(
            of in (None, debt.entry) and today <= until
            for of, until in self.units[debt.unit].silent
        )

    # What is said

    def awake(self, now: datetime) -> bool:
        return self.calendar.working(now.date()) and WAKES <= now.time() < SLEEPS

    def plan(self, now: datetime) -> None:
        """The planner wakes: each unit that has had nothing today gets one letter."""
        today = now.date()
        for id, unit in self.units.items():
            spoken = self.had.get(id) == today or id in self.waiting
            if spoken or not self.awake(now) or now.time() < unit.hour:
                continue
            covers = {
                one: behind
                for one in self.open()
                if one.unit == id and not self.silent(one, today)
                if (behind := one.behind(today, self.calendar))
            }
            group, people = self.ways(id)
            if covers and (group or people):
                counted = {one: one.ends_on for one in covers}
                self.waiting[id] = Letter(id, today, group, people, covers, counted)

    def expire(self, now: datetime) -> None:
        """The evening has come: what was not sent by then is not sent."""
        for id, letter in list(self.waiting.items()):
            if now.date() > letter.day or now.time() >= SLEEPS:
                del self.waiting[id]

    def told(self, letter: Letter, now: datetime) -> list[Debt]:
        """What of the letter is told at this moment, the most urgent first."""
        if not self.awake(now):
            return []
        found = [one for one in letter.covers if self._still(one, letter, now.date())]
        return sorted(found, key=lambda one: one.ends_on)

    def _still(self, debt: Debt, letter: Letter, today: date) -> bool:
        if not debt.open or self.silent(debt, today) or debt.ends_on > letter.counted[debt]:
            return False
        later = debt.again is not None and debt.again > today
        met = letter.covers[debt].items()
        due_day = max(met, key=lambda one: (one[1], one[0][1] == 0))[0][1] == 0
        return not later or due_day

    def stands(self, letter: Letter) -> bool:
        """Is where it goes still where the unit is spoken to?"""
        group, people = self.ways(letter.unit)
        return letter.group == group if letter.group else any(p in people for p in letter.people)

    def sent(self, letter: Letter, told: Iterable[Debt]) -> None:
        self.had[letter.unit] = letter.day
        for one in told:
            one.spent |= letter.covers[one].keys()
            one.last = letter.day
