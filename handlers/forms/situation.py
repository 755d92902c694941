"""Tình hình nhân dân: what moves the people; for the officer and the leaders above only."""

from handlers.forms.kind import Field, Kind

SITUATION = Kind(
    "situation",
    "report-kind-situation",
    announced=(
        "tinh hinh nhan dan",
        "tinh hinh",
        "du luan",
        "tam tu",
        "nam tinh hinh",
        "tinh hinh tu tuong",
        "du luan nhan dan",
        "du luan xa hoi",
        "tinh hinh dan",
        "tinh hinh dia ban",
        "situation",
        "tinh hinh trong dan",
        "tam tu nguyen vong",
        "tinh hinh an ninh trat tu",
        "an ninh trat tu",
        "nam tinh hinh nhan dan",
        "tinh hinh tu tuong nhan dan",
        "tinh hinh du luan",
        "tinh hinh co so",
        "du luan trong nhan dan",
        "tu tuong nhan dan",
        "tinh hinh chung",
    ),
    fields=(
        Field(
            "note",
            "words",
            "must",
            ask="report-ask-situation",
            label="report-label-situation",
            called=("noi dung", "tinh hinh", "note"),
        ),
    ),
    today=True,
)
