"""Reads what a further sentence changes in a form that is open."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from handlers.forms.kind import Field, Kind
from handlers.places import Places
from handlers.reading.figures import figure_at
from handlers.reading.found import Doubt, Found
from handlers.reading.message import read, unit_hits
from handlers.reading.tokens import Message, Token, cut
from handlers.turn import Say
from knowledge.days import Unreadable, read_day
from knowledge.vietnamese import fold, nfc

# what only says that something is corrected
LEAD = re.compile(
    r"^\s*(?:(?:à|a|ừ|vâng|dạ|em|tôi|xin|cho|giúp|hộ|lại|bot|ơi|ok|nhầm|nhầm rồi|em nhầm|xin lỗi|không|phải là)[\s,.:]+)*"
    r"(?:sửa lại|sửa giúp|sửa|đổi lại|đổi|chỉnh lại|chỉnh|cập nhật lại|cập nhật|đính chính|ghi lại|thay)\s+(?!chữa)",
    re.IGNORECASE,
)
LEAD_BARE = re.compile(
    r"^\s*(?:(?:a|u|vang|da|em|toi|xin|cho|giup|lai|bot|ok|nham|nham roi|xin loi)[\s,.:]+)*"
    r"(?:sua lai|sua giup|sua|doi lai|doi(?! thoai)|chinh lai|chinh|cap nhat lai|cap nhat|dinh chinh|ghi lai)\s+"
)
NOT = re.compile(
    r"[\s,]*\b(?:chứ\s+)?(?:không|khong|ko|k|hok|chẳng)\s+(?:phải|phai|fai)(?:\s+(?:là|la))?\s+"
    r"(?P<old>.*?)\s*,?\s+(?:mà|ma)\s+(?:là\s+|la\s+|phải là\s+)?(?=\S)",
    re.IGNORECASE,
)
RATHER = re.compile(
    r"[\s,]+(?:chứ|chu)\s+(?:không|khong|ko|k|hok|chẳng)\s*(?:phải|phai|fai)?(?:\s+(?:là|la))?\s+(?P<old>.+)$",
    re.IGNORECASE,
)
BECOMES = re.compile(r"\s+(?:thành ra|thành|thanh|sang là|sang|lại là|->|=>|→)\s+|\s*(?:->|=>|→)\s*")
MORE = re.compile(r"^\s*(?:à\s+|a\s+|còn\s+|con\s+)?(?:thêm|them|bổ sung|bo sung|cộng thêm|cong them)\s+", re.IGNORECASE)
FEWER = re.compile(r"^\s*(?:bớt|bot|giảm|giam|trừ|tru)\s+(?:đi\s+|di\s+)?", re.IGNORECASE)
SHORT = 5  # words of an answer
NONE = frozenset("khong|ko|k|hok|khong co|ko co|k co|khong co ai|khong co gi|khong co y kien nao|khong a|khong co a|chua co|chua|khong ai|0|none|no|chua co gi|khong co nao|k co gi|chua co y kien nao".split("|"))


def fix(
    text: str, kind: Kind, answers: Mapping[str, str], asked: str, places: Places, now: datetime
) -> Found:
    """What the sentence says anew, in the light of what was told and asked; empty for nothing."""
    said, old = corrected(nfc(text))
    if (adding := _adding(said, kind, answers, places, now)) is not None:
        return adding
    field = kind.field(asked)
    if not old and (plain := _plain_answer(said, field, asked, places, now)) is not None:
        return _with_rest(plain, said, kind, answers, places, now) if field is None else plain
    if changed := _replaced(said, old, kind, answers):
        return changed
    found = _read(said, kind, answers, places, now)
    if field is not None and field.type in ("words", "entry") and not old and not _labelled(said, kind):
        told = " ".join(said.split())
        if not _counts_only(found, said):
            return Found(answers={asked: told.strip(" .,;")})
    if found.empty() and field is not None and field.type == "count" and not old:
        return _only_number(said, field)
    return _against(found, said, answers)


def _with_rest(
    plain: Found, said: str, kind: Kind, answers: Mapping[str, str], places: Places, now: datetime
) -> Found:
    """ "hôm qua, 54 người": the day that was asked for, and more."""
    found = _against(_read(said, kind, answers, places, now), said, answers)
    if not found.answers:
        return plain
    return replace(
        found,
        day=found.day or plain.day,
        days=found.days or plain.days,
        units=found.units or plain.units,
    )


def _only_number(said: str, field: Field) -> Found:
    """ "54 cháu": the one number there is, marked"""
    tokens = cut(said).tokens
    told = [one for at in range(len(tokens)) if (one := figure_at(tokens, at))]
    digits = [one for one in told if tokens[one.start].kind == "number"]
    if len(digits) != 1 or len(tokens) > SHORT or digits[0].figure.value != int(digits[0].figure.value):
        return Found()
    return _checked(int(digits[0].figure.value), said, field, Doubt("guess", said.strip()))


def corrected(text: str) -> tuple[str, str]:
    """The sentence without its "sửa ...", and the words it takes back."""
    old = ""
    if rather := RATHER.search(text):
        old, text = rather["old"], text[: rather.start()]
    elif neither := NOT.search(text):
        old = neither["old"]
        text = f"{text[: neither.start()]} {text[neither.end() :]}"
    shown = LEAD.sub("", text)
    if shown == text and (lead := LEAD_BARE.match(fold_same(text))):
        shown = text[lead.end() :]
    parts = BECOMES.split(shown)
    if len(parts) == 2 and all(parts):
        first = re.sub(r"^\s*(?:từ|tu)\s+", "", parts[0])
        if re.fullmatch(r"\s*[0-9.]+\D*", first):
            return parts[1].strip(), old or first.strip()
        shown = f"{first}: {parts[1]}"
    return shown.strip(), old.strip()


def fold_same(text: str) -> str:
    """Without marks, letter for letter."""
    return "".join(fold(one) or one for one in text) if not text.isascii() else text.lower()


def _read(
    said: str, kind: Kind, answers: Mapping[str, str], places: Places, now: datetime
) -> Found:
    """As a message of this kind; numbers without a noun are not given away here."""
    found = next(iter(read(said, places, now, kind=kind.name, loose=True)), Found())
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
    again = next(iter(read(named, places, now, kind=kind.name, loose=True)), Found())
    value = again.answers.get(part.name)
    return {} if value is None else {part.name: value}


def _plain_answer(
    said: str, field: Field | None, asked: str, places: Places, now: datetime
) -> Found | None:
    """An answer to what was asked and nothing else: "54", "hôm qua", "xã Bản Bo"."""
    bare = fold(said).strip(" .,!;:?")
    if asked == "day":
        return _day(said, now.date())
    if asked == "unit":
        return _unit(said, places)
    if field is None or not bare:
        return None
    if field.type == "count":
        return _number(said, bare, field)
    if field.type == "choice":
        value = choice(bare, field)
        return Found(answers={field.name: value}) if value else None
    if bare in NONE:
        return Found()
    return None


def _number(said: str, bare: str, field: Field) -> Found | None:
    if bare in NONE:
        return _checked(0, said, field, None)
    message = cut(said)
    kept = [one for one in message.tokens if one.bare not in POLITE]
    if not kept:
        return None
    if kept[0].kind == "stop" and kept[0].bare == "-" and len(kept) > 1 and kept[1].kind == "number":
        return Found(refused={field.name: Say("report-refuse-below", {"said": said.strip()})})
    told = figure_at(kept, 0)
    if told is None or told.end < len(kept) or told.figure.vague:
        return None
    figure = told.figure
    if figure.value != int(figure.value):
        return Found(refused={field.name: Say("report-refuse-fraction", {"said": said.strip()})})
    doubt = Doubt(figure.why, said.strip()) if figure.why else None
    return _checked(int(figure.value), said, field, doubt)


def _checked(value: int, said: str, field: Field, doubt: Doubt | None) -> Found:
    if value < field.least:
        return Found(refused={field.name: Say("report-refuse-below", {"said": said.strip()})})
    if doubt is None and value > field.most:
        doubt = Doubt("far", said.strip())
    return Found(answers={field.name: str(value)}, doubts={field.name: doubt} if doubt else {})


POLITE = frozenset("a nhe nha em da vang la co duoc dc thoi anh chi oi ok ca du tong so . , ! :".split())


def choice(bare: str, field: Field) -> str:
    """The value whose words are said: the longest of them."""
    found = [
        (len(words), value)
        for value, some in (field.said or {}).items()
        for words in some
        if f" {words} " in f" {' '.join(re.findall(r'[^ ,.;:-]+', bare))} " or words == bare
    ]
    return max(found)[1] if found else ""


def _day(said: str, today: date) -> Found | None:
    number = re.fullmatch(r"\s*(?:ngày\s+|ngay\s+)?([0-9]{1,2})\s*(?:ạ|a|nhé|nhe)?[\s.]*", said, re.IGNORECASE)
    try:
        told = read_day(f"ngày {number[1]}" if number else said, today)
    except Unreadable:
        return Found(bad_day=said.strip()[:80]) if re.search(r"[0-9]\s*[/.-]\s*[0-9]", said) else None
    several = [day for day in told.others if day <= today] if told.day > today else []
    if several:
        return Found(days=(told.day, *several))
    return Found(day=told.day)


def _unit(said: str, places: Places) -> Found | None:
    hits = unit_hits(cut(said), places)
    units = tuple(dict.fromkeys(unit for hit in hits[:1] for unit in hit.units))
    return Found(units=units) if units else None


def _replaced(said: str, old: str, kind: Kind, answers: Mapping[str, str]) -> Found | None:
    """ "không phải 45 mà 54": the field whose number is taken back."""
    before, after = _lone(cut(old)), _lone(cut(said))
    if before is None or after is None:
        return None
    names = [one.name for one in kind.fields if one.type == "count" and answers.get(one.name) == str(before)]
    if not names:
        return None
    field = kind.field(names[0])
    assert field is not None
    doubt = Doubt("two", said) if len(names) > 1 else None
    return _checked(after, said, field, doubt)


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
            found = next(iter(read(rest, places, now, kind=kind.name, loose=True)), Found())
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
                doubts = {name: why for name, why in found.doubts.items() if name in {**sums, **fresh}}
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


def _against(found: Found, said: str, answers: Mapping[str, str]) -> Found:
    """A note is only what is called so: a correction adds no notes by the way."""
    told = dict(found.answers)
    if "note" in told and not re.match(r"\s*(?:ghi chu|note|luu y)", fold(said)):
        del told["note"]
    return replace(found, answers=told, nothing=found.nothing and not answers)
