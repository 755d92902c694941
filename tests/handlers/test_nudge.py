"""The nudge: shown word for word, sent once, and only to who lacks it at that moment."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from handlers.nudges import letter as nudge_letter
from handlers.overview.frame import Frame
from handlers.reports.hours import Hours
from handlers.turn import Address, Message
from storage import audit, groups, nudges
from storage.database import Database
from storage.nudges import key
from tests.bot.breakable import rows
from tests.conftest import Fresh
from tests.handlers import figures_world
from tests.handlers.figures_world import GROUP, LEADER, NOW, TWO
from tests.handlers.nudge_world import (
    HA,
    HON,
    TAM_OFFICER,
    denials,
    group,
    has_it,
    made,
    preview,
    states,
    unit,
)
from tests.talk import World


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return made(database, tmp_path)


def test_it_is_shown_word_for_word_and_goes_out_once(world: World) -> None:
    leader, hon, tam = world.talk(LEADER), group(world, HON), world.talk(TAM_OFFICER)
    shown = preview(leader)
    text = shown.message.text
    assert "Cần nhắc 4 đơn vị chưa đăng ký mô hình (năm 2026)" in text
    assert "Gửi vào nhóm của 2 đơn vị: Xã Bản Hon, Xã Khun Há." in text
    assert "Gửi riêng cho cán bộ của 1 đơn vị chưa có nhóm: Xã Nà Tăm." in text
    assert "Chưa gửi được cho 1 đơn vị" in text
    assert shown.labels == ["Gửi tới 3 đơn vị", "Thôi"]
    copy = leader.hears("Kính gửi: Xã Tả Lèng.", "đơn vị chưa đăng ký mô hình (năm 2026).")
    assert "Đồng chí Đỗ Thị Hạnh (Huyện Tam Đường) đề nghị đơn vị thực hiện" in copy.message.text
    assert copy.message.spans == ()
    assert not states(world)

    choice = shown.message.buttons[0][0].id
    leader.taps_id(choice, on=shown.id)
    assert shown.edited == 1
    assert "Đã xếp gửi tin nhắc tới 3 đơn vị" in shown.message.text
    leader.taps_id(choice, on=shown.id)
    assert world.app.flashes[-1] == "Tin nhắc này đã xếp gửi rồi."
    ids = {code: unit(world, code) for code in ("BH", "KH", "NT")}
    assert states(world) == {key(1, id): "sent" for id in ids.values()}
    told = hon.last.message.text
    assert told in text  # to the letter
    assert hon.last.labels == ["Báo cáo ngay"]
    assert "Nhắc việc: Xã Nà Tăm" in tam.last.message.text
    assert not [one for one in world.app.sent if one.chat == GROUP]

    hon.taps("Báo cáo ngay")
    hon.hears("Đăng ký mô hình", "Xã Bản Hon")
    has_it(world, "KH")
    leader.taps("Xem kết quả")
    leader.hears(
        "Kết quả nhắc đơn vị chưa đăng ký mô hình (năm 2026), lúc 08:15 12/3",
        "Đã gửi tới 3/4 đơn vị.", "Đã có sau khi nhắc: 1/3.",
        "Chưa gửi được cho 1 đơn vị (chưa có nhóm, chưa có cán bộ tham gia): Xã Tả Lèng.",
        "3 đơn vị vẫn chưa đăng ký mô hình: Xã Bản Hon, Xã Nà Tăm, Xã Tả Lèng.",
    )  # fmt: skip
    with world.database.read() as session:
        entry = next(one for one in audit.latest(session) if one.action == "nudge.send")
    assert (entry.subject, entry.details["reached"]) == ("1", "3")


def test_within_a_day_it_is_said_who_was_asked_and_by_whom(world: World) -> None:
    one, two = world.talk(LEADER), world.talk(TWO)
    preview(one)
    other = preview(two, "xã nào ở huyện Tam Đường chưa đăng ký mô hình")
    assert other.labels == ["Gửi tới 3 đơn vị", "Thôi"]
    one.taps("Gửi tới 3 đơn vị")
    two.taps("Gửi tới 3 đơn vị", on=other)  # both had it before them
    assert "Trong 24 giờ qua đã nhắc Xã Bản Hon, Xã Khun Há, Xã Nà Tăm" in other.message.text
    assert "(lúc 08:15 12/3, đồng chí Đỗ Thị Hạnh)" in other.message.text
    assert other.labels == ["Nhắc lại tất cả (3)", "Thôi"]
    assert len(states(world)) == 3
    two.taps("Thôi", on=other)
    assert other.message.text == "Đã thôi, không gửi tin nhắc nào."

    with world.database.begin() as session:
        groups.link(session, ("telegram", "-803", ""), unit(world, "TL"), None, world.clock())
    again = preview(two, "xã nào ở huyện Tam Đường chưa đăng ký mô hình")
    assert again.labels == ["Chỉ nhắc 1 đơn vị chưa được nhắc", "Nhắc lại tất cả (4)", "Thôi"]
    two.taps("Chỉ nhắc 1 đơn vị chưa được nhắc", on=again)
    assert {name.split(":")[2] for name in states(world) if name.startswith("nudge:2:")} == {
        str(unit(world, "TL"))
    }
    third = preview(one)
    assert third.message.text.count("Trong 24 giờ qua đã nhắc") == 2
    one.taps("Nhắc lại tất cả (4)", on=third)
    assert len(states(world)) == 3 + 1 + 4
    world.clock.tick(hours=25)
    assert preview(one).labels == ["Gửi tới 4 đơn vị", "Thôi"]


def test_in_quiet_hours_it_waits_and_looks_again_when_it_is_sent(world: World) -> None:
    leader, hon = world.talk(LEADER), group(world, HON)
    world.clock.now = NOW.replace(hour=22, minute=0)
    shown = preview(leader)
    assert "tin nhắc sẽ gửi lúc 07:00 ngày 13/03/2026" in shown.message.text
    has_it(world, "NT")  # while the leader reads
    leader.taps("Gửi tới 3 đơn vị")
    assert "Đã xếp gửi tin nhắc tới 2 đơn vị" in shown.message.text
    assert "1 đơn vị nay không còn phải nhắc." in shown.message.text
    hon.hears_nothing()
    has_it(world, "BH")  # before it is sent
    with world.database.begin() as session:  # and a group that is another's by then
        groups.link(session, ("telegram", HA, ""), unit(world, "GM"), None, world.clock())
    world.time_passes(hours=8, minutes=59)
    assert set(states(world).values()) == {"ready"}
    world.time_passes(minutes=2)
    hon.hears_nothing()
    group(world, HA).hears_nothing()
    assert sorted(states(world).values()) == ["cancelled", "cancelled"]
    leader.taps("Xem kết quả")
    leader.hears(
        "Đã gửi tới 0/3 đơn vị.",
        "Đã có trước khi gửi: 1.",
        "Chưa gửi được cho 2 đơn vị", "Xã Khun Há, Xã Tả Lèng",
    )  # fmt: skip


def test_a_letter_that_comes_late_is_put_off_till_morning(world: World) -> None:
    world.clock.now = NOW.replace(hour=19, minute=59)
    leader = world.talk(LEADER)
    leader.taps("Gửi tới 3 đơn vị", on=preview(leader))
    night, bh = NOW.replace(hour=23), unit(world, "BH")
    with world.database.begin() as session:  # as if the courier had been away till then
        args = {"nudge": 1, "unit": bh, "again": 0, "channel": "telegram", "chat": HON}
        assert nudge_letter.compose(Hours(), session, args, night) is None
    (later,) = rows(world.database, f"SELECT state, chat FROM outbox WHERE key = '{key(1, bh, 1)}'")
    assert tuple(later) == ("ready", HON)
    world.clock.now = night
    world.run()
    assert states(world)[key(1, bh, 1)] == "ready"


def test_the_group_answers_it_and_others_are_refused_in_words(world: World) -> None:
    figures_world.plan(world)
    leader, hon = world.talk(LEADER), group(world, HON)
    sister = group(world, HON, TAM_OFFICER)
    shown = preview(leader, "đơn vị nào chưa đối thoại")
    assert "Theo 159-KH/HU: Đối thoại trực tiếp với nhân dân (hạn 27/02/2026)" in shown.message.text
    leader.taps("Gửi tới 3 đơn vị")
    letter = hon.last
    assert letter.labels == ["Báo cáo ngay", "Không phát sinh"]
    assert "quá hạn 13 ngày" in letter.message.text
    for label in letter.labels:
        sister.taps(label, on=letter)
        assert "Xã Bản Hon" in sister.last.message.text
        assert sister.last.labels == []
    assert denials(world).count("nudge.report") == 1
    hon.taps("Không phát sinh", on=letter)
    assert letter.message.text.startswith("Đã nhận báo cáo")
    leader.taps("Xem kết quả")
    leader.hears("Đã có sau khi nhắc: 1/3.")

    leader.says("các xã còn thiếu bao nhiêu việc")
    leader.says("nhắc các đơn vị đó")
    leader.hears("Cần nhắc 10 đơn vị còn thiếu việc đã đến hạn")
    leader.taps("Gửi tới 2 đơn vị")
    tam = world.talk(TAM_OFFICER)
    tam.taps("Báo cáo ngay")
    tam.sees("Báo cáo đối thoại", "Xã Nà Tăm")


def test_a_group_that_removed_us_is_no_way(world: World) -> None:
    group(world, HON).becomes_member(present=False)
    shown = preview(world.talk(LEADER))
    assert "Gửi vào nhóm của 1 đơn vị: Xã Khun Há." in shown.message.text
    assert "2 đơn vị chưa có nhóm: Xã Bản Hon, Xã Nà Tăm" in shown.message.text


def test_any_report_will_do_where_no_kind_was_asked_for(world: World) -> None:
    leader, hon = world.talk(LEADER), group(world, HON)
    preview(leader, "xã nào chưa có báo cáo nào")
    leader.taps("Gửi tới 3 đơn vị")
    letter = hon.last
    hon.taps("Báo cáo ngay")
    hon.hears("chọn báo cáo cần gửi của Xã Bản Hon")
    hon.taps("Báo cáo")
    other = group(world, HA)
    other.taps_id(letter.message.buttons[0][0].id, on=letter.id)  # passed on to another group
    other.hears("Nhóm này không báo cáo được việc của Xã Bản Hon")


def test_what_people_think_is_no_matter_for_a_group(world: World) -> None:
    asked = Frame("reports", "lacks", report_kind="situation")
    ids = [unit(world, code) for code in ("BB", "BH", "NT")]
    with world.database.read() as session:
        found = nudge_letter.ways(session, asked, ids)
    assert {chat.way for chats in found.values() for chat in chats} == {"private"}
    assert set(found) == set(ids)


def test_two_at_once_wait_for_each_other(database: Database, world: World) -> None:
    """The second looks when the first has been written down, never before."""
    bh = unit(world, "BH")
    begun = Event()

    def second() -> set[int]:
        with database.begin() as session:
            begun.set()
            nudges.hold(session, "x")
            return set(nudges.recent(session, "x", [bh], NOW - timedelta(hours=1)))

    with ThreadPoolExecutor(1) as pool:
        with database.begin() as session:
            session.connection()  # as in a turn, which begins by writing
            nudges.hold(session, "x")
            seen = pool.submit(second)
            if not database.sqlite:
                begun.wait(10)
            nudges.add(session, "x", "{}", 1, NOW, {bh: "group"})
        assert seen.result(10) == {bh}


NAMES = {"BH": "Xã Bản Hon", "KH": "Xã Khun Há", "NT": "Xã Nà Tăm"}
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("ask"), st.sampled_from([LEADER, TWO])),
        st.tuples(st.just("tap"), st.integers(0, 9)),
        st.tuples(st.just("report"), st.sampled_from(["BH", "KH", "NT"])),
        st.tuples(st.just("hours"), st.sampled_from([1, 5, 9, 14, 30])),
        st.tuples(st.just("leave"), st.sampled_from([HON, HA])),
        st.tuples(st.just("join"), st.sampled_from([HON, HA])),
    ),
    min_size=2,
    max_size=8,
)


@settings(
    max_examples=6,
    deadline=None,
    phases=(
        Phase.explicit,
        Phase.reuse,
        Phase.generate,
    ),  # to shrink a whole conversation takes long
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(hour=st.sampled_from([8, 22]), steps=STEPS)
@example(hour=22, steps=[("report", "BH"), ("leave", HA), ("ask", TWO), ("tap", 9)])
def test_whatever_happens_a_unit_gets_each_nudge_once_and_only_while_it_lacks_it(
    fresh: Fresh, tmp_path: Path, hour: int, steps: list[tuple[str, object]]
) -> None:
    with fresh() as database:
        world = made(database, tmp_path)
        world.clock.now = NOW.replace(hour=hour)
        have: set[str] = set()
        heard: list[datetime] = []
        needless: list[str] = []

        def watch(_verb: str, _to: Address, message: Message) -> None:
            if message.text.startswith("Nhắc việc:"):
                heard.append(world.clock())
                needless.extend(code for code in have if NAMES[code] in message.text)

        world.app.faults = watch
        for name, what in [("ask", LEADER), ("tap", 0), *steps]:
            _do(world, name, what, have)
        world.time_passes(hours=26)
        sent = [name for name, state in _letters(world) if state == "sent"]
        assert len(sent) == len(set(sent)) == len(heard)
        assert not needless
        assert all(Hours().awake(at) for at in heard)


def _letters(world: World) -> list[tuple[str, str]]:
    """Of a nudge to a unit, under a key without how often it was put off."""
    found = states(world).items()
    return [(":".join([*name.split(":")[:3], "x"]), state) for name, state in found]


def _do(world: World, name: str, what: object, have: set[str]) -> None:
    match name, what:
        case "ask", int(account):
            leader = world.talk(account)
            leader.says("xã nào ở huyện Tam Đường chưa đăng ký mô hình")
            label = next((one for one in leader.last.labels if one.startswith("Nhắc ")), "")
            if label:
                leader.taps(label)
        case "tap", int(number):
            _tap(world, number)
        case "report", str(code) if code not in have:
            have.add(code)
            has_it(world, code)
        case "hours", int(count):
            world.time_passes(hours=count)
        case (("leave" | "join"), str(chat)):
            group(world, chat).becomes_member(present=name == "join")


def _tap(world: World, number: int) -> None:
    """A button that asks to send, of any message, also one that was tapped before."""
    found = [
        (heard, choice.id)
        for heard in world.app.sent
        for row in heard.message.buttons
        for choice in row
        if choice.label.startswith(("Gửi tới", "Nhắc lại", "Chỉ nhắc"))
    ]
    if found:
        heard, id = found[number % len(found)]
        world.talk(int(heard.chat)).taps_id(id, on=heard.id)
        world.talk(int(heard.chat)).taps_id(id, on=heard.id)
