"""What leaders work with: targets' ties and figures, nudges, orders, awards, links to the board."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def _number(name: str, *, nullable: bool = False) -> "sa.Column[object]":
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _words(name: str, *, long: bool = False) -> "sa.Column[object]":
    return sa.Column(name, sa.Text() if long else sa.String(), nullable=False)


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
    # not in a batch: SQLite would copy the table, and with the old one all that hangs on it goes
    kind = sa.Column("kind", sa.String(), nullable=False, server_default="plan")
    op.add_column("plans", kind)
    purpose = sa.Column("purpose", sa.String(), nullable=False, server_default="chat")
    op.add_column("sessions", purpose)
    _targets()
    _nudges()
    _awards()
    op.create_table(
        "board_links",
        _words("hash"),
        _number("person"),
        _utc("made_at"),
        _utc("expires_at"),
        _utc("used_at", nullable=True),
        _key("board_links", "person", "people", cascade=True),
        _primary("board_links", "hash"),
    )
    op.create_index(op.f("ix_board_links_person"), "board_links", ["person"])


def _targets() -> None:
    op.create_table(
        "target_ties",
        _number("item"),
        *(_words(name) for name in ("measure", "part", "kinds", "field", "people")),
        _words("audience", long=True),
        _number("set_by", nullable=True),
        _utc("set_at"),
        _key("target_ties", "item", "plan_items", cascade=True),
        _primary("target_ties", "item"),
    )
    op.create_table(
        "target_figures",
        _number("id"),
        _number("item"),
        sa.Column("value", sa.Double(), nullable=False),
        _number("out_of", nullable=True),
        sa.Column("told_of", sa.Date(), nullable=False),
        _words("note", long=True),
        _number("set_by", nullable=True),
        _utc("set_at"),
        _key("target_figures", "item", "plan_items", cascade=True),
        _primary("target_figures", "id"),
    )
    op.create_index("ix_target_figures_item_told_of", "target_figures", ["item", "told_of"])


def _nudges() -> None:
    op.create_table(
        "nudges",
        _number("id"),
        _words("same"),
        _words("asked", long=True),
        _number("made_by"),
        _utc("made_at"),
        _key("nudges", "made_by", "people"),
        _primary("nudges", "id"),
    )
    op.create_index("ix_nudges_same_made_at", "nudges", ["same", "made_at"])
    op.create_table(
        "nudge_units",
        _number("nudge"),
        _number("unit"),
        _words("way"),
        _key("nudge_units", "nudge", "nudges", cascade=True),
        _key("nudge_units", "unit", "units"),
        _primary("nudge_units", "nudge", "unit"),
    )
    op.create_index(op.f("ix_nudge_units_unit"), "nudge_units", ["unit"])


def _awards() -> None:
    op.create_table(
        "award_candidates",
        *(_number(name) for name in ("id", "plan", "unit")),
        _words("person"),
        _number("put_by"),
        _utc("put_at"),
        _utc("dropped_at", nullable=True),
        _key("award_candidates", "plan", "plans", cascade=True),
        _key("award_candidates", "unit", "units"),
        _key("award_candidates", "put_by", "people"),
        _primary("award_candidates", "id"),
        sa.UniqueConstraint(
            "plan", "unit", "person", name=op.f("uq_award_candidates_plan_unit_person")
        ),
    )
    op.create_table(
        "award_findings",
        _number("candidate"),
        _words("about"),
        _words("verdict"),
        _words("note", long=True),
        _number("set_by"),
        _utc("set_at"),
        _key("award_findings", "candidate", "award_candidates", cascade=True),
        _key("award_findings", "set_by", "people"),
        _primary("award_findings", "candidate", "about"),
    )


def downgrade() -> None:
    for name in (
        "board_links", "award_findings", "award_candidates", "nudge_units", "nudges",
        "target_figures", "target_ties",
    ):  # fmt: skip
        op.drop_table(name)
    op.drop_column("sessions", "purpose")
    op.drop_column("plans", "kind")
