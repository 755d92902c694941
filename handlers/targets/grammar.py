"""The sentences in which plans set targets that reports can tell of, as patterns without marks."""

import re

from handlers.reading.vocabulary import GROUPS
from knowledge.vietnamese import fold

LEAD = re.compile(
    r"(?:(?:phan dau|dam bao|bao dam|ty le|ti le|tong so|so|toan bo|tat ca|dat|co(?! so| quan)"
    r"|hang nam|hoan thanh|to chuc|trong tong so|tren tong so|it nhat|moi nam)\s+)*"
)
DOES = r"(?:(?:deu|da|phai|can|se|duoc|tham gia|hang nam|dinh ky)\s)*"
VERBS = (
    r"(?:(?:trien khai|thuc hien|hoan thanh|to chuc|tien hanh|dang ky|xay dung(?: duoc)?|duy tri"
    r"|co(?! so| quan)|mo(?! hinh)|lam|thuc hien viec|va)\s)"
)
ONE = r"(?:(?:it nhat|toi thieu|tu)\s)?(?:(?:0?1|mot)\s)?(?:tro len\s)?"  # more is another target
TIMES = r"(?:(?:cuoc|buoi|lan|hoi nghi|dot|ky|lop|khoa)\s)?"
REST = (
    r"(?:,? (?:theo (?:dung )?(?:quy dinh|ke hoach)|dung quy dinh|dinh ky|thuong xuyen|hang nam"
    r"|hang quy|hang thang|trong nam|trong ky|trong nhiem ky|tro len|(?:trong |den |den het |den"
    r" cuoi )?nam 20\d\d|o co so|tren dia ban(?: \w+){0,4}|tai (?:co so|dia phuong)"
    r"|(?:hoan thanh |xong )?(?:cham nhat|truoc)(?: la)?(?: vao)? ngay [\d/]+))*[ .,;:]*$"
)
FIELDS = {
    "kinh te": "economy", "van hoa": "culture-society", "quoc phong": "defence-security",
    "he thong": "political system", "an ninh": "defence-security",
}  # fmt: skip
FIELD = (
    r"(?P<field>kinh te|van hoa(?: ?[-,–]| va)? ?xa hoi|quoc phong(?: ?[-,–]| va)? ?an ninh"
    r"|an ninh(?: ?[-,–]| va)? ?quoc phong|he thong chinh tri)"
)
STAGES = {"khen": "rewarded", "bieu": "rewarded", "cong": "recognised", "danh": "evaluated"}
STAGE = (
    r"(?: (?:da )?duoc (?:(?:xet|danh gia,|cap \w+) )?(?P<stage>cong nhan|khen thuong|bieu duong"
    r"|danh gia))"
)
MODEL = re.compile(
    r"mo hinh(?: (?:dien hinh|tien tien|moi|hay))*,?(?: (?:ve )?(?:cong tac )?dan van kheo)?"
    r"(?: (?:trong |tren |o |thuoc |ve )?(?:cac )?(?:linh vuc )?(?:phat trien |xay dung )?"
    rf"{FIELD})?"
    rf"{STAGE}?(?:, tap trung (?:vao|o) .*|{REST})"
)
DIALOGUE = re.compile(
    r"(?:tiep xuc,? |gap go,? |va )*doi thoai(?: truc tiep)?"
    rf"(?: (?:voi|cung) (?:nhan dan|nguoi dan|dan|ba con(?: nhan dan)?))?{REST}"
)
RECEPTION = re.compile(rf"(?:(?:lich|viec|cong tac) )?tiep (?:cong )?dan{REST}")
COURSE = re.compile(
    r"(?:lop |hoi nghi |khoa )?(?:tap huan|boi duong)(?:,? (?:va )?(?:boi duong|tap huan))?"
    rf"(?P<about>{REST}|(?! nghe) .*\b(?:dan van|dan chu|dan toc)\b.*$)"
)
PEOPLE = re.compile(
    rf"(?P<who>.+?) {DOES}(?:duoc|tham gia|du|tham du) (?:tham gia )?(?:cac )?"
    r"(?=(?:lop |hoi nghi |khoa )?(?:tap huan|boi duong))"
)
OPINION = r"(?:y kien|kien nghi|phan anh|de xuat)"
SOLVED = re.compile(
    rf"(?:cac )?{OPINION}(?:(?:,| va|,? phan anh) {OPINION})*(?:,? (?:chinh dang|hop phap|neu ra"
    r"|cua (?:nhan dan|nguoi dan|dan|ba con)|(?:tai|sau|qua|trong) (?:cac )?(?:cuoc |buoi |hoi nghi"
    r" )?(?:tiep xuc,? )?doi thoai(?: truc tiep)?(?: voi (?:nhan dan|nguoi dan|dan))?))*"
    r" (?P<open>chua )?(?:deu )?(?:duoc )?(?:(?:tiep thu|xem xet|tong hop|tiep nhan),? (?:va )?)*"
    r"(?:giai quyet|tra loi|xu ly)"
    rf"(?:,? (?:va )?(?:giai quyet|tra loi|dut diem|kip thoi|xong))*{REST}"
)
SOLVING = re.compile(
    rf"(?:giai quyet|tra loi|xu ly)(?:,? (?:giai quyet|tra loi))* (?:cac )?{OPINION}"
    rf"(?:(?:,| va) {OPINION})*(?: cua (?:nhan dan|nguoi dan|dan))?"
    rf"(?: (?:tai|sau|qua) (?:cac )?(?:cuoc |buoi )?doi thoai)?(?: dat)?{REST}"
)
ON_TIME = re.compile(
    r"(?:cac )?(?:nhiem vu|cong viec|viec|dau viec)(?: (?:duoc giao|trong ke hoach|theo ke hoach"
    r"|trong nam))* (?:(?:duoc|da|deu) )*(?:hoan thanh|thuc hien|trien khai)"
    rf"(?: (?:bao dam|dam bao))? dung (?:thoi )?(?:han|tien do|thoi gian){REST}"
)
TASKS = re.compile(rf"hoan thanh (?:cac |tat ca |het )*(?:nhiem vu|viec|cong viec) duoc giao{REST}")
REPORTS = re.compile(rf"(?:gui|nop|thuc hien che do) bao cao(?: ket qua)?{REST}")
ATTENDED = re.compile(rf"(?:luot )?(?:nguoi|nguoi dan) (?:tham )?(?:du|gia) doi thoai{REST}")
COUNTED = re.compile(r"(?:luot )?(?:nguoi|hoc vien|luot)(?: nguoi)? (?:duoc |tham gia |du )")
EVERYBODY = {"don vi", "cac don vi", "don vi truc thuoc", "cac don vi truc thuoc", "moi don vi"}
PLAIN = {"commune", "village", "school", "district", "province", "organisation", "party-cell"}
VAGUE = re.compile(
    r"\bcac cap\b(?! uy)|\bnguoi dan\b|\bho (?:dan|gia dinh)\b|\btiep (?:cong )?dan\b"
)
KNOWN = sorted(
    {
        (fold(said), kept or said)
        for one in GROUPS
        for said, _, kept in [one.partition("=")]
    },
    key=lambda pair: -len(pair[0]),
)  # fmt: skip
