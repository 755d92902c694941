"""Tells the times by which something is to be done from the other times in running text."""

import re

from knowledge.doing import Around, around
from knowledge.events_due import hanging
from knowledge.plain import Plain
from knowledge.rhythms_due import rhythmic
from knowledge.time_elements import Element
from knowledge.time_marks import Point, Range, Rhythm

HINT = re.compile(
    r"(?<![a-z])(?:hoan thanh|truoc|cham nhat|muon nhat|tre nhat|khong|han|gui|nop|trong|den|toi"
    r"|het|vao|xong|du kien|luc|dip|ket thuc)(?![a-z])"
)
LABEL = re.compile(
    r"(?:thoi gian|thoi han|thoi diem|han|tien do|lo trinh|tan suat|lich [a-z]+|dot [0-9]+"
    r"|lan thu [a-z]+|lan [0-9]+|ky han|moc)"
    r"[^.;:]{0,40}: ?\(?$"
)
PHASED = re.compile(r"(?:giai doan|buoc|dot) [0-9iv]{1,4} ?\(")
PHASE = re.compile(r"(?<![a-z])(?:giai doan|buoc|dot|lan|tuan) [0-9iv]{1,4} ?\(?(?:du kien )?$")
LONG = 5  # years: "(06/01/1946 - 06/01/2026)" is an anniversary
PAST = re.compile(
    r"(?<![a-z])da (?:giao|duoc|dat|co|ban hanh|trien khai|thuc hien|to chuc|hoan thanh|de ra)"
)
ALREADY = re.compile(r"^,? ?(?:[a-z¤]+ ){0,5}da (?:to chuc|trien khai|thuc hien|xay dung|co|dat)")
# "nhiệm vụ công tác *6 tháng cuối năm*" says whose work it is
PERIOD_OF = re.compile(
    r"(?<![a-z])(?:cong tac|nhiem vu|ket qua|tinh hinh|chuong trinh|ke hoach"
    r"|khoan|hoc phi|hoi nghi|nguon thu)(?: [a-z¤]+){0,2} $"
)
DAYS_KEPT = re.compile(r"(?<![a-z])(?:ngay le|ky niem|¤¤ niem|su kien)(?![a-z])")
BEGINS = re.compile(r"(?:^|[.:;+-] ?)$")
WORK_FOLLOWS = re.compile(r"^(?:,|:)? ?(?!la |va |nay|la$|cua |voi |hang |co )[a-z¤]{2}")
COUNTED = re.compile(r"(?<![a-z])(?:chot|lay) so lieu[^.;]{0,60}$")
ASIDE = re.compile(r"(?:dinh huong|tam nhin|viet nam) ?$")


def due(plain: Plain, run: list[Element]) -> bool:
    """Whether the times of one phrase say by when something is to be done."""
    place = around(plain, run[0].start, run[-1].end)
    before = place.before
    if COUNTED.search(before) and all(isinstance(one.value, Rhythm) for one in run):
        return False
    if LABEL.search(before):
        return True
    if PHASE.search(before) and (before.endswith("(") or any(map(inside_year, run))):
        return True
    if any(isinstance(one.value, Rhythm) and not one.value.loose for one in run):
        return rhythmic(run, place)
    words = [place.at(plain.text[one.start : one.end]) for one in run]
    if any(isinstance(one.value, Point | Range) for one in run):
        return any(dated(one, said) for one, said in zip(run, words, strict=True))
    return any(hanging(one, said) for one, said in zip(run, words, strict=True))


def inside_year(one: Element) -> bool:
    """Whether it names a month or a day, not only years."""
    points = [one.value] if isinstance(one.value, Point) else []
    if isinstance(one.value, Range):
        points = [one.value.start, one.value.end]
    return any(point.day or point.months or point.quarters for point in points)


def dated(one: Element, place: Around) -> bool:
    value = one.value
    if isinstance(value, Range):
        return stretched(one, value, place)
    if not isinstance(value, Point):
        return False
    if value.day is None and not value.months and not value.quarters:
        over = PAST.search(place.before) or ALREADY.match(place.after)
        return bool(HINT.search(one.lead)) and not ASIDE.search(place.before) and not over
    if value.whole and (not one.lead or one.leads("dau")) and PERIOD_OF.search(place.before):
        return False
    if value.bare and place.before.endswith(": ") and not value.year:  # "chốt số liệu: 15/3"
        return place.acts and not DAYS_KEPT.search(place.before)
    if HINT.search(one.lead) or one.leads("tu") or value.hour:
        return True
    if place.after.startswith(" la "):
        return False  # "Tháng 5 là tháng cao điểm ..."
    if value.day is None and (alone(place) or opens(place)):
        return True
    if value.bare or (one.gap.endswith((", ", "(")) and value.day is not None):
        return False  # "Trà Vinh, ngày 06 tháng 4 năm 2020"
    return place.acts


def alone(place: Around) -> bool:
    """ "Lấy ý kiến nhân dân (quý III/2026)": whatever the verb is."""
    return place.before.endswith("(") and place.after.startswith(")")


def opens(place: Around) -> bool:
    """ "Tháng 5 ra mắt câu lạc bộ", not "Tháng 5 là tháng cao điểm"."""
    return BEGINS.search(place.before) is not None and WORK_FOLLOWS.match(place.after) is not None


def stretched(one: Element, value: Range, place: Around) -> bool:
    first, last = value.start, value.end
    if first.year and last.year and last.year - first.year > LONG:
        return False
    if first.day or first.months or first.quarters:
        return True
    return PHASED.match(place.words) is not None or (
        one.leads("trong") and " cac nam" in place.words
    )
