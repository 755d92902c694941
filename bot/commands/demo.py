"""`demo`: a demonstration district in an empty database, so that a newcomer can try at once."""

from contextlib import suppress
from datetime import datetime

from storage import facts, headcounts, members, unit_changes, units
from storage.database import Database, Session
from storage.people import Role, RoleName


class NotEmpty(Exception):
    """There is data already: a demonstration never mixes with it."""


COMMUNES = (
    ("TT", "Thị trấn Tam Đường", 62),
    ("BL", "Xã Bình Lư", 48),
    ("SB", "Xã Sơn Bình", 41),
    ("BB", "Xã Bản Bo", 46),
    ("NT", "Xã Nà Tăm", 39),
    ("BH", "Xã Bản Hon", 37),
    ("BG", "Xã Bản Giang", 38),
    ("HT", "Xã Hồ Thầu", 40),
    ("TS", "Xã Thèn Sin", 36),
    ("TL", "Xã Tả Lèng", 38),
    ("GM", "Xã Giang Ma", 37),
    ("KH", "Xã Khun Há", 42),
    ("NN", "Xã Nùng Nàng", 35),
)
OFFICES = (
    ("BDV", "Ban Dân vận Huyện ủy", ("BDV", "dân vận huyện"), 7),
    ("VP", "Văn phòng Huyện ủy", ("VPHU",), 14),
    ("MTTQ", "Ủy ban MTTQ huyện", ("MTTQ", "mặt trận"), 9),
    ("HPN", "Hội Liên hiệp Phụ nữ huyện", ("LHPN", "hội phụ nữ"), 6),
    ("DTN", "Huyện đoàn", ("ĐTNCS", "đoàn thanh niên"), 6),
    ("HND", "Hội Nông dân huyện", ("hội nông dân",), 6),
)
# invented people; the first officer of each kind stands first in the list to choose from
PEOPLE: tuple[tuple[str, str, RoleName], ...] = (
    ("Lò Thị Mai", "BB", "officer"),
    ("Vàng A Páo", "HT", "officer"),
    ("Nguyễn Văn Hoà", "BL", "leader"),
    ("Đỗ Thị Hạnh", "TD", "leader"),
    ("Trần Quang Minh", "BDV", "leader"),
    ("Phạm Thu Trang", "TD", "admin"),
    ("Tẩn Lở Mẩy", "SB", "officer"),
    ("Giàng A Dơ", "KH", "officer"),
    ("Hoàng Thị Yến", "MTTQ", "officer"),
)


def load(database: Database, now: datetime) -> int:
    """Load it; return how many units there are now. Raises NotEmpty."""
    with database.begin() as session:
        if units.all(session):
            raise NotEmpty
        ids = _units(session)
        for name, code, role in PEOPLE:
            members.add(session, name, [Role(role, ids[code])], now)
        facts.put(session, facts.DEMONSTRATION, now.isoformat())
    return len(ids)


def load_if_empty(database: Database, now: datetime) -> None:
    with suppress(NotEmpty):
        load(database, now)


def _units(session: Session) -> dict[str, int]:
    district = unit_changes.add(
        session, "TD", "Huyện Tam Đường", kind="district", aliases=["huyện", "Tam Đường"]
    )
    ids = {"TD": district.id}
    for code, name, people in COMMUNES:
        ids[code] = unit_changes.add(session, code, name, kind="commune", parent=district.id).id
        headcounts.put(session, ids[code], {"": people}, units.ALWAYS)
    for code, name, aliases, people in OFFICES:
        made = unit_changes.add(
            session, code, name, kind="office", parent=district.id, aliases=aliases
        )
        ids[code] = made.id
        headcounts.put(session, ids[code], {"": people}, units.ALWAYS)
    return ids
