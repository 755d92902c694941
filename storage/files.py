"""Files on disk under the hash of their bytes: the same bytes are never kept twice."""

import hashlib
import os
import secrets
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from storage.database import Session
from storage.tables import FileRow
from storage.upsert import add_new


class Shelf:
    """The folder that holds the bytes; rows only name them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha: str) -> Path:
        """Where the bytes of a hash are; nothing but a hash can name a path here."""
        if len(sha) != 64 or not set(sha) <= set("0123456789abcdef"):
            raise ValueError("not a hash")
        return self.folder / sha[:2] / sha

    def new(self) -> Path:
        """A fresh place to write bytes to before `put` takes them."""
        place = self.folder / "incoming" / secrets.token_hex(16)
        place.parent.mkdir(parents=True, exist_ok=True)
        return place

    def put(self, incoming: Path) -> str:
        """Move the bytes to where their hash says, safely on disk; return the hash."""
        with incoming.open("rb") as file:
            sha = hashlib.file_digest(file, "sha256").hexdigest()
            os.fsync(file.fileno())
        place = self.path(sha)
        place.parent.mkdir(parents=True, exist_ok=True)
        incoming.replace(place)
        return sha

    def put_bytes(self, data: bytes) -> str:
        incoming = self.new()
        incoming.write_bytes(data)
        return self.put(incoming)


def note(session: Session, sha: str, size: int, mime: str, now: datetime) -> None:
    """Remember that the bytes are kept."""
    add_new(session, FileRow, [{"sha": sha, "size": size, "mime": mime, "kept_at": now}])


def mime(session: Session, sha: str) -> str | None:
    """The kind of a kept file; None when there is none of that hash."""
    return session.scalar(select(FileRow.mime).where(FileRow.sha == sha))
