"""Tables of plans: what was read out of each file, as it was read."""

from datetime import datetime

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base, Utc


class PlanRow(Base):
    """A plan's file as it was read: read -> confirmed -> superseded | withdrawn."""

    __tablename__ = "plans"
    id: Mapped[int] = mapped_column(primary_key=True)
    sha: Mapped[str] = mapped_column(unique=True)  # of the file's bytes: the same file is one plan
    file: Mapped[str]
    title: Mapped[str] = mapped_column(Text)
    number: Mapped[str | None]
    issuer: Mapped[str | None]
    issued_on: Mapped[str | None]
    state: Mapped[str] = mapped_column(default="read")
    public: Mapped[bool] = mapped_column(default=True)
    text: Mapped[str] = mapped_column(Text)  # every quote is a piece of it, letter for letter
    facts: Mapped[str] = mapped_column(Text)  # JSON, as `plan show` prints it
    added_at: Mapped[datetime] = mapped_column(Utc)
    added_by: Mapped[int | None]
