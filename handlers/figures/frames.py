"""A question of figures as text: on buttons, and kept beside what a person's talk is about."""

import json
from dataclasses import asdict, fields
from datetime import date, datetime, timedelta
from typing import Any

from handlers.overview.frame import Bound, Doubt, Frame, Period
from storage import topics
from storage.database import Session
from storage.dialogues import Seat

KEPT = "figures"  # beside what `ask.py` keeps in the same row
COLD = timedelta(minutes=30)  # after that "còn đối thoại?" stands for itself


def pack(frame: Frame) -> str:
    """Only what is set."""
    told = {name: value for name, value in asdict(frame).items() if value}
    return json.dumps(told, default=date.isoformat, ensure_ascii=False)


def unpack(text: str) -> Frame:
    told: dict[str, Any] = json.loads(text)
    known = {one.name for one in fields(Frame)}
    values = {name: _frozen(value) for name, value in told.items() if name in known}
    for name in ("period", "other"):
        if name in values:
            values[name] = _period(told[name])
    if "bound" in values:
        values["bound"] = Bound(**told["bound"])
    if "doubt" in values:
        values["doubt"] = Doubt(**{name: _frozen(one) for name, one in told["doubt"].items()})
    return Frame(**{"measure": "", "shape": "sum", **values})


def _period(told: dict[str, str]) -> Period:
    first, last = date.fromisoformat(told["first"]), date.fromisoformat(told["last"])
    return Period(first, last, told["words"])


def _frozen(value: Any) -> Any:
    return tuple(_frozen(one) for one in value) if isinstance(value, list) else value


def keep(session: Session, seat: Seat, frame: Frame, now: datetime) -> None:
    """What is talked of besides stays; a question to the plans puts this one away."""
    before = topics.find(session, seat, now)
    told = json.loads(before) if before else {}
    told[KEPT] = {"at": now.isoformat(), "frame": pack(frame)}
    topics.put(session, seat, json.dumps(told, ensure_ascii=False), now)


def find(session: Session, seat: Seat, now: datetime) -> Frame | None:
    """The question asked last, if that was not long ago."""
    packed = topics.find(session, seat, now)
    told = json.loads(packed).get(KEPT) if packed else None
    if told is None or now - datetime.fromisoformat(told["at"]) > COLD:
        return None
    return unpack(told["frame"])
