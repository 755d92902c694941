"""Of a question that leans on the one before: another period, and what is to be done with it."""

from dataclasses import replace
from datetime import date

from handlers.overview import periods
from handlers.overview.frame import Act, Frame, Period
from handlers.overview.order import Shaped
from handlers.overview.parts import Parts
from handlers.overview.words import Item

ACTS: tuple[Act, ...] = ("nudge", "sheet", "chart", "previous", "next")
EARLIER = ("trước", "truoc")
LATER = ("tới", "toi", "sau")


def act_of(parts: Parts, before: Frame) -> Act:
    said = parts.question.values("act")
    found: Act = next((name for name in ACTS if name in said), "")
    if found or before.period is None or parts.told.measure or parts.has("versus", "compare"):
        return found
    ways = (_way(one, parts.question.words(one).lower()) for one in parts.times)
    return next((way for way in ways if way), "")


def _way(time: Item, words: str) -> Act:
    """ "quý trước", "last quarter", "tháng trước nữa" go back; "quý sau" goes on"""
    if time.value == "last":
        return "previous"
    if time.value != "relative":
        return ""
    if words.endswith(EARLIER) or words.startswith(("previous", "last")):
        return "previous"
    return "next" if words.endswith(LATER) else ""


def timed(frame: Frame, parts: Parts, today: date) -> Frame:
    times = [one for one in parts.times if one.time]
    act = act_of(parts, frame)
    if not times:
        if act not in ("previous", "next") or frame.period is None:
            return frame
        return replace(frame, period=periods.moved(frame.period, _steps(act)), other=None)
    if parts.has("versus", "compare") or any(one.value == "same" for one in times):
        return frame  # the other of a comparison
    words = parts.question.words(times[0])
    if times[0].value == "last":
        start = frame.period or Period(today, today)
        return replace(frame, period=periods.moved(start, -1, words))
    if frame.period is not None and _from_there(times[0], frame.period, words):
        return replace(frame, period=periods.moved(frame.period, _steps(act), words))
    period, _ = periods.read(parts, Shaped(frame.shape), today)
    return replace(frame, period=period, other=frame.other if frame.shape == "compare" else None)


def _steps(act: Act) -> int:
    return -1 if act == "previous" else 1


def _from_there(time: Item, period: Period, words: str) -> bool:
    """ "quý trước", "tháng sau": from what was just seen; "năm ngoái", "last quarter" from now"""
    if time.value != "relative" or time.time is None:
        return False
    steps = words.lower().endswith((*EARLIER, *LATER)) or words.lower().startswith("previous")
    return steps and periods.alike(period, Period(time.time.first, time.time.last))


def compared(frame: Frame, parts: Parts, same: Item | None, today: date) -> Frame:
    """ "so với Hồ Thầu", "so với cùng kỳ", "so với năm ngoái" """
    frame = replace(frame, shape="compare", order="", by="", top=0)
    if parts.places:
        units = tuple(dict.fromkeys((*(frame.units or frame.scope), *parts.places)))
        return replace(frame, units=units, scope=(), kinds=())
    period = frame.period or Period(date(today.year, 1, 1), today)
    if same is not None:
        other = periods.year_ago(period, today, parts.question.words(same))
    else:
        found, _ = periods.read(parts, Shaped("sum"), today)
        other = found or periods.year_ago(period, today)
    return replace(frame, period=period, other=other)
