"""What measures read: reports' figures by unit and day, and indexes that hold all they look at."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

FEW = 2_000_000_000
NUMBERS = ("month", "held", "present", "women", "raised", "resolved", "untold")
ASKED = (
    "unit", "occurrence", "closed_at", "excused", "done_at", "found_nothing", "extended_to",
)  # fmt: skip


def upgrade() -> None:
    op.drop_table("report_figures")
    op.create_table(
        "report_figures",
        sa.Column("unit", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("people", sa.String(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("report", sa.Integer(), nullable=False),
        sa.Column("found_nothing", sa.Boolean(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in NUMBERS),
        sa.ForeignKeyConstraint(["unit"], ["units.id"], name=op.f("fk_report_figures_unit")),
        _report_key(),
        sa.PrimaryKeyConstraint(
            "unit", "kind", "people", "happened_on", "report", name=op.f("pk_report_figures")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_report_figures_report"), "report_figures", ["report"])
    _fill()
    op.create_index(op.f("ix_units_successor"), "units", ["successor"])
    op.add_column(
        "assignments",
        sa.Column("excused", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.execute("UPDATE assignments SET excused = (exempt IS NOT NULL)")
    op.drop_index(op.f("ix_assignments_unit"), "assignments")
    op.create_index("ix_assignments_state", "assignments", list(ASKED))


def _report_key() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["report"], ["reports.id"], name=op.f("fk_report_figures_report"), ondelete="CASCADE"
    )


def _fill() -> None:
    """Reports that count, as they stand."""
    connection = op.get_bind()
    figures = sa.table(
        "report_figures",
        *(sa.column(name) for name in ("unit", "kind", "people", "report", "found_nothing")),
        sa.column("happened_on", sa.Date()),
        *(sa.column(name) for name in NUMBERS),
    )
    reports = sa.table(
        "reports",
        *(sa.column(name) for name in ("id", "unit", "kind", "fields", "state")),
        sa.column("found_nothing", sa.Boolean()),
        sa.column("happened_on", sa.Date()),
    )
    asked = sa.select(reports).where(reports.c.state.in_(("received", "accepted")))
    for part in connection.execute(asked).mappings().partitions(1_000):
        connection.execute(sa.insert(figures), [new for one in part for new in _figures(one)])


def _figures(report: Any) -> list[dict[str, object]]:
    day, nothing = report["happened_on"], bool(report["found_nothing"])
    told = {} if nothing else json.loads(report["fields"])
    raised = _number(told, "opinions") or _number(told, "cases")
    everybody = {
        "unit": report["unit"],
        "kind": report["kind"],
        "people": "",
        "happened_on": day,
        "report": report["id"],
        "found_nothing": nothing,
        "month": 12 * day.year + day.month - 1,
        "held": 0 if nothing else _number(told, "sessions", 1),
        "present": _number(told, "participants") or _number(told, "people"),
        "women": _number(told, "women"),
        "raised": raised,
        "resolved": _number(told, "resolved"),
        "untold": 0 if isinstance(told.get("resolved"), int) else raised,
    }
    none = dict.fromkeys(("women", "raised", "resolved", "untold"), 0)
    groups = told.get("groups")
    return [everybody] + [
        {**everybody, **none, "people": name, "present": min(count, FEW)}
        for name, count in (groups.items() if isinstance(groups, dict) else ())
        if name and isinstance(count, int)
    ]


def _number(fields: dict[str, Any], name: str, otherwise: int = 0) -> int:
    value = fields.get(name)
    return min(value, FEW) if isinstance(value, int) else otherwise


def downgrade() -> None:
    op.drop_index("ix_assignments_state", "assignments")
    op.create_index(op.f("ix_assignments_unit"), "assignments", ["unit"])
    op.drop_column("assignments", "excused")
    op.drop_index(op.f("ix_units_successor"), "units")
    op.drop_table("report_figures")
    op.create_table(
        "report_figures",
        sa.Column("report", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("people", sa.String(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        _report_key(),
        sa.PrimaryKeyConstraint("report", "name", "people", name=op.f("pk_report_figures")),
    )
