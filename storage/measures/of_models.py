"""The measure of models: which units have one, of which field, and how far each came."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Integer, bindparam, case, func, literal, select

from storage.measures.measured import Place, Row
from storage.measures.question import Asked
from storage.measures.shape import Fact, Shape, Statement
from storage.measures.tree import FACT, ON, Tree, counted_units
from storage.models import STAGES
from storage.tables import ModelRow, ModelStageRow

REACHED = [
    func.max(
        case(((ModelStageRow.stage == stage) & (ModelStageRow.on <= ON), ModelStageRow.on))
    ).label(stage)
    for stage in STAGES
]


def models(known: Tree, _shape: Shape) -> Sequence[Statement]:
    """A row a model of the period's years, with the day on which it reached each stage by then."""
    return [
        select(
            literal(FACT, Integer).label("sort"),
            ModelRow.unit,
            ModelRow.id.label("other"),
            ModelRow.field.label("words"),
            ModelRow.carried_from.label("before"),
            ModelRow.year,
            *REACHED,
        )
        .outerjoin(ModelStageRow, ModelStageRow.model == ModelRow.id)
        .where(
            ModelRow.unit.in_(counted_units(known)),
            ModelRow.void.is_(False),
            ModelRow.year.between(
                bindparam("first_year", type_=Integer), bindparam("last_year", type_=Integer)
            ),
        )
        .group_by(ModelRow.id)
    ]


def models_of(place: Place, asked: Asked, facts: Sequence[Fact]) -> Row:
    """Models there by the last day and not stopped before the first; carried over, it is one."""
    if not facts:
        return Row(place, "lacks")
    there = [one for one in facts if _counts(one, asked)]
    followed = {one.before for one in there}
    parts: dict[str, int] = {}
    counted = []
    for one in there:
        if one.other not in followed and (not asked.field or one.words == asked.field):
            counted.append(one)
            for name in (one.words, _stage(one, asked.last)):
                parts[name] = parts.get(name, 0) + 1
    return Row(
        place,
        "has" if counted else "lacks",
        len(counted),
        latest=max((one.registered for one in counted), default=None),
        ids=tuple(sorted(one.other for one in counted)),
        parts=parts,
    )


def _counts(one: Fact, asked: Asked) -> bool:
    registered: date | None = one.registered
    stopped: date | None = one.stopped
    if stopped is not None and stopped < asked.first:
        return False
    begun = registered is not None and registered <= asked.last
    return begun and asked.first.year <= one.year <= asked.last.year


def _stage(one: Fact, by: date) -> str:
    """The furthest it had come by that day."""
    days: tuple[date | None, ...] = one[-len(STAGES) :]
    reached = STAGES[0]
    for stage, on in zip(STAGES, days, strict=True):
        if on is not None and on <= by:
            reached = stage
    return reached
