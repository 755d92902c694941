"""Reads what a further sentence changes in a form that is open."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from handlers.forms.kind import Field, Kind
from handlers.places.places import Places
from handlers.reading.answered import POLITE, checked, only_number, plain_answer
from handlers.reading.corrected import corrected, levelled
from handlers.reading.figures import figure_at
from handlers.reading.found import Doubt, Found
from handlers.reading.message import read_one
from handlers.reading.tokens import Message, Token, cut
from handlers.reading.which import named
from knowledge.vietnamese import fold, nfc

MORE = re.compile(
    r"^\s*(?:à\s+|a\s+|còn\s+|con\s+)?(?:thêm|them|bổ sung|bo sung|cộng thêm|cong them"
    r"|tăng thêm|tang them|tăng|tang)\s+(?!lên|len)",
    re.IGNORECASE,
)
FEWER = re.compile(r"^\s*(?:bớt|bot|giảm|giam|trừ|tru)\s+(?:đi\s+|di\s+)?", re.IGNORECASE)


def fix(
    text: str, kind: Kind, answers: Mapping[str, str], asked: str, places: Places, now: datetime
) -> Found:
    """What the sentence says anew, in the light of what was told and asked; empty for nothing."""
    said, old = corrected(nfc(text))
    if (adding := _adding(said, kind, answers, places, now)) is not None:
        return adding
    field = kind.field(asked)
    if not old and (plain := plain_answer(said, field, asked, places, now)) is not None:
        return _with_rest(plain, said, kind, answers, places, now) if field is None else plain
    if changed := _replaced(said, old, kind, answers):
        return changed
    if levelled(nfc(text)) and field is None and (level := _level(said, kind, answers)):
        return level
    found = _read(said, kind, answers, places, now)
    if (
        field is not None
        and field.type in ("words", "entry")
        and not old
        and not _labelled(said, kind)
    ):
        told = " ".join(said.split())
        if not _counts_only(found, said):
            return Found(answers={asked: told.strip(" .,;")})
    found = _against(found, said, kind, answers)
    if found.empty() and field is not None and field.type == "count" and not old:
        return only_number(said, field)
    return found


def _with_rest(
    plain: Found, said: str, kind: Kind, answers: Mapping[str, str], places: Places, now: datetime
) -> Found:
    """ "hôm qua, 54 người": the day that was asked for, and more."""
    found = _against(_read(said, kind, answers, places, now), said, kind, answers)
    if not found.answers:
        return plain
    return replace(
        found,
        day=found.day or plain.day,
        days=found.days or plain.days,
        units=found.units or plain.units,
    )


def _read(
    said: str, kind: Kind, answers: Mapping[str, str], places: Places, now: datetime
) -> Found:
    """As a message of this kind; numbers without a noun are not given away here."""
    found = read_one(said, kind.name, places, now)
    told = dict(found.answers)
    for one in kind.fields:
        if not one.done or (one.name in told and one.of not in found.doubts):
            continue
        if done := _done(said, one, kind, answers, places, now):
            told = {name: value for name, value in told.items() if name not in (one.name, one.of)}
            told |= done
    doubts = {name: why for name, why in found.doubts.items() if name in told}
    return replace(found, kind="", answers=told, doubts=doubts)


def _done(
    said: str, part: Field, kind: Kind, answers: Mapping[str, str], places: Places, now: datetime
) -> dict[str, str]:
    """ "gq hết", "còn 2 chưa giải quyết": against the whole that was told before"""
    whole = answers.get(part.of, "")
    if not whole.isdigit():
        return {}
    named = f"{whole} {(kind.field(part.of) or part).counts[0]}, {said}"
    again = read_one(named, kind.name, places, now)
    value = again.answers.get(part.name)
    return {} if value is None else {part.name: value}


def _replaced(said: str, old: str, kind: Kind, answers: Mapping[str, str]) -> Found | None:
    """ "không phải 45 mà 54": the field whose number is taken back."""
    before, after = _lone(cut(old)), _lone(cut(said))
    if before is None or after is None:
        return None
    names = [
        one.name
        for one in kind.fields
        if one.type == "count" and answers.get(one.name) == str(before)
    ]
    if not names:
        return None
    field = kind.field(names[0])
    assert field is not None
    doubt = Doubt("two", said) if len(names) > 1 else None
    return checked(after, said, field, doubt)


def _level(said: str, kind: Kind, answers: Mapping[str, str]) -> Found | None:
    """ "tăng lên 50", and not of what: of what the kind counts first, not for certain"""
    number = _lone(cut(said))
    main = next((one for one in kind.fields if one.type == "count" and one.need == "must"), None)
    if number is None or main is None or main.name not in answers:
        return None
    return checked(number, said, main, Doubt("guess", said))


def _lone(message: Message) -> int | None:
    """The number that these words are, if they are but a number."""
    kept: list[Token] = [one for one in message.tokens if one.bare not in POLITE]
    told = figure_at(kept, 0) if kept else None
    if told is None or told.end < len(kept) or told.figure.value != int(told.figure.value):
        return None
    return int(told.figure.value)


def _adding(
    said: str, kind: Kind, answers: Mapping[str, str], places: Places, now: datetime
) -> Found | None:
    """ "thêm 2 ý kiến nữa", "bớt 3 người": from the numbers that were told."""
    for shape, sign in ((MORE, 1), (FEWER, -1)):
        if start := shape.match(said):
            rest = re.sub(r"\s+(?:nữa|nua)\b", "", said[start.end() :], flags=re.IGNORECASE)
            found = read_one(rest, kind.name, places, now)
            sums = {
                name: str(max(0, int(answers[name]) + sign * int(value)))
                for name, value in found.answers.items()
                if value.isdigit() and answers.get(name, "").isdigit()
            }
            fresh = {
                name: value
                for name, value in found.answers.items()
                if sign > 0 and name not in answers and name != "note"
            }
            if sums or fresh:
                doubts = {
                    name: why for name, why in found.doubts.items() if name in {**sums, **fresh}
                }
                return Found(answers={**sums, **fresh}, doubts=doubts)
    return None


def _labelled(said: str, kind: Kind) -> bool:
    """Does it begin by naming a field: "chủ trì: ...", "địa điểm là ..."?"""
    bare = fold(said)
    for one in kind.fields:
        for words in one.called:
            if re.match(rf"{re.escape(words)}(?: la|\s*:)", bare):
                return True
    return False


def _counts_only(found: Found, said: str) -> bool:
    """Is it about numbers rather than an answer in words?"""
    counts = [value for value in found.answers.values() if value.isdigit()]
    rest = [name for name, value in found.answers.items() if not value.isdigit()]
    return bool(counts or found.refused) and not rest and len(said.split()) <= 4 * len(counts) + 2


def _against(found: Found, said: str, kind: Kind, answers: Mapping[str, str]) -> Found:
    """A note is only what is called so: a correction adds no notes by the way."""
    told = dict(found.answers)
    if "note" in told and not _is_note(said, kind, answers):
        del told["note"]
    return replace(found, answers=told, nothing=found.nothing and not answers)


def _is_note(said: str, kind: Kind, answers: Mapping[str, str]) -> bool:
    """Of a situation, which is nothing else: what comes first, or is announced anew."""
    if re.match(r"\s*(?:ghi chu|note|luu y)", fold(said)):
        return True
    note = kind.field("note")
    if note is None or note.need != "must":
        return False
    return "note" not in answers or bool(named(cut(said).tokens)) or _labelled(said, kind)
