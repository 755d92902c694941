"""Đăng ký mô hình: a "Dân vận khéo" model is registered; its later stages are another's to say."""

from handlers.forms.kind import Field, Kind

FIELDS = (
    ("economy", "model-field-economy"),
    ("culture-society", "model-field-culture-society"),
    ("defence-security", "model-field-defence-security"),
    ("political system", "model-field-political-system"),
)
SAID = {
    "economy": ("kinh te", "kt", "san xuat", "economy"),
    "culture-society": ("van hoa xa hoi", "van hoa", "xa hoi", "vh xh", "vhxh", "culture"),
    "defence-security": ("quoc phong an ninh", "quoc phong", "an ninh", "qp an", "qpan", "defence"),
    "political system": ("he thong chinh tri", "xay dung dang", "chinh tri", "htct", "politics"),
}

MODEL = Kind(
    "model",
    "report-kind-model",
    announced=("dang ky mo hinh", "mo hinh", "dan van kheo", "dvk", "model"),
    fields=(
        Field(
            "name",
            "words",
            "must",
            ask="report-ask-model-name",
            label="report-label-model-name",
            called=("ten", "ten mo hinh", "name"),
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
            called=("phu trach", "nguoi phu trach", "chu nhiem", "lead"),
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
