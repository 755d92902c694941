"""What the tables show for a criterion: facts, and whether its own number is reached.

That is the tables' view and no verdict: what a criterion says besides is for people to judge.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from handlers.awards import words
from handlers.awards.words import Wanted
from handlers.figures.asked import NAMES, everyone
from handlers.figures.words import percent
from handlers.models.deeds import REACHED
from handlers.turn import Say, Value
from knowledge.vietnamese import fold
from storage import awards, models
from storage.database import Session
from storage.measures import Asked, Name, Row, Share, reckon
from storage.models import STAGES, Model

View = Literal["met", "unmet", ""]
KINDS = {"dialogues": "dialogue", "receptions": "reception", "trained": "training"}
SEEN: Mapping[str, str] = {
    "dialogues": "awards-saw-dialogues",
    "receptions": "awards-saw-receptions",
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """`view`: met or not as far as the tables go; empty: they say nothing about enough."""

    lines: tuple[Say, ...] = ()
    view: View = ""


NOTHING = Evidence()
MOST = 5  # models of a person named one by one


@dataclass(frozen=True, slots=True)
class Tables:
    """The figures of a year, of everybody below one unit: one query a measure."""

    session: Session
    top: int | None
    year: int
    now: datetime
    _rows: dict[Name, Mapping[int, Row]] = field(default_factory=dict)
    _below: dict[int, dict[int, None]] = field(default_factory=dict)

    def rows(self, name: Name, unit: int) -> list[Row]:
        """Those of a unit and of all below it."""
        if name not in self._rows:
            asked = Asked(self.top, date(self.year, 1, 1), date(self.year, 12, 31))
            found = everyone(reckon(self.session, name, asked, self.now))
            self._rows[name] = {row.place.id: row for row in found}
            for row in found:
                self._put(row.place.id, self._rows[name])
        rows = self._rows[name]
        return [rows[id] for id in self._below.get(unit, ()) if id in rows]

    def _put(self, unit: int, rows: Mapping[int, Row]) -> None:
        here: int | None = unit
        seen: set[int] = set()
        while here is not None and here in rows and here not in seen:
            seen.add(here)
            self._below.setdefault(here, {})[unit] = None
            here = rows[here].place.parent


def of_unit(tables: Tables, unit: int, text: str) -> Evidence:
    """What the tables show of a unit for a criterion's words."""
    return _together([_look(tables, unit, one) for one in words.wanted(text)])


def _together(found: Sequence[Evidence]) -> Evidence:
    """One part that is not met is enough; one that nobody can tell leaves it open."""
    lines = tuple(line for one in found for line in one.lines)
    views = {one.view for one in found}
    view: View = "unmet" if "unmet" in views else "met" if views == {"met"} else ""
    return Evidence(lines, view)


def _look(tables: Tables, unit: int, one: Wanted) -> Evidence:
    rows = tables.rows(NAMES[one.figure.measure], unit)
    match one.figure.measure:
        case "models":
            return _models(one, _stages(rows))
        case "tasks":
            return _missing(one, rows)
        case "opinions" | "on-time" | "trained":
            return _share(one, rows)
        case measure:
            count = int(sum(row.value for row in rows))
            return _counted(one, Say(SEEN[measure], {"n": count}), count)


def _stages(rows: Collection[Row]) -> dict[str, int]:
    return {stage: int(sum(row.parts.get(stage, 0) for row in rows)) for stage in STAGES}


def _models(one: Wanted, stages: Mapping[str, int]) -> Evidence:
    all_ = sum(stages[stage] for stage in STAGES if stage != "stopped")
    counting = words.reached(one.figure)
    count = sum(stages[stage] for stage in counting) if counting else all_
    far = ("rewarded", "recognised", "evaluated")
    furthest = next((stage for stage in far if stages[stage]), "registered")
    values: dict[str, Value] = {
        "n": all_,
        "stage": Say(REACHED[furthest]),
        "wanted": Say(REACHED[one.figure.part or "registered"]),
        "count": count,
    }
    if counting and all_ and not count and one.goal is not None:
        view = _counted(one, Say("awards-saw-model-none", values), count)
        return Evidence(view.lines[:1], view.view)  # "chưa được công nhận" says what is missing
    key = "awards-saw-models" if all_ > 1 and counting else "awards-saw-model"
    return _counted(one, Say(key, values), count)


