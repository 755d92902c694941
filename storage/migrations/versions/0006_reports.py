"""Reports with their versions, models with their stages, and what people chose for themselves."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def _utc(name: str) -> "sa.Column[object]":
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _number(name: str, *, nullable: bool = False) -> "sa.Column[object]":
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _words(name: str, *, long: bool = False) -> "sa.Column[object]":
    return sa.Column(name, sa.Text() if long else sa.String(), nullable=False)


def _key(table: str, column: str, to: str, *, cascade: bool = False) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{to}.id"],
        name=op.f(f"fk_{table}_{column}"),
        ondelete="CASCADE" if cascade else None,
    )


def upgrade() -> None:
    with op.batch_alter_table("drafts") as table:
        table.add_column(sa.Column("message", sa.String(), nullable=False, server_default=""))
        table.add_column(_number("report", nullable=True))
        table.create_index(op.f("ix_drafts_report"), ["report"])
        table.create_index("ix_drafts_chat_message", ["chat", "message"])
    _reports()
    _about_reports()
    _models()
    op.create_table(
        "preferences",
        _number("person"),
        _words("name"),
        _words("value"),
        _key("preferences", "person", "people", cascade=True),
        sa.PrimaryKeyConstraint("person", "name", name=op.f("pk_preferences")),
    )


def _reports() -> None:
    op.create_table(
        "reports",
        _number("id"),
        _words("kind"),
        _number("unit"),
        _number("entered_by"),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("found_nothing", sa.Boolean(), nullable=False),
        _words("fields", long=True),
        _number("version"),
        _words("state"),
        _utc("sent_at"),
        _utc("changed_at"),
        _number("draft", nullable=True),
        _words("channel"),
        _words("chat"),
        _words("message"),
        _key("reports", "unit", "units"),
        _key("reports", "entered_by", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reports")),
        sa.UniqueConstraint("draft", name=op.f("uq_reports_draft")),
    )
    op.create_index("ix_reports_unit_kind_happened_on", "reports", ["unit", "kind", "happened_on"])
    op.create_index("ix_reports_chat_message", "reports", ["chat", "message"])
    for column in ("entered_by", "happened_on", "state", "sent_at"):
        op.create_index(op.f(f"ix_reports_{column}"), "reports", [column])
    op.create_table(
        "report_versions",
        _number("report"),
        _number("version"),
        _number("unit"),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("found_nothing", sa.Boolean(), nullable=False),
        _words("fields", long=True),
        _number("entered_by"),
        _utc("entered_at"),
        _key("report_versions", "report", "reports", cascade=True),
        _key("report_versions", "unit", "units"),
        _key("report_versions", "entered_by", "people"),
        sa.PrimaryKeyConstraint("report", "version", name=op.f("pk_report_versions")),
    )


def _about_reports() -> None:
    op.create_table(
        "report_figures",
        _number("report"),
        _words("name"),
        _words("people"),
        _number("value"),
        _key("report_figures", "report", "reports", cascade=True),
        sa.PrimaryKeyConstraint("report", "name", "people", name=op.f("pk_report_figures")),
    )
    op.create_table(
        "report_notes",
        _number("id"),
        _number("report"),
        _words("kind"),
        _number("said_by"),
        _utc("said_at"),
        _words("text", long=True),
        _key("report_notes", "report", "reports", cascade=True),
        _key("report_notes", "said_by", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_notes")),
    )
    op.create_index(op.f("ix_report_notes_report"), "report_notes", ["report"])
    op.create_table(
        "report_refusals",
        _number("report"),
        _number("assignment"),
        _key("report_refusals", "report", "reports", cascade=True),
        _key("report_refusals", "assignment", "assignments", cascade=True),
        sa.PrimaryKeyConstraint("report", "assignment", name=op.f("pk_report_refusals")),
    )


def _models() -> None:
    op.create_table(
        "models",
        _number("id"),
        _number("report", nullable=True),
        _number("unit"),
        _words("name", long=True),
        _words("field"),
        _words("lead", long=True),
        _number("year"),
        _number("carried_from", nullable=True),
        sa.Column("void", sa.Boolean(), nullable=False),
        _key("models", "report", "reports", cascade=True),
        _key("models", "unit", "units"),
        _key("models", "carried_from", "models"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_models")),
        sa.UniqueConstraint("report", name=op.f("uq_models_report")),
    )
    for column in ("unit", "year"):
        op.create_index(op.f(f"ix_models_{column}"), "models", [column])
    op.create_table(
        "model_stages",
        _number("model"),
        _words("stage"),
        sa.Column("reached_on", sa.Date(), nullable=False),
        _number("set_by", nullable=True),
        _utc("set_at"),
        _key("model_stages", "model", "models", cascade=True),
        sa.PrimaryKeyConstraint("model", "stage", name=op.f("pk_model_stages")),
    )


def downgrade() -> None:
    for name in (
        "preferences",
        "model_stages",
        "models",
        "report_refusals",
        "report_notes",
        "report_figures",
        "report_versions",
        "reports",
    ):
        op.drop_table(name)
    with op.batch_alter_table("drafts") as table:
        table.drop_index("ix_drafts_chat_message")
        table.drop_index(op.f("ix_drafts_report"))
        table.drop_column("report")
        table.drop_column("message")
