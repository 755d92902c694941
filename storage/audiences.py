"""Whom a plan's words for its addressees mean: what a person said once, else what they seem to say.

Kept per issuer, so that the next plan's same words are understood. A rule is read anew whenever
it is asked, a list is not; a unit that was merged is its successor.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Literal

from sqlalchemy import delete, select

from knowledge import addressees, unit_names
from knowledge.addressees import Named, Rule
from knowledge.vietnamese import fold
from storage import units
from storage.database import Session
from storage.tables import AudienceRow, AudienceUnitRow
from storage.units import Unit
from storage.upsert import add_new, set_row

LEVEL = re.compile(r"\s+(?:huyen|tinh|thanh pho|tp|thi xa|quan|xa|phuong|thi tran)$")
PLACE = re.compile(r"^(tinh|thanh pho|huyen|thi xa|quan|xa|phuong|thi tran) (?=\w)")
POST = re.compile(
    r"^(?:ban thuong vu|btv|ban chap hanh|bch|thuong truc|ban thuong truc|lanh dao|thu truong"
    r"|bi thu|chu tich|truong|giam doc|chanh van phong|dong chi|d/c|tap the) +(?=\w)"
)
SELF = re.compile(
    r"^(?:(?:ban thuong vu|ban chap hanh|ban thuong truc|thuong truc|lanh dao) )?"
    r"(?:tinh uy|huyen uy|thanh uy|thi uy|quan uy|dang uy|uy ban nhan dan|ubnd|co quan)"
    r"(?: (?:tinh|huyen|thanh pho|thi xa|quan|xa|phuong|thi tran))?$"
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """Whom the words mean; `how`: a person said so, it was read from the words, or nobody knows."""

    words: str
    units: tuple[int, ...]
    how: Literal["kept", "read", "unknown"]
    rule: str = ""
    doubtful: bool = False  # a person should look before anybody is bothered


@dataclass(frozen=True)  # without slots: what was reckoned once is kept beside it
class Register:
    """The units below one issuer as they stand on a day, read once for many words."""

    issuer: int | None
    on: date
    units: Mapping[int, Unit]
    below: Sequence[int]  # without the issuer
    names: Sequence[tuple[int, str]]
    kept: Mapping[str, Meaning] = field(default_factory=dict)

    def meaning(self, words: str) -> Meaning:
        known = self.kept.get(fold(words))
        return known or self._read(words)

    def _read(self, words: str) -> Meaning:
        found: list[int] = []
        doubtful, rules = False, []
        for part in addressees.read(words):
            if isinstance(part, Rule):
                some = self.of_kinds(part.kinds)
                rules.append(addressees.rule_text(part.kinds))
                doubtful |= part.doubtful or not some
            else:
                some = self.named(part)
                doubtful |= not some
            found += some
        if not found:
            return Meaning(words, (), "unknown", doubtful=True)
        rule = rules[0] if len(rules) == 1 and len(addressees.read(words)) == 1 else ""
        return Meaning(words, tuple(dict.fromkeys(found)), "read", rule, doubtful)

    def of_kinds(self, kinds: Iterable[str]) -> list[int]:
        """Everyone of these kinds nearest below the issuer; for no kind, all directly below.

        "Các đoàn thể" of a district are its own: those of its communes are not meant.
        """
        found: dict[int, None] = {}
        for kind in kinds:
            some = [id for id in self.below if self._is(id, kind)]
            nearest = min((self.depths[id] for id in some), default=0)
            found.update(dict.fromkeys(id for id in some if self.depths[id] == nearest))
        if not tuple(kinds):
            return [id for id in self.below if self.units[id].parent == self.issuer]
        return list(found)

    def _is(self, id: int, kind: str) -> bool:
        return addressees.of_kind(self.units[id].kind, self.units[id].name, kind)

    @cached_property
    def depths(self) -> Mapping[int, int]:
        """How far below the issuer each unit stands; `below` has those above first."""
        found: dict[int, int] = {}
        for id in self.below:
            found[id] = found.get(self.units[id].parent or 0, 0) + 1
        return found

    def named(self, part: Named) -> list[int]:
        """The one unit of that name; nobody where two could be meant."""
        folded = fold(part.words)
        if SELF.match(folded) and self.issuer is not None:
            return [self.issuer]
        for words in dict.fromkeys(self._ways(part.words, folded)):
            fits = unit_names.rank(words, self.names)
            sure = [fit for fit in fits if fit.score >= unit_names.BARE]
            if len(sure) == 1:
                return [sure[0].unit]
        return []

    def _ways(self, words: str, folded: str) -> Iterator[str]:
        """As written; without whom it names of it; without the level, and with the issuer's."""
        yield words
        yield POST.sub("", folded)
        yield LEVEL.sub("", folded)
        if self.issuer is not None and (level := PLACE.match(fold(self.units[self.issuer].name))):
            yield f"{folded} {level[1]}"

    def standing(self, unit: int) -> int | None:
        """The unit, or whoever took its place by that day; None when nobody did."""
        for _ in range(len(self.units)):
            one = self.units[unit]
            if one.valid(self.on):
                return unit
            if one.successor is None or self.on < one.valid_from:
                return None
            unit = one.successor
        return None


