"""The buttons under what a nudge would send: send it, once; don't; see every name."""

from dataclasses import replace

from handlers.feature import Tapped
from handlers.figures import frames as figures_frames
from handlers.nudges import asked, card, letter, result, words
from handlers.nudges.card import Draft
from handlers.overview.frame import Frame
from handlers.places.places import Memory, Places
from handlers.plans import list as plan_list
from handlers.reports.hours import Hours
from handlers.reports.leaders import doer
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import audit, buttons, nudges
from storage.database import Session
from storage.measures import Row

LISTED = 60  # units in one text


def send(hours: Hours, memory: Memory, session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """Queue it for those who were shown and lack it still; what was asked meanwhile asks again."""
    frame, places = figures_frames.unpack(tapped.args["asked"]), memory(session)
    nudges.hold(session, asked.same(frame))
    rows, refused = _now(session, turn, places, frame, tapped)
    if refused:
        return refused
    made = card.draft(session, frame, rows, turn.at)
    if not made.reached:
        return _closed(session, turn, tapped, "nudge-over", Say("nudge-nobody-left"))
    if made.seen > int(tapped.args["seen"]):
        shown = Reply(
            card.card(hours, session, turn, made),
            card.under(turn, made),
            edits=tapped.message,
        )
        return [shown]
    if tapped.args["how"] == "rest":
        made = replace(made, rows=[one for one in rows if one.place.id not in made.earlier])
    return _send(hours, session, turn, tapped, made)


def _now(
    session: Session, turn: Turn, places: Places, frame: Frame, tapped: Tapped
) -> tuple[list[Row], Replies]:
    """Of the units that were shown those that lack it and are led as of now."""
    shown = asked.unspan(tapped.args["units"])
    mine = asked.led(places, turn.person, shown)
    if not mine:
        return [], denied(session, turn, frame)
    return asked.still(session, places, frame, mine, turn.at), ()


def _send(hours: Hours, session: Session, turn: Turn, tapped: Tapped, made: Draft) -> Replies:
    if not made.reached:
        return _closed(session, turn, tapped, "nudge-over", Say("nudge-nobody-left"))
    names: dict[int, nudges.Way] = {
        row.place.id: made.ways[row.place.id].way if row.place.id in made.ways else "none"
        for row in made.rows
    }
    packed, same = figures_frames.pack(made.frame), asked.same(made.frame)
    id = nudges.add(session, same, packed, doer(turn), turn.at, names)
    to = {row.place.id: made.ways[row.place.id] for row in made.reached}
    letter.queue(session, id, to, hours, turn.at)
    audit.note(
        session, turn.at, doer(turn), "nudge.send", str(id), what=same,
        units=asked.spans(names), reached=str(len(to)), how=tapped.args["how"],
    )  # fmt: skip
    say, button = _receipt(hours, session, turn, tapped, made), result.button(id, doer(turn))
    return _closed(session, turn, tapped, "nudge-was-sent", say, ((button,),))


def _receipt(hours: Hours, session: Session, turn: Turn, tapped: Tapped, made: Draft) -> Say:
    what, count = words.what(session, made.frame), len(made.reached)
    lines = [Say("nudge-sent", {"count": count, "what": what}), *card.waits(hours, turn.at)]
    lost = made.unreached
    if lost:
        told: dict[str, Value] = {"count": len(lost), "names": words.some(lost)}
        lines.append(Say("nudge-no-way", told))
    gone = len(asked.unspan(tapped.args["units"])) - len(made.rows)
    if gone and tapped.args["how"] == "all":
        lines.append(Say("nudge-meanwhile", {"count": gone}))
    return Say("nudge-lines", {"lines": tuple(lines)})


def _closed(
    session: Session, turn: Turn, tapped: Tapped, outcome: str, say: Say,
    rows: tuple[tuple[Button, ...], ...] = (),
) -> Replies:  # fmt: skip
    """The card has become something else: none of its buttons does anything more."""
    buttons.settle(session, tapped.id, outcome, turn.at)
    if tapped.message is not None:
        buttons.settle_all(session, tapped.message, doer(turn), outcome, turn.at)
    return [Reply(say, rows, edits=tapped.message)]


def stop(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    return _closed(session, turn, tapped, "nudge-was-stopped", Say("nudge-stopped"))


def names(memory: Memory, session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """Every unit that would be asked with the way to it, in pages."""
    frame = figures_frames.unpack(tapped.args["asked"])
    rows, refused = _now(session, turn, memory(session), frame, tapped)
    if refused:
        return refused
    made = card.draft(session, frame, rows, turn.at)
    pages = max(1, -(-len(rows) // LISTED))
    page = min(int(tapped.args.get("page", "0")), pages - 1)
    lines = [Say("nudge-names", {"count": len(rows)})]
    lines += [_named(made, row) for row in rows[page * LISTED : (page + 1) * LISTED]]
    ways = plan_list.turning(card.NAMES, tapped.args, page, pages)
    edits = tapped.message if "page" in tapped.args else None
    return [
        Reply(Say("nudge-lines", {"lines": tuple(lines)}), (ways,) if ways else (), edits=edits)
    ]


def _named(made: Draft, row: Row) -> Say:
    way = made.ways[row.place.id].way if row.place.id in made.ways else "none"
    return Say("nudge-name", {"unit": row.place.name, "way": way})


def denied(session: Session, turn: Turn, frame: Frame) -> Replies:
    same = asked.same(frame)
    audit.note(session, turn.at, doer(turn), "nudge.send", "", allowed=False, what=same)
    return [Reply(Say("nudge-denied"), quote=turn.group)]
