"""A question that leans on the one before: what it names is changed, the rest stays."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from handlers.overview.asking import reports
from handlers.overview.follow_shape import shaped_anew
from handlers.overview.follow_slots import measured, narrowed, placed
from handlers.overview.follow_times import act_of, timed
from handlers.overview.frame import Frame
from handlers.overview.leaning import its_own
from handlers.overview.order import Shaped
from handlers.overview.parts import Parts, areas_first
from handlers.overview.shapes_of_work import named_work
from handlers.overview.words import Item

FRAGMENT = 9  # items: what says more stands alone
SLOTS = (
    "measure", "place", "time", "unit", "act", "group", "field", "part", "by", "order", "est",
    "percent", "rate", "lack", "has", "who", "trend", "versus", "compare", "number", "whole",
    "many", "bound", "plan", "entry", "each", "rank", "total",
)  # fmt: skip
AGAIN = ("which", "who", "lack", "has", "act", "time", "unit", "many")
STILL = ("còn", "con", "hiện còn")
NUMBERS = ("many", "rate", "percent", "total")


def follow(before: Frame, parts: Parts, shape: Shaped | None, today: date) -> Frame | None:
    """None where the words are a question of their own, or none of figures."""
    said = [one for one in parts.question.items if one.code not in ("filler", "stop", "polite")]
    if not any(one.code in SLOTS for one in said) or len(said) > FRAGMENT:
        return None
    if _too_strange(parts, said) or reports(parts):
        return None
    leading = said[0].code in ("follow", "narrow") and len(said) > 1
    marked = leading and not _still(parts, said)
    if not marked and its_own(before, parts, shape):
        return None
    if shape and not marked and shape.shape == "profile":
        return None  # "tình hình xã Bản Bo" asks for all there is, whatever was asked before
    if shape and parts.told.measure and not marked and _stands_alone(parts, shape):
        return None
    if not marked and parts.told.measure and parts.times and parts.plural and not parts.places:
        before = replace(before, scope=(), units=())  # "các xã" are not those of one commune
    return _changed(before, parts, shape, today)


def _still(parts: Parts, said: Sequence[Item]) -> bool:
    """ "còn Bản Bo?" leans on what was asked, "còn mấy xã chưa có mô hình" means "still" """
    first = parts.question.words(said[0]).lower()
    if first in STILL and said[1].code == "measure" and named_work(parts):
        return True
    return first in STILL and said[1].code in ("many", "which", "who", "unit")


def _too_strange(parts: Parts, said: Sequence[Item]) -> bool:
    unread = sum(len(one.split()) for one in parts.unread)
    return unread > 1 or unread >= len(said)


def _stands_alone(parts: Parts, shape: Shaped) -> bool:
    if shape.shape in ("rate", "sum", "states") and parts.has("follow"):
        return parts.has(*NUMBERS)
    if shape.shape == "has":
        named = parts.places or parts.doubt.units or parts.doubt.names
        return bool(parts.asked or parts.plural or named or parts.bound)
    return not (shape.shape == "sum" and parts.has("act")) or parts.has("total", "many")


def _areas(frame: Frame, parts: Parts) -> Parts:
    """Where a kind of unit was asked about, a name may mean those below it."""
    if not frame.kinds or not parts.doubt.units:
        return parts
    meant = {units[0]: areas_first(units, parts.areas) for units in parts.doubt.units}
    places = tuple(meant.get(one, (one,))[0] for one in parts.places)
    doubt = replace(parts.doubt, units=tuple(one for one in meant.values() if len(one) > 1))
    tops = tuple(one for one in places if one in parts.areas)
    return replace(parts, places=places, tops=tops, doubt=doubt)


def _changed(before: Frame, parts: Parts, shape: Shaped | None, today: date) -> Frame | None:
    frame = replace(before, act="", unread=parts.unread, doubt=parts.doubt)
    parts = _areas(frame, parts)
    frame = measured(replace(frame, doubt=parts.doubt), parts)
    frame = timed(frame, parts, today)
    frame = shaped_anew(frame, parts, shape, today)
    frame = narrowed(placed(frame, parts), parts)
    frame = replace(frame, act=act_of(parts, before), target=frame.target or parts.has("target"))
    unchanged = replace(frame, unread=before.unread, doubt=before.doubt, act=before.act) == before
    return None if unchanged and not parts.has(*AGAIN) else frame
