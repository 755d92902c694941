"""Say what changed between two readings of a plan, both given as the JSON of `plan show`.

Only what the plan asks counts: not where a fact stands, its clause number or its punctuation.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz, process

from knowledge.plan_wording import plain

Fact = Mapping[str, object]
# a group's fields, the one by which facts are recognised first
FIELDS: dict[str, tuple[str, ...]] = {
    "timetable": ("task", "schedule", "lead", "partners"),
    "deadlines": ("what", "schedule", "who"),
    "targets": ("subject", "comparator", "value", "upper", "unit", "by", "per"),
    "duties": ("quote", "unit"),
    "references": ("number", "kind", "issued_on"),
    "criteria": ("quote", "for"),
}
ABOUT = (
    "number", "title", "issuer", "issued_on", "place", "period", "signatory", "recipients",
    "security",
)  # fmt: skip
# words in common, in order: "Sơ kết 6 tháng" and "Tổng kết năm" are 29, a sentence with a third of
# its words replaced 67
ALIKE = 60.0
SAME_FIELD = 4.0  # what another field that is equal adds; breaks near ties only


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one fact; `old` and `new` are its places in its group's lists.

    What changed about the plan itself is one change of group "about", without places.
    """

    group: str
    what: Literal["added", "removed", "changed"]
    old: int | None
    new: int | None
    fields: tuple[str, ...] = ()


def changes(old: Fact, new: Fact) -> list[Change]:
    """What differs, group by group, each in the order of the new plan."""
    about = tuple(name for name in ABOUT if plain(name, old) != plain(name, new))
    found = [Change("about", "changed", None, None, about)] if about else []
    for group in FIELDS:
        before, after = _facts(old, group), _facts(new, group)
        for one, other in pair(group, before, after):
            if other is None:
                found.append(Change(group, "removed", one, None))
            elif one is None:
                found.append(Change(group, "added", None, other))
            else:
                fields = _differing(group, before[one], after[other])
                if fields:
                    found.append(Change(group, "changed", one, other, fields))
    return found


def pair(
    group: str, old: Sequence[Fact], new: Sequence[Fact]
) -> list[tuple[int | None, int | None]]:
    """Each fact once, with its counterpart: the same one, else the one whose words are most alike.

    In the order of the new list; one that is gone stands where it stood in the old.
    """
    before = [_key(group, fact) for fact in old]
    after = [_key(group, fact) for fact in new]
    found = _identical(before, after)
    taken = set(found.values())
    left = [at for at in range(len(old)) if at not in found]
    right = [at for at in range(len(new)) if at not in taken]
    found.update(_alike(group, before, after, left, right))
    taken = set(found.values())
    pairs: list[tuple[int | None, int | None]] = [*found.items()]
    pairs += [(at, None) for at in range(len(old)) if at not in found]
    pairs += [(None, at) for at in range(len(new)) if at not in taken]
    return sorted(pairs, key=_place)


def _place(one: tuple[int | None, int | None]) -> tuple[int, bool]:
    old, new = one
    return (new if new is not None else old or 0, new is None)


def _identical(before: Sequence[Sequence[str]], after: Sequence[Sequence[str]]) -> dict[int, int]:
    """Facts that say the same, the first with the first."""
    waiting: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in reversed(range(len(after))):
        waiting[tuple(after[at])].append(at)
    return {
        at: waiting[tuple(key)].pop() for at, key in enumerate(before) if waiting.get(tuple(key))
    }


def _alike(
    group: str,
    before: Sequence[Sequence[str]],
    after: Sequence[Sequence[str]],
    left: Sequence[int],
    right: Sequence[int],
) -> dict[int, int]:
    """The rest, those most alike first; among equals, those that stand alike in their lists."""
    letters: dict[str, str] = {}
    lines = [_line(before[at][0], letters) for at in left]
    others = [_line(after[at][0], letters) for at in right]
    # a cited document is its number: a near one is another document
    least = 100.0 if group == "references" else ALIKE
    ranked: list[tuple[float, int, int, int]] = []
    for row, line in enumerate(lines):
        near = process.extract(line, others, scorer=fuzz.ratio, score_cutoff=least, limit=None)
        for _, score, column in near:
            one, other = before[left[row]], after[right[column]]
            same = sum(map(str.__eq__, one[1:], other[1:]))
            ranked.append((-score - SAME_FIELD * same, abs(row - column), row, column))
    ranked.sort()
    found: dict[int, int] = {}
    rows: set[int] = set()
    columns: set[int] = set()
    for _, _, row, column in ranked:
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            found[left[row]] = right[column]
    return found


def _line(words: str, letters: dict[str, str]) -> str:
    """A letter for each word: comparing these compares words, and is as quick as it can be."""
    return "".join(letters.setdefault(word, chr(0x10000 + len(letters))) for word in words.split())


def _key(group: str, fact: Fact) -> tuple[str, ...]:
    first, *others = FIELDS[group]
    # a target without a subject, a reference without a number: recognised by the words around it
    known = plain(first, fact) or plain("quote", fact)
    return (known, *(plain(name, fact) for name in others))


def _differing(group: str, one: Fact, other: Fact) -> tuple[str, ...]:
    first = FIELDS[group][0]
    pairs = zip(FIELDS[group], _key(group, one), _key(group, other), strict=True)
    names = (name for name, before, after in pairs if before != after)
    unsaid = not plain(first, one) and not plain(first, other)
    return tuple("quote" if name == first and unsaid else name for name in names)


def _facts(plan: Fact, group: str) -> list[Fact]:
    facts = plan.get(group)
    if not isinstance(facts, Sequence) or isinstance(facts, str):
        return []
    return [fact if isinstance(fact, Mapping) else {} for fact in facts]
