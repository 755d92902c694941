"""What the right answer is, counted over the plain facts of `exact_facts`; no database."""

import operator
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.handlers.exact_facts import (
    DUE,
    EXEMPT,
    EXTENDED,
    HEADS,
    MODELS,
    NOW,
    PLACES,
    TOLD,
    Place,
    Registered,
    Told,
)

BY = {one.code: one for one in PLACES}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Of which measure, of whom, of which time."""

    measure: str
    scopes: tuple[str, ...]
    first: date
    last: date
    kinds: tuple[str, ...] = ()
    field: str = ""
    groups: tuple[str, ...] = ()
    own: bool = False  # the unit named is itself asked about, not what stands below it

    @property
    def on(self) -> date:
        return min(self.last, NOW.date())


@dataclass(frozen=True, slots=True)
class Row:
    """A unit: whether it has it, how much, of how much."""

    state: str
    value: int = 0
    of: int | None = None
    within: int = 0


def rows(wanted: Wanted) -> dict[str, Row]:
    """Of the units that count."""
    return {code: _row(wanted, code) for code in sorted(counting(wanted))}


def total(wanted: Wanted) -> int:
    """Over everybody below, villages too, unless a kind of unit was asked for."""
    every = counting(wanted) if wanted.kinds else _below(wanted)
    return sum(_row(wanted, code).value for code in every)


def counting(wanted: Wanted) -> set[str]:
    if wanted.own:
        return set(wanted.scopes)
    below = _below(wanted)
    if wanted.kinds:
        found = {code for code in below if BY[code].kind in wanted.kinds} - set(wanted.scopes)
    else:
        found = {code for code in below if _counts(BY[code], wanted)}
    return found or set(wanted.scopes)


def _counts(place: Place, wanted: Wanted) -> bool:
    """Districts do not stand beside their own communes in these questions' answers by kind."""
    if place.code in wanted.scopes:
        return False
    direct = place.parent in wanted.scopes
    return direct or (place.kind != "village" and BY[place.parent].kind != "commune")


def _below(wanted: Wanted) -> set[str]:
    there = {one.code for one in PLACES if one.until is None or one.until >= wanted.on}
    return {code for code in there if set(_above(code)) & set(wanted.scopes)}


def _above(code: str) -> Iterable[str]:
    while code:
        yield code
        code = BY[code].parent


def _stands(code: str, on: date) -> str:
    place = BY[code]
    return place.heir if place.until is not None and place.until < on else code


def _row(wanted: Wanted, code: str) -> Row:
    if wanted.measure == "models":
        return _models(wanted, code)
    if wanted.measure in ("tasks", "on-time"):
        return _work(wanted, code)
    told = [
        one
        for one in TOLD
        if one.counts
        and _stands(one.code, wanted.on) == code
        and wanted.first <= one.on <= wanted.last
    ]
    if wanted.measure == "reports":
        sent = len(told) + sum(
            one.counts and not one.carries
            for one in MODELS
            if _stands(one.code, wanted.on) == code and wanted.first <= one.on <= wanted.last
        )
        return Row("has" if sent else "lacks", sent)
    kind = {
        "dialogues": "dialogue", "opinions": "dialogue", "trained": "training",
        "receptions": "reception",
    }[wanted.measure]  # fmt: skip
    return _told(wanted, code, [one for one in told if one.kind == kind])


def _told(wanted: Wanted, code: str, told: Collection[Told]) -> Row:
    held = [one for one in told if not one.nothing]
    state = "has" if held else "nothing" if told else "lacks"
    if wanted.measure == "opinions":
        raised = sum(one.numbers.get("opinions", 0) for one in held)
        solved = sum(one.numbers.get("resolved", 0) for one in held)
        return Row("has" if raised else "lacks", solved, raised, solved)
    if wanted.measure == "trained":
        return _trained(wanted, code, held, state)
    return Row(state, sum(one.numbers.get("sessions", 1) for one in held))


def _trained(wanted: Wanted, code: str, held: Collection[Told], state: str) -> Row:
    heads = HEADS.get(code, {})
    if not wanted.groups:
        came = sum(one.numbers["participants"] for one in held)
        there = heads.get("")
        return Row(state, came, there, min(came, there or 0))
    each = {name: sum(one.groups.get(name, 0) for one in held) for name in wanted.groups}
    known = [name for name in wanted.groups if name in heads]
    came = sum(each.values())
    return Row(
        "has" if came else "lacks",
        came,
        sum(heads[name] for name in known) if known else None,
        sum(min(each[name], heads[name]) for name in known),
    )


def _models(wanted: Wanted, code: str) -> Row:
    there = [one for one in MODELS if _is_there(one, wanted, code)]
    carried = {(one.code, one.carries) for one in there if one.carries}
    value = sum(
        not wanted.field or one.sort == wanted.field
        for one in there
        if one.carries or (one.code, one.name) not in carried
    )
    return Row("has" if value else "lacks", value)


