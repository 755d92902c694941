"""Questions about all of a kind: the targets of a plan, its dates, what a unit has to do."""

from collections.abc import Mapping
from dataclasses import replace

from knowledge.answer_shapes import Answer, Kind, Topic
from knowledge.asked import Asked, besides_plan
from knowledge.fitting import CITED, merited
from knowledge.library import Library
from knowledge.pieces import Piece
from knowledge.quotes import LONGEST, cite

HEAD = 16  # passages that may stand before the first clause
MOST = 10  # quotes of one answer
# phrases that only name the kind: "lương" is no "số lượng"
NAMING: Mapping[Kind, tuple[str, ...]] = {
    "how-many": ("chi tieu", "muc tieu", "muc", "phan tram", "so luong", "cu the", "dat"),
    "when": ("moc", "thoi gian", "han", "lich", "tien do", "bao cao"),
    "references": ("can cu", "phap ly", "co so", "van ban", "dua", "vao"),
    "criteria": (
        "tieu chuan", "tieu chi", "khen thuong", "dieu kien", "thi dua", "ca nhan", "tap the",
    ),
    "duties": ("nhiem vu", "phan cong", "trach nhiem", "don vi", "cong viec"),
}  # fmt: skip
SORTS: Mapping[Kind, tuple[str, ...]] = {
    "how-many": ("target",),
    "when": ("entry", "deadline"),
    "criteria": ("criterion",),
    "duties": ("duty",),
}


def answer(asked: Asked, library: Library, plans: frozenset[int], topic: Topic) -> Answer | None:
    """None where the question has a subject of its own, or no single plan is meant."""
    own = besides_plan(asked)
    if asked.kind not in NAMING or own - naming(asked):
        return None
    plan = the_one(library, plans, topic)
    if plan is None:
        return None
    found = [
        piece
        for piece in library.shelf(plan).all
        if wanted(asked.kind, library, piece)
        and (asked.kind != "criteria" or merited(asked, piece) > 0.5)
    ]
    found.sort(key=lambda piece: piece.start)
    if not found:
        return Answer("none", False) if asked.kind in SORTS else None
    quotes = tuple(cite(library, piece)[0] for piece in found)
    return Answer(asked.kind, True, quotes[:MOST], others=quotes[MOST : 2 * MOST])


def naming(asked: Asked) -> set[str]:
    """The words that stand in a phrase which names the kind."""
    text = f" {' '.join(asked.words)} "
    return {
        word for phrase in NAMING[asked.kind] if f" {phrase} " in text for word in phrase.split()
    }


def the_one(library: Library, plans: frozenset[int], topic: Topic) -> int | None:
    if len(plans) == 1:
        return next(iter(plans))
    if plans:
        return None
    known = {plan: weight for plan, weight in topic.plans.items() if plan in library.sources}
    if known:
        return max(known, key=lambda at: known[at])
    return next(iter(library.sources)) if len(library.sources) == 1 else None


def wanted(kind: Kind, library: Library, piece: Piece) -> bool:
    if kind == "references":  # what stands before the first clause
        return not piece.where and piece.sort == "sentence" and citing(piece)
    return piece.sort in SORTS[kind]


def citing(piece: Piece) -> bool:
    return piece.place < HEAD and CITED.search(piece.text) is not None


def of_unit(library: Library, best: Piece) -> list[Piece]:
    """The other duties of the unit whose duty answered best, in the plan's order."""
    unit = (best.fact or {}).get("unit")
    if best.sort != "duty" or not unit:
        return []
    same = [
        piece
        for piece in library.shelf(best.plan).all
        if piece.sort == "duty" and (piece.fact or {}).get("unit") == unit
        and (piece.start, piece.end) != (best.start, best.end)
    ]  # fmt: skip
    return sorted(same, key=lambda piece: piece.start)


def under(library: Library, title: Piece) -> Piece:
    """A title with what stands under it, as far as a quote may go."""
    source = library.sources[title.plan]
    head = source.passages[title.place].text
    end = title.end
    for passage in source.passages[title.place + 1 :]:
        under = any(head.endswith(one) for one in passage.heading.split(" / ") if one)
        if not under or len(source.text[title.start : passage.end].split()) > LONGEST:
            break
        end = passage.end
    if end == title.end:
        after = [
            one for one in library.shelf(title.plan).by_place.get(title.place + 1, ())
            if one.sort == "sentence"
        ]  # fmt: skip
        end = after[0].end if after else end
    return replace(title, end=end)
