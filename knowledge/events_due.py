"""Tells what hangs on an event or on others' word and is to be done from what only happens then."""

import re

from knowledge.doing import REPORT, Around
from knowledge.schedule import Event, Ongoing, Span, Unscheduled
from knowledge.time_elements import Element
from knowledge.time_marks import Rhythm

OPENING = re.compile(r"(?:^|[.:;+-] ?)$")  # of a sentence
STRONG_EVENT = re.compile(
    r"^(?:ngay sau|sau moi|ram|mung|mong|(?:ke )?tu (?:khi|ngay|luc|nay)|den khi|ngay khi"
    r"|sau khi ket thuc)(?![a-z])"
)
FEAST = re.compile(  # a day that all know, before or after which something is done
    r"^(?:dip tet|(?:truoc|sau|nhan dip|vao dip|truoc va sau)(?: (?:dip|khi|ngay|moi|cac))* "
    r"(?:tet|le [a-z]+|ngay le|ky hop|mua (?:mua|lu|bao|kho)|khai giang|dai hoi|bau cu|quoc khanh"
    r"|nghi he"
    r"|so ket|tong ket))"
    r"(?![a-z])"
)
BY_RULE = re.compile(r"theo (?:dung )?(?:quy dinh|¤¤¤ dinh)$")
REPORTED = re.compile(r"(?<![a-z])bao cao(?: (?!de |nham |va |xu |thi )[a-z¤]+){0,8} $")
STRETCH = re.compile(r"(?:trong|khong qua|cham nhat)(?: [a-z]+){0,2} [0-9]")
REVIEWED = re.compile(
    r"(?<![a-z])(?:so ket|tong ket)(?![a-z])[^.;]{0,80} (?:duoc|tien hanh|to chuc) $"
)


def hanging(one: Element, place: Around) -> bool:
    words, before = place.words, place.before
    match one.value:
        case Event(days=int()):
            return True
        case Event():
            return eventful(place)
        case Ongoing():
            kept = words.startswith("duy tri") or before.endswith("duy tri ")
            return kept and "thuong xuyen" in words
        case Span():
            return words.startswith("tu ")
        case Unscheduled():
            if (BY_RULE.match(words) and REPORTED.search(before)) or REVIEWED.search(before):
                return True
            regular = "che do" in place.clause or words.startswith("dot xuat")
            return regular and REPORT.search(before) is not None
    return not isinstance(one.value, Rhythm)


def eventful(place: Around) -> bool:
    words = place.words
    if STRONG_EVENT.match(words):
        return True
    if words.startswith("ket thuc "):
        return OPENING.search(place.before) is not None
    if words.startswith("khi ") and REPORT.search(place.before):
        return True
    return place.acts and (FEAST.match(words) or STRETCH.match(words)) is not None
