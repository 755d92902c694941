"""In which shape a question wants its figures; no shape: it asks for none."""

from itertools import pairwise

from handlers.overview import shapes_of_units
from handlers.overview.frame import By
from handlers.overview.latest import latest_asked
from handlers.overview.order import Shaped, by_of, named, order_of
from handlers.overview.parts import Parts
from handlers.overview.shapes_of_work import named_work
from handlers.overview.turned import turned
from handlers.overview.words import Item

LONG = 60  # days: a chart of a longer stretch ("12 tháng") shows how it went
VAGUE = ("nào", "nao", "sao")  # "chỉ tiêu ... thế nào" may ask what the plan says
SPLIT = ("models", "opinions", "dialogues")  # whose parts are listed: "mô hình nào được khen"


def shaped(parts: Parts) -> Shaped | None:
    """The first of these that the words show."""
    for read in READERS:
        found = read(parts)
        if found is not None:
            return found
    return None


def _compared(parts: Parts) -> Shaped | None:
    periods = [one for one in parts.times if one.value != "same"]
    several = len(parts.places) > 1 or len(periods) > 1
    if parts.has("target") and not several:
        return None
    if len(periods) < len(parts.times):  # "cùng kỳ"
        return Shaped("compare")
    more = parts.has("more") and (parts.has("much") or len(periods) > 1)
    said = parts.has("compare", "versus", "more than") or more
    either = parts.has("or") and parts.has("much", "order") and not order_of(parts.question)
    if several and (said or either):
        return Shaped("compare")
    whole = bool(parts.places) and parts.has("whole")
    return Shaped("compare") if said and (whole or len(parts.told.measures) > 1) else None


def _latest(parts: Parts) -> Shaped | None:
    return Shaped("last") if latest_asked(parts) else None


def _averaged(parts: Parts) -> Shaped | None:
    return Shaped("sum") if parts.average and not order_of(parts.question) else None


def _peak(parts: Parts) -> Shaped | None:
    """ "tháng nào đối thoại nhiều nhất" """
    if not parts.has("span") or not parts.told.measure:
        return None
    return Shaped("trend", order_of(parts.question), by_of(parts.question))


def _ranked(parts: Parts) -> Shaped | None:
    order = order_of(parts.question)
    if order:
        return Shaped("rank", order)
    if parts.has("rank"):
        return Shaped("rank", "most")
    each = parts.has("each") and (parts.kinds or parts.has("unit"))
    return Shaped("rank") if each or _every(parts) else None


def _every(parts: Parts) -> bool:
    """ "mỗi xã tập huấn bao nhiêu người": of each, though "mỗi" alone is "only" """
    items = parts.question.items
    return any(
        one.code == "only" and one.end == unit.start and unit.code == "unit"
        and parts.question.words(one).lower() in ("mỗi", "moi")
        and not (parts.has("percent") and _numbered_behind(parts, unit))
        for one, unit in pairwise(items)
    )  # fmt: skip


def _numbered_behind(parts: Parts, unit: Item) -> bool:
    """ "mỗi xã 1 cuộc": what is wanted of each, and how far it is"""
    behind = [one for one in parts.question.items if one.start >= unit.end]
    return bool(behind) and behind[0].code in ("number", "single")


def _trend(parts: Parts) -> Shaped | None:
    by = by_of(parts.question)
    if parts.has("trend") and parts.places and not (parts.told.measure or by):
        return None  # "how did Ho Thau do"
    if by in ("month", "quarter") or parts.has("trend"):
        return Shaped("trend", by=by)
    rolling = [one.time for one in parts.times if one.time and one.value == "rolling"]
    long = any((one.last - one.first).days > LONG for one in rolling)
    return Shaped("trend") if long and "chart" in parts.question.values("act") else None


