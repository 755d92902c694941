"""Which units had something done, or were let off, in this very transaction."""

from storage.database import Session

UNITS = "units with something ended"


def note(session: Session, unit: int) -> None:
    session.info.setdefault(UNITS, set()).add(unit)


def units(session: Session) -> list[int]:
    found: set[int] = session.info.get(UNITS, set())
    return sorted(found)
