"""The append-only log of what the server carried out, and of what it refused."""

import json
import os
import time
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from tests.botapi.forms import Params
from tests.botapi.shapes import Json

KEPT_REFUSALS = 10_000
# fields of their own in the log; anything else a call carried goes under "other"
NAMED = frozenset(
    [
        "chat_id",
        "text",
        "caption",
        "message_id",
        "reply_to_message_id",
        "reply_parameters",
        "reply_markup",
        "entities",
        "caption_entities",
        "message_thread_id",
    ]
)


@dataclass(frozen=True, slots=True)
class Entry:
    number: int
    method: str
    chat: int | None
    body: bytes

    def matches(self, method: str, chat: int | None) -> bool:
        return (chat is None or chat == self.chat) and fnmatchcase(self.method, method)


@dataclass(slots=True)
class Calls:
    log_to: int | None = None  # file descriptor, opened for append
    entries: list[Entry] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    refused: deque[Json] = field(default_factory=lambda: deque(maxlen=KEPT_REFUSALS))
    refusals: Counter[int] = field(default_factory=Counter)

    def add(
        self, method: str, params: Params, result: object, *, now: float, fault: str = ""
    ) -> None:
        number = len(self.entries) + 1
        record = describe(method, params, result)
        record.update(n=number, time=now, wall=time.time(), fault=fault)
        body = json.dumps(record).encode()
        self.entries.append(Entry(number, method, record["chat_id"], body))
        self.counts[method] += 1
        if self.log_to is not None:
            os.write(self.log_to, body + b"\n")

    def refuse(
        self, method: str, params: Params, code: int, description: str, *, now: float
    ) -> None:
        self.refusals[code] += 1
        self.refused.append(
            {
                "method": method,
                "chat_id": params.text("chat_id"),
                "text": params.text("text"),
                "code": code,
                "description": description,
                "time": now,
            }
        )

    def find(self, method: str, chat: int | None, after: int) -> Iterator[Entry]:
        return (entry for entry in self.entries[after:] if entry.matches(method, chat))


def describe(method: str, params: Params, result: object) -> Json:
    values = params.values
    done: Json = result if isinstance(result, dict) else {}
    chat = done.get("chat", {}).get("id")
    record: Json = {
        "method": method,
        "chat_id": chat if chat is not None else _whole(values.get("chat_id")),
        "text": values.get("text", values.get("caption", "")),
        "message_id": done.get("message_id") or _whole(values.get("message_id")),
        "reply_to": None,
        "reply_markup": params.shape("reply_markup"),
        "entities": params.shape("entities") or params.shape("caption_entities") or [],
        "thread_id": _whole(values.get("message_thread_id")),
        "files": [
            {"field": name, "name": upload.name, "size": len(upload.data)}
            for name, upload in params.files.items()
        ],
        "other": {name: value for name, value in values.items() if name not in NAMED},
    }
    if reply := params.shape("reply_parameters"):
        record["reply_to"] = reply.get("message_id")
    elif "reply_to_message_id" in values:
        record["reply_to"] = _whole(values["reply_to_message_id"])
    return record


def _whole(value: object) -> int | None:
    try:
        return int(str(value))
    except ValueError:
        return None
