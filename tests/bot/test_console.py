"""The terminal is a full channel: lines in, messages out, buttons by label or number, files."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from bot.console import Console
from bot.service import build
from storage import members
from storage.database import Database
from storage.files import Shelf
from tests.clock import Clock

ACCOUNT = "telegram:11"


class Terminal:
    """Somebody at the terminal; every line is answered by an assistant built anew."""

    def __init__(self, database: Database, folder: Path, *, as_json: bool = True) -> None:
        self.out: list[str] = []
        self.database = database
        self.shelf = Shelf(folder / "files")
        self.clock = Clock()
        self.console = Console(ACCOUNT, self.out.append, as_json=as_json, paths=self.shelf.path)

    def says(self, **line: Any) -> list[dict[str, Any]]:
        self.out.clear()
        asyncio.run(self._say(line))
        return [json.loads(one) for one in self.out]

    def types(self, text: str) -> str:
        self.out.clear()
        asyncio.run(self._say(self.console.read_line(text)))
        return "\n".join(self.out)

    async def _say(self, line: dict[str, Any]) -> None:
        service = build(self.database, {"console": self.console}, self.shelf, clock=self.clock)
        await service.keep(self.console, [self.console.arrival(line)])
        await service.settle()
        service.worker.close()


@pytest.fixture
def joined(database: Database) -> Database:
    with database.begin() as session:
        person = members.add(session, "Lò Thị Mai", [], Clock()())
        members.link(session, ACCOUNT, person, Clock()())
    return database


def test_a_form_is_filled_in_with_labels_and_ids(joined: Database, tmp_path: Path) -> None:
    terminal = Terminal(joined, tmp_path)
    hello, question = terminal.says(text="/gopy")
    assert "trợ lý tự động" in hello["text"]
    assert question["buttons"][0][0]["label"] == "Góp ý"
    (edited,) = terminal.says(tap=question["buttons"][0][0]["id"])
    assert edited["edits"] == question["id"]
    terminal.says(text="Một ý")
    (card,) = terminal.says(tap="Bỏ qua")
    assert "Một ý" in card["text"]
    (sent,) = terminal.says(tap="gui")
    assert "GY-0001" in sent["text"]
    flash = terminal.says(tap=card["buttons"][0][0]["id"])[0]
    assert flash["flash"]
    assert "đã gửi xong" in flash["text"]


def test_a_person_taps_by_number(joined: Database, tmp_path: Path) -> None:
    terminal = Terminal(joined, tmp_path, as_json=False)
    assert "#2 Báo lỗi" in terminal.types("/gopy")
    assert "viết nội dung" in terminal.types("#2")
    assert "liên hệ lại" in terminal.types("123 là nội dung")


def test_a_file_goes_with_a_form(joined: Database, tmp_path: Path) -> None:
    picture = tmp_path / "ảnh.jpg"
    picture.write_bytes(b"\xff\xd8")
    terminal = Terminal(joined, tmp_path)
    terminal.says(text="/gopy")
    terminal.says(tap="Góp ý")
    shown = terminal.says(file=str(picture), text="Như trong ảnh")
    assert "Tệp kèm: 1" in shown[-1]["text"]


def test_a_file_that_is_not_there_is_said(joined: Database, tmp_path: Path) -> None:
    terminal = Terminal(joined, tmp_path)
    terminal.says(text="/gopy")
    shown = terminal.says(file="/no/such/file.pdf")
    assert "không tải được" in shown[-1]["text"]


def test_a_stranger_at_the_terminal_is_a_stranger(database: Database, tmp_path: Path) -> None:
    (said,) = Terminal(database, tmp_path).says(text="khi nào tổng kết")
    assert "tham gia" in said["text"]


def test_nul_and_forged_buttons_are_no_trouble(joined: Database, tmp_path: Path) -> None:
    terminal = Terminal(joined, tmp_path)
    assert terminal.says(text="a\0b")
    assert "không còn dùng" in terminal.says(tap="forged")[-1]["text"]


def test_the_language_one_chose_is_spoken_on_the_terminal_too(
    joined: Database, tmp_path: Path
) -> None:
    terminal = Terminal(joined, tmp_path)
    terminal.says(text="/ngonngu")
    (said,) = terminal.says(tap="English")
    assert "English" in said["text"]
    assert "What can I do" in terminal.says(text="hello")[0]["text"]