def _is_there(one: Registered, wanted: Wanted, code: str) -> bool:
    stopped = one.stages.get("stopped")
    return (
        one.counts
        and _stands(one.code, wanted.on) == code
        and wanted.first.year <= one.on.year <= wanted.last.year
        and one.on <= wanted.last
        and (stopped is None or stopped >= wanted.first)
    )


def states(code: str, first: date, last: date) -> list[str]:
    """What became of each thing the commune owed by a day of the period."""
    if BY[code].kind != "commune" or BY[code].parent != "CC":
        return []
    done: dict[tuple[str, date], Told] = {}
    for one in TOLD:
        waiting = [
            (kind, due_on)
            for kind, since, due_on in DUE
            if (one.code, one.kind, one.counts) == (code, kind, True)
            and since <= one.on
            and (kind, due_on) not in done
            and (code, due_on) not in EXEMPT
        ]
        if waiting:
            done[waiting[0]] = one
    return [
        _state(
            done.get((kind, due_on)),
            EXTENDED.get((code, due_on), due_on),
            exempt=(code, due_on) in EXEMPT,
        )
        for kind, _, due_on in DUE
        if first <= due_on <= last
    ]


def _state(by: Told | None, due_on: date, *, exempt: bool) -> str:
    if exempt:
        return "exempt"
    if by is None:
        return "missing" if due_on < NOW.date() else "not yet due"
    if by.nothing:
        return "nothing to report"
    return "done in time" if by.on <= due_on else "done late"


def _work(wanted: Wanted, code: str) -> Row:
    found = states(code, wanted.first, wanted.last)
    missing = found.count("missing")
    if wanted.measure == "tasks":
        asked = len(found) - found.count("exempt")
        state = "lacks" if missing else "has" if asked else "none"
        return Row(state, missing, asked, asked - missing)
    good = found.count("done in time") + found.count("nothing to report")
    due = good + found.count("done late") + missing
    return Row("none" if not due else "has" if good == due else "lacks", good, due, good)


def answer(line: Mapping[str, Any]) -> dict[str, Any]:
    """What a line of questions asks for, counted: `k`, `n`, `value`, `units` or `places`."""
    wanted = Wanted(
        line["measure"],
        tuple(line["scopes"]),
        date.fromisoformat(line["period"]["from"]),
        date.fromisoformat(line["period"]["to"]),
        tuple(line.get("kinds", ())),
        line.get("field", ""),
        tuple(line.get("groups", ())),
        line.get("own", False),
    )
    found = rows(wanted)
    shape = line["shape"]
    if shape == "rank":
        return {"places": _places(found, line)}
    if shape == "sum":
        return {"value": total(wanted)}
    if shape in ("trend", "compare", "profile"):
        return {}
    return _share(found, line)


def _share(found: Mapping[str, Row], line: Mapping[str, Any]) -> dict[str, Any]:
    meets = _meeting(found, line.get("bound"))
    if line["shape"] == "rate" and line["measure"] in ("trained", "opinions", "on-time"):
        known = [row for row in found.values() if row.of is not None]
        k, n = sum(row.within for row in known), sum(row.of or 0 for row in known)
        return {"k": k, "n": n, "value": round(100 * k / n, 3) if n else None}
    asked = [code for code, row in found.items() if row.state != "none"]
    share = {"k": len(meets), "n": len(asked)}
    if line["shape"] == "count":
        return {**share, "value": len(meets)}
    if line["shape"] == "rate":
        return {**share, "value": round(100 * len(meets) / len(asked), 3) if asked else None}
    if line.get("own"):
        return share
    listed = meets if line["shape"] == "has" else [code for code in asked if code not in meets]
    return {**share, "units": listed}


def _meeting(found: Mapping[str, Row], bound: str | None) -> list[str]:
    """`bound`: ">= 2" and the like; without one, whoever has any."""
    if bound is None:
        return [code for code, row in found.items() if row.state == "has"]
    sign, number = bound.split()
    tests = {">=": operator.ge, ">": operator.gt, "<": operator.lt}
    return [code for code, row in found.items() if tests[sign](row.value, int(number))]


def _places(found: Mapping[str, Row], line: Mapping[str, Any]) -> list[list[str]]:
    """Those who are level together; the most first, or the least."""
    rate = line.get("by") == "rate"
    worth = {
        code: (100 * row.within / row.of if row.of else None) if rate else row.value
        for code, row in found.items()
    }
    levels = sorted({one for one in worth.values() if one is not None})
    if not line.get("least"):
        levels.reverse()
    groups = [[code for code, one in worth.items() if one == level] for level in levels]
    return groups[: line["top"]] if line.get("top") else groups