def _states(parts: Parts) -> Shaped | None:
    if parts.told.measure != "tasks" or parts.asked:
        return None
    if named_work(parts):
        return Shaped("states", by="task")
    if parts.has("states", "how") or (parts.plan and parts.has("rate", "total")):
        return Shaped("states")
    if "tasks" not in parts.question.values("measure") or parts.many_units:
        return None
    if parts.has("rate", "percent"):
        return None
    asks = parts.has("many") or (parts.told.part and parts.has("which", "total"))
    return Shaped("states") if asks else None


def _rate(parts: Parts) -> Shaped | None:
    if shapes_of_units.share_lacking(parts):
        return Shaped("lacks")
    if shapes_of_units.share_of_units(parts):
        return Shaped("count")
    if parts.has("percent") or (parts.has("rate") and not parts.asked):
        return Shaped("rate")
    if parts.asked:
        return None
    if (parts.has("target") or reached(parts)) and not parts.many_units:
        return Shaped("rate")
    how = parts.has("how") and not parts.has("total", "profile")
    return Shaped("rate") if how and parts.told.measure else None


def reached(parts: Parts) -> bool:
    """ "chỉ tiêu mô hình đạt chưa": how far it is, not how much a plan asks for"""
    if not parts.has("norm") or not parts.told.measure or parts.unread:
        return False
    if parts.has("many", "percent"):  # "đạt bao nhiêu phần trăm rồi", not "là bao nhiêu phần trăm"
        return any(one.bare in ("dat", "reached") for one in parts.question.message.tokens)
    how = [parts.question.words(one).lower() for one in parts.question.of("how")]
    return parts.has("lack", "whether") or any(one.split()[-1] not in VAGUE for one in how)


def _summed(parts: Parts) -> Shaped | None:
    if not parts.told.measure:
        return None
    summed = Shaped("sum", by=by_of(parts.question) or _women(parts))
    if parts.told.part == "nothing":
        return None  # who told so is asked, not how much of nothing there was
    if not parts.asked and named(parts.question) and not shapes_of_units.whether(parts):
        return Shaped("sum", by="name")
    if not parts.asked:
        acts = parts.question.values("act")
        listed = parts.has("many", "total", "show", "profile") or {"chart", "sheet"} & set(acts)
        heading = parts.headline and not shapes_of_units.whether(parts)
        if listed or summed.by or _numbered(parts) or heading:
            return summed
    parted = parts.told.measure in SPLIT and parts.told.part
    return summed if parted and parts.has("which") and not parts.asked else None


def _women(parts: Parts) -> By:
    """Of all who were trained, how many women: where these are no part, they are besides."""
    besides = (parts.told.measure, parts.told.part) == ("trained", "")
    return "women" if besides and "women" in parts.question.values("thing") else ""


def _numbered(parts: Parts) -> bool:
    """ "số cuộc đối thoại" """
    said = parts.question.of("thing", "measure")
    return any(parts.question.words(one).lower().startswith(("số ", "so ")) for one in said)


def _profile(parts: Parts) -> Shaped | None:
    if parts.told.measure or parts.unread or len(parts.places) > 1:
        return None
    meant = parts.places or parts.has("own", "whole") or (parts.has("profile") and parts.times)
    if not meant:
        return None
    asks = parts.has("profile", "total", "how", "states", "rate", "show", "trend")
    return Shaped("profile") if asks else None


def _reminded(parts: Parts) -> Shaped | None:
    """ "nhắc các xã nộp báo cáo": whoever has not done it"""
    to = parts.plural or parts.places or parts.kinds
    nudged = "nudge" in parts.question.values("act") and parts.told.measure and to
    return Shaped("lacks") if nudged else None


READERS = (
    _latest, turned, _compared, _peak, _averaged, shapes_of_units.bounded, _ranked, _trend,
    shapes_of_units.one, _states, _rate, shapes_of_units.lacks, shapes_of_units.count, _summed,
    shapes_of_units.has, _profile, _reminded,
)  # fmt: skip
