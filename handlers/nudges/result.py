"""What came of a nudge: who was reached, and who has it since, by the figures of now."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from handlers.feature import Action, Tapped
from handlers.figures import asked as figures_asked
from handlers.figures import frames as figures_frames
from handlers.figures import words as figures_words
from handlers.nudges import asked, words
from handlers.overview.frame import Frame
from handlers.places.places import Memory
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import nudges, units
from storage.database import Session
from storage.measures import Row
from storage.nudges import End

RESULT = "nudge.result"
REST: Mapping[End, str] = {"before": "nudge-result-before", "waits": "nudge-result-waits"}


def button(nudge: int, who: int) -> Button:
    return Button(Say("nudge-button-result"), RESULT, {"nudge": str(nudge)}, who=who)


def result(memory: Memory, session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """As of now, of the units that the asker leads as of now."""
    nudge, places = nudges.find(session, int(tapped.args["nudge"])), memory(session)
    if nudge is None:
        return [Reply(Say("talk-old-button"))]
    every = nudges.ends(session, nudge.id)
    mine = asked.led(places, turn.person, every)
    if not mine:
        return [Reply(Say("nudge-denied"), quote=turn.group)]
    frame = figures_frames.unpack(nudge.asked)
    lacking = asked.still(session, places, frame, mine, turn.at)
    values: dict[str, Value] = {
        "what": words.what(session, frame), "at": words.at(nudge.at, turn.at),
        "name": words.name_of(session, nudge.by),
    }  # fmt: skip
    ends = {unit: every[unit] for unit in mine}
    lines = (
        Say("nudge-result", values), *_counts(session, frame, ends, lacking),
        figures_words.as_of(turn.at),
    )  # fmt: skip
    return [Reply(Say("nudge-lines", {"lines": lines}), ((button(nudge.id, _who(turn)),),))]


def _who(turn: Turn) -> int:
    assert turn.person is not None  # only people who have joined come here
    return turn.person.id


def _counts(
    session: Session, frame: Frame, ends: Mapping[int, End], lacking: Sequence[Row]
) -> list[Say]:
    still = {row.place.id for row in lacking}
    sent = [unit for unit, end in ends.items() if end == "sent"]
    since = [unit for unit in sent if unit not in still]
    lines = [Say("nudge-result-sent", {"k": len(sent), "n": len(ends)})]
    if sent:
        lines.append(Say("nudge-result-since", {"k": len(since), "n": len(sent)}))
    for end, key in REST.items():
        count = sum(one == end for one in ends.values())
        if count:
            lines.append(Say(key, {"count": count}))
    lost = [unit for unit, end in ends.items() if end in ("lost", "none")]
    if lost:
        lines.append(Say("nudge-no-way", {"count": len(lost), "names": _names(session, lost)}))
    if lacking:
        lacks = figures_words.lacks(figures_asked.figure(frame))
        told: dict[str, Value] = {
            "count": len(lacking), "lacks": lacks, "names": words.some(lacking),
        }  # fmt: skip
        lines.append(Say("nudge-result-lacking", told))
    return lines


def _names(session: Session, ids: Collection[int]) -> Say:
    known = units.several(session, ids)
    shown = [known[id].name for id in ids if id in known][: figures_words.PAGE]
    names = ", ".join(shown)
    if len(ids) <= len(shown):
        return Say("figures-names", {"names": names})
    return Say("figures-names-more", {"names": names, "more": len(ids) - len(shown)})


def actions(memory: Memory) -> tuple[Action, ...]:
    return (Action(RESULT, partial(result, memory)),)
