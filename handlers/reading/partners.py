"""Tells units that only have a part in a report, or are whom it is sent to, from whose it is."""

from handlers.reading.alphabet import Row


def partner(row: Row, at: int) -> bool:
    """ "3 ý kiến giao Phòng Nội vụ", "phối hợp với BDV": others who have a part in it."""
    first = row.items[at].start
    before = [one.bare for one in row.message.tokens[max(0, first - 2) : first]]
    return before[-1:] in (["giao"], ["chuyen"], ["trinh"]) or before in (
        ["phoi", "hop"], ["hop", "voi"], ["de", "nghi"], ["kien", "nghi"], ["cung", "voi"],
    )  # fmt: skip


def passed_on(row: Row, at: int) -> bool:
    """ "5 ý kiến chuyển lên huyện": where something went, not whose report it is"""
    first = row.items[at].start
    before = [one.bare for one in row.message.tokens[max(0, first - 3) : first]]
    led = before[-1:] and before[-1] in ("len", "cho", "ve", "toi", "den", "sang", "qua")
    if led:
        before.pop()
    asked = before[-2:] in (["kien", "nghi"], ["de", "nghi"])
    return before[-1:] in (["chuyen"], ["trinh"]) or bool(led and asked)


def addressed(row: Row, at: int) -> bool:
    """ "Kính gửi BDV": whom it is sent to, not whose it is."""
    first = row.items[at].start
    before = [one.bare for one in row.message.tokens[max(0, first - 2) : first]]
    return before[-1:] == ["gui"] and before != ["da", "gui"]
