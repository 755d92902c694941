"""Tập huấn: a training course, and who was trained."""

from handlers.forms.kind import Field, Kind, at_most

TRAINING = Kind(
    "training",
    "report-kind-training",
    announced=("tap huan", "boi duong", "lop hoc", "training"),
    fields=(
        Field(
            "participants",
            "count",
            "must",
            ask="report-ask-trained",
            label="report-label-trained",
            called=("so nguoi", "hoc vien", "so hoc vien", "people"),
            counts=("nguoi", "hoc vien", "can bo", "dai bieu", "people", "officers"),
            least=1,
        ),
        Field(
            "women",
            "count",
            "may",
            ask="report-ask-women",
            label="report-label-women",
            called=("nu", "so nu", "women"),
            counts=("nu", "phu nu", "women"),
        ),
        Field(
            "topic",
            "words",
            "ask",
            ask="report-ask-topic",
            label="report-label-topic",
            called=("noi dung", "chu de", "chuyen de", "topic"),
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
            called=("so ngay", "thoi gian", "days"),
            counts=("ngay", "days"),
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
