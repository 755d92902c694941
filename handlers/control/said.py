"""Rungs of reminders as people say them, and as they are kept: "7,3,1,0|2|4".

Days before the due day (0 is the day itself), days after it, then so many weeks.
"""

import re
from collections.abc import Iterable

from handlers.turn import Say
from knowledge.vietnamese import fold

USUAL, FEWER, DAY_ONLY, NONE = "7,3,1,0|2|4", "3,0|7|0", "0||0", "||0"
PRESETS = (
    (USUAL, "control-preset-usual"),
    (FEWER, "control-preset-fewer"),
    (DAY_ONLY, "control-preset-day"),
    (NONE, "control-preset-none"),
)
FARTHEST, MOST_WEEKS, MOST = 60, 8, 10  # days from the due day; weeks; rungs on one side
SIDE = re.compile(
    r"(?P<n>[0-9]{1,3}(?:(?: ?, ?| va | and | )[0-9]{1,3})*) (?:ngay |days? )?"
    r"(?:(?P<before>truoc|before)|(?P<after>sau|qua han|after|late))"
)
TURNED = re.compile(  # "trước 5 ngày"
    r"(?:(?P<before>truoc|before)|(?P<after>sau|qua han|after)) "
    r"(?P<n>[0-9]{1,3}(?:(?: ?, ?| va | and | )[0-9]{1,3})*) (?:ngay|days?)"
)
ON_DAY = re.compile(r"\b(?:dung ngay|dung han|trong ngay|ngay den han|ngay han|(?:on )?the day)\b")
WEEKS = re.compile(
    r"\b(?:hang|moi|weekly|every) ?(?:tuan|week)?,? ?(?P<n>[0-9]{1,2})"
    r"(?: (?:lan|tuan|times|weeks))?"
)
OFF = re.compile(r"(?:tat|tat nhac|khong nhac|dung nhac|thoi nhac|off|none)(?: het| han)?")
AS_USUAL = re.compile(r"(?:nhu )?(?:thuong le|mac dinh|binh thuong|cu|usual|default)")


NUMBERS = r"[0-9]{1,3}(?:(?: ?[,;] ?| va | and | )[0-9]{1,3})*"
BARE = re.compile(  # "10, 5, 0, sau 3": what has no word beside it lies before
    rf"(?:nhac )?(?:truoc )?(?P<before>{NUMBERS})(?: ngay)?"
    rf"[ ,;]+(?:sau|qua han|after) (?P<after>{NUMBERS})(?: (?:ngay|days?))?"
    rf"|(?:nhac )?(?:truoc|before)?[ :]*(?P<only>{NUMBERS})"
)


class Unclear(ValueError):
    """No rungs can be read from the words."""


def read(text: str) -> str:
    """The setting that the words mean; Unclear where they mean none."""
    words = fold(text).strip(" .!")
    if OFF.fullmatch(words):
        return NONE
    if AS_USUAL.fullmatch(words):
        return USUAL
    before, after = set(), set()
    words = _sided(words)
    rest = SIDE.sub(" ", words)
    for found in (*SIDE.finditer(words), *TURNED.finditer(rest)):
        days = {int(one) for one in re.findall(r"[0-9]+", found["n"])}
        if found["before"]:
            before |= days
        else:
            after |= days
    if ON_DAY.search(words):
        before.add(0)
    weeks = WEEKS.search(words)
    weekly = int(weeks["n"]) if weeks else 0
    if not (before or after or weekly):
        raise Unclear(text)
    return _setting(before, after, weekly)


def _sided(words: str) -> str:
    """The same with a word beside each number."""
    weeks = WEEKS.search(words)
    left = (words[: weeks.start()] if weeks else words).strip(" ,;")
    found = BARE.fullmatch(left)
    if found is None:
        return words
    before = found["before"] or found["only"]
    said = [
        f"{_listed(before)} truoc",
        *([f"{_listed(found['after'])} sau"] if found["after"] else []),
    ]
    if "0" in re.findall(r"[0-9]+", before):
        said.append("dung ngay")
    return "; ".join([*said, *([words[weeks.start() :]] if weeks else [])])


def _listed(numbers: str) -> str:
    return ", ".join(re.findall(r"[0-9]+", numbers))


def _setting(before: set[int], after: set[int], weekly: int) -> str:
    far = max(before | after, default=0) > FARTHEST or weekly > MOST_WEEKS
    if far or 0 in after or max(len(before), len(after)) > MOST:
        raise Unclear(f"{before} {after} {weekly}")
    return f"{_joined(sorted(before, reverse=True))}|{_joined(sorted(after))}|{weekly}"


def _joined(days: Iterable[int]) -> str:
    return ",".join(map(str, days))


def say(setting: str) -> Say:
    """The setting in words; a preset by its name, too."""
    if setting == NONE:
        return Say("control-rungs-none")
    before, after, weekly = setting.split("|")
    ahead = [one for one in before.split(",") if one and one != "0"]
    parts = []
    if ahead:
        parts.append(Say("control-rungs-before", {"days": ", ".join(ahead)}))
    if "0" in before.split(","):
        parts.append(Say("control-rungs-day"))
    if after:
        parts.append(Say("control-rungs-after", {"days": after.replace(",", ", ")}))
    if int(weekly):
        parts.append(Say("control-rungs-weekly", {"weeks": int(weekly)}))
    return _strung(parts)


def _strung(parts: list[Say]) -> Say:
    said = parts[0]
    for part in parts[1:]:
        said = Say("control-rungs-and", {"one": said, "other": part})
    return said
