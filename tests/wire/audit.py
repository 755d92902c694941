"""Compares what was said, what was written down, and what arrived; lists what does not agree."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.botapi.client import Call
from tests.wire.assistant import ADMIN, Letter, Said


@dataclass(frozen=True, slots=True)
class Poured:
    """Something somebody said, and what the answer to it holds."""

    update: int
    chat: int
    text: str
    answer: str


@dataclass
class Found:
    """What a run came to; `wrong` is empty when every promise was kept."""

    updates: int = 0
    letters: int = 0
    arrived: int = 0
    doubled: int = 0
    uncertain: int = 0
    given_up: int = 0  # in flight at two kills
    unheard: int = 0  # of those: never arrived, for certain
    wrong: list[str] = field(default_factory=list)


def audit(
    poured: Sequence[Poured],
    said: Sequence[Said],
    letters: Sequence[Letter],
    calls: Sequence[Call],
) -> Found:
    found = Found(len(poured), len(letters), len(calls))
    found.uncertain = sum(letter.again for letter in letters)
    found.wrong += _kept(poured, said)
    found.wrong += _in_order(said)
    found.wrong += _answered(poured, said, letters)
    _settled(letters, found)
    _arrived(poured, said, letters, calls, found)
    return found


def _kept(poured: Sequence[Poured], said: Sequence[Said]) -> list[str]:
    """Each update has one row, in its own conversation, and is handled."""
    rows = {int(row.key): row for row in said}
    wrong = [f"update {one.update} is lost" for one in poured if one.update not in rows]
    wrong += [f"row {row.id} is {row.state}" for row in said if row.state != "done"]
    if len(rows) != len(said) or len(said) > len(poured):
        wrong.append(f"{len(said)} rows for {len(poured)} updates")
    for one in poured:
        row = rows.get(one.update)
        if row is not None and row.conversation != f"telegram:{one.chat}":
            wrong.append(f"update {one.update} is in {row.conversation}")
    return wrong


def _in_order(said: Sequence[Said]) -> list[str]:
    """Within a conversation rows come, and are handled, in the order of the updates."""
    before: dict[str, Said] = {}
    wrong = []
    for row in said:
        last = before.get(row.conversation)
        if last and (int(last.key) >= int(row.key) or last.handled_at > row.handled_at):
            wrong.append(f"row {row.id} was handled before row {last.id}")
        before[row.conversation] = row
    return wrong


def _answered(
    poured: Sequence[Poured], said: Sequence[Said], letters: Sequence[Letter]
) -> list[str]:
    """Each update has one answer, each form one letter to the administrator, and that is all."""
    keys = Counter(letter.key for letter in letters)
    answers = {f"reply:{row.id}:0" for row in said}
    forms = {letter.key for letter in letters if letter.key.startswith("gopy:")}
    wrong = [f"{key} was never written" for key in answers - keys.keys()]
    wrong += [f"{key} is one too many" for key in keys.keys() - answers - forms]
    wrong += [f"{key} is there twice" for key, count in keys.items() if count > 1]
    sent = sum(one.text == "ok" for one in poured)
    if len(forms) != sent:
        wrong.append(f"{sent} forms were sent, {len(forms)} came")
    return wrong


def _settled(letters: Sequence[Letter], found: Found) -> None:
    """All are sent; one in flight at very many kills is given up, and listed."""
    for letter in letters:
        if letter.state == "failed" and letter.uncertain:
            found.given_up += 1
        elif letter.state != "sent":
            found.wrong.append(f"{letter.key} is {letter.state}: {letter.error}")


def _arrived(
    poured: Sequence[Poured],
    said: Sequence[Said],
    letters: Sequence[Letter],
    calls: Sequence[Call],
    found: Found,
) -> None:
    answers = _answers(poured, said)
    owed: dict[str, list[Letter]] = defaultdict(list)
    seen: dict[str, list[Call]] = defaultdict(list)
    for letter in letters:
        owed[letter.chat].append(letter)
    for call in calls:
        seen[str(call.chat_id)].append(call)
    for chat in owed.keys() | seen.keys():
        _walk(chat, owed[chat], seen[chat], answers, found)


def _answers(poured: Sequence[Poured], said: Sequence[Said]) -> dict[str, str]:
    by_update = {one.update: one.answer for one in poured}
    return {f"reply:{row.id}:0": by_update.get(int(row.key), "?") for row in said}


def _walk(
    chat: str,
    owed: Sequence[Letter],
    seen: Sequence[Call],
    answers: Mapping[str, str],
    found: Found,
) -> None:
    """A chat shows its letters in order; what it shows twice is a letter listed as uncertain."""
    place = spare = lost = 0
    for letter in owed:
        if letter.state != "sent":
            lost, spare = lost + 1, spare + letter.attempts
            continue
        spare += letter.again
        start = place
        while place < len(seen) and str(seen[place].message_id) != letter.message:
            place += 1
        if place == len(seen):
            found.wrong.append(f"{letter.key} did not arrive in {chat} in its turn")
            return
        _count(chat, place - start, spare, lost, found)
        words = "Góp ý GY-" if int(chat) == ADMIN else answers.get(letter.key, "?")
        if words not in seen[place].text:
            found.wrong.append(f"{letter.key} says {seen[place].text[:60]!r}, not {words!r}")
        place, spare, lost = place + 1, 0, 0
    _count(chat, len(seen) - place, spare, lost, found)


def _count(chat: str, extra: int, spare: int, lost: int, found: Found) -> None:
    """`extra` messages no row knows the id of; `spare` of them may come from uncertain rows."""
    if extra > spare:
        found.wrong.append(f"{chat} got {extra} messages twice, {spare} are listed")
    found.doubled += max(0, extra - lost)
    found.unheard += max(0, lost - extra)
