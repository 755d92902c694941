"""Hears that targets are asked for: all of them, those of a plan, or how far one of them is."""

import re

from knowledge.vietnamese import fold, nfc

YEAR = re.compile(r"(?:nam |year )?(20\d\d|19\d\d)")
NORM = re.compile(r"\b(?:chi tieu|muc tieu)\b")
HOW = re.compile(
    r"\b(?:(?:da )?(?:dat|hoan thanh|du|xong|duoc) (?:hay )?chua"
    r"|(?:con )?thieu (?:bao nhieu|may|gi)"
    r"|dat (?:duoc )?(?:bao nhieu|may|den dau|toi dau|the nao)(?: phan tram| ?%)?"
    r"|(?:den|toi) dau(?: roi)?|(?:nhu )?the nao(?: roi)?|ra sao(?: roi)?|sao roi)(?!\w)"
)
ALL = re.compile(
    r"(?:(?:xem|cho xem|cho toi xem|danh sach|tinh hinh|ket qua|bang|tien do|cac|nhung|tat ca|thuc"
    r" hien|show|list|the) )*(?:chi tieu|targets?)"
    r"(?: (?:cua )?(?:cac )?ke hoach| thuc hien| nao)*"
    r"(?: (?:nam |of |for )?(?P<year>20\d\d)| nam nay)?"
    r"(?: (?:den|toi) dau(?: roi)?| the nao(?: roi)?| ra sao(?: roi)?| dat chua| dat den dau)?"
)
TRACK = re.compile(
    r"(?:are|will) (?:we|they)(?: still)? (?:on (?:track|course|schedule)|meet(?:ing)?|reach)"
    r"(?: with| for| to meet| to reach| against)?(?: all)?(?: our| the)? targets(?: this year)?"
    r"|how are we doing (?:with|on|against) (?:our|the) targets(?: this year)?"
    r"|(?:chung ta|huyen(?: ta| minh)?|minh) (?:co )?(?:dat|kip|hoan thanh)(?: duoc)?"
    r" (?:cac |het )?chi tieu (?:khong|chua)"
)
NAMED = re.compile(  # "chỉ tiêu của xã tôi đến đâu rồi", "các chỉ tiêu của kế hoạch 159"
    r"(?:(?:xem|cho xem|cho toi xem|danh sach|tinh hinh|ket qua|tien do|cac|nhung|tat ca) )*"
    r"chi tieu(?: nao)? (?P<rest>.+?)"
    r"(?: (?:den|toi) dau(?: roi)?| the nao(?: roi)?| ra sao(?: roi)?| (?:da )?dat (?:hay )?chua)?$"
)


def about(text: str) -> str:
    """ "mô hình" of "chỉ tiêu mô hình đạt chưa"; nothing where no such thing is asked."""
    line = " ".join(nfc(text).split())
    folded = fold(line)
    cuts = [*NORM.finditer(folded), *HOW.finditer(folded)]
    if len(folded) != len(line) or not NORM.search(folded) or not HOW.search(folded):
        return ""
    kept = [letter for at, letter in enumerate(line) if not any(_in(cut, at) for cut in cuts)]
    return " ".join("".join(kept).split())


def _in(cut: re.Match[str], at: int) -> bool:
    return cut.start() <= at < cut.end()
