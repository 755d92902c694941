"""Migrations lead from nothing, and from the revision before, to what the code expects."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from storage import migrate, plans
from storage.database import Database, connect
from storage.tables import Base
from tests.postgres import Postgres


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    if request.param == "sqlite":
        opened = connect(f"sqlite:///{tmp_path}/empty.db")
        yield opened
        opened.close()
        return
    server: Postgres = request.getfixturevalue("postgres")
    with server.fresh(migrated=False) as url:
        opened = connect(url)
        yield opened
        opened.close()


def differences(database: Database) -> list[object]:
    with database.reader.connect() as connection:
        return list(compare_metadata(MigrationContext.configure(connection), Base.metadata))


def test_from_an_empty_database(empty: Database) -> None:
    assert migrate.revision(empty) == ""
    migrate.up(empty)
    assert migrate.revision(empty) == migrate.newest()
    assert differences(empty) == []


def test_from_the_revision_before_with_what_it_holds(empty: Database) -> None:
    migrate.up(empty, "0001")
    with empty.begin() as session:
        session.execute(
            text("INSERT INTO people (name, created_at) VALUES ('Lan', '2026-11-23 08:00:00')")
        )
    migrate.up(empty)
    assert differences(empty) == []
    with empty.read() as session:
        assert session.scalar(text("SELECT name FROM people")) == "Lan"


def test_down_and_up_again_keeps_what_the_older_one_knows(empty: Database) -> None:
    migrate.up(empty)
    with empty.begin() as session:
        session.execute(
            text("INSERT INTO people (name, created_at) VALUES ('Lan', '2026-11-23 08:00:00')")
        )
    migrate.down(empty, "0001")
    migrate.up(empty)
    assert differences(empty) == []
    with empty.read() as session:
        assert session.scalar(text("SELECT name FROM people")) == "Lan"


def test_coming_again_changes_nothing(empty: Database) -> None:
    migrate.up(empty)
    migrate.up(empty)
    assert migrate.revision(empty) == migrate.newest()


def test_a_plan_kept_in_one_piece_becomes_rows(empty: Database) -> None:
    migrate.up(empty, "0003")
    facts = {
        "title": "Kế hoạch",
        "period": {"from": "2026", "to": "2026"},
        "outline": [{"where": "I", "heading": "MỤC TIÊU", "text": "một"}],
        "targets": [{"where": "I", "quote": "trên 85%", "value": 85}],
        "deadlines": [],
    }
    with empty.begin() as session:
        session.execute(
            text(
                "INSERT INTO plans (id, sha, file, title, state, public, text, facts, added_at) "
                "VALUES (1, 'a', 'a.txt', 'Kế hoạch', 'read', true, 'x', :facts, "
                "'2026-11-23 08:00:00')"
            ),
            {"facts": json.dumps(facts)},
        )
    migrate.up(empty)
    assert differences(empty) == []
    with empty.read() as session:
        shown = plans.shown(session, 1)
    assert shown is not None
    assert shown["period"] == facts["period"]
    assert shown["targets"] == facts["targets"]
    assert shown["outline"] == facts["outline"]
