"""Lists what the plans' timetables hold for a month, a quarter, a week: "tháng 9 phải làm gì"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.answer_shapes import Answer, Citation, Topic
from knowledge.asked import ITSELF, Asked
from knowledge.bags import bag
from knowledge.library import Library
from knowledge.moment import Malformed, on
from knowledge.occurrences import occurrences
from knowledge.pieces import Fact
from knowledge.quotes import cite
from knowledge.schedule import Schedule, Span
from knowledge.schedule_json import from_json
from knowledge.terms import terms
from knowledge.workdays import Calendar

MOST = 10  # entries of one answer
NEAREST = 3
MANY = 60  # plans looked into where none is named
SOON = 30  # days of "sắp tới"
HELD = 0.5  # of the words of the question that an entry must hold
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
MONTH = re.compile(r"\bthang (\d{1,2})\b")
QUARTER = re.compile(r"\bquy ([1-4]|iv|i{1,3})\b")
YEAR = re.compile(r"\b(20\d\d)\b")
TIMES = bag(
    "thang quy tuan ngay nam nay sau toi truoc tiep theo hom mai sap nua dau cuoi i ii iii iv "
    "han moc thoi gian lich den trong viec lam nhung cong nhiem vu can gi"
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days of one year; `year` is None where any year of the plan is meant."""

    months: tuple[int, ...] = ()
    year: int | None = None
    start: date | None = None
    end: date | None = None

    def days(self, year: int) -> tuple[date, date]:
        if self.start is not None and self.end is not None:
            return self.start, self.end
        last = self.months[-1]
        after = date(year + last // 12, last % 12 + 1, 1)
        return date(year, self.months[0], 1), after - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Row:
    """An entry that falls due; `at` is its place in the plan."""

    plan: int
    at: int
    fact: Fact
    due: date
    level: int

    @property
    def routine(self) -> bool:
        """What comes back every month or week is listed after what is due just then."""
        return "every" in self.fact["schedule"]


def answer(
    asked: Asked, library: Library, plans: frozenset[int], today: date, topic: Topic
) -> Answer | None:
    """None where the question holds no stretch of time, or asks for one matter in it."""
    stretch = read(asked.text, today)
    if stretch is None:
        return None
    talked = {plan: weight for plan, weight in topic.plans.items() if plan in library.sources}
    chosen = sorted(plans) or ([max(talked, key=lambda at: talked[at])] if talked else [])
    rows = listed(library, chosen or nearby(library), stretch, today)
    if not rows and not plans and chosen:
        rows = listed(library, nearby(library), stretch, today)
    own = {asked.words[at] for at in asked.subject} - ITSELF - TIMES
    own = {word for word in own if not word.isdigit()}
    kept = [row for row in rows if not own or matching(row.fact, own) >= HELD]
    kept = [row for row in kept if cited(library, [row])]  # a person's entry has no words to quote
    if own and not kept:
        return None
    if not kept:
        return Answer("none", False, nearest=coming(library, chosen, stretch, today))
    return Answer(
        "calendar", True, cited(library, kept[:MOST]),
        due=tuple(row.due for row in kept[:MOST]),
        others=cited(library, kept[MOST : 2 * MOST]),
    )  # fmt: skip


def nearby(library: Library) -> list[int]:
    """The plans nearest to the asker, the newest first."""
    years = library.names
    ranked = sorted(
        library.visible(),
        key=lambda at: (library.sources[at].level, -max(years[at].years, default=0), at),
    )
    return ranked[:MANY]


def cited(library: Library, rows: Sequence[Row]) -> tuple[Citation, ...]:
    found = []
    for row in rows:
        pieces = library.shelf(row.plan).all
        found += [cite(library, piece)[0] for piece in pieces if piece.fact is row.fact][:1]
    return tuple(found)


def read(text: str, today: date) -> Stretch | None:
    """The stretch of time that the folded question names."""
    said = YEAR.search(text)
    year = int(said[1]) if said else None
    if relative := near(text, today):
        return relative
    if quarter := QUARTER.search(text):
        number = ROMAN.get(quarter[1]) or int(quarter[1])
        return Stretch(tuple(range(3 * number - 2, 3 * number + 1)), year)
    months = tuple(int(one) for one in MONTH.findall(text) if 1 <= int(one) <= 12)
    if "6 thang dau" in text or "nua dau nam" in text:
        return Stretch(tuple(range(1, 7)), year)
    if "6 thang cuoi" in text or "nua cuoi nam" in text:
        return Stretch(tuple(range(7, 13)), year)
    if months:
        return Stretch(
            months[:1]
            if len(months) == 1
            else tuple(range(months[0], months[-1] + 1)) or months[:1],
            year,
        )
    if "dau nam" in text:
        return Stretch((1, 2, 3), year)
    if "cuoi nam" in text:
        return Stretch((10, 11, 12), year)
    return None


def near(text: str, today: date) -> Stretch | None:
    """A stretch that hangs on today."""
    monday = today - timedelta(days=today.weekday())
    next_month = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    first = today.replace(day=1)
    quarter = (today.month - 1) // 3
    spans = {
        "hom nay": (today, today),
        "ngay mai": (today + timedelta(days=1), today + timedelta(days=1)),
        "tuan nay": (monday, monday + timedelta(days=6)),
        "tuan (?:sau|toi|tiep)": (monday + timedelta(days=7), monday + timedelta(days=13)),
        "thang nay": (first, next_month - timedelta(days=1)),
        "thang (?:sau|toi|tiep)": (
            next_month,
            (next_month + timedelta(days=32)).replace(day=1) - timedelta(days=1),
        ),
        "quy nay": Stretch(tuple(range(3 * quarter + 1, 3 * quarter + 4))).days(today.year),
        "nam nay": (date(today.year, 1, 1), date(today.year, 12, 31)),
        "sap (?:toi|den han)|den han": (today, today + timedelta(days=SOON)),
    }
    for words, (start, end) in spans.items():
        if re.search(rf"\b(?:{words})\b", text):
            return Stretch((), today.year, start, end)
    return None


def listed(library: Library, plans: Sequence[int], stretch: Stretch, today: date) -> list[Row]:
    """The entries that fall due then: rows of timetables and deadlines, in the order of time."""
    rows = [row for plan in plans for row in of_plan(library, plan, stretch, today)]
    return sorted(rows, key=lambda row: (row.level, row.routine, row.due, row.plan, row.at))


def of_plan(library: Library, plan: int, stretch: Stretch, today: date) -> Iterator[Row]:
    source = library.sources[plan]
    years = sorted(library.names[plan].years) or [today.year]
    facts = [*(source.facts.get("timetable") or ()), *(source.facts.get("deadlines") or ())]
    for at, fact in enumerate(facts):
        try:
            schedule = from_json(fact["schedule"])
        except Malformed:
            continue
        for year in [stretch.year] if stretch.year else years:
            day = due_within(schedule, stretch, year)
            if day is not None:
                yield Row(plan, at, fact, day, source.level)
                break


def due_within(schedule: Schedule, stretch: Stretch, year: int) -> date | None:
    """The first day in the stretch on which it falls due, or on which it is under way."""
    start, end = stretch.days(year)
    for own in dict.fromkeys((start.year, end.year)):
        for one in occurrences(schedule, own, Calendar(), start=date(own, 1, 1)):
            if start <= one.due_on <= end:
                return one.due_on
    if isinstance(schedule, Span) and schedule.start and schedule.end:
        begins, ends = on(schedule.start, year), on(schedule.end, year)
        if begins and ends and begins <= end and ends >= start:
            return ends
    return None


def matching(fact: Fact, own: set[str]) -> float:
    """The share of the words that the entry holds, in its task or its units."""
    said = [fact.get(key) or "" for key in ("task", "what", "when", "lead", "who")]
    here = set(terms(" ".join((*said, *(fact.get("partners") or ())))))
    return len(own & here) / len(own)


def coming(
    library: Library, plans: Sequence[int], stretch: Stretch, today: date
) -> tuple[Citation, ...]:
    """What comes next in the timetables, where nothing falls into the stretch."""
    rows: list[Row] = []
    for plan in plans or nearby(library):
        for year in sorted(library.names[plan].years)[-1:] or [today.year]:
            start = stretch.days(stretch.year or year)[1]
            after = Stretch((), year, start, start + timedelta(days=366))
            rows += listed(library, [plan], after, today)
    rows.sort(key=lambda row: (row.level, row.due))
    return cited(library, rows[:NEAREST])
