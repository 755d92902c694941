"""Logs tell what happened and where, never what people wrote or who they are."""

import io
import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from bot import logs
from handlers import doors
from handlers.feature import Command, Feature
from handlers.turn import Attachment, Replies, Turn
from storage.database import Database, Session
from tests.handlers.test_dialog import OFFICER, join
from tests.talk import World

SECRET = "Bí mật của đồng chí Mai 0912345678"
TOKEN = "7000000001:VERY-SECRET"


@pytest.fixture
def err(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    out = io.StringIO()
    monkeypatch.setattr("sys.stderr", out)
    logs.start("debug", "json", [TOKEN])
    yield out
    structlog.reset_defaults()
    logging.basicConfig(force=True)


def fail(_session: Session, turn: Turn, rest: str) -> Replies:
    raise KeyError(f"{rest} {turn.name}")


def test_what_people_wrote_is_in_no_log_even_when_all_goes_wrong(
    sqlite: Database, tmp_path: Path, err: io.StringIO
) -> None:
    features = (*doors.features(), Feature(commands=(Command(("fail",), fail),)))
    world = World(sqlite, tmp_path, features=features)
    join(world, OFFICER)
    talk = world.talk(OFFICER, name="Lò Thị Mai")
    talk.says(f"/fail {SECRET}")
    for _ in range(3):
        world.time_passes(10)
    world.app.errors = [RuntimeError(SECRET)]
    talk.says(f"/gopy {SECRET}")
    talk.sends(Attachment("photo", SECRET), text=SECRET)
    world.deliver_raw("poison", f"{{{SECRET}", f"telegram:{OFFICER}")
    logged = err.getvalue()
    assert "put aside" in logged, logged
    assert "a driver failed" in logged
    for word in (SECRET, "0912345678", "Mai", "Bí mật"):
        assert word not in logged, logged
    entries = [json.loads(line) for line in logged.splitlines()]
    assert any("KeyError at test_logs.py" in entry.get("error", "") for entry in entries)


def test_a_token_is_masked_in_what_libraries_log(err: io.StringIO) -> None:
    logging.getLogger("aiohttp").warning("GET %s failed", f"https://x/bot{TOKEN}/getMe")
    structlog.get_logger().warning("poll", url=f"https://x/bot{TOKEN}/getMe")
    assert TOKEN not in err.getvalue()
    assert err.getvalue().count("***") == 2
