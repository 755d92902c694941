"""Is there a report like this one already? The person says: update that one, or another matter."""

from handlers.card import Scene
from handlers.forms.kind import Kind
from handlers.reports.answers import OTHER, REPORT, needed, telling
from storage import reports
from storage.dialogues import CARD
from storage.reports import Report


def of(kind: Kind, scene: Scene) -> Report | None:
    """The report this one may be a second telling of; none once that was answered."""
    answers = scene.draft.answers
    if needed(kind, answers) != CARD or REPORT in answers or kind.name in ALWAYS_NEW:
        return None
    like = reports.like(scene.session, telling(kind, answers, scene.draft.author))
    return like if like and str(like.id) not in answers.get(OTHER, "").split(",") else None


ALWAYS_NEW = ("task",)  # which work is done says itself whether it was done before
