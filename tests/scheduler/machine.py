"""Whatever happens in a district, and in whatever order: what it hears is what the book says."""

import re
from collections import Counter
from contextlib import ExitStack
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar

from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot import channel as port
from tests.clock import HANOI
from tests.conftest import Fresh
from tests.scheduler.expected import (
    ALL,
    DAY,
    SINK,
    SLEEPS,
    TOP,
    Book,
    Debt,
    Entry,
    Letter,
    Plan,
    Unit,
)
from tests.scheduler.town import Died, Fate, Town

BB, HT, NT = 2, 3, 4
LEADS = {ALL: "Đảng ủy các xã", BB: "Xã Bản Bo", HT: "Xã Hồ Thầu", NT: "Xã Nà Tăm"}
STARTS = (date(2026, 11, 23), date(2027, 1, 22), date(2027, 4, 19))  # Tết; the days of April, May
CLOCKS = (time(8), time(15))
UNREADABLE: tuple[Any, ...] = (
    None, {"unscheduled": True}, {"day": 31, "month": 2}, {"months": [13]},
)  # fmt: skip
LADDERS = {"7,3,1,0|2|4": (-7, -3, -1, 0, 2, 9, 16, 23, 30), "5,0||0": (-5, 0), "|1|1": (1, 8)}
MOST = 6  # on one page of a message
TASKS = (
    "Đối thoại với Nhân dân", "Tập huấn cán bộ", "Sơ kết phong trào", "Rà soát quy chế",
    "Thăm hộ nghèo", "Đăng ký mô hình", "Kiểm tra cơ sở", "Biểu dương điển hình",
)  # fmt: skip
NAMED = re.compile(rf"(?:{'|'.join(TASKS)}) \d+")
far = some.integers(-12, 30)


