"""Reads what a clerk types to correct a plan: a time, words, a figure; with or without marks."""

import json
import re

from handlers.dialog import NotUnderstood
from handlers.turn import Say, Turn
from knowledge import occurrences, when
from knowledge.facts import quantities
from knowledge.schedule import to_json
from knowledge.vietnamese import fold, nfc

LONGEST = 1500  # letters of a task


def read_when(text: str, turn: Turn) -> str:
    schedule = when.read(nfc(text), year=turn.at.year)
    if schedule is None:
        raise NotUnderstood(Say("plan-refuse-when"))
    wrong = occurrences.doubts(schedule)
    if wrong:
        raise NotUnderstood(Say("plan-refuse-no-such-day", {"when": wrong[0]}))
    return json.dumps({"when": text.strip(), "schedule": to_json(schedule)}, ensure_ascii=False)


def read_words(text: str, _turn: Turn) -> str:
    words = nfc(text).strip()
    if not words or len(words) > LONGEST:
        raise NotUnderstood(Say("plan-refuse-words", {"limit": LONGEST}))
    return words


def read_value(text: str, _turn: Turn) -> str:
    """ "ít nhất 95%", "tren 85%", "từ 1 - 2 mô hình", or a bare "90"."""
    words = nfc(text).strip()
    found = next(quantities.amounts(words + " "), None)
    bare = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*(%?)", words)
    if found is not None:
        sign = _sign(words) if found.comparator == "=" else found.comparator
        known: dict[str, object] = {
            "comparator": sign, "value": found.value, "upper": found.upper,
            "unit": found.unit.strip(),
        }  # fmt: skip
    elif bare is not None:
        known = {"value": float(bare[1].replace(",", ".")), "upper": None}
    else:
        raise NotUnderstood(Say("plan-refuse-value"))
    return json.dumps(known, ensure_ascii=False)


def _sign(words: str) -> str:
    """The comparator, typed without marks too."""
    folded = fold(words)
    signs = {fold(said): sign for said, sign in quantities.SIGNS.items() if fold(said)}
    known = [said for said in signs if folded.startswith(f"{said} ")]
    if folded.endswith("tro len"):
        return ">="
    return signs[max(known, key=len)] if known else "="
