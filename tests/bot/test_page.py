"""The web chat's page in a real browser: on a phone, on bad networks, by keys alone."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import (
    Browser,
    FilePayload,
    Locator,
    Page,
    Route,
    expect,
    sync_playwright,
)

from handlers.turn import Choice, Message, SentFile
from storage import members
from tests.bot.webs import CARD, LEADER, OFFICER, Running, picture, wall
from tests.lacking import missing

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
)
EVIL = (
    "<img src=x onerror=\"document.title='hacked'\"><script>document.title='hacked'</script>&amp;"
)
CONTRAST = """(node) => {
  const shade = (color) => {
    const [r, g, b] = color.match(/[\\d.]+/g).map((value) => {
      const part = Number(value) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const solid = (color) => !/^(transparent|rgba\\(.*, 0\\))$/.test(color);
  let behind = node;
  while (behind.parentElement && !solid(getComputedStyle(behind).backgroundColor)) {
    behind = behind.parentElement;
  }
  const front = shade(getComputedStyle(node).color);
  const back = shade(getComputedStyle(behind).backgroundColor);
  return (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
}"""

PHOTO = FilePayload(name="ảnh.png", mimeType="image/png", buffer=picture())
Scheme = Literal["light", "dark"]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        missing(f"Chromium, at {CHROMIUM}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[Running]:
    with Running(tmp_path) as running:
        yield running


@contextmanager
def phone(chromium: Browser, *, scheme: Scheme = "light") -> Iterator[Page]:
    """A page on a phone; it must never break our own policy or trip over itself."""
    context = chromium.new_context(
        viewport={"width": 360, "height": 740},
        color_scheme=scheme,
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
    )
    faults: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if "Policy" in said.text else None)
    page.on("dialog", lambda dialog: dialog.accept())
    yield page
    context.close()
    assert faults == []


@pytest.fixture
def page(chromium: Browser, chat: Running) -> Iterator[Page]:
    with phone(chromium) as opened:
        enter(opened, chat)
        yield opened


def enter(page: Page, chat: Running, name: str = OFFICER.name) -> None:
    page.goto(chat.url)
    page.get_by_role("button", name=name).click()
    expect(page.get_by_role("heading", name="Xin chào!")).to_be_visible()


def say(page: Page, text: str) -> None:
    page.get_by_role("textbox", name="Tin nhắn").fill(text)
    page.get_by_role("button", name="Gửi", exact=True).last.click()


def ours(page: Page) -> Locator:
    return page.locator("article.ours")


def mine(page: Page) -> Locator:
    return page.locator("article.mine")


def hears(page: Page, text: str | re.Pattern[str]) -> None:
    expect(ours(page).last).to_contain_text(text)


# a whole conversation


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_conversation_on_a_phone(chromium: Browser, chat: Running, scheme: Scheme) -> None:
    with phone(chromium, scheme=scheme) as page:
        page.goto(chat.url)
        expect(page.get_by_role("heading", name="Bản dùng thử")).to_be_visible()
        fits(page)
        page.get_by_role("button", name=OFFICER.name).click()
        expect(page.get_by_role("heading", name="Xin chào!")).to_be_visible()
        fits(page)

        say(page, "bc doi thoai 12/3 xa ban bo 45 nguoi")
        hears(page, "Nghe: bc doi thoai 12/3 xa ban bo 45 nguoi")
        expect(mine(page).last).to_contain_text("đã gửi")
        expect(page.get_by_role("heading", name="Hôm nay")).to_have_count(1)

        say(page, "card")
        expect(ours(page).last.locator("strong")).to_have_text("Báo cáo đối thoại")
        expect(ours(page).last.get_by_role("button")).to_have_text(["Gửi", "Sửa", "Huỷ"])
        fits(page)

        ours(page).last.get_by_role("button", name="Gửi").click()
        expect(page.locator("#toast")).to_have_text("Đã nhận")
        hears(page, "Đã bấm card-yes")  # in place: no new message, and its buttons are gone
        expect(ours(page)).to_have_count(2)
        expect(ours(page).last.get_by_role("button")).to_have_count(0)
        expect(ours(page).last).to_contain_text("đã cập nhật")

        before = page.locator("article p").all_text_contents()
        page.reload()
        hears(page, "Đã bấm card-yes")
        expect(page.locator("article p")).to_have_text(before)
        expect(page.locator("#log > :first-child")).to_have_text("Hôm nay")


def fits(page: Page) -> None:
    """Nothing is wider than the phone, too small for a thumb, or too pale to read."""
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    for control in page.locator("button:visible, summary:visible, input:visible").all():
        box = control.bounding_box()
        assert box is not None
        assert box["height"] >= 44, control.inner_text()
        assert box["width"] >= 44, control.inner_text()
    words = "h1, h2, p, strong, time, .tick, label, button, #people span, #demo-mark"
    for word in page.locator(words).locator("visible=true").all():
        assert word.evaluate(CONTRAST) >= 4.5, word.inner_text()


def test_a_picture_and_a_paper_are_shown(page: Page, chat: Running) -> None:
    sha = chat.rig.shelve(picture(), "image/png")
    files = (
        SentFile("photo", sha, "ảnh hội nghị.png", "image/png"),
        SentFile("document", sha, "báo cáo.docx", "application/octet-stream"),
    )
    chat.rig.tell(OFFICER.person, Message("Kèm hai tệp", files=files), "files")
    image = page.get_by_role("img", name="ảnh hội nghị.png")
    expect(image).to_be_visible()
    expect(image).to_have_js_property("naturalWidth", 320)
    with page.expect_download() as waiting:
        page.get_by_role("link", name="báo cáo.docx").click()
    assert waiting.value.suggested_filename == "báo cáo.docx"


def test_a_photo_is_sent_with_its_words(page: Page) -> None:
    page.locator("#files").set_input_files(PHOTO)
    expect(page.locator("#chosen")).to_contain_text("ảnh.png")
    say(page, "ảnh buổi đối thoại")
    hears(page, "Đã nhận 1 tệp: ảnh.png")
    expect(mine(page).last).to_contain_text("ảnh buổi đối thoại")
    expect(mine(page).last.locator("a.photo")).to_have_attribute("href", re.compile("^/file/"))
    expect(page.locator("#chosen")).to_be_hidden()


# bad networks


def test_what_is_said_offline_is_kept_and_sent_once(page: Page, chat: Running) -> None:
    say(page, "có mạng")
    hears(page, "Nghe: có mạng")
    page.context.set_offline(True)
    expect(page.locator("#banner")).to_contain_text("Mất kết nối")
    say(page, "một")
    say(page, "hai")
    expect(mine(page).last).to_contain_text("chưa gửi được, sẽ gửi lại")
    page.context.set_offline(False)
    hears(page, "Nghe: hai")
    expect(page.locator("#banner")).to_be_empty()
    expect(mine(page).locator("p")).to_have_text(["có mạng", "một", "hai"])
    expect(mine(page).last).to_contain_text("đã gửi")
    assert len(chat.rig.said(OFFICER.person)) == 3


@contextmanager
def nothing_gets_through(page: Page) -> Iterator[None]:
    page.route("**/say", lambda route: route.abort())
    yield
    page.unroute("**/say")


def test_what_was_not_sent_survives_a_reload(page: Page, chat: Running) -> None:
    with nothing_gets_through(page):
        say(page, "một")
        page.locator("#files").set_input_files(PHOTO)
        say(page, "hai")
        say(page, "ba")
        expect(mine(page)).to_have_count(3)
        page.get_by_role("textbox", name="Tin nhắn").fill("đang gõ dở")
        page.reload()
        expect(mine(page).locator("p")).to_have_text(["một", "hai", "ba"])
        expect(mine(page).first).to_contain_text("chưa gửi được, sẽ gửi lại")
        expect(page.get_by_role("textbox", name="Tin nhắn")).to_have_value("đang gõ dở")
    hears(page, "Nghe: ba")
    expect(mine(page).locator("p")).to_have_text(["một", "hai", "ba"])
    expect(mine(page).nth(1).locator("a.photo")).to_have_count(1)
    said = chat.rig.said(OFFICER.person)
    assert len(said) == 3
    assert "ảnh.png" in said[1]


def test_an_answer_that_is_lost_doubles_nothing(page: Page, chat: Running) -> None:
    def deliver_and_drop(route: Route) -> None:
        route.fetch()
        route.abort()

    page.route("**/say", deliver_and_drop, times=1)
    say(page, "chỉ một lần")
    hears(page, "Nghe: chỉ một lần")
    expect(mine(page)).to_have_count(1)
    expect(mine(page).last).to_contain_text("đã gửi")
    page.reload()
    expect(mine(page)).to_have_count(1)
    assert len(chat.rig.said(OFFICER.person)) == 1


def test_the_page_finds_a_server_that_was_started_anew(chromium: Browser, tmp_path: Path) -> None:
    with phone(chromium) as page:
        with Running(tmp_path) as first:
            enter(page, first)
            say(page, "trước")
            hears(page, "Nghe: trước")
        say(page, "trong lúc tắt")
        expect(mine(page).last).to_contain_text("chưa gửi được")
        with Running(tmp_path, port=first.port) as second:
            expect(ours(page).last).to_contain_text("Nghe: trong lúc tắt", timeout=20_000)
            assert len(second.rig.said(OFFICER.person)) == 2
            second.rig.tell(OFFICER.person, Message("nhắc việc"), "remind")
            hears(page, "nhắc việc")


def test_a_tap_without_a_network_waits_and_counts_once(page: Page, chat: Running) -> None:
    say(page, "card")
    button = ours(page).last.get_by_role("button", name="Sửa")
    with nothing_gets_through(page):
        button.click()
        expect(button).to_have_attribute("aria-busy", "true")
        button.click(force=True)
        button.click(force=True)
    hears(page, "Đã bấm card-edit")
    assert len(chat.rig.said(OFFICER.person)) == 2


# texts are only texts


def test_what_looks_like_html_stays_text(page: Page, chat: Running) -> None:
    say(page, EVIL)
    hears(page, f"Nghe: {EVIL}")
    expect(mine(page).locator("p")).to_have_text(EVIL)
    sha = chat.rig.shelve(b"x", "text/plain")
    card = Message(
        EVIL,
        buttons=((Choice("evil", EVIL),),),
        files=(SentFile("document", sha, EVIL, "text/html"),),
    )
    chat.rig.tell(OFFICER.person, card, "evil")
    expect(ours(page).last.get_by_role("button")).to_have_text(EVIL)
    page.reload()
    expect(ours(page).last.locator("p")).to_have_text(EVIL)
    assert page.locator("article").locator("img, script").count() == 0
    assert page.title() == "Trợ lý Dân vận"


def test_lines_and_long_words_keep_their_shape(page: Page) -> None:
    text = "dòng một\n  dòng hai\n" + "x" * 400
    say(page, text)
    hears(page, "dòng hai")
    assert mine(page).locator("p").evaluate("node => node.textContent") == text
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


# keys and screen readers


def test_all_of_it_works_by_the_keyboard_alone(chromium: Browser, chat: Running) -> None:
    with phone(chromium) as page:
        page.goto(chat.url)
        expect(page.get_by_role("button", name=OFFICER.name)).to_be_visible()
        tab_to(page, OFFICER.name)
        page.keyboard.press("Enter")
        text = page.get_by_role("textbox", name="Tin nhắn")
        expect(text).to_be_focused()
        page.keyboard.type("dòng một")
        page.keyboard.press("Shift+Enter")
        page.keyboard.type("dòng hai")
        page.keyboard.press("Enter")
        hears(page, "dòng một\ndòng hai")
        expect(text).to_be_focused()
        page.keyboard.type("card")
        page.keyboard.press("Enter")
        expect(ours(page).last.get_by_role("button")).to_have_count(3)
        tab_to(page, "Sửa", back=True)
        page.keyboard.press("Enter")
        hears(page, "Đã bấm card-edit")
        expect(ours(page).last).to_be_focused()  # not thrown to the top of the page
        tab_to(page, "Tài khoản", back=True)
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Đổi người")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.get_by_role("button", name="Đổi người")).to_be_hidden()


def tab_to(page: Page, name: str, *, back: bool = False) -> None:
    """Press Tab until what is called so has the focus, and see that the focus shows."""
    for _ in range(30):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        focused = page.locator(":focus")
        label = focused.get_attribute("aria-label") or focused.inner_text()
        if name in label:
            assert focused.evaluate("node => getComputedStyle(node).outlineStyle") == "solid"
            return
    raise AssertionError(f"no way to {name} by Tab")


def test_enter_belongs_to_the_input_method_while_it_composes(page: Page) -> None:
    text = page.get_by_role("textbox", name="Tin nhắn")
    text.fill("tiê")
    text.evaluate(
        "node => node.dispatchEvent(new KeyboardEvent('keydown',"
        " {key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))"
    )
    expect(text).to_have_value("tiê")
    expect(mine(page)).to_have_count(0)


def test_a_screen_reader_hears_what_comes_and_not_what_was(page: Page) -> None:
    log = page.get_by_role("log", name="Cuộc trò chuyện")
    expect(log).to_have_attribute("aria-live", "polite")
    say(page, "xin chào")
    hears(page, "Trợ lý:")
    expect(mine(page).last).to_contain_text("Tôi:")
    page.reload()
    expect(log).to_have_attribute("aria-live", "polite")
    expect(page.locator("html")).to_have_attribute("lang", "vi")
    unnamed = page.locator("button:visible").filter(has_not_text=re.compile(r"\S")).all()
    assert all(button.get_attribute("aria-label") for button in unnamed)


# signing in and out


def test_a_code_signs_in_and_a_wrong_one_says_so(chromium: Browser, chat: Running) -> None:
    with phone(chromium) as page:
        page.goto(chat.url)
        box = page.get_by_label("Mã đăng nhập")
        box.fill("sai")
        box.press("Enter")
        expect(page.get_by_role("alert")).to_contain_text("Mã không đúng")
        box.fill(chat.rig.code(LEADER.person))
        box.press("Enter")
        page.locator("summary").click()
        expect(page.locator("#who-name")).to_have_text(LEADER.name)
        expect(page.locator("#who-role")).to_have_text(f"Lãnh đạo · {LEADER.unit}")


def test_the_next_one_at_this_machine_reads_nothing_of_the_last(page: Page) -> None:
    say(page, "điều riêng tư")
    hears(page, "Nghe: điều riêng tư")
    page.get_by_role("textbox", name="Tin nhắn").fill("nháp riêng tư")
    page.locator("summary").click()
    page.get_by_role("button", name="Đổi người").click()
    page.get_by_role("button", name=LEADER.name).click()
    expect(page.get_by_role("heading", name="Xin chào!")).to_be_visible()
    expect(page.get_by_role("textbox", name="Tin nhắn")).to_have_value("")
    assert "riêng tư" not in page.content()
    assert "riêng tư" not in page.evaluate("JSON.stringify(localStorage)")


def test_whoever_is_signed_out_elsewhere_is_told(page: Page, chat: Running) -> None:
    say(page, "xin chào")
    hears(page, "Nghe: xin chào")
    with chat.rig.here.database.begin() as session:
        members.leave(session, OFFICER.person, wall())
    expect(page.get_by_text("Phiên đăng nhập đã hết")).to_be_visible()
    assert page.locator("article").count() == 0


# where the screen stands


def test_whoever_reads_above_is_not_moved(page: Page, chat: Running) -> None:
    for number in range(12):
        chat.rig.tell(OFFICER.person, Message(f"tin {number}\n\n\n."), f"long:{number}")
    hears(page, "tin 11")
    log = page.get_by_role("log")
    expect_position(log, "node.scrollTop + node.clientHeight >= node.scrollHeight - 2")
    log.evaluate("node => { node.scrollTop = 0 }")
    expect_position(log, "node.scrollTop === 0")
    chat.rig.tell(OFFICER.person, CARD, "below")
    newest = page.get_by_role("button", name="Tin mới nhất")
    expect(newest).to_be_visible()
    expect_position(log, "node.scrollTop === 0")
    newest.click()
    expect(newest).to_be_hidden()
    expect_position(log, "node.scrollTop + node.clientHeight >= node.scrollHeight - 2")


def expect_position(log: Locator, test: str) -> None:
    # the page's own policy forbids what wait_for_function does when the first look fails
    for _ in range(100):
        if log.evaluate(f"node => {test}"):
            return
        log.page.wait_for_timeout(50)
    raise AssertionError(test)
