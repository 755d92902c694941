"""Who lacks it, who has it, who has but one, and how many they are."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.figures import periods, words
from handlers.figures.asked import NOTHING, alone
from handlers.figures.matter import Matter, Shown, empty
from handlers.nudges import meant as nudge_meant
from handlers.overview.stages import BUT_NOT, NOT
from handlers.turn import Say, Value
from storage.measures import Measured, Row, Share

UNFINISHED = (*NOT.values(), *BUT_NOT.values(), NOTHING)  # whoever has no such model lacks nothing

LATE = "done late"
LEFT = "unresolved"  # how much of it is told with each name


def shown(matter: Matter) -> Shown:
    found = matter.reckon()
    if none := empty(found):
        return none
    counting = [row for row in found.rows if row.state != "none"]
    have = [row for row in counting if matter.figure.met(row)]
    share = Share(len(have), len(counting))
    if alone(matter.frame, matter.area, matter.known):
        return _this(matter, counting[0], share)
    picked = _picked(matter, counting, have)
    if matter.frame.other is not None:
        return _turned(matter, picked)
    lines = _lines(matter, picked, share)
    notes = words.notes(matter.frame, found, numbers=matter.numbers)
    value = float(len(picked)) if matter.frame.shape == "count" else share.rate
    long = len(picked) if matter.frame.shape != "count" else 0
    also = [*_still_owing(matter, counting), *_others(matter, found, have)]
    if also and matter.figure.part == LATE:
        lines = lines[:1]  # who has done nothing at all is not late, and yet no example
    todo = nudge_meant.todo(matter.frame, counting)
    return Shown((*lines, *also, *notes), share.k, share.n, value, matter.cells(picked), long, todo)


def _picked(matter: Matter, counting: Sequence[Row], have: Sequence[Row]) -> list[Row]:
    """The units asked for."""
    if matter.frame.shape == "lacks":
        return [row for row in counting if not matter.figure.met(row)]
    if matter.frame.shape == "one":
        return [row for row in counting if matter.figure.worth(row) == 1]
    return list(have)


def _turned(matter: Matter, picked: Sequence[Row]) -> Shown:
    """Of those who had it then: who lacks it now; or who has it now and had not then."""
    other = matter.frame.other
    assert other is not None  # looked at by whoever called
    then = matter.reckon(replace(matter.asked, first=other.first, last=other.last))
    had = {row.place.id for row in then.rows if row.state != "none" and matter.figure.met(row)}
    lost = matter.frame.shape == "lacks"
    found = [row for row in picked if (row.place.id in had) == lost]
    count = len(had) if lost else len(picked)
    values: dict[str, Value] = {
        "k": len(found),
        "n": count,
        "has": words.has(matter.figure),
        "lacks": words.lacks(matter.figure),
        "now": periods.period(matter.period),
        "then": periods.period(other),
    }
    if not found:
        none = "figures-turned-lost-none" if lost else "figures-turned-gained-none"
        return Shown((Say(none, values),), 0, count, 0.0)
    key = "figures-turned-lost" if lost else "figures-turned-gained"
    values["names"] = words.listed(found, matter.page)
    line = Say(key, values)
    rate = Share(len(found), count).rate
    return Shown((line,), len(found), count, rate, matter.cells(found), len(found))


def _lines(matter: Matter, picked: Sequence[Row], share: Share) -> list[Say]:
    has, lacks = words.has(matter.figure), words.lacks(matter.figure)
    told = words.percent(share)
    values: dict[str, Value] = {"k": len(picked), "n": share.n}
    if matter.frame.shape == "count":
        return [Say("figures-count", {"share": told, "has": has})]
    if picked:
        telling = matter.numbers and matter.frame.shape == "lacks"
        left = matter.figure if telling and matter.figure.part == LEFT else None
        values["names"] = words.listed(picked, matter.page, left)
    if matter.frame.shape == "one":
        one = words.counted(matter.figure, 1)
        if not picked:
            return [Say("figures-none-has-one", {"one": one})]
        return [Say("figures-list-one", {**values, "one": one})]
    if matter.frame.shape == "lacks":
        if not picked and matter.figure.part == LATE:
            return [Say("figures-none-late", {"lacks": lacks})]
        if not picked:
            return [Say("figures-all-have", {"lacks": lacks, "share": told})]
        listed = Say("figures-list-lacks", {**values, "lacks": lacks})
        return [listed, Say("figures-others-have", {"share": told, "has": has})]
    if not picked:
        return [Say("figures-none-has", {"share": told, "has": has})]
    return [Say("figures-list-has", {"share": told, "has": has, "names": values["names"]})]


def _still_owing(matter: Matter, counting: Sequence[Row]) -> list[Say]:
    """Who was late is asked for: whoever has not done it at all is late, too."""
    owing = [row for row in counting if row.parts.get("missing")]
    if matter.figure.part != LATE or matter.frame.shape != "lacks" or not owing:
        return []
    key = "figures-still-owing-reports" if matter.frame.report_kind else "figures-still-owing"
    return [Say(key, {"k": len(owing), "names": words.listed(owing, 0)})]


def _others(matter: Matter, found: Measured, have: Sequence[Row]) -> list[Say]:
    """Behind those who have it, how many have not; by name where they were asked about by name."""
    if matter.frame.shape != "has" or matter.figure.part in UNFINISHED:
        return []
    rest = [row for row in found.rows if row.state != "none" and row not in have]
    if not rest or not (have or matter.area.named):
        return []
    lacks = words.lacks(matter.figure)
    values: dict[str, Value] = {"k": len(rest), "n": len(rest) + len(have), "lacks": lacks}
    if len(matter.area.units) < 2:
        return [Say("figures-others-lack", values)]
    values["names"] = words.listed(rest, 0)
    return [Say("figures-list-lacks", values)]


def _this(matter: Matter, row: Row, share: Share) -> Shown:
    """One unit: it has it, it has not, or it said that there was nothing."""
    has, lacks = words.has(matter.figure), words.lacks(matter.figure)
    values: dict[str, Value] = {"unit": row.place.name}
    if row.state == "nothing":
        line = Say("figures-this-nothing", values)
    elif not matter.figure.met(row):
        line = Say("figures-this-lacks", {**values, "lacks": lacks})
    elif matter.numbers and matter.figure.measure not in ("tasks", "on-time"):
        number = words.counted(matter.figure, matter.figure.worth(row))
        line = Say("figures-this-has", {**values, "has": has, "number": number})
    else:
        line = Say("figures-this-has-only", {**values, "has": has})
    return Shown((line,), share.k, share.n, share.rate, matter.cells([row]))
