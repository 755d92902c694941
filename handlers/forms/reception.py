"""Tiếp công dân: sessions at which citizens were received."""

from handlers.forms.kind import Answers, Field, Kind, at_most


def asks(field: Field, answers: Answers) -> bool:
    """Nobody is asked how many of no cases were resolved."""
    return field.name != "resolved" or answers.get("cases") not in ("", "0")


RECEPTION = Kind(
    "reception",
    "report-kind-reception",
    announced=(
        "tiep cong dan", "tiep dan", "lich tiep dan", "reception", "receptions", "citizen reception",
        "tiep cong dan dinh ky", "tiep cd", "tiep dan dinh ky",
    ),
    fields=(
        Field(
            "sessions",
            "count",
            "may",
            ask="report-ask-sessions",
            label="report-label-sessions",
            called=("so buoi", "buoi", "so ky", "so buoi tiep", "so lan tiep", "so cuoc", "sessions"),
            counts=("buoi", "ky", "phien", "cuoc", "lan", "dot", "buoi tiep", "buoi tiep cong dan",
                    "ky tiep", "buoi tiep dan", "ky tiep dan", "ky tiep cong dan", "lan tiep", "sessions"),  # fmt: skip
            most=100,
        ),
        Field(
            "people",
            "count",
            "must",
            ask="report-ask-people",
            label="report-label-people",
            called=("so nguoi", "so luot", "luot nguoi", "cong dan", "so luot nguoi", "so cong dan", "tiep duoc",
                    "so luot cong dan", "so nguoi den", "so luot tiep", "tiep", "people"),  # fmt: skip
            counts=("nguoi", "luot", "luot nguoi", "cong dan", "luot cong dan", "nguoi dan", "luot nguoi dan",
                    "ba con", "luot tiep", "dan", "luot ba con", "people", "persons", "citizens", "luot dan",
                    "ho dan", "ho", "luot khach", "nguoi den", "cong dan den", "luot tiep cong dan"),  # fmt: skip
        ),
        Field(
            "cases",
            "count",
            "ask",
            ask="report-ask-cases",
            label="report-label-cases",
            called=("so vu viec", "so don", "vu viec", "don thu", "don", "vu", "so vu", "so don thu", "so viec",
                    "tiep nhan don", "so kien nghi", "so y kien", "so luong don", "cases"),  # fmt: skip
            counts=("vu viec", "vu", "don", "don thu", "viec", "truong hop", "kien nghi", "phan anh", "y kien",
                    "khieu nai", "to cao", "don thu khieu nai", "don khieu nai", "don kien nghi", "ho so",
                    "la don", "noi dung", "don phan anh", "don de nghi", "y kien phan anh", "luot don",
                    "kien nghi , phan anh", "y kien kien nghi", "van de", "cases", "la thu", "don to cao",
                    "don thu kien nghi", "phan anh , kien nghi", "tranh chap", "cau hoi", "don xin"),  # fmt: skip
            most=1_000,
        ),
        Field(
            "resolved",
            "count",
            "ask",
            ask="report-ask-resolved",
            label="report-label-resolved",
            called=("giai quyet", "da giai quyet", "so da giai quyet", "so giai quyet", "so vu da giai quyet",
                    "so don da giai quyet", "so vu viec da giai quyet", "resolved"),  # fmt: skip
            counts=("giai quyet", "resolved"),
            most=1_000,
            of="cases",
            done=True,
        ),
    ),
    check=at_most("resolved", "cases", "report-refuse-more-cases"),
    asks=asks,
)
