"""Tells which kinds of report a message speaks of, and where it says so."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from handlers.forms.kinds import KINDS
from handlers.reading.alphabet import spelt
from handlers.reading.figures import number_word
from handlers.reading.phrases import Phrases
from handlers.reading.tokens import Token, means
from handlers.reading.vocabulary import phrases

# what only one kind counts: enough where the message does not say what it is
TELLING = {
    "dialogue": ("y kien", "kien nghi", "cu tri"),
    "training": ("hoc vien", "lop"),
    "reception": ("vu viec", "don thu", "luot nguoi", "luot cong dan", "cong dan"),
}
NONE = ("khong", "chua", "0")  # "không phát sinh đơn thư"
DONE = phrases("done-words")
COUNTED = frozenset(
    [
        "nguoi",
        "nu",
        "can",
        "hoc",
        "dong",
        "dai",
        "gia",
        "truong",
        "doan",
        "hoi",
        "giao",
        "cong",
        "vien",
        "lop",
        "ngay",
    ]
)
WEAK = ("situation", "task")


@dataclass(frozen=True, slots=True)
class Named:
    """A kind is named by tokens[start:end]."""

    kind: str
    start: int
    end: int


@cache
def announcing() -> Phrases:
    told = [
        ("k", kind.name, spelt(words))
        for kind in KINDS
        if kind.name != "task"
        for words in kind.announced
    ]
    return Phrases(told)


@cache
def doing() -> Phrases:
    task = next(kind for kind in KINDS if kind.name == "task")
    told = [("k", "task", spelt(words)) for words in task.announced]
    return Phrases([*told, *(("k", "task", one) for one in DONE)])


def named(tokens: Sequence[Token]) -> list[Named]:
    """Every place where a kind is named, but tasks."""
    found, at = [], 0
    while at < len(tokens):
        hit = announcing().at(tokens, at) if tokens[at].kind == "word" else None
        if hit is None or not hit.value or _other(tokens, at, hit.end):
            at += 1
            continue
        found.append(Named(hit.value, at, hit.end))
        at = hit.end
    return found


def _other(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "th 3" is a month, "đt: 0912..." a telephone"""
    following = tokens[end] if end < len(tokens) else None
    if tokens[at].typed in ("th", "dt") and following is not None:
        if following.kind == "phone" or (
            following.bare == ":" and tokens[end + 1 : end + 2] and tokens[end + 1].kind == "phone"
        ):
            return True
        month = following.kind == "number" and tokens[at].typed == "th"
        noun = tokens[end + 1].bare if end + 1 < len(tokens) else ""
        return (
            month and len(following.text) <= 2 and int(following.text) <= 12 and noun not in COUNTED
        )
    return False


def done(tokens: Sequence[Token]) -> list[Named]:
    found, at = [], 0
    while at < len(tokens):
        hit = doing().at(tokens, at) if tokens[at].kind == "word" else None
        if hit is None:
            at += 1
            continue
        found.append(Named("task", at, hit.end))
        at = hit.end
    return found


def choose(tokens: Sequence[Token]) -> str:
    """The kind of the message; empty when it does not say."""
    names = named(tokens)
    figures = any(one.kind in ("number", "share") for one in tokens)
    finished = done(tokens)
    strong = [one for one in names if one.kind not in WEAK]
    head = names[0] if names else None
    if head and head.kind == "situation" and strong and strong[0].start <= head.end + 1 and figures:
        return strong[0].kind
    if finished and _headed(tokens, finished[0], head) and not figures:
        return "task"
    if head and head.kind == "model" and figures and (other := _besides_model(tokens, strong)):
        return other
    if head and head.kind == "model" and finished and _looked_at(tokens, finished[0], head):
        return "task"
    if head:
        return head.kind
    if finished and _of_a_task(tokens, finished[0]):
        return "task"
    text = f" {' '.join(one.bare for one in tokens)} "
    for kind, words in TELLING.items():
        none = kind == "reception" and any(f" {one} " in text for one in NONE)
        if (figures or none) and any(f" {one} " in text for one in words):
            return kind
    if " dang ky " in text and not finished and _field_of_models(tokens):
        return "model"
    return "task" if finished and any(_certain(tokens, one) for one in finished) else ""


def _besides_model(tokens: Sequence[Token], strong: Sequence[Named]) -> str:
    """ "dân vận khéo tập huấn, 58 (23 nữ)": it was about models"""
    head, others = strong[0], [one for one in strong[1:] if one.kind != "model"]
    typed = " ".join(one.bare for one in tokens[head.start : head.end])
    if not others or "mo hinh" in typed or any(one.kind == "quote" for one in tokens):
        return ""
    return others[0].kind if others[0].start <= head.end + 1 else ""


def _of_a_task(tokens: Sequence[Token], finished: Named) -> bool:
    """ "đã xong góp ý dự thảo ...": what was done follows, no number"""
    if finished.end - finished.start < 2 or finished.end >= len(tokens):
        return False
    following = tokens[finished.end]
    return following.kind == "word" and not number_word(following) and following.bare not in AFTER


AFTER = {"roi", "nhe", "a", "luon", "voi", "luc", "hom", "ngay", "sang", "chieu", "tai", "o", "co"}


@cache
def fields_of_models() -> Phrases:
    said = next(one.said or {} for kind in KINDS for one in kind.fields if one.name == "field")
    named = [spelt(words) for some in said.values() for words in some]
    return Phrases(("v", "", one) for one in (*named, "lĩnh vực"))


def _field_of_models(tokens: Sequence[Token]) -> bool:
    return any(fields_of_models().at(tokens, at) for at in range(len(tokens)))


def _headed(tokens: Sequence[Token], finished: Named, head: Named | None) -> bool:
    """Is it told to be done before it is named: "đã xong việc đăng ký mô hình"?"""
    if not _certain(tokens, finished):
        return False
    return head is None or (finished.start < head.start and finished.end - finished.start >= 2)


def _looked_at(tokens: Sequence[Token], finished: Named, head: Named) -> bool:
    """ "đã thẩm định 26 mô hình": something was done with models, none is registered"""
    quoted = any(one.kind == "quote" for one in tokens)
    registered = any(one.bare in ("dang", "dk", "ky", "moi", "ten") for one in tokens)
    return finished.start < head.start and not quoted and not registered


def _certain(tokens: Sequence[Token], one: Named) -> bool:
    first = tokens[one.start]
    if one.end - one.start > 1:
        return True
    return means(first, "xong", "rồi", "đã", "done", "finished", "completed")
