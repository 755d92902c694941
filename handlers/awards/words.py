"""What a criterion's words ask of the tables: which figure, and how much of it.

Only what the words name themselves: "hoàn thành tốt nhiệm vụ" is for people to judge.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from handlers.figures.asked import STAGES, Figure
from handlers.overview.words import Question, question
from handlers.places.places import Places
from knowledge.facts.quantities import Amount, amounts
from knowledge.facts.sentences import parts
from knowledge.goals import Comparator, Goal
from knowledge.vietnamese import fold

NOBODY = Places(())  # no unit is looked for in a criterion
DAY = date(2000, 1, 1)  # nor a time: any day does
COUNTED = {
    "models": ("mo hinh", "dien hinh"),
    "dialogues": ("cuoc", "buoi", "lan", "hoi nghi", "doi thoai"),
    "receptions": ("buoi", "lan", "cuoc", "ky", "ngay"),
}
SHARES = ("trained", "opinions", "on-time")
TASKS = ("viec", "nhiem vu", "bao cao", "dau viec")
# so many a month can't be held against the sum of a year
OFTENER = re.compile(r"/ ?(?:thang|quy|tuan)|\b(?:moi|hang) (?:thang|quy|tuan)\b")
TIMELY = re.compile(r"\bbao cao\b.*\b(?:dung (?:han|thoi gian|thoi han|ky|quy dinh)|kip thoi)\b")
NONE_OF = re.compile(r"\bkhong (?:co|con|de)\b|\bkhong bi\b")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A figure of the tables, and the goal; none: it is told, and nothing is said of enough.

    `implied`: the words name no number, so that having one at all is meant.
    """

    figure: Figure
    goal: Goal | None = None
    implied: bool = False


@lru_cache(maxsize=1000)
def wanted(text: str) -> tuple[Wanted, ...]:
    """What of a criterion the tables can speak to; nothing where only people can."""
    found = [one for part in parts(text) if (one := _of_part(part.text)) is not None]
    best: dict[Figure, Wanted] = {}
    for one in found:
        if one.figure not in best or best[one.figure].implied:
            best[one.figure] = one
    return tuple(best.values())


def _of_part(text: str) -> Wanted | None:
    asked = question(text, NOBODY, DAY)
    figure = _figure(asked, fold(text))
    return None if figure is None else _with_goal(figure, text, fold(text))


def _figure(asked: Question, folded: str) -> Figure | None:
    named, said = set(asked.values("measure")), set(asked.values("part"))
    if "models" in named:
        stage = next((one for one in ("rewarded", "recognised", "evaluated") if one in said), "")
        return Figure("models", stage)
    solved = "solve" in named or said & {"resolved", "unresolved"}
    if "opinions" in named and solved:
        return Figure("opinions")
    if "missing" in said and not said & {"done in time"}:
        return Figure("tasks", "missing")
    if said & {"done in time", "done late"} or ("reports" in named and TIMELY.search(folded)):
        return Figure("on-time")
    plain = ("dialogues", "receptions", "trained")
    return next((Figure(one) for one in plain if one in named), None)


def _with_goal(figure: Figure, text: str, folded: str) -> Wanted:
    if OFTENER.search(folded):
        return Wanted(figure)
    for one in amounts(text):
        goal = _goal(figure, one)
        if goal is not None:
            return Wanted(figure, goal)
    if figure.measure == "tasks":
        return Wanted(figure, Goal("<=", 0, percent=False) if NONE_OF.search(folded) else None)
    if figure.measure == "opinions" and NONE_OF.search(folded):
        return Wanted(figure, Goal(">=", 100))
    if figure.measure in ("models", "dialogues", "receptions"):
        return Wanted(figure, Goal(">=", 1, percent=False), implied=True)
    return Wanted(figure)


def _goal(figure: Figure, one: Amount) -> Goal | None:
    """More than what is asked for is no fault, unless it is a trouble."""
    if figure.measure in SHARES:
        return Goal(_least(one.comparator), one.value) if one.percent else None
    if one.percent or one.whole is not None:
        return None
    unit = fold(one.unit)
    if figure.measure == "tasks":
        trouble = unit.startswith(TASKS) and one.comparator == "<="
        return Goal("<=", one.value, percent=False) if trouble else None
    fits = unit.startswith(COUNTED.get(figure.measure, ()))
    return Goal(_least(one.comparator), one.value, percent=False) if fits else None


def _least(comparator: str) -> Comparator:
    return ">" if comparator == ">" else ">="


def reached(figure: Figure) -> tuple[str, ...]:
    """Stages at which a model counts for the figure; none named: any."""
    return STAGES.get(figure.part, ())
