"""Say of which kind a unit is, by its own words for its kind or by how its name begins."""

import re
from functools import lru_cache

from knowledge import unit_names
from knowledge.letters import regex
from knowledge.vietnamese import fold, nfc

KINDS = (
    "province", "district", "commune", "village", "office", "department", "organisation",
    "party-cell", "school", "post",
)  # fmt: skip
CENTRAL = {"ha noi", "ho chi minh", "hai phong", "da nang", "can tho", "hue"}
PLACES = {
    "tinh": "province", "huyen": "district", "quan": "district", "thi xa": "district",
    "thanh pho": "district", "xa": "commune", "phuong": "commune", "thi tran": "commune",
    "dac khu": "commune", "thon": "village", "ban": "village", "lang": "village",
    "buon": "village", "ap": "village", "khom": "village", "khu pho": "village",
    "to dan pho": "village",
}  # fmt: skip
VILLAGES = r"(?:xóm|khu dân cư|tiểu khu|phum|sóc|bon|làng|thôn|bản|tổ dân phố|khu phố)"
# in this order: "Chi bộ Hội Nông dân" is a cell, "Ban Công tác Mặt trận" no office
STARTS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("commune",), r"(?:commune|ward|township|cơ sở\b(?! giáo)|cấp xã|đơn vị hành chính cấp xã)\b"),
    (
        ("school",),
        r"trường (?:thcs|thpt|mầm non|tiểu học|trung học|phổ thông|ptdt\w*|mẫu giáo|dân tộc"
        r"|cao đẳng|đại học|chính trị|học)\b",
    ),
    (("village", "organisation"), r"ban (?:công tác mặt trận|ctmt|mặt trận) "),
    (("party-cell",), r"(?:chi bộ|chi ủy|đảng bộ bộ phận|party cell)\b"),
    (
        ("post",),
        r"(?:công chức|viên chức|chuyên viên|cán bộ|chủ tịch|phó|trưởng|bí thư|chánh|giám đốc"
        r"|hiệu trưởng|kế toán|văn thư|chức danh|đồng chí|đ c|ủy viên|thủ trưởng|người|post)\b",
    ),
    (
        ("organisation",),
        r"(?:mttq\w*|ub\s?mttq\w*|mặt trận|(?:ban thường trực |btt )?(?:ủy ban|ub) (?:mttq"
        r"|mặt trận)|hội(?! đồng| nghị| trường)"
        r"|đoàn(?! đại biểu| đbqh| kiểm tra| công tác| kinh tế| nghệ thuật)"
        r"|(?:huyện|tỉnh|thành|thị|quận|xã) đoàn|liên đoàn|lđlđ|công đoàn|nghiệp đoàn|chi hội"
        r"|chi đoàn|h?lhpn|hnd|h?ccb|đtn\w*|cựu chiến binh|phụ nữ|nông dân|tổ chức (?:chính trị"
        r"|đoàn|thành viên|hội)|hiệp hội|liên hiệp|liên minh|câu lạc bộ|organi[sz]ation|mass)\b",
    ),
    (
        ("school",),
        r"(?:trường(?! thôn| bản| phòng)|thcs|thpt|th&thcs|mầm non|mẫu giáo|tiểu học|nhà trẻ"
        r"|cao đẳng|đại học|cơ sở giáo dục|school)\b",
    ),
    (("office", "department"), r"(?:phòng)\b"),
    (("department",), r"(?:bộ phận|tổ(?! dân phố)|đội|khoa|department)\b"),
    (
        ("office",),
        r"(?:sở|văn phòng|vp|trung tâm|công an|quân sự|ban chỉ huy|bộ chỉ huy|đồn|hạt|trạm|đài"
        r"|báo|kho bạc|ngân hàng|bhxh|bảo hiểm|bưu điện|tòa án|viện|thanh tra|cục|chi cục|thuế"
        r"|ubkt|ủy ban kiểm tra|tiểu ban|bdv|khối|điện lực|bệnh viện|cơ quan|đơn vị|công ty"
        r"|ngành|ban (?:dân|tổ chức|tuyên|nội chính|chỉ|quản lý|xây|tôn|đảng|pháp|kinh tế|văn)"
        r"|office|agency)\b",
    ),
    (("village",), rf"(?:{VILLAGES}|village|hamlet)\b"),
    (("district",), r"district\b"),
    (("province",), r"province\b"),
)
# said of whatever has no better name: the unit's own name says more
VAGUE = regex(r"(?:đơn vị|unit|khác|other|tổ chức)\W*", re.IGNORECASE)
CELLS = regex(r"(?:đảng bộ|đảng ủy|ban chấp hành đảng bộ)\b")
COMMITTEE = regex(r"ban\b")


def of_kind(kind: str, name: str, asked: str) -> bool:
    """Is a unit of this free-text kind and this name of the asked kind, one of `KINDS`?"""
    return asked in kinds(kind, name)


@lru_cache(maxsize=20_000)
def kinds(kind: str, name: str) -> tuple[str, ...]:
    """What a unit is; a "phòng" is an office or an office's department."""
    called = named(name)
    said = () if VAGUE.fullmatch(_plain(kind)) else named(kind)
    # "office" in a clerk's list is often said of mass organisations too
    if "organisation" in called and not {"village", "party-cell"} & set(said):
        return called
    if fold(kind) == "thanh pho":  # a district's, but for the six
        return named(f"{kind} {name}")
    return said or called or (("office",) if kind.strip() else ())


def named(text: str) -> tuple[str, ...]:
    """What the first words of a name or of a kind say; nothing when they say nothing."""
    low = _plain(text)
    if low == "ban":
        return ("office",)
    for found, pattern in _starts(low.isascii()):
        if pattern.match(low):
            return found
    # a kind alone is read like the kind of a name
    forms = unit_names.forms(f"{low} x")
    # "ban" among marked letters is a committee; where all go without, it may be the village "bản"
    if forms.kind in PLACES and not (COMMITTEE.match(low) and not low.isascii()):
        central = forms.kind == "thanh pho" and forms.bare.removesuffix(" x") in CENTRAL
        return ("province" if central else PLACES[forms.kind],)
    if CELLS.match(low):
        return ("party-cell",)
    return ("office",) if COMMITTEE.match(low) else ()


@lru_cache(maxsize=2)
def _starts(unmarked: bool) -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    return tuple(
        (found, re.compile(fold(pattern) if unmarked else pattern)) for found, pattern in STARTS
    )


def _plain(text: str) -> str:
    return " ".join(nfc(text).lower().replace("uỷ", "ủy").replace("/", " ").split()).strip("-*. ")
