"""The board: who gets in by which link, and what each may see."""

import zipfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request

from bot.commands.serving import board_address
from bot.settings import Settings
from bot.web.board import BOARD_COOKIE
from bot.web.server import application
from handlers.board import door as board_door
from scheduler.sweep import forget
from storage import backup, facts, members, people, sessions
from storage.database import Database
from tests.bot import boards
from tests.bot.webs import Rig
from tests.handlers.figures_world import ADMIN, COMMUNES, GROUP, LEADER, NOBODY, OFFICER, TWO
from tests.talk import World

Client = TestClient[Request, Application]
Made = tuple[World, Rig]


@pytest.fixture
def made(sqlite: Database, tmp_path: Path) -> Iterator[Made]:
    world, rig = boards.make(sqlite, tmp_path)
    yield world, rig
    rig.close()


@asynccontextmanager
async def visitor(rig: Rig) -> AsyncIterator[Client]:
    async with TestClient(TestServer(application(rig.here))) as client:
        yield client


async def get(client: Client, path: str, status: int = 200) -> Any:
    answer = await client.get(path)
    assert answer.status == status, await answer.text()
    return await answer.json()


def linked(made: Made, account: int = LEADER) -> str:
    return boards.code(made[0], account)


# the link


@pytest.mark.asyncio
async def test_a_link_opens_once_and_a_mere_look_at_it_spends_nothing(made: Made) -> None:
    _, rig = made
    code = linked(made)
    async with visitor(rig) as client:
        for _ in range(2):  # an app that shows a preview fetches the page, without what is after #
            page = await client.get("/board")
            assert page.status == 200
            assert "script-src 'self'" in page.headers["Content-Security-Policy"]
        await get(client, "/board/data", 401)
        answer = await client.post("/board/enter", json={"code": code})
        assert answer.status == 200
        cookie = answer.headers["Set-Cookie"]
        for said in (BOARD_COOKIE, "HttpOnly", "SameSite=Strict", "Path=/board"):
            assert said in cookie
        shown = await get(client, "/board/data")
        assert shown["scope"]["name"] == "Huyện Tam Đường"
    async with visitor(rig) as thief:
        assert (await thief.post("/board/enter", json={"code": code})).status == 403
        await get(thief, "/board/data", 401)
        for wrong in ("", "x" * 43, "x" * 500, 7, None):
            assert (await thief.post("/board/enter", json={"code": wrong})).status == 403
        other = await thief.post(
            "/board/enter", json={"code": code}, headers={"Origin": "https://evil.example"}
        )
        assert other.status == 403


def test_a_link_is_told_in_private_once_and_forgotten(made: Made, tmp_path: Path) -> None:
    world, rig = made
    first, second = linked(made, LEADER), linked(made, LEADER)
    assert first != second
    group = world.talk(OFFICER, chat=GROUP, group=True)
    group.says("/bang")
    assert "tin nhắn riêng" in group.last.message.text
    assert boards.LINK.search(group.last.message.text) is None
    assert boards.LINK.search(world.talk(OFFICER).last.message.text)
    nobody = world.talk(NOBODY)
    nobody.says("/bang")
    assert "board" not in nobody.last.message.text
    with rig.here.database.begin() as session:
        facts.put(session, board_door.ADDRESS, "")
    leader = world.talk(LEADER)
    leader.says("/board")
    assert "chưa mở được" in leader.last.message.text

    world.clock.tick(minutes=21)
    forget(world.database, world.clock())
    path = tmp_path / "all.zip"
    backup.save(world.database, rig.here.shelf, path, lambda _name, _rows: None)
    with zipfile.ZipFile(path) as archive:
        kept = b"".join(archive.read(name) for name in archive.namelist())
    assert first.encode() not in kept
    assert second.encode() not in kept


@pytest.mark.asyncio
async def test_old_replaced_and_revoked_links_and_sessions_end(made: Made) -> None:
    world, rig = made
    old, new = linked(made), linked(made)
    async with visitor(rig) as client:
        assert (await client.post("/board/enter", json={"code": old})).status == 403
        assert (await client.post("/board/enter", json={"code": new})).status == 200
        late = linked(made)
        world.clock.tick(minutes=11)
        assert (await client.post("/board/enter", json={"code": late})).status == 403
        await get(client, "/board/data")
        assert (await client.post("/board/leave", json={})).status == 200
        await get(client, "/board/data", 401)

        assert (await enter(client, made, LEADER)).status == 200
        world.clock.tick(hours=25)
        await get(client, "/board/data", 401)

        assert (await enter(client, made, LEADER)).status == 200
        with rig.here.database.begin() as session:
            person = people.behind(session, f"telegram:{LEADER}")
            assert person is not None
            members.grant(session, person.id, (), world.clock())
        refused = await get(client, "/board/data", 403)
        assert "ngoài phạm vi quyền xem của đồng chí" in refused["say"]
        with rig.here.database.begin() as session:
            members.leave(session, person.id, world.clock())
        await get(client, "/board/data", 401)


