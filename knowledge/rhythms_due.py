"""Tells a rhythm in which to act ("hằng năm tổ chức ...") from one that only describes a thing."""

import re

from knowledge.doing import Around
from knowledge.time_elements import Element
from knowledge.time_marks import Rhythm

MONEY = re.compile(
    r"(?:tro cap|ngan sach|kinh phi|thu nhap|luong|phu cap|tien|dinh muc|hoc phi|tai tro|lai suat"
    r"|nguon|du toan|doanh thu|san luong|muc|chi tra|ke hoach von)(?: [a-z]+)? ?$"
    r"|(?:(?:tu|trich) ¤¤¤|chi tra|tro cap|ho tro)(?: [a-z¤]+){0,7} ?$"
)
ATTRIBUTE = re.compile(
    r"(?:sinh hoat(?: dang| chi bo)?|kham suc khoe|che do)(?: [a-z]+)? ?$|" + MONEY.pattern
)
# what a bare rhythm describes: "theo kế hoạch kiểm tra *hằng năm*", "là cơ sở xếp loại *hằng năm*"
THING = (
    r"(?:cac |nhung |mot |noi dung |ket qua )*(?:ke hoach|chuong trinh|nhiem vu|tieu chi|chi tieu"
    r"|noi dung|hoi nghi|cong tac|danh gia|xep loai|binh xet|thi dua|bao cao|nghi quyet|hoat dong"
    r"|khen thuong|theo doi|kiem tra|giam sat|khao sat|viec|cuoc|dot)"
)
DESCRIBED = re.compile(
    rf"(?<![a-z])(?:(?:theo|vao|trong|thong qua|(?<!ket )qua|voi|tai|tu|tren|dua tren) {THING}"
    r"(?: (?!va |nham |de )[a-z¤-]+,?){0,7}"
    r"|(?:co so|can cu|tieu chi|tieu chuan|gan(?: ket)? voi|thuoc|phuc vu)(?: [a-z¤-]+,?){0,14}"
    r"|(?:ty le|binh quan|tang|giam|thu nhap|chi so)(?: [a-z0-9¤,%-]+){0,7}) $"
)
NAMED = re.compile(r"^(?: ?[.;,)]| cua | voi |$)")
WATCHED = re.compile(
    r"(?<![a-z])(?:bao cao|danh gia|so ket|kiem tra|giam sat|ra soat|¤¤ soat|giao ban)(?![a-z])"
)
OWNED = re.compile(r"^ cua (?!thang|quy|nam)")
SENDS = re.compile(r"(?<![a-z])(?:gui|nop|bao cao ve|to chuc|tien hanh)(?![a-z])")
HEADS = re.compile(r"(?:^|[.:;,+-] ?)$")  # "..., *hằng tháng* đối chiếu số liệu"
FOLLOWED = re.compile(r"^[,:]? ?[a-z¤]{2}")
REPORTS = re.compile(r"(?:dinh ky )?bao cao(?![a-z])")
# "6 tháng/lần", "mỗi tháng 01 kỳ": who counts, acts
TIMES = re.compile(r"(?:[/0-9] ?|mot |moi |nhat |hai )(?:lan|ky|buoi|cuoc|lop|dot)(?![a-z])")


def rhythmic(run: list[Element], place: Around) -> bool:
    if any(one.lead or (isinstance(one.value, Rhythm) and one.value.hour) for one in run):
        return True
    if REPORTS.match(place.words) and place.before.endswith("che do "):
        return True  # "chế độ báo cáo tháng, quý"
    if TIMES.search(place.words):
        return MONEY.search(place.before) is None
    opens = HEADS.search(place.before) is not None and FOLLOWED.match(place.after) is not None
    if not (opens or place.acts) or ATTRIBUTE.search(place.before):
        return False
    return len(run) > 1 or not describes(place)


def describes(place: Around) -> bool:
    """Whether a bare "hằng năm" says which plan or meeting is meant, not when to act."""
    before, after = place.before, place.after
    if place.words.startswith("dinh ky"):  # "tiếp công dân định kỳ" names a kind of work
        apart = after.startswith(" voi ")  # "kết hợp kiểm tra định kỳ với kiểm tra đột xuất"
        watched = WATCHED.search(before) is not None and not apart
        return place.words == "dinh ky" and bool(NAMED.match(after)) and not watched
    if DESCRIBED.search(before):
        return True
    if HEADS.search(before):
        return False
    return OWNED.match(after) is not None and SENDS.search(place.clause) is None
