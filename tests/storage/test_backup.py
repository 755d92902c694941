"""A backup holds everything and comes back into either database."""

from datetime import date
from pathlib import Path

import pytest

from storage import audit, backup, facts, members, migrate, people, unit_changes, units
from storage.backup import Unusable
from storage.database import Database, connect
from storage.files import Shelf
from storage.people import Role
from tests.clock import MONDAY as NOW
from tests.postgres import Postgres


def quiet(_name: str, _rows: int) -> None: ...


def fill(database: Database) -> None:
    with database.begin() as session:
        person = members.add(session, "Lò Thị Mai", [Role("admin", None)], NOW)
        members.link(session, "telegram:11", person, NOW)
        facts.put(session, "x", "năm")
        audit.note(session, NOW, person, "something", "x")


def test_a_backup_comes_back_whole(database: Database, tmp_path: Path) -> None:
    fill(database)
    shelf = Shelf(tmp_path / "files")
    sha = shelf.put_bytes(b"a picture")
    counts = backup.save(database, shelf, tmp_path / "b.zip", quiet)
    other = connect(f"sqlite:///{tmp_path}/other.db")
    migrate.up(other)
    new_shelf = Shelf(tmp_path / "new")
    assert backup.restore(other, new_shelf, tmp_path / "b.zip", quiet) == counts
    with other.begin() as session:
        person = people.behind(session, "telegram:11")
        assert person is not None
        assert person.name == "Lò Thị Mai"
        assert facts.get(session, "x") == "năm"
        assert members.add(session, "Người mới", [], NOW) > person.id
    assert new_shelf.path(sha).read_bytes() == b"a picture"
    other.close()


def test_a_sqlite_backup_moves_to_postgresql(
    sqlite: Database, postgres: Postgres, tmp_path: Path
) -> None:
    fill(sqlite)
    shelf = Shelf(tmp_path / "files")
    counts = backup.save(sqlite, shelf, tmp_path / "b.zip", quiet)
    with postgres.fresh() as url:
        other = connect(url)
        assert backup.restore(other, shelf, tmp_path / "b.zip", quiet) == counts
        with other.begin() as session:
            assert members.add(session, "Người mới", [], NOW) > 1
        other.close()


def test_a_row_may_point_at_one_that_came_after_it(database: Database, tmp_path: Path) -> None:
    with database.begin() as session:
        old = unit_changes.add(session, "A", "xã A")
        new = unit_changes.add(session, "B", "xã B")
        unit_changes.merge(session, [old.id], new.id, date(2026, 7, 1))
    backup.save(database, Shelf(tmp_path / "files"), tmp_path / "b.zip", quiet)
    other = connect(f"sqlite:///{tmp_path}/other.db")
    migrate.up(other)
    backup.restore(other, Shelf(tmp_path / "new"), tmp_path / "b.zip", quiet)
    with other.read() as session:
        back = units.find(session, "A")
        assert back is not None
        assert back.successor == new.id
    other.close()


def test_nothing_is_restored_over_data(database: Database, tmp_path: Path) -> None:
    fill(database)
    shelf = Shelf(tmp_path / "files")
    backup.save(database, shelf, tmp_path / "b.zip", quiet)
    with pytest.raises(Unusable, match="not empty"):
        backup.restore(database, shelf, tmp_path / "b.zip", quiet)


@pytest.mark.parametrize("damage", [b"", b"not a zip", b"PK\x03\x04 cut short"])
def test_a_damaged_file_is_refused_and_leaves_nothing(
    database: Database, tmp_path: Path, damage: bytes
) -> None:
    (tmp_path / "b.zip").write_bytes(damage)
    with pytest.raises(Unusable):
        backup.restore(database, Shelf(tmp_path / "files"), tmp_path / "b.zip", quiet)
    with database.read() as session:
        assert facts.get(session, "x") == ""
