"""What the fake server tells a test: calls, counters, and what a person did."""

import json
from dataclasses import dataclass
from pathlib import Path

from tests.botapi.shapes import Json


@dataclass(frozen=True, slots=True)
class Sent:
    """What a person did; `update_id` is None when the bot will not hear of it."""

    message_id: int
    update_id: int | None


@dataclass(frozen=True, slots=True)
class Call:
    """One accepted Bot API call."""

    n: int
    method: str
    chat_id: int | None
    text: str
    message_id: int | None
    time: float
    wall: float
    fault: str
    reply_to: int | None
    thread_id: int | None
    reply_markup: Json | None
    entities: list[Json]
    files: list[Json]
    other: Json

    @property
    def buttons(self) -> dict[str, str]:
        """Return label -> callback data of the inline keyboard."""
        rows = (self.reply_markup or {}).get("inline_keyboard", [])
        return {button["text"]: button.get("callback_data", "") for row in rows for button in row}


@dataclass(frozen=True, slots=True)
class Counters:
    pending: int
    acknowledged: int
    conflicts: int
    accepted: int
    methods: dict[str, int]
    refusals: dict[str, int]
    faults: dict[str, int]
    webhook_failures: int
    peak_overall: int
    peak_chat: int
    peak_group: int


def read_log(path: Path) -> list[Call]:
    """Read a --log file, whose last line may be cut short."""
    lines = path.read_text().splitlines(keepends=True) if path.exists() else []
    return [Call(**json.loads(line)) for line in lines if line.endswith("\n")]
