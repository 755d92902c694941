"""`ask`: questions from the terminal or a file, answered as in a chat; a file is one talk."""

import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import typer

from bot.commands import opening
from bot.commands.answers import refuse
from handlers import words
from handlers.answers import ask as asking
from handlers.answers.known import Known
from handlers.meaning import meaning
from handlers.turn import Address, Turn
from knowledge.answer_shapes import Topic
from storage import people
from storage.database import Session
from storage.people import Person, Role

ADMIN = Person(0, "", "", (Role("admin", None),))  # whoever sits at the machine


def run(questions: Iterable[str], account: str, now: datetime, *, as_json: bool) -> None:
    """Answer each; later ones may lean on those before."""
    found = opening.read()
    known, topic = Known(), Topic()
    with opening.database(found) as database, database.read() as session:
        person = person_of(session, account)
        for question in questions:
            turn = Turn(Address("console", account), now, account=account, text=question)
            came = asking.find(session, known, person, turn, topic)
            topic = came.answer.topic
            text = _text(session, known, turn, came, found.language)
            typer.echo(_line(question, came, text) if as_json else text)


def person_of(session: Session, account: str) -> Person:
    if not account:
        return ADMIN
    person = people.behind(session, account)
    if person is None:
        refuse(f"không có ai dùng tài khoản {account}")
    return person


def _text(session: Session, known: Known, turn: Turn, came: asking.Found, language: str) -> str:
    (reply,) = asking.said(session, known, turn, came)
    return words.plain(language, reply.say)


def _line(question: str, came: asking.Found, text: str) -> str:
    """One line of JSON, as `contracts.md` has it."""
    cited: list[dict[str, Any]] = [
        {"plan": one.plan, "number": one.number, "where": one.where, "quote": one.quote}
        for one in came.answer.citations
    ]
    found = came.answer.found or came.own is not None
    return json.dumps(
        {
            "question": question,
            "intent": meaning.read(question)[0].intent,
            "found": found,
            "answer": text,
            "citations": cited if came.answer.found else [],
        },
        ensure_ascii=False,
    )


def lines(file: Path) -> list[str]:
    """A question a line; empty lines ask nothing."""
    if not file.is_file():
        refuse(f"không có tệp {file}")
    return [line for line in file.read_text("utf-8").splitlines() if line.strip()]
