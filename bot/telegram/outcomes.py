"""What follows from the Bot API's refusals, the same for both libraries.

Judged from status and body as they came, before a library makes its own errors of them.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager

from bot.channel import (
    Denied,
    Gone,
    Lost,
    Moved,
    NoThread,
    Refused,
    SendError,
    SlowDown,
    Uncertain,
    Unsent,
)

BLIND_PAUSE = 5.0  # seconds; a 429 from a proxy, in HTML, does not say how long


class Unchanged(Refused):
    """The edit would change nothing: as good as done."""


class NoText(Refused):
    """The message to edit has a caption, not a text."""


class Unknown(Refused):
    """No such method, or what we call a token is none."""


class Conflict(Unsent):
    """Somebody else takes this bot's updates: another process or a webhook."""


# the Bot API has no codes for its 400s: these are its words (lower case), first match wins
GONE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "group chat was deactivated",
    "bot is not a member",
    "bot was kicked",
    "user is deactivated",
)
MEANINGS: tuple[tuple[type[SendError], tuple[str, ...]], ...] = (
    (Unchanged, ("message is not modified",)),
    (NoText, ("there is no text in the message to edit",)),
    (Gone, GONE),
    (NoThread, ("message thread not found", "topic_closed", "topic_deleted")),
    (Lost, ("message to edit not found", "message can't be edited", "message_id_invalid")),
)


def refusal(status: int, body: bytes | str) -> SendError:
    """Say what an answer other than 2xx means."""
    answer = _decode(body)
    words = str(answer.get("description", ""))
    more = answer.get("parameters")
    parameters = more if isinstance(more, dict) else {}
    if status == 429:
        return SlowDown(_seconds(parameters.get("retry_after")))
    if new := parameters.get("migrate_to_chat_id"):
        return Moved(str(new))
    if status >= 500:
        return Uncertain(f"{status}")
    if status == 400:
        return _meaning(words)
    if status == 404 and words:
        return Unknown(words)
    known: dict[int, type[SendError]] = {401: Denied, 403: Gone, 409: Conflict}
    return known.get(status, Refused)(f"{status} {words}".strip())


def _meaning(words: str) -> SendError:
    folded = words.lower()
    for outcome, signs in MEANINGS:
        if any(sign in folded for sign in signs):
            return outcome(words)
    return Refused(words)


def _decode(body: bytes | str) -> dict[str, object]:
    """Return the answer's object; nothing for the HTML of a proxy."""
    try:
        answer = json.loads(body)
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}


def _seconds(told: object) -> float:
    return float(told) if isinstance(told, int | float) and told > 0 else BLIND_PAUSE


@contextmanager
def told() -> Iterator[None]:
    """Let out the outcome our HTTP layer found, in whatever a library has wrapped it.

    Anything else a library raises came after its request was answered: it may have arrived.
    """
    try:
        yield
    except SendError:
        raise
    except Exception as error:
        if isinstance(error.__cause__, SendError):
            raise error.__cause__ from None
        raise Uncertain(type(error).__name__) from error
