"""Which of a measure's figures a question is about, and of which work or kind of report."""

from itertools import pairwise

from handlers.overview.words import Question

STATES = {
    "missing", "done late", "done in time", "not yet due", "exempt", "nothing to report",
    "over due",
}  # fmt: skip
STAGES = {"recognised", "rewarded", "evaluated", "stopped"}
KINDS = {
    "dialogues": "dialogue", "trained": "training", "models": "model", "receptions": "reception",
    "situation": "situation",
}  # fmt: skip
WELL = {"tốt", "tot", "kém", "kem", "best", "worst"}
SOLVED = ("giải quyết", "giai quyet", "trả lời", "tra loi", "xử lý", "xu ly", "resolve", "solve")
BETWEEN = 3  # words that may stand between "báo cáo" and what it is about


def part_of(question: Question, measure: str, parts: set[str]) -> str:
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


def report_kind_of(question: Question) -> str:
    """ "báo cáo (kết quả) tập huấn": a report of that kind is meant, not the training"""
    items = [one for one in question.items if one.code not in ("filler", "total")]
    for report, about in pairwise(items):
        named = (report.code, report.value, about.code) == ("measure", "reports", "measure")
        if named and about.start - report.end <= BETWEEN and about.value in KINDS:
            return KINDS[about.value]
    return ""


def entry_of(question: Question) -> str:
    """The work that is named: "việc sơ kết", "báo cáo tổng kết", "nhiệm vụ rà soát hộ nghèo"."""
    message = question.message
    for at, one in enumerate(question.items):
        if one.code == "entry":
            ahead = [token.bare for token in message.tokens[max(0, one.start - 2) : one.start]]
            return message.words(one.start - 2 * (ahead == ["bao", "cao"]), one.end)
        if (one.code, one.value) == ("measure", "tasks"):
            end = one.end
            for other in question.items[at + 1 :]:
                if other.code != "unknown" or other.start != end:
                    break
                end = other.end
            if end > one.end:
                return message.words(one.end, end)
    return ""
