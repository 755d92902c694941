"""How awards look in a chat: the units of a plan, a checklist, one criterion, the dossier."""

from collections.abc import Sequence

from handlers.awards import lines as award_lines
from handlers.awards.checklist import Book, Checklist, Criterion
from handlers.awards.lines import Args, Sight
from handlers.plans import list as plan_list
from handlers.plans.words import FACT, short
from handlers.turn import Button, Reply, Say, Value

PAGE = 5  # criteria, units or papers of a page: what a phone shows with its buttons
NAMED = 8  # of those who meet everything
Row = tuple[Button, ...]
TOLD = {"to": "awards-told-to", "by": "awards-told-by", "rules": "awards-told-rules"}


def pages(sight: Sight, count: int) -> tuple[int, int]:
    """The page shown, and how many there are."""
    all_ = max(1, -(-count // PAGE))
    return min(max(sight.page, 0), all_ - 1), all_


def of_plan(sight: Sight, book: Book, found: Sequence[Checklist], people_count: int) -> Reply:
    """The units side by side: what the tables show, and what was judged."""
    page, all_ = pages(sight, len(found))
    here = found[page * PAGE : (page + 1) * PAGE]
    numbers = tuple(
        sight.button(
            Say("awards-button-number", {"number": page * PAGE + at}),
            "show", unit=str(one.unit.id), who="", page="0", back=str(page),
        )
        for at, one in enumerate(here, 1)
    )  # fmt: skip
    lines = tuple(award_lines.candidate(one, page * PAGE + at) for at, one in enumerate(here, 1))
    lines = (_worthy(found), *lines) if book.of("collective") else lines
    turning = plan_list.turning("awards.list", sight.args, page, all_)
    label = Say("awards-button-people", {"count": people_count})
    last = (sight.button(label, "people", page="0"), *_sheet(sight), *_other_year(sight))
    values: dict[str, Value] = {
        "plan": book.plan.name, "year": sight.args["year"], "lines": lines,
        "page": page + 1, "pages": all_, "criteria": len(book.of("collective")),
    }  # fmt: skip
    return _reply(sight, Say("awards-list", values), (numbers, turning, last[:1], last[1:]))


def _worthy(found: Sequence[Checklist]) -> Say:
    """Who was judged to meet every criterion."""
    met = [one for one in found if one.criteria and one.judged("met") == len(one.criteria)]
    names = [one.person or one.unit.name for one in met]
    if not names:
        return Say("awards-nobody-worthy")
    more = len(names) - NAMED
    values: dict[str, Value] = {"names": ", ".join(names[:NAMED]), "more": max(more, 0)}
    return Say("awards-all-worthy", values)


def _sheet(sight: Sight) -> Row:
    return (sight.button(Say("awards-button-excel"), "export", form="xlsx"),)


def _other_year(sight: Sight) -> Row:
    """January looks at last year's figures."""
    other = int(sight.args["year"]) - 1
    if sight.now.year != other + 1:
        other = sight.now.year
    label = Say("awards-button-year", {"year": str(other)})
    return (sight.button(label, "list", year=str(other)),)


def individuals(sight: Sight, book: Book, found: Sequence[Checklist], known: Args) -> Reply:
    """Persons side by side; `known`: what the form that adds one need not ask."""
    page, all_ = pages(sight, len(found))
    here = found[page * PAGE : (page + 1) * PAGE]
    numbers = tuple(
        sight.button(
            Say("awards-button-number", {"number": page * PAGE + at}),
            "show", unit=str(one.unit.id), who=one.person, page="0", back=str(page),
        )
        for at, one in enumerate(here, 1)
    )  # fmt: skip
    lines = tuple(award_lines.candidate(one, page * PAGE + at) for at, one in enumerate(here, 1))
    lines = (_worthy(found), *lines) if found and book.of("individual") else lines
    add = (sight.button(Say("awards-button-add"), "person", **known),)
    back = (sight.button(Say("awards-button-units"), "list", page="0"),)
    values: dict[str, Value] = {
        "plan": book.plan.name, "year": sight.args["year"], "criteria": len(book.of("individual")),
        "lines": lines or (Say("awards-nobody-yet"),), "page": page + 1, "pages": all_,
    }  # fmt: skip
    turning = plan_list.turning("awards.people", sight.args, page, all_)
    return _reply(sight, Say("awards-people", values), (numbers, turning, add, back))


def checklist(sight: Sight, book: Book, one: Checklist, below: int) -> Reply:
    """A page of its criteria, and the ways to the dossier and to the files."""
    page, all_ = pages(sight, len(one.criteria))
    here = list(enumerate(one.criteria, 1))[page * PAGE : (page + 1) * PAGE]
    lines = tuple(award_lines.criterion_line(sight, each, number) for number, each in here)
    values: dict[str, Value] = {
        "plan": book.plan.name, "name": award_lines.name(one), "year": sight.args["year"],
        "summary": _summed(one), "deeds": one.deeds,
        "lines": lines or (Say("awards-no-criteria"),), "page": page + 1, "pages": all_,
    }  # fmt: skip
    numbers = tuple(
        sight.button(
            Say("awards-button-number", {"number": number}), "item", item=str(each.item.id)
        )
        for number, each in here
    )
    turning = plan_list.turning("awards.show", sight.args, page, all_)
    say = Say("awards-checklist-person" if one.person else "awards-checklist", values)
    rows = (numbers, turning, _files(sight, one), _ways(sight, one, below))
    return _reply(sight, say, rows)


def _summed(one: Checklist) -> tuple[Say, ...]:
    """What may be said by now, and the count behind it."""
    if not one.criteria:
        return (award_lines.summary(one),)
    return award_lines.conclusion(one), award_lines.summary(one)


def _files(sight: Sight, one: Checklist) -> Row:
    label = Say("awards-button-papers", {"there": one.there, "all": len(one.papers)})
    word = sight.button(Say("awards-button-word"), "export", form="docx")
    return sight.button(label, "papers", page="0"), word


def _ways(sight: Sight, one: Checklist, below: int) -> Row:
    back = sight.args.get("back", "0")
    if one.person:
        drop = (sight.button(Say("awards-button-drop"), "drop"),) if sight.judges else ()
        return (*drop, sight.button(Say("awards-button-list"), "people", page=back))
    label = Say("awards-button-below", {"count": below})
    ways = (sight.button(label, "list", top=str(one.unit.id), page="0"),) if below else ()
    return (*ways, sight.button(Say("awards-button-list"), "list", page=back))


def criterion(sight: Sight, one: Checklist, each: Criterion, number: int) -> Reply:
    """One criterion in the plan's words, what the tables show, and the verdict."""
    values: dict[str, Value] = {
        "name": award_lines.name(one), "number": number, "all": len(one.criteria),
        "where": each.item.where or "…", "quote": short(each.words, FACT),
        "shown": award_lines.shown(each.evidence, judged=each.finding is not None),
        "verdict": award_lines.verdict(sight, each.finding),
    }  # fmt: skip
    following = one.criteria[number % len(one.criteria)]
    ways = (
        sight.button(Say("awards-button-checklist"), "show", page=str((number - 1) // PAGE)),
        sight.button(Say("awards-button-next"), "item", item=str(following.item.id)),
    )
    judging = _judging(sight, each) if sight.judges else ()
    return _reply(sight, Say("awards-criterion", values), (*judging, ways))


def _judging(sight: Sight, each: Criterion) -> tuple[Row, ...]:
    item = str(each.item.id)
    verdicts = (
        sight.button(Say("awards-button-met"), "judge", item=item, verdict="met"),
        sight.button(Say("awards-button-unmet"), "judge", item=item, verdict="unmet"),
    )
    if each.finding is None:
        return (verdicts,)
    more = (
        sight.button(Say("awards-button-note"), "note", item=item),
        sight.button(Say("awards-button-undo"), "judge", item=item, verdict=""),
    )
    return verdicts, more


def papers(sight: Sight, book: Book, one: Checklist) -> Reply:
    """The dossier: which papers are there, where it goes and by when."""
    page, all_ = pages(sight, len(one.papers))
    here = one.papers[page * PAGE : (page + 1) * PAGE]
    lines = tuple(award_lines.paper_line(sight, each) for each in here)
    told = tuple(
        Say(TOLD[each.sort], {"text": short(each.text, 250), "where": each.where})
        for each in book.dossier.told
    )
    values: dict[str, Value] = {
        "name": award_lines.name(one), "there": one.there, "all": len(one.papers),
        "lines": lines or (Say("awards-no-papers"),), "told": told,
    }  # fmt: skip
    ticks = tuple(
        (sight.button(Say("awards-button-there", {"number": each.at}),
                      "tick", paper=str(each.at), verdict="there"),
         sight.button(Say("awards-button-missing", {"number": each.at}),
                      "tick", paper=str(each.at), verdict="missing"))
        for each in here
    )  # fmt: skip
    turning = plan_list.turning("awards.papers", sight.args, page, all_)
    back = (sight.button(Say("awards-button-checklist"), "show", page="0"),)
    say = Say("awards-papers" if here else "awards-papers-unlisted", values)
    return _reply(sight, say, (*ticks, turning, back))


def _reply(sight: Sight, say: Say, rows: Sequence[Row]) -> Reply:
    return Reply(say, tuple(row for row in rows if row), edits=sight.edits)
