"""Cuts a long message into parts that an app takes, and keeps messages as JSON."""

import json
import re
from typing import Any

from handlers.turn import Choice, Message, SentFile, Span

ENDS = (re.compile(r"\n\s*\n"), re.compile(r"\n"), re.compile(r"[.!?…]\s"), re.compile(r"\s"))


def utf16(text: str) -> int:
    """The length as Telegram counts it."""
    return len(text) + sum(character > "\uffff" for character in text)


def split(message: Message, limit: int) -> list[Message]:
    """Cut at paragraph, line, sentence or word ends; files go first, buttons last."""
    cuts = _cuts(message.text, limit)
    parts = []
    for number, (start, end) in enumerate(cuts):
        first, last = number == 0, number == len(cuts) - 1
        parts.append(
            Message(
                message.text[start:end],
                _within(message.spans, start, end),
                message.buttons if last else (),
                message.files if first else (),
                reply_to=message.reply_to if first else "",
                expects=message.expects and last,
                contact=message.contact if last else "",
            )
        )
    return parts


def _cuts(text: str, limit: int) -> list[tuple[int, int]]:
    cuts, start = [], 0
    while utf16(text[start:]) > limit:
        end = start + _room(text[start : start + limit], limit)
        cut = _best_end(text, start, end)
        cuts.append((start, cut))
        start = cut
    return [*cuts, (start, len(text))]


def _room(text: str, limit: int) -> int:
    """How many characters of `text` fit in `limit` UTF-16 units."""
    while utf16(text) > limit:
        text = text[: -max(1, (utf16(text) - limit) // 2)]
    return len(text)


def _best_end(text: str, start: int, end: int) -> int:
    for pattern in ENDS:
        cut = max((found.end() for found in pattern.finditer(text, start, end)), default=0)
        if cut > start + (end - start) // 2:
            return cut
    return end


def _within(spans: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    inside = []
    for span in spans:
        first, last = max(span.start, start), min(span.start + span.length, end)
        if first < last:
            inside.append(Span(span.look, first - start, last - first))
    return tuple(inside)


def dump(parts: list[Message]) -> str:
    """What was sent, to keep with its row."""
    return json.dumps([_body(part) for part in parts], ensure_ascii=False)


def load(said: str) -> list[Message]:
    return [_message(body) for body in json.loads(said)] if said else []


def _body(message: Message) -> dict[str, Any]:
    body: dict[str, Any] = {"text": message.text}
    if message.spans:
        body["spans"] = [[span.look, span.start, span.length] for span in message.spans]
    if message.buttons:
        body["buttons"] = [[[one.id, one.label] for one in row] for row in message.buttons]
    if message.files:
        body["files"] = [[file.kind, file.sha, file.name, file.mime] for file in message.files]
    if message.reply_to:
        body["reply_to"] = message.reply_to
    if message.expects:
        body["expects"] = True
    if message.contact:
        body["contact"] = message.contact
    return body


def _message(body: dict[str, Any]) -> Message:
    return Message(
        body["text"],
        tuple(Span(*span) for span in body.get("spans", ())),
        tuple(tuple(Choice(*one) for one in row) for row in body.get("buttons", ())),
        tuple(SentFile(*file) for file in body.get("files", ())),
        reply_to=body.get("reply_to", ""),
        expects=body.get("expects", False),
        contact=body.get("contact", ""),
    )
