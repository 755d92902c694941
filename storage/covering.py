"""Writes what a day's letters cover: whole messages' rows in one statement, however many.

Rows bound one by one take longer to bind than to write.
"""

import json
from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import Date, TextClause, bindparam, text

from storage.database import Session
from storage.reminders import Outcome
from storage.tables.base import Utc

Row = tuple[int, str, int, str, Outcome]  # assignment, rung, unit, letter, outcome


def _statement(of: str, *columns: str) -> TextClause:
    assignment, rung, unit, letter, outcome = columns
    found = text(
        "INSERT INTO reminded (assignment, rung, unit, day, letter, outcome, noted_at)"
        f" SELECT {assignment}, {rung}, {unit}, :day, {letter}, {outcome}, :now FROM {of}"
        " WHERE true ON CONFLICT (assignment, rung) DO UPDATE SET unit = excluded.unit,"
        " day = excluded.day, letter = excluded.letter, outcome = excluded.outcome,"
        " noted_at = excluded.noted_at"
    )
    return found.bindparams(bindparam("day", type_=Date()), bindparam("now", type_=Utc()))


SQLITE = _statement("json_each(:rows)", *(f"json_extract(value, '$[{at}]')" for at in range(5)))
POSTGRES = _statement(
    "json_array_elements(CAST(:rows AS json)) AS one(value)",
    "CAST(value->>0 AS integer)", "value->>1", "CAST(value->>2 AS integer)", "value->>3",
    "value->>4",
)  # fmt: skip


def keep(session: Session, day: date, rows: Sequence[Row], now: datetime) -> None:
    """Write them; a rung that was told to nobody takes its new place."""
    if rows:
        postgres = session.get_bind().dialect.name == "postgresql"
        values = {"day": day, "now": now, "rows": json.dumps(rows)}
        session.execute(POSTGRES if postgres else SQLITE, values)
