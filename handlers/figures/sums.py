"""How many in all, what share, and who stands where."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.figures import averages, names, words
from handlers.figures.asked import CAME, Figure, everyone, total
from handlers.figures.matter import Cell, Matter, Shown, empty
from handlers.figures.words import counted, few, percent
from handlers.forms.model import FIELDS
from handlers.nudges import meant as nudge_meant
from handlers.turn import Say, Value
from storage.measures import Measured, Ranked, Row, Share, ranking
from storage.models import STAGES

REPORTED = {"dialogues", "participants", "trained", "receptions", "opinions"}


def summed(matter: Matter) -> Shown:
    """The sum over the whole subtree, and who added to it."""
    found = matter.reckon()
    if not found.rows:
        return Shown((Say("figures-empty"),), 0, 0, 0)
    one, number = matter.figure, total(matter.figure, found)
    lines = [Say("figures-total", {"number": counted(one, number)}), *_parts(matter, found)]
    value, listed = float(number), 0
    if matter.frame.average:
        lines.insert(0, averages.line(matter, found))
        value = averages.value(matter, found)
    if matter.frame.by == "name":
        named, listed = names.lines(matter, found)
        lines += named
    if len(matter.area.units) > 1 and not matter.frame.by:
        lines += [_each(matter, row) for row in found.rows]
    if one.measure == "opinions" and found.sums.n and one.part in ("", "raised", "resolved"):
        lines.append(Say("figures-opinions-total", {"share": percent(_sums(found))}))
    lines += _came(one, found)
    if matter.large and one.measure not in ("tasks", "on-time"):
        has = Say("figures-has", {"figure": one.name})
        lines.append(Say("figures-units-share", {"share": percent(met(one, found)), "has": has}))
    elif not number:
        lines += _why_none(found, one)
    lines += words.notes(matter.frame, found, numbers=True)
    return Shown(tuple(lines), found.share.k, found.share.n, value, long=listed)


def _came(one: Figure, found: Measured) -> list[Say]:
    """Of how many cases these are, and how many people came."""
    if one.measure != "receptions" or one.part not in CAME:
        return []
    solved, cases = (total(replace(one, part=part), found) for part in ("resolved", "cases"))
    people = counted(replace(one, part="people"), total(replace(one, part="people"), found))
    return [Say("figures-came", {"share": percent(Share(solved, cases)), "people": people})]


def _each(matter: Matter, row: Row) -> Say:
    return _rank(matter, Ranked(0, replace(row, value=matter.figure.worth(row))), by_rate=False)


def _why_none(found: Measured, one: Figure) -> list[Say]:
    """Zero is not missing: was it said that there was nothing, or was nothing said?"""
    (*_, row) = sorted(everyone(found), key=lambda row: row.place.id == found.asked.scope)
    if row.state == "nothing":
        return [Say("figures-this-nothing", {"unit": row.place.name})]
    if row.state == "lacks" and one.measure in REPORTED:
        return [Say("figures-each-lacks", {"unit": row.place.name})]
    return []


def _sums(found: Measured) -> Share:
    """As the sum goes over the whole subtree, its share does."""
    known = [row for row in everyone(found) if row.of is not None]
    return Share(sum(row.within for row in known), sum(row.of or 0 for row in known))


def met(one: Figure, found: Measured) -> Share:
    counting = [row for row in found.rows if row.state != "none"]
    return Share(sum(one.met(row) for row in counting), len(counting))


def _parts(matter: Matter, found: Measured) -> list[Say]:
    """What the sum is broken into, where that is asked for."""
    by, parts = matter.frame.by, found.parts
    if by == "field":
        each = ((label, counted(matter.figure, parts.get(name, 0))) for name, label in FIELDS)
        return [
            Say("figures-part-field", {"field": Say(label), "number": said}) for label, said in each
        ]
    if by == "stage":
        values = ((name, counted(matter.figure, parts.get(name, 0))) for name in STAGES)
        return [Say("figures-part-stage", {"stage": name, "number": said}) for name, said in values]
    if by == "women" and matter.frame.measure == "trained":
        return [Say("figures-part-women", {"n": parts.get("women", 0)})]
    if by == "group" and matter.frame.measure == "trained":
        groups = sorted(
            (name, number) for name, number in parts.items() if name not in ("women", "held")
        )
        return [
            Say("figures-part", {"name": name, "number": counted(matter.figure, number)})
            for name, number in groups
        ]
    return []


def rated(matter: Matter) -> Shown:
    """k of n, in percent."""
    found, one = matter.reckon(), matter.figure
    if none := empty(found):
        return none
    plain = (one.measure == "models" and one.part) or one.part == "held"
    share = met(one, found) if plain else found.share
    has = Say("figures-rated", {"figure": one.name})
    if not share.n:
        if one.measure == "opinions":
            number = counted(replace(one, part="raised"), 0)
            return Shown((Say("figures-total", {"number": number}),), share.k, share.n, share.rate)
        whole = replace(one, part="")
        key = Say("figures-rate-unknown", {"number": counted(whole, total(whole, found))})
        return Shown((key,), share.k, share.n, share.rate)
    lines = [Say("figures-rate-is", {"share": percent(share), "has": has})]
    lines += words.notes(matter.frame, found, numbers=matter.numbers)
    todo = nudge_meant.todo(matter.frame, found.rows)
    return Shown(tuple(lines), share.k, share.n, share.rate, todo=todo)


def ranked(matter: Matter) -> Shown:
    """Who is level shares a place; where no order is asked for, each by code."""
    found, one = matter.reckon(), matter.figure
    if none := empty(found):
        return none
    by_rate = one.shared
    counting = [row for row in found.rows if row.state != "none"]
    rows = counting if by_rate else [replace(row, value=one.worth(row)) for row in counting]
    order = ranking(rows, "rate" if by_rate else "value", least=matter.frame.order == "least")
    if matter.frame.top:
        order = [ranked for ranked in order if ranked.place <= matter.frame.top]
    if not matter.frame.order:
        order.sort(key=lambda ranked: ranked.row.place.code)
    lines = _ranks(matter, order, by_rate=by_rate)
    without = [row for row in rows if row.rate is None] if by_rate else []
    if without:
        values: dict[str, Value] = {"count": len(without), "names": few(without)}
        lines.append(Say("figures-rank-unknown", values))
    lines += words.notes(matter.frame, found, numbers=True)
    cells = tuple(_cell(ranked.row, by_rate=by_rate) for ranked in order)
    share = found.share
    return Shown(tuple(lines), share.k, share.n, share.rate, cells, len(order))


def _cell(row: Row, *, by_rate: bool) -> Cell:
    value = row.rate if by_rate else float(row.value)
    return Cell(row.place.id, row.place.code, row.place.name, value)


def _ranks(matter: Matter, order: Sequence[Ranked], *, by_rate: bool) -> list[Say]:
    start, end = words.page_of(len(order), matter.page)
    lines = [_rank(matter, ranked, by_rate=by_rate) for ranked in order[start:end]]
    if end - start < len(order):
        lines.append(Say("figures-paged", {"first": start + 1, "last": end, "all": len(order)}))
    places = [ranked.place for ranked in order]
    if matter.frame.order and len(set(places)) < len(places):
        lines.append(Say("figures-rank-tied"))
    return lines


def _rank(matter: Matter, ranked: Ranked, *, by_rate: bool) -> Say:
    row, placed = ranked.row, bool(matter.frame.order)
    values: dict[str, Value] = {"unit": row.place.name}
    if placed:
        values["place"] = ranked.place
    if by_rate:
        share = percent(Share(row.within, row.of or 0))
        key = "figures-ranked-share" if placed else "figures-each-share"
        return Say(key, {**values, "share": share})
    number: Say = counted(matter.figure, row.value)
    if matter.figure.measure in REPORTED and row.state in ("lacks", "nothing"):
        number = Say("figures-not-told" if row.state == "lacks" else "figures-told-nothing")
    return Say("figures-ranked" if placed else "figures-each", {**values, "number": number})
