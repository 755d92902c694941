"""Đăng ký mô hình: a "Dân vận khéo" model is registered; its later stages are another's to say."""

from handlers.forms.kind import Field, Kind

FIELDS = (
    ("economy", "model-field-economy"),
    ("culture-society", "model-field-culture-society"),
    ("defence-security", "model-field-defence-security"),
    ("political system", "model-field-political-system"),
)
# fmt: off
SAID = {
    "economy": (
        "kinh te", "kt", "san xuat", "phat trien kinh te", "kinh te xa hoi", "lam kinh te", "economy",
    ),
    "culture-society": (
        "van hoa xa hoi", "van hoa - xa hoi", "van hoa , xa hoi", "van hoa va xa hoi", "van hoa", "xa hoi",
        "vh xh", "vh - xh", "vhxh", "culture", "van hoa / xa hoi", "society",
    ),
    "defence-security": (
        "quoc phong an ninh", "quoc phong - an ninh", "quoc phong , an ninh", "quoc phong va an ninh",
        "an ninh quoc phong", "an ninh - quoc phong", "an ninh , quoc phong", "quoc phong", "an ninh",
        "an ninh trat tu", "qp an", "qp - an", "qpan", "an qp", "an - qp", "anqp", "antt", "defence", "security",
    ),
    "political system": (
        "he thong chinh tri", "xay dung he thong chinh tri", "xay dung dang", "chinh tri", "htct",
        "xay dung dang va he thong chinh tri", "xd dang", "xd htct", "xay dung dang , chinh quyen", "politics",
    ),
}
# fmt: on

MODEL = Kind(
    "model",
    "report-kind-model",
    announced=(
        "dang ky mo hinh", "mo hinh", "mo hinh dan van kheo", "dan van kheo", "dvk", "model",
        "mo hinh moi", "mo hinh dvk", "xay dung mo hinh", "dien hinh",
    ),
    fields=(
        Field(
            "name",
            "words",
            "must",
            ask="report-ask-model-name",
            label="report-label-model-name",
            called=("ten", "ten mo hinh", "ten la", "mang ten", "co ten", "ten goi", "voi ten", "lay ten", "name"),
        ),
        Field(
            "field",
            "choice",
            "must",
            ask="report-ask-field",
            label="report-label-field",
            called=("linh vuc", "lv", "field"),
            choices=FIELDS,
            said=SAID,
        ),
        Field(
            "lead",
            "words",
            "may",
            ask="report-ask-lead",
            label="report-label-lead",
            called=(
                "phu trach", "nguoi phu trach", "chu nhiem", "dau moi", "chiu trach nhiem", "dung dau",
                "to truong", "truong nhom", "phu trach chinh", "can bo phu trach", "nguoi dung dau",
                "dong chi phu trach", "lam chu nhiem", "chu tri", "thuc hien", "lead", "don vi thuc hien",
                "chi dao", "don vi phu trach", "nguoi chiu trach nhiem", "led by",
            ),  # fmt: skip
        ),
        Field(
            "note",
            "words",
            "may",
            ask="report-ask-note",
            label="report-label-note",
            called=("ghi chu", "note"),
        ),
    ),
)
