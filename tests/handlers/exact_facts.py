"""What happened in a district in two years, as plain lists: it is 14 August 2026.

`exact_world` writes these facts into a database, `exact_answers` counts them by hand.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from tests.clock import HANOI

NOW = datetime(2026, 8, 14, 9, 20, tzinfo=HANOI)
ALWAYS = date(1900, 1, 1)
MERGING = date(2025, 7, 1)


@dataclass(frozen=True, slots=True)
class Place:
    code: str
    name: str
    kind: str
    parent: str
    until: date | None = None  # the last day
    heir: str = ""
    renamed: str = ""  # what it is called since MERGING
    aliases: tuple[str, ...] = ()


PLACES = (
    Place("NA", "Tỉnh Nghệ An", "province", ""),
    Place("CC", "Huyện Con Cuông", "district", "NA"),
    Place("TD", "Huyện Tương Dương", "district", "NA"),
    Place("BC", "Xã Bình Chuẩn", "commune", "CC"),
    Place("BK", "Xã Bồng Khê", "commune", "CC"),
    Place("CH", "Xã Châu Khê", "commune", "CC"),
    Place("CK", "Xã Chi Khê", "commune", "CC"),
    Place("CL", "Xã Cam Lâm", "commune", "CC", date(2025, 6, 30), "DP"),
    Place("DP", "Xã Đôn Phục", "commune", "CC"),
    Place("LD", "Xã Lục Dạ", "commune", "CC"),
    Place("LK", "Xã Lạng Khê", "commune", "CC"),
    Place("MD", "Xã Mậu Đức", "commune", "CC", renamed="Xã Mậu Thạch"),
    Place("MS", "Xã Môn Sơn", "commune", "CC"),
    Place("TN", "Xã Thạch Ngàn", "commune", "CC"),
    Place("TT", "Thị trấn Con Cuông", "commune", "CC"),
    Place("YK", "Xã Yên Khê", "commune", "CC"),
    Place("BDV", "Ban Dân vận Huyện ủy", "office", "CC", aliases=("BDV",)),
    Place("VP", "Văn phòng Huyện ủy", "office", "CC", aliases=("VPHU",)),
    Place("MT", "Ủy ban MTTQ huyện", "organisation", "CC", aliases=("MTTQ", "mặt trận")),
    Place("PN", "Hội Liên hiệp Phụ nữ huyện", "organisation", "CC", aliases=("LHPN",)),
    Place("DTN", "Huyện đoàn", "organisation", "CC", aliases=("đoàn thanh niên",)),
    Place("V1", "Bản Thái Sơn", "village", "MS"),
    Place("V2", "Bản Tân Sơn", "village", "MS"),
    Place("V3", "Bản Cửa Rào", "village", "MS"),
    Place("W1", "Bản Hồng Sơn", "village", "LD"),
    Place("W2", "Bản Mét", "village", "LD"),
    Place("TQ", "Xã Tam Quang", "commune", "TD"),
    Place("TH", "Xã Tam Hợp", "commune", "TD"),
    Place("YH", "Xã Yên Hòa", "commune", "TD"),
    Place("BC2", "Xã Bình Chuẩn", "commune", "TD"),
)
HEADS: Mapping[str, Mapping[str, int]] = {
    "BK": {"": 80, "cán bộ": 30, "giáo viên": 20}, "CK": {"": 60, "cán bộ": 40}, "DP": {"": 70},
    "LD": {"": 50}, "MS": {"": 90, "cán bộ": 70, "giáo viên": 50}, "TT": {"": 100},
    "YK": {"": 40}, "TN": {"": 50}, "CH": {"": 48}, "MD": {"": 52}, "LK": {"": 45},
    "MT": {"": 35, "cán bộ": 30}, "DTN": {"": 40}, "PN": {"": 12}, "BDV": {"": 9},
    "VP": {"": 15}, "TQ": {"": 44}, "TH": {"": 30}, "YH": {"": 50}, "BC2": {"": 20},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """A report: its numbers, and what became of it."""

    code: str
    kind: str
    on: date
    numbers: Mapping[str, int] = field(default_factory=dict)
    groups: Mapping[str, int] = field(default_factory=dict)
    state: str = "received"
    nothing: bool = False

    @property
    def counts(self) -> bool:
        return self.state in ("received", "accepted")


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _dialogue(code: str, on: str, *numbers: int, state: str = "received") -> Told:
    named = dict(zip(("participants", "opinions", "resolved"), numbers, strict=False))
    return Told(code, "dialogue", _day(on), named, state=state)


def _training(
    code: str, on: str, people: int, women: int, *, state: str = "received", **groups: int
) -> Told:
    known = {
        "officers": "cán bộ", "teachers": "giáo viên", "health": "y tế thôn bản",
        "elders": "già làng", "trusted": "người có uy tín", "clerks": "công chức",
    }  # fmt: skip
    named = {known[name]: count for name, count in groups.items()}
    numbers = {"participants": people, "women": women}
    return Told(code, "training", _day(on), numbers, named, state)


def _reception(code: str, on: str, *numbers: int) -> Told:
    names = ("sessions", "people", "cases", "resolved")
    return Told(code, "reception", _day(on), dict(zip(names, numbers, strict=True)))


def _none(code: str, kind: str, on: str) -> Told:
    return Told(code, kind, _day(on), nothing=True)


TOLD = (
    _dialogue("BK", "2025-03-12", 50, 7, 7),
    _dialogue("CL", "2025-05-15", 35, 5, 2),
    _dialogue("TT", "2025-06-10", 85, 13, 13, state="accepted"),
    _dialogue("MD", "2025-08-08", 28, 4, 4),
    _dialogue("DP", "2025-08-20", 44, 8, 6),
    _dialogue("MS", "2025-10-25", 70, 9, 9),
    _dialogue("LK", "2025-11-11", 30, 3, 0),
    _dialogue("CK", "2025-12-02", 20, 2, 1),
    _dialogue("BK", "2026-02-20", 60, 12, 10, state="accepted"),
    _dialogue("MS", "2026-02-27", 80, 20, 12, state="accepted"),
    _dialogue("DP", "2026-03-25", 70, 15, 15),
    _dialogue("TN", "2026-03-31", 25, 3, 2, state="withdrawn"),
    _dialogue("TH", "2026-04-04", 31, 2, 2),
    _dialogue("V1", "2026-04-15", 22, 0, 0),
    _dialogue("LK", "2026-04-28", 38, 9, 4),
    _dialogue("CK", "2026-05-12", 30, 0, 0),
    _dialogue("MT", "2026-05-19", 100, 11, 11),
    _none("LD", "dialogue", "2026-05-25"),
    _dialogue("MS", "2026-05-30", 66, 10, 10),
    _dialogue("BK", "2026-06-18", 45, 6, 3),
    _dialogue("TT", "2026-07-21", 90, 14, 7),
    _dialogue("DP", "2026-07-30", 40, 5, 1),
    _dialogue("YK", "2026-08-05", 33, 2, 2),
    _dialogue("MS", "2026-08-10", 50, 4),
    _training("CL", "2025-03-05", 22, 10),
    _training("BK", "2025-04-10", 50, 22),
    _training("MT", "2025-05-05", 28, 14),
    _training("MS", "2025-09-10", 40, 19),
    _training("DP", "2025-10-10", 18, 8),
    _training("TT", "2025-11-20", 30, 17),
    _none("CK", "training", "2025-12-01"),
    _training("MS", "2026-01-22", 60, 31, officers=60, state="accepted"),
    _training("BK", "2026-02-12", 40, 18, officers=25, teachers=15),
    _training("MT", "2026-03-10", 30, 15, officers=30),
    _training("CK", "2026-03-18", 35, 12, officers=35),
    _none("LK", "training", "2026-03-30"),
    _training("DP", "2026-04-02", 55, 20, elders=15, trusted=40),
    _training("TN", "2026-04-10", 80, 41, state="returned"),
    _training("YK", "2026-05-05", 20, 6),
    _training("YH", "2026-05-05", 33, 12),
    _training("BK", "2026-05-20", 30, 10, officers=10, health=20),
    _training("DTN", "2026-06-06", 50, 25),
    _training("LD", "2026-06-30", 20, 9),
    _training("TT", "2026-07-02", 25, 13, clerks=25),
    _training("MS", "2026-07-15", 45, 20, teachers=45),
    _reception("BK", "2025-06-20", 1, 6, 2, 2),
    _reception("TT", "2025-09-15", 3, 14, 5, 5),
    _reception("TT", "2026-02-15", 3, 18, 9, 9),
    _reception("BK", "2026-03-15", 2, 12, 6, 5),
    _reception("VP", "2026-04-20", 1, 5, 3, 1),
    _none("DP", "reception", "2026-05-15"),
    _reception("MS", "2026-06-15", 4, 25, 10, 8),
    _reception("TT", "2026-07-15", 2, 10, 4, 2),
    Told("MS", "situation", date(2026, 8, 1)),
    Told("BK", "situation", date(2026, 8, 12)),
)


@dataclass(frozen=True, slots=True)
class Registered:
    """A model, and the days on which it reached its stages."""

    code: str
    name: str
    sort: str  # its field
    on: date
    stages: Mapping[str, date] = field(default_factory=dict)
    state: str = "received"
    carries: str = ""  # the name of last year's model that it goes on with

    @property
    def counts(self) -> bool:
        return self.state == "received"


def _model(
    code: str, name: str, sort: str, on: str, *, state: str = "received", carries: str = "",
    **stages: str,
) -> Registered:  # fmt: skip
    days = {stage: _day(text) for stage, text in stages.items()}
    return Registered(code, name, sort, _day(on), days, state, carries)


ECONOMY, CULTURE, DEFENCE, POLITICAL = (
    "economy", "culture-society", "defence-security", "political system",
)  # fmt: skip
MODELS = (
    _model("CL", "Nuôi dê nhốt chuồng", ECONOMY, "2025-02-11"),
    _model("CK", "Đường hoa bản xa", CULTURE, "2025-02-18"),
    _model("BK", "Vườn chè liên kết", ECONOMY, "2025-03-10", recognised="2025-10-01"),
    _model("LK", "Giữ nghề dệt", CULTURE, "2025-04-02"),
    _model("MS", "Bản không rác", CULTURE, "2025-05-20"),
    _model("TT", "Tổ tự quản", DEFENCE, "2025-06-01"),
    _model("PN", "Ngày thứ bảy xanh", CULTURE, "2025-08-15"),
    _model("MD", "Cây ăn quả trên đồi", ECONOMY, "2025-09-09"),
    _model("CH", "Nuôi cá lồng", ECONOMY, "2026-01-15", stopped="2026-04-30"),
    _model("DP", "Tổ đổi công", ECONOMY, "2026-01-20", recognised="2026-05-30",
           rewarded="2026-07-25"),
    _model("BK", "Chè sạch", ECONOMY, "2026-02-10", recognised="2026-06-20"),
    _model("CK", "Camera an ninh", DEFENCE, "2026-02-20", evaluated="2026-05-10"),
    _model("PN", "Nuôi gà đồi", ECONOMY, "2026-02-25"),
    _model("MS", "Bản không rác", CULTURE, "2026-03-01", carries="Bản không rác"),
    _model("TQ", "Trồng quế", ECONOMY, "2026-03-03"),
    _model("TN", "Ruộng chung", ECONOMY, "2026-03-05", state="withdrawn"),
    _model("BK", "Lớp học xóa mù", CULTURE, "2026-03-15"),
    _model("MT", "Nghe dân nói", POLITICAL, "2026-03-20"),
    _model("YK", "Bến nước sạch", CULTURE, "2026-04-04", state="returned"),
    _model("DP", "Chợ phiên", ECONOMY, "2026-04-12"),
    _model("LD", "Rừng cộng đồng", ECONOMY, "2026-05-05"),
    _model("MS", "Bản bình yên", DEFENCE, "2026-06-11"),
    _model("DP", "Chính quyền thân thiện", POLITICAL, "2026-07-08"),
    _model("TT", "Phố văn minh", CULTURE, "2026-08-03"),
)  # fmt: skip

# what the plan asks of every commune of the district: the kind, since when, by which working day
DUE = (
    ("dialogue", date(2026, 1, 1), date(2026, 5, 29)),
    ("dialogue", date(2026, 5, 30), date(2026, 11, 30)),
    ("training", date(2026, 1, 1), date(2026, 6, 30)),
)
EXEMPT = {("CH", date(2026, 5, 29))}
EXTENDED = {("MD", date(2026, 5, 29)): date(2026, 8, 31)}
