"""Pictures join the open form; their bytes are fetched only when needed and kept once."""

from pathlib import Path

import pytest

from handlers.turn import Attachment
from storage.database import Database
from tests.handlers.test_dialog import ADMIN, OFFICER, join
from tests.talk import Talk, World

PHOTO = Attachment("photo", "file-1", mime="image/jpeg")
SAME = Attachment("photo", "file-2", mime="image/jpeg")
OTHER = Attachment("photo", "file-3", mime="image/jpeg")


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    made = World(database, tmp_path)
    join(made, OFFICER)
    same = b"\xff\xd8 picture"
    made.app.bytes = {"file-1": same, "file-2": same, "file-3": b"\xff\xd8 another"}
    return made


@pytest.fixture
def talk(world: World) -> Talk:
    return world.talk(OFFICER)


def test_a_picture_goes_with_the_word_to_the_administrator(talk: Talk, world: World) -> None:
    talk.says("/gopy")
    talk.taps("Báo lỗi")
    talk.sends(PHOTO)
    talk.sees("Tệp kèm: 1")
    talk.says("Như ảnh")
    talk.says("bỏ qua")
    talk.says("gửi")
    admin = world.talk(ADMIN)
    admin.hears("Báo lỗi", "Như ảnh")
    heard = admin.hears("Tệp 1 kèm GY-0001")
    (file,) = heard.message.files
    assert world.shelf.path(file.sha).read_bytes() == b"\xff\xd8 picture"


def test_a_caption_is_the_answer(talk: Talk) -> None:
    talk.says("/gopy")
    talk.taps("Báo lỗi")
    talk.sends(PHOTO, text="Màn hình trắng")
    talk.sees("liên hệ lại")
    talk.says("bỏ qua")
    talk.sees("Nội dung: Màn hình trắng", "Tệp kèm: 1")


def test_a_picture_with_the_command_under_it_belongs_to_the_form(talk: Talk) -> None:
    talk.sends(PHOTO, text="/gopy")
    talk.sees("loại nào", "Tệp kèm: 1")


def test_an_album_changes_one_card(talk: Talk) -> None:
    talk.says("/gopy")
    talk.taps("Góp ý")
    talk.sends(PHOTO, album="a1")
    shown = len(talk.messages)
    talk.sends(OTHER, album="a1")
    assert len(talk.messages) == shown
    talk.sees("Tệp kèm: 2")


def test_the_same_bytes_are_kept_once(talk: Talk, world: World) -> None:
    talk.says("/gopy")
    talk.sends(PHOTO)
    talk.sends(SAME)
    talk.sees("Tệp kèm: 1")
    kept = [path for path in world.shelf.folder.glob("??/*") if path.is_file()]
    assert len(kept) == 1


def test_what_is_too_large_or_gone_is_said(talk: Talk) -> None:
    talk.says("/gopy")
    talk.sends(Attachment("document", "nowhere", "to.pdf"))
    talk.sees("Có tệp không tải được", "không tải được 1")


def test_a_picture_without_a_form_is_asked_about_and_not_kept(talk: Talk, world: World) -> None:
    talk.sends(PHOTO)
    talk.hears("chưa biết dùng vào việc gì")
    assert not world.shelf.folder.exists()
