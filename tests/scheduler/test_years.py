"""Whole years of reminders against calendars that were reckoned by hand, day by day."""

from datetime import date, datetime, timedelta
from pathlib import Path

from knowledge.due import dues
from knowledge.plan import read_plan
from knowledge.workdays import Calendar
from scheduler.rungs import Owing
from tests.lacking import missing
from tests.scheduler.planner import Lines, Planner, as_lines, at, by_hand

SHARED = Path(__file__).parents[3] / "shared"
HOURS = (7, 8, 15, 21)
DUE = {
    0: date(2026, 1, 8),
    1: date(2026, 2, 18),
    2: date(2026, 3, 31),
    3: date(2026, 5, 2),
    4: date(2026, 9, 1),
    5: date(2026, 11, 24),
    6: date(2026, 12, 31),
    7: date(2026, 8, 24),
    8: date(2026, 3, 13),
}
DONE = {
    "A": {
        0: at(date(2026, 1, 6), 14),
        1: at(date(2026, 2, 12), 15),
        2: at(date(2026, 3, 31), 9),
        3: at(date(2026, 5, 5), 9),
        4: at(date(2026, 8, 20), 9),
        5: at(date(2026, 11, 26), 15),
        7: at(date(2026, 9, 3), 10),
        8: at(date(2026, 3, 9), 17),
    },
    "B": {
        0: at(date(2026, 1, 19), 18),
        2: at(date(2026, 4, 10), 10),
        3: at(date(2026, 5, 14), 16),
        5: at(date(2026, 1, 5), 0),  # exempt
        6: at(date(2026, 12, 30), 12),
        7: at(date(2026, 8, 24), 10),
        8: at(date(2026, 3, 13), 11),
    },
}
ASKED_FOR_TIME = at(date(2026, 5, 4), 10)


def owed_in_2026(now: datetime) -> list[Owing]:
    found = []
    for unit, who in enumerate("AB"):
        for entry, due_on in DUE.items():
            done = DONE[who].get(entry)
            if done is None or now < done:
                later = who == "B" and entry == 3 and now >= ASKED_FOR_TIME
                agreed = date(2026, 5, 15) if later else None
                id = 10 * entry + unit
                found.append(Owing(id, unit, due_on, date(2026, 1, 5), agreed))
    return found


def test_a_year_across_tet_is_as_reckoned_by_hand() -> None:
    planner, day = Planner(), date(2026, 1, 5)
    while day <= date(2027, 2, 28):
        for hour in HOURS:
            planner.tick(owed_in_2026(at(day, hour)), at(day, hour, 40 if hour == 7 else 0))
        day += timedelta(days=1)
    found = as_lines(planner, lambda unit: "AB"[unit], lambda id: id // 10)
    assert one_each(found) == by_hand("year_2026.txt")


def one_each(found: dict[tuple[date, str], list[tuple[str, ...]]]) -> Lines:
    assert all(len(set(told)) == 1 for told in found.values())
    return {(day, who, told[0]) for (day, who), told in found.items()}


CONFIRMED = date(2023, 1, 16)
GROUPS = {"L": 1, "O": 5, "E": 6, "D": 6, "N": 1}
COMMUNE = {12, 13, 14}
OWES = {"L": {1, 2, 3, 4, *COMMUNE, 15}, "O": {2, 12}, "E": COMMUNE, "D": COMMUNE, "N": COMMUNE}


def done_at(who: str, due_on: date, first: date | None) -> datetime | None:
    """When a group does it; `first`: the day on which it was first reminded."""
    match who:
        case "L" | "O":
            return at(due_on, 17)
        case "D":
            return at(due_on, 15)
        case "E":
            return at(first + timedelta(days=1), 15) if first else None
    return None


def test_the_timetable_of_tam_duong_is_as_reckoned_by_hand() -> None:
    plan = SHARED / "plans/003_0140c1e325488436.txt"
    if not plan.exists():
        missing("../shared, the plan of Tam Đường")
    units = [who for who, count in GROUPS.items() for _ in range(count)]
    owings: list[Owing] = []
    for number, entry in enumerate(read_plan(plan).timetable, 1):
        for due in dues(entry.schedule, [2023], Calendar(), start=date(2023, 1, 1)):
            for unit, who in enumerate(units):
                if number in OWES[who]:
                    id = 1000 * number + len(owings)
                    owings.append(Owing(id, unit, due.due_on, due.opens_on))
    assert len(units) == 13 + 6
    planner, day = Planner(), CONFIRMED
    first: dict[int, date] = {}
    while day.year == 2023:
        for hour in HOURS:
            now = at(day, hour, 30)
            still = []
            for one in owings:
                done = done_at(units[one.unit], one.due_on, first.get(one.assignment))
                if done is None or now < done:
                    still.append(one)
            for wave in planner.tick(still, now):
                for step in wave.steps:
                    first.setdefault(step.assignment, wave.day)
        day += timedelta(days=1)
    found = as_lines(planner, lambda unit: units[unit], lambda id: id // 1000)
    assert one_each(found) == by_hand("tam_duong_2023.txt")
    assert all(len(told) == GROUPS[who] for (_, who), told in found.items())
