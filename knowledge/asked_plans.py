"""Which plans a question means: those it names, or the one that the talk is about."""

from dataclasses import replace

from knowledge import plan_names
from knowledge.answer_shapes import Topic
from knowledge.asked import Asked
from knowledge.library import Library


def meant(asked: Asked, library: Library, topic: Topic) -> frozenset[int]:
    """The plans a question narrows itself to; empty: all."""
    named = plan_names.named(asked.text, list(library.names.items()), several=asked.many_plans)
    if not plan_names.exact(asked.text):
        named &= frozenset(library.visible())
    if named or asked.many_plans:
        return named
    known = {plan: weight for plan, weight in topic.plans.items() if plan in library.sources}
    if known and (asked.this_plan or asked.the_plan or asked.about):
        return frozenset({max(known, key=lambda plan: known[plan])})
    return frozenset()


def without_names(asked: Asked, library: Library) -> Asked:
    """A place that has chosen the plan need not stand in the quote."""
    names = list(library.names.items())
    named = plan_names.places(asked.text, names) | plan_names.bodies(asked.text, names)
    words = asked.words
    gone = {at for at, word in enumerate(words) if word in named}
    gone |= {at - 1 for at in gone if at and words[at - 1] in plan_names.KINDS}
    left = tuple(at for at in asked.subject if at not in gone)
    return replace(asked, subject=left or asked.subject)
