"""Finds days of the calendar in plain text: dates, their hours, ranges and lists."""

from knowledge.time_marks import Atom
from knowledge.time_points import a_day, an_hour, days, days_of_month
from knowledge.time_shapes import (
    DAY_NAME,
    LATER,
    LEAD,
    LISTING,
    NGAY,
    OF_YEAR,
    SAID_HOUR,
    SEP,
    THROUGH,
    WORDED,
    YEAR,
    D,
    M,
    atom,
)

SPELT = r"(?: ?\([a-z0-9¤ ]{2,24}\))?"  # "ngày 10 (mười) tháng 4"
# what may stand behind a list of months; "ngày 15 tháng 6, 12 xã" is none
ENDED = (
    r"(?= ?(?:[,.;:)(/-]|$)| (?:hang|hag|moi|cua|va|ve|theo|de|gui|trong|duong|bao|nam|nay|cac)"
    r"(?![a-z]))"
)

ATOMS: list[Atom] = [
    (atom(rf"{SAID_HOUR}(?= ?(?:den|toi|-) (?:het )?[0-9]{{1,2}} ?(?:gio|h|g|:))"), an_hour),
    (
        atom(
            rf"{LEAD}(?P<ngay>{NGAY})(?P<d>{D}),? ?(?:cua )?(?:cac )?thang ?"
            rf"(?P<m>{D}(?:{LISTING}(?:thang )?{M})+)(?:{OF_YEAR}|{LATER}){ENDED}"
        ),
        a_day,
    ),
    (
        atom(
            rf"{LEAD}(?P<ngay>{NGAY})(?P<d>{D}|{DAY_NAME}),? ?(?:cua )?thang ?"
            rf"(?P<m>{WORDED})(?![a-z])(?:{OF_YEAR}|{LATER})"
        ),
        a_day,
    ),
    (
        atom(
            rf"{LEAD}(?P<ngay>{NGAY})(?P<d>{DAY_NAME}),? ?(?:cua )?thang ?(?P<m>{D})"
            rf"(?:{OF_YEAR}|{LATER})"
        ),
        a_day,
    ),
    (
        atom(
            rf"(?<![/.])(?<!/ )(?<![0-9]-)(?<!thang )(?P<ngay>{NGAY})?(?P<first>{D}){THROUGH}"
            rf"(?P<d>{D}){SEP}(?P<m>{D})(?:{SEP}(?P<y>{YEAR}))?(?!{SEP}?[0-9])"
        ),
        days,
    ),
    (
        atom(
            rf"(?<![/.])(?<!/ )(?<![0-9]-)(?<!thang )(?P<ngay>{NGAY})?(?P<first>{D}){THROUGH}"
            rf"(?P<d>{D}) ?thang ?(?P<m>{D})(?:{OF_YEAR})?"
        ),
        days,
    ),
    (
        atom(rf"{NGAY}(?P<first>{D}){THROUGH}(?P<d>{D})(?=,? (?:cua )?(?:hang|moi|tung) thang)"),
        days_of_month,
    ),
    (
        atom(
            rf"{LEAD}(?P<ngay>{NGAY})?(?<!thang )(?<!quy )(?P<d>{D})(?! - [0-9]{{1,2}}/){SEP}"
            rf"(?P<m>{D}){SEP}"
            rf"(?P<y>{YEAR})"
        ),
        a_day,
    ),
    (
        atom(
            rf"{LEAD}(?P<ngay>{NGAY})?(?P<d>{D})(?P<sep>[/.\-])(?P<m>{D})(?P=sep)"
            rf"(?P<y>[0-9]{{2}})(?![0-9/])"
        ),
        a_day,
    ),
    (
        atom(
            rf"{LEAD}(?P<ngay>{NGAY})(?P<d>{D}){SPELT},? ?(?:cua )?thang ?(?P<m>{D})(?:{OF_YEAR}|"
            rf"{LATER})"
        ),
        a_day,
    ),
    (
        atom(
            rf"{LEAD}(?P<ngay>)(?<!thang )(?<!thu )(?<!tuan )(?<!dot )(?<!lan )"
            rf"(?<!buoc )(?<!ky )(?<!so )(?P<d>{D}) ?(?:cua )?thang ?(?P<m>{D})"
            rf"(?:{OF_YEAR}|{LATER})"
        ),
        a_day,
    ),
    (
        atom(
            rf"{LEAD}(?P<ngay>{NGAY})(?P<d>{D}){SEP}(?P<m>{D})(?:,? ?nam (?P<y>{YEAR})|"
            rf"{LATER})"
        ),
        a_day,
    ),
    (
        atom(
            rf"{LEAD}(?P<ngay>)(?P<d>{D}) ?/ ?(?P<m>{D})(?! ?[/%]| (?:tong|cac) )"
            rf"(?:,? ?nam (?P<y>{YEAR})|{LATER})"
        ),
        a_day,
    ),
]