async def enter(client: Client, made: Made, account: int) -> Any:
    return await client.post("/board/enter", json={"code": linked(made, account)})


@pytest.mark.asyncio
async def test_the_boards_cookie_may_look_and_neither_chat_nor_say(made: Made) -> None:
    world, rig = made
    async with visitor(rig) as client:
        await enter(client, made, LEADER)
        token = next(one.value for one in client.session.cookie_jar if one.key == BOARD_COOKIE)
        headers = {"Cookie": f"danvan={token}"}
        said = await client.post("/say", json={"client": "0" * 16, "text": "x"}, headers=headers)
        assert said.status == 401
        assert (await client.get("/stream", headers=headers)).status == 401
    with rig.here.database.begin() as session:
        person = people.behind(session, f"telegram:{LEADER}")
        assert person is not None
        chat = sessions.start(session, person.id, world.clock())
    async with visitor(rig) as client:  # who is in the web chat need no link
        client.session.cookie_jar.update_cookies({"danvan": chat}, client.make_url("/"))
        assert (await get(client, "/board/state"))["person"]["name"] == "Đỗ Thị Hạnh"
        await get(client, "/board/data")
        assert (await client.post("/board/leave", json={})).status == 200
        await get(client, "/board/data", 401)


# rights


@pytest.mark.asyncio
async def test_each_sees_what_is_theirs_and_is_told_what_is_not(made: Made) -> None:
    _, rig = made
    async with visitor(rig) as client:
        await enter(client, made, OFFICER)
        shown = await get(client, "/board/data")
        assert not shown["numbers"]
        assert {line["name"] for line in shown["map"]["lines"]} == set(COMMUNES.values())
        sister = next(line for line in shown["map"]["lines"] if line["code"] == "HT")
        assert sister["cells"][0] == {"state": "late"}  # not when, not by which report
        own = next(line for line in shown["map"]["lines"] if line["own"])
        assert own["cells"][0]["report"].startswith("BC-")
        assert {one["code"] for one in shown["reports"]} == {"BB"}
        unit = await get(client, "/board/unit/HT/data")
        assert (unit["profile"], unit["reports"], unit["group"]) == ([], [], "")
        assert (await get(client, "/board/unit/BB/data"))["group"] == "Nhóm “Bản Bo”: nhắn được."
        for path in (
            "/board/data?scope=SH",
            "/board/data?scope=HT",
            "/board/unit/LO/data",
            "/board/unit/none/data",
        ):
            refused = await get(client, path, 403)
            assert refused["say"] == "Nội dung này ngoài phạm vi quyền xem của đồng chí."
    async with visitor(rig) as client:
        await enter(client, made, TWO)
        assert [one["code"] for one in (await get(client, "/board/data"))["tops"]] == ["TD", "SH"]
        assert (await get(client, "/board/data?scope=SH"))["scope"]["code"] == "SH"
        await get(client, "/board/data?scope=NH", 403)
        assert not (await get(client, "/board/unit/NH/data"))["numbers"]  # a sister: its states
        await get(client, "/board/data?scope=H3", 403)
        await get(client, "/board/unit/H3/data", 403)
        for wrong in (
            "period=2026-13",
            "plan=x",
            "state=good",
            "kind=x",
            "page=-1",
            "plan=" + "9" * 30,
        ):
            await get(client, f"/board/data?{wrong}", 400)
    async with visitor(rig) as client:
        await enter(client, made, ADMIN)
        whole = await get(client, "/board/data?plan=1&state=missing&kind=commune&name=ban")
        assert {one["name"] for one in whole["map"]["lines"]} <= set(COMMUNES.values())
        words = (await get(client, "/board/state"))["words"]
        assert all(value for value in words.values())


def test_the_address_is_the_public_one_where_there_is_one() -> None:
    known = Settings(_env_file=None, web_host="0.0.0.0", web_port=8080)  # type: ignore[call-arg]  # pydantic's own
    assert board_address(known) == "http://127.0.0.1:8080/board"
    public = known.model_copy(update={"webhook_url": "https://danvan.example/"})
    assert board_address(public) == "https://danvan.example/board"
    assert board_address(known.model_copy(update={"web_host": "::1"})) == "http://[::1]:8080/board"
