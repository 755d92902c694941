"""Questions that want pieces of work by name: "Thèn Sin còn nợ việc gì", "việc nào quá hạn"."""

from handlers.overview.measure_parts import owing
from handlers.overview.parts import Parts

SOFT = ("filler", "polite", "stop", "all", "show")


def named_work(parts: Parts) -> bool:
    """Overdue work is asked for, and no unit is."""
    if parts.told.measure != "tasks" or parts.asked or parts.many_units or parts.has("own"):
        return False
    late = parts.told.part == "missing" or owing(parts.question)
    return late and parts.has("which", "anything") and not parts.has("many", "rate", "percent")
