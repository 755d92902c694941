"""Plans as answering needs them: their text, facts and passages; and how to see what changed."""

from collections.abc import Mapping

from sqlalchemy import select

from knowledge.answer_shapes import Source
from storage import plans
from storage.database import Session
from storage.tables import PlanRow


def revisions(session: Session) -> Mapping[int, int]:
    """The revision of every plan there is; what leaders gave in words is no plan."""
    asked = select(PlanRow.id, PlanRow.revision).where(PlanRow.kind == "plan")
    return dict(session.execute(asked).all())


def load(session: Session, id: int) -> Source | None:
    facts = plans.shown(session, id)
    if facts is None:
        return None
    return Source(id, plans.text(session, id), facts, plans.passages(session, id))
