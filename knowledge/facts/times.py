"""The times of a clause that may be deadlines, those of two pieces of work taken apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from knowledge import when
from knowledge.facts import references
from knowledge.facts.quantities import amounts
from knowledge.facts.years import years
from knowledge.schedule import AnyOf, Date, DayMonth, Every, Schedule

STATED = re.compile(
    r"^(?!Kinh phí|Nguồn|Địa điểm|Thành phần"
    r"|Đối tượng)[^:]{4,120}:\s*(?P<time>(?!.*(?:ngân sách|kinh phí|nguồn))(?:dự kiến"
    r"|trong|trước|từ|đến|vào|hết|quý|quí|tháng"
    r"|ngày|tuần|hằng|hàng|cuối|đầu|giữa|năm)\b.{3,90})$",
    re.IGNORECASE,
)
AGAIN = re.compile(
    r"\s*(?:,|;|\bvà)\s+(?P<task>(?:sơ kết|tổng kết|đánh giá|hoàn thành|tổ chức|kiểm tra|xét"
    r"|công nhận|ban hành"
    r"|biểu dương|khen thưởng|trình)\b)[^,;()\d]{0,60}?(?=(?:trước|vào|trong|từ"
    r"|chậm nhất|quý|tháng|ngày)\b)",
    re.IGNORECASE,
)
# "báo cáo tháng nộp ngày 18, *báo cáo quý* nộp ngày 15 tháng cuối quý" are two reports
REPORT = re.compile(
    r"\s*(?:,|;|\bvà)\s+(?=(?:gửi |nộp )?báo cáo (?:tổng kết |sơ kết |kết quả |định kỳ |đánh giá )*"
    r"(?:tuần|tháng|quý|quí|năm|sơ kết|tổng kết|cả năm|\d+ tháng|(?:ba|sáu|chín) tháng)\b)",
    re.IGNORECASE,
)
OPENED = re.compile(r"(?:\s+\w+){0,4}\s*[(:]\s*(?:vào\s+|trong\s+)?", re.IGNORECASE)
YEARLY = re.compile(r"(?:hằng|hàng) năm$", re.IGNORECASE)
REPORTS = re.compile(r"báo cáo|định kỳ|gửi", re.IGNORECASE)  # one duty with several dates


@dataclass(frozen=True, slots=True)
class Time:
    """`left`, `right`: where the words of its work begin and end, if another's stand beside."""

    start: int
    end: int
    schedule: Schedule
    left: int | None = None
    right: int | None = None


def find(text: str, year: int | None, since: int | None) -> Iterator[Time]:
    """The times that are no document's date, no "12/12 thôn", and not before the year `since`."""
    others = [(one.start, one.end) for one in references.citations(text)]
    others += [(one.start, one.end) for one in amounts(text) if one.whole is not None]
    found = when.find(text, year) or list(_stated(text, year))
    listed = [Time(one.start, one.end, one.schedule) for one in found]
    listed = [one for at, one in enumerate(listed) if not _said_again(listed[at : at + 2], text)]
    after = [*listed[1:], None]
    listed = [_yearly(one, then, text) for one, then in zip(listed, after, strict=False)]
    for time in (part for one in listed for part in _apart(one, text, year)):
        if any(start < time.end and time.start < end for start, end in others):
            continue
        said = years([time.schedule])
        if since and said and max(said) < since:
            continue
        yield time


def _said_again(pair: list[Time], text: str) -> bool:
    """ "02 lần trong năm (tháng 11/2025 và tháng 4/2026)": how often, then when exactly."""
    if len(pair) < 2 or not isinstance(pair[0].schedule, Every):
        return False
    often, between = pair[0].schedule, text[pair[0].end : pair[1].start]
    bare = often.day is None and often.month is None and often.weekday is None
    return bare and OPENED.fullmatch(between) is not None


def _yearly(time: Time, after: Time | None, text: str) -> Time:
    """ "các xã họp trước ngày 20/01, huyện họp trong tháng 02 *hằng năm*" holds for both."""
    day = time.schedule
    if after is None or not isinstance(day, DayMonth) or not isinstance(after.schedule, Every):
        return time
    said = YEARLY.search(text, after.start, after.end)
    if (
        said is None
        or after.schedule.month is None
        or re.search(r"[.;]\s", text[time.end : after.start])
    ):
        return time
    every = Every("year", day.day, day.month, day.before, hour=day.hour)
    return replace(time, schedule=every)


def _stated(text: str, year: int | None) -> Iterator[when.Found]:
    """ "Chung khảo: dự kiến tháng 3/2026": a name, and nothing but a time after it."""
    stated = STATED.match(text)
    if stated:
        schedule = when.read(stated["time"].strip(" .;"), year=year)
        if schedule is not None:
            yield when.Found(stated.start("time"), stated.end("time"), schedule)


def _apart(time: Time, text: str, year: int | None) -> list[Time]:
    """ "sơ kết vào tháng 6 và tổng kết vào tháng 12" is work of two kinds."""
    cut = REPORT.search(text, time.start, time.end)
    reports = cut is not None
    if cut is None:
        cut = AGAIN.search(text, time.start, time.end)
    if cut is None or (not reports and REPORTS.search(text[_begun(text, time) : cut.start()])):
        return [time]
    first = when.read(text[time.start : cut.start()], year=year)
    second = when.read(text[cut.end() : time.end], year=year)
    if (
        first is None
        or second is None
        or (reports and not (to_the_day(first) and to_the_day(second)))
    ):
        return [time]
    left = cut.end() if reports else cut.start("task")
    rest = Time(cut.end(), time.end, second, left, time.right)
    return [Time(time.start, cut.start(), first, time.left, cut.start()), *_apart(rest, text, year)]


def _begun(text: str, time: Time) -> int:
    """Where the part of the sentence begins in which the time stands."""
    return max(text.rfind(mark, 0, time.start) for mark in ("; ", ". ")) + 1


def to_the_day(schedule: Schedule) -> bool:
    """Whether each part names its day: "báo cáo tháng, quý, năm" without one stays together."""
    parts = schedule.parts if isinstance(schedule, AnyOf) else (schedule,)
    return all(
        isinstance(part, Date | DayMonth) or (isinstance(part, Every) and part.day is not None)
        for part in parts
    )
