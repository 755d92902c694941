"""The web chat over HTTP: who gets in, what is kept, what is shown to whom, and what is refused."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientResponse, FormData
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request

from bot import parts
from bot.channel import Refused, Unreadable
from bot.web import feed, guards
from bot.web.feed import Feed
from bot.web.server import PortTaken, application, serve
from bot.web.site import COOKIE, Web
from bot.web.uploads import LARGEST, safe_name
from handlers.turn import Address, Message, SentFile, Span
from storage import facts, groups, members, outbox, unit_chats
from storage.database import Away, Database
from storage.outbox import Letter
from tests.bot.webs import CARD, LEADER, OFFICER, TITLE, Rig, broken, build, load_people, picture
from tests.clock import Clock

Browser = TestClient[Request, Application]
CLIENT = "0123456789abcdef"
EVIL = "<img src=x onerror=alert(1)><script>alert(2)</script>"


@pytest.fixture
def rig(sqlite: Database, tmp_path: Path) -> Iterator[Rig]:
    clock = Clock()
    load_people(sqlite, clock(), demo=True)
    made = build(sqlite, tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def anywhere(database: Database, tmp_path: Path) -> Iterator[Rig]:
    """The same on each database, for what its queries decide."""
    clock = Clock()
    load_people(database, clock(), demo=True)
    made = build(database, tmp_path, clock)
    yield made
    made.close()


@asynccontextmanager
async def browser(rig: Rig, here: Web | None = None) -> AsyncIterator[Browser]:
    async with TestClient(TestServer(application(here or rig.here))) as client:
        yield client


@asynccontextmanager
async def inside(rig: Rig, person: int = OFFICER.person) -> AsyncIterator[Browser]:
    """A browser that has signed in."""
    async with browser(rig) as client:
        answer = await client.post("/enter/demo", json={"person": person})
        assert answer.status == 200
        yield client


async def say(client: Browser, text: str, id: str = CLIENT) -> ClientResponse:
    return await client.post("/say", json={"client": id, "text": text})


async def read(stream: ClientResponse, until: str = "ready") -> list[tuple[str, str, Any]]:
    """Read events (kind, id, data) up to the one of this kind, which is the last."""
    events: list[tuple[str, str, Any]] = []
    while not events or events[-1][0] != until:
        fields: dict[str, str] = {}
        while line := (await asyncio.wait_for(stream.content.readline(), 10)).decode().strip():
            name, _, value = line.partition(": ")
            fields[name] = value
        if "event" in fields:
            found = (fields["event"], fields.get("id", ""), json.loads(fields["data"]))
            events.append(found)
    return events


def texts(events: list[tuple[str, str, Any]]) -> list[str]:
    """The messages among events: what we said, and what was said to us."""
    said = []
    for kind, _, data in events:
        if kind == "message":
            said.append("".join(text for part in data["parts"] for text, _ in part["pieces"]))
        elif kind == "mine":
            said.append(f"> {data['text'] or data['tap']}")
    return said


# who gets in


async def enter(client: Browser, code: str) -> ClientResponse:
    return await client.post("/enter", json={"code": code})


@pytest.mark.asyncio
async def test_a_one_time_code_signs_in_once(anywhere: Rig) -> None:
    code = anywhere.code(OFFICER.person)
    async with browser(anywhere) as client:
        assert (await (await client.get("/state")).json())["person"] is None
        answer = await enter(client, f" {code} ")
        assert answer.status == 200
        state = await (await client.get("/state")).json()
    assert state["person"] == {
        "id": 1,
        "name": OFFICER.name,
        "role": "Cán bộ",
        "unit": OFFICER.unit,
    }
    async with browser(anywhere) as another:
        refusal = await enter(another, code)
        assert refusal.status == 403
        assert COOKIE not in refusal.cookies


@pytest.mark.asyncio
async def test_the_cookie_is_for_this_site_alone_and_no_script_reads_it(rig: Rig) -> None:
    async with browser(rig) as client:
        answer = await enter(client, rig.code(OFFICER.person))
    morsel = answer.cookies[COOKIE]
    assert morsel["httponly"]
    assert morsel["samesite"] == "Strict"
    assert morsel["path"] == "/"
    assert not morsel["secure"]  # plain http on this machine
    assert len(morsel.value) >= 43  # 256 bits


@pytest.mark.asyncio
async def test_behind_https_the_cookie_is_secure(sqlite: Database, tmp_path: Path) -> None:
    clock = Clock()
    load_people(sqlite, clock())
    rig = build(sqlite, tmp_path, clock, public="https://danvan.example.vn/hook")
    headers = {"Host": "danvan.example.vn", "Origin": "https://danvan.example.vn"}
    async with browser(rig) as client:
        code = {"code": rig.code(OFFICER.person)}
        answer = await client.post("/enter", json=code, headers=headers)
    assert answer.status == 200
    assert answer.cookies[COOKIE]["secure"]


@pytest.mark.asyncio
async def test_wrong_codes_are_slowed_down_and_all_sound_alike(anywhere: Rig) -> None:
    async with browser(anywhere) as client:
        answers = [await enter(client, f"wrong-{number}") for number in range(5)]
        assert {answer.status for answer in answers} == {403}
        right = anywhere.code(OFFICER.person)
        assert (await enter(client, right)).status == 429
        assert isinstance(anywhere.here.clock, Clock)
        anywhere.here.clock.tick(hours=1, seconds=1)
        assert (await enter(client, right)).status == 200


@pytest.mark.asyncio
@pytest.mark.parametrize("code", ["", "   ", None, 7, "x" * 201, ["a"]])
async def test_what_is_no_code_is_refused(rig: Rig, code: object) -> None:
    async with browser(rig) as client:
        assert (await client.post("/enter", json={"code": code})).status == 403


@pytest.mark.asyncio
@pytest.mark.parametrize("path", ["/stream", f"/file/{'a' * 64}"])
async def test_a_stranger_reads_nothing(rig: Rig, path: str) -> None:
    async with browser(rig) as client:
        assert (await client.get(path)).status == 401
        assert (await say(client, "xin chào")).status == 401
        client.session.cookie_jar.update_cookies({COOKIE: "guess"})
        assert (await client.get(path)).status == 401


@pytest.mark.asyncio
async def test_whoever_leaves_the_office_is_signed_out_everywhere(anywhere: Rig) -> None:
    async with inside(anywhere) as client:
        stream = await client.get("/stream")
        await read(stream)
        with anywhere.here.database.begin() as session:
            members.leave(session, OFFICER.person, anywhere.here.clock())
        anywhere.here.channel.streams.ring(str(OFFICER.person))
        assert (await read(stream, "bye"))[-1][0] == "bye"
        assert (await say(client, "còn đây không")).status == 401


@pytest.mark.asyncio
async def test_signing_out_ends_the_session_not_only_the_cookie(rig: Rig) -> None:
    async with inside(rig) as client:
        token = next(one.value for one in client.session.cookie_jar if one.key == COOKIE)
        assert (await client.post("/leave", json={})).status == 200
        client.session.cookie_jar.update_cookies({COOKIE: token})
        assert (await say(client, "xin chào")).status == 401


@pytest.mark.asyncio
async def test_a_session_lasts_thirty_days_from_the_last_visit(anywhere: Rig) -> None:
    clock = anywhere.here.clock
    assert isinstance(clock, Clock)
    async with inside(anywhere) as client:
        clock.tick(days=29)
        renewed = await client.get("/state")
        assert COOKIE in renewed.cookies
        clock.tick(days=29)
        assert (await say(client, "vẫn còn")).status == 200
        clock.tick(days=2)
        assert (await say(client, "hết hạn")).status == 401


# the demonstration


@pytest.mark.asyncio
async def test_in_the_demonstration_one_chooses_who_to_be(anywhere: Rig) -> None:
    async with browser(anywhere) as client:
        people = (await (await client.get("/enter/demo")).json())["people"]
        assert [(one["name"], one["role"], one["unit"]) for one in people] == [
            (OFFICER.name, "Cán bộ", OFFICER.unit),
            (LEADER.name, "Lãnh đạo", LEADER.unit),
        ]
        assert (await client.post("/enter/demo", json={"person": 2})).status == 200
        assert (await (await client.get("/state")).json())["person"]["name"] == LEADER.name
        assert (await client.post("/enter/demo", json={"person": 99})).status == 404
        assert (await client.post("/enter/demo", json={"person": True})).status == 400


@pytest.mark.asyncio
async def test_what_the_unit_of_whoever_one_is_hears_comes_to_the_page(anywhere: Rig) -> None:
    with anywhere.here.database.begin() as session:
        for channel in ("web", "telegram"):
            groups.link(session, (channel, "group:BB", ""), 1, None, anywhere.here.clock())
        assert unit_chats.of(session, [1])[1][0].chat == "group:BB"
    async with inside(anywhere):
        with anywhere.here.database.read() as session:
            heard = [(one.channel, one.way) for one in unit_chats.of(session, [1])[1]]
    assert heard == [("telegram", "group"), ("web", "private")]


async def refuses_demo(client: Browser, **headers: str) -> bool:
    listed = await client.get("/enter/demo", headers=headers)
    entered = await client.post("/enter/demo", json={"person": 1}, headers=headers)
    state = await (await client.get("/state", headers=headers)).json()
    return (listed.status, entered.status, state.get("demo")) == (403, 403, False)


@pytest.mark.asyncio
@pytest.mark.parametrize("name", ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"])
async def test_nobody_is_chosen_through_a_proxy(rig: Rig, name: str) -> None:
    async with browser(rig) as client:
        assert await refuses_demo(client, **{name: "127.0.0.1"})


@pytest.mark.asyncio
async def test_nobody_is_chosen_in_a_real_database(rig: Rig) -> None:
    with rig.here.database.begin() as session:
        facts.put(session, facts.DEMONSTRATION, "")
    async with browser(rig) as client:
        assert await refuses_demo(client)


@pytest.mark.asyncio
@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::"])
async def test_nobody_is_chosen_where_others_can_reach_us(rig: Rig, host: str) -> None:
    async with browser(rig, replace(rig.here, host=host)) as client:
        assert await refuses_demo(client)


@pytest.mark.asyncio
async def test_nobody_is_chosen_under_the_public_name(rig: Rig) -> None:
    here = replace(rig.here, public="https://danvan.example.vn")
    async with browser(rig, here) as client:
        headers = {"Host": "danvan.example.vn"}
        assert (await client.get("/enter/demo", headers=headers)).status == 403


# what every answer carries


@pytest.mark.asyncio
@pytest.mark.parametrize("path", ["/", "/chat.js", "/chat.css", "/state", "/health", "/none"])
async def test_every_answer_carries_the_strict_policy(rig: Rig, path: str) -> None:
    async with browser(rig) as client:
        headers = (await client.get(path)).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "Permissions-Policy" in headers
    assert "Server" not in headers


@pytest.mark.asyncio
async def test_the_page_holds_no_inline_script_or_style(rig: Rig) -> None:
    async with browser(rig) as client:
        page = await (await client.get("/")).text()
    assert "style=" not in page
    assert "<style" not in page
    assert page.count("<script") == page.count('<script type="module" src="/chat.js"></script>')
    assert f"<title>{TITLE}</title>" in page
    assert '<html lang="vi">' in page


@pytest.mark.asyncio
async def test_a_page_that_has_not_changed_is_not_sent_again(rig: Rig) -> None:
    async with browser(rig) as client:
        first = await client.get("/chat.js")
        again = await client.get("/chat.js", headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status, await again.read()) == (304, b"")


@pytest.mark.asyncio
async def test_health_tells_no_secrets(rig: Rig) -> None:
    async with browser(rig) as client:
        assert await (await client.get("/health")).json() == {"ok": True, "database": "ok"}


@pytest.mark.parametrize(
    ("bound", "host", "ours"),
    [
        ("127.0.0.1", "127.0.0.1:8080", True),
        ("127.0.0.1", "localhost", True),
        ("127.0.0.1", "[::1]:8080", True),
        ("127.0.0.1", "danvan.example.vn", True),
        ("127.0.0.1", "evil.example", False),
        ("127.0.0.1", "localhost.evil.example", False),
        ("127.0.0.1", "192.168.1.5", False),
        ("127.0.0.1", "", False),
        ("127.0.0.1", "[", False),
        ("0.0.0.0", "192.168.1.5:8080", True),
        ("0.0.0.0", "evil.example", False),
        ("office.lan", "office.lan:8080", True),
    ],
)
def test_we_answer_to_our_own_names_only(rig: Rig, bound: str, host: str, ours: bool) -> None:
    here = replace(rig.here, host=bound, public="https://danvan.example.vn/hook")
    assert guards.knows(here, host) is ours


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
async def test_what_another_site_sends_is_refused(rig: Rig, headers: dict[str, str]) -> None:
    async with inside(rig) as client:
        body = {"client": CLIENT, "text": "bị ép"}
        answer = await client.post("/say", json=body, headers=headers)
        assert answer.status in (403, 421)
        form = await client.post("/say", data={"client": CLIENT, "text": "x"}, headers=headers)
        assert form.status in (403, 421)
    assert rig.said(OFFICER.person) == []


@pytest.mark.asyncio
async def test_our_own_page_is_no_stranger(rig: Rig) -> None:
    async with inside(rig) as client:
        origin = {"Origin": str(client.make_url("/")).rstrip("/")}
        body = {"client": CLIENT, "text": "xin chào"}
        assert (await client.post("/say", json=body, headers=origin)).status == 200


# what is said is kept once


@pytest.mark.asyncio
async def test_the_same_message_sent_twice_is_stored_once(anywhere: Rig) -> None:
    async with inside(anywhere) as client:
        for _ in range(3):
            assert (await say(client, "bc doi thoai 45 nguoi")).status == 200
    assert len(anywhere.said(OFFICER.person)) == 1


@pytest.mark.asyncio
async def test_two_people_may_choose_the_same_id(rig: Rig) -> None:
    for person in (OFFICER.person, LEADER.person):
        async with inside(rig, person) as client:
            assert (await say(client, "xin chào")).status == 200
        assert len(rig.said(person)) == 1


@pytest.mark.asyncio
async def test_what_cannot_be_kept_is_not_called_received(rig: Rig) -> None:
    async with inside(rig) as client:
        cookies = {one.key: one.value for one in client.session.cookie_jar}
    async with browser(rig, broken(rig, Away("disk full"))) as client:
        client.session.cookie_jar.update_cookies(cookies)
        answer = await say(client, "xin chào")
        assert answer.status == 503
        assert "disk" not in await answer.text()


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"text": "không có mã"}, 400),
        ({"client": "ngắn", "text": "x"}, 400),
        ({"client": CLIENT + ":7", "text": "x"}, 400),
        ({"client": CLIENT}, 400),
        ({"client": CLIENT, "text": "  \n "}, 400),
        ({"client": CLIENT, "text": 7}, 400),
        ({"client": CLIENT, "tap": "a b"}, 400),
        ({"client": CLIENT, "tap": "a", "text": "b"}, 400),
        ([CLIENT], 400),
        ({"client": CLIENT, "text": "ư" * 50_001}, 413),
        ({"client": CLIENT, "text": "x" * 900_000}, 413),
    ],
)
async def test_what_the_page_never_sends_is_refused(rig: Rig, body: object, status: int) -> None:
    async with inside(rig) as client:
        answer = await client.post("/say", json=body)
        assert answer.status == status
        assert (await answer.json())["say"]
    assert rig.said(OFFICER.person) == []


@pytest.mark.asyncio
async def test_only_json_counts_as_json(rig: Rig) -> None:
    async with inside(rig) as client:
        plain = {"Content-Type": "text/plain"}
        for data in (b'{"client": "0123456789abcdef", "text": "x"}', b"{", b"\xff"):
            assert (await client.post("/say", data=data, headers=plain)).status == 415
        as_json = {"Content-Type": "application/json"}
        for data in (b"{", b"\xff\xfe", b"[" * 100_000):
            assert (await client.post("/say", data=data, headers=as_json)).status == 400


@pytest.mark.asyncio
async def test_a_long_text_is_taken_and_odd_letters_do_no_harm(rig: Rig) -> None:
    async with inside(rig) as client:
        assert (await say(client, "x" * 100_000)).status == 200
        raw = rb'{"client": "fedcba9876543210", "text": "a\u0000b\ud800c"}'
        headers = {"Content-Type": "application/json"}
        assert (await client.post("/say", data=raw, headers=headers)).status == 200
    await rig.settle()
    turn = rig.here.channel.read(rig.said(OFFICER.person)[-1], rig.here.clock())
    assert turn is not None
    assert turn.text == "ab?c"


# the stream


@pytest.mark.asyncio
async def test_the_stream_tells_what_was_said_and_then_what_comes(anywhere: Rig) -> None:
    async with inside(anywhere) as client:
        await say(client, "xin chào")
        await anywhere.settle()
        stream = await client.get("/stream")
        assert stream.content_type == "text/event-stream"
        assert texts(await read(stream)) == ["> xin chào", "Nghe: xin chào"]
        await say(client, "card", "another-client")
        assert texts(await read(stream, "mine")) == ["> card"]
        await anywhere.settle()
        _, _, card = (await read(stream, "message"))[-1]
    part = card["parts"][0]
    assert part["pieces"][0] == ["Báo cáo đối thoại", "bold"]
    assert [[one["label"] for one in row] for row in part["buttons"]] == [["Gửi", "Sửa"], ["Huỷ"]]


@pytest.mark.asyncio
async def test_a_tap_flashes_and_changes_the_message_in_place(rig: Rig) -> None:
    async with inside(rig) as client:
        await say(client, "card")
        await rig.settle()
        stream = await client.get("/stream")
        first = next(data for kind, _, data in await read(stream) if kind == "message")
        tap = {"client": "tap-client", "tap": "card-yes"}
        assert (await client.post("/say", json=tap)).status == 200
        await rig.settle()
        kinds: dict[str, Any] = {}
        while not {"flash", "mine", "message"} <= set(kinds):
            kinds |= {kind: data for kind, _, data in await read(stream, "message")}
            if "flash" not in kinds:
                kinds |= {kind: data for kind, _, data in await read(stream, "flash")}
    assert kinds["flash"] == {"text": "Đã nhận"}
    assert kinds["mine"]["tap"] == "card-yes"
    assert kinds["message"]["edits"] == first["id"]
    assert kinds["message"]["parts"][0]["buttons"] == []


@pytest.mark.asyncio
async def test_a_page_that_comes_back_gets_what_it_missed(anywhere: Rig) -> None:
    clock = anywhere.here.clock
    assert isinstance(clock, Clock)
    async with inside(anywhere) as client:
        await say(client, "một")
        await anywhere.settle()
        cursor = (await read(await client.get("/stream")))[-2][1]
        clock.tick(minutes=10)
        await say(client, "hai", "client-two")
        await anywhere.settle()
        headers = {"Last-Event-ID": cursor}
        assert "> hai" in texts(await read(await client.get("/stream", headers=headers)))
        by_query = texts(await read(await client.get(f"/stream?after={cursor}")))
    assert by_query == ["Nghe: một", "> hai", "Nghe: hai"]  # the page leaves out what it has


@pytest.mark.asyncio
@pytest.mark.parametrize("cursor", ["", "x", "1-", "-1", "9" * 38 + "-1", "1-2-3", "١-١"])
async def test_a_cursor_that_makes_no_sense_starts_at_the_beginning(rig: Rig, cursor: str) -> None:
    async with inside(rig) as client:
        await say(client, "một")
        await rig.settle()
        stream = await client.get("/stream", params={"after": cursor})
        assert texts(await read(stream))[-1] == "Nghe: một"


def test_a_message_sent_late_under_an_early_number_is_not_missed(anywhere: Rig) -> None:
    clock, database = anywhere.here.clock, anywhere.here.database
    assert isinstance(clock, Clock)
    looking = Feed(OFFICER.person)

    def look() -> list[str]:
        with database.read() as session:
            return texts([(one.kind, "", json.loads(one.data)) for one in looking.look(session)])

    def queue(key: str, delay: float) -> None:
        payload = parts.dump([Message(key)])
        later = clock() + timedelta(seconds=delay)
        with database.begin() as session:
            letter = Letter(key, "web", "1", payload, not_before=later)
            outbox.put(session, letter, clock())

    queue("nhắc việc", 600)
    queue("trả lời", 0)
    asyncio.run(anywhere.settle())
    assert look() == ["trả lời"]
    clock.tick(600)
    asyncio.run(anywhere.settle())
    assert look() == ["nhắc việc"]
    assert look() == []


@pytest.mark.asyncio
async def test_one_person_may_not_hold_pages_without_end(rig: Rig) -> None:
    async with inside(rig) as client:
        streams = [await client.get("/stream") for _ in range(12)]
        assert {stream.status for stream in streams} == {200}
        assert (await client.get("/stream")).status == 429


@pytest.mark.asyncio
async def test_what_others_are_told_is_not_in_my_stream(rig: Rig) -> None:
    rig.tell(LEADER.person, Message("chỉ lãnh đạo đọc"), "private")
    await rig.settle()
    async with inside(rig) as client:
        await say(client, "xin chào")
        assert texts(await read(await client.get("/stream"))) == ["> xin chào"]


@pytest.mark.parametrize(
    ("text", "spans", "cut"),
    [
        ("", (), []),
        ("abc", (), [["abc", ""]]),
        ("abc", (Span("bold", 1, 1),), [["a", ""], ["b", "bold"], ["c", ""]]),
        (
            "🙂đậm",
            (Span("bold", 0, 4), Span("code", 1, 1)),
            [["🙂", "bold"], ["đ", "bold code"], ["ậm", "bold"]],
        ),
        ("ab", (Span("italic", 1, 99),), [["a", ""], ["b", "italic"]]),
        (EVIL, (), [[EVIL, ""]]),
    ],
)
def test_a_text_is_cut_where_its_look_changes(
    text: str, spans: tuple[Span, ...], cut: list[list[str]]
) -> None:
    assert feed.pieces(Message(text, spans)) == cut


# files


def form(name: str, data: bytes, mime: str, text: str = "") -> FormData:
    made = FormData()
    made.add_field("client", CLIENT)
    made.add_field("text", text)
    made.add_field("file", BytesIO(data), filename=name, content_type=mime)
    return made


@pytest.mark.asyncio
async def test_a_picture_is_kept_before_it_is_called_received(rig: Rig, tmp_path: Path) -> None:
    data = picture()
    async with inside(rig) as client:
        answer = await client.post("/say", data=form("a.png", data, "image/png", "ảnh hội nghị"))
        assert answer.status == 200
        mine = (await read(await client.get("/stream")))[0][2]
        shown = await client.get(mine["files"][0]["url"])
        assert await shown.read() == data
    turn = rig.here.channel.read(rig.said(OFFICER.person)[0], rig.here.clock())
    assert turn is not None
    assert (turn.kind, turn.text) == ("files", "ảnh hội nghị")
    file = turn.files[0]
    assert (file.kind, file.mime, file.name, file.size) == (
        "photo",
        "image/png",
        "a.png",
        len(data),
    )
    await rig.here.channel.download(file.ref, tmp_path / "copy", len(data))
    assert (tmp_path / "copy").read_bytes() == data


@pytest.mark.asyncio
async def test_a_page_that_calls_itself_a_picture_is_never_shown_as_one(rig: Rig) -> None:
    async with inside(rig) as client:
        await client.post("/say", data=form("x.svg", b"<svg onload=alert(1)>", "image/svg+xml"))
        mine = (await read(await client.get("/stream")))[0][2]
        assert mine["files"][0]["kind"] == "document"
        headers = (await client.get(mine["files"][0]["url"])).headers
    assert headers["Content-Type"] == "application/octet-stream"
    assert headers["Content-Disposition"].startswith("attachment;")
    assert headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.asyncio
async def test_a_file_of_another_chat_is_not_there(anywhere: Rig) -> None:
    sha = anywhere.shelve(picture(), "image/png")
    file = SentFile("photo", sha, 'b"ảo\r\n.png', "image/png")
    anywhere.tell(LEADER.person, Message("ảnh", files=(file,)), "photo")
    await anywhere.settle()
    async with inside(anywhere, LEADER.person) as client:
        answer = await client.get(f"/file/{sha}")
        assert answer.status == 200
        assert answer.headers["Content-Type"] == "image/png"
        assert answer.headers["Content-Disposition"] == (
            "inline; filename=\"b__o.png\"; filename*=UTF-8''b%22%E1%BA%A3o.png"
        )
    async with inside(anywhere) as client:
        assert (await client.get(f"/file/{sha}")).status == 404
        await say(client, f"cho tôi tệp {sha}")  # to name it is not to have been sent it
        await anywhere.settle()
        assert (await client.get(f"/file/{sha}")).status == 404


@pytest.mark.asyncio
@pytest.mark.parametrize("sha", ["..%2F..%2Fetc%2Fpasswd", "A" * 64, "a" * 63, "a" * 64])
async def test_only_a_hash_names_a_file(rig: Rig, sha: str) -> None:
    async with inside(rig) as client:
        assert (await client.get(f"/file/{sha}")).status == 404


@pytest.mark.asyncio
async def test_too_large_a_file_is_refused_and_nothing_is_left(rig: Rig) -> None:
    async with inside(rig) as client:
        answer = await client.post("/say", data=form("a.bin", b"x" * (LARGEST + 1), "a/b"))
        assert answer.status == 413
    assert rig.said(OFFICER.person) == []
    assert [path for path in rig.here.shelf.folder.rglob("*") if path.is_file()] == []


@pytest.mark.asyncio
async def test_a_large_file_within_the_limit_is_taken(rig: Rig) -> None:
    async with inside(rig) as client:
        answer = await client.post("/say", data=form("a.bin", b"x" * (LARGEST - 1000), "a/b"))
        assert answer.status == 200


@pytest.mark.asyncio
async def test_too_many_files_and_torn_forms_are_refused(rig: Rig) -> None:
    many = form("0.txt", b"0", "text/plain")
    for number in range(10):
        many.add_field("file", b"x", filename=f"{number}.txt")
    torn = {"Content-Type": "multipart/form-data; boundary=b"}
    async with inside(rig) as client:
        assert (await client.post("/say", data=many)).status == 413
        for data in (b"", b"--b", b"--b\r\nContent-Disposition: form-data; name=client\r\n\r\nabc"):
            assert (await client.post("/say", data=data, headers=torn)).status == 400
        none = {"Content-Type": "multipart/form-data"}
        assert (await client.post("/say", data=b"x", headers=none)).status == 400
    assert rig.said(OFFICER.person) == []


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("báo cáo.docx", "báo cáo.docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Temp\\a.txt", "a.txt"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("a\0b\r\n.png", "ab.png"),
        ("...", "tep"),
        ("", "tep"),
        ("x" * 300 + ".xlsx", "x" * 145 + ".xlsx"),
        ("x" * 300, "x" * 150),
    ],
)
def test_a_file_name_is_only_a_name(name: str, safe: str) -> None:
    assert safe_name(name) == safe


# the port


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        "[]",
        "null",
        '{"person": 1}',
        '{"person": "x", "client": "c", "text": "", "tap": "", "files": []}',
        '{"person": 1, "client": "c", "text": 7, "tap": "", "files": []}',
        '{"person": 1, "client": "c", "text": "", "tap": "", "files": [["exe", "", "", "", 1]]}',
        '{"person": 1, "client": "c", "text": "", "tap": "", "files": [[1]]}',
    ],
)
def test_what_cannot_be_read_is_put_aside(rig: Rig, body: str) -> None:
    with pytest.raises(Unreadable):
        rig.here.channel.read(body, rig.here.clock())


@pytest.mark.asyncio
async def test_only_what_is_on_the_shelf_is_downloaded(rig: Rig, tmp_path: Path) -> None:
    channel = rig.here.channel
    sha = rig.shelve(b"12345", "text/plain")
    for ref, limit in (("../secret", 9), ("0" * 64, 9), (sha, 4)):
        with pytest.raises(Refused):
            await channel.download(ref, tmp_path / "copy", limit)
    assert not (tmp_path / "copy").exists()


@pytest.mark.asyncio
async def test_a_send_to_a_page_that_is_closed_is_no_failure(rig: Rig) -> None:
    assert await rig.here.channel.send(Address("web", "1"), CARD) == "web"
    await rig.here.channel.edit(Address("web", "1"), "web", CARD)
    await rig.here.channel.answer_tap("1:client", "Đã nhận")


@pytest.mark.asyncio
async def test_a_port_in_use_is_said_in_one_line(rig: Rig) -> None:
    async with browser(rig) as client:
        assert client.port is not None
        with pytest.raises(PortTaken, match=r"^cannot listen on 127\.0\.0\.1:\d+: [^\n]+$"):
            await serve(rig.here, "127.0.0.1", client.port)
