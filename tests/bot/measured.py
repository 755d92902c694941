"""Reads one file as the product does, and prints what came of it and what it took.

A process of its own: what a child takes is only known to its parent as the most of all children.
"""

import json
import resource
import sys
import time
from pathlib import Path

from bot import reading


def main(path: Path, limits: reading.Limits) -> dict[str, object]:
    began = time.monotonic()
    said: dict[str, object]
    try:
        done = reading.read(path, limits=limits)
        said = {"facts": done.facts, "text": done.text, "security": done.security}
    except reading.Unreadable as error:
        said = {"key": error.key, "values": dict(error.values), "sentence": str(error)}
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        **said,
        "seconds": used.ru_utime + used.ru_stime,
        "waited": time.monotonic() - began,
        "megabytes": used.ru_maxrss / 1024,
    }


if __name__ == "__main__":
    _, file, *bounds = sys.argv
    sys.stdout.write(json.dumps(main(Path(file), reading.Limits(*map(int, bounds)))))
