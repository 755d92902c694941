"""The plans of the demonstration district, as texts of the year in which they are loaded.

Each stands in `papers/` as a text with gaps; beside it, of the same name, a table of what its
words for addressees mean.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from knowledge.workdays import Calendar

PAPERS = Path(__file__).parent / "papers"
Born = tuple[int, int] | None  # the day and month that a plan bears; none: the day of loading
YEARLY: Born = (16, 1)
# each plan, the code of the unit that issues it, and when, in that order
PLANS: tuple[tuple[str, str, Born], ...] = (
    ("cong-tac-dan-van", "TD", YEARLY),
    ("dan-van-kheo-phong-dan-toc", "PDT", (10, 2)),
    ("dan-van-chinh-quyen", "TD", (20, 2)),
    ("dan-van-kheo-van-phong", "VPUB", (27, 2)),
    ("phat-dong-thi-dua-ban-bo", "BB", (6, 3)),
    ("dot-cao-diem", "TD", None),
)
STAGE = 3  # years after the first: "giai đoạn 2022 - 2025" in the plan this one is made after
SOONEST, LATEST = 5, 12  # days ahead that are "next week" from any day of this one
RULE = "kind:"


@dataclass(frozen=True, slots=True)
class DemoPlan:
    """`issuer`: the code of the unit whose plan it is."""

    file_name: str
    text: str
    issuer: str


@dataclass(frozen=True, slots=True)
class Audience:
    """`owes` empty: done where the words lead, told where they are partners.

    `rule` ("kind:commune") stands instead of `units`, which are codes.
    """

    words: str
    owes: str
    units: tuple[str, ...]
    rule: str = ""


def texts(today: date) -> list[DemoPlan]:
    """The yearly plan first, then in the order of issue; none is issued after `today`."""
    calendar = Calendar()
    return [
        DemoPlan(f"{name}.md", _template(name).format_map(_gaps(today, born, calendar)), issuer)
        for name, issuer, born in PLANS
    ]


def audiences() -> dict[str, tuple[Audience, ...]]:
    """By the plan's file name."""
    return {f"{name}.md": tuple(_audiences(name)) for name, _, _ in PLANS}


def due_soon(today: date, calendar: Calendar) -> date:
    """A working day of next week; the last one before it where all of that is holiday."""
    soonest, latest = today + timedelta(days=SOONEST), today + timedelta(days=LATEST)
    day = calendar.next_working(soonest)
    return day if day <= latest else calendar.previous_working(soonest)


def _template(name: str) -> str:
    return (PAPERS / f"{name}.md").read_text("utf-8")


def _gaps(today: date, born: Born, calendar: Calendar) -> Mapping[str, object]:
    issued, yearly = _issued(today, born), _issued(today, YEARLY)
    week = timedelta(days=7)
    soon = due_soon(today, calendar)
    return {
        "year": today.year,
        "prev_year": today.year - 1,
        "last_year": today.year + STAGE,
        "since": range(today.year, -1, -1),  # since[2013]: how many years ago that was
        "issued": f"{issued:%d tháng %m năm %Y}",
        "issued_short": f"{issued:%d/%m/%Y}",
        "yearly_issued": f"{yearly:%d/%m/%Y}",
        "next_week": f"{soon:%d/%m/%Y}",
        "in_two_weeks": f"{calendar.next_working(soon + week):%d/%m/%Y}",
        "in_three_weeks": f"{calendar.next_working(soon + 2 * week):%d/%m/%Y}",
    }


def _issued(today: date, born: Born) -> date:
    if born is None:
        return today
    day, month = born
    return min(date(today.year, month, day), today)


def _audiences(name: str) -> Iterator[Audience]:
    with (PAPERS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows: Sequence[dict[str, str]] = list(csv.DictReader(file))
    for row in rows:
        means = row["units"]
        if means.startswith(RULE):
            yield Audience(row["words"], row["owes"], (), means)
        else:
            yield Audience(row["words"], row["owes"], tuple(filter(None, means.split(";"))))
