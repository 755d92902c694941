"""The periodic report of a unit as an official Word paper; every number in it is computed."""

import io
from collections import Counter
from collections.abc import Callable, Sequence

from docx.document import Document

from handlers.papers import figures, frame, page, tables
from handlers.papers.contents import Contents
from handlers.papers.figures import HELD, Told
from handlers.papers.frame import said
from handlers.papers.numbers import count, rate
from handlers.papers.page import Look

KINDS = ("dialogue", "training", "model", "reception", "task")
TITLES = {
    "dialogue": "paper-section-dialogue",
    "training": "paper-section-training",
    "model": "paper-section-model",
    "reception": "paper-section-reception",
    "task": "paper-section-task",
}
DOTS = "…" * 90


def _kinds(made: Contents) -> list[str]:
    return [one for one in KINDS if made.kind in ("", one)]


def make(made: Contents) -> bytes:
    """The paper's bytes (docx)."""
    paper = page.new(made.layout)
    paper.core_properties.author = page.clean(made.name)[:255]
    paper.core_properties.title = said("paper-subject", period=made.period.said)
    frame.head(paper, made)
    frame.title(paper, made)
    _general(paper, made)
    _results(paper, made)
    _silent(paper, made)
    _open(paper, made)
    frame.end(paper, made)
    if "model" in _kinds(made) and figures.known_models(made.models, made.period):
        _annex(paper, made)
    file = io.BytesIO()
    paper.save(file)
    return file.getvalue()


def _heading(paper: Document, made: Contents, text: str) -> None:
    look = Look(made.layout.body_size, "both", bold=True, before=6, after=3, indent=10, keep=True)
    page.write(paper, text, look)


def _say(paper: Document, made: Contents, text: str) -> None:
    whole = text.replace(" %", "\u00a0%")  # no line begins with the sign
    page.write(paper, whole, Look(made.layout.body_size, "both", before=3, after=3, indent=10))


def _general(paper: Document, made: Contents) -> None:
    _heading(paper, made, said("paper-part-general"))
    told = figures.told(made.lines, made.home_of)
    due = [home.id for home in made.homes if home.due]
    heard = len(due) - len(told.silent(due))
    counted = sum(line.counted for line in made.lines)
    _say(
        paper,
        made,
        said(
            "paper-general",
            hour=f"{made.as_of:%H:%M}",
            day=f"{made.as_of:%d/%m/%Y}",
            since=f"{made.period.since:%d/%m/%Y}",
            until=f"{made.period.until:%d/%m/%Y}",
            heard=count(heard),
            due=count(len(due)),
            rate=rate(heard, len(due)),
            reports=count(counted),
        ),
    )
    for kind in _kinds(made):
        _say(paper, made, f"- {_sum(made, kind)}")
    left = len(made.lines) - counted
    if left:
        _say(paper, made, said("paper-general-left", reports=count(left)))
    _say(paper, made, said("paper-general-situation"))


def _sum(made: Contents, kind: str) -> str:
    """A kind's numbers in one sentence."""
    if kind == "model":
        known = figures.known_models(made.models, made.period)
        reached = figures.stages(known, made.period.until)
        fresh = sum(one.stages.get("registered", made.period.until) >= made.period.since
                    for one in known)  # fmt: skip
        return said(
            "paper-sum-model",
            day=f"{made.period.until:%d/%m/%Y}",
            all=count(len(known)),
            fresh=count(fresh),
            recognised=count(reached["recognised"]),
            rewarded=count(reached["rewarded"]),
        )
    return SUMS[kind](figures.of_kind(made.lines, made.home_of, kind).total)


def _sum_dialogue(all: Counter[str]) -> str:
    return said(
        "paper-sum-dialogue",
        held=count(all[HELD]),
        people=count(all["participants"]),
        opinions=count(all["opinions"]),
        resolved=count(all["resolved"]),
        rate=rate(all["resolved"], all["opinions"]),
    )


def _sum_training(all: Counter[str]) -> str:
    """Where nobody told of women, that is no "0 nữ"."""
    key = "paper-sum-training" if all["women"] else "paper-sum-training-all"
    values = {"held": count(all[HELD]), "people": count(all["participants"])}
    return said(key, **values, women=count(all["women"]))


def _sum_reception(all: Counter[str]) -> str:
    return said(
        "paper-sum-reception",
        sessions=count(all["sessions"]),
        people=count(all["people"]),
        cases=count(all["cases"]),
        resolved=count(all["resolved"]),
        rate=rate(all["resolved"], all["cases"]),
    )


def _sum_task(all: Counter[str]) -> str:
    return said("paper-sum-task", held=count(all[HELD]))


SUMS: dict[str, Callable[[Counter[str]], str]] = {
    "dialogue": _sum_dialogue,
    "training": _sum_training,
    "reception": _sum_reception,
    "task": _sum_task,
}


def _results(paper: Document, made: Contents) -> None:
    _heading(paper, made, said("paper-part-results"))
    for number, kind in enumerate(_kinds(made), start=1):
        _heading(paper, made, f"{number}. {said(TITLES[kind])}")
        if kind == "model":
            _models(paper, made)
        else:
            _kind(paper, made, kind)
        nothing = figures.told(made.lines, made.home_of, kind).nothing
        if nothing:
            names = _names(made, [home.id for home in made.homes if home.id in nothing])
            _say(paper, made, said("paper-nothing-of-kind", units=names))


def _kind(paper: Document, made: Contents, kind: str) -> None:
    found = figures.of_kind(made.lines, made.home_of, kind)
    if not found.by_home:
        _say(paper, made, said("paper-none"))
        return
    tables.by_unit(paper, made, found.by_home, tables.COLUMNS[kind])
    if kind == "training" and figures.by_group(made.lines):
        _say(paper, made, said("paper-by-group"))
        tables.by_group(paper, made)


def _models(paper: Document, made: Contents) -> None:
    if not figures.known_models(made.models, made.period):
        _say(paper, made, said("paper-none"))
        return
    _say(paper, made, said("paper-models-until", day=f"{made.period.until:%d/%m/%Y}"))
    tables.models_by_field(paper, made)
    _say(paper, made, said("paper-models-by-unit"))
    tables.models_by_unit(paper, made)


def _silent(paper: Document, made: Contents) -> None:
    """Who told of nothing, and who told nothing."""
    _heading(paper, made, said("paper-part-silent"))
    told: Told = figures.told(made.lines, made.home_of)
    nothing = [home.id for home in made.homes if home.id in told.nothing]
    silent = told.silent([home.id for home in made.homes if home.due])
    for key, units in (("paper-nothing", nothing), ("paper-silent", silent)):
        names = _names(made, units) if units else said("paper-nobody")
        _say(paper, made, f"- {said(key, number=count(len(units)), units=names)}")


def _open(paper: Document, made: Contents) -> None:
    """What only the issuer can write."""
    for key in ("paper-part-judged", "paper-part-ahead"):
        _heading(paper, made, said(key))
        _say(paper, made, DOTS)


def _annex(paper: Document, made: Contents) -> None:
    look = Look(made.layout.title_size, "center", bold=True, after=6)
    page.write(paper, said("paper-annex"), look).paragraph_format.page_break_before = True
    tables.model_list(paper, made)


def _names(made: Contents, units: Sequence[int]) -> str:
    names = {home.id: home.name for home in made.homes}
    return ", ".join(names[one] for one in units)
