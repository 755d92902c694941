"""What a question leans on: the plans it means, and the subject of the question before."""

from dataclasses import replace

from knowledge import answers_calendar
from knowledge import asked as asking
from knowledge import asked_words as cues
from knowledge.answer_shapes import Answer, Citation, Topic
from knowledge.asked import Asked
from knowledge.bags import bag
from knowledge.library import Library

ROLES = bag("chu tri phoi hop phu trach dau moi")
SUSPECTED = 0.5  # that the talk is about the plan of the nearest clause, where none answered


def resume(asked: Asked, topic: Topic) -> Asked:
    """A follow-up without a subject of its own takes over the one before."""
    own = {word for at in asked.subject if not (word := asked.words[at]).isdigit()}
    timed = cues.CALENDAR.search(asked.text) is not None and not asked.about
    if timed and own <= answers_calendar.TIMES | asking.ITSELF:
        return replace(asked, kind="calendar")
    bare = asking.besides_plan(asked) <= ROLES and not asked.many_plans
    if not topic.words or not bare or asked.about or asked.this_plan or asked.basis:
        return asked
    kind = asked.kind
    if kind == "passage" and topic.kind not in ("none", "about"):
        kind = topic.kind
    return asking.turned(asked, topic.words, kind)


def follow(topic: Topic, asked: Asked, given: Answer, library: Library) -> Topic:
    """What the next question may lean on; one without an answer leaves the plans as they are."""
    words = tuple(asked.words[at] for at in asked.subject)
    if not given.found:
        near = given.nearest[0].plan if given.nearest and not topic.plans else None
        plans = {near: SUSPECTED} if near is not None else topic.plans
        return replace(topic, plans=plans, words=words or topic.words)
    plans = {plan: weight / 2 for plan, weight in topic.plans.items() if weight > 0.1}
    said = [given.citations[0].plan] if not asked.many_plans else []
    for plan in said:
        plans[plan] = plans.get(plan, 0.0) + 1.0
    return Topic(plans, asked.kind, words or topic.words, place(library, given.citations[0]))


def place(library: Library, citation: Citation) -> tuple[int, int, int]:
    start = library.sources[citation.plan].text.find(citation.quote)
    return citation.plan, start, start + len(citation.quote)
