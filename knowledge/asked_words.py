"""The phrases by which a question shows what kind of answer it wants; folded, one space between."""

import re

from knowledge.bags import bag

Pattern = re.Pattern[str]

DOCUMENT = (
    "nghi quyet lien tich|nghi quyet|nghi dinh|quyet dinh|chi thi|ket luan|ke hoach|cong van"
    "|huong dan|chuong trinh|quy che|quy dinh|thong tu lien tich|thong tu|thong tri|phap lenh|luat"
    "|de an|dieu le|thong bao|cong dien|to trinh|van ban"
)
UNIT = (
    "don vi|co quan|phong|ban|to chuc|bo phan|nganh|cap|so|hoi|doan the|noi|dia phuong|xa|thon"
    "|can bo|dong chi|nguoi|ca nhan|to"
)
ASKS = (
    r"(?:lam gi|lam nhung gi|lam vic gi|vic gi|viec gi|nhung viec gi|nhung viec nao"
    r"|viec nao|nhiem vu gi|nhung nhiem vu nao|nhiem vu nao|nhiem vu nhu the nao"
    r"|trach nhiem gi|cong viec gi|cong viec nao|gi)"
)
# phrases that name the plan itself
PLAN = re.compile(r"\b(?:ke hoach|van ban|phong trao|thi dua|thuc hien)\b")
# words that only carry the question: no answer has to hold them
EMPTY = bag(
    "la cua va cac nhung duoc co cho ve trong thi nay do kia ay o tai voi den tu ra theo ma "
    "khi vay khong phai can nen hay hoac mot moi nguoi_ta se da dang chua roi nua lai cung "
    "rang de bang nao gi ai dau sao may bao_nhieu a nhe nhi oi the con thoi biet hoi minh toi "
    "em anh chi xin giup voi_ cu tung tren vao boi do_ nhu neu muon lan luc hoi_ gom xem cho_ "
    "bi deu"
)
# phrases that ask, taken out of a question's subject
CARRIERS = re.compile(
    r"\b(?:(?:cho )?(?:toi|minh|em|anh|chi) (?:hoi|biet|xem)|xin (?:hoi|cho biet)|cho (?:hoi|biet)"
    r"|hay cho biet|lam on|giup (?:toi|minh|em)|(?:la )?(?:khi|luc) nao|bao gio"
    r"|bao lau(?: mot lan)?"
    r"|nhu the nao|the nao|ra sao|lam sao|bao nhieu phan tram|bao nhieu tien|bao nhieu|phan tram"
    r"|o dau|gui (?:ve|den|cho|toi)? ?(?:dau|ai|noi nao)|(?:ve|den|len|vao|ra|di|qua) dau|cho nao"
    r"|vi sao|tai sao"
    r"|la (?:gi|ai|bao nhieu|may)|(?:phai|can|se|duoc) lam gi"
    r"|lam (?:nhung )?gi|(?:nhung |cac )?(?:viec|cong viec|nhiem vu|trach nhiem"
    r"|noi dung) (?:gi|nao)"
    r"|co (?:nhiem vu|trach nhiem|viec) gi|(?:dung )?de lam gi|lo (?:viec )?gi"
    r"|may cai|(?:nhung )?cai (?:gi|nao)|kieu gi|toi (?:la|o|phu trach)\b"
    r"|co (?:nhac|noi|quy dinh|neu|ghi)(?: (?:den|toi|ve|ro))?"
    r"|xu ly (?:sao|ra sao)|(?:vao )?dip nao|(?:bang )?cach nao"
    r"|nhung (?:gi|(?:khoan|chuyen|so lieu) (?:gi|nao))|(?:khoan|chuyen) (?:gi|nao)"
    r"|so may|so bao nhieu|may (?:gio|ngay)|(?:thang|ngay|nam|quy|tuan) (?:nao|may|bao nhieu)"
    r"|(?:"
    + UNIT
    + r") nao|(?:"
    + DOCUMENT
    + r") (?:nao|gi|so may)|nhung ai|ai|muc nao|muc bao nhieu)\b"
)

