"""Of a question that leans on the one before: another measure, other units, other kinds."""

from dataclasses import replace

from handlers.overview.frame import Frame, Shape
from handlers.overview.parts import Parts
from handlers.overview.stages import BUT_NOT, NOT

# of one unit nobody lacks or ranks: it has or has not, or its number is told
OF_ONE: dict[Shape, Shape] = {"lacks": "has", "count": "has", "rank": "sum", "one": "sum"}
PARTS = {
    "opinions": ("unresolved", "resolved"),
    "models": (
        *BUT_NOT.values(), *NOT.values(), "recognised", "rewarded", "evaluated", "stopped",
    ),
    "tasks": (
        "missing", "done late", "done in time", "not yet due", "exempt", "nothing to report",
    ),
    "trained": ("women",),
    "receptions": ("unresolved", "resolved", "cases", "people"),
}  # fmt: skip


def measured(frame: Frame, parts: Parts) -> Frame:
    """Another measure leaves nothing of what was said of the one before but units and times."""
    told = parts.told
    named = set(parts.question.values("measure")) - {"register", "solve"}
    if not told.measure or not (named or _of_work(frame, parts)):
        return _told_more(frame, parts)
    if frame.shape == "profile" or (frame.shape == "states" and told.measure != "tasks"):
        frame = replace(frame, shape="sum", scope=frame.units or frame.scope, units=())
    return replace(
        frame, measure=told.measure, part=told.part, field=told.field, group=told.group,
        report_kind=told.report_kind, entry=told.entry, plan=parts.plan, target=False,
        bound=None,
        by=frame.by if frame.by in ("month", "quarter") else "",
    )  # fmt: skip


def _of_work(frame: Frame, parts: Parts) -> bool:
    """ "còn xã nào nợ việc": a state that only work is in names it"""
    work = ("tasks", "on-time")
    return parts.told.measure in work and bool(parts.told.part) and frame.measure not in work


def _told_more(frame: Frame, parts: Parts) -> Frame:
    told = parts.told
    said = [*parts.question.values("part"), *parts.question.values("thing")]
    part = next((one for one in PARTS.get(frame.measure, ()) if one in said), "")
    field = told.field if frame.measure == "models" else ""
    group = told.group if frame.measure == "trained" else ""
    entry = told.entry if frame.measure in ("tasks", "on-time") else ""
    return replace(
        frame,
        field=field or frame.field,
        group=group or frame.group,
        part=part or frame.part,
        entry=entry or frame.entry,
        plan=parts.plan or frame.plan,
    )


def placed(frame: Frame, parts: Parts) -> Frame:
    if parts.has("whole"):
        frame = replace(frame, scope=(), kinds=(), units=(), wide=parts.wide)
    if not parts.places or (frame.shape == "compare" and set(parts.places) <= set(frame.units)):
        return frame
    if frame.shape == "profile":
        return replace(frame, units=parts.places)
    if frame.shape == "compare" and frame.units:
        return replace(frame, units=tuple(dict.fromkeys((*frame.units, *parts.places))))
    frame = replace(frame, scope=parts.places, wide=False)
    if parts.kinds or set(parts.places) & set(parts.tops):
        return frame  # an area, whose units are asked about as before
    shape = OF_ONE.get(frame.shape, frame.shape)
    return replace(frame, shape=shape, kinds=(), order="", top=0)


def narrowed(frame: Frame, parts: Parts) -> Frame:
    if not parts.kinds or parts.has("those") or (frame.shape == "compare" and frame.units):
        return frame
    more = frame.kinds if parts.has("plus") else ()
    return replace(frame, kinds=tuple(dict.fromkeys((*more, *parts.kinds))))
