"""Being asked again on another day, and what was told found by its day."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "postponed",
        sa.Column("assignment", sa.Integer(), nullable=False),
        sa.Column("again_on", sa.Date(), nullable=False),
        sa.Column("set_by", sa.Integer(), nullable=True),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["assignment"],
            ["assignments.id"],
            name=op.f("fk_postponed_assignment"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("assignment", name=op.f("pk_postponed")),
    )
    op.create_index("ix_reminded_day", "reminded", ["day"])


def downgrade() -> None:
    op.drop_index("ix_reminded_day", table_name="reminded")
    op.drop_table("postponed")
