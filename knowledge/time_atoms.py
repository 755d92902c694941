"""Finds dates, months, quarters and years in plain text, whole or in parts; the longest first."""

from knowledge.time_marks import Atom
from knowledge.time_points import (
    a_day,
    a_day_only,
    a_year,
    days,
    days_of_month,
    months,
    months_of_year,
    named_month,
    onward,
    part,
    part_of_year,
    quarters,
    years,
)
from knowledge.time_shapes import (
    AND,
    DASH,
    LATER,
    LEAD,
    NGAY,
    OF_YEAR,
    ROMAN,
    SEP,
    THROUGH,
    WORDED,
    YEAR,
    D,
    M,
    atom,
)

ATOMS: list[Atom] = [
    (
        atom(
            rf"(?<![/.])(?<!/ )(?<![0-9]-)(?P<ngay>{NGAY})?(?P<first>{D}){THROUGH}"
            rf"(?P<d>{D}){SEP}(?P<m>{D})(?:{SEP}(?P<y>{YEAR}))?(?!{SEP}?[0-9])"
        ),
        days,
    ),
    (
        atom(
            rf"(?<![/.])(?<!/ )(?<![0-9]-)(?P<ngay>{NGAY})?(?P<first>{D}){THROUGH}"
            rf"(?P<d>{D}) ?thang ?(?P<m>{D})(?:{OF_YEAR})?"
        ),
        days,
    ),
    (
        atom(rf"{NGAY}(?P<first>{D}){THROUGH}(?P<d>{D})(?=,? (?:cua )?(?:hang|moi|tung) thang)"),
        days_of_month,
    ),
    (atom(rf"{LEAD}(?P<ngay>{NGAY})?(?P<d>{D}){SEP}(?P<m>{D}){SEP}(?P<y>{YEAR})"), a_day),
    (
        atom(
            rf"{LEAD}(?P<ngay>{NGAY})?(?P<d>{D})(?P<sep>[/.\-])(?P<m>{D})(?P=sep)"
            rf"(?P<y>[0-9]{{2}})(?![0-9/])"
        ),
        a_day,
    ),
    (
        atom(
            rf"{LEAD}(?P<ngay>{NGAY})(?P<d>{D}),? ?(?:cua )?thang ?(?P<m>{D})(?:{OF_YEAR}|"
            rf"{LATER})"
        ),
        a_day,
    ),
    (
        atom(
            rf"{LEAD}(?P<ngay>)(?<!thang )(?P<d>{D}) ?(?:cua )?thang ?(?P<m>{D})"
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
            rf"{LEAD}(?P<ngay>)(?P<d>{D}) ?/ ?(?P<m>{D})(?! ?[/%])(?:,? ?nam (?P<y>{YEAR})|"
            rf"{LATER})"
        ),
        a_day,
    ),
    (
        atom(
            rf"(?<!ngay )(?P<n>0?[369]|ba|sau|s6u|chin) thang (?P<side>dau|cuoi)(?! (?:cua"
            rf" )?(?:moi |hang |tung )?qu)(?! tien| cung)(?: cua)?(?: nam(?: ?(?P<y>{YEAR})"
            rf"|{LATER}))?"
        ),
        part,
    ),
    (
        atom(
            rf"(?:cac )?thang ?(?P<months>{D}(?:{DASH}(?:thang )?{M}|(?:{AND}(?:thang )"
            rf"?{M})*))(?! (?:lan|ky|cuoc|buoi|dot)(?![a-z]))(?:{OF_YEAR}|{LATER})"
        ),
        months,
    ),
    (atom(rf"(?P<months>{M}(?:{DASH}{M})?) ?/ ?(?P<y>{YEAR})(?!/)"), months_of_year),
    (atom(rf"t\.? ?(?P<months>{M}) ?[/.\-] ?(?P<y>{YEAR})"), months),
    (
        atom(
            rf"(?<![0-9] )(?<!hang )(?<!moi )thang (?P<name>{WORDED})(?![a-z])(?! (?:dau|"
            rf"cuoi|lan|tuan|ky))(?:{OF_YEAR}|{LATER})"
        ),
        named_month,
    ),
    (
        atom(
            rf"(?:cac )?quy ?(?P<quarters>{ROMAN}(?:{DASH}(?:quy )?{ROMAN}|(?:{AND}(?:quy )"
            rf"?{ROMAN})*))(?:{OF_YEAR}|{LATER})"
        ),
        quarters,
    ),
    (atom(rf"¤{{3}} (?P<quarters>{ROMAN})(?:{OF_YEAR})"), quarters),
    (
        atom(
            rf"(?P<side>dau|giua|cuoi) (?:nam|nam hoc)(?! (?:sau|truoc) khi)(?: ?"
            rf"(?P<y>{YEAR})|{LATER})"
        ),
        part_of_year,
    ),
    (
        atom(
            rf"(?:tu )?nam (?P<y>{YEAR}),? (?:va )?(?:tro di|(?:cac |nhung )nam (?:tiep"
            rf" theo|ke tiep|sau|tiep sau))"
        ),
        onward,
    ),
    (
        atom(
            rf"{LEAD}(?:ngay (?:mung |mong )?|ngay|mung ?|mong ?)(?P<d>{D})"
            r"(?![/.\-] ?[0-9])(?! (?:ngay|nguoi|%))"
        ),
        a_day_only,
    ),
    (
        atom(
            rf"(?:giai doan|(?:tu |cac )?nam) (?P<first>{YEAR}) ?(?:-|den nam|den) ?"
            rf"(?P<y>{YEAR})"
        ),
        years,
    ),
    (atom(rf"(?<!viet )nam ?(?P<y>{YEAR})"), a_year),
]
