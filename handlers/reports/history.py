"""How a report came to say what it says: its versions, and what was said of it in between."""

from collections.abc import Sequence

from handlers import rights
from handlers.feature import Tapped
from handlers.forms.kind import Kind
from handlers.forms.kinds import BY_NAME
from handlers.reports import leaders, said, show, words
from handlers.reports.answers import answers_of
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import report_notes, reports
from storage.database import Session
from storage.reports import Report, Version


def history(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """Every version, with what differs from the one before."""
    report = reports.find(session, int(tapped.args["report"]))
    if report is None or turn.person is None:
        return [Reply(Say("talk-old-button"))]
    sees = rights.reach(session, turn.person).sees(report) == "all"
    if not sees or not show.here(session, turn, [report]):
        return [Reply(Say("show-denied", {"receipt": report.receipt}), quote=turn.group)]
    versions = reports.versions(session, report.id)
    told = [
        (one.at, _version(session, turn, report, versions, at)) for at, one in enumerate(versions)
    ]
    told += [
        (note.at, said.note(session, note, turn.at)) for note in report_notes.of(session, report.id)
    ]
    lines = tuple(line for _, line in sorted(told, key=lambda pair: pair[0]))
    say = Say("show-history", {"receipt": report.receipt, "lines": lines})
    return [Reply(say, _buttons(session, turn, report, versions), edits=tapped.message)]


def _buttons(
    session: Session, turn: Turn, report: Report, versions: Sequence[Version]
) -> tuple[tuple[Button, ...], ...]:
    """The version before this one can be had back: as a card, to be sent."""
    args = {"report": str(report.id)}
    look = Button(Say("show-button-report"), "report.show", args)
    live = report.state != "withdrawn" and rights.changes(session, turn.person, report)
    if not live or len(versions) < 2:
        return ((look,),)
    before = versions[-2].version
    back = Say("show-button-back", {"version": before})
    return (Button(back, "report.change", {**args, "as": str(before)}),), (look,)


def _version(
    session: Session, turn: Turn, report: Report, versions: Sequence[Version], at: int
) -> Say:
    one = versions[at]
    head: dict[str, Value] = {
        "version": one.version,
        "at": said.at(one.at, turn.at),
        "name": leaders.name_of(session, one.by),
    }
    if at == 0:
        return Say("show-version-first", head)
    changed = _differences(session, BY_NAME[report.kind], versions[at - 1], one)
    return Say("show-version", {**head, "lines": changed or (Say("show-no-difference"),)})


def _differences(session: Session, kind: Kind, old: Version, new: Version) -> tuple[Say, ...]:
    before, after = _values(session, kind, old), _values(session, kind, new)
    labels = dict.fromkeys((*before, *after))
    empty = Say("dialog-empty")
    return tuple(
        Say(
            "show-difference",
            {"label": Say(label), "old": before.get(label, empty), "new": after.get(label, empty)},
        )
        for label in labels
        if before.get(label) != after.get(label)
    )


def _values(session: Session, kind: Kind, version: Version) -> dict[str, Value]:
    """What the version says, by the key of its label."""
    told = answers_of(kind, version.fields)
    nothing: dict[str, Value] = {"show-label-nothing": Say("show-yes")} if version.nothing else {}
    return {
        "report-label-unit": words.unit_name(session, version.unit),
        "report-label-day": words.day(version.happened_on),
        **nothing,
        **{
            field.label: words.value(session, field, told[field.name])
            for field in kind.fields
            if field.name in told
        },
    }
