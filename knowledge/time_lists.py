"""Finds days that share a month or a rhythm: "ngày 12, 13 và 14/8", "ngày 05, 15 hằng tháng"."""

import re

from knowledge.time_marks import Mark, Point, cover
from knowledge.time_shapes import LISTING, NGAY, SEP, D, atom

MANY = 11  # days of a list but the first and the last
ONE = rf"{D}(?!{SEP}[0-9])"
DAYS = atom(
    rf"(?:cac )?{NGAY}(?P<days>{ONE}(?:{LISTING}(?:ngay )?{ONE}){{0,{MANY}}})"
    rf"(?P<last>{LISTING}(?:ngay )?{D})"
    r"(?:(?P<month>(?= ?[/.\-] ?[0-9]| (?:cua )?(?:cac )?thang ?[0-9]))"
    r"|(?=,? (?:cua )?(?:(?:hang|moi|tung|cac) thang|thang (?:cuoi|dau|sau|tiep|ke|thu))))"
)
NUMBER = re.compile(r"[0-9]+")


def scan_days(text: str) -> tuple[list[Mark], str]:
    """A mark for each day of a list, but for one that its month follows: that is a date."""
    marks: list[Mark] = []
    for match in DAYS.finditer(text):
        end = match.end("days") if match["month"] is not None else match.end("last")
        found = list(NUMBER.finditer(text, match.start("days"), end))
        starts = [match.start(), *(one.start() for one in found[1:])]
        marks += [
            Mark(start, one.end(), Point(int(one.group())))
            for start, one in zip(starts, found, strict=True)
        ]
    return marks, cover(text, marks)
