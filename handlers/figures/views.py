"""How it went, one unit's figures, two beside each other, and the states of what is owed."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.figures import asked as figures_asked
from handlers.figures import averages, overdue, periods, words
from handlers.figures.asked import Figure, everyone, total
from handlers.figures.matter import Cell, Matter, Shown
from handlers.figures.sums import met
from handlers.figures.words import counted, percent
from handlers.nudges import meant as nudge_meant
from handlers.overview.frame import Period
from handlers.turn import Say, Value
from storage.measures import Measured, Share, reckon

STATES = {
    "intime": "done in time", "late": "done late", "nothing": "nothing to report",
    "missing": "missing", "exempt": "exempt", "ahead": "not yet due",
}  # fmt: skip
PROFILE = (
    Figure("models"), Figure("dialogues"), Figure("participants"), Figure("opinions", "raised"),
    Figure("trained"), Figure("receptions"),
)  # fmt: skip
BESIDE = {"trained": ("women",), "receptions": ("people", "cases")}


def trended(matter: Matter) -> Shown:
    """A line for each month or quarter up to now."""
    steps = matter.steps()
    if not steps:
        return Shown((Say("figures-not-begun"),))
    lines = [*_peak(matter, steps), *(_step(matter, one) for one in steps)]
    whole = matter.reckon()
    return Shown(tuple(lines), whole.share.k, whole.share.n, number(matter, whole))


def _peak(matter: Matter, steps: Sequence[Measured]) -> list[Say]:
    """The months or quarters with the most or the least of it, where that is asked for."""
    if not matter.frame.order:
        return []
    best = min if matter.frame.order == "least" else max
    value = best(number(matter, one) for one in steps)
    peaks = [one for one in steps if number(matter, one) == value]
    when = tuple(periods.period(Period(one.asked.first, one.asked.last)) for one in peaks)
    values: dict[str, Value] = {"order": matter.frame.order, "number": told(matter, peaks[0])}
    return [Say("figures-peak", {**values, "when": words.together(when)})]


def _step(matter: Matter, found: Measured) -> Say:
    when = periods.period(Period(found.asked.first, found.asked.last))
    return Say("figures-step", {"when": when, "number": told(matter, found)})


def told(matter: Matter, found: Measured) -> Say:
    """The figure in words: a share where it is one, else how many."""
    one = matter.figure
    if one.shared:
        return percent(_sums(found))
    if matter.frame.average:
        return averages.told(matter, found)
    return counted(one, total(one, found))


def number(matter: Matter, found: Measured) -> float:
    one = matter.figure
    if one.shared:
        return _sums(found).rate or 0.0
    if matter.frame.average:
        return averages.value(matter, found)
    return float(total(one, found))


def _sums(found: Measured) -> Share:
    rows = [row for row in everyone(found) if row.of is not None]
    return Share(sum(row.within for row in rows), sum(row.of or 0 for row in rows))


def profiled(matter: Matter) -> Shown:
    """Everything there is of one unit and those below it."""
    asked = replace(matter.asked, units=None)
    lines: list[Say] = []
    unit = matter.area.units[0] if matter.area.units else None
    for one in PROFILE:
        found = reckon(matter.session, figures_asked.NAMES[one.measure], asked, matter.now)
        lines.append(_of_profile(one, found, unit))
        lines += _beside(one, found)
        if one.part == "raised" and _sums(found).n:
            lines.append(Say("figures-profile-opinions", {"share": percent(_sums(found))}))
    found = reckon(matter.session, "on-time", asked, matter.now)
    share = _sums(found)
    on_time = Say("figures-profile-on-time", {"share": percent(share)})
    lines.append(on_time if share.n else Say("figures-profile-none"))
    lines.append(_states(found))
    known = matter.known.get(unit or 0)
    cells = (Cell(known.id, known.code, known.name, None),) if known else ()
    return Shown(tuple(lines), units=cells)


def _beside(one: Figure, found: Measured) -> list[Say]:
    """What else was told of it, where there was any."""
    more = [Figure(one.measure, part) for part in BESIDE.get(one.measure, ())]
    said = [counted(other, number) for other in more if (number := total(other, found))]
    return [Say("figures-profile-line", {"number": number}) for number in said]


def _of_profile(one: Figure, found: Measured, unit: int | None) -> Say:
    """That there was nothing is said; so is that nothing was said."""
    sum_ = total(one, found)
    own = next((row for row in everyone(found) if row.place.id == unit), None)
    if not sum_ and own is not None and one.measure != "models":
        noun = Say("figures-noun", {"figure": one.name})
        if own.state == "nothing":
            return Say("figures-profile-nothing", {"noun": noun})
        if own.state == "lacks":
            return Say("figures-profile-lacks", {"noun": noun})
    return Say("figures-profile-line", {"number": counted(one, sum_)})


def stated(matter: Matter) -> Shown:
    """The six states, never fewer."""
    found = reckon(matter.session, "tasks", matter.asked, matter.now)
    if not found.rows:
        return Shown((Say("figures-empty"),), 0, 0)
    if not sum(found.parts.values()):
        return Shown((Say("figures-none-asked"),), 0, 0)
    if matter.frame.by == "task":
        return overdue.told(matter, found)
    owing = sum(bool(sum(row.parts.values())) for row in everyone(found))
    all_ = sum(found.parts.values())
    lines = [_states(found), Say("figures-state-all", {"all": all_, "units": owing})]
    if still := found.parts.get("missing", 0) + found.parts.get("not yet due", 0):
        lines.append(Say("figures-state-open", {"n": still}))
    late = [row for row in found.rows if row.parts.get("missing")]
    if late:
        values: dict[str, Value] = {
            "k": len(late),
            "n": met(Figure("tasks"), found).n,
            "lacks": Say("figures-lacks", {"figure": "tasks"}),
            "names": words.listed(late, matter.page),
        }
        lines.append(Say("figures-list-lacks", values))
    share = found.units
    todo = nudge_meant.todo(matter.frame, late)
    return Shown(tuple(lines), share.k, share.n, float(all_), matter.cells(late), len(late), todo)


def _states(found: Measured) -> Say:
    parts = found.parts
    return Say("figures-state-lines", {key: parts.get(name, 0) for key, name in STATES.items()})


def compared(matter: Matter) -> Shown:
    """Two units, two periods, or two measures."""
    if matter.frame.other is not None:
        return _periods(matter)
    units = matter.frame.units or matter.frame.scope
    if len(units) > 1:
        return _units(matter, units)
    lines = []
    for measure in dict.fromkeys((matter.frame.measure, *matter.frame.doubt.measures)):
        one = matter.about(measure=measure, part="", shape="sum")
        noun = Say("figures-noun", {"figure": one.figure.name})
        lines.append(Say("figures-compared", {"name": noun, "number": told(one, one.reckon())}))
    return Shown(tuple(lines))


def _units(matter: Matter, units: tuple[int, ...]) -> Shown:
    lines, cells = [], []
    for id in units:
        one = matter.of(id)
        found = one.reckon()
        known = matter.known[id]
        lines.append(Say("figures-compared", {"name": known.name, "number": told(one, found)}))
        cells.append(Cell(id, known.code, known.name, number(one, found)))
    best = sorted(cells, key=lambda cell: -(cell.value or 0))
    if best[0].value == best[1].value:
        lines.append(Say("figures-compared-same"))
    elif not (matter.figure.shared or matter.frame.average):
        more = int((best[0].value or 0) - (best[1].value or 0))
        said = counted(matter.figure, more)
        lines.append(Say("figures-compared-more", {"name": best[0].name, "number": said}))
    return Shown(tuple(lines), units=tuple(cells))


def _periods(matter: Matter) -> Shown:
    other = matter.frame.other
    assert other is not None  # asked for by whoever called
    now = matter.reckon()
    then = matter.reckon(replace(matter.asked, first=other.first, last=other.last))
    lines = [
        Say("figures-compared", {"name": when, "number": told(matter, found)})
        for when, found in (
            (periods.period(matter.period), now),
            (periods.against(other, matter.period), then),
        )
    ]
    if not (matter.figure.shared or matter.frame.average):
        lines.append(_moved(matter, (matter.period, now), (other, then)))
    return Shown(tuple(lines), now.share.k, now.share.n, number(matter, now))


def _moved(matter: Matter, *sides: tuple[Period, Measured]) -> Say:
    """Always from the earlier to the later, whichever was named first."""
    (before, was), (after, is_) = sorted(sides, key=lambda side: (side[0].first, side[0].last))
    away = int(number(matter, is_) - number(matter, was))
    if not away:
        return Say("figures-period-same")
    values: dict[str, Value] = {
        "before": periods.against(before, after),
        "after": periods.period(after),
        "number": counted(matter.figure, abs(away)),
    }
    return Say("figures-period-up" if away > 0 else "figures-period-down", values)
