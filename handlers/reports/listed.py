"""What a leader does with a digest: accept what it lists, see all of it, or look one by one."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.feature import Tapped
from handlers.reports import digest, review
from handlers.reports.digest import WALK, versions
from handlers.reports.leaders import doer
from handlers.turn import Button, Replies, Reply, Say, Turn
from storage import audit, reports
from storage.database import Session
from storage.reports import Report


def show_all(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """All lines, of those that still wait."""
    found = _standing(session, turn, tapped.args["every"])
    if not found:
        return [Reply(Say("review-no-more"), toast=True)]
    slot = tapped.args["slot"]
    letter = digest.letter(session, doer(turn), found, turn.at, slot, len(found))
    return [replace(letter, edits=tapped.message)]


def _standing(session: Session, turn: Turn, told: str) -> list[Report]:
    """Those of them that still wait, whatever their version, and may be judged."""
    found = (reports.find(session, int(id)) for id, _ in versions(told))
    return [
        one
        for one in found
        if one and one.state == "received" and review.judges(session, turn, one)
    ]


def walk(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """One by one, from the first that still waits; the list stays above."""
    found = _standing(session, turn, tapped.args["every"])
    if not found:
        return [Reply(Say("review-no-more"), toast=True)]
    ids = ",".join(str(one.id) for one in found)
    return [review.shown(session, turn, found[0], {"walk": ids})]


def accept_all(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """Exactly those that were listed, as they were listed; the others are named."""
    accepted, others = [], []
    for id, version in sorted(versions(tapped.args["reports"]), key=lambda one: int(one[0])):
        report = reports.find(session, int(id))
        if report is None:
            continue
        why = review.refusal(session, turn, report) or review.stale(
            session, turn, report, {"state": "received", "version": version}
        )
        done = None if why else review.settle(session, turn, report, "accepted")
        if done is not None:
            accepted.append(done)
        else:
            others.append((report, why or Say("review-moved")))
    audit.note(
        session,
        turn.at,
        doer(turn),
        "report.accept-all",
        ",".join(one.receipt for one in accepted),
    )
    edit = Reply(_result(accepted, others), _left(session, turn, tapped), edits=tapped.message)
    return [edit, *review.tell_accepted(session, turn, accepted)]


def _result(accepted: Sequence[Report], others: Sequence[tuple[Report, Say]]) -> Say:
    lines: list[Say] = []
    if accepted:
        receipts = review.receipts(accepted)
        lines.append(Say("review-accepted-all", {"number": len(accepted), "receipts": receipts}))
    lines += [
        Say("review-not-accepted", {"receipt": one.receipt, "why": why}) for one, why in others
    ]
    return Say("review-all", {"lines": tuple(lines)})


def _left(session: Session, turn: Turn, tapped: Tapped) -> tuple[tuple[Button, ...], ...]:
    """What still waits can be looked at."""
    if not _standing(session, turn, tapped.args["every"]):
        return ()
    args = {"slot": tapped.args["slot"], "every": tapped.args["every"]}
    return ((Button(Say("review-button-walk"), WALK, args, who=doer(turn)),),)
