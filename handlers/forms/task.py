"""Việc đã xong: an entry of a plan's timetable is done."""

from handlers.forms.kind import Field, Kind

TASK = Kind(
    "task",
    "report-kind-task",
    announced=("nhiem vu", "da xong", "hoan thanh", "xong viec", "task"),
    fields=(
        Field(
            "entry",
            "entry",
            "must",
            ask="report-ask-entry",
            label="report-label-entry",
            called=("viec", "nhiem vu", "entry"),
        ),
        Field(
            "note",
            "words",
            "may",
            ask="report-ask-note",
            label="report-label-note",
            called=("ghi chu", "ket qua", "note"),
        ),
    ),
    nothing=False,
)
