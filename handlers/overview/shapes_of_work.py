"""Questions that want pieces of work by name: "Thèn Sin còn nợ việc gì", "việc nào quá hạn"."""

from itertools import pairwise

from handlers.overview.measure_parts import owing
from handlers.overview.measures import FINISHED
from handlers.overview.parts import Parts

UNDONE = ("làm", "lam", "thực hiện", "thuc hien", *FINISHED)


def named_work(parts: Parts) -> bool:
    """Overdue work is asked for, and no unit is."""
    if parts.told.measure != "tasks" or parts.asked or parts.many_units or parts.has("own"):
        return False
    late = parts.told.part == "missing" or owing(parts.question) or unfinished(parts)
    named = parts.has("which", "anything") or _those(parts)
    return late and named and not parts.has("many", "rate", "percent")


def unfinished(parts: Parts) -> bool:
    """ "việc nào chưa hoàn thành", "việc gì chưa xong", "tasks that are not done" """
    items = [one for one in parts.question.items if one.code not in ("which", "stop")]
    said = [parts.question.words(one).lower() for one in parts.question.of("lack")]
    if any(one.endswith(UNDONE) for one in said):
        return True
    return any(
        one.code == "lack" and parts.question.words(other).lower().endswith(UNDONE)
        for one, other in pairwise(items)
    )


def _those(parts: Parts) -> bool:
    """ "những việc chưa xong", "các nhiệm vụ chưa hoàn thành" """
    return any(
        (one.code, other.code, other.value) == ("all", "measure", "tasks")
        or (other.value == "tasks" and parts.question.words(other).lower().endswith("tasks"))
        for one, other in pairwise((*parts.question.items[:1], *parts.question.items))
    )
