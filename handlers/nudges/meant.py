"""Which units an answer's figures ask something of: those that could still do what they lack."""

from collections.abc import Iterable
from dataclasses import replace

from handlers.figures.asked import figure
from handlers.overview.frame import Frame, Shape
from storage.measures import Row

NAMED: tuple[Shape, ...] = ("lacks", "count", "rate", "states")  # a button below these
NONE: tuple[Shape, ...] = ("one", "trend", "profile", "compare")  # say of nobody what they lack
WORK = ("tasks", "on-time")
OPEN = "open"  # of one piece of work: not done, overdue or not
OVER = {"done late", "done in time", "exempt", "nothing to report", "stopped"}  # can't be helped
KINDS = {  # by which report the measure is met
    "models": "model", "dialogues": "dialogue", "participants": "dialogue", "opinions": "dialogue",
    "trained": "training", "receptions": "reception", "tasks": "task", "on-time": "task",
}  # fmt: skip


def meant(frame: Frame) -> Frame | None:
    """The figure that is asked for; None where there is nobody to ask, or nothing to ask for."""
    if frame.shape in NONE or frame.other is not None:
        return None
    whole = frame.shape in ("rate", "states")
    if frame.shape == "states" or frame.measure in WORK:
        if frame.part in OVER and not whole:
            return None
        part = frame.part if frame.part == "not yet due" else "missing"
        return replace(frame, measure=frame.measure or "tasks", part=part)
    if frame.measure == "opinions" and whole and frame.part in ("", "resolved"):
        return replace(frame, part="unresolved")
    return frame if frame.measure and frame.part not in OVER else None


def lacks(frame: Frame, row: Row) -> bool:
    """Who said that there was nothing has answered."""
    if frame.measure in WORK:
        parts = ("missing", "not yet due") if frame.part == OPEN else (frame.part,)
        return row.state != "none" and any(row.parts.get(one, 0) > 0 for one in parts)
    return row.state not in ("none", "nothing") and not figure(frame).met(row)


def todo(frame: Frame, rows: Iterable[Row]) -> tuple[int, ...]:
    """Which units of an answer might be asked."""
    wanted = meant(frame)
    if wanted is None or frame.shape not in NAMED:
        return ()
    return tuple(row.place.id for row in rows if lacks(wanted, row))


def report_kind(frame: Frame) -> str:
    """Of the report that would meet it; empty where no kind of its own does."""
    if frame.measure == "reports":
        return frame.report_kind
    if frame.part and frame.measure in ("models", "opinions"):
        return ""  # another stage, or what came of an opinion, is told by changing a report
    return KINDS.get(frame.measure, "")