WHEN = re.compile(
    r"\b(?:khi nao|bao gio|luc nao|chung nao|bao lau|(?:thang|ngay|nam|quy|tuan|gio"
    r"|dot) (?:nao|may)|(?<!moi )(?<!hang )(?:thang|ngay|nam) bao nhieu"
    r"|thu may"
    r"|may (?:gio|ngay|thang)|thoi gian nao|thoi diem nao|thoi han|han (?:nop|gui|chot|cuoi"
    r"|bao|dang|hoan|la)"
    r"|han chot|deadline|lich|nao (?:xong|phai xong)|may lan|ngay cu the|ngay gio"
    r"|truoc ngay nao|tu ngay nao|den ngay nao)\b"
)
MANY = re.compile(
    r"\b(?:(?<!(?<!moi )ngay )(?<!(?<!moi )thang )(?<!nam )bao nhieu|bao_nhieu"
    r"|(?<!bo )(?<!xe )(?<!thang )(?<!ngay )(?<!quy )(?<!tuan )(?<!nam )may (?!tinh\b|moc\b"
    r"|gio\b|ngay\b|thang\b|lan\b|ngon\b|moc\b)\w+|ty le|ti le|phan tram|chi tieu"
    r"|muc tieu (?:nao|gi|bao)"
    r"|so (?:luong|mo hinh|lan|buoi|cuoc|nguoi|lop|ho|vu|diem|tin bai)|dat (?:muc )?may)\b|%"
)
WHO = re.compile(
    r"\b(?:ai|(?:" + UNIT + r") nao|chu tri|(?:ai|don vi) phoi hop|giao cho ai|dau moi)\b"
)
DUTIES = re.compile(
    r"(?<!voi )\b(?:(?:phai|can|se|duoc|co|chiu|duoc giao|duoc de nghi|de nghi|chu tri|phoi hop"
    r"|giao|lo"
    r"|phu trach|thuc hien"
    r"|dam nhiem|nhan|chi dao)(?: (?:nhung|cac|cong|phai|thuc hien|dam nhan))* "
    + ASKS
    + r"|lam (?:nhung )?gi|(?:nhiem vu|trach nhiem|phan viec|viec|cong viec) (?:cua|gi)"
    r"|phai (?!co\b|dat\b|duoc\b|gom\b|la\b)[a-z]+ (?:nhung )?(?:cai )?gi"
    r"|trach nhiem (?:the nao|ra sao)|(?<!voi )viec gi)\b"
)
REFERENCES = re.compile(
    r"\b(?:(?<!co )can cu|co so phap ly|van ban nao|nhung van ban|van ban gi"
    r"|(?P<which>" + DOCUMENT + r")(?: (?!lam\b|phai\b|viec\b|co\b|nhiem\b|trach\b"
    r"|duoc\b)[a-z]+){0,3}? (?:nao|gi|so may|may)"
    r"|(?P<numbered>"
    + DOCUMENT
    + r")(?: \w+){0,14} (?:so may|so bao nhieu|la van ban nao|mang so))\b"
)
CRITERIA = re.compile(
    r"\b(?:tieu chuan|tieu chi|dieu kien|ho so|thu tuc|danh hieu|khen thuong|thanh tich|xep loai)\b"
)
WHICH_PLANS = re.compile(
    r"^(?:(?:nhung|cac|co|bao nhieu) )*ke hoach nao\b|\btrong (?:nhung |cac )?ke hoach nao\b"
    r"|\b(?:o )?tung ke hoach\b|\bcac ke hoach\b|\bso sanh\b|\bnhung ke hoach\b|\bmoi ke hoach\b"
    r"|\bke hoach nao (?:co|noi|nhac|quy dinh|yeu cau|neu|ghi|lap|danh|cho|ap dung|giao)\b"
    r"|\b(?:what|which) plans?\b"
)
THIS_PLAN = re.compile(r"\b(?:ke hoach|van ban|phong trao|kh) (?:nay|do|tren|ay|vua roi)\b")
OF_THE_PLAN = re.compile(
    r"\b(?:cua|trong|theo|thuc hien|viec thuc hien|ky|gui|ban hanh) ke hoach\b|^ke hoach\b"
)

