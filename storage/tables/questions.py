"""Tables of questions: what a talk is about, and what no plan could answer."""

from datetime import datetime

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base, Utc


class TopicRow(Base):
    """What one person's questions in one chat are about, for follow-ups."""

    __tablename__ = "topics"
    channel: Mapped[str] = mapped_column(primary_key=True)
    chat: Mapped[str] = mapped_column(primary_key=True)
    person: Mapped[int] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE"), primary_key=True
    )
    topic: Mapped[str] = mapped_column(Text)  # JSON
    touched_at: Mapped[datetime] = mapped_column(Utc)


class QuestionRow(Base):
    """A question that nobody could answer: open -> answered | dismissed."""

    __tablename__ = "questions"
    id: Mapped[int] = mapped_column(primary_key=True)
    folded: Mapped[str] = mapped_column(unique=True)  # the same question again counts up
    text: Mapped[str] = mapped_column(Text)
    times: Mapped[int] = mapped_column(default=1)
    asked_by: Mapped[int | None]
    asked_at: Mapped[datetime] = mapped_column(Utc)
    state: Mapped[str] = mapped_column(default="open", index=True)
    answer: Mapped[str | None] = mapped_column(Text)  # an administrator's own words
    plan: Mapped[int | None] = mapped_column(ForeignKey("plans.id", ondelete="CASCADE"))
    passage: Mapped[int | None]  # the place of the passage that answers
    answered_by: Mapped[int | None]
    answered_at: Mapped[datetime | None] = mapped_column(Utc)
