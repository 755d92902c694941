"""Why a file could not be read: one class per reason, each with one plain sentence.

`key` and `values` say the same for words in another language.
"""

from collections.abc import Iterator, Mapping, Sequence

Value = str | int


class Unreadable(Exception):
    """The file gives no plan; `str()` is the sentence to show."""

    key = "unreadable"

    def __init__(self, sentence: str, **values: Value) -> None:
        super().__init__(sentence)
        self.values: Mapping[str, Value] = values


class Empty(Unreadable):
    key = "empty"

    def __init__(self) -> None:
        super().__init__("Tệp không có chữ nào.")


class Encrypted(Unreadable):
    key = "password"

    def __init__(self) -> None:
        super().__init__("Tệp có mật khẩu; hãy bỏ mật khẩu rồi gửi lại.")


class Scanned(Unreadable):
    """Pages of a PDF that are pictures, on a machine that recognises no letters.

    `pages` count from 1; none: the file itself is one picture.
    """

    key = "scanned"
    why = "máy chủ này chưa cài phần nhận dạng chữ"

    def __init__(self, pages: Sequence[int] = ()) -> None:
        self.pages = tuple(pages)
        said = ranges(self.pages)
        what = f"Tệp là ảnh quét, không có lớp chữ (trang {said})" if said else "Tệp là ảnh chụp"
        super().__init__(
            f"{what}; {self.why}. Hãy gửi bản Word hoặc bản PDF có lớp chữ.", pages=said
        )


class Unclear(Scanned):
    """Letters were looked for in the picture, and next to none were found."""

    key = "unclear"
    why = "ảnh mờ hoặc nghiêng nên không nhận ra chữ"


class TooLong(Unreadable):
    """More letters than any plan has."""

    key = "too-long"

    def __init__(self, most: int) -> None:
        super().__init__("Tệp quá dài so với một kế hoạch; hãy tách nhỏ rồi gửi lại.", most=most)


class TooManyBytes(Unreadable):
    key = "too-big"

    def __init__(self, most: int) -> None:
        megabytes = most // 1_000_000
        super().__init__(f"Tệp quá lớn (tối đa {megabytes} MB).", megabytes=megabytes)


class TooManyPages(Unreadable):
    key = "too-many-pages"

    def __init__(self, pages: int, most: int) -> None:
        super().__init__(
            f"Tệp có {pages} trang, nhiều hơn {most} trang là mức đọc được; "
            "hãy tách phần kế hoạch ra rồi gửi.",
            pages=pages,
            most=most,
        )


class TooManyRows(Unreadable):
    key = "too-many-rows"

    def __init__(self, most: int) -> None:
        super().__init__(
            f"Tệp có bảng dài hơn {most} dòng là mức đọc được; hãy bỏ bớt rồi gửi lại.", most=most
        )


class Bomb(Unreadable):
    """A small file that unpacks into a huge one."""

    key = "bomb"

    def __init__(self) -> None:
        super().__init__("Tệp nén bất thường, mở ra lớn gấp nhiều lần, nên không được mở.")


class TooHeavy(Unreadable):
    """It came to the limits of memory."""

    key = "too-heavy"

    def __init__(self) -> None:
        super().__init__("Tệp cần quá nhiều bộ nhớ để đọc; hãy bỏ bớt ảnh hoặc tách nhỏ tệp.")


class TooSlow(Unreadable):
    key = "too-slow"

    def __init__(self, seconds: int) -> None:
        super().__init__(
            f"Đọc tệp quá {seconds} giây chưa xong nên đã dừng; hãy tách nhỏ tệp rồi gửi lại.",
            seconds=seconds,
        )


class Damaged(Unreadable):
    key = "damaged"

    def __init__(self) -> None:
        super().__init__("Tệp hỏng hoặc thiếu phần bên trong; hãy lưu lại rồi gửi lại.")


class NotWhatItSays(Unreadable):
    """`ending`: what its name promises; `found`: what the bytes are, where one can tell."""

    key = "not-a-document"

    def __init__(self, ending: str, found: str = "") -> None:
        self.ending = ending
        rest = f"mà là {found}" if found else "; tệp có thể bị đổi đuôi hoặc hỏng"
        space = " " if found else ""
        super().__init__(
            f"Nội dung tệp không phải là {ending}{space}{rest}.", ending=ending, found=found
        )


class OldFormat(Unreadable):
    """Word's and Excel's formats of before 2007, and RTF."""

    key = "old-format"

    def __init__(self, ending: str) -> None:
        new = ".xlsx" if ending.startswith(".xl") else ".docx"
        super().__init__(
            f"Tệp {ending} là dạng cũ, chưa đọc được; hãy mở ra, chọn Lưu thành (Save As) "
            f"dạng {new} rồi gửi lại.",
            ending=ending,
            new=new,
        )


class Macros(Unreadable):
    key = "macros"

    def __init__(self) -> None:
        super().__init__("Tệp có macro; hãy lưu lại thành .docx không có macro rồi gửi lại.")


class Dangerous(Unreadable):
    key = "dangerous"

    def __init__(self) -> None:
        super().__init__("Tệp có thành phần trỏ ra ngoài và không được mở.")


class UnknownKind(Unreadable):
    key = "unknown-kind"

    def __init__(self, ending: str) -> None:
        self.ending = ending
        super().__init__(
            f"Chưa đọc được tệp {ending or 'không có đuôi'}; "
            "hãy gửi .docx, .pdf, .html, .md, .txt hoặc .xlsx.",
            ending=ending,
        )


def ranges(pages: Sequence[int]) -> str:
    """1, 2, 3, 7 as "1–3, 7"."""
    return ", ".join(_runs(pages))


def _runs(pages: Sequence[int]) -> Iterator[str]:
    start = None
    for at, page in enumerate(pages):
        start = page if start is None else start
        if at + 1 == len(pages) or pages[at + 1] != page + 1:
            yield str(page) if page == start else f"{start}–{page}"
            start = None
