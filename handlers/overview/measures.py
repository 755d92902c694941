"""Which measure a question is about, which of its figures, and of which models, people or reports."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from handlers.overview.words import Item, Question

STATES = {
    "missing", "done late", "done in time", "not yet due", "exempt", "nothing to report", "over due",
}  # fmt: skip
TIMELY = {"done late", "done in time"}
SOLVING = {"resolved", "unresolved"}
STAGES = {"recognised", "rewarded", "evaluated", "stopped"}
KINDS = {
    "dialogues": "dialogue", "trained": "training", "models": "model", "receptions": "reception",
}  # fmt: skip
WELL = {"tốt", "tot", "kém", "kem", "best", "worst"}
SOLVED = ("giải quyết", "giai quyet", "trả lời", "tra loi", "xử lý", "xu ly", "resolve", "solve")
BETWEEN = 3  # words that may stand between "báo cáo" and what it is about


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
    entry = _entry(question)
    kind = _report_kind(question)
    measures = _measures(question, named, parts, entry, kind)
    measure = measures[0] if measures else ""
    return Told(
        measures,
        _part(question, measure, parts),
        (question.values("field") or [""])[0] if measure in ("models", "") else "",
        (question.values("group") or [""])[0] if measure in ("trained", "") else "",
        kind if measure == "reports" else "",
        entry if measure in ("tasks", "on-time", "") else "",
        implied=bool(measures) and not named and not entry,
    )


def _measures(
    question: Question, named: Sequence[str], parts: set[str], entry: str, kind: str
) -> tuple[str, ...]:
    real = [one for one in named if one not in ("register", "solve")]
    if "opinions" in real:
        rest = [one for one in real if one not in ("opinions", "dialogues", "participants")]
        return ("opinions", *[one for one in rest if one not in ("tasks", "reports")])
    owed = set(real) <= {"tasks", "reports"}
    if parts & TIMELY and not ("tasks" in real and not entry and question.has("many", "states")):
        return ("on-time",)
    if entry and owed:
        return ("tasks",)
    if "over due" in parts and "reports" in real:
        return ("on-time",)
    if "reports" in real and parts & STATES and not kind:
        return ("tasks",)
    if kind:
        return ("reports",)
    if "dialogues" in real and _people(question) and not {"trained", "receptions"} & set(real):
        return ("participants", *[one for one in real if one not in ("dialogues", "participants")])
    if len(real) > 1 and "participants" in real:
        real.remove("participants")
    if len(real) > 1:
        weak = [one for one in real if one in ("tasks", "reports")]
        real = [one for one in real if one not in weak] or weak
    if real:
        return tuple(real)
    return _implied(question, named, parts)


def _implied(question: Question, named: Sequence[str], parts: set[str]) -> tuple[str, ...]:
    """No measure was named, but a word that belongs to one."""
    things = set(question.values("thing"))
    if "solve" in named or parts & SOLVING:
        return ("opinions",)
    if (
        "register" in named
        or parts & STAGES
        or (question.has("field") and not question.has("group"))
    ):
        return ("models",)
    if "cases" in things:
        return ("receptions",)
    if "courses" in things or question.has("group"):
        return ("trained",)
    if "slow" in question.values("much"):
        return ("on-time",)
    if parts & STATES or question.has("states") or any(_finished(question)):
        return ("tasks",)
    if any(one.code == "plan" for one in question.items) and question.has(
        "rate", "how", "lack", "has"
    ):
        return ("tasks",)
    return ()


def _finished(question: Question) -> list[Item]:
    words = (
        "hoàn thành",
        "hoan thanh",
        "finished",
        "completed",
        "xong",
        "done",
        "hoàn tất",
        "hoan tat",
    )
    return [
        one
        for one in question.of("has", "lack", "rate")
        if any(word in question.words(one).lower() for word in words)
    ]


def _people(question: Question) -> bool:
    """Is it people that are counted: "bao nhiêu người", "số người", "nhiều người dự nhất"?"""
    if "participants" in question.values("measure"):
        return True
    asking = question.has("many", "much", "order", "total", "rank", "trend", "compare")
    return "people" in question.values("thing") and asking


def _part(question: Question, measure: str, parts: set[str]) -> str:
    things = set(question.values("thing"))
    if measure == "opinions":
        return _of_opinions(question, parts)
    if measure == "receptions":
        return "cases" if "cases" in things else "people" if "people" in things else ""
    if measure == "trained":
        courses = "courses" in things or ("sessions" in things and question.has("many", "total"))
        women = "women" in things
        return "women" if women else "held" if courses and "people" not in things else ""
    if measure == "models":
        return next((one for one in question.values("part") if one in STAGES), "")
    if measure in ("tasks", "on-time"):
        states = [one for one in question.values("part") if one in STATES]
        if len(states) == 1:
            one = states[0].replace("over due", "done late" if measure == "on-time" else "missing")
            return "" if (measure, one) == ("on-time", "done in time") else one
    return ""


def _of_opinions(question: Question, parts: set[str]) -> str:
    """How well they are solved is the rate; else it is one of three numbers."""
    if "unresolved" in parts:
        return "unresolved"
    well = {one.text for one in question.message.tokens} & WELL
    if question.has("rate", "percent", "target") or well:
        return ""
    if not question.has("many", "total", "order", "much", "each", "rank", "trend", "compare"):
        return ""
    named = [question.words(one).lower() for one in question.of("measure")]
    solved = "resolved" in parts or any(one.startswith(SOLVED) for one in named)
    return "resolved" if solved else "raised"


def _report_kind(question: Question) -> str:
    """ "báo cáo (kết quả) tập huấn": a report of that kind is meant, not the training"""
    items = [one for one in question.items if one.code not in ("filler", "total")]
    for report, about in pairwise(items):
        named = (report.code, report.value, about.code) == ("measure", "reports", "measure")
        if named and about.start - report.end <= BETWEEN and about.value in KINDS:
            return KINDS[about.value]
    return ""


def _entry(question: Question) -> str:
    """The work that is named: "việc sơ kết", "báo cáo tổng kết", "nhiệm vụ rà soát hộ nghèo"."""
    for at, one in enumerate(question.items):
        if one.code == "entry":
            ahead = [
                token.bare for token in question.message.tokens[max(0, one.start - 2) : one.start]
            ]
            return question.message.words(one.start - 2 * (ahead == ["bao", "cao"]), one.end)
        if one.code == "measure" and one.value == "tasks":
            end = one.end
            for other in question.items[at + 1 :]:
                if other.code != "unknown" or other.start != end:
                    break
                end = other.end
            if end > one.end:
                return question.message.words(one.end, end)
    return ""
