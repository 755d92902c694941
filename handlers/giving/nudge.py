"""Under a task that was given: those who have not done it are reminded, like by any other nudge."""

from datetime import date

from handlers.feature import Tapped
from handlers.giving import list as giving_list
from handlers.nudges import asked as nudge_asked
from handlers.nudges import card as nudge_card
from handlers.nudges.meant import OPEN
from handlers.overview.frame import Frame, Period
from handlers.places.places import Places
from handlers.reports.hours import Hours
from handlers.turn import Replies, Reply, Say, Turn
from storage import orders, plan_items
from storage.database import Session
from storage.orders import Order


def nudge(hours: Hours, session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """What would be sent to whom, word for word; nothing is sent yet."""
    order, refused = giving_list.mine(session, turn, tapped.args[giving_list.ORDER])
    if order is None:
        return [Reply(refused, quote=turn.group)]
    missing = orders.missing(session, order.id) if order.open else []
    frame = _frame(session, turn, order)
    rows = nudge_asked.still(session, Places(()), frame, missing, turn.at)
    if not rows:
        return [Reply(Say("nudge-nobody-lacks"), quote=turn.group)]
    made = nudge_card.draft(session, frame, rows, turn.at)
    return nudge_card.preview(hours, session, turn, made)


def _frame(session: Session, turn: Turn, order: Order) -> Frame:
    """Who has not done this very task, overdue or not; it may still be moved to another day."""
    item = plan_items.of(session, order.id)[0]
    first = order.at.astimezone(turn.at.tzinfo).year
    whole = Period(date(first, 1, 1), date(max(first, order.due_on.year), 12, 31))
    asked = Frame("tasks", "lacks", part=OPEN, entry=f"#{item.id}", period=whole)
    return nudge_asked.kept(asked, turn.at.date())
