"""What became of a letter: sent, failed, owed as before, uncertain, expired.

A send in flight at a crash is `uncertain`: an answer goes out again at once, anything else after a
quarter of an hour with a mark. A second uncertain end is `failed` (for an answer only if the app,
not a crash, made it uncertain). Each stays listed.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, case, literal, or_, update

from storage.database import Session
from storage.tables import OutboxRow, is_in_flight, is_unsent

MOST_CRASHES = 10  # then the row itself may be what kills the process
HOLD_UNCERTAIN = timedelta(minutes=15)

# built once, for every send: building a statement costs more than running it
_HELD = (
    update(OutboxRow)
    .where(
        OutboxRow.id == bindparam("row"),
        OutboxRow.claim == bindparam("token"),
        is_in_flight(OutboxRow),
    )
    .values(claim=None, message=bindparam("its_message"))
    .execution_options(synchronize_session=False)
)
_SENT = _HELD.values(state="sent", sent_at=bindparam("now"), error=None)
_PART_SENT = _HELD.values(state="ready", part=OutboxRow.part + 1)


def sent(session: Session, id: int, claim: str, now: datetime, *, message: str, more: bool) -> bool:
    """Note a message (or, with `more`, a part of it) as sent; False if the claim was lost."""
    end = {"row": id, "token": claim, "its_message": message, "now": now}
    done = session.connection().execute(_PART_SENT if more else _SENT, end)
    return bool(done.rowcount)


def sent_all(
    session: Session, ended: Sequence[tuple[int, str, str]], now: datetime, *, more: bool
) -> None:
    """The same for several: each an id, its claim and the app's id of the message."""
    rows = [
        {"row": id, "token": claim, "its_message": message, "now": now}
        for id, claim, message in ended
    ]
    if rows:
        session.connection().execute(_PART_SENT if more else _SENT, rows)


def give_back(session: Session, id: int, claim: str, error: str) -> bool:
    """It was not sent for certain: it is owed as before."""
    return _settle(session, id, claim, state="ready", error=error)


def failed(session: Session, id: int, claim: str, error: str) -> bool:
    return _settle(session, id, claim, state="failed", error=error)


def fail_unclaimed(session: Session, id: int, error: str) -> None:
    session.execute(update(OutboxRow).where(OutboxRow.id == id).values(state="failed", error=error))


def leave_thread(session: Session, channel: str, chat: str, thread: str) -> None:
    """The topic is gone: what waits for it goes to the chat's main room."""
    session.execute(
        update(OutboxRow)
        .where(
            OutboxRow.channel == channel,
            OutboxRow.chat == chat,
            OutboxRow.thread == thread,
            is_unsent(OutboxRow),
        )
        .values(thread="")
    )


def uncertain(session: Session, id: int, claim: str, now: datetime, error: str) -> bool:
    return _settle(session, id, claim, **_uncertain(now), error=error)


def _uncertain(now: datetime, *, crash: bool = False) -> dict[str, ColumnElement[Any]]:
    """The first uncertain end is sent again, the second has failed.

    An answer that was in flight when the process died is sent again after each such end, a few
    times: somebody waits for it, and the row is not what is at fault.
    """
    again: ColumnElement[bool] = OutboxRow.uncertain_at.is_(None)
    if crash:
        again = or_(again, and_(OutboxRow.lane == 0, OutboxRow.attempts < MOST_CRASHES))
    return {
        "state": case((again, "uncertain"), else_="failed"),
        "not_before": case(
            (
                and_(again, OutboxRow.lane > 0),
                literal(now + HOLD_UNCERTAIN, OutboxRow.not_before.type),
            ),
            else_=OutboxRow.not_before,
        ),
        "uncertain_at": literal(now, OutboxRow.uncertain_at.type),
    }


def _settle(session: Session, id: int, claim: str, **values: Any) -> bool:
    """Only the holder of the claim may say what became of it."""
    changed = session.execute(
        update(OutboxRow)
        .where(OutboxRow.id == id, OutboxRow.claim == claim, is_in_flight(OutboxRow))
        .values(claim=None, **values)
        .execution_options(synchronize_session=False)
    )
    return bool(changed.rowcount)  # type: ignore[attr-defined]  # an UPDATE's result has it


def abandon(session: Session, now: datetime, claimed_before: datetime) -> int:
    """What a dead process had in flight is uncertain; return how many there were."""
    changed = session.execute(
        update(OutboxRow)
        .where(is_in_flight(OutboxRow), OutboxRow.claimed_at <= claimed_before)
        .values(claim=None, error="the process ended while sending", **_uncertain(now, crash=True))
        .execution_options(synchronize_session=False)
    )
    return int(changed.rowcount)  # type: ignore[attr-defined]  # an UPDATE's result has it


def expire(session: Session, now: datetime) -> int:
    """What nobody needs any more is not sent."""
    changed = session.execute(
        update(OutboxRow)
        .where(is_unsent(OutboxRow), OutboxRow.expires_at <= now)
        .values(state="expired")
    )
    return int(changed.rowcount)  # type: ignore[attr-defined]  # an UPDATE's result has it
