"""What else gives a shape its order: the most or the least, by month or by field."""

from dataclasses import dataclass

from handlers.overview.frame import By, Order, Shape
from handlers.overview.words import Question

FAR = 7  # tokens from "nhiều" to its "nhất"
LEAST_NUMBER = {"mot", "hai", "ba", "1", "2", "3"}  # "ít nhất một" is no rank
BYS: tuple[By, ...] = ("month", "quarter", "field", "stage", "group", "name")
BETWEEN = ("filler", "follow", "all")  # "list the models"
LISTING = (
    "danh sách", "danh sach", "liệt kê", "liet ke", "danh mục", "danh muc", "list", "nêu tên",
    "neu ten", "kể tên", "ke ten", "kể ra", "ke ra",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shaped:
    shape: Shape
    order: Order = ""
    by: By = ""


def order_of(question: Question) -> Order:
    """Empty where nothing is ranked."""
    tokens = [*question.message.tokens, None]
    for one in question.of("order"):
        following = tokens[one.end]
        if one.value == "most":
            return "most"
        at_least = question.words(one).lower().startswith(("ít", "it ", "least", "the least"))
        if following is None or not at_least or following.bare not in LEAST_NUMBER:
            return "least"
    if "slow" in question.values("much"):
        return "least"
    return _of_est(question)


def _of_est(question: Question) -> Order:
    """ "nhiều ... nhất", "chậm tiến độ nhất" """
    for est in question.of("est"):
        ahead = [one for one in question.of("much", "part") if 0 <= est.start - one.end <= FAR]
        for one in reversed(ahead):
            if one.code == "much":
                return "least" if one.value == "least" else "most"
            if one.value in ("missing", "done late"):
                return "least"
    return ""


def named(question: Question) -> bool:
    """Are the models themselves asked for: "mô hình nào", "danh sách mô hình", "which models"?"""
    items = question.items
    for at, one in enumerate(items):
        if (one.code, one.value) != ("measure", "models"):
            continue
        if question.words(one).lower().startswith(("đăng", "dang", "register")):
            continue
        behind = items[at + 1] if at + 1 < len(items) else None
        if behind is not None and behind.start == one.end and behind.code == "which":
            return True
        for ahead in reversed(items[:at]):
            if ahead.code == "which" or question.words(ahead).lower().startswith(LISTING):
                return True
            if ahead.code not in BETWEEN:
                break
    return False


def by_of(question: Question) -> By:
    said = [*question.values("by"), *question.values("span")]
    return next((name for name in BYS if name in said), "")
