"""Who handles a conversation now: one thread of this process, and of all processes only one."""

import threading
from datetime import datetime, timedelta

from storage import leases
from storage.database import Database, Session

LEASE = timedelta(seconds=30)


class Lines:
    """Inside the process a set; between processes (PostgreSQL) leased rows."""

    def __init__(self, database: Database, name: str) -> None:
        self._database = database
        self._name = name
        self._lock = threading.Lock()
        self._busy: set[str] = set()
        self._fences: dict[str, tuple[int, datetime]] = {}

    def claim(self, conversation: str, now: datetime) -> bool:
        """Take it if nobody has it; whoever claims must release."""
        with self._lock:
            if conversation in self._busy:
                return False
            self._busy.add(conversation)
        held = False
        try:
            held = self._database.sqlite or self._holds(conversation, now)
        finally:
            if not held:
                self.release(conversation)
        return held

    def release(self, conversation: str) -> None:
        self._busy.discard(conversation)

    def still_ours(self, session: Session, conversation: str) -> bool:
        """Asked at the start of a turn: a lease that ran out may be another's by now."""
        if self._database.sqlite:
            return True
        fence, _ = self._fences[conversation]
        if leases.held(session, conversation, self._name, fence):
            return True
        self._fences.pop(conversation)
        return False

    def _holds(self, conversation: str, now: datetime) -> bool:
        held = self._fences.get(conversation)
        if held is not None and held[1] - now > LEASE / 3:
            return True
        with self._database.begin() as session:
            fence = leases.take(session, conversation, self._name, now, now + LEASE)
        if fence is None:
            self._fences.pop(conversation, None)
            return False
        self._fences[conversation] = (fence, now + LEASE)
        return True