def register(session: Session, issuer: int | None, on: date) -> Register:
    """Read the units and what was said of this issuer's words before."""
    everyone = units.several(session, None, on)
    below = [] if issuer is None else units.subtree(session, issuer, on)
    if issuer is None:
        below = [id for id, unit in everyone.items() if unit.valid(on)]
    names = list(units.called(session, everyone, on, {*below, *([issuer] if issuer else [])}))
    kept = {} if issuer is None else _kept(session, issuer)
    known = Register(issuer, on, everyone, [id for id in below if id != issuer], names)
    meanings = {folded: _meaning(known, *said) for folded, said in kept.items()}
    return Register(known.issuer, on, everyone, known.below, names, meanings)


def _meaning(known: Register, words: str, rule: str | None, listed: Collection[int]) -> Meaning:
    if rule is not None:
        kinds = addressees.read_rule(rule) or ()
        return Meaning(words, tuple(known.of_kinds(kinds)), "kept", rule)
    standing = (known.standing(id) for id in sorted(listed))
    return Meaning(words, tuple(dict.fromkeys(id for id in standing if id is not None)), "kept")


def _kept(session: Session, issuer: int) -> dict[str, tuple[str, str | None, list[int]]]:
    rows = session.scalars(select(AudienceRow).where(AudienceRow.issuer == issuer)).all()
    lists: dict[int, list[int]] = {}
    pairs = select(AudienceUnitRow.audience, AudienceUnitRow.unit).where(
        AudienceUnitRow.audience.in_([row.id for row in rows])
    )
    for audience, unit in session.execute(pairs):
        lists.setdefault(audience, []).append(unit)
    return {row.folded: (row.words, row.rule, lists.get(row.id, [])) for row in rows}


def say(
    session: Session,
    issuer: int,
    words: str,
    meant: str | Collection[int],
    now: datetime,
    *,
    by: int | None = None,
) -> None:
    """A person says whom the words mean: a rule as text, or a list of units (none: nobody)."""
    rule = meant if isinstance(meant, str) else None
    key = {"issuer": issuer, "folded": fold(words)}
    said = {"words": words, "rule": rule, "set_by": by, "set_at": now}
    set_row(session, AudienceRow, key, said)
    audience = session.scalars(
        select(AudienceRow.id).where(
            AudienceRow.issuer == issuer, AudienceRow.folded == key["folded"]
        )
    ).one()
    session.execute(delete(AudienceUnitRow).where(AudienceUnitRow.audience == audience))
    if not isinstance(meant, str):
        add_new(
            session, AudienceUnitRow, [{"audience": audience, "unit": unit} for unit in set(meant)]
        )


def whose(session: Session, issuer: str | None, on: date, fallback: int | None) -> int | None:
    """The unit that a plan's issuer is, by its name; None for one that is none of our units.

    Only where the plan names no issuer it is taken for the one given, else for the only top.
    """
    everyone = units.several(session, None, on)
    names = list(units.called(session, everyone, on, None))
    for words in _bodies(issuer or ""):
        sure = [fit for fit in unit_names.rank(words, names) if fit.score >= unit_names.BARE]
        if len(sure) == 1:
            return sure[0].unit
    return None if issuer else fallback or only_top(session, on)


def only_top(session: Session, on: date) -> int | None:
    """The unit above all others, if there is one."""
    tops = [one.id for one in units.all(session, on) if one.parent is None]
    return tops[0] if len(tops) == 1 else None


def _bodies(issuer: str) -> list[str]:
    """The issuer's name, and without the body that speaks for it: "Ban Thường vụ Huyện ủy X"."""
    short = re.sub(
        r"^\s*(?:ban thường vụ|ban thường trực|ban chấp hành|thường trực|ban chỉ đạo)\s+",
        "",
        issuer,
        flags=re.IGNORECASE,
    )
    return list(dict.fromkeys(one for one in (issuer, short) if one.strip()))
