"""Who owes what by an entry: the lead owes that it is done, a partner is only told, unless said."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import select

from knowledge import standing
from knowledge.vietnamese import fold
from storage.audiences import Meaning, Register
from storage.database import Session
from storage.plan_items import Item
from storage.tables import DemandRow
from storage.upsert import set_row

Owes = Literal["done", "told", "report", "nothing"]
OWES: tuple[Owes, ...] = ("done", "told", "report", "nothing")
KINDS = ("dialogue", "training", "model", "reception", "situation")  # reports that may be owed
USUAL: Mapping[str, Owes] = {"lead": "done", "partner": "told"}


@dataclass(frozen=True, slots=True)
class Demand:
    """What the units that some words of an entry mean owe by it."""

    words: str
    part: Literal["lead", "partner"]
    owes: Owes
    report: str  # the kind, when a report is owed
    meaning: Meaning
    said: bool = False  # a person said so

    @property
    def owed(self) -> bool:
        return self.owes in ("done", "report")


@dataclass(frozen=True, slots=True)
class Said:
    """What a person said instead of the usual."""

    owes: Owes
    report: str = ""


def set(session: Session, item: int, words: str, said: Said) -> None:
    set_row(
        session,
        DemandRow,
        {"item": item, "folded": fold(words)},
        {"owes": said.owes, "report": said.report},
    )


def said(session: Session, items: Collection[int]) -> dict[tuple[int, str], Said]:
    """What persons said of these entries, by entry and folded words."""
    rows = session.scalars(select(DemandRow).where(DemandRow.item.in_(items)))
    return {(row.item, row.folded): Said(row.owes, row.report) for row in rows}  # type: ignore[arg-type]  # only `set` writes it


def of(item: Item, known: Register, said: Mapping[tuple[int, str], Said]) -> list[Demand]:
    """Every addressee of the entry, the lead first; standing duties name the report they want."""
    kind = str(item.fields.get("report") or "")
    if kind == "model" and standing.proved(item.words):
        kind = ""  # as it is read today: plans were read when a registration did it
    found = []
    for part, words in item.addressees:
        told = said.get((item.id, fold(words)))
        usual = Said("report", kind) if kind and part == "lead" else Said(USUAL[part])
        owes = told or usual
        found.append(
            Demand(words, part, owes.owes, owes.report, known.meaning(words), told is not None)
        )
    return found
