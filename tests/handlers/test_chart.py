"""Charts as they are drawn: any name and number, readable, small; and the sheets beside them."""

import io

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image

from handlers.papers import chart, figures_sheet, ink
from handlers.papers.chart import COLOURS, Bar, Chart, Key, Tone
from handlers.papers.figures_pages import Column, Page

STATES: tuple[Tone, ...] = ("intime", "late", "nothing", "missing", "exempt", "ahead")
VOWELS = (
    "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđbcdghklmnpqrstvxfjwz"
)
SIGNS = "0123456789 .,:;/()%·…“”‘’-–_&+*$^{}\\#@!?°◀▶"


def drawn(given: Chart) -> Image.Image:
    return Image.open(io.BytesIO(chart.make(given))).convert("RGB")


def dots(picture: Image.Image) -> dict[tuple[int, int, int], int]:
    """How many there are of each colour."""
    found = picture.getcolors(1 << 24)
    assert found is not None
    return {colour: count for count, colour in found if isinstance(colour, tuple)}  # type: ignore[misc]  # RGB has three


def of(picture: Image.Image, colour: str) -> int:
    """Dots of nearly this colour: few shades are kept."""
    red, green, blue = rgb(colour)
    return sum(
        count
        for (r, g, b), count in dots(picture).items()
        if abs(r - red) + abs(g - green) + abs(b - blue) < 24
    )


def rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def light(colour: str) -> float:
    """How bright it is, as WCAG reckons."""
    parts = [one / 255 for one in rgb(colour)]
    red, green, blue = (
        one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def units(*values: float, tone: Tone = "plain") -> Chart:
    bars = tuple(Bar(f"Xã Số {at}", value, f"{value}", tone) for at, value in enumerate(values))
    return Chart("Xếp hạng · Huyện Tam Đường", ("9/13 (69,2 %)",), bars, note="Tính đến 08:15.")


def test_every_vietnamese_letter_is_in_both_fonts() -> None:
    text = VOWELS + VOWELS.upper() + SIGNS
    assert ink.safe(text) == text


@pytest.mark.parametrize(
    ("odd", "safe"),
    [
        ("Xã\tBản\r\nBo\x00", "Xã Bản Bo"),
        ("Xa\u0303 Ba\u0309n", "Xã Bản"),  # marks that stand alone are put together
        ("Xã \u4e2d\u6587", "Xã □□"),
        ("a\u200bb\u202ec\ue000", "abc□"),
        ("$x_1^{2}$ \\frac", "$x_1^{2}$ \\frac"),
    ],
)
def test_what_the_font_has_not_is_a_square_and_never_a_formula(odd: str, safe: str) -> None:
    assert ink.safe(odd) == safe
    bars = (Bar(odd, 1, odd),)
    assert drawn(Chart(odd, (odd,), bars, more=odd, note=odd, keys=(Key(odd, "plain"),)))


def test_words_read_on_the_paper_and_the_paper_in_both_themes() -> None:
    from handlers.papers.chart_bars import DARK

    for letters in (ink.INK, ink.PALE, DARK):
        assert contrast(letters, ink.PAPER) >= 4.5
    assert light(ink.PAPER) > 0.9  # opaque and light, whatever surrounds it
    assert len(set(COLOURS.values())) == len(COLOURS) - 1  # what lacks and what is missing are one
    picture = drawn(units(3, 2, 1))
    assert {
        picture.getpixel(corner) for corner in ((0, 0), (1079, 0), (0, picture.height - 1))
    } == {picture.getpixel((5, 5))}
    assert of(picture, ink.PAPER) > 0.5 * picture.width * picture.height


def test_bars_are_as_long_as_their_numbers() -> None:
    once, twice, none = (of(drawn(units(10, one)), COLOURS["plain"]) for one in (5, 10, 0))
    assert once / none == pytest.approx(1.5, rel=0.03)
    assert twice / none == pytest.approx(2, rel=0.03)
    assert not of(drawn(units(10, 5)), COLOURS["lacking"])
    assert of(drawn(units(10, 5, tone="lacking")), COLOURS["lacking"])


def test_six_states_have_six_colours() -> None:
    bars = (Bar("Xã Bản Bo", 60, "60", parts=(10,) * 6),)
    picture = drawn(Chart("Tình hình", (), bars, "states", tuple(Key(one, one) for one in STATES)))
    assert all(of(picture, COLOURS[one]) > 500 for one in STATES)


def test_a_goal_is_a_line_over_all_bars() -> None:
    with_goal = Chart(
        "Tỷ lệ", (), units(80, 40).bars, whole=100, goal=60, goal_words="Chỉ tiêu 60 %"
    )
    without = Chart("Tỷ lệ", (), units(80, 40).bars, whole=100)
    assert drawn(with_goal).height > drawn(without).height
    columns = Chart("Kỳ", (), units(80, 40).bars, "columns", goal=60, goal_words="60")
    assert of(drawn(columns), ink.INK) > 1000


@pytest.mark.parametrize("count", [1, 2, 34, 35, 3321])
def test_many_units_are_cut_to_what_a_phone_shows(count: int) -> None:
    bars = tuple(Bar(f"Xã Nậm Đoọng Khun Há {at}", at, f"{at} cuộc") for at in range(count))
    more = f"… {chart.hidden(count)} đơn vị nữa …"
    data = chart.make(Chart("Xếp hạng", ("k/n",), bars, more=more, note="Tính đến"))
    picture = Image.open(io.BytesIO(data))
    assert picture.width == chart.WIDE
    assert picture.height <= 2800
    assert len(data) < 300_000
    assert chart.hidden(count) == max(0, count - 34)


WORDS = st.text(max_size=120)
BARS = st.builds(
    Bar,
    WORDS,
    st.one_of(st.none(), st.floats(0, 1e9), st.integers(0, 100_000)),
    st.text(max_size=24),
    st.sampled_from(("plain", "lacking")),
    st.lists(st.integers(0, 300), min_size=6, max_size=6).map(tuple),
    st.sampled_from(("", "2025", "2026")),
)
CHARTS = st.builds(
    Chart,
    WORDS,
    st.lists(WORDS, max_size=2).map(tuple),
    st.lists(BARS, max_size=40).map(tuple),
    st.sampled_from(("bars", "columns", "states")),
    st.just(tuple(Key(one, one) for one in STATES)),
    st.one_of(st.none(), st.just(100.0)),
    st.one_of(st.none(), st.floats(0, 200)),
    WORDS,
    WORDS,
    WORDS,
)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(CHARTS)
def test_whatever_units_are_called_and_have_it_is_drawn(given: Chart) -> None:
    data = chart.make(given)
    picture = Image.open(io.BytesIO(data))
    assert picture.format == "PNG"
    assert picture.width == chart.WIDE
    assert len(data) < 300_000


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.integers(200, 1000), st.integers(1, 4))
def test_wrapped_lines_fit_and_lose_no_word_unseen(text: str, room: int, most: int) -> None:
    lines = ink.wrapped(text, room, 30, most=most)
    assert len(lines) <= most
    assert all(ink.width(line, 30) <= room for line in lines)
    told = "".join(lines).replace(" ", "")
    if lines and not lines[-1].endswith("…"):
        assert told == ink.safe(text).replace(" ", "")


FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "\t=1")


def test_a_sheet_has_sums_as_formulas_and_names_as_words() -> None:
    count = len(FORMULAS)
    page = Page(
        "Danh sách", "=1+1", ("9/13 (69,2 %)",),
        (
            Column("Mã", 10, tuple(f"X{at}" for at in range(count))),
            Column("Đơn vị", 20, FORMULAS),
            Column("Số", 10, (1, 2, None, 4, 0, 3), "number"),
            Column("Đạt", 10, (1, 0, 1, 0, 1, None), "number"),
            Column("Trên", 10, (1, 1, 1, 1, 0, None), "number"),
            Column("Tỷ lệ", 10, sort="rate"),
        ),
        "Cộng", (2,), names=1,
    )  # fmt: skip
    data = figures_sheet.make((page,))
    plain, cached = (
        openpyxl.load_workbook(io.BytesIO(data), data_only=one) for one in (False, True)
    )
    sheet, values = plain.worksheets[0], cached.worksheets[0]
    assert isinstance(sheet, Worksheet)
    assert isinstance(values, Worksheet)
    assert sheet["A1"].data_type == "s"
    first, last = 5, 4 + count
    for row, name in enumerate(FORMULAS, first):
        assert (sheet.cell(row, 2).data_type, str(sheet.cell(row, 2).value).strip()) == (
            "s", name.strip(),
        )  # fmt: skip
    assert sheet.cell(last + 1, 3).value == f"=SUM(C{first}:C{last})"
    assert [values.cell(last + 1, column).value for column in range(2, 7)] == [
        "Cộng", 10, 3, 4, 0.75,
    ]  # fmt: skip
    assert values.cell(first, 6).value == 1
    assert sheet.freeze_panes == f"C{first}"
    assert len(sheet._charts) == 1  # type: ignore[attr-defined]  # openpyxl has no other word for them
