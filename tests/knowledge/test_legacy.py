"""Text of before Unicode is recognised and converted; text of today is never touched."""

import unicodedata
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from hypothesis import given
from hypothesis import strategies as st

from knowledge.letters import CAPITALS, SMALL
from knowledge.readers import legacy, read
from knowledge.readers.blocks import Document, Note, Paragraph
from knowledge.readers.legacy import Code, Font
from knowledge.readers.syllables import is_syllable
from tests.knowledge import office, old_fonts

PLANS = sorted((Path(__file__).parent / "plans").glob("*.[tm]*"))
SENTENCES = (
    "1. Các chi bộ tổ chức đối thoại với Nhân dân ít nhất hai lần trong năm.",
    "2. Phấn đấu trên 90% hộ nghèo được vay vốn, mỗi thôn dựng một mô hình mới.",
    "3. Ủy ban nhân dân xã gửi báo cáo trước ngày 15/11 để tổng hợp, theo dõi.",
)
# nothing of a table or an encoder of ours: written as the old programs wrote it
KNOWN: list[tuple[str, Code, str]] = [
    ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "TCVN3", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("§éc lËp - Tù do - H¹nh phóc, n­íc", "TCVN3", "Độc lập - Tự do - Hạnh phúc, nước"),
    ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "VNI", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC, nöôùc", "VNI", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC, nước"),
]
FOREIGN = [
    "Le préfet a reçu les élèves à la mairie, où l'été était déjà très chaud; hôtel, forêt, île.",
    "Die Bürger müssen über die Straße gehen, schöne Grüße für Mädchen und Jäger; größer, höher.",
    "El niño comió aquí también; mañana estará así según el español, corazón, día, acción, país.",
    "São Paulo não é só coração; à mão, avó, avô, você, também, órgão, café, união, irmãos, mãe.",
    "The café's résumé was naïve; the façade cost £5, §3 applies at 20° and ½ of it is ©.",
    "và các xã là cá có tài hàm bán cán mì tí hòa hòm còn dù",
]


@pytest.mark.parametrize(("old", "code", "new"), KNOWN)
def test_known_words_are_converted(old: str, code: Code, new: str) -> None:
    assert legacy.convert(old, code) == new


VIETNAMESE = st.text(alphabet=f"abcdeghiklmnopqrstuvxy .,:;-/%0123456789\n{SMALL}")


@given(VIETNAMESE)
def test_what_was_written_in_tcvn3_reads_the_same(text: str) -> None:
    assert legacy.convert(old_fonts.tcvn(text), "TCVN3") == text


@given(st.lists(st.sampled_from([*f"{SMALL}{CAPITALS}bcdghklmnpqrstvx .-", "\n"])).map("".join))
def test_what_was_written_in_vni_reads_the_same(text: str) -> None:
    assert legacy.convert(old_fonts.vni(text), "VNI") == text


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_the_code_of_a_plan_is_recognised(plan: Path) -> None:
    text = unicodedata.normalize("NFC", plan.read_text("utf-8"))
    assert legacy.guess(text) is None
    assert legacy.guess(unicodedata.normalize("NFD", text)) is None
    assert legacy.guess(old_fonts.vni(text)) == "VNI"
    assert legacy.guess(old_fonts.tcvn(text.lower())) == "TCVN3"
    assert legacy.guess(text.encode().decode("latin-1")) is None  # Unicode shown wrongly


@pytest.mark.parametrize("text", [*FOREIGN, "", "UBND 15/11", *SENTENCES])
def test_other_text_is_not_touched(text: str) -> None:
    assert legacy.guess(text) is None
    assert not legacy.fits(text, "TCVN3")
    assert not legacy.fits(text, "VNI")
    assert read(f"{text}\nx".encode(), "a.txt").raw == f"{text}\nx"


@given(st.text())
def test_any_text_can_be_looked_at(text: str) -> None:
    code = legacy.guess(text)
    assert code is None or legacy.convert(text, code) != text


@pytest.mark.parametrize(
    ("name", "font"),
    [
        (".VnTime", Font("TCVN3")),
        (".VnTimeH", Font("TCVN3", capitals=True)),
        ("ABCDEF+.VnArialH,Bold", Font("TCVN3", capitals=True)),
        (".VnArial NarrowH", Font("TCVN3", capitals=True)),
        (".VnHelvetIns", Font("TCVN3")),
        ("VNI-Times", Font("VNI")),
        ("ABCDEF+VNI-Helve-Bold", Font("VNI")),
        ("Times New Roman", None),
        ("SVN-Arial", None),
        ("Vnspeech", None),
        ("", None),
    ],
)
def test_fonts_are_known_by_name(name: str, font: Font | None) -> None:
    assert legacy.font(name) == font


