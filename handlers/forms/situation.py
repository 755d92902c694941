"""Tình hình nhân dân: what moves the people; for the officer and the leaders above only."""

from handlers.forms.kind import Field, Kind

SITUATION = Kind(
    "situation",
    "report-kind-situation",
    announced=("tinh hinh nhan dan", "tinh hinh", "du luan", "tam tu", "situation"),
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
)
