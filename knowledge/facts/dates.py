"""Dates of documents: "15/7/2021", "ngày 23 tháng 5 năm 2022", with parts left blank or wrapped."""

import re

NUMERIC = (
    r"(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>(?:19|20)\d\s?\d)(?!\d)"
)
WORDED = (
    r"(?P<day2>\d{1,2})?[\s.…_]*tháng[\s.…_]*(?P<month2>\d{1,2})?[\s.…_]*năm\s*(?P<year2>(?:19"
    r"|20)\d\d)"
)
AFTER_NUMBER = re.compile(
    rf"\s*,?\s*(?:ban hành\s+)?(?:ngày\s+)(?:{NUMERIC}|{WORDED})", re.IGNORECASE
)
ISSUED = re.compile(rf"ngày[\s.…_]*(?:{WORDED}|{NUMERIC})", re.IGNORECASE)


def iso(found: "re.Match[str]") -> str | None:
    """The date as ISO 8601, as much of it as is said; None when there is no such day."""
    parts = found.groupdict()
    year = parts.get("year2") or parts.get("year")
    month = parts.get("month2") or parts.get("month")
    day = parts.get("day2") or parts.get("day")
    if year is None:
        return None
    year = year.replace(" ", "")
    if month is None:
        return year
    if not 1 <= int(month) <= 12 or (day and not 1 <= int(day) <= 31):
        return None
    return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")
