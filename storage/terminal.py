"""Time is played through at the terminal: what waits for the account's own chat is shown there."""

from datetime import datetime

from sqlalchemy import update

from storage import people
from storage.database import Session
from storage.people import TERMINAL
from storage.tables import OutboxRow, is_unsent


def bring(session: Session, account: str, now: datetime) -> None:
    """Letters for the account's private chat that are due go to the terminal instead."""
    chat = people.chat_of(session, account)
    session.execute(
        update(OutboxRow)
        .where(
            is_unsent(OutboxRow),
            OutboxRow.channel == chat.channel,
            OutboxRow.chat == chat.chat,
            OutboxRow.not_before <= now,
        )
        .values(channel=TERMINAL, chat=account, thread="")
    )
