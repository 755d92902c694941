"""Notes that something has changed which reminders are made of, so that a planner looks again.

A row per transaction that touched one of these tables, written within it: nothing is missed,
whoever changed it, and processes don't wait for each other. A planner takes the rows away when it
has looked. Reading the tables themselves every minute would take long for a country.
"""

import secrets
from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Engine, UpdateBase, delete, event, insert
from sqlalchemy.orm import Session

from storage.tables import FactRow

PREFIX = "stirred:"
TABLES = frozenset({
    "accounts", "assignments", "groups", "occurrences", "office_days", "people", "plan_items",
    "plans", "postponed", "reminded", "roles", "rungs", "silences", "unit_hours", "units",
})  # fmt: skip
CALM = {"calm": True}  # execution options of what gives nobody anything to hear
AT_ONCE = 5_000


def watch(engine: Engine) -> None:
    """From now on; within a savepoint that is undone the note is undone, too, and made anew."""
    event.listen(engine, "before_execute", _note)
    for name in ("commit", "rollback", "rollback_savepoint"):
        event.listen(engine, name, _begin_anew)


def _note(
    connection: Connection, statement: object, _many: object, _one: object, options: Any
) -> None:
    if not isinstance(statement, UpdateBase):
        return
    table = getattr(statement.table, "name", "")
    if table in TABLES and not {**options, **statement.get_execution_options()}.get("calm"):
        note(connection)


def note(connection: Connection) -> None:
    """Once in a transaction is enough."""
    if not connection.info.get(PREFIX):
        connection.info[PREFIX] = True
        connection.execute(_INSERT, {"name": f"{PREFIX}{secrets.token_hex(8)}", "value": ""})


def _begin_anew(connection: Connection, *_more: object) -> None:
    connection.info.pop(PREFIX, None)


_INSERT = insert(FactRow.__table__)  # type: ignore[arg-type]  # a Table


def settled(session: Session, names: Collection[str]) -> None:
    """These were looked at."""
    for begin in range(0, len(names), AT_ONCE):
        some = sorted(names)[begin : begin + AT_ONCE]
        session.execute(delete(FactRow).where(FactRow.name.in_(some)))
