"""The terminal as a chat app: lines in, messages out; with JSON, a program can talk to us."""

import asyncio
import json
import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from mimetypes import guess_type
from pathlib import Path
from typing import Any

from bot.channel import Abilities, Keep, Refused, Unreadable
from handlers.turn import Address, Attachment, Message, Turn
from knowledge.vietnamese import fold
from storage.inbox import Arrival

Write = Callable[[str], None]


@dataclass
class Console:
    """One account at a terminal. What was shown is remembered, so that a label can be tapped."""

    account: str
    write: Write
    as_json: bool = False
    paths: Callable[[str], Path] = Path
    name: str = "console"
    bot: str = "console"
    abilities: Abilities = field(default_factory=lambda: Abilities(text_limit=100_000))
    _shown: list[tuple[str, Message]] = field(default_factory=list)

    def arrival(self, line: dict[str, Any]) -> Arrival:
        """A line as an update: `{"text"}`, `{"tap"}` or `{"file", "text"}`."""
        body = {**line, "account": self.account}
        if "tap" in line:
            body["tap"] = self._button(str(line["tap"]))
        key = secrets.token_hex(8)
        return Arrival(key, f"console:{self.account}", json.dumps(body, ensure_ascii=True))

    def _button(self, wanted: str) -> str:
        """The id of the newest button of this label; what is no label is an id."""
        for _, message in reversed(self._shown):
            for row in message.buttons:
                for choice in row:
                    if choice.label == wanted or fold(choice.label) == fold(wanted):
                        return choice.id
        return wanted

    def read_line(self, line: str) -> dict[str, Any]:
        """What a person typed: a number taps that button of the last message, else it is text."""
        choices = [c for row in self._shown[-1][1].buttons for c in row] if self._shown else []
        number = line.strip().removeprefix("#")
        if line.strip().startswith("#") and number.isdigit() and 0 < int(number) <= len(choices):
            return {"tap": choices[int(number) - 1].id}
        return {"text": line}

    async def receive(self, keep: Keep) -> None:
        """Nothing comes by itself: the command line hands lines over."""
        await asyncio.Event().wait()

    def read(self, body: str, at: datetime) -> Turn | None:
        try:
            line = json.loads(body)
            where = Address("console", line["account"])
            text = str(line.get("text", "")).replace("\0", "")
        except (ValueError, KeyError, TypeError) as error:
            raise Unreadable(str(error)) from error
        turn = Turn(where, at, account=line["account"], text=text, message=secrets.token_hex(4))
        if "tap" in line:
            return replace(turn, kind="tap", button=str(line["tap"]), tap="console")
        if "file" in line:
            return replace(turn, kind="files", files=(_attachment(Path(line["file"])),))
        return turn

    async def send(self, to: Address, message: Message) -> str:
        id = secrets.token_hex(4)
        self._show(id, message, edits=None)
        return id

    async def edit(self, to: Address, sent: str, message: Message) -> None:
        self._show(sent, message, edits=sent)

    async def answer_tap(self, tap: str, text: str) -> None:
        if text:
            self._show("", Message(text), edits=None, flash=True)

    async def download(self, ref: str, to: Path, limit: int) -> None:
        await asyncio.to_thread(_copy, Path(ref), to, limit)

    async def leave(self, chat: str) -> None: ...

    async def close(self) -> None: ...

    def _show(self, id: str, message: Message, *, edits: str | None, flash: bool = False) -> None:
        self._shown = [shown for shown in self._shown if shown[0] != id][-50:]
        self._shown.append((id, message))
        self.write(self._as_json(id, message, edits, flash) if self.as_json else _as_text(message))

    def _as_json(self, id: str, message: Message, edits: str | None, flash: bool) -> str:
        body: dict[str, Any] = {
            "id": id,
            "edits": edits,
            "text": message.text,
            "buttons": [[{"id": c.id, "label": c.label} for c in row] for row in message.buttons],
            "files": [
                {"name": f.name, "kind": f.kind, "path": str(self.paths(f.sha))}
                for f in message.files
            ],
        }
        if flash:
            body["flash"] = True
        return json.dumps(body, ensure_ascii=False)


def _copy(source: Path, to: Path, limit: int) -> None:
    if not source.is_file() or source.stat().st_size > limit:
        raise Refused("no such file, or too large")
    shutil.copyfile(source, to)


def _attachment(path: Path) -> Attachment:
    mime = guess_type(path.name)[0] or "application/octet-stream"
    size = path.stat().st_size if path.is_file() else 0
    return Attachment(
        "photo" if mime.startswith("image/") else "document", str(path), path.name, mime, size
    )


def _as_text(message: Message) -> str:
    lines = [message.text, *(f"  [{file.name}]" for file in message.files)]
    number = 0
    for row in message.buttons:
        labels = []
        for choice in row:
            number += 1
            labels.append(f"#{number} {choice.label}")
        lines.append("  " + "   ".join(labels))
    return "\n".join(lines) + "\n"
