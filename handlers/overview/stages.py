"""How far models have not come: "thẩm định rồi mà chưa được công nhận"."""

from collections.abc import Mapping, Sequence

from handlers.overview.words import Item, Question

DENIED = {"chua", "khong", "not", "never", "yet"}
NOT: Mapping[str, str] = {
    "evaluated": "not evaluated", "recognised": "not recognised", "rewarded": "not rewarded",
}  # fmt: skip
BUT_NOT: Mapping[tuple[str, str], str] = {
    ("evaluated", "recognised"): "only evaluated",
    ("recognised", "rewarded"): "only recognised",
    ("evaluated", "rewarded"): "evaluated unrewarded",
}
BETWEEN = ("filler", "has")


def marked(question: Question) -> Question:
    """With one item for a stage and its "chưa" where they speak of models and of no unit."""
    items = list(question.items)
    for at, lack in enumerate(items):
        stage = _behind(items, at)
        if stage is None or not _denies(question, lack):
            continue
        reached = [one for one in items if _is_stage(one) and one is not stage]
        if not reached and not _of_models(items[:at]):
            continue
        pair = (reached[0].value if reached else "", stage.value)
        part = Item("part", BUT_NOT.get(pair, NOT[stage.value]), lack.start, stage.end)
        kept = [one for one in items if one not in reached and not _used(one, part)]
        # words that are used up mean nothing more
        kept += [Item("filler", "", one.start, one.end) for one in reached]
        return Question(question.message, tuple(sorted((*kept, part), key=lambda one: one.start)))
    return question


def _behind(items: Sequence[Item], at: int) -> Item | None:
    if items[at].code != "lack":
        return None
    following = next((one for one in items[at + 1 :] if one.code not in BETWEEN), None)
    return following if following is not None and _is_stage(following) else None


def _is_stage(item: Item) -> bool:
    return item.code == "part" and item.value in NOT


def _denies(question: Question, lack: Item) -> bool:
    return bool({one.bare for one in question.message.tokens[lack.start : lack.end]} & DENIED)


def _of_models(ahead: Sequence[Item]) -> bool:
    """ "mô hình nào chưa", "đăng ký rồi mà chưa"; "mô hình xã nào chưa" is of the commune"""
    for one in reversed(ahead):
        if one.code in ("unit", "who", "place"):
            return False
        if one.code == "measure" and one.value in ("models", "register"):
            return True
    return False


def _used(one: Item, part: Item) -> bool:
    """ "nào" of "nào chưa" still asks"""
    return one.code != "which" and part.start <= one.start and one.end <= part.end
