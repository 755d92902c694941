"""What a plan asks of each unit: where work is handed out, and wherever a unit is subject."""

from collections.abc import Iterator

from knowledge.facts import columns
from knowledge.facts.duty_words import (
    CARRYING_OUT,
    DOES,
    LABEL,
    LEAST,
    NO_DUTY,
    ON_THE_WAY,
    OTHER,
    SHORT_NAME,
    SKIPPED,
)
from knowledge.facts.labelled import LABELLED, labels
from knowledge.facts.quoting import quote
from knowledge.facts.sentences import Part, sentences
from knowledge.facts.shapes import Duty
from knowledge.facts.subjects import Subject, subject
from knowledge.facts.unit_words import VERB
from knowledge.outline import Clause, Outline
from knowledge.vietnamese import fold


def find(outline: Outline, raw: str, issuer: str) -> tuple[Duty, ...]:
    duties: list[Duty] = []
    for at, clause in outline.zone("body"):
        titles = outline.folded_titles(at)
        if clause.table is not None:
            duties.extend(_table(clause, raw))
        elif not any(SKIPPED.search(title) for title in titles if len(title) < 160):
            within = any(CARRYING_OUT.search(title) for title in titles if len(title) < 160)
            within = within or _under_a_unit(outline, at) or _beside_units(outline, at)
            duties.extend(_in_clause(outline, at, raw, issuer if within else None))
    return tuple(duties)


def _in_clause(outline: Outline, at: int, raw: str, issuer: str | None) -> Iterator[Duty]:
    clause = outline.clauses[at]
    text = clause.text.text
    if len(text) < LEAST or NO_DUTY.match(text) or LABEL.match(text):
        return
    if labels(clause, at) and not _before_labels(clause):
        return
    if ON_THE_WAY.match(text) and not subject(text):
        return
    if clause.marker is None and (several := _several(text, issuer is not None)):
        for part, unit in several:
            yield Duty(quote(raw, clause.where, clause.text, part.start, part.end), unit)
        return
    own = subject(text) or (_named(outline, at) if issuer is not None else None)
    above = _above(outline, at) if issuer is not None else ""
    if own and own.asked and above and text.startswith("Phân công"):
        own = None  # "Phân công đồng chí ...": the unit of the heading does that
    if own and _told(own, text, issuer is not None):
        yield Duty(quote(raw, clause.where, clause.text, own.start), own.unit)
        return
    if subject(text, heading=True) and _is_heading(outline, at):
        return
    if issuer is None:
        return
    if above:
        yield Duty(quote(raw, clause.where, clause.text), above)
    elif _of_issuer(outline, at):
        yield Duty(quote(raw, clause.where, clause.text), issuer)


def _several(text: str, within: bool) -> list[tuple[Part, str]]:
    """A paragraph that hands out work sentence by sentence; nothing where one unit has it all."""
    given = [(part, _own(part.text, within)) for part in sentences(text)]
    if not given or given[0][1] is None or sum(unit is not None for _, unit in given) < 2:
        return []
    found: list[tuple[Part, str]] = []
    for part, own in given:
        if own is not None:
            found.append((part, own.unit))
        else:  # what else the unit of the sentence before must do
            before, unit = found[-1]
            found[-1] = (Part(before.start, part.end, text[before.start : part.end]), unit)
    return found


def _own(text: str, within: bool) -> Subject | None:
    found = subject(text)
    return found if found and _told(found, text, within) else None


def _named(outline: Outline, at: int) -> Subject | None:
    """A name that we do not know before a colon or verb, among clauses that begin with units'."""
    clause = outline.clauses[at]
    found = OTHER.match(clause.text.text)
    if found is None and not outline.children[at]:
        found = DOES.match(clause.text.text)
    if found is None or clause.parent < 0 or VERB.match(found["name"].lower()):
        return None
    colon = found.re is OTHER
    beside = [outline.clauses[one] for one in outline.children[clause.parent] if one != at]
    units = [one for other in beside if (one := subject(other.text.text)) and one.colon >= colon]
    if not units or not (colon or (clause.numbered and len(units) * 2 >= len(beside))):
        return None
    return Subject(found["name"].strip(), 0, found.end(), colon=colon, asked=False)


