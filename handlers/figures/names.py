"""The models behind a number, by name."""

from collections.abc import Iterable
from datetime import date

from handlers.figures.asked import STAGES, everyone
from handlers.figures.matter import Matter
from handlers.figures.words import page_of
from handlers.forms.model import FIELDS
from handlers.turn import Say
from storage import models
from storage.measures import Measured
from storage.models import Model

MOST = 2_000  # of whom names are looked up


def lines(matter: Matter, found: Measured) -> tuple[list[Say], int]:
    """Those of the page, and how many there are in all."""
    part = matter.figure.part
    if matter.figure.measure != "models" or (part and part not in STAGES):
        return [], 0
    ids = [id for row in everyone(found) for id in row.ids]
    if len(ids) > MOST:
        return [Say("figures-models-many")], 0
    units = {row.place.id: row.place.name for row in everyone(found)}
    of = {id: units[row.place.id] for row in everyone(found) for id in row.ids}
    those = _reached(models.several(matter.session, ids), part, found.asked.last)
    those.sort(key=lambda one: (of[one[0].id], one[0].name))
    start, end = page_of(len(those), matter.page)
    told = [_line(at, *one, of[one[0].id]) for at, one in enumerate(those[start:end], start + 1)]
    if end - start < len(those):
        told.append(Say("figures-paged", {"first": start + 1, "last": end, "all": len(those)}))
    return told, len(those)


def _reached(some: Iterable[Model], part: str, by: date) -> list[tuple[Model, str]]:
    """With the furthest stage by that day; who came further was there, too."""
    found: list[tuple[Model, str]] = []
    for one in some:
        stage = [name for name in models.STAGES if one.stages.get(name, date.max) <= by][-1]
        if not part or stage in STAGES[part]:
            found.append((one, stage))
    return found


def _line(at: int, one: Model, stage: str, unit: str) -> Say:
    label = dict(FIELDS).get(one.field)
    return Say(
        "figures-model",
        {
            "at": at,
            "name": one.name,
            "unit": unit,
            "field": Say(label) if label else one.field,
            "stage": Say("figures-chart-stage", {"stage": stage}),
        },
    )
