"""How a plan and its facts are put: short lines for lists, all of it for one fact."""

from datetime import date

from handlers.turn import Say, Turn, Value
from knowledge.when_words import say as say_when
from storage.plan_items import ENTRIES, Item
from storage.plans import Plan

LINE = 110  # letters of a fact in a list: two lines on a phone
FACT = 900  # of one fact shown whole
QUOTES = (("“", "”"), ("«", "»"), ('"', '"'))
STATES = {
    "read": "plan-state-read",
    "confirmed": "plan-state-confirmed",
    "superseded": "plan-state-superseded",
    "withdrawn": "plan-state-withdrawn",
}
AMOUNTS = {
    ">=": "plan-amount-at-least",
    ">": "plan-amount-over",
    "<=": "plan-amount-at-most",
    "range": "plan-amount-range",
}
REPORTS = {
    "dialogue": "plan-report-dialogue",
    "training": "plan-report-training",
    "model": "plan-report-model",
    "reception": "plan-report-reception",
    "situation": "plan-report-situation",
}


def language(turn: Turn) -> str:
    """What this person reads."""
    return (turn.person.language if turn.person else "") or "vi"


def short(text: str, most: int = LINE) -> str:
    """One line, cut between words."""
    line = " / ".join(" ".join(part.split()) for part in text.splitlines() if part.strip())
    if len(line) <= most:
        return line
    cut = line[: line.rfind(" ", 0, most)]
    for first, last in QUOTES:
        opened = cut.rfind(first)
        if opened >= 0 and (cut.count(first) > cut.count(last) or first == last):
            cut = _out_of_quotes(cut, first, last, opened)
    cut = cut.rstrip(" ,;:.")
    return cut if cut.endswith(tuple(f"…{last}" for _, last in QUOTES)) else f"{cut}…"


def _out_of_quotes(cut: str, first: str, last: str, opened: int) -> str:
    """A text that was cut does not end inside a quotation: it ends before, or closes it."""
    if first == last and cut.count(first) % 2 == 0:
        return cut
    before = cut[:opened].rstrip()
    return before if len(before) * 2 >= len(cut) else cut.rstrip(" ,;:.") + "…" + last


def day(on: date) -> str:
    return f"{on:%d/%m/%Y}"


def partial(iso: str | None) -> str:
    """ "2023-01-16" as people write it: 16/01/2023; less where less is known."""
    return "/".join(reversed((iso or "").split("T")[0].split("-")))


def dated(plan: Plan) -> Say:
    """Its date, or that it bears none."""
    on = partial(plan.issued_on)
    return Say("plan-dated", {"day": on}) if on else Say("plan-undated")


def titled(plan: Plan, most: int) -> str:
    """The title with what kind of document it is: "Kế hoạch công tác dân vận năm 2026"."""
    kind = str(plan.about.get("kind") or "").strip()
    title = plan.title
    if kind and not title.lower().startswith(kind.lower()):
        rest = title if title[1:2].isupper() else title[:1].lower() + title[1:]
        title = f"{kind.capitalize()} {rest}"
    return short(title, most)


def state(plan: Plan) -> Say:
    return Say(STATES[plan.state])


def when(item: Item, turn: Turn) -> Value:
    """When an entry is due; a plain word where nobody knows yet."""
    schedule = item.schedule
    if schedule is None:
        return Say("plan-no-date")
    return say_when(schedule, language(turn))


def line(item: Item, number: int, turn: Turn, *, warn: bool = False) -> Say:
    """The fact in a list."""
    marked = {"dropped": "plan-line-dropped", "corrected": "plan-line-corrected"}
    marked["added"] = "plan-line-added"
    what: Value = gist(item, turn)
    if item.state in marked:
        what = Say(marked[item.state], {"what": what})
    key = "plan-line-warn" if warn else "plan-line"
    return Say(key, {"number": number, "what": what})


def gist(item: Item, turn: Turn) -> Value:
    fields = item.fields
    if item.group in ENTRIES:
        who = str(fields.get("lead") or fields.get("who") or "")
        values = {"when": when(item, turn), "task": short(item.words), "who": short(who, 60)}
        return Say("plan-gist-entry" if who else "plan-gist-entry-nobody", values)
    if item.group == "targets":
        about = short(str(fields.get("quote") or fields.get("subject") or ""))
        return Say("plan-gist-target", {"amount": amount(item), "about": about})
    if item.group == "duties":
        values = {"unit": short(str(fields.get("unit") or ""), 60), "what": short(item.words)}
        return Say("plan-gist-duty", values)
    if item.group == "references":
        dated = partial(str(fields.get("issued_on") or ""))
        name = f"{fields.get('kind') or ''} {fields.get('number') or ''}".strip()
        return Say("plan-gist-reference", {"name": name, "dated": dated or "…"})
    whom = "plan-collective" if fields.get("for") == "collective" else "plan-individual"
    return Say("plan-gist-criterion", {"whom": Say(whom), "what": short(item.words)})


def amount(item: Item) -> Say:
    """ "ít nhất 95 %", "từ 1 đến 2 mô hình"."""
    fields = item.fields
    value, upper, unit = fields.get("value"), fields.get("upper"), str(fields.get("unit") or "")
    known: dict[str, Value] = {"value": number(value), "unit": unit, "upper": number(upper)}
    key = "range" if upper is not None else str(fields.get("comparator"))
    return Say(AMOUNTS.get(key, "plan-amount-exactly"), known)


def number(value: object) -> str:
    """As Vietnamese write it: 1.200 and 69,2."""
    if isinstance(value, float) and not value.is_integer():
        return f"{value:,}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return f"{int(value):,}".replace(",", ".") if isinstance(value, int | float) else str(value)
