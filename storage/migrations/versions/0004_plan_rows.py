"""Plans as rows: clauses, items, audiences, demands, occurrences, assignments."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

GROUPS = ("targets", "timetable", "deadlines", "duties", "references", "criteria")


def upgrade() -> None:
    with op.batch_alter_table("plans") as table:
        table.alter_column("facts", new_column_name="about", existing_type=sa.Text())
        table.add_column(sa.Column("mime", sa.String(), nullable=False, server_default=""))
        table.add_column(sa.Column("unit", sa.Integer(), nullable=True))
        table.add_column(sa.Column("revision", sa.Integer(), nullable=False, server_default="1"))
        table.add_column(sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True))
        table.add_column(sa.Column("confirmed_by", sa.Integer(), nullable=True))
        table.add_column(sa.Column("replaced_by", sa.Integer(), nullable=True))
        table.create_foreign_key("fk_plans_unit", "units", ["unit"], ["id"])
        table.create_foreign_key("fk_plans_replaced_by", "plans", ["replaced_by"], ["id"])
    op.create_table(
        "plan_clauses",
        sa.Column("plan", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["plan"], ["plans.id"], name=op.f("fk_plan_clauses_plan"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("plan", "place", name=op.f("pk_plan_clauses")),
    )
    op.create_table(
        "plan_passages",
        sa.Column("plan", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("begins", sa.Integer(), nullable=False),
        sa.Column("ends", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["plan"], ["plans.id"], name=op.f("fk_plan_passages_plan"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("plan", "place", name=op.f("pk_plan_passages")),
    )
    op.create_table(
        "plan_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan", sa.Integer(), nullable=False),
        sa.Column("grouping", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("was", sa.Text(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["plan"], ["plans.id"], name=op.f("fk_plan_items_plan"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_items")),
    )
    op.create_index(
        "ix_plan_items_plan_grouping_place", "plan_items", ["plan", "grouping", "place"]
    )
    _audiences()
    _owed()
    _unpack()


def _audiences() -> None:
    op.create_table(
        "audiences",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("issuer", sa.Integer(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("rule", sa.String(), nullable=True),
        sa.Column("set_by", sa.Integer(), nullable=True),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["issuer"], ["units.id"], name=op.f("fk_audiences_issuer"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audiences")),
        sa.UniqueConstraint("issuer", "folded", name=op.f("uq_audiences_issuer_folded")),
    )
    op.create_table(
        "audience_units",
        sa.Column("audience", sa.Integer(), nullable=False),
        sa.Column("unit", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["audience"],
            ["audiences.id"],
            name=op.f("fk_audience_units_audience"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["unit"], ["units.id"], name=op.f("fk_audience_units_unit"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("audience", "unit", name=op.f("pk_audience_units")),
    )
    op.create_table(
        "plan_demands",
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("owes", sa.String(), nullable=False),
        sa.Column("report", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item"], ["plan_items.id"], name=op.f("fk_plan_demands_item"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("item", "folded", name=op.f("pk_plan_demands")),
    )


def _owed() -> None:
    op.create_table(
        "occurrences",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("hour", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["item"], ["plan_items.id"], name=op.f("fk_occurrences_item"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_occurrences")),
        sa.UniqueConstraint("item", "due_on", name=op.f("uq_occurrences_item_due_on")),
    )
    op.create_index(op.f("ix_occurrences_due_on"), "occurrences", ["due_on"])
    op.create_table(
        "assignments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("occurrence", sa.Integer(), nullable=False),
        sa.Column("unit", sa.Integer(), nullable=False),
        sa.Column("owes", sa.String(), nullable=False),
        sa.Column("report", sa.String(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_by", sa.Integer(), nullable=True),
        sa.Column("done_with", sa.Integer(), nullable=True),
        sa.Column("found_nothing", sa.Boolean(), nullable=False),
        sa.Column("exempt", sa.Text(), nullable=True),
        sa.Column("exempt_by", sa.Integer(), nullable=True),
        sa.Column("extended_to", sa.Date(), nullable=True),
        sa.Column("extended_by", sa.Integer(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["occurrence"],
            ["occurrences.id"],
            name=op.f("fk_assignments_occurrence"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_assignments_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignments")),
        sa.UniqueConstraint("occurrence", "unit", name=op.f("uq_assignments_occurrence_unit")),
    )
    op.create_index(op.f("ix_assignments_unit"), "assignments", ["unit"])


def _unpack() -> None:
    """What earlier readings kept in one piece becomes rows."""
    connection = op.get_bind()
    clauses = sa.table(
        "plan_clauses", *map(sa.column, ("plan", "place", "clause", "heading", "text"))
    )
    items = sa.table(
        "plan_items", *map(sa.column, ("plan", "grouping", "place", "fields", "state"))
    )
    for plan, about in connection.execute(sa.text("SELECT id, about FROM plans")).all():
        facts = json.loads(about)
        for place, one in enumerate(facts.pop("outline", [])):
            connection.execute(
                clauses.insert().values(
                    plan=plan,
                    place=place,
                    clause=one["where"],
                    heading=one["heading"],
                    text=one["text"],
                )
            )
        for group in GROUPS:
            for place, one in enumerate(facts.pop(group, [])):
                fields = json.dumps(one, ensure_ascii=False)
                connection.execute(
                    items.insert().values(
                        plan=plan, grouping=group, place=place, fields=fields, state="read"
                    )
                )
        connection.execute(
            sa.text("UPDATE plans SET about = :about WHERE id = :id"),
            {"about": json.dumps(facts, ensure_ascii=False), "id": plan},
        )


def downgrade() -> None:
    """Plans go: the older code could not read what is left of them, and the files are kept."""
    for name in (
        "assignments", "occurrences", "plan_demands", "audience_units", "audiences",
        "plan_items", "plan_passages", "plan_clauses",
    ):  # fmt: skip
        op.drop_table(name)
    op.execute("DELETE FROM plans")
    with op.batch_alter_table("plans") as table:
        table.drop_constraint("fk_plans_unit", type_="foreignkey")
        table.drop_constraint("fk_plans_replaced_by", type_="foreignkey")
        for column in ("mime", "unit", "revision", "confirmed_at", "confirmed_by", "replaced_by"):
            table.drop_column(column)
        table.alter_column("about", new_column_name="facts", existing_type=sa.Text())
