"""Reads a leader's question of figures as a frame; what asks for none is None."""

from dataclasses import replace
from datetime import date, datetime

from handlers.overview import bounds, following, numbered, periods, stages
from handlers.overview.asking import (
    blocked,
    doubtful,
    half_understood,
    means_figures,
    reports,
)
from handlers.overview.follow_times import ACTS
from handlers.overview.frame import Act, Doubt, Frame
from handlers.overview.order import Shaped
from handlers.overview.parts import Parts, gather
from handlers.overview.shapes import reached, shaped
from handlers.overview.words import question
from handlers.places.places import Places

SHARE_OF_ALL = "women share"
AVERAGED = ("sum", "compare")
BOUNDED = ("has", "lacks", "count")  # shapes that ask for units which have so much


def read(text: str, places: Places, now: datetime, *, before: Frame | None = None) -> Frame | None:
    """`before`: the question asked last, for one that leans on it ("còn đối thoại?")."""
    today = now.date()
    asked = numbered.named(question(text, places, today))
    parts = gather(stages.marked(bounds.marked(asked)), places)
    if blocked(parts):
        return None
    shape = shaped(parts)
    if before is not None and (leaning := following.follow(before, parts, shape, today)):
        return leaning
    if shape is None or reports(parts):
        return None
    frame = build(parts, shape, today)
    if not _asks(frame, parts):
        half = not frame.measure and half_understood(frame, parts, text)
        return frame if half else None
    return None if doubtful(frame, parts, today) and not means_figures(text) else frame


def _asks(frame: Frame, parts: Parts) -> bool:
    """Without a measure only these shapes are a question, and an order to nudge is none."""
    if frame.act == "nudge":
        return frame.shape == "lacks" and bool(frame.measure)
    if parts.told.measure == "tasks" and parts.has("own"):
        return False  # one's own work: the timetable tells it
    if len(parts.unread) > 2 and not frame.measure:
        return False
    return (
        bool(frame.measure) or frame.shape in ("rank", "profile", "compare") or parts.has("target")
    )


def build(parts: Parts, shape: Shaped, today: date) -> Frame:
    told = parts.told
    compared = shape.shape == "compare" and (len(parts.places) > 1 or parts.has("whole"))
    alone = shape.shape == "profile" or compared
    period, other = periods.read(parts, shape, today)
    return Frame(
        measure=told.measure,
        shape=shape.shape,
        scope=() if alone else parts.places,
        units=parts.places if alone else (),
        period=period,
        other=other,
        kinds=() if compared and parts.places else parts.kinds,
        field=told.field,
        group="" if told.part == SHARE_OF_ALL else told.group,
        report_kind=told.report_kind,
        part=told.part,
        by=shape.by,
        order=shape.order,
        top=parts.number if shape.shape == "rank" else 0,
        plan=parts.plan,
        entry=told.entry,
        bound=parts.bound if shape.shape in BOUNDED else None,
        average=parts.average if shape.shape in AVERAGED else "",
        wide=not parts.places and (parts.wide or (parts.plural and bool(parts.kinds))),
        target=parts.has("target") or reached(parts),
        act=_act(parts),
        unread=(*parts.unread, *_unused(parts, shape)),
        doubt=_doubt(parts, shape),
    )


def _unused(parts: Parts, shape: Shaped) -> list[str]:
    """An average is told of sums alone, and the women's share of everybody alone."""
    told = shape.shape in AVERAGED and parts.average
    said = [] if told else parts.question.of("average")
    if parts.told.part == SHARE_OF_ALL:
        said = [*said, *parts.question.of("group")]
    return [parts.question.words(one) for one in said]


def _doubt(parts: Parts, shape: Shaped) -> Doubt:
    if shape.shape == "profile":
        return replace(parts.doubt, measures=())
    return parts.doubt


def _act(parts: Parts) -> Act:
    """What the words say; without a question before there is nothing to go back from."""
    said = parts.question.values("act")
    return next((name for name in ACTS[:3] if name in said), "")
