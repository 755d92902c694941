"""A plan as the JSON that `plan show` prints, without its id."""

from collections.abc import Iterator
from dataclasses import asdict

from knowledge import standing
from knowledge.facts.shapes import Deadline, Entry, Quoted, Reference, Signatory, Target
from knowledge.outline import Outline
from knowledge.passages import passages
from knowledge.plan import Plan
from knowledge.schedule import to_json as schedule

Json = dict[str, object]


def to_json(plan: Plan) -> Json:
    known = plan.metadata
    targets = [target(one) for one in plan.targets]
    return {
        "title": known.title,
        "kind": known.kind,
        "number": known.number,
        "symbol": known.symbol,
        "issuer": known.issuer,
        "issued_on": known.issued_on,
        "place": known.place,
        "period": {"from": known.period.start, "to": known.period.end} if known.period else None,
        "signatory": signatory(known.signatory),
        "recipients": list(known.recipients),
        "security": known.security,
        "outline": list(clauses(plan.outline)),
        "targets": targets,
        "timetable": [entry(one) for one in plan.timetable],
        "deadlines": [deadline(one) for one in plan.deadlines],
        "standing": standing.find(targets),
        "duties": [{**words(one.quoted), "unit": one.unit} for one in plan.duties],
        "references": [reference(one) for one in plan.references],
        "criteria": [{**words(one.quoted), "for": one.whom} for one in plan.criteria],
        "doubts": [asdict(one) for one in plan.doubts],
    }


def stored(plan: Plan) -> Json:
    """The same, with the passages that questions are answered from: what is kept of a plan."""
    return {**to_json(plan), "passages": [asdict(one) for one in passages(plan.outline)]}


def target(one: Target) -> Json:
    return {
        **words(one.quoted),
        "comparator": one.comparator,
        "value": figure(one.value),
        "upper": None if one.upper is None else figure(one.upper),
        "unit": one.unit,
        "subject": one.subject,
        "by": None if one.by is None else schedule(one.by),
        "per": one.per,
        "of": one.of,
    }


def deadline(one: Deadline) -> Json:
    return {
        **words(one.quoted),
        "what": one.what,
        "schedule": schedule(one.schedule),
        "who": one.who,
    }


def reference(one: Reference) -> Json:
    return {
        "kind": one.kind,
        "number": one.number,
        "issued_on": one.issued_on,
        **words(one.quoted),
    }


def words(quoted: Quoted) -> Json:
    return {"where": quoted.where, "quote": quoted.quote}


def entry(one: Entry) -> Json:
    """`task` of labelled lines carries the line that names the time, which the reader must see."""
    return {
        "where": one.quoted.where,
        "no": one.number,
        "task": f"{one.task}\n{one.said}" if one.said else one.task,
        "when": one.when,
        "schedule": schedule(one.schedule),
        "lead": one.lead,
        "partners": list(one.partners),
        "quote": one.quoted.quote,
    }


def signatory(one: Signatory | None) -> str | None:
    return str(one) if one else None


def figure(value: float) -> int | float:
    return int(value) if value == int(value) else value


def clauses(outline: Outline) -> Iterator[Json]:
    """The numbered clauses; what stands under one without a number of its own is its text."""
    for at, clause in enumerate(outline.clauses):
        if clause.zone not in ("body", "annex") or not (clause.numbered or clause.level):
            continue
        own = [
            outline.clauses[one].whole.text
            for one in outline.under(at)
            if outline.clauses[one].where == clause.where
        ]
        text = clause.text.text
        heads = outline.heads(at)
        yield {
            "where": clause.where,
            "heading": text if heads else "",
            "text": "\n".join(own if heads else [text, *own]),
        }
