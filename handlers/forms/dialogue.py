"""Đối thoại: a dialogue of leaders with the people."""

from handlers.forms.kind import Answers, Field, Kind, at_most


def asks(field: Field, answers: Answers) -> bool:
    """Nobody is asked how many of no opinions were resolved."""
    return field.name != "resolved" or answers.get("opinions") not in ("", "0")


DIALOGUE = Kind(
    "dialogue",
    "report-kind-dialogue",
    announced=(
        "doi thoai", "tiep xuc doi thoai", "dialogue", "dialogues", "hoi nghi doi thoai", "gap go doi thoai",
    ),
    fields=(
        Field(
            "participants",
            "count",
            "must",
            ask="report-ask-participants",
            label="report-label-participants",
            called=(
                "so nguoi", "so nguoi du", "so nguoi tham du", "so nguoi tham gia", "nguoi du",
                "nguoi tham du", "nguoi tham gia", "tham du", "tham gia", "co mat", "du", "thanh phan",
                "so luong", "so dai bieu", "so luong nguoi", "den du", "attended", "quan so",
                "thanh phan tham du", "si so", "so nguoi co mat", "du hop", "den hop", "so dan",
                "luong nguoi", "tong so nguoi", "tong so nguoi du", "so ba con", "di hop", "ve du",
            ),  # fmt: skip
            counts=(
                "nguoi", "luot nguoi", "luot", "dai bieu", "ba con", "nguoi dan", "ho dan", "ho",
                "cu tri", "nhan dan", "ba con nhan dan", "quan chung", "khach", "dong chi", "chi em",
                "nguoi du", "dan", "people", "persons", "participants", "ba con nong dan", "nhan khau",
                "nguoi tham du", "nguoi tham gia", "hoi vien va nhan dan", "dai bieu va nhan dan",
                "dai dien ho", "chu ho", "dai dien ho gia dinh", "ho gia dinh", "luot nguoi dan",
                "nguoi co mat", "nguoi den du", "vi", "nguoi den", "luot ba con", "ba con den du",
            ),  # fmt: skip
            least=1,
        ),
        Field(
            "opinions",
            "count",
            "ask",
            ask="report-ask-opinions",
            label="report-label-opinions",
            called=(
                "so y kien", "y kien", "phat bieu", "so kien nghi", "so cau hoi", "opinions",
                "tong so y kien", "so luot y kien", "so y kien phat bieu", "so luot phat bieu",
                "so y kien kien nghi", "so y kien tham gia", "tiep nhan",
            ),  # fmt: skip
            counts=(
                "y kien", "luot y kien", "kien nghi", "cau hoi", "phan anh", "y kien kien nghi",
                "y kien phat bieu", "y kien tham gia", "luot phat bieu", "phat bieu", "y kien phan anh",
                "y kien , kien nghi", "kien nghi , phan anh", "phan anh , kien nghi", "de nghi",
                "de xuat", "y kien de xuat", "thac mac", "opinions", "questions", "luot kien nghi",
                "y kien cua nhan dan", "y kien cua ba con", "y kien dong gop", "y kien hoi", "van de",
                "nhom y kien", "y kien cua nguoi dan", "kien nghi phan anh", "noi dung kien nghi",
                "y kien va kien nghi", "nguyen vong", "tam tu", "y kien gop y", "buc xuc", "luot hoi",
            ),  # fmt: skip
            most=500,
        ),
        Field(
            "resolved",
            "count",
            "ask",
            ask="report-ask-resolved",
            label="report-label-resolved",
            called=("giai quyet", "da giai quyet", "tra loi", "so da giai quyet", "so giai quyet",
                    "so y kien da giai quyet", "so y kien giai quyet", "so y kien duoc giai quyet", "resolved"),  # fmt: skip
            counts=("giai quyet", "resolved"),
            most=500,
            of="opinions",
            done=True,
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
