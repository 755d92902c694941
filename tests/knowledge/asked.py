"""Plays the questions of a file through answers, as conversations, and counts what was right."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bot.demonstration.plans import texts
from knowledge.answer import answer
from knowledge.answer_shapes import Answer, Source, Topic
from knowledge.library import Library
from knowledge.passages import passages
from knowledge.plan import Plan, read_plan
from knowledge.shown import to_json
from knowledge.terms import terms

DATA = Path(__file__).parent / "data"
LISTS = ("calendar", "how-many")  # kinds whose answer may be several quotes


@dataclass(frozen=True, slots=True)
class Question:
    """`holds`: words of the quote that is right; empty where no plan answers.

    `also`: plans, and words, that answer as well.
    """

    talk: int
    plan: str | None
    text: str
    holds: str
    also: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Tally:
    right: int = 0
    wanted: int = 0
    declined: int = 0
    silent: int = 0
    wrong: list[str] = field(default_factory=list)


def questions(name: str) -> Iterator[Question]:
    for line in (DATA / name).read_text("utf-8").splitlines():
        row = json.loads(line)
        also = tuple((plan, words) for plan, words in row.get("also", ()))
        yield Question(row["talk"], row["plan"], row["q"], row.get("holds", ""), also)


def library(plans: Mapping[str, Path]) -> tuple[Library, dict[str, int]]:
    """The plans, read anew, and their ids."""
    return of_plans({name: read_plan(path) for name, path in plans.items()})


def demonstration(today: date) -> tuple[Library, dict[str, int]]:
    """The demonstration district's plans as loaded on a day, by their number's digits."""
    read = [read_plan(one.text.encode(), one.file_name) for one in texts(today)]
    digits = [re.match(r"\d+", str(to_json(plan)["number"])) for plan in read]
    return of_plans({found[0]: plan for found, plan in zip(digits, read, strict=True) if found})


def of_plans(plans: Mapping[str, Plan]) -> tuple[Library, dict[str, int]]:
    sources = [
        Source(at, plan.document.raw, to_json(plan), passages(plan.outline))
        for at, plan in enumerate(plans.values())
    ]
    return Library(sources), {name: at for at, name in enumerate(plans)}


def play(name: str, known: Library, ids: Mapping[str, int], today: date) -> Tally:
    tally, topic, talk = Tally(), Topic(), 0
    for one in questions(name):
        if one.talk != talk:
            topic, talk = Topic(), one.talk
        given = answer(one.text, known, today=today, topic=topic)
        topic = given.topic
        count(tally, one, given, ids)
    return tally


def count(tally: Tally, one: Question, given: Answer, ids: Mapping[str, int]) -> None:
    if not one.holds:
        tally.silent += 1
        tally.declined += not given.found
    else:
        tally.wanted += 1
        tally.right += right(one, given, ids)
    if given.found != bool(one.holds) or (one.holds and not right(one, given, ids)):
        quotes = [" ".join(cited.quote.split())[:80] for cited in given.citations[:1]]
        tally.wrong.append(f"{one.plan}: {one.text} -> {given.kind} {quotes}")


def right(one: Question, given: Answer, ids: Mapping[str, int]) -> bool:
    shown = given.citations if given.kind in LISTS else given.citations[:1]
    wanted = ((one.plan or "", one.holds), *one.also)
    return any(
        cited.plan == ids[plan] and within(terms(holds), terms(cited.quote))
        for cited in shown
        for plan, holds in wanted
    )


def within(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    return any(many[at : at + len(few)] == few for at in range(len(many) - len(few) + 1))
