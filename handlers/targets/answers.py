"""What a target adds to an answer: how much of it is reached, and how much is missing."""

from dataclasses import dataclass
from datetime import date

from handlers.figures import asked as figures_asked
from handlers.figures import periods as figures_periods
from handlers.figures.asked import Figure
from handlers.figures.matter import Matter, Shown
from handlers.overview.frame import Frame, Period
from handlers.targets import words
from handlers.targets.periods import confirmed, in_force, stretch
from handlers.targets.shapes import shape as shape_of
from handlers.targets.standing import Standing
from handlers.targets.state import Looker
from handlers.turn import Say, Value
from storage import plan_items, plans, targets
from storage.measures import Row
from storage.people import Person
from storage.plans import Plan
from storage.targets import Tie

LISTS = ("lacks", "has", "count", "one")
SHAPES = (*LISTS, "rate", "sum")
MOST = 3  # behind a profile


@dataclass(frozen=True, slots=True)
class Added:
    """`lines` behind the figures; `target`: the number that is asked for."""

    lines: tuple[Say, ...] = ()
    target: float | None = None
    whole: bool = False  # the line says itself how many there are


NOTHING = Added()


def added(matter: Matter, person: Person, shown: Shown) -> Added:
    """The target that these figures are followed by, where there is one and it may be told."""
    frame = matter.frame
    if frame.shape == "profile":
        return _profile(matter, person)
    if frame.other is not None and frame.shape != "compare":
        return NOTHING  # of two times, "năm ngoái có mà năm nay không", no target speaks
    if frame.shape not in SHAPES or frame.entry or frame.plan or frame.report_kind or shown.n == 0:
        return NOTHING
    looker = Looker(matter.session, matter.places, person, matter.now)
    rows: list[Row] | None = None
    other: Standing | None = None
    meant = [one for one in _tied(matter, (frame.measure,)) if _same(one[2], frame)]
    for plan, item_id, tie in meant:
        item = plan_items.find(matter.session, item_id)
        if item is None or not _fits(shape_of(item.fields, tie), frame):
            continue
        stands = looker.stand(item, plan, tie, on=_on(matter))
        if stands.k is None or stands.numbers is None:
            other = other or (stands if stands.outside else None)
            continue
        rows = rows if rows is not None else list(_counting(matter))
        if _places(rows) == _places(stands.numbers.rows):
            return _line(matter, stands, shown)
        other = stands if other is None or other.outside else other
    if other is not None and frame.target:
        return _of_others(other)
    return _without(matter, person) if frame.target else NOTHING


def _on(matter: Matter) -> date:
    return min(matter.now.date(), matter.period.last)


def _without(matter: Matter, person: Person) -> Added:
    """A target was asked for: is there no plan for that time, or only none for these figures?"""
    year = matter.period.first.year
    known = confirmed(matter.session, person)
    if any(in_force(one, matter.now.date(), year) for one in known):
        return Added((Say("targets-no-fit"),))
    return Added((Say("targets-no-plan", {"year": str(year)}),))


def _tied(matter: Matter, measures: tuple[str, ...]) -> list[tuple[Plan, int, Tie]]:
    """Of plans whose time holds the period asked about, the newest first."""
    found = []
    known: dict[int, Plan | None] = {}
    ties = targets.tied(matter.session, measures)
    items = plan_items.several(matter.session, ties) if ties else {}
    for id, tie in ties.items():
        item = items[id]
        if item.plan not in known:
            known[item.plan] = plans.find(matter.session, item.plan)
        plan = known[item.plan]
        on = _on(matter)
        if plan is None or not in_force(plan, on):
            continue
        when = stretch(plan, item, on)
        if when.first <= matter.period.first and matter.period.last <= when.last:
            found.append((plan, id, tie))
    return sorted(found, key=lambda one: (one[0].issued_on or "", -one[1]), reverse=True)


def _same(tie: Tie, frame: Frame) -> bool:
    group = (frame.group,) if frame.group else ()
    figure = Figure(tie.measure, tie.part) == Figure(frame.measure, frame.part)
    return figure and tie.field == frame.field and (tie.people == group or not group)


def _fits(what: str, frame: Frame) -> bool:
    """A list of units is no share of people."""
    if frame.shape in LISTS:
        return what in ("units", "each")
    return what != "count" if frame.shape == "rate" else True


def _counting(matter: Matter) -> list[Row]:
    return [row for row in matter.reckon().rows if row.state != "none"]


def _places(rows: "list[Row] | tuple[Row, ...]") -> frozenset[int]:
    return frozenset(row.place.id for row in rows)


def _line(matter: Matter, stands: Standing, shown: Shown) -> Added:
    whole = matter.frame.shape == "lacks" and bool(shown.long)
    told = (shown.k, shown.n) == (stands.k, stands.n) and stands.shape != "count"
    line = words.line(stands, brief=told and not whole)
    period = stands.period
    if (period.first, period.last) != (matter.period.first, matter.period.last):
        values = {
            "when": _when(period, matter.now.date()),
            "line": words.line(stands, brief=False),
        }
        line, whole = Say("targets-line-period", values), False
    return Added((line,), _number(stands), whole and told)


def _when(period: Period, today: date) -> Say:
    """A stretch that began with this year and goes on is not told by its two ends."""
    whole = period.last == date(period.first.year, 12, 31)
    begun = period.first == date(today.year, 1, 1) and not whole
    if begun and period.first < today <= period.last:
        return Say("targets-when-since")
    return figures_periods.period(period)


def _of_others(stands: Standing) -> Added:
    """It counts other units than the question and is told with them, or may not be told."""
    assert stands.tie is not None  # it was found by its tie
    assert stands.shape is not None
    if stands.outside:
        goal = words.goal(stands)
        return Added((Say("targets-line-outside", {"goal": goal}),), _number(stands))
    by = words.followed(stands.tie, stands.shape)
    values: dict[str, Value] = {"by": by, "line": words.line(stands, brief=False)}
    return Added((Say("targets-line-of", values),), _number(stands))


def _number(stands: Standing) -> float | None:
    value = stands.item.fields.get("value")
    return 100.0 if stands.shape == "each" else float(value) if value is not None else None


def _profile(matter: Matter, person: Person) -> Added:
    """Those of the unit's own plans that its figures follow."""
    if len(matter.area.units) != 1:
        return NOTHING
    looker = Looker(matter.session, matter.places, person, matter.now)
    lines: list[Say] = []
    for plan, item_id, tie in _tied(matter, tuple(figures_asked.NAMES)):
        if plan.unit != matter.area.units[0] or len(lines) == MOST:
            continue
        item = plan_items.find(matter.session, item_id)
        stands = looker.stand(item, plan, tie, on=_on(matter)) if item else None
        if stands is not None and stands.k is not None:
            lines.append(words.receipt(stands))
    return Added(tuple(lines))
