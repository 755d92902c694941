"""Reads a plan's file in a process of its own, with bounded time and memory.

A file somebody sends may be made to hurt; whatever it does, it does to that process, which knows
no token and has no database. Refusals carry a key and its values for words in any language.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import structlog

from bot import reader
from knowledge.readers import errors

log = structlog.get_logger("reading")

ROOT = Path(__file__).parents[1]
SURROUNDINGS = {
    "PATH": f"/usr/local/bin:/opt/homebrew/bin:{os.defpath}",
    "OMP_THREAD_LIMIT": "1",  # threads of the recogniser only get into each other's way
}


@dataclass(frozen=True, slots=True)
class Limits:
    memory: int = 1024 * 1024 * 1024  # bytes of address space; 10,000 rows in Word take 450 MB
    seconds: int = 60  # of computing; 300 full pages of PDF take 25
    wait: int = 150  # seconds in all, those in which letters are recognised included


LIMITS = Limits()
Value = str | int


class Unreadable(Exception):
    """No plan was read. `str()` is one sentence in Vietnamese; `key` and `values` say the same.

    The keys are those of `knowledge.readers.errors`, and "missing" and "secret".
    """

    def __init__(
        self, sentence: str, key: str = "unreadable", values: Mapping[str, Value] | None = None
    ) -> None:
        super().__init__(sentence)
        self.key = key
        self.values: Mapping[str, Value] = values or {}


@dataclass(frozen=True, slots=True)
class Read:
    """What came out of a file: its text, and the facts as `plan show` prints them.

    `facts["ocr"]`: letters were recognised in pictures, so a person must compare.
    """

    text: str
    facts: reader.Json
    security: str | None


def read(path: Path, name: str = "", limits: Limits = LIMITS) -> Read:
    """Read the file in a child. Raises Unreadable."""
    if not path.is_file():
        raise Unreadable("Không có tệp này.", "missing")
    said = _said(path, (name or path.name).replace("\0", ""), limits)
    if "place" in said:
        log.warning("reading.broke", place=said["place"])
    refused = said.get("refused")
    if isinstance(refused, dict):
        raise Unreadable(refused["sentence"], refused["key"], refused["values"])
    found = said["read"]
    assert isinstance(found, dict)
    return Read(found["text"], found["facts"], found["security"])


def secret(marking: str) -> Unreadable:
    """The refusal of a document that is marked secret: nothing of it is kept, not even its name."""
    return Unreadable(
        f"Văn bản đóng dấu {marking}: không nhận, không lưu.", "secret", {"marking": marking}
    )


def _said(path: Path, name: str, limits: Limits) -> reader.Json:
    bounds = (str(limits.memory), str(limits.seconds))
    child = subprocess.Popen(
        [sys.executable, "-m", "bot.reader", str(path.resolve()), name, *bounds],
        cwd=ROOT,
        env=SURROUNDINGS,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,  # so that what it starts itself can be ended with it
    )
    try:
        out, told = child.communicate(timeout=limits.wait)
    except subprocess.TimeoutExpired:
        return reader.refusal(errors.TooSlow(limits.wait))
    finally:
        _end(child)
    if child.returncode != 0:
        return _ended(child.returncode, limits, told)
    found: reader.Json = json.loads(out)
    return found


def _end(child: subprocess.Popen[bytes]) -> None:
    """Leave nothing running, whatever happened."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)
    child.communicate()


def _ended(code: int, limits: Limits, told: bytes = b"") -> reader.Json:
    """Why a child that said nothing has ended; `told` is what it complained of."""
    if code in (-signal.SIGXCPU, -signal.SIGKILL):
        return reader.refusal(errors.TooSlow(limits.seconds))
    # libraries in C++ end so without memory; Python itself may lack it for its own last words
    if code == -signal.SIGABRT or b"MemoryError" in told:
        return reader.refusal(errors.TooHeavy())
    return {**reader.refusal(errors.Damaged()), "place": f"exit {code}"}
