"""Tập huấn: a training course, and who was trained."""

from handlers.forms.kind import Field, Kind, at_most

TRAINING = Kind(
    "training",
    "report-kind-training",
    announced=(
        "tap huan", "boi duong", "lop hoc", "lop tap huan", "lop boi duong", "training", "trained",
        "hoi nghi tap huan", "mo lop", "trainings", "th", "tap huan boi duong", "boi duong tap huan",
    ),
    fields=(
        Field(
            "participants",
            "count",
            "must",
            ask="report-ask-trained",
            label="report-label-trained",
            called=(
                "so nguoi", "so hoc vien", "hoc vien", "nguoi du", "nguoi tham du", "nguoi tham gia",
                "tham du", "tham gia", "co mat", "du", "so luong", "so nguoi du", "so luong hoc vien",
                "so nguoi tham gia", "so nguoi tham du", "trained", "si so", "quan so", "people",
                "so nguoi duoc tap huan", "so nguoi hoc", "di hoc", "hoc", "so luong nguoi",
            ),  # fmt: skip
            counts=(
                "nguoi", "luot nguoi", "luot", "hoc vien", "dai bieu", "dong chi", "ba con", "nguoi dan",
                "ho dan", "ho", "chi em", "chi", "nhan dan", "people", "persons", "trainees", "anh chi",
                "participants", "em", "nguoi tham gia", "nguoi tham du", "nguoi du", "vi", "luot hoc vien",
                "officers", "officials", "village health workers", "teachers", "ba con nong dan",
                "dai bieu va hoc vien", "luot can bo", "nguoi hoc", "nguoi la dai dien",
            ),  # fmt: skip
            least=1,
        ),
        Field(
            "women",
            "count",
            "may",
            ask="report-ask-women",
            label="report-label-women",
            called=("nu", "so nu", "so hoc vien nu", "hoc vien nu", "women", "so can bo nu", "nu gioi"),
            counts=("nu", "phu nu", "la nu", "chi em phu nu", "hoc vien nu", "nu gioi", "la phu nu", "women"),  # fmt: skip
            of="participants",
        ),
        Field(
            "topic",
            "words",
            "ask",
            ask="report-ask-topic",
            label="report-label-topic",
            called=("noi dung", "chu de", "chuyen de", "topic", "noi dung tap huan", "chuyen de tap huan",
                    "noi dung lop", "noi dung chinh", "chu de lop", "ve noi dung", "ve chuyen de", "ve chu de",
                    "noi dung boi duong", "ten lop"),  # fmt: skip
        ),
        Field(
            "groups",
            "groups",
            "may",
            ask="report-ask-groups",
            label="report-label-groups",
            called=("thanh phan", "doi tuong", "nhom", "groups"),
        ),
        Field(
            "days",
            "count",
            "may",
            ask="report-ask-days",
            label="report-label-days",
            called=("so ngay", "thoi gian", "days", "thoi luong", "trong vong", "keo dai", "hoc trong"),
            counts=("ngay", "days", "hom", "ngay hoc", "ngay lien tuc", "day"),
            least=1,
            most=60,
        ),
        Field(
            "place",
            "words",
            "may",
            ask="report-ask-place",
            label="report-label-place",
            called=("dia diem", "noi", "tai", "place"),
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
    check=at_most("women", "participants", "report-refuse-more-women"),
)
