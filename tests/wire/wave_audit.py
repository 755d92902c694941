"""Compares whom a wave was for, what was written down, and what arrived."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from tests.botapi.client import Call, Counters
from tests.botapi.shapes import Json
from tests.wire.assistant import Letter

AGAIN = "(gửi lại, có thể trùng)"
TELEGRAM = 30  # a second, to all chats
ROUNDING = 1e-6
HELD = 15 * 60  # seconds between an uncertain reminder and its second copy
DOUBTFUL = "server_error", "html_502", "drop_before", "drop_after"  # has it arrived?


@dataclass(frozen=True, slots=True)
class Seen:
    """All that is known when a wave is over; `moved`: old chat -> new, `left`: chats by 403.

    `allowed`: so many may be uncertain because of kills.
    """

    chats: Mapping[int, int]
    moved: Mapping[int, int]
    left: Collection[int]
    refused: Sequence[Json]
    allowed: int
    letters: Sequence[Letter]
    rungs: Mapping[int, Collection[str]]  # of each unit: how its reminders are noted to have ended
    calls: Sequence[Call]
    counters: Counters

    def addresses(self, unit: int) -> tuple[int, ...]:
        chat = self.chats[unit]
        return (chat, self.moved[chat]) if chat in self.moved else (chat,)


@dataclass
class Told:
    """What a wave came to; `wrong` is empty when every promise was kept."""

    groups: int = 0
    once: int = 0
    doubled: int = 0
    unreachable: int = 0  # removed us, or answered 403 once
    uncertain: int = 0  # letters that were listed so
    given_up: int = 0  # uncertain a second time
    moved: int = 0
    faults: int = 0
    doubtful: int = 0  # of those: it may have arrived or not
    kills: int = 0
    seconds: float = 0  # from the first to the last message of it, by the server's clock
    peak: int = 0  # messages in one second
    wrong: list[str] = field(default_factory=list)


def audit(seen: Seen) -> Told:
    told = Told(len(seen.chats), moved=len(seen.moved), faults=sum(seen.counters.faults.values()))
    letters: dict[int, list[Letter]] = defaultdict(list)
    for letter in seen.letters:
        letters[int(letter.key.split(":")[1])].append(letter)
    heard: dict[int, list[Call]] = defaultdict(list)
    for call in seen.calls:
        heard[call.chat_id or 0].append(call)
    for unit in seen.chats:
        addresses = seen.addresses(unit)
        copies = sorted((one for at in addresses for one in heard[at]), key=lambda one: one.n)
        _unit(unit, letters[unit], copies, seen, told)
    told.wrong += _limits(seen)
    told.wrong += _rests(seen)
    told.doubtful = sum(seen.counters.faults.get(kind, 0) for kind in DOUBTFUL)
    if told.uncertain > seen.allowed + told.doubtful:
        told.wrong.append(f"{told.uncertain} uncertain, by kills {seen.allowed} at most")
    told.peak = _busiest(seen.calls)
    return told


def _unit(
    unit: int, letters: Sequence[Letter], copies: Sequence[Call], seen: Seen, told: Told
) -> None:
    told.uncertain += sum(one.uncertain for one in letters)
    told.given_up += sum(
        one.uncertain and one.state == "failed" and one.error != "gone" for one in letters
    )
    doubled = len(copies) == 2
    told.once += len(copies) == 1
    told.doubled += doubled
    if wrong := _copies(letters, copies):
        told.wrong.append(f"{unit}: {wrong}")
    if any(chat in seen.left for chat in seen.addresses(unit)):
        told.unreachable += 1
        wrong = _unreached(letters, copies, seen.rungs[unit])
    else:
        wrong = _reached(letters, copies, seen.rungs[unit])
    if wrong:
        told.wrong.append(f"{unit}: {wrong}")


def _copies(letters: Sequence[Letter], copies: Sequence[Call]) -> str:
    """A second copy is of a letter listed as uncertain, and says what it is; nothing else does."""
    listed = any(one.uncertain for one in letters)
    marks = [AGAIN in one.text for one in copies]
    if len(copies) > 2 or (len(copies) == 2 and not listed):
        return f"{len(copies)} copies, {'listed' if listed else 'not listed'} as uncertain"
    if marks[:1] == [True] and not listed:
        return "marked as sent again, but never listed"
    if len(copies) == 2 and marks != [False, True]:
        return f"marks of its copies: {marks}"
    if len(copies) == 2 and copies[1].time - copies[0].time < HELD:
        return "sent again at once"
    return ""


def _reached(letters: Sequence[Letter], copies: Sequence[Call], rungs: Collection[str]) -> str:
    if [one.state for one in letters] != ["sent"]:
        return f"letters are {[(one.key, one.state, one.error) for one in letters]}"
    if not copies or str(copies[-1].message_id) != letters[0].message:
        return "its letter is said to be sent, but did not arrive"
    return "" if set(rungs) == {"sent"} else f"noted as {sorted(rungs)}"


def _unreached(letters: Sequence[Letter], copies: Sequence[Call], rungs: Collection[str]) -> str:
    """Nobody was told in silence: what did not arrive is noted as such."""
    if any(one.state in ("ready", "sending", "uncertain") for one in letters):
        return f"still under way: {[one.state for one in letters]}"
    if any(one.state == "sent" for one in letters) and not copies:
        return "said to be sent, but did not arrive"
    if not copies and not any(one.uncertain for one in letters) and set(rungs) != {"unreachable"}:
        return f"told nobody, but noted as {sorted(rungs)}"
    return ""


def _limits(seen: Seen) -> list[str]:
    """Telegram refused nothing but what was injected; and the log says the same."""
    counters, wrong = seen.counters, []
    injected = counters.faults.get("too_many", 0)
    if counters.refusals.get("429", 0) != injected:
        wrong.append(f"{counters.refusals['429']} refusals for pace, {injected} were injected")
    if counters.peak_chat > 1 or counters.peak_group > 20 or _busiest(seen.calls) > TELEGRAM:
        wrong.append(f"too fast: {counters.peak_chat} to a chat, {_busiest(seen.calls)} to all")
    return wrong


def _rests(seen: Seen) -> list[str]:
    """A chat that asked for a pause was left alone so long."""
    heard: dict[int, list[float]] = defaultdict(list)
    for call in seen.calls:
        heard[call.chat_id or 0].append(call.time)
    for one in seen.refused:
        heard[int(one["chat_id"])].append(one["time"])
    wrong = []
    for one in seen.refused:
        if one["code"] == 429:
            chat, at = int(one["chat_id"]), one["time"]
            end = at + int(one["description"].rpartition(" ")[2])
            if any(at + ROUNDING < other < end - ROUNDING for other in heard[chat]):
                wrong.append(f"{chat} asked for a pause and got none")
    return wrong


def _busiest(calls: Sequence[Call]) -> int:
    """The most messages within any one second."""
    times = sorted(one.time for one in calls)
    first = most = 0
    for last, at in enumerate(times):
        while times[first] <= at - 1 + ROUNDING:
            first += 1
        most = max(most, last - first + 1)
    return most


def ends(rows: Sequence[tuple[int, str]]) -> Mapping[int, Collection[str]]:
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for unit, outcome in rows:
        found[unit][outcome] += 1
    return found
