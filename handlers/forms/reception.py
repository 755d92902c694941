"""Tiếp công dân: sessions at which citizens were received."""

from handlers.forms.kind import Answers, Field, Kind, at_most


def asks(field: Field, answers: Answers) -> bool:
    """Nobody is asked how many of no cases were resolved."""
    return field.name != "resolved" or answers.get("cases") != "0"


RECEPTION = Kind(
    "reception",
    "report-kind-reception",
    announced=("tiep cong dan", "tiep dan", "tcd", "reception"),
    fields=(
        Field(
            "sessions",
            "count",
            "may",
            ask="report-ask-sessions",
            label="report-label-sessions",
            called=("so buoi", "buoi", "so ky", "sessions"),
            counts=("buoi", "ky", "phien", "cuoc", "sessions"),
            most=100,
        ),
        Field(
            "people",
            "count",
            "must",
            ask="report-ask-people",
            label="report-label-people",
            called=("so nguoi", "so luot", "luot nguoi", "cong dan", "people"),
            counts=("nguoi", "luot", "luot nguoi", "cong dan", "luot cong dan", "people"),
        ),
        Field(
            "cases",
            "count",
            "ask",
            ask="report-ask-cases",
            label="report-label-cases",
            called=("so vu viec", "so don", "vu viec", "don thu", "don", "vu", "cases"),
            counts=("vu viec", "vu", "don", "don thu", "viec", "truong hop", "cases"),
            most=1_000,
        ),
        Field(
            "resolved",
            "count",
            "ask",
            ask="report-ask-resolved",
            label="report-label-resolved",
            called=("giai quyet", "da giai quyet", "resolved"),
            counts=("giai quyet", "resolved"),
            most=1_000,
        ),
    ),
    check=at_most("resolved", "cases", "report-refuse-more-cases"),
    asks=asks,
)
