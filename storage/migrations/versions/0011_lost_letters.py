"""Letters that did not arrive are found without reading all others."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

LOST = sa.text("state IN ('failed', 'expired')")


def upgrade() -> None:
    op.create_index(
        "ix_outbox_lost", "outbox", ["created_at"], sqlite_where=LOST, postgresql_where=LOST
    )


def downgrade() -> None:
    op.drop_index("ix_outbox_lost", table_name="outbox")
