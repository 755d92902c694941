"""A small district whose administrator sends plans."""

import hashlib
from functools import cache
from pathlib import Path

from bot import plan_files
from bot.plan_files import Ready
from bot.reading import Read
from handlers.turn import Attachment
from knowledge.plan import read_plan
from knowledge.shown import stored
from storage import members, plans, unit_changes
from storage.database import Database
from storage.people import Role
from tests.clock import MONDAY as NOW
from tests.talk import Talk, World

ADMIN, OFFICER = 1, 2
PLAN = """HUYỆN ỦY SUỐI NGÂN
*
Số 41-KH/HU
Suối Ngân, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
công tác dân vận năm 2026

I. CHỈ TIÊU
1. Trên 85% cán bộ, công chức được tập huấn công tác dân vận.
2. Mỗi xã, thị trấn xây dựng ít nhất 01 mô hình “Dân vận khéo”.

II. TỔ CHỨC THỰC HIỆN
1. Ban Dân vận Huyện ủy theo dõi, đôn đốc việc thực hiện Kế hoạch này.
2. Đảng ủy các xã, thị trấn báo cáo kết quả về Huyện ủy trước ngày 15/11/2026.

Nơi nhận:
- Các chi, đảng bộ trực thuộc;
- Lưu VP.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Lê Thị Bình

PHỤ LỤC
Tiến độ thực hiện

TT\tNội dung\tThời gian\tChủ trì\tPhối hợp
1\tXây dựng kế hoạch tập huấn\tTháng 3, 9\tBan Dân vận Huyện ủy\tCác cơ quan, đơn vị liên quan
2\tTổng kết Nghị quyết số 25-NQ/TW\tTheo văn bản chỉ đạo của tỉnh\tHội Nông dân huyện\tMTTQ huyện
3\tSơ kết, tổng kết công tác dân vận\tTháng 6, 12\tBan Chỉ đạo phong trào\tĐảng ủy các xã, thị trấn
"""


def make(database: Database, folder: Path) -> World:
    made = World(database, folder)
    with database.begin() as session:
        top = unit_changes.add(session, "SN", "Huyện Suối Ngân", kind="district").id
        for code, name, kind in (
            ("DA", "Xã Đá Bạc", "commune"),
            ("KM", "Xã Khe Mo", "commune"),
            ("TT", "Thị trấn Suối Ngân", "commune"),
            ("BDV", "Ban Dân vận Huyện ủy", "office"),
            ("HND", "Hội Nông dân huyện", "office"),
            ("MT", "Ủy ban MTTQ huyện", "office"),
        ):
            unit_changes.add(session, code, name, kind=kind, parent=top)
        for account, role in ((ADMIN, Role("admin", top)), (OFFICER, Role("officer", top))):
            person = members.add(session, f"Người {account}", [role], NOW)
            members.link(session, f"telegram:{account}", person, NOW)
    for account in (ADMIN, OFFICER):
        made.talk(account).says("/trogiup")
    return made


def send(talk: Talk, text: str | bytes, name: str = "ke-hoach.txt") -> None:
    """Send a file as a document; its reading ends before this returns."""
    ref = f"ref-{len(talk.world.app.bytes)}"
    talk.world.app.bytes[ref] = text.encode() if isinstance(text, str) else text
    talk.sends(Attachment("document", ref, name, "text/plain", 1))


def add(talk: Talk, text: str = PLAN) -> None:
    """The plan as if it had been sent (read in this process, which is faster), and its card."""
    with talk.world.database.begin() as session:
        plan_files.keep(session, _ready(text), talk.world.clock(), unit=None)
    talk.says("/kehoach 1")


@cache
def _ready(text: str) -> Ready:
    plan = read_plan(text.encode(), "ke-hoach.txt")
    sha = hashlib.sha256(text.encode()).hexdigest()
    read = Read(plan.document.raw, stored(plan), plan.metadata.security)
    return Ready(plans.File(sha, "ke-hoach.txt", "text/plain"), len(text), read)
