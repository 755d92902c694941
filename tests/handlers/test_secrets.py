"""A one-time code is kept as a hash only: the chat's own records forget it."""

import re
from pathlib import Path

from scheduler.sweep import forget
from storage import backup, members, people
from storage.database import Database
from storage.files import Shelf
from storage.people import Role
from tests.clock import MONDAY as NOW
from tests.talk import World


def everything(database: Database, folder: Path) -> bytes:
    """All that the database holds, as a thief would find it."""
    path = folder / "all.zip"
    backup.save(database, Shelf(folder / "files"), path, lambda _name, _rows: None)
    import zipfile

    with zipfile.ZipFile(path) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def test_a_code_told_in_a_chat_is_soon_nowhere(database: Database, tmp_path: Path) -> None:
    world = World(database, tmp_path)
    with database.begin() as session:
        admin = members.add(session, "Quản trị", [Role("admin", None)], NOW)
        members.link(session, "telegram:1", admin, NOW)
        people.greeted(session, "telegram:1", "1", NOW)
        members.add(session, "Lò Thị Mai", [Role("officer", None)], NOW)
    admin_talk = world.talk(1)
    admin_talk.says("/ma Lò Thị Mai")
    told = re.findall(r"[A-Za-z0-9_-]{22}", admin_talk.hears("Lò Thị Mai").message.text)
    mai = world.talk(11)
    mai.says(f"/start {told[0]}")
    mai.hears("Lò Thị Mai")
    world.clock.tick(minutes=11)
    forget(database, world.clock())
    assert told[0].encode() not in everything(database, tmp_path)


def test_help_is_a_tap_away_and_so_is_what_it_lists(database: Database, tmp_path: Path) -> None:
    world = World(database, tmp_path)
    with database.begin() as session:
        person = members.add(session, "Lò Thị Mai", [], NOW)
        members.link(session, "telegram:11", person, NOW)
        people.greeted(session, "telegram:11", "11", NOW)
    talk = world.talk(11)
    talk.says("alo")
    talk.taps("Tôi giúp được gì?")
    talk.hears("/gopy")
    talk.taps("Gửi góp ý")
    talk.hears("loại nào")
