"""The nudge: shown word for word, sent once, and only to who lacks it at that moment."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from handlers import nudge_asked, nudge_letter, nudge_meant, words
from handlers.overview.frame import Frame
from handlers.places import Places
from handlers.reading.message import read
from handlers.report_hours import Hours
from handlers.turn import Address, Message, Say
from storage import audit, groups, members, nudges, people, unit_changes, units
from storage.database import Database
from storage.nudges import key
from storage.people import Role
from tests.bot.breakable import rows
from tests.conftest import Fresh
from tests.handlers import figures_world
from tests.handlers.figures_world import COMMUNE_LEADER, GROUP, LEADER, NOW, OFFICER, TWO, tell
from tests.talk import Heard, Talk, World

HON, HA = "-801", "-802"  # the groups of Bản Hon and Khun Há; Nà Tăm has but an officer
HON_OFFICER, TAM_OFFICER = 31, 32
ASKED = "đơn vị nào chưa đăng ký mô hình?"


@pytest.fixture
def world(database: Database, tmp_path: Path) -> World:
    return made(database, tmp_path)


def made(database: Database, folder: Path) -> World:
    world = figures_world.make(database, folder)
    with database.begin() as session:
        for chat, code in ((HON, "BH"), (HA, "KH")):
            groups.link(session, ("telegram", chat, ""), unit(world, code), None, NOW)
        for account, name, code in (
            (HON_OFFICER, "Giàng A Sử", "BH"), (TAM_OFFICER, "Lý Thị Pà", "NT"),
        ):  # fmt: skip
            person = members.add(session, name, [Role("officer", unit(world, code))], NOW)
            members.link(session, f"telegram:{account}", person, NOW)
            people.greeted(session, f"telegram:{account}", str(account), NOW)
    return world


def unit(world: World, code: str) -> int:
    with world.database.read() as session:
        found = units.find(session, code)
    assert found is not None
    return found.id


def group(world: World, chat: str, account: int = HON_OFFICER) -> Talk:
    return world.talk(account, chat=chat, group=True)


def preview(leader: Talk, words: str = ASKED) -> Heard:
    """Ask, and tap the button under the answer."""
    leader.says(words)
    leader.taps(next(one for one in leader.last.labels if one.startswith("Nhắc ")))
    return leader.hears("Cần nhắc")


def states(world: World) -> dict[str, str]:
    found = rows(world.database, "SELECT key, state FROM outbox WHERE key LIKE 'nudge:%'")
    return {str(name): str(state) for name, state in found}


def has_it(world: World, code: str) -> None:
    with world.database.begin() as session:
        tell(session, code, "model", name=f"Mô hình {code}", field="economy", lead="")


def denials(world: World) -> list[str]:
    with world.database.read() as session:
        return [one.action for one in audit.latest(session) if not one.allowed]


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


def test_only_who_leads_a_unit_may_ask_it(world: World) -> None:
    officer = world.talk(OFFICER)
    officer.says(ASKED)
    assert not [one for one in officer.last.labels if "Nhắc" in one]
    officer.says("nhắc các đơn vị đó")
    officer.hears("Chỉ lãnh đạo phụ trách đơn vị mới gửi được")
    officer.says("nhắc các xã chưa đăng ký mô hình")
    officer.hears("Chỉ lãnh đạo phụ trách đơn vị mới gửi được")
    assert denials(world) == ["nudge.send"] * 2
    own = world.talk(COMMUNE_LEADER)  # of a commune that has its models
    own.says("xã nào chưa tiếp công dân")
    assert "Nhắc 1 đơn vị này" in own.last.labels

    leader = world.talk(LEADER)
    shown = preview(leader)
    with world.database.begin() as session:
        person = people.behind(session, f"telegram:{LEADER}")
        assert person is not None
        members.grant(session, person.id, [Role("officer", unit(world, "TD"))], world.clock())
    leader.taps("Gửi tới 3 đơn vị", on=shown)
    leader.hears("Chỉ lãnh đạo phụ trách đơn vị mới gửi được")
    assert not states(world)


def test_it_can_be_ordered_in_words(world: World) -> None:
    leader = world.talk(LEADER)
    leader.says("nhắc các đơn vị đó")
    leader.hears("Đồng chí muốn nhắc các đơn vị về việc gì?")
    leader.says("nhắc các xã chưa đăng ký mô hình")
    leader.hears("Cần nhắc 4 đơn vị chưa đăng ký mô hình")
    leader.says("bao nhiêu xã đã tiếp công dân")
    assert "Nhắc 13 đơn vị này" in leader.last.labels
    leader.says("nhắc các đơn vị đó giúp tôi")
    leader.hears("Cần nhắc 13 đơn vị chưa tiếp công dân")
    leader.says("bao nhiêu xã đã tập huấn")  # who said there was nothing has answered
    assert "Nhắc 8 đơn vị này" in leader.last.labels
    leader.taps("Nhắc 8 đơn vị này")
    leader.hears("Không nhắc đơn vị đã báo không phát sinh: Xã Bình Lư.")


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


def test_reports_of_no_kind_are_whatever_is_owed_and_officers_remind_nobody(world: World) -> None:
    figures_world.plan(world)
    with world.database.begin() as session:
        for code in ("BH", "KH", "NT", "TL"):
            tell(session, code, "reception", sessions=1, people=1)
    leader = world.talk(LEADER)
    leader.says("nhắc các xã nộp báo cáo")
    leader.hears("Cần nhắc 11 đơn vị còn thiếu việc đã đến hạn (năm 2026)")
    officer = world.talk(OFFICER)
    officer.says("nhắc các xã nộp báo cáo")
    officer.hears("Chỉ lãnh đạo phụ trách đơn vị mới gửi được tin nhắc")


def test_what_is_over_is_reminded_of_only_where_it_is_still_owed(world: World) -> None:
    figures_world.plan(world)
    leader = world.talk(LEADER)
    leader.says("quý IV năm 2025 xã nào chưa đối thoại")
    leader.hears("chưa đối thoại")
    assert not [one for one in leader.last.labels if one.startswith("Nhắc ")]
    leader.says("nhắc các đơn vị đó")
    leader.hears("Kỳ này đã qua")
    leader.says("tháng 2 xã nào chưa đối thoại")  # a plan asked for it by the end of February
    owed = next(one for one in leader.last.labels if one.startswith("Nhắc "))
    leader.taps(owed)
    leader.hears("chưa đối thoại (tháng 2/2026)", "quá hạn 13 ngày")


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


def test_in_a_group_it_is_shown_in_private(world: World) -> None:
    with world.database.begin() as session:
        groups.link(session, ("telegram", "-900", ""), unit(world, "TD"), None, NOW)
    there, leader = group(world, "-900", LEADER), world.talk(LEADER)
    there.says("xã nào chưa có báo cáo nào")
    there.taps(there.last.labels[0])
    there.hears("Tôi đã trả lời riêng đồng chí.")
    there.hears_nothing()
    assert "Cần nhắc" in leader.messages[0].message.text
    stranger = group(world, "-900", OFFICER)
    answer = next(one for one in there.messages if one.labels)
    stranger.taps(answer.labels[0], on=answer)
    assert "Chỉ lãnh đạo phụ trách" in world.talk(OFFICER).last.message.text


def test_many_units_are_told_in_pages(world: World) -> None:
    with world.database.begin() as session:
        above = unit(world, "TD")
        for number in range(70):
            unit_changes.add(
                session, f"X{number}", f"Xã Mới {number}", kind="commune", parent=above
            )
    leader = world.talk(LEADER)
    shown = preview(leader)
    assert "và 56 đơn vị nữa" in shown.message.text
    assert shown.labels == ["Gửi tới 3 đơn vị", "Xem cả danh sách", "Thôi"]
    leader.taps("Xem cả danh sách")
    listed = leader.hears("74 đơn vị sẽ được nhắc", "Xã Bản Hon: gửi vào nhóm")
    assert "Xã Mới 9" not in listed.message.text
    leader.taps("Trang sau ▶", on=listed)
    assert "Xã Mới 9: chưa có cách gửi" in listed.message.text


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


@pytest.mark.parametrize("kind", ["dialogue", "training", "model", "reception"])
@pytest.mark.parametrize("name", ["nudge-how", "nudge-copy-how"])
def test_the_example_it_gives_is_understood(kind: str, name: str) -> None:
    text = words.plain("vi", Say(name, {"kind": kind}))
    example = text.split("“")[1].split("”")[0]
    (found,) = read(example, Places(()), NOW)
    assert (found.kind, found.refused) == (kind, {})


@pytest.mark.parametrize(
    ("frame", "kept"),
    [
        (Frame("opinions", "rate"), ("opinions", "unresolved")),
        (Frame("on-time", "rate"), ("on-time", "missing")),
        (Frame("", "states"), ("tasks", "missing")),
        (Frame("tasks", "lacks", part="not yet due"), ("tasks", "not yet due")),
        (Frame("on-time", "lacks", part="done late"), None),
        (Frame("models", "trend"), None),
    ],
)
def test_what_can_be_asked_for(frame: Frame, kept: tuple[str, str] | None) -> None:
    found = nudge_meant.meant(frame)
    assert (None if found is None else (found.measure, found.part)) == kept


@given(st.sets(st.integers(1, 5000)))
def test_ids_are_kept_short_and_whole(ids: set[int]) -> None:
    assert set(nudge_asked.unspan(nudge_asked.spans(ids))) == ids


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
