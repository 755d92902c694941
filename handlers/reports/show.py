"""Reports as people look at them: their own in pages, and one in full."""

from collections.abc import Mapping, Sequence

from handlers import card, rights
from handlers.feature import Action, Command, Feature, Tapped
from handlers.forms.kinds import BY_NAME
from handlers.plans.list import turning
from handlers.reports import leaders, review, said, words
from handlers.reports.send import buttons
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import draft_files, groups, report_notes, reports, units, work
from storage.database import Session
from storage.reports import Report, Wanted

PAGE = 6
Rows = tuple[tuple[Button, ...], ...]


def own(session: Session, turn: Turn, page: int = 0, edits: int | None = None) -> Replies:
    """What this person has reported, the newest first."""
    assert turn.person is not None  # the router lets only people who have joined come here
    found = here(session, turn, reports.listing(session, Wanted(by=turn.person.id), latest=True))
    if not found:
        return [Reply(Say("show-none"), quote=turn.group, edits=edits)]
    return [listing(session, turn, found, Say("show-own"), ("report.own", {}), page, edits)]


def listing(
    session: Session,
    turn: Turn,
    found: Sequence[Report],
    head: Say,
    pages: tuple[str, Mapping[str, str]],
    page: int,
    edits: int | None,
) -> Reply:
    """A page of reports, each with its button; `pages`: the action that turns them."""
    last = max(1, -(-len(found) // PAGE)) - 1
    page = min(max(page, 0), last)
    shown = found[page * PAGE : (page + 1) * PAGE]
    ones = [
        Button(
            Say("show-button-one", {"receipt": one.receipt}), "report.show", {"report": str(one.id)}
        )
        for one in shown
    ]
    rows = tuple(tuple(ones[at : at + 3]) for at in range(0, len(ones), 3))
    values: dict[str, Value] = {
        "head": head,
        "count": len(found),
        "page": page + 1,
        "pages": last + 1,
        "lines": tuple(words.line(session, one) for one in shown),
    }
    steer = turning(pages[0], pages[1], page, last + 1)
    return Reply(
        Say("show-list", values), (*rows, steer) if steer else rows, edits=edits, quote=turn.group
    )


def here(session: Session, turn: Turn, found: Sequence[Report]) -> list[Report]:
    """Those of them that may be spoken of in this chat: in a group, only what is its unit's."""
    if not turn.group:
        return list(found)
    group = groups.find(session, turn.where.channel, turn.where.chat)
    own = units.subtree(session, group.unit) if group and group.unit is not None else []
    return [one for one in found if one.unit in own and one.kind != "situation"]


def one(session: Session, turn: Turn, id: int, edits: int | None = None) -> Replies:
    """The report as far as this person may see it, here."""
    report = reports.find(session, id)
    if report is None or turn.person is None:
        return [
            Reply(Say("show-no-such", {"receipt": f"{reports.PREFIX}{id:04d}"}), quote=turn.group)
        ]
    sight = rights.reach(session, turn.person).sees(report)
    if sight == "nothing":
        return [Reply(Say("show-denied", {"receipt": report.receipt}), quote=turn.group)]
    if not here(session, turn, [report]):
        return [Reply(Say("show-in-private", {"receipt": report.receipt}), quote=True)]
    if sight == "state":
        line = Say("show-only-state", {"line": words.line(session, report)})
        return [Reply(line, quote=turn.group, edits=edits)]
    shown = Say("show-report", {"lines": full(session, turn, report)})
    rows = _buttons(session, turn, report)
    return [Reply(shown, rows, quote=turn.group, edits=edits, report=report.id)]


def full(session: Session, turn: Turn, report: Report) -> tuple[Say, ...]:
    """All there is to say of it."""
    sent: dict[str, Value] = {
        "name": leaders.name_of(session, report.entered_by),
        "at": said.at(report.sent_at, turn.at),
    }
    lines = [
        Say(
            "show-title",
            {
                "receipt": report.receipt,
                "kind": Say(BY_NAME[report.kind].title),
                "state": Say(words.STATES[report.state]),
            },
        ),
        *words.body(session, report),
        Say("show-sent", sent),
    ]
    if report.version > 1:
        changed: dict[str, Value] = {
            "version": report.version,
            "at": said.at(reports.versions(session, report.id)[-1].at, turn.at),
        }
        lines.append(Say("show-changed", changed))
    files = draft_files.of_reports(session, [report.id]).get(report.id, [])
    if counted := card.counted(files):
        lines.append(counted)
    lines += [_does(turn, one, report) for one in work.done_with(session, report.id)]
    lines += [said.note(session, one, turn.at) for one in report_notes.of(session, report.id)]
    return tuple(lines)


def _does(turn: Turn, one: work.Work, report: Report) -> Say:
    done_at = one.assignment.done_at or report.sent_at
    return words.does(one, done_at.astimezone(turn.at.tzinfo).date())


def _buttons(session: Session, turn: Turn, report: Report) -> Rows:
    args = {"report": str(report.id)}
    rows: Rows = ()
    if not turn.group and report.state != "withdrawn" and _judges(session, turn, report):
        rows = review.buttons(report, leaders.doer(turn))
    if report.state != "withdrawn" and rights.changes(session, turn.person, report):
        rows = (*rows, *buttons(session, report))
    if report.version > 1 or report.state == "withdrawn":
        rows = (*rows, (Button(Say("show-button-history"), "report.history", args),))
    return rows


def _judges(session: Session, turn: Turn, report: Report) -> bool:
    """A leader of somebody else's report."""
    own = turn.person is not None and turn.person.id == report.entered_by
    return not own and rights.may(session, turn.person, "leader", report.unit)


def _command(session: Session, turn: Turn, _rest: str) -> Replies:
    return own(session, turn)


def _page(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    return own(session, turn, int(tapped.args["page"]), tapped.message)


def _shown(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    return one(session, turn, int(tapped.args["report"]))


FEATURE = Feature(
    commands=(
        Command(
            ("myreports", "baocaocuatoi"), _command, right="officer", menu="show-menu",
            button="show-button-own",
        ),
    ),
    actions=(
        Action("report.own", _page, right="officer"),
        Action("report.show", _shown),
    ),
)  # fmt: skip
