"""What a nudge would send, shown to the leader word for word before anything is sent."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers.figures import frames as figures_frames
from handlers.figures import words as figures_words
from handlers.nudges import asked as nudge_asked
from handlers.nudges import copies, words, work
from handlers.nudges import letter as nudge_letter
from handlers.overview.frame import Frame
from handlers.reports.hours import Hours
from handlers.reports.leaders import doer
from handlers.turn import Button, Reply, Say, Turn, Value
from storage import nudges
from storage.database import Session
from storage.measures import Row
from storage.nudges import Earlier
from storage.unit_chats import UnitChat

SEND, STOP, NAMES = "nudge.send", "nudge.stop", "nudge.names"
WAYS = {"group": "nudge-by-group", "private": "nudge-by-private"}
AGAIN = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Draft:
    """What would be sent: for which units, which way, and who was asked for the same of late."""

    frame: Frame
    rows: Sequence[Row]
    ways: Mapping[int, UnitChat]
    earlier: Mapping[int, Earlier]
    notes: tuple[Say, ...] = ()

    @property
    def reached(self) -> list[Row]:
        return [row for row in self.rows if row.place.id in self.ways]

    @property
    def unreached(self) -> list[Row]:
        return [row for row in self.rows if row.place.id not in self.ways]

    @property
    def fresh(self) -> list[Row]:
        """Who can be reached and was not asked yet."""
        return [row for row in self.reached if row.place.id not in self.earlier]

    @property
    def seen(self) -> int:
        """The newest nudge of the same that there was."""
        return max((one.nudge for one in self.earlier.values()), default=0)


def draft(session: Session, frame: Frame, rows: Sequence[Row], now: datetime) -> Draft:
    every = ids(rows)
    ways = {unit: chats[0] for unit, chats in nudge_letter.ways(session, frame, every).items()}
    earlier = nudges.recent(session, nudge_asked.same(frame), every, now - AGAIN)
    return Draft(frame, rows, ways, earlier)


def preview(hours: Hours, session: Session, turn: Turn, made: Draft) -> list[Reply]:
    """The card with its buttons and, for those without a chat, texts to carry."""
    shown = [Reply(card(hours, session, turn, made), under(turn, made))]
    lost = made.unreached
    if lost:
        asked = words.wish(session, made.frame, doer(turn))
        shown += [Reply(one) for one in copies.made(session, asked, lost, turn.at)]
    return shown


def card(hours: Hours, session: Session, turn: Turn, made: Draft) -> Say:
    what = words.what(session, made.frame)
    lines: list[Say] = [Say("nudge-head", {"count": len(made.rows), "what": what})]
    for way, key in WAYS.items():
        there = [row for row in made.reached if made.ways[row.place.id].way == way]
        if there:
            values: dict[str, Value] = {"count": len(there), "names": words.some(there)}
            lines.append(Say(key, values))
    if lost := made.unreached:
        values = {"count": len(lost), "names": words.some(lost)}
        lines += [Say("nudge-no-way", values), Say("nudge-copy-below")]
    lines += [*made.notes, *words.before(session, made.earlier, made.rows, turn.at)]
    if made.reached:
        lines += [*waits(hours, turn.at), *_sample(session, turn, made)]
    return Say("nudge-lines", {"lines": tuple(lines)})


def waits(hours: Hours, now: datetime) -> list[Say]:
    later = hours.wake(now)
    if later == now:
        return []
    return [Say("nudge-later", {"at": f"{later:%H:%M}", "day": f"{later:%d/%m/%Y}"})]


def _sample(session: Session, turn: Turn, made: Draft) -> list[Say]:
    """The letter of the first unit; those of the others differ by name and days."""
    first = (made.fresh or made.reached)[0].place
    asked = words.wish(session, made.frame, doer(turn))
    found = work.fitting(session, made.frame, [first.id], turn.at.date())
    letter = words.letter(asked, first.name, found, turn.at)
    return [Say("nudge-sample", {"unit": first.name}), letter]


def under(turn: Turn, made: Draft) -> tuple[tuple[Button, ...], ...]:
    who, args = doer(turn), _args(made)
    rows: list[tuple[Button, ...]] = []
    asked = [row for row in made.reached if row.place.id in made.earlier]
    if asked and made.fresh:
        label = Say("nudge-button-rest", {"count": len(made.fresh)})
        rows.append((Button(label, SEND, {**args, "how": "rest"}, who=who),))
    if made.reached:
        key = "nudge-button-all" if asked else "nudge-button-send"
        label = Say(key, {"count": len(made.reached)})
        rows.append((Button(label, SEND, {**args, "how": "all"}, who=who),))
    if len(made.rows) > figures_words.PAGE:
        rows.append((Button(Say("nudge-button-names"), NAMES, args, who=who),))
    if made.reached:
        rows.append((Button(Say("nudge-button-stop"), STOP, who=who),))
    return tuple(rows)


def _args(made: Draft) -> dict[str, str]:
    return {
        "asked": figures_frames.pack(made.frame),
        "units": nudge_asked.spans(ids(made.rows)),
        "seen": str(made.seen),
    }


def ids(rows: Iterable[Row]) -> list[int]:
    return [row.place.id for row in rows]
