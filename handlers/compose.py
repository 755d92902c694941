"""Puts an outbox row into words, in the receiver's language, at the moment it is sent.

A recipe is looked up here; nothing back means that nothing is owed any more.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from handlers import words
from handlers.post import render, unpack, unpack_files
from handlers.turn import Choice, Message, Paper, Reply, Say
from storage import buttons, people
from storage.database import Session
from storage.dispatch import Owed

MADE = "made"  # in a letter: what the file that it names has become
Recipe = Callable[[Session, Mapping[str, Any], datetime], Reply | None]


@dataclass(frozen=True, slots=True)
class Composer:
    """The one function the courier is given."""

    language: str = "vi"
    recipes: Mapping[str, Recipe] = field(default_factory=dict)

    def __call__(self, session: Session, owed: Owed, now: datetime) -> Message | Paper | None:
        """The letter in words; None where it is owed no more, or the file to make first."""
        letter: dict[str, Any] = json.loads(owed.payload)
        body = self._body(session, letter, owed, now)
        if body is None:
            return None
        if "paper" in body:
            if MADE not in letter:
                return Paper(*body["paper"])
            body = letter[MADE]
        language = people.language_of(session, owed.channel, owed.chat) or self.language
        text, spans = words.say(language, _marked(unpack(body["say"]), owed))
        choices = tuple(
            tuple(Choice(one["id"], words.plain(language, unpack(one["label"]))) for one in row)
            for row in body.get("buttons", ())
        )
        return Message(
            text,
            spans,
            choices,
            unpack_files(body),
            reply_to=owed.reply_to,
            expects=bool(body.get("expects")),
            contact=words.plain(language, unpack(body["contact"])) if "contact" in body else "",
        )

    def _body(
        self, session: Session, letter: dict[str, Any], owed: Owed, now: datetime
    ) -> dict[str, Any] | None:
        if "recipe" not in letter:
            return letter
        reply = self.recipes[letter["recipe"]](session, letter["args"], now)
        if reply is None:
            return None
        body, kept = render(reply, now)
        if reply.paper is None:  # else its buttons come with what is made
            buttons.add(session, [replace(one, message=owed.id) for one in kept], now)
        return body


def with_made(payload: str, reply: Reply, now: datetime) -> tuple[str, list[buttons.Kept]]:
    """The letter with what was made for it, and the buttons that this brings."""
    body, kept = render(reply, now)
    return json.dumps({**json.loads(payload), MADE: body}, ensure_ascii=False), kept


def _marked(what: Say, owed: Owed) -> Say:
    """What nobody waits for carries a mark when it may arrive a second time."""
    if owed.again and owed.lane > 0 and not owed.edits:
        return Say("talk-again", {"what": what})
    return what
