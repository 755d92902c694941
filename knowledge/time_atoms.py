"""Finds dates, months, quarters and years in plain text, whole or in parts; the longest first."""

from knowledge.time_dates import ATOMS as DATES
from knowledge.time_marks import Atom
from knowledge.time_points import (
    a_broken_month,
    a_day_only,
    a_year,
    months,
    months_of_year,
    named_month,
    onward,
    part,
    part_of_year,
    quarter_of_year,
    quarters,
    years,
)
from knowledge.time_shapes import AND, DASH, LATER, LEAD, OF_YEAR, ROMAN, WORDED, YEAR, D, M, atom

ATOMS: list[Atom] = [
    *DATES,
    (
        atom(
            rf"(?<!ngay )(?P<n>0?[369]|ba|sau|s6u|chin) thang (?P<side>dau|cuoi)(?! (?:cua"
            rf" )?(?:moi |hang |tung )?qu)(?! tien| cung)(?: cua)?(?: nam(?: ?(?P<y>{YEAR})"
            rf"|{LATER}))?"
        ),
        part,
    ),
    (
        atom(rf"thang ?(?P<months>1 [0-2])(?= ?(?:[,;.)/]|$))(?:{OF_YEAR}|{LATER})"),
        a_broken_month,
    ),
    (
        atom(
            rf"(?:cac )?thang ?(?P<months>{D}(?:{DASH}(?:thang )?{M}|(?:{AND}(?:thang )"
            rf"?{M})*))(?! (?:lan|ky|cuoc|buoi|dot)(?![a-z]))(?:{OF_YEAR}|{LATER})"
        ),
        months,
    ),
    (atom(rf"t\.? ?(?P<months>{M}(?:{DASH}t?\.? ?{M})?) ?[/.\-] ?(?P<y>{YEAR})"), months),
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
    (atom(rf"q\.? ?(?P<quarters>{ROMAN})(?:{OF_YEAR})"), quarters),
    (
        atom(rf"(?<!ngay )(?P<months>(?:{D}{DASH})?{M}) ?/ ?(?P<y>{YEAR})(?!/)"),
        months_of_year,
    ),
    (
        atom(
            rf"(?:(?P<n>0?[23]|hai|ba) )?quy (?P<side>dau|cuoi)(?: tien| cung)?(?: cua)? nam"
            rf"(?! hoc)(?: ?(?P<y>{YEAR})|{LATER})"
        ),
        quarter_of_year,
    ),
    (
        atom(
            rf"(?P<half>nua )?(?P<side>dau|giua|cuoi) nam(?! hoc| (?:sau|truoc) khi)(?: ?"
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
            rf"(?:giai doan|buoc|dot) (?:[0-9]|[iv]{{1,3}}) ?\((?:tu nam |nam )?(?P<first>{YEAR})"
            rf" ?- ?(?P<y>{YEAR})\)?"
        ),
        years,
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
