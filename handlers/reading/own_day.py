"""Which of the days that a message names is the report's: no promise, no paper's, no feast's."""

from datetime import date
from itertools import pairwise

from handlers.reading.alphabet import Row
from handlers.reading.tokens import Token, means

PROMISES = {"truoc", "hen", "han", "se"}  # "hẹn trả lời trước 30/3"
AHEAD = ("dự", "kế", "sẽ")  # "kế hoạch quý 2 mới làm 1 cuộc ngày 12/5", "dự kiến 20/3"
PAPERS = ("hoạch", "định", "văn", "quyết", "thị", "báo", "mời", "dẫn", "kh", "qđ", "cv", "nq", "ct")
FEASTS = (("chao", "mung"), ("ky", "niem"), ("huong", "ung"), ("mung", "ngay"))
SENDING = {"gui", "nop", "mang", "quen", "muon", "cham", "ban", "bao"}
STOPS = ";,()"


def the_day(row: Row) -> tuple[date | None, tuple[date, ...], str]:
    """The day, or several, or words that name none."""
    places = _days_of(row)
    named: list[date] = []
    bad = ""
    for at in places:
        item = row.items[at]
        if not item.days:
            bad = bad or row.words(at, at + 1)
        named += [day for day in item.days[: 1 if item.span else None] if day not in named]
    if len(named) > 1:
        return None, tuple(named), ""
    if not named and not bad and _just_now(row):
        return row.today, (), ""
    return (named[0], (), "") if named else (None, (), bad)


def _days_of(row: Row) -> list[int]:
    """The items that may name the report's day."""
    all_days = [at for at, item in enumerate(row.items) if item.code == "d"]
    places = [at for at in all_days if not promised(row, at)]
    if len(places) < 2:
        return places
    places = _rid(places, [at for at in places if _of_paper(row, at) or _aside(row, at)])
    places = _rid(places, [at for at in places if _when_sent(row, at)])
    places = _rid(places, [at for at in places if _part_of_month(row, at)])
    places = _rid(places, [at for at in places if _same_as_another(row, at, places)])
    kept: list[int] = []
    for at in places:
        between = range(kept[-1] + 1, at) if kept else range(0)
        if kept and _taken_back(row, between):
            kept = []
        elif kept and _until(row, between):
            continue
        kept.append(at)
    return kept


def _rid(places: list[int], some: list[int]) -> list[int]:
    """Without some of them, if any is left."""
    return [at for at in places if at not in some] or places


def _taken_back(row: Row, between: range) -> bool:
    """ "ngày 12/3, à không, ngày 13/3" """
    codes = "".join(row.codes[at] for at in between)
    return "w" in codes and not set(codes) & set("#%ku")


def _until(row: Row, between: range) -> bool:
    """ "từ 9/3 đến 11/3" """
    tokens = [one for at in between for one in _tokens(row, at)]
    said = [one for one in tokens if one.bare not in ("het", "ngay", "thang", "=", ">")]
    return bool(tokens) and all(
        means(one, "đến", "tới") or one.bare in ("-", "–", "—", "to", "until") for one in said
    )


def _tokens(row: Row, at: int) -> tuple[Token, ...]:
    return row.message.tokens[row.items[at].start : row.items[at].end]


def _clause(row: Row, at: int, stops: str = STOPS) -> tuple[int, int]:
    first, last = at, at + 1
    while first > 0 and row.codes[first - 1] not in stops:
        first -= 1
    while last < len(row.codes) and row.codes[last] not in stops:
        last += 1
    return first, last


def _aside(row: Row, at: int) -> bool:
    """A feast's day, or a paper's, where another day is told too."""
    first, _ = _clause(row, at)
    tokens = [one for place in range(first, at) for one in _tokens(row, place)]
    ahead = [one.bare for one in tokens]
    feast = tuple(ahead[-2:]) in FEASTS or (
        row.message.tokens[row.items[at].start].bare == "ngay"
        and ahead[-1:] in (["nhan"], ["mung"])
    )
    if "k" in row.codes[first:at]:
        return feast
    return feast or any(means(one, *PAPERS) for one in tokens[-6:])


