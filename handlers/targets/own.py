"""How far one unit alone is in a target that counts it among others."""

from collections.abc import Sequence

from handlers.figures.asked import Figure
from handlers.figures.words import counted, percent
from handlers.targets.shapes import bar
from handlers.targets.standing import Standing
from handlers.targets.state import Looker
from handlers.turn import Say, Value
from storage.measures import Row, Share


def line(looker: Looker, one: Standing, held: Sequence[int]) -> Say | None:
    """ "Xã Bản Bo: đã có"; nothing where the target counts none of these units."""
    if one.tie is None or not one.tie.measure or one.shape is None:
        return None
    asked = looker.reckoner.asked(one.plan, one.tie, one.period)
    if asked is None:
        return None
    rows = looker.reckoner.numbers(one.item, one.tie, asked).rows
    own = next((row for unit in held for row in rows if row.place.id == unit), None)
    return None if own is None else _said(one, own)


def _said(one: Standing, row: Row) -> Say:
    assert one.tie is not None  # looked at by the caller
    figure = Figure(one.tie.measure, one.tie.part)
    values: dict[str, Value] = {"unit": row.place.name}
    if one.shape == "units":
        return Say("targets-own-has" if figure.met(row) else "targets-own-lacks", values)
    if one.shape == "sums":
        if not row.of:
            return Say("targets-own-unknown", values)
        return Say("targets-own", {**values, "done": percent(Share(row.within, row.of))})
    worth = figure.worth(row)
    values["done"] = counted(figure, worth)
    if one.shape == "each":
        key = "targets-own-met" if bar(one.item.fields).met(worth, 1) else "targets-own-short"
        return Say(key, values)
    return Say("targets-own", values)
