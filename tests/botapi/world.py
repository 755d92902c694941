"""Everything the server knows, as one value that a reset replaces."""

import json
from dataclasses import dataclass, field

from tests.botapi.calls import Calls
from tests.botapi.chats import Chats, User
from tests.botapi.clock import Clock
from tests.botapi.faults import Faults
from tests.botapi.files import Files
from tests.botapi.limits import Limits
from tests.botapi.shapes import Json
from tests.botapi.updates import Updates
from tests.botapi.webhook import Webhook
from tests.botapi.wire import DEFAULT_TOKEN

BOT_ID = 7_000_000_001
BOT_USERNAME = "danvan_test_bot"


@dataclass(slots=True)
class World:
    token: str = DEFAULT_TOKEN
    bot: User = field(default_factory=lambda: User(BOT_ID, "Dân vận", "", BOT_USERNAME, "", True))
    sees_all: bool = False  # privacy mode switched off
    clock: Clock = field(default_factory=Clock)
    limits: Limits = field(default_factory=Limits)
    faults: Faults = field(default_factory=Faults)
    calls: Calls = field(default_factory=Calls)
    chats: Chats = field(default_factory=Chats)
    files: Files = field(default_factory=Files)
    updates: Updates = field(default_factory=Updates)
    webhook: Webhook = field(default_factory=Webhook)
    queries: dict[str, float] = field(default_factory=dict)  # callback query id -> asked at
    commands: dict[str, list[Json]] = field(default_factory=dict)  # scope and language -> list

    def push(self, kind: str, payload: Json) -> int | None:
        """Queue an update and return its id, or None when the bot did not ask for this kind."""
        if not self.updates.wants(kind):
            return None
        update_id = self.updates.reserve(1)
        body = json.dumps({"update_id": update_id, kind: payload}).encode()
        self.updates.add(update_id, body)
        return update_id
