"""Shapes of questions that ask for units: who lacks it, who has it, who has but one."""

from itertools import pairwise

from handlers.overview.order import Shaped
from handlers.overview.parts import Parts
from handlers.overview.words import Item

CLOSE = 4  # tokens from "chỉ" to its "1"
AT_END = ("không", "khong", "ko", "à", "nhỉ", "nhi", "hả", "chưa", "chua")
ASKING = ("à", "nhỉ", "hả")
DENIED = ("chưa", "chua", "không", "khong", "not")
LATE = ("missing", "done late", "unresolved", "over due")
SOFT = ("filler", "stop", "polite", "time")
BETWEEN_SHARE = ("filler", "total", "all", "compare", "follow")  # "tỷ lệ số xã", "tỷ lệ các xã"
SHARES = (
    "tỷ lệ", "tỉ lệ", "ty le", "ti le", "phần trăm", "phan tram", "%", "share", "percent",
    "percentage", "proportion",
)  # fmt: skip
BEFORE_HEAD = ("filler", "polite", "show", "all", "total", "stop", "act")


def one(parts: Parts) -> Shaped | None:
    """ "chỉ có 1 mô hình" """
    if not (parts.asked or parts.has("unit")) or parts.has("percent"):
        return None
    singles = [one for one in parts.question.of("single", "number") if one.value in ("", "1")]
    for only in parts.question.of("only"):
        if any(0 <= single.start - only.end < CLOSE for single in singles):
            return Shaped("one")
    return None


def bounded(parts: Parts) -> Shaped | None:
    """ "xã nào có từ 2 mô hình trở lên" """
    if parts.bound is None or not parts.told.measure:
        return None
    if parts.many_units:
        return Shaped("count")
    if parts.asked or parts.plural or _headed(parts):
        lacking = parts.question.of("lack")
        return Shaped("lacks" if lacking and not _closes(parts, lacking[-1]) else "has")
    return Shaped("has") if parts.places and whether(parts) else None


def lacks(parts: Parts) -> Shaped | None:
    late = parts.told.measure == "on-time" and parts.told.part == "done late"
    if late and parts.has("lack") and parts.has("total", "show", "all") and not parts.places:
        return Shaped("lacks")  # "list late or missing reports"
    if not (parts.asked or parts.plural or parts.many_units or _headed(parts)):
        return None
    lacking = parts.question.of("lack")
    if parts.has("target"):
        words = _words(parts, "target", "lack")
        return Shaped("lacks") if any(word in DENIED for word in words) else None
    if parts.told.part in LATE and not parts.has("whether"):
        counts = parts.has("many") and not (parts.many_units or parts.asked)
        return None if counts and parts.told.part == "unresolved" else Shaped("lacks")
    if lacking and not _closes(parts, lacking[-1]):
        return Shaped("lacks")
    return None


def has(parts: Parts) -> Shaped | None:
    measure = parts.told.measure
    if parts.told.part == "nothing" and (parts.asked or parts.plural or parts.many_units):
        return Shaped("has")
    if parts.asked and (measure or parts.has("has", "target")):
        return Shaped("has")
    if parts.plural and measure and (parts.has("has") or parts.told.part):
        return Shaped("has")
    if (parts.places or parts.doubt.names) and measure and whether(parts):
        return Shaped("has")
    return None


def count(parts: Parts) -> Shaped | None:
    if parts.told.part == "nothing":
        return None  # they are few, and named
    return Shaped("count") if parts.many_units else None


def share_of_units(parts: Parts) -> bool:
    """ "tỷ lệ xã đã tập huấn": of units, where the measure's own share is of people"""
    if parts.told.measure != "trained" or parts.has("target", "norm"):
        return False
    if parts.told.part == "women share" or parts.told.group:
        return False
    # "số xã đã tập huấn chiếm bao nhiêu phần trăm"
    return (parts.has("percent") and parts.many_units) or _share_first(parts)


def share_lacking(parts: Parts) -> bool:
    """ "tỷ lệ xã chưa đối thoại": the others' share would be the answer to the opposite"""
    lacking = parts.question.of("lack")
    if not lacking or not parts.told.measure or parts.has("target", "norm"):
        return False
    return _share_first(parts) and not _closes(parts, lacking[-1]) and not parts.has("whether")


def _share_first(parts: Parts) -> bool:
    items = [one for one in parts.question.items if one.code not in BETWEEN_SHARE]
    return any(
        one.code in ("percent", "rate") and unit.code == "unit"
        and parts.question.words(one).lower().endswith(SHARES)
        for one, unit in pairwise(items)
    )  # fmt: skip


def _words(parts: Parts, *codes: str) -> list[str]:
    said = [parts.question.words(one) for one in parts.question.of(*codes)]
    return " ".join(said).lower().split()


def _closes(parts: Parts, lack: Item) -> bool:
    """ "đã có ... chưa": "chưa" is the last word and only asks"""
    items = [one for one in parts.question.items if one.code not in ("filler", "stop")]
    at = items.index(lack)
    last = not any(one.start >= lack.end for one in items)
    if parts.question.words(lack).lower() not in DENIED or items[at - 1].code == "who":
        return False  # "who is missing", "còn ai chưa"
    return last and lack.end - lack.start == 1 and any(one.code == "has" for one in items)


def _headed(parts: Parts) -> bool:
    """ "đơn vị chưa có mô hình", "units without a model": a list's heading"""
    said = [one for one in parts.question.items if one.code not in BEFORE_HEAD]
    named = len(said) > 1 and said[1].code == "unknown"
    return bool(said) and said[0].code in ("unit", "all") and not named


def whether(parts: Parts) -> bool:
    """ "Bản Bo đã đối thoại chưa", "has Ban Bo registered a model" """
    said = [one for one in parts.question.items if one.code not in SOFT]
    if parts.has("whether") or "?" in parts.question.message.raw:
        return True
    last_word = [one.text for one in parts.question.message.tokens if one.kind == "word"][-1]
    if last_word in ASKING or (last_word in AT_END and parts.has("has", "lack")):
        return True
    first, last = said[0], said[-1]
    if last.code == "lack" and last.end - last.start == 1 and last is not first:
        return True
    english = first.code == "has" and parts.question.words(first).isascii()
    return english and len(said) > 1 and said[1].code == "place"
