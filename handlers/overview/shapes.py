"""In which shape a question wants its figures; no shape: it asks for none."""

from collections.abc import Iterator
from dataclasses import dataclass

from handlers.overview.frame import By, Order, Shape
from handlers.overview.parts import Parts
from handlers.overview.words import Item, Question

FAR = 7  # tokens from "nhiều" to its "nhất"
CLOSE = 4  # tokens from "chỉ" to its "1"
LONG = 60  # days: a chart of a longer stretch behind "12 tháng" shows how it went
LEAST_NUMBER = {"mot", "hai", "ba", "1", "2", "3"}  # "ít nhất một" is no rank
DENIED = ("chưa", "chua", "không", "khong", "not")


@dataclass(frozen=True, slots=True)
class Shaped:
    shape: Shape
    order: Order = ""
    by: By = ""


def shaped(parts: Parts) -> Shaped | None:
    """The first of these that the words show."""
    for read in (_compared, _ranked, _trend, _one, _states, _rate, _lacks, _counted, _summed, _has, _profile):
        found = read(parts)
        if found is not None:
            return found
    return None


def _compared(parts: Parts) -> Shaped | None:
    if parts.has("target") and len(parts.places) < 2 and len(parts.times) < 2:
        return None
    said = parts.has("compare", "versus", "more than") or (parts.has("more") and parts.has("much"))
    same = any(one.value == "same" for one in parts.times)
    periods = [one for one in parts.times if one.value != "same"]
    either = parts.has("or") and parts.has("much", "order") and not order_of(parts.question)
    if same or ((said or either) and (len(parts.places) > 1 or len(periods) > 1)):
        return Shaped("compare")
    if said and len(parts.told.measures) > 1:
        return Shaped("compare")
    return None


def _ranked(parts: Parts) -> Shaped | None:
    order = order_of(parts.question)
    if order:
        return Shaped("rank", order)
    if parts.has("rank"):
        return Shaped("rank", "most")
    return Shaped("rank") if parts.has("each") and (parts.kinds or parts.has("unit", "each")) else None


def order_of(question: Question) -> Order:
    for one in question.of("order"):
        following = question.message.tokens[one.end].bare if one.end < len(question.message.tokens) else ""
        if one.value == "most" or following not in LEAST_NUMBER:
            return "most" if one.value == "most" else "least"
    if any(one.value == "slow" for one in question.of("much")):
        return "least"
    for est in question.of("est"):
        much = [one for one in question.of("much") if 0 <= est.start - one.end <= FAR]
        if much:
            return "least" if much[-1].value == "least" else "most"
        if any(one.value in ("missing", "done late") and est.start - one.end <= FAR for one in question.of("part")):
            return "least"
    return ""


def by_of(question: Question) -> By:
    by = question.values("by")
    names: tuple[By, ...] = ("month", "quarter", "field", "stage", "group")
    return next((name for name in names if name in by), "")


def _trend(parts: Parts) -> Shaped | None:
    by = by_of(parts.question)
    if by in ("month", "quarter") or parts.has("trend"):
        return Shaped("trend", by=by)
    long = any(
        one.time and one.value == "rolling" and (one.time.last - one.time.first).days > LONG
        for one in parts.times
    )
    chart = "chart" in parts.question.values("act")
    return Shaped("trend") if chart and long else None


def _one(parts: Parts) -> Shaped | None:
    """ "chỉ có 1 mô hình" """
    for only in parts.question.of("only"):
        for one in parts.question.of("single", "number"):
            if 0 <= one.start - only.end < CLOSE and one.value in ("", "1") and (parts.asked or parts.has("unit")):
                return Shaped("one")
    return None


def _states(parts: Parts) -> Shaped | None:
    if parts.told.measure != "tasks" or parts.asked:
        return None
    tasks = "tasks" in parts.question.values("measure")
    if parts.has("states", "how") or (parts.plan and parts.has("rate", "total")):
        return Shaped("states")
    if tasks and (parts.has("many") or parts.told.part) and not parts.many_units and not parts.has("rate", "percent"):
        return Shaped("states") if parts.has("many", "which", "total") else None
    return None


