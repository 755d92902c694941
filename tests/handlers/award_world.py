"""The district of figures_world under a plan that says what is rewarded."""

from functools import cache
from pathlib import Path
from typing import Any

from knowledge.plan import Plan, read_plan
from knowledge.shown import stored
from knowledge.workdays import Calendar
from storage import confirming, members, models, people, plans, units
from storage.database import Database, Session
from storage.people import Role
from storage.plans import File
from tests.handlers import figures_world
from tests.handlers.figures_world import NOW, tell
from tests.talk import World

PLAN = """HUYỆN ỦY TAM ĐƯỜNG
Số: 77-KH/HU
Tam Đường, ngày 09 tháng 01 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua “Dân vận khéo” năm 2026

I. MỤC ĐÍCH
1. Nâng cao hiệu quả công tác dân vận.

II. TIÊU CHUẨN KHEN THƯỞNG
1. Đối với tập thể
- Nội bộ đoàn kết, chấp hành tốt chủ trương của Đảng.
- Có ít nhất một mô hình “Dân vận khéo” được công nhận.
- Giải quyết từ 80% ý kiến, kiến nghị của Nhân dân sau đối thoại trở lên.
- Tổ chức ít nhất 02 cuộc đối thoại với Nhân dân trong năm.
2. Đối với cá nhân
- Gương mẫu, được tập thể bình xét.
- Là người phụ trách mô hình được công nhận.
3. Hồ sơ đề nghị khen thưởng gồm:
a) Tờ trình đề nghị khen thưởng (02 bản);
b) Báo cáo thành tích có xác nhận.
4. Hồ sơ khen thưởng gửi về Ban Dân vận Huyện ủy trước ngày 15/11/2026.

III. TỔ CHỨC THỰC HIỆN
1. Ban Dân vận Huyện ủy theo dõi, đôn đốc.

Nơi nhận:
- Lưu VP.

PHÓ BÍ THƯ
Lê Thị Bình
"""
TWO_LEADERS = 60


def make(database: Database, folder: Path) -> World:
    made = figures_world.make(database, folder)
    with database.begin() as session:
        keep(session, PLAN, "TD")
        model = next(one for one in every_model(session) if one.name == "Mô hình BB")
        reach(session, model.id)
        tell(
            session,
            "BB",
            "model",
            name="Bản sạch",
            field="economy",
            lead="đ/c Giàng A Tủa, trưởng bản",
        )
        boss = members.add(session, "Hoàng Văn Sơn", [Role("leader", id_of(session, "TD"))], NOW)
        members.link(session, f"telegram:{TWO_LEADERS}", boss, NOW)
        people.greeted(session, f"telegram:{TWO_LEADERS}", str(TWO_LEADERS), NOW)
    return made


def keep(session: Session, text: str, unit: str) -> int:
    plan = _read(text)
    sha = f"{len(text):064d}"
    id, _ = plans.add(session, File(sha, "kh.txt"), plan.document.raw, stored(plan), NOW,
                      unit=id_of(session, unit))  # fmt: skip
    confirming.confirm(session, id, NOW, Calendar())
    return id


@cache
def _read(text: str) -> Plan:
    return read_plan(text.encode(), "ke-hoach.txt")


def id_of(session: Session, code: str) -> int:
    found = units.find(session, code)
    assert found is not None
    return found.id


def every_model(session: Session) -> list[Any]:
    return models.listing(session)


def reach(session: Session, model: int) -> None:
    models.reach(session, model, "recognised", NOW.date(), None, NOW)
