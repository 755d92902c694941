"""A plan's words for its addressees become names of units and rules over kinds of units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.addressee_words import MARKED
from knowledge.addressees import KINDS, Named, Rule, of_kind, read, read_rule, rule_text

PLACES = ("commune",)
OFFICES = ("office", "organisation")
EVERY = ("commune", "office", "department", "organisation", "school")


def said(words: str) -> list[str]:
    """A name as it stands, a rule as text, with "?" where a person should look."""
    return [
        part.words
        if isinstance(part, Named)
        else f"{rule_text(part.kinds)}{'?' if part.doubtful else ''}"
        for part in read(words)
    ]


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("UBND các xã, thị trấn", "commune"),
        ("Đảng ủy, HĐND, UBND các xã", "commune"),
        ("UBND xã, thị trấn", "commune"),
        ("UBND cấp xã", "commune"),
        ("xã, phường, thị trấn", "commune"),
        ("13 xã, thị trấn", "commune"),
        ("12/12 xã", "commune"),
        ("cấp ủy cơ sở", "commune"),
        ("Chủ tịch, Phó Chủ tịch UBND các xã", "commune"),
        ("Bí thư đảng uỷ các xã thuộc huyện Mường Xa", "commune"),
        ("cac xa, thi tran", "commune"),
        ("UBND các huyện, thành phố", "district"),
        ("HĐND các cấp", "district,commune"),
        ("Trưởng các thôn", "village"),
        ("các thôn, tổ dân phố trên địa bàn phường Đông Hà", "village"),
        ("Ban Công tác Mặt trận các khu dân cư", "village"),
        ("các sở, ban, ngành cấp tỉnh", "office"),
        ("các phòng, ban huyện Mường Xa", "office,department"),
        ("Các phòng, ban, đơn vị trực thuộc Sở", "office,department,organisation"),
        ("các phòng, ban, ngành, đoàn thể huyện", "office,department,organisation"),
        ("Thủ trưởng các cơ quan, đơn vị", "office,organisation"),
        ("các cơ quan, đơn vị, địa phương", "district,commune,office,organisation"),
        ("MTTQ và các đoàn thể huyện", "organisation"),
        ("Mặt trận Tổ quốc, các tổ chức chính trị - xã hội xã", "organisation"),
        ("MTTQ các xã, thị trấn", "organisation"),
        ("các tổ chức thành viên của MTTQ Việt Nam phường", "organisation"),
        ("các chi bộ trực thuộc", "party-cell"),
        ("các chi, đảng bộ trực thuộc", "commune,party-cell"),
        ("BTV các đảng ủy trực thuộc", "commune,party-cell"),
        ("các cấp ủy, tổ chức đảng", "commune,party-cell"),
        ("Hiệu trưởng các trường học", "school"),
        ("mỗi đơn vị", ",".join(EVERY)),
        ("các đơn vị trên địa bàn huyện", ",".join(EVERY)),
        ("tất cả các đơn vị", "*"),
    ],
)
def test_words_for_a_kind_are_a_rule(words: str, kinds: str) -> None:
    assert said(words) == [f"kind:{kinds}"]


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("các cơ quan, đơn vị liên quan", "office,organisation"),
        ("cac co quan, don vi lien quan", "office,organisation"),
        ("các xã biên giới", "commune"),
        ("một số xã", "commune"),
        ("Công an các xã, thị trấn", "office"),
        ("Hội Nông dân các xã", "organisation"),
        ("Các đồng chí Ủy viên Ban Chấp hành", "post"),
        ("Các Phó chủ tịch phụ trách lĩnh vực Tôn giáo và các Hội quần chúng", "post"),
        ("Cán bộ, công chức, người hoạt động không chuyên trách xã", "post"),
        ("thành viên các Ban Chỉ đạo", "post"),
    ],
)
def test_words_that_leave_open_who_is_meant_want_a_person(words: str, kinds: str) -> None:
    assert said(words) == [f"kind:{kinds}?"]


@pytest.mark.parametrize(
    "name",
    [
        "Ban Dân vận Huyện ủy",
        "Ban Tuyên giáo và Dân vận",
        "Phòng Văn hóa, Thể thao và Du lịch",
        "Sở Khoa học và Công nghệ",
        "Phòng Kinh tế, Hạ tầng và Đô thị",
        "Phòng Tổ chức hành chính - Quản trị",
        "Văn phòng HĐND và UBND huyện",
        "Công chức Văn phòng – thống kê",
        "Ủy ban MTTQ Việt Nam xã Nà Khoang",
        "Đồng chí Phó Chủ tịch, phụ trách lĩnh vực Giám sát và Phản biện xã hội",
        "Đồng chí Ủy viên Ban Thường vụ, Chủ tịch UBND xã",
        "Huyện đoàn",
        "xã Bản Bo",
        "UBND xã",
        "Văn phòng",
    ],
)
def test_one_name_stays_whole(name: str) -> None:
    assert read(name) == (Named(name),)


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        (
            "Ban Dân vận Huyện ủy chủ trì, phối hợp với Phòng Nội vụ",
            ["Ban Dân vận Huyện ủy", "Phòng Nội vụ"],
        ),
        (
            "Sở Văn hóa, Thể thao và Du lịch; Báo và Đài Phát thanh, Truyền hình",
            ["Sở Văn hóa, Thể thao và Du lịch", "Báo và Đài Phát thanh, Truyền hình"],
        ),
        (
            "Huyện đoàn, Hội LHPN huyện và LĐLĐ huyện",
            ["Huyện đoàn", "Hội LHPN huyện", "LĐLĐ huyện"],
        ),
        ("Đảng ủy các xã; Văn phòng Huyện ủy", ["kind:commune", "Văn phòng Huyện ủy"]),
        ("UBND huyện, các phòng, ban", ["UBND huyện", "kind:office,department"]),
        ("các phòng và UBND xã Nà Khoang", ["kind:office,department", "UBND xã Nà Khoang"]),
        ("Đảng ủy, UBND xã Nà Khoang", ["Đảng ủy xã Nà Khoang", "UBND xã Nà Khoang"]),
        ("Chủ tịch, Phó Chủ tịch UBND xã", ["Chủ tịch UBND xã", "Phó Chủ tịch UBND xã"]),
        (
            "Ban Thường trực, Ủy ban MTTQ xã Nà Khoang",
            ["Ban Thường trực Ủy ban MTTQ xã Nà Khoang", "Ủy ban MTTQ xã Nà Khoang"],
        ),
        (
            "UBND các xã: Hồ Thầu, Bản Giang và thị trấn Tam Đường",
            ["xã Hồ Thầu", "xã Bản Giang", "thị trấn Tam Đường"],
        ),
        (
            "các phòng: Nội vụ, Giáo dục và Đào tạo, Tư pháp và Dân tộc",
            ["Phòng Nội vụ", "Phòng Giáo dục và Đào tạo", "Phòng Tư pháp", "Phòng Dân tộc"],
        ),
        (
            "Sở Nội vụ phối hợp với các sở, ngành liên quan và UBND các xã",
            ["Sở Nội vụ", "kind:office?", "kind:commune"],
        ),
        (
            "Thủ trưởng các cơ quan, đơn vị; MTTQ và các đoàn thể",
            ["kind:office", "kind:organisation"],
        ),
        ("Đơn vị chủ trì: Phòng Nội vụ (b/c)", ["Phòng Nội vụ"]),
    ],
)
def test_several_addressees_are_parted(words: str, parts: list[str]) -> None:
    assert said(words) == parts


@pytest.mark.parametrize(
    "words", ["", " ", "...", "123", "quần chúng nhân dân", "các doanh nghiệp"]
)
def test_nobody_is_taken_from_words_that_name_no_unit(words: str) -> None:
    assert read(words) == ()


def test_a_rule_keeps_the_words_it_was_read_from() -> None:
    assert read("Giao UBND các xã, thị trấn; Phòng Nội vụ") == (
        Rule(PLACES, "UBND các xã, thị trấn", doubtful=False),
        Named("Phòng Nội vụ"),
    )


@pytest.mark.parametrize(
    ("kind", "name", "asked"),
    [
        ("commune", "Hồ Thầu", "commune"),
        ("Xã", "Hồ Thầu", "commune"),
        ("thị trấn", "Tam Đường", "commune"),
        ("xã/thị trấn", "Tam Đường", "commune"),
        ("", "UBND xã Hồ Thầu", "commune"),
        ("", "Đảng ủy xã Hồ Thầu", "commune"),
        ("thi xa", "Nà Khoang", "district"),
        ("thành phố", "Lai Châu", "district"),
        ("thành phố", "Hà Nội", "province"),
        ("", "Huyện ủy Tam Đường", "district"),
        ("bản", "Nà Đon", "village"),
        ("", "Bản Nà Đon", "village"),
        ("", "Tổ dân phố số 4", "village"),
        ("", "Ban Công tác Mặt trận thôn Đông", "village"),
        ("office", "Văn phòng", "office"),
        ("", "Ban Dân vận Huyện ủy", "office"),
        ("", "ban dan van huyen uy", "office"),
        ("phòng", "Nội vụ", "office"),
        ("phòng", "Nội vụ", "department"),
        ("office", "Hội Nông dân huyện", "organisation"),
        ("cơ quan", "MTTQ huyện", "organisation"),
        ("đoàn thể", "Huyện đoàn", "organisation"),
        ("", "Liên đoàn Lao động huyện", "organisation"),
        ("chi bộ", "Chi bộ Hội Nông dân", "party-cell"),
        ("", "Đảng ủy Công an", "party-cell"),
        ("đơn vị", "Trường Mầm non Nà Khoang", "school"),
        ("", "truong thcs na khoang", "school"),
        ("", "Công chức Văn phòng - thống kê", "post"),
        ("", "Trưởng thôn Đông", "post"),
    ],
)
def test_a_unit_is_of_the_kind_that_it_or_its_name_says(kind: str, name: str, asked: str) -> None:
    assert of_kind(kind, name, asked)


@pytest.mark.parametrize(
    ("kind", "name", "asked"),
    [
        ("office", "Hội Nông dân huyện", "office"),
        ("commune", "Bản Bo", "village"),
        ("", "Xã Bản Bo", "village"),
        ("", "Ban Dân vận", "village"),
        ("", "Hội đồng nhân dân xã Hồ Thầu", "organisation"),
        ("", "Thị xã Nà Khoang", "commune"),
        ("xã", "Hồ Thầu", "planet"),
        ("", "", "office"),
    ],
)
def test_a_unit_is_of_no_other_kind(kind: str, name: str, asked: str) -> None:
    assert not of_kind(kind, name, asked)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("kind:commune", PLACES),
        ("kind:village, commune", ("commune", "village")),
        ("Kind: Xã, thị trấn", PLACES),
        ("loại:xã", PLACES),
        ("loai: thon", ("village",)),
        ("kind:cơ quan", OFFICES),
        ("các xã", PLACES),
        ("kind:*", ()),
        ("tất cả", ()),
        ("kind:planet", None),
        ("kind:", None),
        ("các cơ quan, đơn vị liên quan", None),
        ("Ban Dân vận", None),
        ("BDV", None),
        ("", None),
    ],
)
def test_a_rule_is_read_from_a_file(text: str, kinds: tuple[str, ...] | None) -> None:
    assert read_rule(text) == kinds


@given(st.sets(st.sampled_from(KINDS)))
def test_a_written_rule_reads_back(chosen: set[str]) -> None:
    kinds = tuple(kind for kind in KINDS if kind in chosen)
    assert read_rule(rule_text(kinds)) == kinds


VOCABULARY = st.sampled_from(
    [*MARKED, ",", ";", " và ", " - ", ":", "(", ")", "Bản Bo", "13", "phối hợp với", "\n", "A"]
)


@given(st.one_of(st.text(), st.lists(VOCABULARY, max_size=12).map(" ".join)))
def test_no_words_break_it(words: str) -> None:
    for part in read(words):
        assert part.words.strip()
        if isinstance(part, Rule):
            assert list(part.kinds) == [kind for kind in KINDS if kind in part.kinds]
    read_rule(words)
    of_kind(words, words, "commune")
