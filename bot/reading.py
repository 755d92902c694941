"""Reads a plan's file in a process of its own, with bounded time and memory.

A file somebody sends may be made to hurt; whatever it does, it does to that process.
"""

import json
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

MEMORY = 1536 * 1024 * 1024  # bytes of address space
SECONDS = 60
LARGEST = 50 * 1024 * 1024  # bytes of a file


class Unreadable(Exception):
    """No plan was read; one sentence says why."""


@dataclass(frozen=True, slots=True)
class Read:
    """What came out of a file: its text, and the facts as `plan show` prints them."""

    text: str
    facts: dict[str, object]
    security: str | None


def read(path: Path, name: str = "") -> Read:
    """Read the file in a child. Raises Unreadable."""
    if not path.is_file():
        raise Unreadable("Không có tệp này.")
    if path.stat().st_size > LARGEST:
        raise Unreadable(f"Tệp quá lớn (tối đa {LARGEST // 1024 // 1024} MB).")
    command = [sys.executable, "-m", "bot.reading", str(path.resolve()), name or path.name]
    try:
        done = subprocess.run(
            command,
            cwd=Path(__file__).parents[1],
            capture_output=True,
            timeout=SECONDS + 30,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Unreadable("Tệp mất quá nhiều thời gian để đọc.") from error
    if done.returncode != 0:
        raise Unreadable("Tệp cần quá nhiều bộ nhớ hoặc thời gian để đọc, hoặc đã hỏng.")
    said = json.loads(done.stdout)
    if "refused" in said:
        raise Unreadable(said["refused"])
    return Read(said["text"], said["facts"], said["security"])


def _child(path: Path, name: str) -> dict[str, object]:
    """Run in the child: limits first, then everything else."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    from knowledge.plan import read_plan
    from knowledge.readers import errors
    from knowledge.shown import to_json

    try:
        plan = read_plan(path.read_bytes(), name)
    except errors.Unreadable as error:
        return {"refused": str(error)}
    return {
        "text": plan.document.raw.replace("\0", ""),
        "facts": to_json(plan),
        "security": plan.metadata.security,
    }


if __name__ == "__main__":
    sys.stdout.buffer.write(json.dumps(_child(Path(sys.argv[1]), sys.argv[2])).encode())
