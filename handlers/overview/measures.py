"""Which measure a question is about, which of its figures, and of which models or people."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.overview.measure_parts import (
    STAGES,
    STATES,
    entry_of,
    owing,
    part_of,
    report_kind_of,
)
from handlers.overview.words import Question
from knowledge.vietnamese import fold

TIMELY = {"done late", "done in time"}
SOLVING = {"resolved", "unresolved"}
FINISHED = (
    "hoàn thành",
    "hoan thanh",
    "xong",
    "hoàn tất",
    "hoan tat",
    "finished",
    "complete",
    "done",
    "unfinished",
)


@dataclass(frozen=True, slots=True)
class Told:
    """`measures`: all that were named, the one meant first; none: nothing was."""

    measures: tuple[str, ...] = ()
    part: str = ""
    field: str = ""
    group: str = ""
    report_kind: str = ""
    entry: str = ""
    implied: bool = False  # no word for the measure itself, but for what belongs to it

    @property
    def measure(self) -> str:
        return self.measures[0] if self.measures else ""


def told(question: Question) -> Told:
    named = question.values("measure")
    parts = set(question.values("part"))
    entry = entry_of(question)
    kind = report_kind_of(question)
    owed = owing(question)
    measures = _measures(question, named, parts, entry, kind)
    measure = measures[0] if measures else ""
    return Told(
        measures,
        part_of(question, measure, parts),
        (question.values("field") or [""])[0] if measure in ("models", "") else "",
        (question.values("group") or [""])[0] if measure in ("trained", "") else "",
        kind if measure in ("reports", "on-time") or (measure == "tasks" and owed) else "",
        entry if measure in ("tasks", "on-time", "") else "",
        implied=bool(measures) and not named and not entry,
    )


def _measures(
    question: Question, named: Sequence[str], parts: set[str], entry: str, kind: str
) -> tuple[str, ...]:
    real = [one for one in named if one not in ("register", "solve", "receive", "situation")]
    if _cases_called_tasks(named, parts):
        return ("receptions",)
    if "opinions" in real:  # those of a dialogue, in a report
        around = ("opinions", "dialogues", "participants", "tasks", "reports")
        return ("opinions", *[one for one in real if one not in around])
    states = "tasks" in real and not entry and question.has("many", "states")
    late_report = "over due" in parts and "reports" in real
    if (parts & TIMELY and not states) or late_report:
        return ("on-time", *(() if kind else _besides_lateness(question, real)))
    if "reports" in real and owing(question) and (kind or set(real) <= {"tasks", "reports"}):
        return ("tasks",)
    if (entry and set(real) <= {"tasks", "reports"}) or (
        "reports" in real and parts & STATES and not kind and not _none_told(real, parts)
    ):
        return ("tasks",)
    return ("reports",) if kind else _of_work(question, real) or _implied(question, named, parts)


def _besides_lateness(question: Question, real: Sequence[str]) -> list[str]:
    """ "vừa ít đối thoại vừa chậm báo cáo": the first half is another measure"""
    late = [fold(question.words(one)) for one in question.of("part", "measure")]
    if not any("bao cao" in one or "report" in one for one in late):
        return []  # "đối thoại muộn" is one matter
    return [one for one in real if one not in ("reports", "tasks", "participants")]


def _cases_called_tasks(named: Sequence[str], parts: set[str]) -> bool:
    """ "tiếp bao nhiêu dân, giải quyết được mấy việc": what people came with"""
    solving = "solve" in named or parts & SOLVING
    return "tasks" in named and bool(solving) and bool({"receive", "receptions"} & set(named))


def _of_work(question: Question, real: Sequence[str]) -> tuple[str, ...]:
    """What is done comes before the reports and tasks that it is told and asked for in."""
    held = [one for one in real if one not in ("tasks", "reports")] or list(real)
    if "dialogues" in held and _people(question) and not {"trained", "receptions"} & set(held):
        return ("participants", *[one for one in held if one not in ("dialogues", "participants")])
    if len(held) > 1:
        held = [one for one in held if one != "participants"]
    return tuple(held)


def _implied(question: Question, named: Sequence[str], parts: set[str]) -> tuple[str, ...]:
    """No measure was named, but a word that belongs to one."""
    things = set(question.values("thing"))
    if "nothing to report" in parts and _visitors(question):
        return ("receptions",)
    if "cases" in things or ("receive" in named and (things or question.has("many", "lack"))):
        return ("receptions",)
    if "solve" in named or parts & SOLVING:
        return ("opinions",)
    of_field = question.has("field") and not question.has("group")
    if "register" in named or parts & STAGES or of_field:
        return ("models",)
    if "courses" in things or question.has("group"):
        return ("trained",)
    if "slow" in question.values("much"):
        return ("on-time",)
    if parts & STATES or question.has("states") or _finished(question):
        return ("tasks",)
    of_plan = question.has("plan") and question.has("rate", "how", "lack", "has")
    return ("tasks",) if of_plan else ()


def _none_told(real: Sequence[str], parts: set[str]) -> bool:
    """ "reported no visitors in reception reports": of receptions, not of work"""
    return "nothing to report" in parts and not set(real) <= {"tasks", "reports"}


def _visitors(question: Question) -> bool:
    """ "báo không có công dân đến": those who come are received"""
    said = [question.words(one).lower() for one in question.of("thing")]
    return any(one.endswith(("công dân", "cong dan", "visitors")) for one in said)


def _finished(question: Question) -> bool:
    said = [question.words(one).lower() for one in question.of("has", "lack", "rate")]
    return any(word in words for words in said for word in FINISHED)


def _people(question: Question) -> bool:
    """Is it people that are counted: "bao nhiêu người", "số người", "nhiều người dự nhất"?"""
    if "participants" in question.values("measure"):
        return True
    asking = question.has("many", "much", "order", "total", "rank", "trend", "compare")
    return "people" in question.values("thing") and asking
