"""What must stand in an answer: a day, a share, money, a person's name; folded as asked."""

import re

from knowledge import asked_words as cues

POST = r"(?:bi thu|chu tich|giam doc|chanh van phong|chanh thanh tra|hieu truong|truong \w+)"
# a person's name is wanted, which plans hold for few
PERSON = re.compile(
    r"\bai (?:dang |hien )?(?:la|lam) (?:pho )?" + POST + r"\b"
    r"|\b" + POST + r"\b(?: \w+)* (?:la (?:ai|dong chi nao)|ten (?:la )?(?:gi|ai))\b"
    r"|\bten (?:la )?gi\b|\b(?:dong chi|nguoi) nao (?:dang |hien )?(?:la|lam) (?:pho )?" + POST
)
MEMBERS = re.compile(
    r"\bgom (?:co )?(?:nhung )?(?:ai|dong chi nao|nguoi nao|can bo nao|may nguoi)\b"
)
# how things stand, which reports say and plans do not
STANDING = re.compile(
    r"\bnam (?:ngoai|truoc(?! (?:ngay|thang|han|khi)\b)|roi|qua)\b"
    r"|\b(?:hien nay|hien tai|hien gio|vua roi|vua qua)\b"
    r"|\b(?:xa|ban|thon|don vi|phong|huyen|ai|nguoi|ho|noi|co quan|chi bo)(?: nao)? (?:con )?chua\b"
    r"|\b(?:nao|ai|bao nhieu|may)(?: [a-z]+){0,2} (?:da|dang) (?!ky\b|vien\b|uy\b|bo\b)"
    r"|\b(?:da|dang) (?:nop|lam|co|duoc|xong|bao cao|hoan thanh|giai quyet)(?: [a-z]+){0,3}"
    r" (?:nao|ai|bao nhieu|may|chua)\b"
    r"|\b(?:tot|gioi|kem|xau|ngheo|giau|dong|it|cao|thap) nhat\b"
)
# "có bao nhiêu người": a count, not a share that has to be reached
EXISTING = re.compile(r"\bco (?:bao nhieu|may) (?!phan tram)(?!.*\b(?:phai|can|duoc|dat)\b)")
WANTED = {
    "day": re.compile(r"\bngay (?:nao|may|bao nhieu)\b|\bhan (?:chot|cuoi|nop|gui)\b|\bmay gio\b"),
    "month": re.compile(r"\bthang (?:nao|may)\b|\bquy (?:nao|may)\b"),
    "rhythm": re.compile(r"\bbao lau\b|\bmay lan\b|\bmot lan\b|\bdinh ky\b"),
    "days": re.compile(r"\bmay ngay\b|\bbao nhieu ngay\b"),
    "time": cues.WHEN,
    "percent": re.compile(r"\bphan tram\b|\bty le\b|\bti le\b|%"),
    "money": re.compile(
        r"\b(?:bao nhieu|may) (?:tien|dong|trieu|ty|nghin)\b"
        r"|\b(?:kinh phi|tien|hoc phi|le phi|luong|phu cap|tro cap|che do|chi phi)\b.*\bbao nhieu\b"
        r"|\bbao nhieu (?:kinh phi|chi phi|luong)\b|\bmuc (?:tien|thuong|ho tro|chi)\b"
    ),
    "figure": cues.MANY,
    "who": cues.WHO,
    "person": PERSON,
    "members": MEMBERS,
    "standing": STANDING,
    "existing": EXISTING,
    "weekday": re.compile(r"\bthu may\b"),
    "times": re.compile(r"\bmay lan\b|\bbao nhieu lan\b"),
    "place": re.compile(r"\b(?:o|ve|den|len|vao|qua) dau\b|\bcho nao\b|\bdia diem\b|\bnoi nao\b"),
}
