"""The board's page in a real browser: by hand, by keys, by ear and on paper."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from knowledge.workdays import Calendar
from storage import orders, people, unit_changes, units
from storage.database import Database
from storage.demands import Said
from tests.bot.boards import Served
from tests.bot.test_page import CHROMIUM, CONTRAST, FLAGS, Scheme
from tests.handlers.figures_world import COMMUNES, LEADER
from tests.lacking import missing


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        missing(f"Chromium, at {CHROMIUM}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def served(sqlite: Database, tmp_path: Path) -> Iterator[Served]:
    with Served(sqlite, tmp_path) as running:
        yield running


@contextmanager
def screen(chromium: Browser, width: int = 390, scheme: Scheme = "light") -> Iterator[Page]:
    """A page that must neither break our policy nor trip over itself."""
    context = chromium.new_context(
        viewport={"width": width, "height": 844}, color_scheme=scheme, locale="vi-VN"
    )
    faults: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if "Policy" in said.text else None)
    yield page
    context.close()
    assert faults == []


def fits(page: Page) -> None:
    wide = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide[0] <= wide[1], wide


def test_from_the_chats_link_to_a_units_page_on_a_phone(chromium: Browser, served: Served) -> None:
    link = served.link()
    with screen(chromium) as page:
        page.goto(link)
        expect(page.get_by_role("heading", name="Huyện Tam Đường · Năm 2026")).to_be_visible()
        assert "code" not in page.url
        fits(page)
        expect(page.locator("#map tbody tr")).to_have_count(len(COMMUNES))
        expect(page.locator("#states button")).to_have_count(6)
        expect(page.locator("#as-of")).to_have_text("Tính đến 08:15 12/03")

        page.get_by_role("button", name=re.compile("^Xã Hồ Thầu, Đối thoại.*: Muộn$")).click()
        told = page.get_by_role("dialog")
        for words in ("Xã Hồ Thầu", "Đối thoại trực tiếp", "27/02/2026", "Muộn", "BC-"):
            expect(told).to_contain_text(words)
        page.keyboard.press("Escape")
        expect(told).to_be_hidden()

        page.locator("#states button", has_text="Thiếu").click()
        expect(page.locator("#map thead th")).to_have_count(2)  # the unit, and February
        assert "state=missing" in page.url
        rows = page.locator("#map tbody tr").count()
        assert 0 < rows < len(COMMUNES)
        expect(page.locator("#map button[data-state=missing]")).to_have_count(rows)
        page.reload()  # what was chosen stands in the address
        expect(page.locator("#map tbody tr")).to_have_count(rows)
        page.locator("#filters summary").click()
        fits(page)
        page.get_by_label("Tìm đơn vị").fill("ban hon")
        expect(page.locator("#map tbody tr")).to_have_count(1)
        page.get_by_label("Tìm đơn vị").fill("không có đâu")
        expect(page.locator("#map")).to_have_text("Không có đơn vị nào khớp với nội dung đã chọn.")
        page.get_by_role("button", name="Bỏ chọn").click()
        expect(page.locator("#map tbody tr")).to_have_count(len(COMMUNES))

        page.get_by_role("link", name="Xã Bản Bo", exact=True).first.click()
        expect(page.get_by_role("heading", name="Xã Bản Bo")).to_be_focused()
        expect(page.locator("#unit-group")).to_have_text("Nhóm “Bản Bo”: nhắn được.")
        expect(page.locator("#profile")).to_contain_text("2 mô hình")
        expect(page.locator("#duties")).to_contain_text("Đối thoại trực tiếp với nhân dân")
        fits(page)
        page.go_back()
        expect(page.get_by_role("heading", name="Huyện Tam Đường · Năm 2026")).to_be_visible()

        page.goto(page.url.partition("#")[0] + "#scope=SH")
        page.reload()
        expect(page.get_by_role("alert")).to_have_text(
            "Nội dung này ngoài phạm vi quyền xem của đồng chí."
        )
        page.get_by_role("link", name="Về bảng chung").click()
        expect(page.locator("#map tbody tr")).to_have_count(len(COMMUNES))

        page.locator("#menu summary").click()
        page.get_by_role("button", name="Đăng xuất").click()
        expect(page.get_by_role("heading", name="Đồng chí chưa đăng nhập")).to_be_visible()
        expect(page.locator("#map")).to_be_hidden()
    with screen(chromium) as stranger:
        stranger.goto(link)
        expect(stranger.locator("#out-why")).to_contain_text("đã dùng hoặc đã hết hạn")
        fits(stranger)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_can_be_read_by_keys_by_ear_and_on_paper(
    chromium: Browser, served: Served, scheme: Scheme
) -> None:
    with screen(chromium, 1280, scheme) as page:
        page.goto(served.link())
        cells = page.locator("#map button.cell")
        expect(cells.first).to_be_visible()
        fits(page)
        states = {one.get_attribute("data-state") for one in cells.all()}
        assert {"missing", "late", "nothing", "ahead", "exempt", "in-time"} <= states
        letters = {
            page.locator(f"#map [data-state={state}]").first.inner_text() for state in states
        }
        assert len(letters) == 6  # told by a letter, not by colour alone
        for state in states:
            look = page.locator(f"#map [data-state={state}]").first
            assert look.evaluate(CONTRAST) >= 4.5, state
        for part in ("#share", "#as-of", ".hint", ".days", ".soft", "#map time", "#map tbody a"):
            assert page.locator(part).first.evaluate(CONTRAST) >= 4.5, part
        assert page.locator("#map th[scope=row]").count() == len(COMMUNES)
        assert page.locator("#map th[scope=col]").count() == 3
        assert all(one.get_attribute("aria-label") for one in cells.all())

        cells.first.focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowRight")
        assert page.evaluate("document.activeElement.dataset.at") == "1.1"
        page.keyboard.press("Enter")
        expect(page.get_by_role("dialog")).to_be_visible()
        page.keyboard.press("Escape")

        page.get_by_role("button", name="Tải lại").click()
        expect(page.locator("body")).not_to_have_attribute("aria-busy", "true")
        page.emulate_media(media="print")
        expect(page.locator("#filters")).to_be_hidden()
        expect(page.locator("#map table")).to_be_visible()
        assert len(page.pdf(prefer_css_page_size=True)) > 5_000


def test_what_the_server_says_is_never_markup(chromium: Browser, served: Served) -> None:
    evil = "<img src=x onerror=\"document.title='hacked'\">"
    with served.world.database.begin() as session:
        unit = units.find(session, "BB")
        assert unit is not None
        unit_changes.rename(session, unit.id, evil, served.world.clock().date())
    with screen(chromium) as page:
        page.goto(served.link())
        expect(page.get_by_role("link", name=evil).first).to_be_visible()
        assert "hacked" not in page.title()


def test_units_that_nothing_was_asked_of_are_folded_away(chromium: Browser, served: Served) -> None:
    world = served.world
    with world.database.begin() as session:
        one, giver = units.find(session, "BG"), people.behind(session, f"telegram:{LEADER}")
        top = units.find(session, "TD")
        assert one is not None
        assert top is not None
        assert giver is not None
        wanted = orders.Wanted(
            top.id, "…", "Treo cờ", "Bản Giang", [one.id], date(2026, 3, 20), None, Said("done")
        )
        orders.give(session, wanted, giver.id, world.clock(), Calendar())
    with screen(chromium) as page:
        page.goto(served.link())
        expect(page.locator("#map th[scope=row]").first).to_be_visible()
        page.goto(page.url.partition("#")[0] + "#period=2026-03")
        page.reload()
        shown = page.locator("#map th[scope=row]:visible")
        expect(shown).to_have_count(1)
        expect(shown).to_have_text("Xã Bản Giang")
        fold = page.get_by_role("button", name="Đơn vị không được giao việc trong kỳ này (12)")
        fold.click()
        expect(shown).to_have_count(len(COMMUNES))
        fits(page)
        page.get_by_role("button", name="Tải lại").click()
        expect(shown).to_have_count(len(COMMUNES))  # open stays open
        page.locator("#map button.cell").click()
        told = page.get_by_role("dialog")
        expect(told).to_contain_text("đồng chí Đỗ Thị Hạnh giao ngày 12/03/2026")
