"""What each end of a send means for the row, the chat and the whole bot."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot import channel as port
from handlers import alarms
from handlers.health import alarms as health_alarms
from handlers.turn import Say
from storage import chats, endings
from storage.chats import WHOLE_BOT
from storage.database import Session
from storage.dispatch import Owed

log = structlog.get_logger("courier")

LONGEST_REST = 30.0  # seconds between two tries to reach an app
NO_TOKEN_REST = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Delivered:
    """A letter (or, with `more`, a part of it) that was sent, and the app's id of it."""

    owed: Owed
    claim: str
    message: str
    more: bool = False


def arrived(session: Session, delivered: Sequence[Delivered], now: datetime) -> None:
    """They were sent: so their chats are there, and the app answers."""
    for more in (False, True):
        ended = [(one.owed.id, one.claim, one.message) for one in delivered if one.more is more]
        endings.sent_all(session, ended, now, more=more)
    chats.delivered(session, {(one.owed.channel, one.owed.chat) for one in delivered}, now)
    for channel in {one.owed.channel for one in delivered}:
        chats.reached(session, channel)


def ended(session: Session, owed: Owed, claim: str, error: port.SendError, now: datetime) -> None:
    """It was not sent, or nobody knows: the error's class says what follows."""
    log.info("send ended", outbox=owed.id, error=type(error).__name__)
    match error:
        case port.Moved():
            endings.give_back(session, owed.id, claim, "moved")
            chats.moved(session, owed.channel, owed.chat, error.to)
        case port.NoThread():
            endings.give_back(session, owed.id, claim, "no such topic")
            endings.leave_thread(session, owed.channel, owed.chat, owed.thread)
        case port.SlowDown():
            endings.give_back(session, owed.id, claim, "slow down")
            _slow_down(session, owed, error, now)
        case port.Unsent():
            endings.give_back(session, owed.id, claim, "could not reach the app")
            _rest(session, owed.channel, now)
        case port.Denied():
            endings.give_back(session, owed.id, claim, "token refused")
            chats.pause(session, owed.channel, WHOLE_BOT, now + NO_TOKEN_REST)
        case port.Gone():
            endings.failed(session, owed.id, claim, "gone")
            if chats.gone(session, owed.channel, owed.chat, now) and not _is_alarm(owed):
                health_alarms.gone(session, owed.channel, owed.chat, now)
        case port.Uncertain():
            endings.uncertain(session, owed.id, claim, now, str(error))
        case _:
            endings.failed(session, owed.id, claim, str(error))
            _alarm(session, owed, Say("talk-alarm-failed"), "failed", now)
            times = chats.failed(session, owed.channel, owed.chat, now, now)
            health_alarms.refused(session, owed.channel, owed.chat, times, now)


def unwritable(session: Session, owed: Owed, error: Exception, now: datetime) -> None:
    """A letter that can't be put into words fails alone; its neighbours go on."""
    endings.fail_unclaimed(session, owed.id, f"{type(error).__name__}: {error}")
    _alarm(session, owed, Say("talk-alarm-failed"), "failed", now)


def _slow_down(session: Session, owed: Owed, error: port.SlowDown, now: datetime) -> None:
    """The app does not say whether it means the chat or the bot: two at once mean the bot."""
    until = now + timedelta(seconds=error.seconds)
    others = chats.slowed(session, owed.channel, owed.chat, now, until)
    if error.everything or others:
        chats.pause(session, owed.channel, WHOLE_BOT, until)


def _rest(session: Session, channel: str, now: datetime) -> None:
    """Back off from an app that can't be reached: 1, 2, 4 ... 30 seconds.

    Sends that were in flight side by side fail together: that is one failure.
    """
    if chats.rests(session, channel, WHOLE_BOT, now):
        return
    times = chats.failures(session, channel, WHOLE_BOT)
    rest = min(LONGEST_REST, 2.0 ** min(times, 5))
    chats.failed(session, channel, WHOLE_BOT, now, now + timedelta(seconds=rest))


def _alarm(session: Session, owed: Owed, say: Say, subject: str, now: datetime) -> None:
    if not _is_alarm(owed):
        alarms.sound(session, say, f"{owed.channel}:{subject}", now)


def _is_alarm(owed: Owed) -> bool:
    """An alarm about an alarm would never end."""
    return "alarm:" in owed.key