def _rate(parts: Parts) -> Shaped | None:
    if parts.has("percent") or (parts.has("rate") and not parts.asked):
        return Shaped("rate")
    if parts.has("target") and not parts.asked and not parts.many_units:
        return Shaped("rate")
    if parts.told.measure and parts.has("how") and not parts.has("total", "profile") and not parts.asked:
        return Shaped("rate") if not parts.has("closed") else None
    return None


def _lacks(parts: Parts) -> Shaped | None:
    units = parts.asked or parts.plural or parts.many_units or _headed(parts)
    if parts.has("target"):
        said = parts.question.of("target", "lack")
        lacking = any(word in DENIED for one in said for word in parts.question.words(one).lower().split())
        return Shaped("lacks") if lacking and units else None
    lacks = parts.question.of("lack")
    late = parts.told.part in ("missing", "done late", "unresolved", "over due")
    if not units:
        return None
    if late and not parts.has("whether"):
        many = parts.told.part == "unresolved" and parts.has("many") and not parts.many_units
        return None if many else Shaped("lacks")
    if lacks and not _asks_whether(parts, lacks[-1]):
        return Shaped("lacks")
    return None


def _asks_whether(parts: Parts, lack: Item) -> bool:
    """ "đã có ... chưa", with "chưa" as its last word"""
    behind = [one for one in parts.question.items if one.start >= lack.end and one.code not in ("filler", "stop")]
    ahead = [one for one in parts.question.items if one.start < lack.start]
    return not behind and lack.end - lack.start == 1 and any(one.code == "has" for one in ahead)


def _headed(parts: Parts) -> bool:
    """ "đơn vị chưa có mô hình", "units without a model": a list's heading"""
    said = [one for one in parts.question.items if one.code not in ("filler", "polite", "show", "all", "total", "stop", "act")]
    named = len(said) > 1 and said[1].code == "unknown"
    return bool(said) and said[0].code in ("unit", "all") and not named


def _counted(parts: Parts) -> Shaped | None:
    return Shaped("count") if parts.many_units else None


def _summed(parts: Parts) -> Shaped | None:
    told = parts.told
    by = by_of(parts.question)
    if not told.measure:
        return None
    if parts.has("many") and not parts.asked:
        return Shaped("sum", by=by)
    listed = parts.has("total", "show") or "chart" in parts.question.values("act") or "sheet" in parts.question.values("act")
    numbers = any(parts.question.words(one).lower().startswith(("số ", "so ")) for one in parts.question.of("thing", "measure"))
    if (listed or numbers or by) and not parts.asked:
        return Shaped("sum", by=by)
    if told.measure in ("models", "opinions", "dialogues") and parts.has("which") and told.part:
        return Shaped("sum", by=by)
    return None


def _has(parts: Parts) -> Shaped | None:
    if parts.asked and (parts.told.measure or parts.has("has", "target")):
        return Shaped("has")
    if parts.plural and parts.told.measure and parts.has("has"):
        return Shaped("has")
    if (parts.places or parts.doubt.names) and parts.told.measure and any(_whether(parts)):
        return Shaped("has")
    return None


def _whether(parts: Parts) -> Iterator[bool]:
    """ "Bản Bo đã đối thoại chưa", "has Ban Bo registered a model" """
    said = [one for one in parts.question.items if one.code not in ("filler", "stop", "polite")]
    yield parts.has("whether", "lack")
    yield "?" in parts.question.message.raw
    yield bool(said) and said[0].code == "has" and parts.question.words(said[0]).isascii() and len(said) > 2 and said[1].code == "place"


def _profile(parts: Parts) -> Shaped | None:
    if parts.told.measure or parts.unread or len(parts.places) > 1:
        return None
    if not parts.places and not parts.has("own"):
        return None
    asks = parts.has("profile", "total", "how", "states", "rate", "show")
    return Shaped("profile") if asks else None
