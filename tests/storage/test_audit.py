"""The audit trail is only ever added to."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage import audit
from storage.database import Away, Database
from tests.clock import MONDAY as NOW


@pytest.mark.parametrize("change", ["UPDATE audit SET action = 'x'", "DELETE FROM audit"])
def test_the_database_refuses_to_change_it(database: Database, change: str) -> None:
    with database.begin() as session:
        audit.note(session, NOW, 1, "group.link", "telegram:-1", unit="HT")
    with pytest.raises((DBAPIError, Away)), database.begin() as session:
        session.execute(text(change))
    with database.read() as session:
        (entry,) = audit.latest(session)
    assert (entry.action, entry.details, entry.allowed) == ("group.link", {"unit": "HT"}, True)
