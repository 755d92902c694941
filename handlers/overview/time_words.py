"""The grammar of the periods that questions name, over letters without marks; see `times`."""

import re

NUMBERS = {
    "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8,
    "chin": 9, "muoi": 10, "muoi mot": 11, "muoi hai": 12, "i": 1, "ii": 2, "iii": 3, "iv": 4,
    "gieng": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "twelve": 12, "first": 1, "second": 2, "third": 3, "fourth": 4,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip
MONTHS = {
    name: place % 12 + 1
    for place, name in enumerate(
        [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "may",
            "jun",
            "jul",
            "aug",
            "sep",
            "oct",
            "nov",
            "dec",
        ]
    )
}
# spelt so where they speak of time: "quỹ", "máy", "tư tưởng" do not
MARKED = {
    "thang": "tháng", "quy": "quý", "nam": "năm", "tuan": "tuần", "ngay": "ngày", "truoc": "trước",
    "qua": "qua", "ngoai": "ngoái", "tu": "từ", "den": "đến", "toi": "tới", "dau": "đầu",
    "cuoi": "cuối", "ky": "kỳ", "gan": "gần", "day": "đây", "nua": "nửa", "roi": "rồi",
    "vua": "vừa", "hai": "hai", "ba": "ba", "bon": "bốn", "mot": "một", "hom": "hôm",
    "cung": "cùng", "ca": "cả", "het": "hết", "muoi": "mười", "bay": "bảy", "tam": "tám",
    "chin": "chín", "nay": "nay", "gieng": "giêng", "voi": "với", "va": "và", "giua": "giữa",
}  # fmt: skip
SAME_LETTERS = {
    "sáu": "6",
    "tư": "4",
    "nữa": "them",
    "kì": "ky",
    "tới": "toi",
    "năm": "nam",
    "này": "nay",
}

WORD = r"(?:mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi(?: mot| hai)?|gieng)"
DIGITS = r"(?:1[0-2]|0?[1-9])"
NUM = rf"(?:{DIGITS}|{WORD})"
ROMAN = r"(?:iv|iii|ii|i|0?[1-4]|mot|hai|ba|bon|tu)"
Y = r"(?:20[0-9]{2})"
AGO = r"(?:nay|ngoai|truoc|qua|vua roi|vua qua)"
YEAR = rf"(?:(?: ?/ ?| | cua | of | in )(?:nam )?(?P<year>{Y})| (?:cua )?nam (?P<ago>{AGO})| (?P<en>this|last) year)"
NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
NAMES_ANY = f"(?:{NAMES})"
# "may" without one of these is "mấy"
AHEAD = ("in", "since", "from", "to", "until", "and", "between", "through", "vs")
PREPOSITION = f"(?:{'|'.join(f'(?<={one} )' for one in AHEAD)})"
COUNT = r"(?P<count>[0-9]{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|one|two|three|four|five|six|nine|twelve)"
UNIT = {"ngay": "day", "tuan": "week", "thang": "month", "quy": "quarter", "nam": "year",
        "day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year"}  # fmt: skip
SPAN = r"(?P<span>tuan|thang|quy|nam)"
ENGLISH = r"(?P<span>day|week|month|quarter|year)"

# in this order, the first that fits a place wins; a day before a month, a list before its first
ATOMS = tuple(
    (name, re.compile(rf"(?<![^ ]){pattern}(?![^ ])"))
    for name, pattern in (
        ("day", r"(?:ngay )?(?P<day>[0-9]{1,2})[/-](?P<month>[0-9]{1,2})(?:[/-](?P<year>(?:20)?[0-9]{2}))"),
        ("day", rf"ngay (?P<day>[0-9]{{1,2}}) thang (?P<month>{NUM}){YEAR}?"),
        ("iso", r"(?P<year>20[0-9]{2})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})"),
        ("same", r"cung ky(?: (?:cua )?nam (?:ngoai|truoc))?|(?:the )?same (?:period|time)(?: (?:of )?last year)?|year on year"),
        ("quarter", rf"(?:quy|q|quarter) ?(?P<number>{ROMAN}) ?/ ?(?P<year>{Y})"),
        ("month", rf"(?:thang )?(?P<month>{DIGITS}) ?/ ?(?P<year>{Y})"),
        ("day", r"(?:ngay )?(?P<day>[0-9]{1,2})/(?P<month>1[0-2]|0?[1-9])"),
        ("day", rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)? (?P<month>{NAMES}){YEAR}?"),
        ("firsts", rf"{COUNT} (?P<span>thang|quy) (?P<end>dau|cuoi)(?: cua)?(?: nam(?! [0-9n]))?{YEAR}?"),
        ("firsts", rf"(?:the )?(?P<end>first|last) {COUNT} (?P<span>month|quarter)s? of(?: the)?(?: year|{YEAR})"),
        ("firsts", rf"(?:the )?(?P<end>first) {COUNT} (?P<span>month|quarter)s?{YEAR}?"),
        ("half", rf"nua (?P<end>dau|cuoi)(?: cua)?(?: nam(?! [0-9n]))?{YEAR}?"),
        ("half", rf"nua nam (?P<end>dau|cuoi){YEAR}?"),
        ("half", rf"(?:the )?(?P<end>first|second) half(?: of(?: the)?(?: year)?)?{YEAR}?"),
        ("half", rf"h ?(?P<end>[12]){YEAR}?"),
        ("rolling", rf"(?:trong )?{COUNT} (?P<span>ngay|tuan|thang|quy|nam) (?:gan day|gan nhat|vua qua|vua roi|qua|tro lai day|lien tiep gan day)"),
        ("rolling", rf"(?:the )?(?:last|past|recent) {COUNT} {ENGLISH}s?"),
        ("rolling", r"(?P<count>12) (?P<span>thang)(?! dau| cuoi)"),
        ("firsts", rf"(?P<count>6|9|sau|chin) (?P<span>thang)(?! mot| 1){YEAR}?"),
        ("since", r"(?:tu |tinh tu )?dau (?P<span>nam|thang|quy|tuan)(?: nay)? (?:den|toi) (?:nay|gio|hom nay|bay gio|hien nay)"),
        ("since", r"(?:tu|tinh tu|ke tu) dau (?P<span>nam|thang|quy|tuan)(?: nay)?"),
        ("since", r"(?:since|from) (?:the )?(?:beginning|start) of (?:the |this )?(?P<span>year|month|quarter|week)"),
        ("since", r"(?:(?P<span>year) to date|ytd)"),
        ("since", r"so far this (?P<span>year|month|quarter|week)"),
        ("since", r"this (?P<span>year|month|quarter|week) so far"),
        ("months", rf"(?:cac )?thang (?P<month>{NUM})(?P<more>(?: ?(?:,|va|-|den|toi|den thang|,? thang) ?{DIGITS}(?![/0-9]))+){YEAR}?"),
        ("months", rf"thang (?P<month>{DIGITS})-(?P<more>{DIGITS}){YEAR}?"),
        ("quarters", rf"(?:cac )?quy (?P<number>{ROMAN})(?P<more>(?: ?(?:,|va|-|den) ?{ROMAN}(?![/0-9]))+){YEAR}?"),
        ("years", rf"(?:nam )?(?P<year>{Y}) ?- ?(?P<more>{Y})"),
        ("last", r"(?:thang|quy|tuan|ky) truoc them"),
        ("month", rf"(?:thang|month) (?P<month>{NUM}){YEAR}?"),
        ("month", rf"t ?(?P<month>{DIGITS}){YEAR}?"),
        ("month", rf"(?P<month>(?!may){NAMES_ANY}){YEAR}?"),
        ("month", rf"{PREPOSITION}(?P<month>may){YEAR}?"),
        ("quarter", rf"(?:quy|q|quarter) (?P<number>{ROMAN}){YEAR}?"),
        ("quarter", rf"(?:the )?(?P<number>first|second|third|fourth|1st|2nd|3rd|4th) quarter{YEAR}?"),
        ("relative", rf"(?:ca )?{SPAN} (?P<way>nay|truoc|qua|ngoai|vua roi|vua qua|toi|sau)"),
        ("relative", rf"(?P<way>this|last|next|previous) {ENGLISH}"),
        ("relative", r"(?:trong|ca) (?P<span>tuan|thang|quy|nam)(?! [0-9])"),
        ("today", r"(?P<way>hom nay|hom qua|today|yesterday)"),
        ("year", rf"(?:ca )?(?:nam )?(?P<year>{Y})"),
    )
)  # fmt: skip
FROM = re.compile(r"(?:tinh tu|ke tu|tu|since|from|between|giua)(?: ngay)? $")
TO = re.compile(
    r"^ (?:den|toi|to|until|through|and|-|–|cho den|va)(?: het| cuoi| ngay| het ngay)* $"
)
UNTIL_NOW = re.compile(
    r"^ (?:cho )?(?:den|toi) (?:nay|gio|hien nay|bay gio|hom nay|hien tai)(?![^ ])"
)
UP_TO = re.compile(
    r"(?:tinh den|den het|den|het|until|up to|by the end of|toi|cho den)(?: ngay| het)? $"
)
BEFORE = re.compile(r"(?:truoc|before)(?: ngay)? $")
