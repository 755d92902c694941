"""Finds which column of a table says what, by the words of its heading and not by its place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from knowledge.facts import month_grid
from knowledge.facts.headings import named_time
from knowledge.readers.blocks import Cell, Table
from knowledge.schedule import Schedule
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
    """Which column plays a role, and the first row below the heading.

    `grid`: the columns that stand for months; `sections`: rows of one text name the time below.
    """

    roles: dict[Role, int]
    first: int
    heading: tuple[str, ...]
    grid: month_grid.Grid = field(default_factory=dict)
    sections: bool = False

    def cell(self, row: Sequence[Cell], role: Role) -> Cell:
        at = self.roles.get(role, -1)
        return row[at] if 0 <= at < len(row) else Cell()

    @property
    def dated(self) -> bool:
        return "task" in self.roles and ("time" in self.roles or bool(self.grid) or self.sections)

    @property
    def time_leads(self) -> bool:
        """The times stand first and are said once for several rows."""
        return self.roles.get("time", 99) < min(
            self.roles.get("task", 0), self.roles.get("number", 99)
        )


def find(table: Table) -> Columns | None:
    """The heading row's roles; None when no row among the first says at least two of them."""
    for at, row in enumerate(table.rows[:HEADING_ROWS]):
        texts = [fold(cell.text) for cell in row]
        below = table.rows[at + 1] if at + 1 < len(table.rows) else ()
        roles = read(texts)
        grid = _grid(texts, roles, below)
        if grid and "task" in roles:
            first = at + 1 if month_grid.find(texts) else at + 2
            return Columns(_beside(roles, grid, below), first, tuple(texts), grid)
        roles = _with_task(roles)
        if "task" not in roles or len(roles) < 2:
            continue
        if _is_second(row, below):
            both = [_joined(one, fold(two.text)) for one, two in zip(texts, below, strict=True)]
            return Columns(read(both), at + 2, tuple(texts))
        timed = "time" not in roles and any(map(section_time, table.rows[at + 1 :]))
        return Columns(roles, at + 1, tuple(texts), sections=timed)
    return None


def _grid(texts: Sequence[str], roles: dict[Role, int], below: Sequence[Cell]) -> dict[int, int]:
    """The months in the heading, or in the row under its wide cell "Thời gian (tháng)"."""
    own = month_grid.find(texts)
    if own or not below:
        return own
    plain = [fold(cell.text) for cell in below]
    joined = [two if one == two else f"{one} {two}" for one, two in zip(texts, plain, strict=True)]
    under = max(month_grid.find(joined), month_grid.find(plain), key=len)
    if under and min(under) == 0 and roles.get("time", 0) > 0:
        # as text, the wide cell counts as one, and the months begin the line below it
        return {at + roles["time"]: month for at, month in under.items()}
    return under


def _beside(roles: dict[Role, int], grid: dict[int, int], below: Sequence[Cell]) -> dict[Role, int]:
    """The roles of the columns around the months."""
    kept = {role: at for role, at in roles.items() if at not in grid or role != "time"}
    moved = len(grid) - 1 if below and roles.get("time") == min(grid) else 0
    clash = any(at in grid for at in kept.values())
    return {role: at + moved * (clash and at > min(grid)) for role, at in kept.items()}


def _with_task(roles: dict[Role, int]) -> dict[Role, int]:
    """A list of who is visited, or meets, when: the units stand for the tasks."""
    if "task" in roles or "time" not in roles or "lead" not in roles:
        return roles
    return {**roles, "task": roles["lead"]}


def section_time(row: Sequence[Cell]) -> Schedule | None:
    """The time that a row of one text names: "Tháng 3", "II. Quý II/2026"."""
    texts = list(dict.fromkeys(cell.text for cell in row if cell.text))
    return named_time(texts[-1]) if 1 <= len(texts) <= 2 and len(texts[0]) < LONGEST else None


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
