"""How far a task that was given is: who has not done it, who has and when, and who need not."""

from handlers.giving import card
from handlers.plans.words import short
from handlers.reports import words as report_words
from handlers.turn import Say, Turn, Value
from storage import orders, units
from storage.database import Session
from storage.orders import Ended, Order

MISSING = 20  # units named
ROOM = 60  # letters of a reason


def told(session: Session, turn: Turn, order: Order, missing: tuple[int, ...]) -> tuple[Say, ...]:
    """Who has not done it, who has and when, and who need not."""
    if not order.open:
        return (Say("giving-was-withdrawn"),)
    said = []
    if missing:
        names = card.named(session, missing, MISSING)
        said.append(Say("giving-missing", {"count": len(missing), "names": names}))
    elif order.done:
        said.append(Say("giving-all-done"))
    ended = orders.ended(session, order.id)
    done = [one for one in ended if one.at is not None and not one.why]
    exempt = [one for one in ended if one.why]
    known = units.several(session, {one.unit for one in ended})
    for key, some in (("giving-done", done), ("giving-exempt", exempt)):
        if some:
            listed = ", ".join(
                f"{known[one.unit].name} ({_note(one, turn)})" for one in some[:MISSING]
            )
            values: dict[str, Value] = {
                "count": len(some), "names": listed, "more": max(0, len(some) - MISSING),
            }  # fmt: skip
            said.append(Say(key, values))
    return tuple(said)


def _note(one: Ended, turn: Turn) -> str:
    if one.why or one.at is None:
        return short(one.why, ROOM)
    return report_words.at(one.at.astimezone(turn.at.tzinfo))
