"""Is there anything to plan? Mostly not, and then a minute costs a few small statements.

Between two looks somebody new can only be told something if what reminders are made of has
changed (`storage/stirring.py`), or if an hour has come at which some units are spoken to.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from scheduler.ladder import Office
from storage import facts, stirring
from storage.database import Session

LOOKED = "reminders looked at"
ANYWAY = timedelta(hours=1)  # whoever changes the tables by hand need not know of all this


@dataclass(frozen=True, slots=True)
class Glance:
    """What has been stirred, and when all was looked at before."""

    stirred: frozenset[str]
    looked: datetime | None

    @classmethod
    def of(cls, known: Mapping[str, str]) -> "Glance":
        looked = known.get(LOOKED)
        return cls(
            frozenset(name for name in known if name.startswith(stirring.PREFIX)),
            datetime.fromisoformat(looked) if looked else None,
        )

    def wants(self, office: Office, now: datetime) -> bool:
        """Is all to be looked at again? A clock that went back knows nothing."""
        before = self.looked
        if self.stirred or before is None or not timedelta() <= now - before < ANYWAY:
            return True
        since = before.astimezone(now.tzinfo)
        midnight = datetime.combine(now.date(), time(), now.tzinfo)
        return since < midnight or any(since < at <= now for at in office.moments(midnight))

    def settle(self, session: Session, now: datetime) -> None:
        """All was looked at; what was stirred since is left for the next time."""
        facts.put(session, LOOKED, now.isoformat())
        stirring.settled(session, self.stirred)
