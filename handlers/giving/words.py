"""The words in which leaders give tasks, without marks: how they begin, whom they call, verbs."""

import re
from collections.abc import Mapping

# "đồng chí giúp tôi ...": what may stand before an order, and in whose name it is given
OPENERS = re.compile(
    r"(?:(?:bot|oi|tro ly|dong chi|hay|giup|giup toi|toi|em|minh|anh|chi(?! dao)|da|vang|nho|xin"
    r"|kinh|trang trong|lam on"
    r"|vui long|please|can you|could you|i want to|i would like to|i want you to|muon|thay mat|ok"
    r"|thuong truc|ban thuong vu|huyen uy|dang uy|tinh uy|ubnd|ban dan van|lanh dao|bi thu"
    r"|chu tich|now|khan|hoa toc|gap|chao)\b[ ,:.!-]*)*"
)
STRONG: Mapping[str, str] = {  # letters alone, so that a blank in the wrong place does no harm
    "yeucau": "ask", "denghi": "ask", "chidao": "ask", "giaoviec": "give", "giaonhiemvu": "give",
    "giaocongviec": "give", "phancong": "give", "giaotrachnhiem": "give", "giaocho": "give",
    "giao": "give", "phancongnhiemvu": "give", "phangiao": "give", "request": "ask", "ask": "ask",
    "require": "ask", "order": "ask", "instruct": "ask", "direct": "ask", "assign": "give",
    "task": "give", "have": "ask", "get": "ask", "tell": "ask",
}  # fmt: skip
WEAK = frozenset(
    (
        "nhac", "nhacnho", "nhacviec", "dondoc", "bao", "baocho", "thongbao", "thongbaocho",
        "nhan", "nhancho", "dan", "remind",
    )
)  # fmt: skip
FUZZY = 6  # letters of a beginning that may hold a slip
JOINT = r"(?:(?:cho|toi|den|voi|doi voi|to|of|that)\b ?)?(?:: ?)?"
ALL = (
    r"(?:tat ca|toan bo|toan the|het thay|moi|cac|nhung|tung|o|tai|all|every|each|of|the"
    r"|khoi(?! pho)|ca|may|dong chi|lanh dao|can bo|cap uy|dang uy|ubnd|uy ban nhan dan"
    r"|chinh quyen|bi thu|chu tich)\b"
)
NOUNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"co so|dia phuong|xa|thi tran|phuong|communes?|wards?|towns?", ("commune",)),
    (r"to dan pho|khu pho|thon|ban|buon|lang|ap|khom|villages?", ("village",)),
    (r"huyen|quan|thi xa|thanh pho|districts?", ("district",)),
    (r"co quan|phong ban|ban nganh|phong|offices?", ("office", "department")),
    (r"doan the|hoi|to chuc chinh tri xa hoi|organi[sz]ations?", ("organisation",)),
    (r"chi bo|dang bo|party cells?", ("party-cell",)),
    (r"truong hoc|truong|schools?", ("school",)),
    (r"don vi|noi|units?|everyone|everybody", ()),
)
AND = re.compile(r"(?:,|;|\+|&|va|cung voi|cung|and|voi)(?= |$) ?(?:va |and |ca )?")
TAIL = re.compile(
    r"(?:(?:truc thuoc|cap duoi|ben duoi|tren dia ban|trong dia ban|trong toan|trong|toan|cua|thuoc"
    r"|of|in|below|under|on|o)\b ?)+(?:(?:the|our|minh|toi|ta|huyen|xa|tinh|district|province"
    r"|commune)\b ?(?!uy))*"
)
POINTED = re.compile(r"(?:do|nay|ay|kia|tren|vua roi)\b")
BUT = re.compile(r"(?:,? ?)(?:ngoai tru|tru|khong ke|except(?: for)?|but(?: not)?)\b ?")
LACKING = re.compile(r"(?:ma |con |nao |that |which )?(?:chua|have not|has not|haven't|lacking)\b")
WORDS_OF_KIND = re.compile(
    r"(?:xa|phuong|thi tran|thon|ban|huyen|hoi|phong|doan|chi bo|truong|commune|ward|village)\b"
)
VERBS = re.compile(
    r"(?:bao cao|nop|gui|to chuc|ra soat|hoan thanh|hoan thien|dang ky|dang ki|trien khai"
    r"|thuc hien|lam|chuan bi|tong hop|lap|cu|tham gia|tham du|du|mo|kiem tra|cap nhat|bo sung"
    r"|xay dung|thong ke|phoi hop|tuyen truyen|van dong|giai quyet|tra loi|khac phuc|day nhanh"
    r"|day manh|khan truong|tap trung|tiep|doi thoai|tap huan|treo|dang|chup|danh gia|so ket"
    r"|tong ket|xac minh|nam|chi dao|phan cong|soan|hop|ve sinh|quan tam|chu dong|tang cuong"
    r"|phai|can|khao sat|cung cap|gioi thieu|de xuat|phat dong|thanh lap|ban hanh|ky|giam sat"
    r"|don doc|theo doi|phan anh|xu ly|ho tro|trong|cham|tham|tang|quan triet|bo tri|chot|in|quet"
    r"|ghi|viet|xay|don|dien|cam|rut|huong dan|nghien cuu|gop y|cho y kien|bao|huy dong|dam bao"
    r"|bam sat|nghiem tuc|nhanh chong|report|submit|send|hold|organi[sz]e|prepare|complete|finish"
    r"|register|review|update|do|make|run|set up|check|carry out|launch|collect|attend|train"
    r"|write|hand in|give|provide|open|resolve|to|must|should|inform)\b"
)
# what is said between the parts of an order, and is no part of the task; without marks the words
# of the second line may begin a task: "thi đua", "tổ chức"
LEADING = frozenset(
    ("phải", "cần", "hãy", "to", "thì", "must", "should", "là", "sẽ", "nhớ", "về", "việc")
)
NOT_LEADING = re.compile(r"(?:thi dua|thi tuyen|to chuc|to dan|to cong|ve sinh|la ma|can bo)\b")
TRAILING = frozenset(
    (
        "và", "xong", "cho", "với", "to", "for", "thì", "ạ", "nhé", "nha", "nhe", "gấp", "giúp",
        "tôi", "please", "thanks", "cảm", "ơn", "đấy", "các", "đồng", "chí",
    )
)  # fmt: skip
FINISHED = re.compile(r"[,;] *(?:phải |phai )?(?:hoàn thành|hoan thanh|xong|kết thúc)$")
CALLED_TASK = re.compile(r"(?:nhiệm vụ|nhiem vu|công việc|cong viec) (?=\w)", re.IGNORECASE)
# a task does not begin so: something is asked, told or wished
NO_TASK = re.compile(
    r"(?:duoc|da|la|co(?! mat| ke hoach| van ban| bao cao)|chua|dang(?! ky| ki| bai| tai| tin)"
    r"|nhu the nao|ra sao|gi|nao|bao nhieu|may"
    r"|khong|cua|ve|khen|cap tren|cho (?:biet|xem|hoi|toi|em|phep|vay)|xem|duyet|bot|tro ly|me"
    r"|for|about|xac nhan|mien|gia han|lui|rut lai|tra lai)\b"
)
ASKS = re.compile(r"\b(?:gi|nao|bao nhieu|what|which|how many|how|who|when)\b|\?")
ASKS_AT_END = re.compile(r"\b(?:khong|ko|chua|the nao|ra sao|sao|ai)(?: a| vay| the| nhi)*[ .?!]*$")
SITUATION = re.compile(
    r"\b(?:bao cao|nam|nam bat|phan anh|thong tin|report|reports|send|submit)(?: [a-z]+){0,2}"
    r" (?:tinh hinh|situation)\b(?! (?:thuc hien|trien khai|ket qua|cong tac|tiep|hoat dong"
    r"|to chuc|xay dung|dang ky|giai quyet|chuan bi|giai ngan|thu|phat trien|kinh te|su dung))"
    r"|\bsituation reports?\b"
)
REPORTED: Mapping[str, re.Pattern[str]] = {
    "dialogue": re.compile(r"\b(?:doi thoai|dialogues?)\b"),
    "training": re.compile(r"\b(?:tap huan|boi duong|training)\b"),
    "model": re.compile(r"\b(?:mo hinh|dan van kheo|models?)\b"),
    "reception": re.compile(r"\b(?:tiep (?:cong )?dan|citizen receptions?|receptions?)\b"),
}
REPORTING = re.compile(
    r"\b(?:bao cao|dang k[yi]|to chuc|mo(?! hinh)|report|register|hold|organi[sz]e|run|tiep"
    r"|doi thoai|xay dung)\b"
)
# what is handed in is a paper, or something is done about it: no report of that kind
PAPERS = re.compile(
    r"\b(?:ke hoach|danh sach|ho so|van ban|to trinh|bien ban|anh|hinh anh|ra soat|chuan bi"
    r"|kiem tra|danh gia|tuyen truyen|quyet dinh|de cuong|noi dung|giay moi|cong van|plans?|lists?"
    r"|prepare|review|cu (?:can bo|nguoi)|tham gia|tham du|du)\b"
)
# words in which a slip of the finger is mended
MENDED = frozenset(
    re.findall(
        "[a-z]+",
        """
        truoc nghi giao cong phan nhac thang tuan chieu tinh hinh nghiep nhat muon cham hoan thanh
        trien khai chuan tong dang kiem thuc hien ngay quyet nghiem truong thong thon phuong
        before friday monday tuesday wednesday thursday saturday sunday tomorrow communes commune
        report situation submit units village villages dialogue register prepare request require
        assign remind
        """,
    )
)
SHORT: Mapping[str, str] = {
    "trc": "truoc", "trk": "truoc", "truocs": "truoc", "yc": "yeu cau", "ycau": "yeu cau",
    "y/c": "yeu cau",
    "dn": "de nghi", "đn": "de nghi", "bc": "bao cao", "b/c": "bao cao", "cv": "cong viec",
    "nv": "nhiem vu", "hn": "hom nay", "tt": "thi tran", "dv": "don vi", "đv": "don vi",
    "đvi": "don vi", "dvi": "don vi", "th": "tinh hinh", "tks": "cam on",
}  # fmt: skip
