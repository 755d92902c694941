"""Which of a measure's figures a question is about, and of which work or kind of report."""

from itertools import pairwise

from handlers.overview.averages import average_of
from handlers.overview.stages import BUT_NOT, NOT
from handlers.overview.words import Question

STATES = {
    "missing", "done late", "done in time", "not yet due", "exempt", "nothing to report",
    "over due",
}  # fmt: skip
STAGES = {
    "recognised", "rewarded", "evaluated", "stopped", *NOT.values(), *BUT_NOT.values(),
}  # fmt: skip
KINDS = {
    "dialogues": "dialogue", "trained": "training", "models": "model", "receptions": "reception",
    "situation": "situation",
}  # fmt: skip
TOLD = ("dialogues", "participants", "trained", "receptions")  # may be told to be none
WELL = {"tốt", "tot", "kém", "kem", "best", "worst"}
SOLVED = ("giải quyết", "giai quyet", "trả lời", "tra loi", "xử lý", "xu ly", "resolve", "solve")
DONE = {"xong", "done", "finished"}
OWING = {"nợ", "thiếu", "thieu", "owe", "owes", "owing", "missing"}
OWED = ("con no", "dang no", "duong no", "no bao cao")  # where marks are not typed
CITIZENS = {"dan", "ba", "cong", "citizens", "residents", "villagers"}
HALF_YEAR = "báo cáo 6 tháng"
BETWEEN = 3  # words that may stand between "báo cáo" and what it is about


def part_of(question: Question, measure: str, parts: set[str]) -> str:
    things = set(question.values("thing"))
    if measure in TOLD and "nothing to report" in parts:
        return "nothing"
    if measure == "opinions":
        return _of_opinions(question, parts)
    if measure == "receptions":
        return _of_receptions(question, parts, things)
    if measure == "trained":
        courses = "courses" in things or ("sessions" in things and question.has("many", "total"))
        women = "women" in things
        share = any(one.value.endswith("%") for one in question.of("bound"))
        if women and (share or question.has("rate", "percent")):
            return "women share"
        courses = courses and not average_of(question, measure)
        if women and _of_all(question):
            return ""
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
    done = any(question.words(one).lower().split()[-1] in DONE for one in question.of("has"))
    return "resolved" if solved or done else "raised"


def _of_all(question: Question) -> bool:
    """ "bao nhiêu người, trong đó mấy nữ": both numbers are asked for"""
    return question.has("of them") or len(question.of("many")) > 1


def _of_receptions(question: Question, parts: set[str], things: set[str]) -> str:
    """ "giải quyết được bao nhiêu vụ": what became of the cases, and how many they were"""
    solved = bool(parts & {"resolved", "unresolved"}) or "solve" in question.values("measure")
    well = {one.text for one in question.message.tokens} & WELL
    if solved and (question.has("rate", "percent") or well):
        return "solved share"
    if solved:
        return "unresolved" if "unresolved" in parts else "resolved"
    if "cases" in things:
        return "cases"
    return "people" if "people" in things or _citizens(question) else ""


def _citizens(question: Question) -> bool:
    """ "tiếp được bao nhiêu bà con" """
    tokens = question.message.tokens
    behind = (tokens[one.end].bare for one in question.of("many") if one.end < len(tokens))
    return "receive" in question.values("measure") and any(one in CITIZENS for one in behind)


def owing(question: Question) -> bool:
    """ "nợ", "còn thiếu": what was to come has not; "chưa có" says it of whatever it is"""
    said = [question.words(one).lower() for one in question.of("lack")]
    if any(set(one.split()) & OWING or one.startswith(OWED) for one in said):
        return True
    unmarked = {"bao", "viec"} & {one.bare for one in question.message.tokens}
    return "no" in said and bool(unmarked)  # "no reports" are none, "no bao cao" are owed


def report_kind_of(question: Question) -> str:
    """ "báo cáo (kết quả) tập huấn": a report of that kind is meant, not the training"""
    items = [one for one in question.items if one.code not in ("filler", "total")]
    if any(question.words(one).lower().startswith("situation report") for one in items):
        return "situation"
    for report, about in pairwise(items):
        named = (report.code, report.value) == ("measure", "reports") or (
            (report.code == "part" and report.value != "nothing to report")
            and _says_report(question.words(report))  # "chậm báo cáo"
        )
        near = about.code == "measure" and about.start - report.end <= BETWEEN
        if named and near and about.value in KINDS:
            return KINDS[about.value]
    return ""


def _says_report(words: str) -> bool:
    return any(one in words.lower() for one in ("báo cáo", "bao cao", "report"))


def _of_half_year(question: Question) -> bool:
    """ "báo cáo 6 tháng ai chưa gửi": the report that is due then, not any of that time"""
    for one, other in pairwise(question.items):
        if (one.code, one.value, other.code) == ("measure", "reports", "time"):
            words = [token.bare for token in question.message.tokens[other.start : other.end][:2]]
            if words in (["6", "thang"], ["sau", "thang"]):
                return True
    return False


def entry_of(question: Question) -> str:
    """The work that is named: "việc sơ kết", "báo cáo tổng kết", "nhiệm vụ rà soát hộ nghèo"."""
    message = question.message
    if question.has("lack") and _of_half_year(question):
        return HALF_YEAR
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
