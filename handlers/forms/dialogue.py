"""Đối thoại: a dialogue of leaders with the people."""

from handlers.forms.kind import Answers, Field, Kind, at_most


def asks(field: Field, answers: Answers) -> bool:
    """Nobody is asked how many of no opinions were resolved."""
    return field.name != "resolved" or answers.get("opinions") != "0"


DIALOGUE = Kind(
    "dialogue",
    "report-kind-dialogue",
    announced=("doi thoai", "tiep xuc doi thoai", "dialogue", "dt"),
    fields=(
        Field(
            "participants",
            "count",
            "must",
            ask="report-ask-participants",
            label="report-label-participants",
            called=("so nguoi", "nguoi du", "nguoi tham gia", "tham du", "thanh phan", "people"),
            counts=("nguoi", "dai bieu", "ba con", "nguoi dan", "ho", "cu tri", "people"),
            least=1,
        ),
        Field(
            "opinions",
            "count",
            "ask",
            ask="report-ask-opinions",
            label="report-label-opinions",
            called=("so y kien", "y kien", "opinions"),
            counts=("y kien", "kien nghi", "cau hoi", "phan anh", "opinions"),
            most=500,
        ),
        Field(
            "resolved",
            "count",
            "ask",
            ask="report-ask-resolved",
            label="report-label-resolved",
            called=("giai quyet", "da giai quyet", "tra loi", "resolved"),
            counts=("giai quyet", "resolved"),
            most=500,
        ),
        Field(
            "chair",
            "words",
            "may",
            ask="report-ask-chair",
            label="report-label-chair",
            called=("chu tri", "nguoi chu tri", "chair"),
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
            called=("ghi chu", "noi dung", "note"),
        ),
    ),
    check=at_most("resolved", "opinions", "report-refuse-more-resolved"),
    asks=asks,
)
