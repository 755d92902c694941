"""Puts replies into the outbox: rows with keys and values, buttons behind opaque ids."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from handlers.turn import Address, Button, Reply, Say, SentFile, Turn, Value
from storage import buttons, drafts, outbox
from storage.database import Session


def post(session: Session, turn: Turn, replies: Sequence[Reply], source: str) -> None:
    """Queue replies in their order; `source` makes their keys unique for ever."""
    for number, reply in enumerate(replies):
        put(session, turn, reply, reply.key or f"reply:{source}:{number}")


def put(session: Session, turn: Turn, reply: Reply, key: str) -> None:
    letter, kept = _letter(turn, reply, key)
    id = outbox.put(session, letter, turn.at)
    if id is None:  # said before: its buttons exist too
        return
    buttons.add(session, [replace(one, message=id) for one in kept], turn.at)
    if reply.draft is not None:
        drafts.show(session, reply.draft, id)


def put_all(session: Session, turn: Turn, replies: Sequence[Reply]) -> None:
    """Queue many under keys of their own, never queued before: to others, and none is a card."""
    made = [_letter(turn, one, one.key) for one in replies]
    outbox.put_all(session, [letter for letter, _ in made], turn.at)
    ids = outbox.queued(session, [letter.key for letter, _ in made])
    kept = [replace(one, message=ids[letter.key]) for letter, some in made for one in some]
    buttons.add(session, kept, turn.at)


def _letter(turn: Turn, reply: Reply, key: str) -> tuple[outbox.Letter, list[buttons.Kept]]:
    to = reply.to or turn.where
    body, kept = render(reply, turn.at)
    letter = outbox.Letter(
        key=key,
        channel=to.channel,
        chat=to.chat,
        thread=to.thread,
        lane=reply.lane,
        payload=json.dumps(body, ensure_ascii=False),
        edits=reply.edits,
        reply_to=turn.message if reply.quote and reply.to is None else "",
        not_before=reply.not_before,
        expires_at=reply.expires_at,
    )
    return letter, kept


def render(reply: Reply, now: datetime) -> tuple[dict[str, Any], list[buttons.Kept]]:
    """The reply as the outbox keeps it, and the buttons that its ids stand for."""
    rows = [[(_kept(button, now), button.label) for button in row] for row in reply.buttons]
    body: dict[str, Any] = {"say": pack(reply.say)}
    if rows:
        body["buttons"] = [
            [{"id": kept.id, "label": pack(label)} for kept, label in row] for row in rows
        ]
    if reply.files:
        body["files"] = [[file.kind, file.sha, file.name, file.mime] for file in reply.files]
    if reply.paper is not None:
        body["paper"] = [reply.paper.recipe, dict(reply.paper.args)]
    if reply.contact is not None:
        body["contact"] = pack(reply.contact)
    if reply.expects:
        body["expects"] = True
    if reply.draft is not None:
        body["draft"] = reply.draft
    if reply.report is not None:
        body["report"] = reply.report
    return body, [kept for row in rows for kept, _ in row]


def _kept(button: Button, now: datetime) -> buttons.Kept:
    return buttons.Kept(
        id=buttons.new_id(),
        action=button.action,
        args=button.args,
        draft=button.draft,
        version=button.version,
        who=button.who,
        until=button.until or now + buttons.GOOD_FOR,
        message=None,
        outcome="",
    )


def pack(what: Say) -> dict[str, Any]:
    """A sentence as JSON: `{"key", "values"}`, where a value may be such a sentence again."""
    return {"key": what.key, "values": {name: _pack(v) for name, v in what.values.items()}}


def _pack(value: Value) -> Any:
    if isinstance(value, Say):
        return pack(value)
    if isinstance(value, tuple):
        return [pack(one) for one in value]
    return value


def unpack(body: dict[str, Any]) -> Say:
    return Say(body["key"], {name: _unpack(value) for name, value in body["values"].items()})


def _unpack(value: Any) -> Value:
    if isinstance(value, dict):
        return unpack(value)
    if isinstance(value, list):
        return tuple(unpack(one) for one in value)
    assert isinstance(value, str | int)
    return value


def unpack_files(body: dict[str, Any]) -> tuple[SentFile, ...]:
    return tuple(SentFile(*file) for file in body.get("files", ()))


def private_to(account: str, chat: str = "") -> Address:
    """The private chat of an account: on every channel its own id unless another is known."""
    channel, _, id = account.partition(":")
    return Address(channel, chat or id)
