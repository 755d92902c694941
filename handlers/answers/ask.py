"""Questions about plans: a short answer, its quote, where it stands, and the ways on from there."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from handlers.answers import known as knowing
from handlers.answers.known import Known
from handlers.answers.quotes import clause_button, clause_buttons, pack_rest, quoted, said_by
from handlers.plans.words import day, short
from handlers.turn import Button, Replies, Reply, Say, Turn
from knowledge.answer import answer
from knowledge.answer_shapes import Answer, Citation, Kind, Topic
from knowledge.vietnamese import fold
from knowledge.view import View
from storage import plans, questions, topics
from storage.database import Session
from storage.dialogues import Seat
from storage.people import Person

MOST = 6  # quotes in one answer
OWN = 0.75  # how sure the same question is meant that an administrator has answered
FRAMES: Mapping[Kind, str] = {
    "when": "ask-frame-when",
    "how-many": "ask-frame-how-many",
    "who": "ask-frame-who",
    "duties": "ask-frame-duties",
    "calendar": "ask-frame-calendar",
    "references": "ask-frame-references",
    "criteria": "ask-frame-criteria",
    "about": "ask-frame-about",
    "passage": "ask-frame-passage",
}


@dataclass(frozen=True, slots=True)
class Found:
    """What came of a question: the answer, an administrator's own one, or a door that is shut."""

    answer: Answer
    own: questions.Question | None = None
    shut: bool = False  # it stands in a plan that the asker may not read


def find(session: Session, known: Known, person: Person | None, turn: Turn, topic: Topic) -> Found:
    """Answer from what this person may read; pure of what is said."""
    known.refresh(session)
    found = knowing.readable(session, person)
    visible = knowing.answering(known, fold(turn.text), found)
    own = _own(session, known, turn.text)
    near = knowing.levels(session, person, found)
    library = View(known.library, visible, near)
    got = answer(turn.text, library, today=turn.at.date(), topic=topic)
    if own is not None:
        return Found(got, own)
    if not got.found and len(visible) < len(known.library.sources):
        everything = knowing.answering(known, fold(turn.text), plans.listing(session))
        whole = View(known.library, everything)
        shut = answer(turn.text, whole, today=turn.at.date(), topic=topic)
        return Found(got, shut=shut.found)
    return Found(got)


def _own(session: Session, known: Known, text: str) -> questions.Question | None:
    """The question that an administrator has answered, if this is surely the same."""
    hits = known.own.index.search(text, limit=1)
    if not hits or hits[0].score < OWN:
        return None
    return questions.find(session, hits[0].plan)


def reply(known: Known, session: Session, turn: Turn) -> Replies:
    """Answer a question in a chat, and remember what the talk is about."""
    seat = _seat(turn)
    topic = _topic(topics.find(session, seat, turn.at)) if seat else Topic()
    found = find(session, known, turn.person, turn, topic)
    if seat is not None:
        topics.put(session, seat, _pack(found.answer.topic), turn.at)
    nobody = found.own is None and not found.answer.found and not found.shut
    if nobody:
        questions.keep(session, turn.text, turn.person.id if turn.person else None, turn.at)
    return said(session, known, turn, found)


def or_else(known: Known, otherwise: str, session: Session, turn: Turn) -> Replies:
    """The same for what is likely meant otherwise: where the plans are silent, say `otherwise`."""
    found = find(session, known, turn.person, turn, Topic())
    if found.own is None and not found.answer.found:
        return [Reply(Say(otherwise), quote=turn.group)]
    return said(session, known, turn, found)


def said(session: Session, known: Known, turn: Turn, found: Found) -> list[Reply]:
    """What came of a question, in words."""
    if found.own is not None:
        return [_by_hand(session, known, turn, found.own)]
    if found.answer.found:
        return [told(session, turn, found.answer)]
    if found.shut:
        return [Reply(Say("ask-shut"), quote=turn.group)]
    return [_silent(session, turn, found.answer)]


