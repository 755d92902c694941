"""What is no question about figures: of plans, of the bot, orders, and reports that tell."""

from datetime import date
from itertools import pairwise

from handlers.meaning import meaning
from handlers.overview.frame import Frame
from handlers.overview.latest import latest_asked
from handlers.overview.order import order_of
from handlers.overview.parts import Parts
from handlers.overview.shapes import reached
from handlers.overview.shapes_of_work import named_work

COUNTED = ("thing", "group", "measure", "part", "unknown")
ASKS = (
    "many",
    "percent",
    "rank",
    "order",
    "est",
    "each",
    "trend",
    "by",
    "compare",
    "versus",
    "target",
)
SOFT = ("filler", "polite", "stop", "follow")
WEIGHED = ("number", "share", "percent-told")
MOST_UNREAD = 5  # words that are none of ours: who tells so much asks nothing
OPEN = ("overview", "unclear")


def blocked(parts: Parts) -> bool:
    """Another's question: when, who is in charge, what ought to be; or an order."""
    said = [one for one in parts.question.items if one.code not in SOFT]
    if not said or parts.has("closed", "quote", "phone", "receipt"):
        return True
    if said[0].code == "closed at head":
        return True
    if said[0].code == "telling" and not parts.asked:
        return True
    if parts.has("when") and not latest_asked(parts):
        return True
    silent = parts.has("lack") and (parts.asked or parts.plural or named_work(parts))
    if parts.has("anything") and not silent:
        return True
    if parts.has("span") and not order_of(parts.question):
        return True
    if parts.has("norm") and not (parts.has("target", "lack", "versus") or reached(parts)):
        return True
    known = sum(one.code != "unknown" for one in said)
    return sum(len(one.split()) for one in parts.unread) > max(MOST_UNREAD, known)


def reports(parts: Parts) -> bool:
    """ "đối thoại 45 người, 12 ý kiến": figures are told, nothing is asked"""
    told = _told(parts)
    if not told or parts.has("only"):
        return False
    asks = parts.asked or parts.many_units or parts.has(*ASKS) or "?" in parts.question.message.raw
    many = parts.bound is not None and (parts.plural or parts.has("unit"))
    return told > 1 or not (asks or many)


def _told(parts: Parts) -> int:
    """How many numbers say how much of something there was."""
    items = [one for one in parts.question.items if one.code not in ("filler", "stop", "has")]
    found = sum(
        (one.code in (*WEIGHED, "bound") and other.code in COUNTED)
        or (other.code in WEIGHED and one.code in COUNTED)
        for one, other in pairwise(items)
        if not (parts.number and str(parts.number) in (one.value, other.value))
    )
    return found + sum(one.code == "date" for one in items if found)


def doubtful(frame: Frame, parts: Parts, today: date) -> bool:
    """Do its words lean on figures so lightly that the sense of the whole message must decide?"""
    if frame.act == "sheet" and frame.measure == "reports" and frame.shape == "sum":
        return not parts.has("many", "total")  # the reports themselves are wanted
    match frame.shape:
        case "count" | "one" | "compare" | "trend" | "last":
            return False
        case "lacks":
            return not (parts.asked or parts.plural or parts.many_units)
        case "has":
            gone = [one.time.first <= today for one in parts.times if one.time]
            past = bool(gone) and all(gone) and parts.asked  # what is over is no plan
            return not (parts.has("has", "bound") or parts.told.part or past)
        case "rank":
            return not (parts.asked or parts.kinds or parts.has("unit", "rank", "each"))
        case "sum":
            asks = parts.has("many", "act", "by") or parts.told.part or parts.headline
            if frame.by == "name":  # "mô hình nào" alone may ask what a plan says
                said = frame.part or frame.field or parts.times or parts.places
                asks = bool(said or parts.has("whole", "has", "total", "all", "show", "own"))
            asks = asks or bool(frame.average)
            return parts.told.implied or not asks
        case "states":
            return not (parts.has("many", "states", "how") or parts.plan or named_work(parts))
        case "profile":
            return not parts.has("profile", "how", "total", "trend")
        case _:
            return not (parts.has("percent", "rate", "target") or reached(parts))


def half_understood(frame: Frame, parts: Parts, text: str) -> bool:
    """ "xã nào chưa trồng rừng": units are asked for, but of what is not known"""
    units = frame.shape in ("lacks", "has", "count") and (parts.asked or parts.many_units)
    return bool(units and parts.unread) and meaning.read(text)[0].intent == "overview"


def means_figures(text: str) -> bool:
    return meaning.read(text)[0].intent in OPEN
