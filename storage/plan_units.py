"""A file that says whom a plan's words mean and what they owe: the clerk's answers in one table.

Columns: words, owes (done | told | nothing | report:KIND), units (codes split by `;`, or a rule
like kind:commune), and, where one entry differs from the others, words of that entry's task.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from knowledge import addressees
from knowledge.vietnamese import fold
from storage import audiences, demands, plan_items, plans, units
from storage.database import Session
from storage.demands import KINDS, Said
from storage.plan_items import ENTRIES, Item
from storage.plans import Plan
from storage.sheets import Fault, Line, read, refuse

MUST, MAY = ("words", "owes", "units"), ("entry",)
ALIKE = {
    "done": "done", "lam": "done", "phai lam": "done", "chu tri": "done",
    "told": "told", "biet": "told", "chi bao": "told", "phoi hop": "told",
    "nothing": "nothing", "khong": "nothing", "none": "nothing",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One line: None where it leaves things as they are."""

    line: int
    words: str
    owes: Said | None
    units: str
    entry: str = ""


def parse(name: str, data: bytes) -> list[Row]:
    """Read the rows. Raises Wrong."""
    faults: list[Fault] = []
    lines = read(name, data, must=MUST, may=MAY, bare=(*MUST, *MAY))
    rows = [_row(line, faults) for line in lines]
    refuse(faults)
    return rows


def _row(line: Line, faults: list[Fault]) -> Row:
    if not fold(line["words"]):
        faults.append(Fault(line.number, "import-no-words"))
    said = owes(line["owes"])
    if said is None and line["owes"]:
        faults.append(Fault(line.number, "import-unknown-owes", {"owes": line["owes"]}))
    return Row(line.number, line["words"], said, line["units"], line["entry"])


def owes(text: str) -> Said | None:
    """What the word in the file stands for; None for an empty or unknown one."""
    what, _, kind = text.strip().lower().replace(" ", ":", 1).partition(":")
    if what == "report" and kind.strip() in KINDS:
        return Said("report", kind.strip())
    owes = ALIKE.get(fold(text))
    return Said(owes) if owes else None  # type: ignore[arg-type]  # ALIKE holds nothing else


def take(
    session: Session, plan: Plan, rows: Sequence[Row], now: datetime, *, by: int | None = None
) -> None:
    """Keep what the file says of this plan's words, all or nothing. Raises Wrong.

    A plan whose issuer is none of our units belongs to the one above all others from now on:
    the file says what its words mean here.
    """
    if rows and plan.unit is None and (top := audiences.only_top(session, now.date())):
        plans.belongs(session, plan.id, top)
        plan = replace(plan, unit=top)
    items = [one for one in plan_items.of(session, plan.id, *ENTRIES) if one.state != "dropped"]
    said = fold(plans.text(session, plan.id))
    faults: list[Fault] = []
    for row in rows:
        meant = _meant(session, row, faults)
        asked = [item for item in items if _asks(item, row)]
        if fold(row.words) not in said and not asked:
            faults.append(Fault(row.line, "import-not-in-plan", {"words": row.words}))
        elif row.entry and not asked:
            faults.append(Fault(row.line, "import-not-in-plan", {"words": row.entry}))
        if meant is not None and plan.unit is None:
            faults.append(Fault(row.line, "import-no-issuer"))
        if faults:
            continue
        if meant is not None and plan.unit is not None:
            audiences.say(session, plan.unit, row.words, meant, now, by=by)
        for item in asked:
            if row.owes is not None:
                demands.set(session, item.id, row.words, row.owes)
    refuse(faults)
    plans.changed(session, plan.id)


def _meant(session: Session, row: Row, faults: list[Fault]) -> str | Collection[int] | None:
    if not row.units:
        return None
    kinds = addressees.read_rule(row.units)
    if kinds is not None:
        return addressees.rule_text(kinds)
    found = []
    for code in row.units.replace(",", ";").split(";"):
        if not code.strip():
            continue
        unit = units.find(session, code.strip())
        if unit is None:
            faults.append(Fault(row.line, "import-unknown-unit", {"code": code.strip()}))
        else:
            found.append(unit.id)
    return found


def _asks(item: Item, row: Row) -> bool:
    """Does the entry name these words (and is it the one that the row means)?"""
    named = any(fold(words) == fold(row.words) for _, words in item.addressees)
    return named and fold(row.entry) in fold(item.words)