def told(session: Session, turn: Turn, found: Answer) -> Reply:
    """The quotes with their sources."""
    lines: list[Say] = [Say(FRAMES.get(found.kind, "ask-frame-passage"))]
    shown = found.citations[:MOST]
    if found.also:
        lines.append(Say("ask-several", {"count": 1 + len(found.also)}))
        lines += said_by(session, shown)
    else:
        lines += quoted(session, shown)
    days = _due(session, turn, found)
    if days:
        lines.append(Say("ask-due", {"days": ", ".join(days)}))
    if len(found.citations) > MOST:
        lines.append(Say("ask-more", {"count": len(found.citations) - MOST}))
    for one in found.also:
        lines += said_by(session, [one])
    first = found.citations[0]
    rows = clause_buttons(session, (first, *found.also))
    rest = (*found.citations[MOST:], *found.others)
    if rest:
        rows.append((Button(Say("ask-button-other"), "ask.other", {"rest": pack_rest(rest)}),))
    wrong = {"question": turn.text[:1000], "plan": str(first.plan), "where": first.where}
    rows.append((Button(Say("ask-button-wrong"), "ask.wrong", wrong),))
    return Reply(Say("ask-answer", {"lines": tuple(lines)}), tuple(rows), quote=turn.group)


def _due(session: Session, turn: Turn, found: Answer) -> list[str]:
    """The next days, each once; none after the plan's own period."""
    plan = plans.find(session, found.citations[0].plan)
    end = (plan.period[1] or "")[:4] if plan else ""
    last = int(end) if end.isdigit() else turn.at.year + 1
    days = [one for one in found.due if turn.at.date() <= one and one.year <= last]
    return [day(one) for one in dict.fromkeys(days)]


def _silent(session: Session, turn: Turn, found: Answer) -> Reply:
    """The plans do not say; up to three clauses come near."""
    rows = tuple(
        (
            Button(
                Say("ask-button-near", {"words": short(one.quote, 60)}),
                "ask.clause",
                {"plan": str(one.plan), "where": one.where, "page": "0", "quote": one.quote[:200]},
            ),
        )
        for one in found.nearest
    )
    key = "ask-silent-near" if rows else "ask-silent"
    return Reply(Say(key), rows, quote=turn.group)


def _by_hand(session: Session, known: Known, turn: Turn, own: questions.Question) -> Reply:
    """What an administrator answered, shown as such."""
    if own.plan is None:
        return Reply(Say("ask-own", {"answer": own.answer}), quote=turn.group)
    plan = plans.find(session, own.plan)
    passages = plans.passages(session, own.plan)
    if plan is None or own.passage is None or own.passage >= len(passages):
        return Reply(Say("ask-silent"), quote=turn.group)
    passage = passages[own.passage]
    quote = plans.text(session, own.plan)[passage.start : passage.end]
    one = Citation(own.plan, plan.number, passage.where, quote)
    lines = (Say("ask-frame-own"), *quoted(session, [one]))
    return Reply(Say("ask-answer", {"lines": lines}), ((clause_button(one),),), quote=turn.group)


def _seat(turn: Turn) -> Seat | None:
    if turn.person is None:
        return None
    return Seat(turn.where.channel, turn.where.chat, turn.person.id)


def _pack(topic: Topic) -> str:
    return json.dumps(
        {
            "plans": {str(plan): weight for plan, weight in topic.plans.items()},
            "kind": topic.kind,
            "words": list(topic.words),
            "place": list(topic.place) if topic.place else None,
        },
        ensure_ascii=False,
    )


def _topic(packed: str) -> Topic:
    if not packed:
        return Topic()
    kept = json.loads(packed)
    if "plans" not in kept:
        return Topic()  # but figures were asked for
    place = kept["place"]
    return Topic(
        {int(plan): weight for plan, weight in kept["plans"].items()},
        kept["kind"],
        tuple(kept["words"]),
        tuple(place) if place else None,
    )
