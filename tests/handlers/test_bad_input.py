"""Whatever is typed or tapped gets a sentence or silence, and never costs a neighbour."""

import unicodedata
from pathlib import Path

import pytest

from handlers.turn import Address, Turn
from storage import inbox
from storage.database import Database
from tests.handlers.test_dialog import OFFICER, join
from tests.talk import Talk, World

TEXTS = {
    "empty": "",
    "spaces": " \n\t ",
    "100 kB": "đối thoại " * 10_000,
    "right to left": "‏مرحبا بالعالم‮ đảo chiều",
    "emoji only": "👩‍👩‍👧‍👦🇻🇳👍🏽",
    "html": "<script>alert(1)</script><b>&amp;",
    "decomposed": unicodedata.normalize("NFD", "đối thoại với Nhân dân"),
    "combining marks": "a" + "\u0301" * 500,
    "half a surrogate pair written out": "\\ud83d",
    "slash": "/",
    "unknown command": "/khongco 1 2 3",
    "command with line break": "/gopy\nxin chào",
    "fluent": "{ $name } { NUMBER(1) } -term",
    "private use": "\ue000\ue001[b]",
    "sql": "'; DROP TABLE inbox; --",
    "nul": "a\0b",
    "control": "\x07\x1b[31m",
}


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    made = World(database, tmp_path)
    join(made, OFFICER)
    return made


@pytest.fixture
def talk(world: World) -> Talk:
    return world.talk(OFFICER)


def nothing_aside(world: World) -> None:
    with world.database.read() as session:
        assert inbox.aside(session) == []
        assert inbox.count_open(session) == 0


@pytest.mark.parametrize("name", TEXTS)
def test_any_text_gets_one_sentence(talk: Talk, world: World, name: str) -> None:
    talk.says(TEXTS[name])
    heard = talk.hears()
    assert len(heard.message.text) < 4096
    talk.hears_nothing()
    nothing_aside(world)


@pytest.mark.parametrize("name", TEXTS)
def test_any_text_may_stand_in_a_form(talk: Talk, world: World, name: str) -> None:
    talk.says("/gopy")
    talk.says("1")
    talk.says(TEXTS[name])
    talk.hears("Góp ý với người quản trị")
    talk.says("/trogiup")
    talk.hears("/gopy")
    nothing_aside(world)


@pytest.mark.parametrize("name", TEXTS)
def test_any_text_of_a_stranger_gets_the_way_to_join(world: World, name: str) -> None:
    stranger = world.talk(99)
    stranger.says(TEXTS[name])
    stranger.hears("trợ lý tự động")
    stranger.hears_nothing()
    nothing_aside(world)


@pytest.mark.parametrize(
    "word",
    [
        "ok",
        "OK",
        "huỷ",
        unicodedata.normalize("NFD", "huỷ"),
        "thôi",
        "có",
        "gửi",
        "quay lại",
        "bỏ qua",
    ],
)
def test_steering_words_with_nothing_open_get_a_sentence(talk: Talk, word: str) -> None:
    talk.says(word)
    talk.hears("không có việc nào đang làm dở")


def test_an_anonymous_administrator_is_told_why_a_command_does_nothing(world: World) -> None:
    group = Address("telegram", "-100")
    turn = Turn(group, world.clock(), group=True, text="/lienket Hồ Thầu", message="5")
    world.deliver(turn)
    world.deliver(Turn(group, world.clock(), group=True, text="chào cả nhà", message="6"))
    (heard,) = world.app.sent
    assert "quản trị ẩn danh" in heard.message.text


def test_an_edited_message_is_no_new_one(talk: Talk, world: World) -> None:
    world.deliver(
        Turn(talk.where, world.clock(), kind="edited", account=talk.account, text="/gopy")
    )
    talk.hears_nothing()
    nothing_aside(world)


def test_an_unreadable_update_is_put_aside_and_stops_nobody(talk: Talk, world: World) -> None:
    world.deliver_raw("poison", "{not json", f"telegram:{OFFICER}")
    talk.says("/gopy")
    talk.hears("loại nào")
    with world.database.read() as session:
        (aside,) = inbox.aside(session)
    assert "Unreadable" in aside.error


def test_a_tap_of_a_stranger_on_somebodys_button_does_nothing(talk: Talk, world: World) -> None:
    talk.says("/gopy")
    choice = talk.last.message.buttons[0][0]
    world.talk(99).taps_id(choice.id)
    assert world.app.flashes == ["Nút này dành cho người khác."]
    nothing_aside(world)
