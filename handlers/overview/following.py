"""A question that leans on the one before: what it names is changed, the rest stays."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from handlers.overview import periods
from handlers.overview.asking import reports
from handlers.overview.frame import Act, Doubt, Frame, Period, Shape
from handlers.overview.parts import Parts
from handlers.overview.shapes import Shaped, by_of, order_of
from handlers.overview.words import Item

FULL = ("lacks", "has", "one", "count", "sum", "rate", "rank", "trend", "compare", "states", "profile")
SLOTS = ("measure", "place", "time", "unit", "act", "group", "field", "part", "by", "order", "est", "percent", "rate", "lack",
         "has", "who", "trend", "versus", "compare", "number", "whole", "many", "plan", "entry", "each", "rank", "total")  # fmt: skip
FRAGMENT = 9  # items: what says more stands alone
# of one unit nobody lacks or ranks: it has or has not, or its number is told
OF_ONE: dict[Shape, Shape] = {"lacks": "has", "count": "has", "rank": "sum", "one": "sum", "states": "states"}
WORDS_OF_PAST = ("truoc", "trước", "previous", "last")
KIND_AHEAD = ("con", "còn", "the con", "thế còn", "and", "thế", "the", "vậy", "vay", "what about", "how about", "and what about")


def follow(before: Frame, parts: Parts, shape: Shaped | None, today: date) -> Frame | None:
    """None where the words are a question of their own, or none of figures."""
    said = [one for one in parts.question.items if one.code not in ("filler", "stop", "polite")]
    if not said or len(said) > FRAGMENT or not any(one.code in SLOTS for one in said) or _too_strange(parts, said):
        return None
    if reports(parts):
        return None
    marked = said[0].code in ("follow", "narrow") and len(said) > 1
    if shape is not None and parts.told.measure and _alone(parts, shape) and not marked:
        return None
    return _changed(before, parts, shape, today)


def _too_strange(parts: Parts, said: Sequence[Item]) -> bool:
    unread = sum(len(one.split()) for one in parts.unread)
    return unread > 1 or unread >= len(said)


def _alone(parts: Parts, shape: Shaped) -> bool:
    """Does it say enough to stand without the question before?"""
    if shape.shape in ("rate", "sum", "states") and parts.has("follow") and not parts.has("many", "rate", "percent", "total"):
        return False
    if shape.shape == "has" and not (parts.asked or parts.plural or parts.places):
        return False
    return not (shape.shape == "sum" and parts.has("act") and not parts.has("total", "many"))


def _changed(before: Frame, parts: Parts, shape: Shaped | None, today: date) -> Frame | None:
    frame = replace(before, act="", unread=parts.unread, doubt=replace(parts.doubt, measures=()))
    frame = _measured(frame, parts)
    frame = _timed(frame, parts, today)
    frame = _shaped(frame, parts, shape, today)
    frame = _placed(frame, parts)
    frame = _narrowed(frame, parts)
    act = _act(parts, before)
    frame = replace(frame, act=act)
    same = replace(frame, unread=before.unread, doubt=before.doubt)
    if same == replace(before, act="") and not parts.has("which", "who", "lack", "has", "act", "time", "unit"):
        return None
    return frame


def _measured(frame: Frame, parts: Parts) -> Frame:
    told = parts.told
    named = [one for one in parts.question.values("measure") if one not in ("register", "solve")]
    if named and told.measure:
        shape: Shape = "sum" if frame.shape in ("profile", "states") and told.measure != "tasks" else frame.shape
        scope = frame.units if frame.shape == "profile" and shape == "sum" else frame.scope
        units = () if frame.shape == "profile" and shape == "sum" else frame.units
        doubt = parts.doubt if len(told.measures) > 1 else Doubt(parts.doubt.units, (), parts.doubt.names)
        frame = replace(
            frame, measure=told.measure, shape=shape, scope=scope, units=units, part=told.part, field=told.field,
            group=told.group, report_kind=told.report_kind, entry=told.entry, plan="", doubt=doubt,
        )  # fmt: skip
        if frame.by in ("field", "stage", "group"):
            frame = replace(frame, by="")
        return frame
    field = told.field if frame.measure == "models" else ""
    group = told.group if frame.measure == "trained" else ""
    parts_said = parts.question.values("part") + [one for one in parts.question.values("thing") if one == "women"]
    entry = told.entry if frame.measure in ("tasks", "on-time") else ""
    return replace(
        frame,
        field=field or frame.field,
        group=group or frame.group,
        part=_part(frame, parts_said) or frame.part,
        entry=entry or frame.entry,
        plan=parts.plan or frame.plan,
    )


def _part(frame: Frame, said: Sequence[str]) -> str:
    known = {
        "opinions": ("unresolved", "resolved"),
        "models": ("recognised", "rewarded", "evaluated", "stopped"),
        "tasks": ("missing", "done late", "done in time", "not yet due", "exempt", "nothing to report"),
        "trained": ("women",),
    }
    return next((one for one in known.get(frame.measure, ()) if one in said), "")


def _timed(frame: Frame, parts: Parts, today: date) -> Frame:
    times = [one for one in parts.times if one.time]
    act = _act(parts, frame)
    if not times:
        if act in ("previous", "next") and frame.period:
            return replace(frame, period=periods.moved(frame.period, -1 if act == "previous" else 1), other=None)
        return frame
    if parts.has("versus", "compare") or any(one.value == "same" for one in times):
        return frame  # the other of a comparison
    item = times[0]
    words = parts.question.words(item)
    if item.value == "last":
        start = frame.period or Period(today, today)
        return replace(frame, period=periods.moved(start, -1, words))
    if _steps(item, words) and frame.period is not None and item.time and periods.is_whole(frame.period, item.time):
        away = -1 if act == "previous" else 1
        return replace(frame, period=periods.moved(frame.period, away, words))
    period, _ = periods.read(parts, Shaped(frame.shape), today)
    return replace(frame, period=period, other=None if frame.shape != "compare" else frame.other)


def _steps(item: Item, words: str) -> bool:
    """ "quý trước", "tháng sau": from what was just seen; "năm ngoái", "last quarter" from now"""
    ended = words.lower().endswith(("trước", "truoc", "tới", "toi", "sau"))
    return item.value == "relative" and (ended or words.lower().startswith("previous"))


def _shaped(frame: Frame, parts: Parts, shape: Shaped | None, today: date) -> Frame:
    same = next((one for one in parts.times if one.value == "same"), None)
    versus = parts.has("versus", "compare") and (parts.times or parts.places)
    if same is not None or versus:
        return _compared(frame, parts, same, today)
    if shape is not None and (shape.shape != "sum" or parts.has("many", "total")) and not _same_kind(parts, shape):
        if shape.shape == "profile" and frame.measure:
            return frame
        if shape.shape == "sum" and frame.shape == "rank" and not parts.has("many"):
            return frame
        return _as(frame, shape, parts)
    order = order_of(parts.question)
    if order:
        return _as(frame, Shaped("rank", order), parts)
    if by := by_of(parts.question):
        return replace(frame, by=by, shape="trend" if by in ("month", "quarter") else "sum")
    if parts.asked or parts.many_units:
        lacking = parts.has("lack")
        having = parts.has("has")
        if lacking or having:
            return _as(frame, Shaped("lacks" if lacking else "has"), parts)
        if frame.shape == "count":
            return _as(frame, Shaped("has"), parts)
    if parts.number and frame.shape == "rank":
        return replace(frame, top=parts.number)
    return frame


def _same_kind(parts: Parts, shape: Shaped) -> bool:
    """ "thì thế nào" behind a name or a time is no shape"""
    return shape.shape in ("rate", "profile") and parts.has("how") and not parts.has("rate", "percent", "target")


def _as(frame: Frame, shape: Shaped, parts: Parts) -> Frame:
    top = parts.number if shape.shape == "rank" else 0
    units = frame.units if shape.shape in ("compare", "profile") else ()
    scope = frame.scope or (frame.units if frame.shape == "profile" else ())
    other = frame.other if shape.shape == "compare" else None
    return replace(frame, shape=shape.shape, order=shape.order, by=shape.by, top=top, units=units, scope=scope, other=other)


def _compared(frame: Frame, parts: Parts, same: Item | None, today: date) -> Frame:
    frame = replace(frame, shape="compare", order="", by="", top=0)
    if parts.places:
        known = frame.units or frame.scope
        units = tuple(dict.fromkeys((*known, *parts.places)))
        return replace(frame, units=units, scope=(), kinds=())
    period = frame.period or Period(date(today.year, 1, 1), today)
    if same is not None:
        return replace(frame, period=period, other=periods.year_ago(period, today, parts.question.words(same)))
    other, _ = periods.read(parts, Shaped("sum"), today)
    return replace(frame, period=period, other=other)


def _placed(frame: Frame, parts: Parts) -> Frame:
    if parts.has("whole"):
        frame = replace(frame, scope=(), kinds=(), units=())
    if not parts.places or frame.shape == "compare" and set(parts.places) <= set(frame.units):
        return frame
    if frame.shape == "profile":
        return replace(frame, units=parts.places)
    if frame.shape == "compare" and frame.units:
        return replace(frame, units=tuple(dict.fromkeys((*frame.units, *parts.places))))
    area = bool(set(parts.places) & set(parts.tops)) or bool(parts.kinds)
    frame = replace(frame, scope=parts.places)
    if area:
        return frame
    shape = OF_ONE.get(frame.shape, frame.shape)
    return replace(frame, shape=shape, kinds=(), order="", top=0)


def _narrowed(frame: Frame, parts: Parts) -> Frame:
    if not parts.kinds or (frame.shape == "compare" and frame.units):
        return frame
    those = parts.has("those")
    if those:
        return frame
    if parts.has("plus"):
        return replace(frame, kinds=tuple(dict.fromkeys((*frame.kinds, *parts.kinds))))
    return replace(frame, kinds=parts.kinds)


def _act(parts: Parts, before: Frame) -> Act:
    acts = parts.question.values("act")
    names: tuple[Act, ...] = ("nudge", "sheet", "chart", "previous", "next")
    found: Act = next((name for name in names if name in acts), "")
    if found or not before.period or parts.told.measure:
        return found
    for one in parts.times:
        words = parts.question.words(one).lower()
        if one.value == "last" or (one.value == "relative" and (words.endswith(("trước", "truoc")) or words.startswith(("previous", "last")))):
            return "previous" if not parts.has("versus", "compare") else ""
        if one.value == "relative" and words.endswith(("tới", "toi", "sau")):
            return "next"
    return ""
