"""A report as its readers see it: all of it with what was said of it since, or one line."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from handlers.card import counted as files_counted
from handlers.dialog import NotUnderstood
from handlers.forms.kinds import BY_NAME
from handlers.plans.words import short
from handlers.reports import leaders
from handlers.reports import words as report_words
from handlers.turn import Say, Turn, Value
from knowledge.vietnamese import nfc
from storage import draft_files, report_notes
from storage.database import Session
from storage.report_notes import Note
from storage.reports import Report

LONGEST = 1000  # letters of a reason, a question, an answer
NOTES_SHOWN = 6
GIST = 3  # numbers of a report in one line
NOTES: Mapping[str, str] = {
    "accepted": "review-note-accepted",
    "returned": "review-note-returned",
    "withdrawn": "review-note-withdrawn",
    "question": "review-note-question",
    "answer": "review-note-answer",
    "contest": "review-note-contest",
}
KINDS: Mapping[str, str] = {
    "dialogue": "review-kind-dialogue",
    "training": "review-kind-training",
    "model": "review-kind-model",
    "reception": "review-kind-reception",
    "situation": "review-kind-situation",
    "task": "review-kind-task",
}


def words(text: str, _turn: Turn) -> str:
    """A reason, a question or an answer as it was typed."""
    said = nfc(text).strip()
    if not said or len(said) > LONGEST:
        raise NotUnderstood(Say("review-refuse-long", {"limit": LONGEST}))
    return said


def card(session: Session, report: Report, now: datetime, why: Say | None = None) -> Say:
    """All of it: who entered it and for whom, what it says, what was said of it."""
    values: dict[str, Value] = {
        "receipt": report.receipt,
        "kind": Say(BY_NAME[report.kind].title),
        "lines": _lines(session, report, now),
    }
    shown = Say("review-card", values)
    return Say("review-because", {"why": why, "card": shown}) if why else shown


def _lines(session: Session, report: Report, now: datetime) -> tuple[Say, ...]:
    values: dict[str, Value] = {
        "name": leaders.name_of(session, report.entered_by),
        "at": at(report.sent_at, now),
    }
    lines = [*report_words.body(session, report), Say("review-entered", values)]
    if report.version > 1:
        changed: dict[str, Value] = {"version": report.version, "at": at(report.changed_at, now)}
        lines.append(Say("review-version", changed))
    files = draft_files.of_reports(session, [report.id]).get(report.id, [])
    if counted := files_counted(files):
        lines.append(counted)
    said = [one for one in report_notes.of(session, report.id) if one.text or settles(one)]
    lines += [note(session, one, now) for one in said[-NOTES_SHOWN:]]
    return tuple(lines)


def settles(one: Note) -> bool:
    return one.kind in ("accepted", "returned", "withdrawn")


def note(session: Session, one: Note, now: datetime) -> Say:
    """What was said of it, by whom and when."""
    values: dict[str, Value] = {
        "name": leaders.name_of(session, one.by),
        "at": at(one.at, now),
        "text": one.text,
    }
    return Say(NOTES[one.kind], values)


def outcome(session: Session, report: Report, now: datetime) -> Say:
    """What was decided, by whom and when: for whoever comes too late."""
    ends = [one for one in report_notes.of(session, report.id) if one.kind == report.state]
    if report.state == "received":
        return Say("review-waits", {"receipt": report.receipt})
    if not ends:
        return Say("review-ended", {"state": Say(report_words.STATES[report.state])})
    return note(session, ends[-1], now)


def line(session: Session, report: Report) -> Say:
    """One line: what it is, of whom, and its numbers."""
    values: dict[str, Value] = {
        "receipt": report.receipt,
        "kind": Say(KINDS[report.kind]),
        "unit": report_words.unit_name(session, report.unit),
        "day": f"{report.happened_on:%d/%m}",
        "gist": gist(session, report),
    }
    told = Say("review-line", values)
    if any(one.kind == "contest" for one in report_notes.of(session, report.id)):
        told = Say("review-line-contested", {"line": told})
    if report.version > 1:
        told = Say("review-line-changed", {"line": told, "version": report.version})
    return told


def gist(session: Session, report: Report) -> Value:
    """What it says, in a few words."""
    if report.nothing:
        return Say("report-line-nothing")
    kind = BY_NAME[report.kind]
    told = [one for one in kind.fields if report.fields.get(one.name) not in (None, "")]
    counts = [one for one in told if one.type == "count"][:GIST]
    parts = [
        Say("dialog-line", {"label": Say(one.label), "value": str(report.fields[one.name])})
        for one in counts
    ]
    if parts:
        return joined(parts)
    said = report_words.value(session, told[0], str(report.fields[told[0].name])) if told else ""
    return short(said, 60) if isinstance(said, str) else said


def counted(found: Sequence[Report]) -> Say:
    """ "3 đối thoại, 2 tập huấn"."""
    numbers = {kind: sum(one.kind == kind for one in found) for kind in KINDS}
    return joined(
        [
            Say("review-count", {"number": number, "kind": Say(KINDS[kind])})
            for kind, number in numbers.items()
            if number
        ]
    )


def joined(parts: Sequence[Say]) -> Say:
    """One after the other, with commas."""
    whole, *rest = parts
    for one in rest:
        whole = Say("review-and", {"one": whole, "other": one})
    return whole


def at(moment: datetime, now: datetime) -> str:
    """A stored moment on the clock of whoever asks."""
    return report_words.at(moment.astimezone(now.tzinfo))
