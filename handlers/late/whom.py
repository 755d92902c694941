"""Which leaders hear of a unit: all who lead it or one above; where none does, administrators."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from storage import late, people, reach, units
from storage.database import Session
from storage.late import Late
from storage.people import Person, RoleName


@dataclass(frozen=True, slots=True)
class Hearers:
    """Everybody's leaders, read once for all units; the key None: of everything."""

    parents: dict[int, int | None]
    leaders: dict[int | None, set[int]]
    admins: dict[int | None, set[int]]
    _known: dict[int, frozenset[int]] = field(default_factory=dict)

    @classmethod
    def read(cls, session: Session) -> "Hearers":
        everybody = people.several(session, None).values()
        parents = {one.id: one.parent for one in units.several(session, None).values()}
        return cls(parents, _holding(everybody, "leader"), _holding(everybody, "admin"))

    def of(self, unit: int) -> frozenset[int]:
        if unit not in self._known:
            line = [*self.above(unit), None]
            found = [held for one in line for held in self.leaders.get(one, ())]
            found = found or [held for one in line for held in self.admins.get(one, ())]
            self._known[unit] = frozenset(found)
        return self._known[unit]

    def of_others(self, unit: int) -> frozenset[int]:
        """Those who lead a unit above: not the unit's own leaders."""
        line = [*self.above(unit)[1:], None]
        return frozenset(held for one in line for held in self.leaders.get(one, ()))

    def above(self, unit: int) -> list[int]:
        line: list[int] = []
        at: int | None = unit
        while at is not None and at not in line:
            line.append(at)
            at = self.parents.get(at)
        return line


def told_itself(
    session: Session, hearers: Hearers, found: Sequence[Late]
) -> frozenset[tuple[int, int]]:
    """Occurrence and unit, where the unit's own leader hears nothing new in a digest.

    The unit is reminded itself, and nobody below it is asked for the same.
    """
    led = {one.unit for one in found if one.unit in hearers.leaders}
    led -= set(reach.unreached(session, led))
    own = {(one.occurrence, one.unit) for one in found if one.unit in led}
    if not own:
        return frozenset()
    shared = {
        (occurrence, above)
        for occurrence, unit in late.asked_of(session, {occurrence for occurrence, _ in own})
        for above in hearers.above(unit)[1:]
    }
    return frozenset(own - shared)


def _holding(some: Iterable[Person], name: RoleName) -> dict[int | None, set[int]]:
    found: dict[int | None, set[int]] = {}
    for person in some:
        for role in person.roles:
            if role.name == name:
                found.setdefault(role.unit, set()).add(person.id)
    return found


def area(session: Session, person: Person) -> list[int] | None:
    """The units that this person hears of; None: all of them."""
    led = {role.unit for role in person.roles if role.name == "leader"}
    if None in led:
        return None
    found = {id for unit in led if unit for id in units.subtree(session, unit)}
    if person.is_("admin"):
        hearers = Hearers.read(session)
        found |= {unit for unit in hearers.parents if person.id in hearers.of(unit)}
    return sorted(found)
