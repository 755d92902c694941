"""Blots out the dates of cited documents, terms of office and anniversaries: no deadlines."""

import re

from knowledge.plain import BLOT

DATE = (
    r"(?:ngay )?[0-9]{1,2} ?(?:[/.-]|thang) ?[0-9]{1,2} ?(?:[/.-]|nam|,)? ?(?:19|"
    r"20)[0-9]{2}(?![0-9])"
)
DAY = r"(?:ngay )?[0-9]{1,2} ?(?:/|thang) ?[0-9]{1,2}(?: ?(?:/|nam) ?[0-9]{4})?"
KIND = (
    r"(?:luat|bo luat|phap lenh|nghi dinh|nghi quyet|chi thi|quyet dinh|ket luan|thong tu|quy dinh"
    r"|¤¤¤ dinh|huong dan|ke hoach|cong van|thong bao|chuong trinh|de an|thong tri|lenh|hien phap"
    r"|van ban|to trinh|bao cao so|quy che|¤¤¤ che|dieu le|cong dien|giay moi)"
)
NUMBER = r"[0-9]{0,6} ?[-/] ?(?:[0-9]{4} ?/ ?)?[a-z][a-z0-9&/ -]{0,30}?"
CITED = [
    re.compile(rf"(?:so:? ?)?(?<![a-z0-9]){NUMBER},? ?\(?(?P<date>ngay {DATE})"),
    re.compile(
        rf"{KIND}(?: [^ .;:,()]+){{0,24}}? ?[,(]? ?(?P<date>ngay {DATE}|nam (?:19|20)"
        rf"[0-9]{{2}}(?= |,|\.|;|\)|$)(?<=[0-9]))(?<!¦)"
    ),
    re.compile(r"nhiem ky(?: [a-z]+){0,3} ?[0-9]{4} ?- ?[0-9]{4}"),
    re.compile(
        rf"(?:sinh|thanh lap|ky niem|tinh tu|duoc sua doi|bo sung)(?: [a-z]+){{0,6}}"
        rf" (?P<date>{DATE})"
    ),
    re.compile(r", ?ngay [. ]*thang (?:[0-9]{1,2} )?nam [0-9]{4}"),
    re.compile(
        rf"(?:tinh|chot|lay)(?: so lieu)?:? (?:den )?tu {DAY}[^.;,]{{0,30}}? den (?:het )?{DAY}"
        rf"|(?:tinh|lay)(?: so lieu)?:? tu {DAY}"
        r"|tinh tu ngay [0-9]{1,2} (?:cua )?thang truoc[^.;,]{0,20}? den (?:het )?ngay [0-9]{1,2}"
        r"(?: (?:cua )?thang bao cao| cua ky bao cao)?"
    ),
    re.compile(r"(?<![a-z])tu [^.;,]{1,40}? den nay(?![a-z])"),
    re.compile(rf"(?:co )?hieu luc(?: [a-z]+){{0,5}} (?:{DATE}|ngay (?:ky|¤¤|ban hanh))"),
]
# what leads to the day of the work, and never to a document's own
LED = re.compile(
    r"(?<![a-z])(?:truoc|nhat|la|den|toi|tu|vao|trong|het|xong|thanh|sau|hon|qua|khoang|du kien"
    r"|gui|nop|to chuc|luc|hoi|gio|phut|h|[0-9]h[0-9]{0,2}|sang|chieu|cuoi|dau|giua"
    r"|(?:quy|thang) ?[iv0-9]+(?: ?[,-] ?[iv0-9]+)*) ?,? ?\(?$"
)


def covered(text: str) -> str:
    """The text with the dates of cited documents blotted out."""
    for pattern in CITED:
        text = pattern.sub(blotted, text)
    return text


def blotted(match: re.Match[str]) -> str:
    """ "Kế hoạch ... *trước* ngày 28/02" is when the plan is wanted, not the plan's own date."""
    date = match.groupdict().get("date")
    if date is not None and LED.search(match.group()[: -len(date)]):
        return match.group()
    return BLOT * len(match.group())
