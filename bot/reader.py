"""What runs in the process that reads one file: its limits, and its one answer as JSON."""

import gc
import json
import os
import resource
import sys
from dataclasses import asdict
from pathlib import Path

from knowledge.readers import errors
from knowledge.readers.blocks import Note

MOST_SAID = 100_000_000  # bytes of the answer
NICE = 10  # answering people comes first
GARBAGE = 200_000  # new objects between two searches for unused ones: a fifth less to compute

Json = dict[str, object]


def refusal(error: errors.Unreadable) -> Json:
    return {"refused": {"sentence": str(error), "key": error.key, "values": dict(error.values)}}


def _child(path: Path, name: str, memory: int, seconds: int) -> Json:
    """Run in the child: limits first, then everything else."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.nice(NICE)
    gc.set_threshold(GARBAGE)
    try:
        return {"read": _facts(path, name)}
    except errors.Unreadable as error:
        return refusal(error)
    except MemoryError:
        return refusal(errors.TooHeavy())
    except Exception as error:  # whatever a made file does to a library
        from bot.logs import place

        return {**refusal(errors.Damaged()), "place": place(error)}


def _facts(path: Path, name: str) -> Json:
    from knowledge.plan import read_plan
    from knowledge.shown import stored

    plan = read_plan(path, name)
    notes = plan.document.notes
    facts = stored(plan)
    facts["ocr"] = any(note.kind == "ocr" for note in notes)
    facts["doubts"] = [*(asdict(one) for one in plan.doubts), *map(_doubt, notes)]
    return {
        "text": _clean(plan.document.raw),
        "facts": _clean(facts),
        "security": plan.metadata.security,
    }


def _doubt(note: Note) -> Json:
    """A note of the reader, shown to the clerk with the other doubts."""
    pages = [errors.ranges(note.pages)] if note.pages else []
    return {"why": note.kind, "what": note.what, "values": pages, "where": []}


def _clean(value: object) -> object:
    """Without what no database takes: zeros, and halves of letters."""
    if isinstance(value, str):
        # letter for letter: passages know their places in the text
        return value.replace("\0", " ").encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {key: _clean(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(one) for one in value]
    return value


def _answer(said: Json) -> bytes:
    out = json.dumps(said, ensure_ascii=False).encode()
    if len(out) > MOST_SAID:
        out = json.dumps(refusal(errors.TooLong(MOST_SAID))).encode()
    return out


if __name__ == "__main__":
    _, file, called, *bounds = sys.argv
    sys.stdout.buffer.write(_answer(_child(Path(file), called, *map(int, bounds))))
