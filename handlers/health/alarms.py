"""What administrators are told when a group can't be reached any more: once, whose group it is."""

from datetime import datetime

from handlers import alarms
from handlers.turn import Say
from storage import groups, units
from storage.database import Session
from storage.reach import FAILING


def gone(session: Session, channel: str, chat: str, now: datetime) -> None:
    """The chat has removed or blocked us; the caller knows that this is news."""
    known = Say("talk-alarm-gone", {"channel": channel, "chat": chat})
    say = _of_group(session, "health-alarm-gone", channel, chat) or known
    alarms.sound(session, say, f"{channel}:gone:{chat}", now)


def refused(session: Session, channel: str, chat: str, failures: int, now: datetime) -> None:
    """The app has refused so many messages to it in a row: told when it begins to matter."""
    say = _of_group(session, "health-alarm-failing", channel, chat, count=FAILING)
    if failures == FAILING and say is not None:
        alarms.sound(session, say, f"{channel}:failing:{chat}", now)


def _of_group(session: Session, key: str, channel: str, chat: str, **more: int) -> Say | None:
    """None where it is nobody's group."""
    group = groups.find(session, channel, chat)
    if group is None or group.unit is None:
        return None
    unit = units.name_of(session, group.unit)
    return Say(key, {"unit": unit, "title": group.title or chat, **more})
