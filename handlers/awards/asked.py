"""Is it asked who meets the criteria of an award? What they are is a question to the plans."""

import re

from knowledge.vietnamese import fold

LONGEST = 300  # letters: a question is no longer
REWARD = re.compile(r"\b(?:khen|thi dua|bieu duong|award|awards)\b")
READY = re.compile(
    r"\b(?:du|dat|dap ung|dam bao|bao dam|thoa man)(?: (?:du|duoc|cac|yeu cau|moi))*"
    r" (?:dieu kien|tieu chuan|tieu chi)\b|\bxung dang\b|\beligible\b"
    r"|\bmeets? (?:the )?(?:award )?criteria\b|\bqualif(?:y|ies)\b"
)
REVIEW = re.compile(
    r"^(?:(?:cho|toi|em|hay|giup)\s+)*(?:ra soat|kiem tra|xet|xem|ra lai)\b.*"
    r"\b(?:tieu chi|tieu chuan|dieu kien|ho so)\b"
)
DOSSIER = re.compile(
    r"\bho so\b.*\b(?:(?:du|xong|day du) chua|con thieu|thieu (?:gi|nhung gi|giay to)|da du)\b"
)
WHAT = re.compile(  # what the criteria are, when, where, by which decree
    r"\b(?:la gi|la nhung gi|nhu the nao|the nao|ra sao|gom|bao nhieu|may|muon|can (?:du|dat|gi|co)"
    r"|phai (?:du|dat|co|lam)|muc|(?:dieu kien|tieu chuan|tieu chi) (?:gi|nao|nhu|de|xet)|nghi dinh"
    r"|huong dan|khi nao|o dau|bao gio|de duoc)\b"
)
WHO = re.compile(
    r"\b(?:don vi|xa|phuong|thi tran|thon|ban|lang|to|co quan|chi bo|huyen|tap the|ca nhan|nguoi"
    r"|dong chi|phong|truong|hoi|noi) nao\b|\bai\b|\bnhung ai\b"
    r"|\bwho\b|\bwhich (?:unit|commune)s?\b"
)
UNIT = r"(?:don vi|xa|phuong|thon|ban|co quan)"
PEOPLE = re.compile(
    r"\b(?:ca nhan|nguoi|dong chi|can bo) nao\b|\bnhung (?:ai|ca nhan|nguoi)\b|\bai\b"
)
OUGHT = re.compile(
    r"\b(?:duoc|dang|xet|de nghi|de xuat|xung dang)(?: (?:duoc|xet|de nghi))* khen(?: thuong)?\b"
    r"(?: (?:nam nay|nam 20\d\d|khong|chua|roi))*$"
)
OWN = re.compile(rf"\b{UNIT} (?:toi|minh|ta|em|nha|chung toi)\b")


def asks(text: str, *, named: bool = True) -> bool:
    """`named`: does the sentence name a unit?"""
    said = fold(text[:LONGEST])
    ready = READY.search(said) or REVIEW.search(said) or DOSSIER.search(said)
    if not ready or not REWARD.search(said) or WHAT.search(said):
        return False
    return named or bool(WHO.search(said) or OWN.search(said))


def asks_people(text: str) -> bool:
    """ "cá nhân nào được khen thưởng", and not which units."""
    said = fold(text[:LONGEST]).strip(" .?!")
    if not PEOPLE.search(said) or not REWARD.search(said) or WHAT.search(said):
        return False
    return OUGHT.search(said) is not None or asks(text)
