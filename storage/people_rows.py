"""Reads a file of people into rows; what is wrong in a row itself is found here."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from knowledge.vietnamese import fold, phone
from storage.people import AT_LEAST, RoleName
from storage.sheets import Fault, Line, read

MUST = ("name", "unit", "role")
MAY = ("phone", "account")
ACCOUNT = re.compile(r"[a-z]+:\S+")


@dataclass(frozen=True, slots=True)
class Listed:
    """What a row says of a person; several rows may give one person several roles."""

    line: int
    name: str
    phone: str
    unit: str
    role: RoleName
    account: str

    def keys(self) -> tuple[str, ...]:
        """What ties rows of one person together."""
        return tuple(filter(None, (self.phone, self.account))) or (
            f"{fold(self.name)}@{self.unit}",
        )

    def same_person(self, other: "Listed") -> bool:
        """Do two rows speak of one person? What both tell must agree."""
        return (
            fold(self.name) == fold(other.name)
            and (not self.phone or not other.phone or self.phone == other.phone)
            and (not self.account or not other.account or self.account == other.account)
        )


@dataclass(frozen=True, slots=True)
class File:
    """A file's rows, and what is wrong with them as far as they themselves tell."""

    rows: Sequence[Listed]
    faults: Sequence[Fault]


def parse(name: str, data: bytes) -> File:
    """Read the rows. Raises Wrong for a file that has none."""
    faults: list[Fault] = []
    rows = [_listed(line, faults) for line in read(name, data, must=MUST, may=MAY)]
    return File(rows, faults + _doubled(rows))


def _listed(line: Line, faults: list[Fault]) -> Listed:
    number, role = line.number, line["role"].lower()
    if not fold(line["name"]):
        faults.append(Fault(number, "import-no-name"))
    if role not in AT_LEAST:
        faults.append(Fault(number, "import-unknown-role", {"role": line["role"]}))
    if not line["unit"] and role != "admin":  # an administrator of everything has no unit
        faults.append(Fault(number, "import-no-unit"))
    if line["phone"] and not phone(line["phone"]):
        faults.append(Fault(number, "import-bad-phone", {"phone": line["phone"]}))
    if line["account"] and not ACCOUNT.fullmatch(line["account"]):
        faults.append(Fault(number, "import-bad-account", {"account": line["account"]}))
    return Listed(
        number,
        line["name"],
        phone(line["phone"]),
        line["unit"],
        cast("RoleName", role),
        line["account"],
    )


def _doubled(rows: Sequence[Listed]) -> list[Fault]:
    """Two rows with one phone or account are one person with several roles, or a mistake."""
    faults: list[Fault] = []
    phones: dict[str, Listed] = {}
    accounts: dict[str, Listed] = {}
    seen: dict[tuple[str, ...], int] = {}
    for row in rows:
        by_phone = phones.setdefault(row.phone, row) if row.phone else row
        by_account = accounts.setdefault(row.account, row) if row.account else row
        said = (*row.keys(), row.unit, row.role)
        if not by_phone.same_person(row):
            values = {"phone": row.phone, "other": str(by_phone.line)}
            faults.append(Fault(row.line, "import-double-phone", values))
        elif not by_account.same_person(row):
            values = {"account": row.account, "other": str(by_account.line)}
            faults.append(Fault(row.line, "import-double-account", values))
        elif seen.setdefault(said, row.line) != row.line:
            faults.append(Fault(row.line, "import-double-row", {"other": str(seen[said])}))
    return faults
