"""The pieces of which the patterns of dates in plain text are made."""

import re

D = r"[0-9]{1,2}(?![0-9])"
SEP = r" ?[/.\-] ?"
YEAR = r"(?:19|20)(?: ?[0-9]){2}(?![0-9])"
OF_YEAR = rf"(?: ?[/.\-] ?|,? ?(?:cua )?nam ?)(?P<y>{YEAR})"
LATER = (
    r"(?P<later>,? ?\(?(?:(?:trong|cua) )?nam (?:sau|tiep theo|ke tiep|lien ke(?: sau)?|toi)"
    r"(?: (?:nam )?(?:danh gia|bao cao|ke hoach))?(?! ?truoc)(?!\w))?"
    r"(?P<earlier>,? ?(?:cua )?nam (?:lien ke truoc|lien truoc|truoc)(?! (?:ngay|"
    r"thang|khi|quy|het|[0-9]))(?: (?:nam|ky)(?: \w+){1,2})?)?"
    r"(?: (?:cua |cung )nam(?! ?[0-9])(?: (?:do|nay|bao cao|xet tang|xet|danh gia|ke hoach"
    r"|thuc hien))?)?"
)
SESSION = r"(?:(?:buoi )?(?:sang|chieu|trua|¤{3}),? ?)?"
WEEKDAY = r"(?:(?:thu (?:hai|ba|tu|nam|sau|s6u|bay|¤{2}|[2-7])|chu (?:nhat|¤{4})),? ?\(?)?"
SAID_HOUR = (
    r"(?<![0-9])(?P<h>[0-9]{1,2}) ?(?:gio|h|g|:)(?![a-z]) ?(?P<min>[0-5][0-9](?![0-9]))?"
    r"(?: ?phut|p)?"
)
HOUR = rf"(?:{SAID_HOUR},?;? ?-? ?(?:cua )?)?"
LEAD = rf"{HOUR}{SESSION}{WEEKDAY}"
NGAY = r"(?:ngay:?|mung|mong|hom)(?: mung)? ?"
M = (
    rf"{D}(?!{SEP}[0-9]{{1,2}}(?![0-9]))(?! (?:thang|nguoi|cuoc|ngay|gio|don vi|"
    rf"lan|buoi|lop|nam (?![0-9]|sau|truoc|tiep|ke|lien)))"
)
AND = r" ?(?:,|;|va|&|\+|hoac|\.(?=[ 0-9])|/(?! ?[0-9]{4})) ?"
LISTING = r" ?(?:,|;|va|&|\+|hoac) ?"
DASH = r" ?- ?"
ROMAN = r"(?:[il1]v|[il1]{1,3}|[1-4])(?![a-z0-9])"
WORDED = (
    r"muoi mot|muoi hai|muoi|mot|gieng|hai|ba|tu(?! (?:ngay|thang|nam|nay|khi|quy|"
    r"[0-9]))|¤¤|nam(?! ?[0-9])|s6u|bay|tam|chin|chap"
)
DAY_NAME = (
    r"(?:(?:hai|ba) muoi(?: (?:mot|hai|ba|bon|lam|sau|s6u|bay|tam|chin))?"
    r"|muoi(?: (?:mot|hai|ba|bon|lam|sau|s6u|bay|tam|chin))?"
    r"|mot|hai|ba|bon|nam|sau|s6u|bay|tam|chin)"
)
THROUGH = r" ?(?:-|den(?: ngay)?) ?"


def atom(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9]){pattern}")
