"""Finds which column of a table says what, by the words of its heading and not by its place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from knowledge.readers.blocks import Cell, Table
from knowledge.vietnamese import fold

Role = Literal["number", "task", "time", "lead", "partners", "result"]

# the first that fits: "Thời gian thực hiện" is a time, "Nội dung thực hiện" a task
ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("number", re.compile(r"(?:stt|tt|so tt|so thu tu|s\.t\.t|#)$")),
    (
        "result",
        re.compile(r"(?:du kien )?(?:ket qua|san pham|ghi chu|kinh phi|dia diem|so luong)\b"),
    ),
    (
        "time",
        re.compile(
            r"(?:du kien )?(?:thoi gian|thoi han|thoi diem|tien do|lo trinh|ky han|han|thang"
            r"|ngay)\b"
        ),
    ),
    (
        "partners",
        re.compile(
            r"(?!.*\bchu tri\b)(?:(?:cac )?(?:co quan|don vi|bo phan|thanh phan|ca nhan)\b.*)?"
            r"\b(?:phoi hop|tham gia)\b"
        ),
    ),
    (
        "task",
        re.compile(
            r"(?:cac |ten |dau )?(?:noi dung|nhiem vu|cong viec|hoat dong|viec|muc tieu|cong tac)\b"
        ),
    ),
    (
        "lead",
        re.compile(
            r"(?:cac )?(?:co quan|don vi|bo phan|nguoi|ca nhan|chu tri|phan cong|phu trach|dau moi"
            r"|phong|trach nhiem|lanh dao|giao|to chuc)\b"
        ),
    ),
)
HEADING_ROWS = 6
LONGEST = 70  # letters in a column's heading


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column plays a role, and the first row below the heading."""

    roles: dict[Role, int]
    first: int
    heading: tuple[str, ...]

    def cell(self, row: Sequence[Cell], role: Role) -> Cell:
        at = self.roles.get(role, -1)
        return row[at] if 0 <= at < len(row) else Cell()

    @property
    def dated(self) -> bool:
        return "time" in self.roles and "task" in self.roles


def find(table: Table) -> Columns | None:
    """The heading row's roles; None when no row among the first says at least two of them."""
    for at, row in enumerate(table.rows[:HEADING_ROWS]):
        texts = [fold(cell.text) for cell in row]
        roles = read(texts)
        if "task" not in roles or len(roles) < 2:
            continue
        below = table.rows[at + 1] if at + 1 < len(table.rows) else ()
        if _is_second(row, below):
            both = [_joined(one, fold(two.text)) for one, two in zip(texts, below, strict=True)]
            return Columns(read(both), at + 2, tuple(texts))
        return Columns(roles, at + 1, tuple(texts))
    return None


def read(texts: Sequence[str]) -> dict[Role, int]:
    """Each role's first column; a column plays one role."""
    roles: dict[Role, int] = {}
    for at, text in enumerate(texts):
        if not text or len(text) > LONGEST or any(letter.isdigit() for letter in text):
            continue
        role = next((role for role, pattern in ROLES if pattern.match(text)), None)
        if role and role not in roles:
            roles[role] = at
        elif role == "task" and "lead" not in roles and "don vi" in text:
            roles["lead"] = at
    return roles


def _is_second(row: Sequence[Cell], below: Sequence[Cell]) -> bool:
    """A second heading row parts one merged heading: "Chủ trì", "Phối hợp" under "Cơ quan"."""
    merged = [at for at, cell in enumerate(row) if cell.repeats]
    if not merged or len(below) != len(row):
        return False
    return all(
        cell.repeats or (len(cell.text) < LONGEST and (not cell.text or read([fold(cell.text)])))
        for cell in below
    )


def _joined(above: str, below: str) -> str:
    return below if below and below != above else above
