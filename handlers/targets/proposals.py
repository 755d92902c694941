"""From a target's words to the measure it may be followed by; nothing where that is not sure.

Who must do it is read by `knowledge.addressees`; what must be done, by the few sentences below.
A word that asks for more than is counted ("hiệu quả", "mọi lĩnh vực") leaves it untied.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from handlers.targets.grammar import (
    ATTENDED,
    COUNTED,
    COURSE,
    DIALOGUE,
    DOES,
    EVERYBODY,
    FIELDS,
    KNOWN,
    LEAD,
    MODEL,
    ON_TIME,
    ONE,
    PEOPLE,
    PLAIN,
    RECEPTION,
    REPORTS,
    SOLVED,
    SOLVING,
    STAGES,
    TASKS,
    TIMES,
    VAGUE,
    VERBS,
)
from handlers.targets.shapes import PERCENT, distributes, shared_by
from knowledge import addressees
from knowledge.vietnamese import fold, nfc
from storage.targets import Tie

QUOTES = str.maketrans("", "", "\"'“”‘’«»*")
HELD = Tie("trained", "held")


def propose(fields: Mapping[str, Any]) -> Tie | None:
    """The tie a person may confirm; None where the words allow no sure guess."""
    subject = _plain(str(fields.get("subject") or ""))
    if not subject or fields.get("of") is not None or fields.get("per") == "person":
        return None
    at_most = fields.get("comparator") in ("<=", "<")
    if str(fields.get("unit") or "") in PERCENT:
        return _share(subject, at_most=at_most)
    if at_most:
        return None
    if distributes(fields):
        return _of_each(subject, fields)
    return _count(subject) or _of_units(subject)


def _share(subject: str, *, at_most: bool) -> Tie | None:
    folded = fold(subject)
    text = folded[_lead(folded) :]
    solved = SOLVED.match(text)
    if solved and bool(solved["open"]) == at_most:
        return Tie("opinions", "unresolved" if at_most else "")
    if at_most or solved:
        return None
    if SOLVING.match(text):
        return Tie("opinions")
    if ON_TIME.match(text):
        return Tie("on-time")
    return _of_people(text) or _of_units(subject)


def _of_people(text: str) -> Tie | None:
    found = PEOPLE.match(text)
    if not found or not COURSE.match(text[found.end() :]):
        return None
    groups = _groups(found["who"])
    return Tie("trained", people=groups) if groups else None


def _groups(who: str) -> tuple[str, ...]:
    """The groups named one beside the other; none where the first is no group of reports."""
    found: list[str] = []
    for part in re.split(r"(?:^|, | va |; )(?=\w)", who):
        said = next((pair for pair in KNOWN if _begins(who, part, pair[0])), None)
        if said is not None:
            found.append(said[1])
        elif part and not found:
            return ()
    return tuple(dict.fromkeys(_widest(found)))


def _begins(who: str, part: str, name: str) -> bool:
    """Does the list go on here with this name ("cán bộ, công chức" is one)?"""
    rest = who[who.find(part) :] if part else ""
    return bool(part) and re.match(rf"{re.escape(name)}(?!\w)", rest) is not None


def _widest(names: list[str]) -> list[str]:
    """Without what stands in a name before it: "công chức" of "cán bộ, công chức"."""
    return [one for at, one in enumerate(names) if not any(one in other for other in names[:at])]


def _of_units(subject: str) -> Tie | None:
    """ "xã, thị trấn có mô hình", whatever the verb"""
    folded = fold(subject)
    start = _lead(folded)
    for found in re.finditer(rf" {DOES}{VERBS}*{ONE}{TIMES}", folded[start:]):
        what = folded[start + found.end() :]
        tie = _done(what, found[0])
        if tie is None:
            continue
        who = subject[start : start + found.start()]
        return _by(tie, who) if who else None
    return None


def _done(what: str, verb: str) -> Tie | None:
    model = MODEL.match(what)
    if model and verb.strip():
        return _model(model)
    if DIALOGUE.match(what):
        return Tie("dialogues")
    if RECEPTION.match(what):
        return Tie("receptions")
    if COURSE.match(what) and re.search(r"to chuc|mo |co ", verb) and "duoc" not in verb:
        return HELD
    if TASKS.match(f"{verb.strip()} {what}") or TASKS.match(what):
        return Tie("tasks")
    return Tie("reports") if REPORTS.match(what) else None


def _model(found: re.Match[str]) -> Tie | None:
    """One "về kinh tế" is one of ours only where it is said to be."""
    if found["field"] and "dan van kheo" not in found[0]:
        return None
    field = (found["field"] or "")[:8].strip()
    stage = (found["stage"] or "").split(" ")[0]
    return Tie(
        "models",
        STAGES.get(stage, ""),
        field=next((name for said, name in FIELDS.items() if field and said.startswith(field)), ""),
    )


def _by(tie: Tie, who: str) -> Tie | None:
    """With whom it is asked of; None where that can't be told."""
    folded = fold(who).strip(" ,")
    if VAGUE.search(folded) or not folded:
        return None
    if folded in EVERYBODY:
        return tie
    words = who.strip(" ,")
    kinds = addressees.read_rule(words) or addressees.read_rule(
        f"các {words[:1].lower()}{words[1:]}"
    )
    if not kinds or "post" in kinds:
        return None
    if len(kinds) == 1 and kinds[0] in PLAIN:
        return replace(tie, kinds=kinds)
    return replace(tie, audience=words)


def _of_each(subject: str, fields: Mapping[str, Any]) -> Tie | None:
    tie = _count(subject)
    who = shared_by(fields)
    return _by(tie, who) if tie and who else None


def _count(subject: str) -> Tie | None:
    """So many of a thing: models, dialogues, courses, people."""
    text = fold(subject)
    if model := MODEL.match(text):
        return _model(model)
    counts: tuple[tuple[Callable[[str], object], str, Tie], ...] = (
        (DIALOGUE.match, r"(?:cuoc|buoi|lan|hoi nghi|dot) (?:to chuc )?", Tie("dialogues")),
        (RECEPTION.match, r"(?:cuoc|buoi|lan|ky|dot) (?:to chuc )?", Tie("receptions")),
        (
            COURSE.match,
            r"(?:cuoc|buoi|lan|lop|hoi nghi|khoa|dot) (?:to chuc )?",
            Tie("trained", "held"),
        ),
        (SOLVED.match, r"(?=y kien)", Tie("opinions", "resolved")),
        (ATTENDED.match, "", Tie("participants")),
    )
    for match, before, tie in counts:
        noun = re.match(before, text)
        if noun and match(text[noun.end() :]):
            return tie
    people = COUNTED.match(text)
    if people and COURSE.match(text[people.end() :]):
        return Tie("trained")
    return _of_people(text)


def _lead(folded: str) -> int:
    found = LEAD.match(folded)
    return found.end() if found else 0


def _plain(text: str) -> str:
    """One line without quotation marks, letter for letter as long as it is folded."""
    line = " ".join(nfc(text).translate(QUOTES).split()).strip(" .,;:")
    return line if len(line) == len(fold(line)) else ""
