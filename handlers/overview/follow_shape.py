"""Of a question that leans on the one before: another shape of its figures."""

from dataclasses import replace
from datetime import date

from handlers.overview.follow_times import compared
from handlers.overview.frame import Frame
from handlers.overview.order import Shaped, by_of, order_of
from handlers.overview.parts import Parts


def shaped_anew(frame: Frame, parts: Parts, shape: Shaped | None, today: date) -> Frame:
    same = next((one for one in parts.times if one.value == "same"), None)
    versus = parts.has("versus", "compare") and (parts.times or parts.places)
    if same is not None or versus:
        return compared(frame, parts, same, today)
    if parts.bound is not None:
        return replace(_as(frame, _bounded(frame, parts), parts), bound=parts.bound)
    if shape is not None and _says_shape(parts, shape):
        return frame if _stays(frame, parts, shape) else _as(frame, shape, parts)
    if order := order_of(parts.question):
        return _as(frame, Shaped("rank", order), parts)
    if by := by_of(parts.question):
        return replace(frame, by=by, shape="trend" if by in ("month", "quarter") else "sum")
    if parts.asked or parts.many_units:
        return _units_asked(frame, parts)
    if parts.number and frame.shape == "rank":
        return replace(frame, top=parts.number)
    return frame


def _bounded(frame: Frame, parts: Parts) -> Shaped:
    """ "từ 2 trở lên thì sao", "bao nhiêu xã trên 3" """
    counts = parts.many_units or (frame.shape == "count" and not parts.asked)
    return Shaped("count" if counts else "has")


def _says_shape(parts: Parts, shape: Shaped) -> bool:
    """ "thì thế nào" behind a name or a time is no shape"""
    how = parts.has("how") and not parts.has("rate", "percent", "target")
    if shape.shape in ("rate", "profile") and how:
        return False
    return shape.shape != "sum" or shape.by == "name" or parts.has("many", "total", "average")


def _stays(frame: Frame, parts: Parts, shape: Shaped) -> bool:
    if shape.shape == "profile":
        return bool(frame.measure)
    return shape.shape == "sum" and frame.shape == "rank" and not parts.has("many")


def _units_asked(frame: Frame, parts: Parts) -> Frame:
    """ "những xã nào", "xã nào chưa", "thế xã nào rồi" """
    if parts.has("lack"):
        return _as(frame, Shaped("lacks"), parts)
    if parts.has("has") or frame.shape == "count":
        return _as(frame, Shaped("has"), parts)
    return frame


def _as(frame: Frame, shape: Shaped, parts: Parts) -> Frame:
    stays = shape.shape in ("compare", "profile")
    return replace(
        frame,
        shape=shape.shape,
        order=shape.order,
        by=shape.by,
        top=parts.number if shape.shape == "rank" else 0,
        bound=frame.bound if shape.shape in ("has", "lacks", "count") else None,
        units=frame.units if stays else (),
        scope=frame.scope or (frame.units if frame.shape == "profile" else ()),
        other=frame.other if shape.shape == "compare" else None,
    )
