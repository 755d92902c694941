"""What officers say for what plans write, and words of the field that look like empty ones."""

# words of the field which begin or end like an empty one: "đăng ký" is no "đang", "hội" no "hỏi"
TWO_WORDS = (
    "theo doi, dang ky, dang bai, dang tin, dang tai, dang vien, dang uy, co quan, co so, "
    "noi dung, de an, de nghi, de xuat, ra soat, den bu, trong tam, trong sach, thi dua, "
    "thi tran, thi diem, thi hanh, hoi vien, hoi nghi, hoi phu, hoi nong, hoi cuu, "
    "hoi lien, hoi dong, chi dao, chi thi, chi bo, chi so, chi hoi, toi thieu, toi da, "
    "xem xet, con em, con giong, tu quan, tu phap, tu van, tu giac, bi thu, thoi gian, "
    "thoi han, ve sinh, dan toc, cung cap, xa hoi, quoc hoi, dan cu, giup do, nhu cau, "
    "can bo, can cu, can thiet, khong chuyen, duoc cap, la lanh, moi truong, chu the, "
    "tap the, doan the, the thao, tu tuong, trao doi, dan chu"
)
KEPT = frozenset(tuple(phrase.split()) for phrase in TWO_WORDS.split(", "))
# what a plan writes where a question says another word
SAME = {
    "dia diem": ("o dau", "cho nao", "dia chi"),
    "ket qua": ("san pham", "dau ra"),
    "so ket": ("giua nam",),
    "tong ket": ("cuoi nam",),
    "kinh phi": ("tien", "nguon von", "ngan sach"),
    "ve": ("gui", "nop"),
    "gui": ("nop",),
    "bao cao": ("nop bao cao",),
    "truoc ngay": ("han", "han chot"),
    "cham nhat": ("han", "han chot"),
    "nhiem vu": ("trach nhiem",),
    "trach nhiem": ("nhiem vu",),
    "boi duong": ("tap huan", "dao tao"),
    "tap huan": ("dao tao", "boi duong", "hoc nghiep vu", "hoc dan van"),
    "lien doan lao dong": ("cong doan",),
    "huyen doan": ("doan thanh nien",),
    "6 thang": ("nua nam", "giua nam", "sau thang"),
    "khen thuong": ("phan thuong", "khen"),
    "hon nhan": ("cuoi",),
    "vung cao": ("vung sau vung xa", "vung sau", "vung xa"),
    "dac biet kho khan": ("vung sau vung xa", "vung sau", "vung xa"),
    "dong bao": ("ba con",),
    "nhan dan": ("ba con", "nguoi dan"),
    "nguoi dan": ("ba con", "nhan dan"),
    "giup": ("ho tro", "giup do"),
    "ho tro": ("giup", "giup do"),
    "hoan thanh": ("xong",),
    "100": ("toan bo", "tat ca"),
    "truc tuyen": ("qua mang",),
    "xu ly": ("giai quyet",),
    "giai quyet": ("xu ly",),
}