class Machine(RuleBasedStateMachine):
    """`opened`: how a database is lent; set by whoever runs the machine."""

    opened: Fresh
    counted: ClassVar[Counter[str]] = Counter()  # of all lives: what was tried

    def __init__(self) -> None:
        super().__init__()
        self.counted["lives"] += 1
        self.ends = ExitStack()
        self.lent = self.ends.enter_context(type(self).opened())
        folder = Path(self.ends.enter_context(TemporaryDirectory()))
        self.town = Town(self.lent, folder, datetime.combine(STARTS[0], time(8), HANOI))
        self.ids: dict[int, int] = {}  # of each plan, by its place in the book
        self.reports: dict[Debt, int] = {}
        self.count = 0
        self.asleep = {"planner": 0, "courier": 0}  # for so many ticks still
        self.book = Book(
            {
                TOP: Unit("Huyện Tam Đường", parent=0, people=["1"]),
                BB: Unit("Xã Bản Bo", people=["11", "12"]),
                HT: Unit("Xã Hồ Thầu", people=["13"]),
                NT: Unit("Xã Nà Tăm"),
            }
        )

    def teardown(self) -> None:
        try:
            self._nothing_waits_for_ever()
        finally:
            self.ends.close()

    @property
    def now(self) -> datetime:
        return self.town.now

    @property
    def today(self) -> date:
        return self.town.now.date()

    # Plans

    @initialize(
        start=some.sampled_from(STARTS),
        leads=some.lists(some.sampled_from(list(LEADS)), min_size=3, max_size=3),
        days=some.lists(some.integers(-2, 12), min_size=3, max_size=3),
    )
    def begins(self, start: date, leads: list[int], days: list[int | None]) -> None:
        self.town.now = datetime.combine(start, time(7, 30), HANOI)
        self.link(BB)
        self.a_plan_is_confirmed(leads, days)

    @precondition(lambda self: self._free() > 0)
    @rule(
        leads=some.lists(some.sampled_from(list(LEADS)), min_size=1, max_size=3),
        days=some.lists(far | some.none(), min_size=3, max_size=3),
    )
    def a_plan_is_confirmed(self, leads: list[int], days: list[int | None]) -> None:
        entries = []
        for lead, away in list(zip(leads, days, strict=False))[: self._free()]:
            self.count += 1
            due = self.today + timedelta(days=away) if away is not None else None
            entries.append(Entry(f"{TASKS[self.count % len(TASKS)]} {self.count}", lead, due))
        self.ids[len(self.book.plans)] = self.town.confirm([_row(one) for one in entries])
        self.book.plans.append(Plan(entries))

    def _free(self) -> int:
        return MOST - sum(
            any(one.open for one in entry.debts.values()) or entry.due is None
            for plan in self.book.plans
            if plan.holds
            for entry in plan.entries
        )

    @precondition(lambda self: self._entries())
    @rule(which=some.integers(0), away=far, unreadable=some.none() | some.sampled_from(range(4)))
    def a_day_is_corrected(self, which: int, away: int, unreadable: int | None) -> None:
        at, entry = self._pick(self._entries(), which)
        near = entry.within(self.today + timedelta(days=away))
        entry.due = near if unreadable is None else None
        when = UNREADABLE[unreadable] if unreadable is not None else {"date": near.isoformat()}
        self.town.correct(self.ids[at], entry.name, when)

    @precondition(lambda self: self._holding())
    @rule(which=some.integers(0))
    def a_plan_is_withdrawn(self, which: int) -> None:
        at, plan = self._pick(self._holding(), which)
        plan.holds = False
        self.town.withdraw(self.ids[at])

    @precondition(lambda self: self._holding())
    @rule(which=some.integers(0), moved=some.integers(-3, 10), drops=some.booleans())
    def a_newer_plan_takes_its_place(self, which: int, moved: int, *, drops: bool) -> None:
        """The same entries, of which the first may have another day and the last be gone."""
        at, plan = self._pick(self._holding(), which)
        entries = plan.entries
        if drops and len(entries) > 1:
            entries[-1].due = None
            entries = entries[:-1]
        if entries[0].due is not None:
            entries[0].due = entries[0].within(entries[0].due + timedelta(days=moved))
        for one in entries:  # nobody is asked anew for what was due before it was there
            there = {id for id in one.debts if one.due and self.book.units[id].since <= one.due}
            one.debts = {id: debt for id, debt in one.debts.items() if id in there or not one.due}
        self.ids[len(self.book.plans)] = self.town.confirm(
            [_row(one) for one in entries], self.ids[at]
        )
        plan.holds = False
        plan.entries = []
        self.book.plans.append(Plan(entries))

    @precondition(lambda self: self._entries())
    @rule(which=some.integers(0), setting=some.sampled_from(list(LADDERS)))
    def an_entry_gets_other_days(self, which: int, setting: str) -> None:
        at, entry = self._pick(self._entries(), which)
        entry.ladder = LADDERS[setting]
        self.town.rungs(self.ids[at], entry.name, setting)

    def _holding(self) -> list[tuple[int, Plan]]:
        return [(at, one) for at, one in enumerate(self.book.plans) if one.holds]

    def _entries(self) -> list[tuple[int, Entry]]:
        return [(at, entry) for at, plan in self._holding() for entry in plan.entries]

    # Work

    @precondition(lambda self: self.book.open())
    @rule(which=some.integers(0))
    def somebody_reports(self, which: int) -> None:
        one = self._pick(self.book.open(), which)
        one.done = True
        self.reports[one] = self.town.report(one.entry.name, one.unit)

    @precondition(lambda self: self._done())
    @rule(which=some.integers(0))
    def a_report_is_withdrawn(self, which: int) -> None:
        one = self._pick(self._done(), which)
        one.done = False
        self.town.take_back(self.reports.pop(one))

    @precondition(lambda self: self.book.open())
    @rule(which=some.integers(0))
    def a_unit_is_let_off(self, which: int) -> None:
        one = self._pick(self.book.open(), which)
        one.let_off = True
        self.town.let_off(one.entry.name, one.unit)

    @precondition(lambda self: self._let_off())
    @rule(which=some.integers(0))
    def it_owes_again(self, which: int) -> None:
        one = self._pick(self._let_off(), which)
        one.let_off = False
        self.town.owe_again(one.entry.name, one.unit)

    @precondition(lambda self: self.book.open())
    @rule(which=some.integers(0), days=some.none() | some.integers(1, 20))
    def a_leader_agrees_to_more_time(self, which: int, days: int | None) -> None:
        one = self._pick(self.book.open(), which)
        assert one.entry.due is not None
        later = max(one.entry.due, self.today)
        one.extended = later + timedelta(days=days) if days else None
        self.town.extend(one.entry.name, one.unit, one.extended)

    @precondition(lambda self: self.book.open())
    @rule(which=some.integers(0), days=some.integers(1, 12))
    def it_is_put_off(self, which: int, days: int) -> None:
        one = self._pick(self.book.open(), which)
        one.again = self.today + timedelta(days=days)
        self.town.postpone(one.entry.name, one.unit, one.again)

    def _done(self) -> list[Debt]:
        return [one for one in self.reports if one.done and not one.closed and not one.merged]

    def _let_off(self) -> list[Debt]:
        """Of units that are there: of the others somebody decides no more."""
        some = [one for one in self.book.debts() if one.let_off and not one.closed and not one.done]
        return [one for one in some if self.book.units[one.unit].valid(self.today)]

    # Units and their groups

    @rule(unit=some.sampled_from([BB, BB, HT, NT]))
    def link(self, unit: int) -> None:
        """A new group, or one of another unit."""
        if not self.book.units[unit].valid(self.today):
            return
        chat = f"-{500 + len(self.book.chats)}"
        self.book.chats[chat] = "well"
        self.book.units[unit].groups.insert(0, chat)
        self.town.now += timedelta(seconds=1)
        self.town.link(chat, unit)

    @precondition(lambda self: self._groups())
    @rule(which=some.integers(0), unit=some.sampled_from([BB, HT, NT]))
    def a_group_becomes_anothers(self, which: int, unit: int) -> None:
        if not self.book.units[unit].valid(self.today):
            return
        chat = self._pick(self._groups(), which)
        for one in self.book.units.values():
            one.groups = [other for other in one.groups if other != chat]
        self.book.units[unit].groups.insert(0, chat)
        self.town.now += timedelta(seconds=1)
        self.town.link(chat, unit)

    @precondition(lambda self: self._groups())
    @rule(
        which=some.integers(0), state=some.sampled_from(["removed us", "refuses", "moved", "well"])
    )
    def something_happens_to_a_group(self, which: int, state: Any) -> None:
        """The app tells us when we speak to it the next time."""
        self.book.chats[self._pick(self._groups(), which)] = state

    def _groups(self) -> list[str]:
        """Those that we have not found to be lost."""
        known = [chat for one in self.book.units.values() for chat in one.groups]
        return [chat for chat in known if self.book.chats[chat] != "gone"]

    @precondition(lambda self: self._others())
    @rule(which=some.integers(0), days=some.sampled_from([0, 0, 4]))
    def a_commune_merges(self, which: int, days: int) -> None:
        unit = self._pick(self._others(), which)
        on = self.today + timedelta(days=days)
        if self.book.units[unit].since >= on:
            return
        self.book.units[unit].ends, self.book.units[unit].heir = on - DAY, SINK
        self.town.merge(unit, SINK, on)

    @precondition(lambda self: self._others())
    @rule(which=some.integers(0))
    def a_commune_ends(self, which: int) -> None:
        unit = self._pick(self._others(), which)
        if self.book.units[unit].since >= self.today:
            return
        self.book.units[unit].ends = self.today - DAY
        self.town.end(unit, self.today)

    @precondition(lambda self: len(self.book.units) < 7)
    @rule()
    def a_commune_joins(self) -> None:
        name = f"Xã {'ABCDE'[len(self.book.units) - 4]}ng Mới"
        id = self.town.join(f"N{len(self.book.units)}", name)
        self.book.units[id] = Unit(name, since=self.today)

    @precondition(lambda self: self._others())
    @rule(which=some.integers(0))
    def a_commune_moves(self, which: int) -> None:
        """Below another it is no commune of the district's own; and back."""
        unit = self._pick(self._others(), which)
        here = self.book.units[unit]
        here.parent = SINK if here.parent == TOP else TOP
        self.town.move(unit, here.parent)

    def _others(self) -> list[int]:
        return [
            id
            for id, one in self.book.units.items()
            if id not in (TOP, SINK) and one.valid(self.today) and one.ends is None
        ]

    # What is steered

    @rule(unit=some.sampled_from([BB, HT]), days=some.sampled_from([0, 1, 3, 9, None]))
    def a_unit_is_silenced(self, unit: int, days: int | None) -> None:
        until = None if days is None else self.today + timedelta(days=days)
        self._silence(unit, None, until)
        self.town.silence(unit, None, until)

    @precondition(lambda self: self._entries())
    @rule(
        which=some.integers(0), unit=some.sampled_from([BB, HT]),
        days=some.sampled_from([0, 1, 3, 9, None]),
    )  # fmt: skip
    def an_entry_is_silenced(self, which: int, unit: int, days: int | None) -> None:
        at, entry = self._pick(self._entries(), which)
        until = None if days is None else self.today + timedelta(days=days)
        self._silence(unit, entry, until)
        self.town.silence(unit, (self.ids[at], entry.name), until)

    def _silence(self, unit: int, entry: Entry | None, until: date | None) -> None:
        here = self.book.units[unit]
        here.silent = [one for one in here.silent if one[0] is not entry]
        here.silent.append((entry, until or date.max))

    @rule(unit=some.sampled_from([BB, HT]), hour=some.sampled_from([time(8), time(14, 30)]))
    def a_unit_wants_another_hour(self, unit: int, hour: time) -> None:
        self.book.units[unit].hour = hour
        self.town.hour(unit, hour)

    @rule(days=some.integers(-3, 9), works=some.booleans())
    def the_calendar_is_corrected(self, days: int, *, works: bool) -> None:
        self.town.day_off(self.today + timedelta(days=days), works=works)
        self.book.calendar = self.town.calendar()

    # Time

    @rule(who=some.sampled_from(["planner", "courier"]), ticks=some.integers(1, 7))
    def somebody_sleeps(self, who: str, ticks: int) -> None:
        self.asleep[who] = ticks

    @rule(ticks=some.sampled_from([1, 2, 6, 12, 36]))
    def time_passes(self, ticks: int) -> None:
        for _ in range(ticks):
            self.time_has_passed()

    @rule(minutes=some.integers(1, 90))
    def a_little_time_passes(self, minutes: int) -> None:
        self.town.now += timedelta(minutes=minutes)
        self._a_day_may_begin()

    @rule(arrived=some.booleans())
    def the_process_dies_while_it_sends(self, *, arrived: bool) -> None:
        """Nobody knows whether it arrived: it comes again, marked, when a while has passed."""
        self.book.settle(self.today)
        self._to_the_next_tick()
        self.town.plan()
        self.book.plan(self.now)
        one = self._in_flight()
        if one is None:
            self._tick(planner=True, courier=True)
            return
        letter, chat, told = one
        self._hear([(chat, told)] if arrived else [], lambda _chat: Died(arrived=arrived))
        self.counted["letters in flight"] += 1
        self.book.sent(letter, told)
        letter.held = self.now + timedelta(minutes=3 + 15)
        self.town.now += timedelta(minutes=3)
        self.town.deliver()  # finds that somebody died

    def _in_flight(self) -> tuple[Letter, str, list[Debt]] | None:
        """The one letter that goes out to one chat, if there is just one."""
        some = list(self.book.waiting.values())
        if len(some) != 1 or some[0].held is not None:
            return None
        letter, told = some[0], self.book.told(some[0], self.now)
        chats = [letter.group] if letter.group else letter.people
        well = self.book.chats.get(chats[0], "well") == "well"
        if len(chats) > 1 or not well or not told or not self.book.stands(letter):
            return None
        return letter, chats[0], told

    @invariant()
    def time_has_passed(self) -> None:
        """Between any two things that happen, planner and courier have their turn."""
        self.counted["ticks"] += 1
        self.book.settle(self.today)
        self._to_the_next_tick()
        self._tick(planner=not self.asleep["planner"], courier=not self.asleep["courier"])
        self.asleep = {who: max(0, ticks - 1) for who, ticks in self.asleep.items()}

    def _to_the_next_tick(self) -> None:
        clock = next((one for one in CLOCKS if one > self.now.time()), None)
        day = self.today if clock else self.today + DAY
        self.town.now = datetime.combine(day, clock or CLOCKS[0], HANOI)
        self._a_day_may_begin()

    def _a_day_may_begin(self) -> None:
        self.town.follow()
        self.book.settle(self.today)
        self._groups_follow_merges()
        self.book.expire(self.now)

    def _groups_follow_merges(self) -> None:
        """A group of a unit that is no more is its successor's, after those it had."""
        for id, one in self.book.units.items():
            heir = self.book.heir(id, self.today)
            if heir not in (id, None) and one.groups:
                self.book.units[heir].groups += one.groups
                one.groups = []

    def _tick(self, *, planner: bool, courier: bool) -> None:
        """Who is refused by one way tries the next, so the two wake some times."""
        for _ in range(5):
            if planner:
                self.town.plan()
                self.book.plan(self.now)
            if not courier or not self._deliver():
                break

    def _deliver(self) -> bool:
        """Was there anything to send, or to be given up?"""
        waited = bool(self.book.waiting)
        self._hear(self._expected(), self._fate)
        return waited

    def _hear(self, said: list[tuple[str, list[Debt]]], fate: Fate) -> None:
        self.town.fate = fate
        self.town.heard.clear()
        self.town.deliver()
        self.counted["messages"] += len(said)
        heard = sorted((chat, sorted(self._names(text))) for chat, text in self.town.heard)
        wanted = sorted((chat, sorted(one.entry.name for one in told)) for chat, told in said)
        assert heard == wanted, f"{self.now}: heard {self.town.heard}, not {wanted}"
        for chat, told in said:
            text = next(one for where, one in self.town.heard if where == chat)
            self._reads(text, told)
            ends = {one.entry.name: one.ends_on for one in told}
            days = [ends[name] for name in self._names(text)]
            assert days == sorted(days), "the most urgent stands first"

    def _names(self, text: str) -> list[str]:
        assert "Nhắc việc" in text
        return NAMED.findall(text)

    def _reads(self, text: str, told: list[Debt]) -> None:
        """Each with its days left, its official day and what more was agreed."""
        for one in told:
            line = text[text.index(f"{one.entry.name} – ") :].split("\n", 1)[0]
            assert any(words in line for words in _left((one.ends_on - self.today).days)), text
            assert one.entry.due is not None
            assert f"{one.entry.due:%d/%m/%Y}" in text
            if one.ends_on != one.entry.due:
                assert "được gia hạn đến" in text

    def _fate(self, chat: str) -> Exception | None:
        match self.book.chats.get(chat, "well"):
            case "well":
                return None
            case "removed us" | "gone":
                return port.Gone("kicked")
            case "refuses":
                return port.Refused("no right to send")
            case _:
                return port.Moved(f"{chat}0")

    def _expected(self) -> list[tuple[str, list[Debt]]]:
        """Who hears what at this moment, by the book; and it is noted there."""
        said: list[tuple[str, list[Debt]]] = []
        for id, letter in list(self.book.waiting.items()):
            if letter.held is not None and self.now < letter.held:
                continue
            del self.book.waiting[id]
            told = self.book.told(letter, self.now)
            if told and self.book.stands(letter):
                said += self._spoken(letter, told)
        return said

    def _spoken(self, letter: Letter, told: list[Debt]) -> list[tuple[str, list[Debt]]]:
        chats = [letter.group] if letter.group else letter.people
        reached = [(chat, told) for one in chats if (chat := self._arrives(one))]
        if reached:
            self.book.sent(letter, told)
        elif letter.group and self.book.chats[letter.group] == "refuses":
            self.book.had[letter.unit] = letter.day  # it is not tried again on that day
        return reached

    def _arrives(self, chat: str) -> str | None:
        """Where the message came to in the end."""
        state = self.book.chats.get(chat, "well")
        if state == "moved":
            new = f"{chat}0"
            self.book.chats[new] = "well"
            for one in self.book.units.values():
                one.groups = [new if other == chat else other for other in one.groups]
            return new
        if state == "removed us":
            self.book.chats[chat] = "gone"
        return chat if state == "well" else None

    def _nothing_waits_for_ever(self) -> None:
        self.town.fate = lambda _chat: None
        for day in (1, 2):
            self.town.now = datetime.combine(self.today + day * DAY, SLEEPS, HANOI)
            self.town.deliver()
            self.town.plan()
        assert self.town.sleeps() == []

    @staticmethod
    def _pick(among: Any, which: int) -> Any:
        return among[which % len(among)]


def _row(entry: Entry) -> tuple[str, str, Any]:
    when = {"date": entry.due.isoformat()} if entry.due else None
    return entry.name, LEADS[entry.lead], when


def _left(days: int) -> tuple[str, ...]:
    """How it may be said."""
    if days < 0:
        return (f"quá hạn {-days} ngày",)
    return {0: ("hôm nay",), 1: ("còn 1 ngày", "ngày mai")}.get(days, (f"còn {days} ngày",))
