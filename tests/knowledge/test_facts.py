"""Facts of plans: own plans with gold, phrases of each kind, and `../shared` where present."""

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from knowledge import readers
from knowledge.facts import references
from knowledge.facts.subjects import subject
from knowledge.plan import Plan, read_plan, understand
from knowledge.shown import to_json
from tests.knowledge import office
from tests.lacking import missing

PLANS = Path(__file__).parent / "plans"
SHARED = Path(__file__).parents[3] / "shared"
OWN = sorted(PLANS.glob("*.gold.json"))
GIVEN = sorted([*SHARED.glob("gold/0*.gold.json"), *SHARED.glob("more-plans/*.gold.json")])
HEAD = (
    "UBND XÃ HÒA AN\nSố: 5/KH-UBND\nHòa An, ngày 02 tháng 01 năm 2025\nKẾ HOẠCH\nDân vận năm 2025\n"
)
PREAMBLE = "Căn cứ chỉ đạo của huyện, UBND xã Hòa An ban hành Kế hoạch như sau:\n"

Json = dict[str, Any]  # a plan's JSON, as a program reads it


def plan(body: str, head: str = HEAD + PREAMBLE) -> Plan:
    return read_plan((head + body).encode(), "a.txt")


def ruler() -> ModuleType:
    """`../shared/score.py`, the measure that is used on plans never seen."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "score.py")
    if spec is None or spec.loader is None or not (SHARED / "score.py").exists():
        missing("../shared/score.py, the measure of plans")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def source_of(gold: Path) -> Path:
    """The plan that the gold belongs to."""
    name = gold.name.removesuffix(".gold.json")
    for folder, ending in ((gold.parent, ""), (gold.parent, ".txt"), (gold.parent, ".md"),
                           (SHARED / "plans", "")):  # fmt: skip
        if (folder / f"{name}{ending}").is_file():
            return folder / f"{name}{ending}"
    raise FileNotFoundError(name)


def rates(gold: Path, shown: Json) -> dict[str, float]:
    """The lower of recall and precision by kind."""
    rows = ruler().facts(json.loads(gold.read_text("utf-8")), shown)
    return {
        kind: min(hits / want if want else 1.0, hits / got if got else 1.0)
        for kind, (hits, want, got) in rows.items()
    }


@pytest.mark.parametrize("gold", OWN, ids=lambda path: path.name.removesuffix(".gold.json"))
def test_own_plans_are_read_whole(gold: Path) -> None:
    assert set(rates(gold, to_json(read_plan(source_of(gold)))).values()) == {1.0}


@pytest.mark.parametrize("gold", GIVEN or [None], ids=lambda path: path.name[:12] if path else "-")
def test_given_plans_are_read_well(gold: Path | None) -> None:
    if gold is None:
        missing("../shared, the plans with gold")
    low = {
        kind: rate
        for kind, rate in rates(gold, to_json(read_plan(source_of(gold)))).items()
        if rate < 0.8
    }
    assert not low


@pytest.mark.parametrize("gold", [*OWN, *GIVEN], ids=lambda path: path.name[:12])
@pytest.mark.parametrize("ending", [".docx", ".pdf"])
def test_word_and_print_give_the_same_facts(gold: Path, ending: str, tmp_path: Path) -> None:
    document = readers.read(source_of(gold))
    word = office.as_docx(document.blocks)
    data = word if ending == ".docx" else office.as_pdf(word, tmp_path)
    again = read_plan(data, f"plan{ending}")
    assert facts(again) == facts(understand(document))


def facts(read: Plan) -> Json:
    """What was read, but for where the lines broke."""
    shown = to_json(read)
    for kind in (
        "targets",
        "deadlines",
        "duties",
        "references",
        "criteria",
        "timetable",
        "standing",
        "outline",
    ):
        listed = shown[kind]
        assert isinstance(listed, list)
        shown[kind] = [
            {name: tidy(value) for name, value in one.items() if name != "quote"} for one in listed
        ]
    return shown


def tidy(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value


@pytest.mark.parametrize("gold", [*OWN, *GIVEN], ids=lambda path: path.name[:12])
def test_every_quote_is_a_piece_of_the_plan(gold: Path) -> None:
    read = read_plan(source_of(gold))
    for kind in ("targets", "timetable", "deadlines", "duties", "references", "criteria"):
        for fact in getattr(read, kind):
            start, end = fact.quoted.span
            assert fact.quoted.quote
            assert read.document.raw[start:end] == fact.quoted.quote
    for listed in to_json(read).values():
        for one in listed if isinstance(listed, list) else ():
            assert not isinstance(one, dict) or one.get("quote", "") in read.document.raw


def test_json_has_the_contracts_fields() -> None:
    shown = to_json(read_plan(PLANS / "a_dang_uy_xa.md"))
    named = "title number issuer issued_on period signatory recipients outline targets timetable"
    assert {*named.split(), "deadlines", "duties", "references", "criteria"} <= set(shown)
    fields: dict[str, set[str]] = {
        "targets": {
            "where",
            "quote",
            "comparator",
            "value",
            "upper",
            "unit",
            "subject",
            "by",
            "per",
            "of",
        },
        "timetable": {"where", "no", "task", "when", "schedule", "lead", "partners"},
        "deadlines": {"where", "quote", "what", "schedule", "who"},
        "duties": {"where", "unit", "quote"},
        "references": {"kind", "number", "issued_on", "quote"},
    }
    for kind, names in fields.items():
        listed = shown[kind]
        assert isinstance(listed, list)
        assert all(names <= set(one) for one in listed)
    assert json.loads(json.dumps(shown)) == shown


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("Trên 85% cán bộ được tập huấn", (">", 85, None, "%")),
        ("Đạt từ 90% trở lên hồ sơ đúng hạn", (">=", 90, None, "%")),
        ("95% trở lên các cấp ủy đăng ký mô hình", (">=", 95, None, "%")),
        ("Có ≥ 30% cặp vợ chồng được tư vấn", (">=", 30, None, "%")),
        ("Mỗi chi bộ có từ 01 - 02 mô hình", ("range", 1, 2, "mô hình")),
        ("Xây dựng ít nhất một mô hình", (">=", 1, None, "mô hình")),
        ("10/10 làng đạt danh hiệu văn hóa", ("=", 10, None, "làng")),
        ("Không quá 02 vụ khiếu kiện vượt cấp", ("<=", 2, None, "vụ")),
        ("Giảm tỷ lệ hộ nghèo xuống dưới 6,5%", ("<=", 6.5, None, "%")),
        ("Tỷ suất sinh duy trì 2,1 con/phụ nữ", ("=", 2.1, None, "con/phụ nữ")),
        ("Vận động 1.200 lượt người hiến máu", ("=", 1200, None, "lượt")),
        ("Giảm từ 23 ca xuống 18 ca mắc mới", ("=", 18, None, "ca")),
        ("Kéo giảm từ 21 vụ xuống dưới 17 vụ việc", ("<=", 17, None, "vụ việc")),
        ("46/46 giáo viên ký cam kết", ("=", 46, None, "giáo viên")),
        ("Chọn 01 khu dân cư làm điểm", ("=", 1, None, "khu dân cư")),
        ("Chỉ số hài lòng tăng ít nhất 2 điểm phần trăm", (">=", 2, None, "điểm phần trăm")),
        ("Mỗi tổ dân vận xây dựng được một mô hình", ("=", 1, None, "mô hình")),
        ("Vận động góp trên 8.500 ngày công", (">", 8500, None, "ngày công")),
        ("Toàn bộ 11 phòng họp có mạng", ("=", 11, None, "phòng họp")),
        ("Tỷ lệ tử vong dưới 4/100.000", ("<=", 4, None, "/100.000")),
    ],
)
def test_targets_are_read(words: str, read: tuple[str, float, float | None, str]) -> None:
    (target,) = plan(f"I. MỤC TIÊU\n1. {words}.\n").targets
    assert (target.comparator, target.value, target.upper, target.unit) == read


@pytest.mark.parametrize(
    "words",
    [
        "Tỷ lệ = b/a * 100%",
        "Đơn vị không đạt tỷ lệ 100% không cộng điểm",
        "Từ 88 - 90% cộng 02 điểm; từ 90-95% cộng 03 điểm",
        "Trường hợp không đạt tín nhiệm của trên 50% tổng số cử tri tham dự",
        "Xã có trên 70% dân số là đồng bào dân tộc thiểu số",
        "Ngân sách hỗ trợ 100% kinh phí tập huấn",
        "Năm qua đã có 85% hộ đạt gia đình văn hóa",
        "Thực hiện 3 Chương trình mục tiêu quốc gia giai đoạn 2021 - 2025",
        "Gửi báo cáo chậm nhất 05 ngày sau hội nghị",
        "Năm 2024, toàn xã có 82,4% mô hình được công nhận; Nhân dân hiến 9,6 ha đất",
        "Qua khảo sát, 38% người dân nhờ nộp hộ hồ sơ; 4/23 bản chưa có mạng",
        "Những năm qua xã làm tốt. Toàn xã xóa 12 nhà tạm",
        "Xã tiếp nhận bình quân 1.800 văn bản mỗi năm, trong đó 35% là bản giấy",
    ],
)
def test_other_numbers_are_no_targets(words: str) -> None:
    assert not plan(f"I. NỘI DUNG\n1. {words}.\n").targets


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("Xét khen không quá 15 tập thể và 30 cá nhân", [("<=", 15), ("<=", 30)]),
        ("Kiểm tra tối thiểu 30% thôn, bản và 02 trường học", [(">=", 30), (">=", 2)]),
        ("Giới thiệu ít nhất 08 hội viên, trong đó kết nạp từ 3 người trở lên",
         [(">=", 8), (">=", 3)]),
        ("Năm 2024 chỉ đạt 60%. Năm 2025 phấn đấu đạt 75% hộ", [("=", 75)]),
        ("Vận động xóa 12 nhà tạm; tổ chức 02 lớp tập huấn", [("=", 12)]),
    ],
)  # fmt: skip
def test_demands_outside_of_aims(words: str, read: list[tuple[str, float]]) -> None:
    targets = plan(f"I. NHIỆM VỤ\n1. {words}.\n").targets
    assert [(one.comparator, one.value) for one in targets] == read


def test_the_words_of_a_target_end_before_the_next() -> None:
    read = plan("I. CHỈ TIÊU\n1. Đạt 80% ở xã và 70% ở bản vào năm 2026.\n").targets
    assert [one.quoted.text for one in read] == ["Đạt 80% ở xã", "70% ở bản vào năm 2026"]
    assert read[1].subject == "ở bản"


def test_terms_and_parts_of_targets() -> None:
    read = plan(
        "I. CHỈ TIÊU\nPhấn đấu đến cuối năm 2026 đạt:\n- 100% chi bộ có"
        " kế hoạch, trong đó: trên 60% đạt loại tốt;"
        " mỗi đảng viên giúp ít nhất 01 hộ nghèo.\n- Hằng năm, trên 90% già làng được gặp mặt.\n"
    ).targets
    shown = to_json(plan("I. CHỈ TIÊU\n- Hằng năm, trên 90% già làng được gặp mặt.\n"))["targets"]
    assert isinstance(shown, list)
    assert shown[0]["by"] == {"every": "year"}
    assert [(one.value, one.of, one.per) for one in read] == [
        (100, None, None), (60, 0, None), (1, None, "person"), (90, None, None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "number", "day"),
    [
        ("Kế hoạch số 133 - KH/HU ngày 23 tháng 5 năm 2022", "133-KH/HU", "2022-05-23"),
        ("Chỉ thị số 05-\n\nCT/TW ngày 15/5/2016", "05-CT/TW", "2016-05-15"),
        ("Quyết định 1719/QĐ-TTg ngày \n14/10/2021", "1719/QĐ-TTg", "2021-10-14"),
        ("Pháp lệnh số 34/2007/PL-UBTVQH11", "34/2007/PL-UBTVQH11", None),
        ("Công văn số 9086/BNV-CTTN&BĐG, ngày 01/10/2025", "9086/BNV-CTTN&BĐG", "2025-10-01"),
        ("Chương trình số 161-CTr/BCSĐUBND-BDVTU", "161-CTr/BCSĐUBND-BDVTU", None),
        ("Nghị quyết liên tịch số 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN ngày 26/9/2025",
         "102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN", "2025-09-26"),
        ("Luật Bầu cử đại biểu Quốc hội số 85/2015/QH13, ngày 25/6/2015",
         "85/2015/QH13", "2015-06-25"),
        ("Thông tư số 87/2025/TT- BTC ngày 29/8/2025", "87/2025/TT-BTC", "2025-08-29"),
        ("Quy định số 11-QĐi/TW, ngày 18/02/2019", "11-QĐi/TW", "2019-02-18"),
    ],
)  # fmt: skip
def test_citations_are_read(words: str, number: str, day: str | None) -> None:
    (cited,) = references.citations(" ".join(words.split()).replace("05- CT", "05-CT"))
    assert (cited.number, cited.issued_on) == (number, day)
    (kept,) = plan(f"I. A\n1. Thực hiện {words} của cấp trên.\n").references
    assert kept.number == number


def test_two_numbers_share_one_date_and_a_bare_mention_adds_none() -> None:
    read = plan(
        "I. A\n1. Theo Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW"
        " ngày 12/12/2013; Quyết định số 217-QĐ/TW.\n"
    ).references
    assert [(one.number, one.issued_on) for one in read] == [
        ("217-QĐ/TW", "2013-12-12"), ("218-QĐ/TW", "2013-12-12"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    ["tỷ lệ 10/10 làng", "trực 24/7 qua Zalo", "giai đoạn 2021-2025", "dịch Covid-19", "ngày 05/6"],
)
def test_other_numbers_are_no_citations(words: str) -> None:
    assert not references.citations(words)


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("Văn phòng: Tham mưu theo dõi", "Văn phòng"),
        ("Đề nghị cấp ủy chi bộ: Tổ chức quán triệt", "cấp ủy chi bộ"),
        ("Giao Phòng Hành chính tổ chức - Quản trị tài vụ theo dõi",
         "Phòng Hành chính tổ chức - Quản trị tài vụ"),
        ("Công chức Văn hóa - xã hội; Trung tâm Văn hóa - Thể thao xã tăng cường tuyên truyền",
         "Công chức Văn hóa - xã hội; Trung tâm Văn hóa - Thể thao xã"),
        ("Đồng chí Trưởng Ban xây dựng Đảng - Trưởng Tiểu ban: Phụ trách chung",
         "Đồng chí Trưởng Ban xây dựng Đảng - Trưởng Tiểu ban"),
        ("Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội tổ chức quán triệt",
         "Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội"),
        ("Các ông (bà) trưởng thôn căn cứ Kế hoạch này", "Các ông (bà) trưởng thôn"),
        ("Kết thúc đợt thi đua, Ban Dân vận Đảng ủy chịu trách nhiệm báo cáo",
         "Ban Dân vận Đảng ủy"),
        ("Cán bộ, công chức, người hoạt động không chuyên trách xã hưởng ứng",
         "Cán bộ, công chức, người hoạt động không chuyên trách xã"),
    ],
)  # fmt: skip
def test_the_unit_of_a_sentence_is_read(words: str, unit: str) -> None:
    found = subject(words)
    assert found is not None
    assert found.unit == unit


@pytest.mark.parametrize(
    "words",
    [
        "Tổ chức quán triệt Chỉ thị", "Ban hành kế hoạch", "Hội nghị tổng kết tổ chức cuối năm",
        "Báo cáo kết quả thực hiện", "Phòng chống tham nhũng, tiêu cực", "Đoàn kết các dân tộc",
        "Những trường hợp đặc biệt phải báo cáo", "Cơ quan chủ trì, thành phần tham dự",
        "Kinh phí thực hiện theo quy định", "Xã hội hóa công tác từ thiện",
    ],
)  # fmt: skip
def test_other_sentences_have_no_unit(words: str) -> None:
    assert subject(words) is None


HEADS: list[tuple[str, Callable[[Plan], object], object]] = [
    ("Số: /KH-BDT\nBình Phước, ngày  tháng 02 năm 2022\nKẾ HOẠCH\nDân vận năm 2022\n",
     lambda read: (read.metadata.number, read.metadata.symbol, read.metadata.issued_on),
     (None, "KH-BDT", "2022-02")),
    ("ĐẢNG BỘ HUYỆN A\nĐẢNG ỦY XÃ SUỐI NGÂN\n*\nSố 07 -KH/ĐU\nKẾ HOẠCH\nDân vận\n",
     lambda read: (read.metadata.number, read.metadata.issuer),
     ("07-KH/ĐU", "Đảng ủy xã Suối Ngân")),
    ("KẾ HOẠCH\nBầu cử nhiệm kỳ 2021 - 2026\n", lambda read: read.metadata.period, None),
    ("KẾ HOẠCH\nDân vận năm 2023 và những năm tiếp theo\n",
     lambda read: to_json(read)["period"], {"from": "2023", "to": None}),
    ("KẾ HOẠCH\nCao điểm từ tháng 10 năm 2025 đến hết tháng 3 năm 2026\n",
     lambda read: to_json(read)["period"], {"from": "2025-10", "to": "2026-03"}),
    ("KẾ HOẠCH\nTHỰC HIỆN CHỈ THỊ SỐ 19/CT-TTG NGÀY 16 THÁNG 7 NĂM 2021 GIAI ĐOẠN 2021 - 2025\n",
     lambda read: to_json(read)["period"], {"from": "2021", "to": "2025"}),
    ("KẾ HOẠCH\nDân vận giai đoạn 2024 - 2027 và nhiệm vụ năm 2024\n",
     lambda read: to_json(read)["period"], {"from": "2024", "to": "2027"}),
    ("Hòa An, ngày 3 tháng 10 năm 2025\nKẾ HOẠCH\nDân vận quý IV năm 2025 và năm 2026\n",
     lambda read: to_json(read)["period"], {"from": "2025", "to": "2026"}),
    ("Hòa An, ngày 3 tháng 10 năm 2024\nKẾ HOẠCH\nSố hóa đến năm 2026, tầm nhìn đến năm 2030\n",
     lambda read: to_json(read)["period"], {"from": "2024", "to": "2026"}),
    ("Hòa An, ngày 3 tháng 10 năm 2024\nKẾ HOẠCH\nThi hành Luật Dân chủ cơ sở năm 2022\n",
     lambda read: to_json(read)["period"], {"from": "2024", "to": "2024"}),
    ("UBND HUYỆN NẬM TE\nPHÒNG NỘI VỤ\nSố: 36/UBND-NV\nV/v đăng ký mô hình năm 2025\n"
     "Nậm Te, ngày 20 tháng 02 năm 2025\nKính gửi: Các xã.\n",
     lambda read: (read.metadata.kind, read.metadata.title, read.metadata.issuer,
                   read.metadata.issued_on),
     ("Công văn", "đăng ký mô hình năm 2025", "UBND huyện Nậm Te", "2025-02-20")),
    ("ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ NÀ HƯ Độc lập - Tự do - Hạnh phúc\n"
     "Số: 01 /KH-UBND Nà Hư, ngày 03 tháng 01 năm 2025\nKẾ HOẠCH\nDân vận\n",
     lambda read: (read.metadata.number, read.metadata.issuer, read.metadata.place,
                   read.metadata.issued_on),
     ("01/KH-UBND", "Ủy ban nhân dân xã Nà Hư", "Nà Hư", "2025-01-03")),
    ("HUYỆN ỦY NẬM TE\nBAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ\nDÂN CHỦ Ở CƠ SỞ\nKẾ HOẠCH\nKiểm tra\n",
     lambda read: read.metadata.issuer,
     "Ban chỉ đạo thực hiện quy chế dân chủ ở cơ sở, Huyện ủy Nậm Te"),
    ("MẬT\nKẾ HOẠCH\nDân vận\n", lambda read: read.metadata.security, "MẬT"),
    ("KẾ HOẠCH\nBảo vệ bí mật nhà nước\n", lambda read: read.metadata.security, None),
    ("Dân Lực\nKẾ HOẠCH tuyên truyền\nUBND XÃ DÂN LỰC\nSố: 3/KH-UBND\nKẾ HOẠCH\nTuyên truyền\n",
     lambda read: (read.metadata.number, read.metadata.title), ("3/KH-UBND", "Tuyên truyền")),
]  # fmt: skip


@pytest.mark.parametrize(("head", "ask", "answer"), HEADS)
def test_letterheads(head: str, ask: Callable[[Plan], object], answer: object) -> None:
    assert ask(plan("I. A\n1. B.\n", f"{head}Căn cứ Luật, thực hiện như sau:\n")) == answer


@pytest.mark.parametrize(
    ("tail", "signed"),
    [
        ("TRƯỞNG BAN\n", None),
        ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n(Đã ký)\n\nLê Thị Bình\n",
         "Phó Chủ tịch Lê Thị Bình"),
        ("- Lưu: VT.\tTM. BAN THƯỜNG TRỰC\nCHỦ TỊCH\nLan Thị Vân\n", "Chủ tịch Lan Thị Vân"),
        ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nCao Trang Trọng\n", "Phó Bí thư Cao Trang Trọng"),
        ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nĐoàn Văn Lập\n", "Phó Giám đốc Đoàn Văn Lập"),
        ("TL. CHỦ TỊCH\nTRƯỞNG PHÒNG\nH’ Linh Êban\n", "Trưởng phòng H’ Linh Êban"),
        ("T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ Sùng Seo Páo\n", "Phó Bí thư Sùng Seo Páo"),
    ],
)  # fmt: skip
def test_signatures(tail: str, signed: str | None) -> None:
    assert to_json(plan(f"I. A\n1. B.\nNơi nhận:\n- UBND huyện;\n{tail}"))["signatory"] == signed


def test_labelled_lines_are_entries() -> None:
    (first, second, third) = plan(
        "I. NỘI DUNG\n1. Tập huấn kỹ năng\n- Thời gian: Quý II/2025.\n-"
        " Đơn vị chủ trì: Ban Dân vận\n"
        "- Đơn vị phối hợp: MTTQ xã; Đoàn xã.\n2. Hội thi\n* Thời gian"
        " thực hiện:\n+ Đợt 1: tháng 3/2025.\n"
        "+ Đợt 2: tháng 9/2025.\n3. Thời gian thực hiện: theo mục II.\n"
    ).timetable
    assert (first.task, first.lead, first.partners) == (
        "Tập huấn kỹ năng",
        "Ban Dân vận",
        ("MTTQ xã", "Đoàn xã"),
    )
    assert [second.said, third.said] == ["Đợt 1: tháng 3/2025.", "Đợt 2: tháng 9/2025."]


def test_rows_cut_by_a_page_or_a_merged_cell_are_whole() -> None:
    entries = plan(
        "I. A\n1. B.\nNơi nhận:\n- Lưu.\nTRƯỞNG BAN\nPHỤ LỤC\nTT\tNội dung\tChủ"
        " trì\tPhối hợp\tThời gian\n"
        "I\tLÃNH ĐẠO\t\t\t\n1\t- Xây dựng kế\tBan A\tBan B\tTháng 3\n\thoạch"
        " năm.\t\t\t\n\t- Sơ kết\tBan A\tBan C\tTháng 6\n"
        "\n\nTT\tNội dung\tChủ trì\tPhối hợp\tThời gian\n2\t- Một.\tBan"
        " D\t\tQuý IV\n\t- Hai.\t\t\t\n"
    ).timetable
    assert [(one.number, one.task, one.lead, one.when) for one in entries] == [
        ("1", "Xây dựng kế hoạch năm.", "Ban A", "Tháng 3"),
        ("1", "Sơ kết", "Ban A", "Tháng 6"),
        ("2", "Một.\nHai.", "Ban D", "Quý IV"),
    ]  # fmt: skip


def test_duties_fall_to_the_heading_the_sentence_or_the_issuer() -> None:
    read = plan(
        "I. TỔ CHỨC THỰC HIỆN\n1. Ban Dân vận\n- Theo dõi việc thực hiện.\n-"
        " Đồng chí Phó Bí thư chỉ đạo chung.\n"
        "2. Đề nghị MTTQ xã vận động hội viên.\nII. PHÂN CÔNG\n- Rà soát tình hình di cư.\n"
    ).duties
    assert [(one.unit, one.quoted.text) for one in read] == [
        ("Ban Dân vận", "Theo dõi việc thực hiện."),
        ("Đồng chí Phó Bí thư", "Đồng chí Phó Bí thư chỉ đạo chung."),
        ("MTTQ xã", "MTTQ xã vận động hội viên."),
        ("UBND xã Hòa An", "Rà soát tình hình di cư."),
    ]


def test_a_paragraph_gives_work_sentence_by_sentence() -> None:
    read = plan(
        "I. PHÂN CÔNG\nĐồng chí Bí thư chịu trách nhiệm chung. Báo cáo cấp trên khi cần."
        " Đề nghị Công đoàn vận động đoàn viên. Chị Lò Thị Xanh giúp việc tổng hợp.\n"
    ).duties
    assert [(one.unit, one.quoted.text.split()[-1]) for one in read] == [
        ("Đồng chí Bí thư", "cần"), ("Công đoàn", "viên"), ("Chị Lò Thị Xanh", "hợp"),
    ]  # fmt: skip


def test_a_name_beside_units_is_a_unit() -> None:
    read = plan(
        "I. TỔ CHỨC THỰC HIỆN\n1. Thầy Vàng A Páo - Tổ trưởng: phụ trách chung.\n"
        "2. Công đoàn trường: giám sát việc chi.\n3. Kinh phí: do nhà trường bố trí.\n"
    ).duties
    assert [one.unit for one in read] == ["Thầy Vàng A Páo - Tổ trưởng", "Công đoàn trường"]


def test_headings_that_are_units_hand_out_work_anywhere() -> None:
    read = plan(
        "I. NỘI DUNG\n1. Hội Nông dân xã\n- Vận động hội viên hiến đất.\n2. Đoàn Thanh niên\n"
        "- Lập đội tình nguyện.\n3. Kết quả cần đạt\n- Đường làng sạch, sáng.\n"
    ).duties
    assert [one.unit for one in read] == ["Hội Nông dân xã", "Đoàn Thanh niên"]


def test_closing_words_are_duties_only_where_they_say_whose() -> None:
    read = plan(
        "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng: theo dõi, tổng hợp.\n"
        "Kế hoạch này được niêm yết tại trụ sở.\nNếu có vướng mắc thì phản ánh kịp thời.\n"
        "Quá trình thực hiện nếu có vướng mắc, đề nghị"
        " các xã phản ánh về Văn phòng.\nYêu cầu Thủ trưởng các đơn vị nghiêm túc thực hiện./.\n"
    ).duties
    assert [one.unit for one in read] == ["Văn phòng", "các xã"]


def test_criteria_name_collectives_and_persons() -> None:
    read = plan(
        "I. TIÊU CHUẨN THI ĐUA\n1. Đối với tập thể\n- Nội bộ đoàn kết,"
        " gương mẫu.\n2. Cá nhân: Có sáng kiến hay.\n"
        "3. Hồ sơ khen thưởng\n- Tờ trình, báo cáo thành tích của tập thể.\n"
    ).criteria
    assert [(one.whom, one.quoted.text) for one in read] == [
        ("collective", "Nội bộ đoàn kết, gương mẫu."),
        ("individual", "Có sáng kiến hay."),
    ]


def test_yearly_words_beside_money_are_no_deadlines() -> None:
    read = plan(
        "I. A\n1. Kinh phí lấy từ ngân sách hằng năm.\n2. Chi trả trợ cấp hàng tháng kịp thời.\n"
        "3. Hằng năm, tổ chức đối thoại với Nhân dân.\n4. Sơ kết tháng"
        " 6/2025 và tổng kết tháng 12/2025.\n"
    ).deadlines
    assert [one.quoted.where for one in read] == ["I.3", "I.4", "I.4"]