def _counted(one: Wanted, fact: Say, count: int) -> Evidence:
    if one.goal is None:
        return Evidence((fact,))
    met = one.goal.met(count, count)
    gap = one.goal.gap(count, count)
    more = () if met or one.implied else (Say("awards-short", {"n": gap}),)
    return Evidence((fact, *more), "met" if met else "unmet")


def _missing(one: Wanted, rows: Sequence[Row]) -> Evidence:
    missing, asked = int(sum(row.value for row in rows)), int(sum(row.of or 0 for row in rows))
    if not asked:
        return Evidence((Say("awards-saw-no-tasks"),))
    fact = Say("awards-saw-missing", {"n": missing, "of": asked})
    if one.goal is None:
        return Evidence((fact,))
    return Evidence((fact,), "met" if one.goal.met(missing, asked) else "unmet")


def _share(one: Wanted, rows: Sequence[Row]) -> Evidence:
    known = [row for row in rows if row.of is not None]
    share = Share(int(sum(row.within for row in known)), int(sum(row.of or 0 for row in known)))
    if not share.n:
        count = int(sum(row.value for row in rows))
        return Evidence((Say("awards-saw-unknown", {"of": one.figure.measure, "n": count}),))
    values: dict[str, Value] = {"of": one.figure.measure, "share": percent(share)}
    fact = Say("awards-saw-share", values)
    if one.goal is None:
        return Evidence((fact,))
    gap = one.goal.gap(share.k, share.n)
    more = (Say("awards-short", {"n": gap}),) if gap else ()
    return Evidence((fact, *more), "met" if one.goal.met(share.k, share.n) else "unmet")


@dataclass(frozen=True, slots=True)
class Deeds:
    """A person's own: the models they lead, and the reports they entered, by kind."""

    led: tuple[Model, ...]
    entered: Mapping[str, int]


def deeds(session: Session, unit: int, below: Collection[int], name: str, year: int) -> Deeds:
    """Those of the year; the person's name as it stands in a model ("đ/c Lò Thị Mai")."""
    folded = f" {fold(name)} "
    led = [
        one
        for one in models.listing(session, {unit, *below}, year)
        if folded in f" {' '.join(fold(one.lead).replace(',', ' ').split())} "
    ]
    entered = awards.entered(session, name, {unit, *below}, date(year, 1, 1), date(year, 12, 31))
    return Deeds(tuple(led), entered)


def of_person(mine: Deeds, text: str) -> Evidence:
    """What the tables show of a person's own deeds for a criterion's words."""
    return _together([one for wanted in words.wanted(text) for one in _own(mine, wanted)])


def _own(mine: Deeds, one: Wanted) -> Iterator[Evidence]:
    if one.figure.measure == "models":
        stages = Counter(model.stage for model in mine.led)
        if stages.total() > stages["stopped"]:
            yield _models(one, stages)
        else:
            yield Evidence((Say("awards-saw-no-lead"),), "unmet" if one.goal else "")
    elif one.figure.measure in KINDS:
        count = mine.entered.get(KINDS[one.figure.measure], 0)
        yield Evidence((Say("awards-saw-entered", {"n": count, "of": one.figure.measure}),))


def summary(mine: Deeds) -> tuple[Say, ...]:
    """A person's own deeds, whatever the criteria ask for."""
    led = tuple(
        Say("awards-led", {"name": one.name, "stage": Say(REACHED[one.stage])}) for one in mine.led
    )
    return (*led[:MOST], Say("awards-entered", {"n": sum(mine.entered.values())}))