@pytest.mark.parametrize(
    ("word", "yes"),
    [("nghiêng", True), ("Quyết", True), ("gì", True), ("uỷ", True), ("các", True), ("cac", False),
     ("été", False), ("cảc", False), ("bỏo", False), ("straße", False), ("áà", False)],
)  # fmt: skip
def test_syllables_are_told_from_other_words(word: str, yes: bool) -> None:
    assert is_syllable(word) is yes


def paragraphs(document: Document) -> list[str]:
    return [block.piece.text for block in document.blocks if isinstance(block, Paragraph)]


def word(*runs: tuple[str, str]) -> WordDocument:
    """A paragraph for each text, set in that font."""
    document = docx.Document()
    for text, font in runs:
        run = document.add_paragraph().add_run(text)
        if font:
            run.font.name = font
    return document


def test_a_text_file_is_converted_and_quotes_are_unicode() -> None:
    text = "\n".join(SENTENCES)
    for data, code in (
        (old_fonts.vni(text).encode("latin-1"), "VNI"),
        (old_fonts.vni(text).encode("utf-8"), "VNI"),
        (old_fonts.tcvn(text.replace("Ủ", "ủ")).encode("latin-1"), "TCVN3"),
    ):
        document = read(data, "a.txt")
        assert document.notes == (Note("old-font", what=code),)
        assert document.raw.lower() == text.lower()
        first = document.blocks[0]
        assert isinstance(first, Paragraph)
        assert document.quote(first.piece.span()) == SENTENCES[0]


def test_a_word_file_is_converted_run_by_run() -> None:
    """Capitals are small letters in a font of capitals; other fonts keep their text."""
    document = word(
        (old_fonts.tcvn("kế hoạch công tác dân vận"), ".VnTimeH"),
        (old_fonts.tcvn(SENTENCES[0]), ".VnTime"),
        ("Năm 2026, café Đà Lạt", "Times New Roman"),
        (old_fonts.vni(SENTENCES[1]), "VNI-Times"),
    )
    found = read(office.saved(document), "a.docx")
    assert paragraphs(found) == [
        "KẾ HOẠCH CÔNG TÁC DÂN VẬN", SENTENCES[0], "Năm 2026, café Đà Lạt", SENTENCES[1],
    ]  # fmt: skip
    assert {note.what for note in found.notes} == {"TCVN3", "VNI"}


def test_the_font_of_a_style_counts() -> None:
    document = word((old_fonts.tcvn(SENTENCES[0]), ""))
    document.styles["Normal"].font.name = ".VnTime"
    assert paragraphs(read(office.saved(document), "a.docx")) == [SENTENCES[0]]


def test_a_letter_and_its_mark_in_two_runs_are_one() -> None:
    document = word(("Coâng taùc daân va", "VNI-Times"))
    document.paragraphs[0].add_run("än naêm nay").font.name = "VNI-Times"
    assert paragraphs(read(office.saved(document), "a.docx")) == ["Công tác dân vận năm nay"]


def test_unicode_in_an_old_font_stays() -> None:
    document = word((SENTENCES[0], ".VnTime"), ("báo cáo", ".VnTime"))
    found = read(office.saved(document), "a.docx")
    assert paragraphs(found) == [SENTENCES[0], "báo cáo"]
    assert found.notes == ()


def test_a_word_file_whose_fonts_say_nothing_is_told_by_its_words() -> None:
    document = word(*((old_fonts.vni(one), "Arial") for one in SENTENCES))
    assert paragraphs(read(office.saved(document), "a.docx")) == list(SENTENCES)


def test_excel_is_converted() -> None:
    rows = [
        ["TT", "Nội dung", "Thời gian"],
        *([str(at), one, "Tháng 3"] for at, one in enumerate(SENTENCES)),
    ]
    data = office.as_xlsx([[old_fonts.vni(cell) for cell in row] for row in rows])
    found = read(data, "a.xlsx")
    assert found.raw.startswith("TT\tNội dung\tThời gian\n")
    assert found.notes == (Note("old-font", what="VNI"),)


def test_a_pdf_is_converted_by_its_fonts(tmp_path: Path) -> None:
    document = word(*((old_fonts.vni(one), "Arial") for one in SENTENCES))
    found = read(office.as_pdf(office.saved(document), tmp_path), "a.pdf")
    assert paragraphs(found) == list(SENTENCES)
    assert found.notes == (Note("old-font", what="VNI"),)
