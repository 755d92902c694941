"""Who lacks it, who has it, who has but one, and how many they are."""

from collections.abc import Sequence

from handlers import figures_words, nudge_meant
from handlers.figures_asked import alone
from handlers.figures_matter import Matter, Shown, empty
from handlers.turn import Say, Value
from storage.measures import Measured, Row, Share


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
    lines = _lines(matter, picked, share)
    notes = figures_words.notes(matter.frame, found, numbers=matter.numbers)
    value = float(len(picked)) if matter.frame.shape == "count" else share.rate
    long = len(picked) if matter.frame.shape != "count" else 0
    also = _others(matter, found, have)
    todo = nudge_meant.todo(matter.frame, counting)
    return Shown((*lines, *also, *notes), share.k, share.n, value, matter.cells(picked), long, todo)


def _picked(matter: Matter, counting: Sequence[Row], have: Sequence[Row]) -> list[Row]:
    """The units asked for."""
    if matter.frame.shape == "lacks":
        return [row for row in counting if not matter.figure.met(row)]
    if matter.frame.shape == "one":
        return [row for row in counting if matter.figure.worth(row) == 1]
    return list(have)


def _lines(matter: Matter, picked: Sequence[Row], share: Share) -> list[Say]:
    has, lacks = figures_words.has(matter.figure), figures_words.lacks(matter.figure)
    told = figures_words.percent(share)
    values: dict[str, Value] = {"k": len(picked), "n": share.n}
    if matter.frame.shape == "count":
        return [Say("figures-count", {"share": told, "has": has})]
    if picked:
        values["names"] = figures_words.listed(picked, matter.page)
    if matter.frame.shape == "one":
        one = figures_words.counted(matter.figure, 1)
        if not picked:
            return [Say("figures-none-has-one", {"one": one})]
        return [Say("figures-list-one", {**values, "one": one})]
    if matter.frame.shape == "lacks":
        if not picked:
            return [Say("figures-all-have", {"lacks": lacks, "share": told})]
        listed = Say("figures-list-lacks", {**values, "lacks": lacks})
        return [listed, Say("figures-others-have", {"share": told, "has": has})]
    if not picked:
        return [Say("figures-none-has", {"share": told, "has": has})]
    return [Say("figures-list-has", {"share": told, "has": has, "names": values["names"]})]


def _others(matter: Matter, found: Measured, have: Sequence[Row]) -> list[Say]:
    """Behind those who have it, how many have not; by name where they were asked about by name."""
    if matter.frame.shape != "has":
        return []
    rest = [row for row in found.rows if row.state != "none" and row not in have]
    if not rest or not (have or matter.area.named):
        return []
    lacks = figures_words.lacks(matter.figure)
    values: dict[str, Value] = {"k": len(rest), "n": len(rest) + len(have), "lacks": lacks}
    if len(matter.area.units) < 2:
        return [Say("figures-others-lack", values)]
    values["names"] = figures_words.listed(rest, 0)
    return [Say("figures-list-lacks", values)]


def _this(matter: Matter, row: Row, share: Share) -> Shown:
    """One unit: it has it, it has not, or it said that there was nothing."""
    has, lacks = figures_words.has(matter.figure), figures_words.lacks(matter.figure)
    values: dict[str, Value] = {"unit": row.place.name}
    if row.state == "nothing":
        line = Say("figures-this-nothing", values)
    elif not matter.figure.met(row):
        line = Say("figures-this-lacks", {**values, "lacks": lacks})
    elif matter.numbers and matter.figure.measure not in ("tasks", "on-time"):
        number = figures_words.counted(matter.figure, matter.figure.worth(row))
        line = Say("figures-this-has", {**values, "has": has, "number": number})
    else:
        line = Say("figures-this-has-only", {**values, "has": has})
    return Shown((line,), share.k, share.n, share.rate, matter.cells([row]))
