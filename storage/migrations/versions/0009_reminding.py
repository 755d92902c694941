"""Reminders: what was told of what is owed, more time, silence, and the office's own days."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def _number(name: str, *, nullable: bool = False) -> "sa.Column[object]":
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _words(name: str, *, long: bool = False) -> "sa.Column[object]":
    return sa.Column(name, sa.Text() if long else sa.String(), nullable=False)


def _day(name: str, *, nullable: bool = False) -> "sa.Column[object]":
    return sa.Column(name, sa.Date(), nullable=nullable)


def _utc(name: str, *, nullable: bool = False) -> "sa.Column[object]":
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _key(table: str, column: str, to: str, *, cascade: bool = False) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{to}.id"],
        name=op.f(f"fk_{table}_{column}"),
        ondelete="CASCADE" if cascade else None,
    )


def _primary(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def upgrade() -> None:
    op.create_table(
        "reminded",
        _number("assignment"),
        _words("rung"),
        _number("unit"),
        _day("day"),
        _words("letter"),
        _words("outcome"),
        _utc("noted_at"),
        _key("reminded", "assignment", "assignments", cascade=True),
        _key("reminded", "unit", "units"),
        _primary("reminded", "assignment", "rung"),
    )
    op.create_index("ix_reminded_unit_day", "reminded", ["unit", "day"])
    op.create_index(op.f("ix_reminded_letter"), "reminded", ["letter"])
    _extensions()
    _silences()
    _settings()


def _extensions() -> None:
    op.create_table(
        "extensions",
        *(_number(name) for name in ("id", "assignment")),
        _day("until"),
        _words("reason", long=True),
        _words("state"),
        _number("asked_by"),
        _utc("asked_at"),
        _number("decided_by", nullable=True),
        _utc("decided_at", nullable=True),
        _words("answer", long=True),
        _key("extensions", "assignment", "assignments", cascade=True),
        _key("extensions", "asked_by", "people"),
        _key("extensions", "decided_by", "people"),
        _primary("extensions", "id"),
    )
    op.create_index(op.f("ix_extensions_assignment"), "extensions", ["assignment"])
    op.create_index(op.f("ix_extensions_state"), "extensions", ["state"])


def _silences() -> None:
    op.create_table(
        "silences",
        *(_number(name) for name in ("id", "unit")),
        _number("item", nullable=True),
        _day("until", nullable=True),
        _number("set_by", nullable=True),
        _utc("set_at"),
        _utc("lifted_at", nullable=True),
        _number("lifted_by", nullable=True),
        _key("silences", "unit", "units"),
        _key("silences", "item", "plan_items", cascade=True),
        _primary("silences", "id"),
    )
    op.create_index(op.f("ix_silences_unit"), "silences", ["unit"])


def _settings() -> None:
    op.create_table(
        "rungs",
        _words("about"),
        _words("value", long=True),
        _number("set_by", nullable=True),
        _utc("set_at"),
        _primary("rungs", "about"),
    )
    op.create_table(
        "unit_hours",
        _number("unit"),
        _words("remind_at"),
        _number("set_by", nullable=True),
        _utc("set_at"),
        _key("unit_hours", "unit", "units", cascade=True),
        _primary("unit_hours", "unit"),
    )
    op.create_table(
        "office_days",
        _day("day"),
        sa.Column("works", sa.Boolean(), nullable=False),
        _words("name", long=True),
        _number("set_by", nullable=True),
        _utc("set_at"),
        _primary("office_days", "day"),
    )


def downgrade() -> None:
    for name in ("office_days", "unit_hours", "rungs", "silences", "extensions", "reminded"):
        op.drop_table(name)