def _when_sent(row: Row, at: int) -> bool:
    """ "hôm trước mất mạng nên nay em mới gửi": when it was sent, or why not."""
    item = row.items[at]
    if any(one.kind != "word" for one in _tokens(row, at)) or item.weekday:
        return False
    first, last = _clause(row, at, ";")
    ahead, behind = row.codes[first:at], row.codes[at:last]
    if "k" in ahead or "#" in ahead or "k" in behind:
        first, last = _clause(row, at)
    if set(row.codes[first:last]) & set("k#%"):
        return False
    said = {one.bare for place in range(first, last) for one in _tokens(row, place)}
    return bool(said & SENDING)


def _part_of_month(row: Row, at: int) -> bool:
    """ "cuối tháng hai 28/2": told more closely by the date"""
    return _tokens(row, at)[0].bare in ("dau", "giua", "cuoi")


def _same_as_another(row: Row, at: int, places: list[int]) -> bool:
    """ "chủ nhật 8/3": the weekday of that date, though not the last one."""
    item = row.items[at]
    others = [day for one in places if one != at for day in row.items[one].days]
    return item.weekday and bool(item.days) and item.days[0].weekday() in {
        day.weekday() for day in others
    }  # fmt: skip


def promised(row: Row, at: int) -> bool:
    """A day that is not the report's: a promise, or the date of a paper."""
    tokens = row.message.tokens
    first = row.items[at].start
    if row.items[at].code != "d":
        return False
    if _of_document(row, at) or in_task(row, at) or _planned(row, at):
        return True
    return bool(PROMISES & {one.bare for one in tokens[max(0, first - 3) : first]})


def _of_document(row: Row, at: int) -> bool:
    """ "KH 15-KH/HU ngày 15/1", but not "KH 15-KH/HU, ngày 15/3 xã ... đối thoại" """
    first = row.items[at].start
    behind = row.codes[at + 1 : _clause(row, at)[1]]
    if row.codes[at - 1 : at] == "," and {"u", "k"} <= set(behind):
        return False
    before = row.message.tokens[max(0, first - 2) : first]
    return any(one.kind == "document" for one in before)


def _of_paper(row: Row, at: int) -> bool:
    """ "Quyết định số 12 của Tỉnh ủy ngày 5/2" """
    start = _clause(row, at)[0]
    papers = [
        one
        for one in range(start, at)
        if any(token.kind == "document" for token in _tokens(row, one))
        or (row.codes[one] == "y" and means(_tokens(row, one)[0], *PAPERS, "số", "nghị", "kế"))
    ]
    if not papers:
        return False
    between = row.codes[papers[-1] + 1 : at]
    return not set(between) & set("k#%d") and len(between) <= 6


def in_task(row: Row, at: int) -> bool:
    """ "phát thanh về ngày 8/3": part of what was done"""
    first = row.items[at].start
    before = row.message.tokens[first - 1].bare if first else ""
    return row.kind.name == "task" and before in ("ve", "mung", "niem", "nhan", "dip")


def _planned(row: Row, at: int) -> bool:
    """ "kế hoạch quý 2 mới làm 1 cuộc ngày 12/5": still to come"""
    if not row.items[at].days or row.items[at].days[0] == row.today:
        return False
    first, _ = _clause(row, at)
    tokens = [one for place in range(first, at) for one in _tokens(row, place)]
    said = list(pairwise(tokens))
    plan = any(
        (means(a, "dự") and means(b, "kiến", "định"))
        or (means(a, "kế") and means(b, "hoạch") and any(means(one, "mới") for one in tokens))
        for a, b in said
    )
    return plan and "k" not in row.codes[first:at]


def _just_now(row: Row) -> bool:
    """ "vừa đối thoại xong", "Giang Ma nay đối thoại": today"""
    head = row.codes.find("k")
    if head < 0:
        return False
    last = _clause(row, head)[1]
    ahead = [one for at in range(max(0, head - 3), head) for one in _tokens(row, at)]
    behind = [one for at in range(head, last) for one in _tokens(row, at)]
    if any(means(one, "vừa") for one in ahead) and any(
        means(one, "xong") for one in behind + ahead
    ):
        return True
    tokens = row.message.tokens
    for at in range(max(0, head - 4), head):
        here = row.items[at]
        if not any(one.bare == "nay" and one.text != "này" for one in _tokens(row, at)):
            continue
        alone = at == 0 or row.codes[at - 1] in "u,;:_"
        dated = here.start > 0 and tokens[here.start - 1].bare in DATED
        if alone and not dated and set(row.codes[at + 1 : head]) <= set("u_xb"):
            return True
    return False


DATED = {"thang", "nam", "quy", "tuan", "dot", "ky", "ngay", "hom", "lan", "truoc", "gio", "den"}
