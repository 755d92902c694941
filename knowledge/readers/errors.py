"""Why a file could not be read: one class per reason, each with one plain sentence."""

from collections.abc import Sequence


class Unreadable(Exception):
    """The file gives no plan; `str()` is the sentence to show, `code` a key for other words."""

    code = "unreadable"


class Empty(Unreadable):
    code = "empty"

    def __init__(self) -> None:
        super().__init__("Tệp không có chữ nào.")


class Encrypted(Unreadable):
    code = "encrypted"

    def __init__(self) -> None:
        super().__init__("Tệp có mật khẩu; hãy bỏ mật khẩu rồi gửi lại.")


class Scanned(Unreadable):
    """`pages` count from 1."""

    code = "scanned"

    def __init__(self, pages: Sequence[int]) -> None:
        self.pages = tuple(pages)
        named = ", ".join(map(str, self.pages))
        super().__init__(f"Tệp là ảnh chụp, không có chữ để đọc (trang {named}).")


class TooLarge(Unreadable):
    code = "too-large"

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(f"Tệp quá lớn: {what}.")


class NotWhatItSays(Unreadable):
    code = "not-what-it-says"

    def __init__(self, ending: str) -> None:
        self.ending = ending
        super().__init__(f"Nội dung tệp không phải là {ending}; tệp có thể bị đổi đuôi hoặc hỏng.")


class Macros(Unreadable):
    code = "macros"

    def __init__(self) -> None:
        super().__init__("Tệp có macro; hãy lưu lại thành .docx không có macro rồi gửi lại.")


class Dangerous(Unreadable):
    code = "dangerous"

    def __init__(self) -> None:
        super().__init__("Tệp có thành phần trỏ ra ngoài và không được mở.")


class UnknownKind(Unreadable):
    code = "unknown-kind"

    def __init__(self, ending: str) -> None:
        self.ending = ending
        super().__init__(
            f"Chưa đọc được tệp {ending or 'không có đuôi'}; "
            "hãy gửi .docx, .pdf, .html, .md, .txt hoặc .xlsx."
        )
