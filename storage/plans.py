"""Plans: kept as they were read; the same file again changes nothing."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from storage.database import Session
from storage.tables import PlanRow
from storage.upsert import add_one


@dataclass(frozen=True, slots=True)
class Kept:
    """What a list of plans shows."""

    id: int
    file: str
    title: str
    number: str | None
    issuer: str | None
    issued_on: str | None
    state: str


def add(
    session: Session,
    sha: str,
    file: str,
    text: str,
    facts: Mapping[str, object],
    now: datetime,
    by: int | None = None,
) -> tuple[int, bool]:
    """Keep a plan; its id, and whether it is new."""

    def named(name: str) -> str | None:
        value = facts.get(name)
        return str(value) if value else None

    id = add_one(
        session,
        PlanRow,
        {
            "sha": sha,
            "file": file,
            "title": named("title") or file,
            "number": named("number"),
            "issuer": named("issuer"),
            "issued_on": named("issued_on"),
            "text": text,
            "facts": json.dumps(facts, ensure_ascii=False),
            "added_at": now,
            "added_by": by,
        },
    )
    if id is not None:
        return id, True
    return session.execute(select(PlanRow.id).where(PlanRow.sha == sha)).scalar_one(), False


def listing(session: Session) -> Sequence[Kept]:
    rows = session.execute(
        select(
            PlanRow.id,
            PlanRow.file,
            PlanRow.title,
            PlanRow.number,
            PlanRow.issuer,
            PlanRow.issued_on,
            PlanRow.state,
        ).order_by(PlanRow.id)
    )
    return [Kept(*row) for row in rows]


def facts(session: Session, id: int) -> dict[str, object] | None:
    """What was read out of it, as `plan show` prints it; None when there is no such plan."""
    found = session.scalar(select(PlanRow.facts).where(PlanRow.id == id))
    return None if found is None else {"id": id, **json.loads(found)}
