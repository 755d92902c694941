"""Việc đã xong: an entry of a plan's timetable is done."""

from handlers.forms.kind import Field, Kind

TASK = Kind(
    "task",
    "report-kind-task",
    announced=(
        "da hoan thanh",
        "hoan thanh",
        "da xong",
        "xong viec",
        "lam xong",
        "xong nhiem vu",
        "nhiem vu",
        "da trien khai",
        "trien khai xong",
        "da thuc hien",
        "thuc hien xong",
        "da nop",
        "da gui",
        "hoan tat",
        "da ban hanh",
        "task",
        "finished",
        "completed",
        "da lam xong",
        "da hoan tat",
    ),
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
    today=True,
)
