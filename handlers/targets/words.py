"""How a target is put: how far it is, what is asked for, what is missing, by which figures."""

import re

from handlers.figures import words as figures_words
from handlers.figures.asked import Figure
from handlers.figures.words import counted
from handlers.forms.model import FIELDS
from handlers.plans.words import day, number, short
from handlers.targets.shapes import Shape
from handlers.targets.standing import Standing
from handlers.turn import Say, Value
from storage.measures import Share
from storage.plan_items import Item
from storage.targets import Tie

WORDS = 120  # letters of a target in a list
AHEAD = 40  # of these what counts should begin: the sentence before it is left out
THINGS = {"trained": "people", "opinions": "opinions", "on-time": "tasks"}
KEYS = {
    "met": "targets-met", "behind": "targets-behind", "not yet due": "targets-ahead",
    "unknown": "targets-unknown", "outside": "targets-outside",
}  # fmt: skip
# "các xã, thị trấn tổ chức ..." goes on behind its comma; "..., trong đó trên 60% ..." begins anew
CLAUSE = re.compile(r"[;:] |, (?=\d|(?:trong đó|phấn đấu|trên|dưới|mỗi|từ|ít nhất|tối thiểu)\b)")


def title(item: Item, most: int = WORDS) -> str:
    """The plan's own sentence; of a long one the clause that holds what is counted."""
    subject = _line(item.fields.get("subject"))
    said = _line(item.fields.get("quote")) or subject
    if len(said) > most:
        said = said[_clause(said, subject) :]
    return short(said[:1].upper() + said[1:], most)


def _clause(said: str, subject: str) -> int:
    """Where the clause begins in which the subject stands; a comma may only list things."""
    at = said.rfind(subject) if subject else -1
    if at <= AHEAD:
        return 0
    return max((one.end() for one in CLAUSE.finditer(said, 0, at)), default=0)


def _line(words: object) -> str:
    return " ".join(str(words or "").split()).strip(" .;,:+-•")


def status(one: Standing) -> Say:
    """ "9/13 (69,2 %) · chỉ tiêu 95 % · còn thiếu 4 đơn vị · hạn 31/12/2026" """
    values: dict[str, Value] = {"goal": goal(one)}
    key = KEYS[one.state]
    if one.state == "unknown":
        measure = one.tie.measure if one.tie is not None else ""
        unknown = "targets-no-heads" if measure == "trained" else "targets-unknown"
        return Say(unknown if measure else "targets-untied", values)
    if one.state == "outside":
        return Say(key, values)
    return Say(key, {**values, "done": done(one), "gap": gap(one), "by": day(one.by or one.today)})


def done(one: Standing) -> Say:
    """How far it is: a share, a percentage that was entered, or a number."""
    assert one.k is not None  # asked by whoever calls
    if one.n is not None:
        return figures_words.percent(Share(int(one.k), one.n))
    if one.goal is not None and one.goal.percent:
        return Say("targets-percent", {"value": number(_plain(one.k))})
    if one.tie is not None and one.tie.measure:
        return counted(Figure(one.tie.measure, one.tie.part), int(one.k))
    unit = str(one.item.fields.get("unit") or "")
    return Say("targets-number", {"value": number(_plain(one.k)), "unit": unit})


def goal(one: Standing) -> Say:
    fields = one.item.fields
    percent = one.goal is not None and one.goal.percent and one.shape != "each"
    values: dict[str, Value] = {
        "sign": {">": "over", "<=": "most", "<": "under"}.get(
            str(fields.get("comparator")), "least"
        ),
        "value": number(_plain(fields.get("value") or 0)),
        "unit": "%" if percent else str(fields.get("unit") or ""),
    }
    upper = fields.get("upper")
    if upper is not None:
        values["value"] = f"{values['value']}-{number(_plain(upper))}"
    said = Say("targets-goal", values)
    return Say("targets-goal-each", {"goal": said}) if one.shape == "each" else said