# a question about several plans asks for the plans with these words
LISTING = bag(
    "ke hoach nhac den neu ghi quy dinh so sanh giua rieng lap yeu cau tung trong danh ap "
    "dung noi muc dung lam"
)
CITED_BY_NUMBER = re.compile(r"\b(?P<form>" + DOCUMENT + r")(?: so)? \d{1,4}\b")
COUNTED = re.compile(
    r"\b(?:bao nhieu|may)(?! (?:la|thi|moi|roi|vay|the|nhe|nhi|a|duoc|o|va|trong|cho)\b)"
    r"((?: [a-z]+){1,2})"
)
BASIS = re.compile(
    r"\b(?:thuc hien|can cu|theo|trien khai|cu the hoa)(?: vao)? (?:" + DOCUMENT + r") (?:nao"
    r"|so may|gi)\b|"
    r"\bcan cu\b|\bco so phap ly\b"
    r"|\bke hoach(?: nay| tren)?(?: (?:duoc|ban hanh|xay dung|lap|ra doi|cua \w+))*(?: (?:de"
    r"|nham|tren|theo|viec))* (?:thuc hien|theo|trien khai|cu the hoa|dua)\b"
)
TITLED = re.compile(r"\bla (?:ai|gi|nhung ai|nhung gi)\b|\bgom (?:nhung )?(?:ai|gi|nhung ai)\b")
SIGNER = re.compile(
    r"\b(?:ky (?:ban hanh )?(?:ke hoach|van ban)(?: nay)? la ai|ai (?:la nguoi )?(?:da )?ky"
    r"|nguoi (?:da )?ky|do ai ky|ai ky|nguoi nao ky)\b"
)
NUMBER = re.compile(
    r"\b(?:so (?:cua )?ke hoach|so may|so bao nhieu|so hieu|so ky hieu|mang so"
    r"|so cua)\b"
)
ISSUED = re.compile(
    r"\b(?:(?:ban hanh|ky|ra|phat hanh|co hieu luc)(?: vao)? (?:khi nao|bao gio|ngay nao"
    r"|ngay may|luc nao|nam nao|thang nao)"
    r"|ngay (?:ban hanh|ky|thang ban hanh)|(?:khi nao|bao gio|ngay nao) (?:ban hanh|ky))\b"
)
DATED = re.compile(r"\bngay (?:ban hanh|nao|may|bao nhieu|thang nam nao)\b")
RECIPIENTS = re.compile(
    r"\b(?:gui (?:cho |den |toi |ve )?(?:nhung |cac )?(?:ai|noi nao|dau|don vi nao|co quan nao"
    r"|cho nao)"
    r"|noi nhan|nhung noi nao nhan|ai nhan(?: duoc)?|gui di dau)\b"
)
ISSUER = re.compile(
    r"\b(?:(?:co quan|don vi|ai|noi|cap|to chuc) (?:nao )?(?:da )?(?:ban hanh|xay dung|lap|ra|soan)"
    r"|do (?:ai|co quan nao|don vi nao|cap nao) (?:ban hanh|xay dung|lap|ra)"
    r"|(?:la )?cua (?:ai|co quan nao|don vi nao|noi nao|xa nao|tinh nao|huyen nao)"
    r"|noi ban hanh|co quan ban hanh)\b"
)
PERIOD = re.compile(
    r"\b(?:tu khi nao den khi nao|(?:ap dung|keo dai|co hieu luc) (?:tu|den) (?:khi nao"
    r"|bao gio)|giai doan nao|nhung nam nao|cho nam nao|ap dung (?:cho |trong |tu )?nam nao"
    r"|tu nam nao|den nam nao"
    r"|thoi ky nao|trong nam nao|cua nam nao|nam nao|giai doan (?:thuc hien|ap dung|cua)"
    r"|hieu luc (?:den|tu) (?:khi nao|bao gio|nam nao))\b"
)

CALENDAR = re.compile(
    r"\b(?:(?:thang|quy|tuan|ngay) (?:\d{1,2}|[ivx]+|nay|sau|toi|truoc|tiep theo)|hom nay"
    r"|ngay mai|sap toi|sap den han|nua dau nam|cuoi nam|nam nay"
    r"|dau nam|6 thang (?:dau|cuoi) nam)\b"
)
LISTED = re.compile(
    r"\b(?:"
    + ASKS
    + r"|nhung gi|lich|moc (?:thoi gian )?nao|den han|phai lam|co (?:nhung )?(?:moc|han|viec"
    r"|cong viec)|han nao)\b|\bthi sao\b"
)
