"""Every table, private to storage; queries live in one module per subject beside this folder."""

from storage.tables.base import Base
from storage.tables.mail import (
    ChatRow,
    FactRow,
    InboxRow,
    JobRow,
    LeaseRow,
    OutboxRow,
    is_in_flight,
    is_of,
    is_ready,
    is_unsent,
)
from storage.tables.people import (
    AccountRow,
    CodeRow,
    GroupRow,
    PersonRow,
    RequestRow,
    RoleRow,
    SessionRow,
    TryRow,
)
from storage.tables.plans import PlanRow
from storage.tables.talk import AuditRow, ButtonRow, DialogueRow, DraftFileRow, DraftRow, FileRow
from storage.tables.units import (
    UnitAliasRow,
    UnitHeadcountRow,
    UnitNameRow,
    UnitParentRow,
    UnitRow,
)

__all__ = [
    "AccountRow",
    "AuditRow",
    "Base",
    "ButtonRow",
    "ChatRow",
    "CodeRow",
    "DialogueRow",
    "DraftFileRow",
    "DraftRow",
    "FactRow",
    "FileRow",
    "GroupRow",
    "InboxRow",
    "JobRow",
    "LeaseRow",
    "OutboxRow",
    "PersonRow",
    "PlanRow",
    "RequestRow",
    "RoleRow",
    "SessionRow",
    "TryRow",
    "UnitAliasRow",
    "UnitHeadcountRow",
    "UnitNameRow",
    "UnitParentRow",
    "UnitRow",
    "is_in_flight",
    "is_of",
    "is_ready",
    "is_unsent",
]