def gap(one: Standing) -> Say:
    """What is missing, or too much, in whole units; in words where it can't be said so."""
    missing, above = one.gap, one.excess
    if missing is None:
        away = abs((one.goal.value if one.goal else 0) - (one.rate or 0))
        return Say("targets-gap-points", {"points": number(_plain(round(away, 1)))})
    if above and not missing:
        return Say("targets-excess", {"things": things(one, above)})
    return things(one, missing)


def things(one: Standing, count: int) -> Say:
    """ "4 đơn vị", "12 người", "3 mô hình" """
    if one.shape in ("units", "each"):
        return Say("targets-things", {"thing": "units", "n": count})
    tie = one.tie
    if tie is not None and one.shape == "sums":
        return Say("targets-things", {"thing": THINGS[tie.measure], "n": count})
    if tie is not None and tie.measure:
        return counted(Figure(tie.measure, tie.part), count)
    unit = str(one.item.fields.get("unit") or "")
    if one.goal is not None and one.goal.percent:
        return Say("targets-things", {"thing": "other", "n": count})
    return Say("targets-number", {"value": number(count), "unit": unit})


def line(one: Standing, *, brief: bool) -> Say:
    """Behind an answer; `brief`: how far it is was told."""
    values: dict[str, Value] = {"goal": goal(one), "gap": gap(one), "done": done(one)}
    state = "met" if one.met else "over" if one.excess else "open"
    return Say("targets-line-brief" if brief else "targets-line", {**values, "state": state})


def followed(tie: Tie, what: Shape) -> Say:
    """By which figures it is followed, in words."""
    one = Figure(tie.measure, tie.part)
    names: dict[str, Value] = {"figure": one.name}
    if what == "sums":
        said = Say("targets-by-share", {"has": Say("figures-rated", names)})
        if tie.part == "unresolved":
            said = Say("targets-by-share", {"has": Say("figures-noun", names)})
    elif what == "count":
        said = Say("targets-by-count", {"noun": Say("figures-noun", names)})
    elif what == "each":
        said = Say("targets-by-each", {"noun": Say("figures-noun", names)})
    else:
        said = Say("targets-by-units", {"has": Say("figures-has", names)})
    return _narrowed(said, tie)


def _narrowed(said: Say, tie: Tie) -> Say:
    more: list[Say] = [Say("figures-only", {"kind": kind}) for kind in tie.kinds]
    if tie.audience:
        more.append(Say("targets-audience", {"words": short(tie.audience, 80)}))
    if tie.field:
        label = dict(FIELDS).get(tie.field)
        more.append(Say("figures-field", {"field": Say(label) if label else tie.field}))
    if tie.people:
        more.append(Say("figures-group", {"group": ", ".join(tie.people)}))
    for one in more:
        said = Say("figures-and", {"before": said, "one": one})
    return said


def moved(one: Standing, before: float | None) -> Say | None:
    """How it moved since the month before; nothing where nobody knows."""
    if one.k is None or before is None:
        return None
    away = one.k - before
    way = "up" if away > 0 else "down" if away < 0 else "same"
    return Say("targets-moved", {"way": way, "n": number(_plain(abs(away)))})


def _plain(value: object) -> object:
    """84.0 as 84"""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def receipt(one: Standing) -> Say:
    """ "Chỉ tiêu mô hình (159-KH/HU, 95 %): 10/13 đơn vị, còn thiếu 3" """
    tie = one.tie
    assert tie is not None  # asked of tied ones that could be reckoned
    assert one.k is not None
    figure = Say("targets-receipt-name", {"figure": Figure(tie.measure, tie.part).name})
    named: dict[str, Value] = {"name": figure, "plan": short(one.plan.name, 40), "goal": goal(one)}
    name = Say("targets-receipt-of", named)
    if one.met:
        how = Say("targets-receipt-met")
    elif one.shape in ("units", "each") and one.gap:
        how = Say("targets-receipt-open", {"gap": one.gap})
    else:
        how = Say("targets-receipt-open", {"gap": gap(one)}) if not one.excess else gap(one)
    if one.shape in ("units", "each") and one.n is not None:
        values: dict[str, Value] = {"name": name, "k": int(one.k), "n": one.n, "gap": how}
        return Say("targets-receipt-units", values)
    return Say("targets-receipt", {"name": name, "done": done(one), "gap": how})
