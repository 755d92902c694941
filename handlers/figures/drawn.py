"""What of an answer can be drawn, or put into a sheet: each shape has its lines."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from handlers.figures import asked as figures_asked
from handlers.figures import lines as figures_lines
from handlers.figures import periods
from handlers.figures.asked import alone, everyone, total
from handlers.figures.lines import Drawn, Line, named, rated
from handlers.figures.matter import Matter, Shown
from handlers.figures.views import PROFILE, STATES, told
from handlers.forms.model import FIELDS
from handlers.overview.frame import Period, Shape
from handlers.turn import Say
from storage.measures import Measured, Share, reckon
from storage.models import STAGES


def worth_it(matter: Matter, shown: Shown) -> bool:
    """Is there more to see than one number?"""
    frame = matter.frame
    if frame.shape in ("profile", "compare"):
        return True
    if frame.shape == "last" or frame.by == "name":
        return False
    if frame.shape == "trend":
        return len(shown.lines) > 1
    if frame.shape == "sum" and not (matter.large or frame.by):
        return False
    return bool(shown.n) and not alone(frame, matter.area, matter.known)


def drawn(matter: Matter, shown: Shown) -> Drawn | None:
    """None where there is nothing to draw."""
    if not worth_it(matter, shown):
        return None
    if matter.frame.shape in WAYS:
        return WAYS[matter.frame.shape](matter)
    parts = _parts(matter) if matter.frame.shape == "sum" else None
    return parts or figures_lines.of_units(matter, shown)


def _parts(matter: Matter) -> Drawn | None:
    """What a sum is broken into."""
    by = matter.frame.by
    if by not in ("field", "stage", "group"):
        return None
    parts = matter.reckon().parts
    if by == "field":
        names = [(Say(label), name) for name, label in FIELDS]
    elif by == "stage":
        names = [(Say("figures-chart-stage", {"stage": name}), name) for name in STAGES]
    else:
        names = [(named(name), name) for name in sorted(parts) if name != "women"]
    lines = tuple(Line(said, int(parts.get(name, 0))) for said, name in names)
    return Drawn("parts", lines) if lines else None


def _steps(matter: Matter) -> Drawn:
    lines = []
    for found in matter.steps():
        when = Period(found.asked.first, found.asked.last)
        words, value = periods.period(when), total(matter.figure, found)
        lines.append(Line(words, value, _share(matter, found), when=when))
    shares = [line.share for line in lines if line.share]
    whole = Share(sum(one.k for one in shares), sum(one.n for one in shares)) if shares else None
    sums = rated(matter.figure)
    return Drawn("steps", tuple(lines), sums, sums=sums, share=whole)


def _share(matter: Matter, found: Measured) -> Share | None:
    if not rated(matter.figure):
        return None
    rows = [row for row in everyone(found) if row.of is not None]
    return Share(int(sum(row.within for row in rows)), int(sum(row.of or 0 for row in rows)))


def _sides(matter: Matter) -> Drawn:
    """Two periods, several units, or several measures, each with the noun of its number."""
    frame = matter.frame
    several = frame.units or frame.scope
    if frame.other is not None:
        asked = [
            (when, replace(matter.asked, first=when.first, last=when.last))
            for when in (matter.period, frame.other)
        ]
        lines = [_side(periods.period(when), matter, matter.reckon(one)) for when, one in asked]
    elif len(several) > 1:
        ones = [(matter.known[id].name, matter.of(id)) for id in several]
        lines = [_side(named(name), one, one.reckon()) for name, one in ones]
    else:
        measures = dict.fromkeys((frame.measure, *frame.doubt.measures))
        each = [matter.about(measure=name, part="", shape="sum") for name in measures]
        nouns = [Say("figures-noun", {"figure": one.figure.name}) for one in each]
        lines = [_side(noun, one, one.reckon()) for noun, one in zip(nouns, each, strict=True)]
    return Drawn("sides", tuple(lines), all(line.share is not None for line in lines))


def _side(name: Say, matter: Matter, found: Measured) -> Line:
    share = _share(matter, found)
    return Line(name, total(matter.figure, found), share, told(matter, found))


def _states(matter: Matter) -> Drawn:
    """Units that owe something, those who lack the most first."""
    found = reckon(matter.session, "tasks", matter.asked, matter.now)
    rows = [row for row in everyone(found) if sum(row.parts.values())]
    rows.sort(key=lambda row: (-row.parts.get("missing", 0), row.place.code))
    lines = [
        Line(
            named(row.place.name),
            int(sum(row.parts.values())),
            code=row.place.code,
            states={key: int(row.parts.get(name, 0)) for key, name in STATES.items()},
        )
        for row in rows
    ]
    return Drawn("states", tuple(lines))


def _profile(matter: Matter) -> Drawn:
    """The figures of a unit, and what it owes by state."""
    asked = replace(matter.asked, units=None)
    lines = []
    for one in PROFILE:
        found = reckon(matter.session, figures_asked.NAMES[one.measure], asked, matter.now)
        lines.append(Line(Say("figures-noun", {"figure": one.name}), total(one, found)))
    parts = reckon(matter.session, "tasks", asked, matter.now).parts
    lines += [
        Line(Say("figures-chart-state", {"state": key}), int(parts.get(name, 0)), tone=key)
        for key, name in STATES.items()
    ]
    return Drawn("profile", tuple(lines))


WAYS: Mapping[Shape, Callable[[Matter], Drawn]] = {
    "trend": _steps,
    "compare": _sides,
    "states": _states,
    "profile": _profile,
}
