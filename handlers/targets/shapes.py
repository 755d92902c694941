"""What a target counts: a share of units, a share of people, so many in all, or so many each."""

import re
from collections.abc import Mapping
from typing import Any, Literal

from knowledge import unit_kinds
from knowledge.goals import Comparator, Goal
from knowledge.vietnamese import nfc
from storage.targets import Tie

Shape = Literal["units", "sums", "count", "each"]
PERCENT = ("%", "phần trăm")
SUMS = ("trained", "opinions", "on-time")  # a share of these is one of people, opinions, tasks
WHOLE = ("", "unresolved")  # parts that such a share is of
FEW = 3  # "các xã tổ chức ít nhất 01 cuộc": so few are meant of each
VERB = (
    r"(?:(?:phải|cần|đều|sẽ)\s+)?(?:có|xây dựng|tổ chức|đăng ký|duy trì|thực hiện|mở|tiến hành"
    r"|hoàn thành|triển khai)\b"
)
EACH = re.compile(rf"\b(?:mỗi|từng)\s+(?P<who>[^;:.]+?)\s+{VERB}", re.IGNORECASE)
ALL = re.compile(rf"(?:^|[.;:]\s*|\d+\s+)(?P<who>[^;:.]*?\bcác\s[^;:.]+?)\s+{VERB}", re.IGNORECASE)


def shape(fields: Mapping[str, Any], tie: Tie) -> Shape:
    if percent(fields):
        return "sums" if tie.measure in SUMS and tie.part in WHOLE else "units"
    if distributes(fields):
        return "each"
    return "units" if unit_kinds.named(str(fields.get("unit") or "")) else "count"


def percent(fields: Mapping[str, Any]) -> bool:
    return str(fields.get("unit") or "").strip() in PERCENT


def distributes(fields: Mapping[str, Any]) -> bool:
    """Is the number one that each unit must reach?"""
    if fields.get("per") == "unit":
        return True
    value = fields.get("value")
    few = isinstance(value, int | float) and 0 < value <= FEW
    least = fields.get("comparator") == ">="
    return bool(few and least and not percent(fields) and ALL.search(_before(fields)))


def shared_by(fields: Mapping[str, Any]) -> str:
    """Who must reach it, in the plan's words."""
    text = _before(fields)
    found = list(EACH.finditer(text)) or list(ALL.finditer(text))
    return found[-1]["who"].strip(" ,") if found else ""


def _before(fields: Mapping[str, Any]) -> str:
    """The quote up to what is counted."""
    quote = " ".join(nfc(str(fields.get("quote") or "")).split())
    subject = " ".join(nfc(str(fields.get("subject") or "")).split())
    at = quote.rfind(subject) if subject else -1
    return quote if at <= 0 else quote[:at]


def goal(fields: Mapping[str, Any], what: Shape | None) -> Goal | None:
    """What is enough; who must reach exactly so much, or from one to two, has it with more, too."""
    value = fields.get("value")
    if not isinstance(value, int | float):
        return None
    if what == "each":
        return Goal(">=", 100)
    return Goal(_sign(fields), value, percent=percent(fields))


def bar(fields: Mapping[str, Any]) -> Goal:
    """What each unit must reach by itself."""
    return Goal(_sign(fields), float(fields.get("value") or 0), percent=False)


def _sign(fields: Mapping[str, Any]) -> Comparator:
    signs: Mapping[object, Comparator] = {">": ">", "<=": "<=", "<": "<"}
    return signs.get(fields.get("comparator"), ">=")
