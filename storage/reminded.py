"""What became of reminders: noted when a letter is written, and when it could not arrive."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import and_, bindparam, or_, select, update

from storage.database import Session
from storage.reminders import Outcome
from storage.stirring import CALM
from storage.tables import OutboxRow, RemindedRow, is_in_flight, is_lost, is_unsent

LOOKS_BACK = timedelta(days=14)  # letters that lapsed before have been followed by other rungs

# built once, for every letter: building a statement costs more than running it
_NOTE = (
    update(RemindedRow.__table__)  # type: ignore[arg-type]  # a Table
    .where(
        RemindedRow.assignment == bindparam("of"),
        RemindedRow.rung == bindparam("named"),
    )
    .values(outcome=bindparam("became"), letter=bindparam("in_letter"), noted_at=bindparam("now"))
)


_RELEASE = (
    update(RemindedRow.__table__)  # type: ignore[arg-type]  # a Table
    .where(
        RemindedRow.assignment == bindparam("of"),
        RemindedRow.letter == bindparam("its_letter"),
    )
    .values(outcome="expired", letter="", noted_at=bindparam("now"))
)


@dataclass(frozen=True, slots=True)
class Rung:
    """A rung of an assignment in a letter."""

    assignment: int
    rung: str
    letter: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Sent:
    """A letter that arrived, and where."""

    id: int
    key: str
    channel: str
    chat: str
    thread: str


def of_wave(session: Session, unit: int, day: date) -> list[Rung]:
    """What a unit is told of on a day; rungs that were missed are not among it."""
    columns = (RemindedRow.assignment, RemindedRow.rung, RemindedRow.letter, RemindedRow.outcome)
    rows = session.execute(
        select(*columns).where(
            RemindedRow.unit == unit,
            RemindedRow.day == day,
            RemindedRow.letter != "",
            RemindedRow.outcome != "expired",
        )
    )
    return [
        Rung(of, rung, letter, outcome)  # type: ignore[arg-type]  # an Outcome
        for of, rung, letter, outcome in rows
    ]


def note(session: Session, some: Collection[Rung], outcome: Outcome, now: datetime) -> None:
    _set(session, [(one.assignment, one.rung, one.letter) for one in some], outcome, now, CALM)


def release(session: Session, some: Collection[Rung], now: datetime) -> None:
    """They were not told, and may be another time; so may the rungs they did for."""
    rows = [{"of": one.assignment, "its_letter": one.letter, "now": now} for one in some]
    if rows:
        session.connection().execute(_RELEASE, rows)


def lapsed(session: Session, now: datetime) -> bool:
    """Is there a letter whose end is not noted yet?"""
    return bool(_ended(session, now, limit=1))


def settle(session: Session, now: datetime, limit: int | None = None) -> None:
    """Note which letters did not arrive; `limit`: so many rungs of them, the next call does more.

    One that was too late, or whose chat had left us, may be told again; so may one that the app
    refused, but in a group not on the same day. What may have arrived, though nobody knows, is not.
    """
    late, gone, failed = [], [], []
    for assignment, rung, letter, state, error in _ended(session, now, limit):
        if state != "failed":
            late.append((assignment, rung, ""))
        elif error == "gone" or _private(letter):
            gone.append((assignment, rung, ""))
        else:
            failed.append((assignment, rung, letter))
    _set(session, late, "expired", now)
    _set(session, gone + failed, "unreachable", now)


def _private(letter: str) -> bool:
    """To one of a unit's people: the others are asked for anew."""
    return letter.count(":") > 2  # remind:UNIT:DAY:PERSON


def _ended(
    session: Session, now: datetime, limit: int | None = None
) -> Sequence[tuple[int, str, str, str, str]]:
    """Asked in two parts: each is found by an index of its own."""
    lost = is_lost(OutboxRow), OutboxRow.created_at > now - LOOKS_BACK
    unswept = is_unsent(OutboxRow), OutboxRow.state == "ready", OutboxRow.expires_at <= now
    asked = (
        select(
            RemindedRow.assignment,
            RemindedRow.rung,
            RemindedRow.letter,
            OutboxRow.state,
            OutboxRow.error,
        )
        .join(OutboxRow, OutboxRow.key == RemindedRow.letter)
        .where(
            RemindedRow.outcome.in_(("planned", "sent", "expired")),
            OutboxRow.uncertain_at.is_(None),
        )
        .limit(limit)
    )
    rows = [row for some in (lost, unswept) for row in session.execute(asked.where(*some))]
    return [(of, rung, letter, state, error or "") for of, rung, letter, state, error in rows]


def _set(
    session: Session,
    some: Sequence[tuple[int, str, str]],
    outcome: Outcome,
    now: datetime,
    options: Mapping[str, bool] | None = None,
) -> None:
    rows = [
        {"of": of, "named": rung, "in_letter": letter, "became": outcome, "now": now}
        for of, rung, letter in sorted(some)  # in one order: two may note at once
    ]
    if rows:
        session.connection().execute(_NOTE, rows, execution_options=options or {})


def newest(session: Session, unit: int, since: date) -> tuple[date, list[int]] | None:
    """The day of the last letter that the unit was sent, and the assignments it told of."""
    rows = session.execute(
        select(RemindedRow.day, RemindedRow.assignment).where(
            RemindedRow.unit == unit,
            RemindedRow.day >= since,
            RemindedRow.letter != "",
            RemindedRow.outcome == "sent",
        )
    ).all()
    if not rows:
        return None
    last = max(day for day, _ in rows)
    return last, [assignment for day, assignment in rows if day == last]


def arrived(session: Session, keys: Collection[str], since: datetime) -> list[Sent]:
    """Those of these letters that were sent since then, or are on their way."""
    rows = session.execute(
        select(
            OutboxRow.id, OutboxRow.key, OutboxRow.channel, OutboxRow.chat, OutboxRow.thread
        ).where(
            OutboxRow.key.in_(keys),
            or_(
                and_(OutboxRow.state == "sent", OutboxRow.sent_at > since), is_in_flight(OutboxRow)
            ),
        )
    )
    return [Sent(*row) for row in rows]