def _told(found: Subject, text: str, within: bool) -> bool:
    """A name and a colon is a unit only where duties are handed out, or after "Đề nghị"."""
    if not text[found.end :].strip(" .;:"):
        return False
    return within or found.asked or not found.colon


def _is_heading(outline: Outline, at: int) -> bool:
    return bool(outline.children[at]) or len(outline.clauses[at].text) < 90


def _above(outline: Outline, at: int) -> str:
    """The unit named by the nearest clause above."""
    for up in outline.above(at):
        text = outline.clauses[up].text.text
        if CARRYING_OUT.search(fold(text)) and not subject(text):
            return ""
        found = subject(text, heading=True)
        if found:
            return found.unit
        if _beside_names(outline, up):
            return text.strip(" .:")
    return ""


def _beside_names(outline: Outline, at: int) -> bool:
    """A short heading among headings that are units' names: "3. Cơ sở Hội"."""
    clause = outline.clauses[at]
    if not clause.numbered or clause.parent < 0 or not SHORT_NAME.fullmatch(clause.text.text):
        return False
    beside = [one for one in outline.children[clause.parent] if one != at]
    named = sum(_is_name(outline.clauses[one]) for one in beside)
    return named > 0 and named * 2 >= len(beside)


def _under_a_unit(outline: Outline, at: int) -> bool:
    """Under a heading that is a unit's name, beside another such heading, work is handed out."""
    parent = outline.clauses[at].parent
    if parent < 0 or not _is_name(outline.clauses[parent]):
        return False
    above = outline.clauses[parent].parent
    beside = outline.children[above] if above >= 0 else ()
    return any(one != parent and _is_name(outline.clauses[one]) for one in beside)


def _beside_units(outline: Outline, at: int) -> bool:
    """ "2.1. Hội Nông dân: ..." beside "2.2. Hội Phụ nữ: ...": each is told its work."""
    clause = outline.clauses[at]
    if clause.parent < 0 or not _names_first(clause):
        return False
    beside = outline.children[clause.parent]
    return any(one != at and _names_first(outline.clauses[one]) for one in beside)


def _names_first(clause: Clause) -> bool:
    found = subject(clause.text.text) if clause.numbered else None
    return found is not None and found.colon and found.start == 0


def _before_labels(clause: Clause) -> bool:
    """ "Huyện đoàn: Giám sát ... Thời gian thực hiện: Tháng 6": a unit and its work come first."""
    found = LABELLED.search(clause.text.text)
    own = subject(clause.text.text)
    return found is not None and own is not None and own.end + LEAST < found.start()


def _is_name(clause: Clause) -> bool:
    text = clause.text.text.strip(" .:")
    found = subject(text, heading=True) if clause.numbered else None
    return found is not None and found.unit == text


def _of_issuer(outline: Outline, at: int) -> bool:
    """Bullets without any unit in a section where no clause names one: the issuer is meant."""
    clause = outline.clauses[at]
    if not clause.bullet or (outline.heads(at) and outline.children[at]):
        return False
    siblings = outline.children[clause.parent] if clause.parent >= 0 else ()
    return not any(subject(outline.clauses[one].text.text) for one in siblings)


def _table(clause: Clause, raw: str) -> Iterator[Duty]:
    """A table that says who does what, without dates: each row a duty."""
    assert clause.table is not None
    found = columns.find(clause.table)
    if found is None or found.dated or "lead" not in found.roles:
        return
    for row in clause.table.rows[found.first :]:
        task, lead = found.cell(row, "task"), found.cell(row, "lead")
        if task.lines and lead.text:
            yield Duty(quote(raw, clause.where, task.piece), lead.text)
