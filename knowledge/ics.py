"""Due days as a calendar file (RFC 5545) that phones and desktop calendars read.

Pure: whoever asks says when the file is made, and how often an event's day has changed.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

LINE = 75  # octets without the line's end, RFC 5545 3.1
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
EVE = "-PT16H"  # eight in the morning of the day before
PRODUCT = "-//Tro ly Dan van//VI"


@dataclass(frozen=True, slots=True)
class Event:
    """An all-day event. `uid` never changes; `sequence` grows whenever the event is told anew."""

    uid: str
    day: date
    summary: str
    description: str = ""
    sequence: int = 0
    alarm: bool = True
    cancelled: bool = False

    def moved(self, day: date) -> "Event":
        """On another day: calendars that have it believe only a higher number."""
        return self if day == self.day else replace(self, day=day, sequence=self.sequence + 1)


def uid(assignment: int, office: str) -> str:
    """The name that all calendars know the assignment by; `office` tells two offices apart."""
    return f"assignment-{assignment}@{office}"


def calendar(events: Iterable[Event], name: str, made_at: datetime) -> bytes:
    """The file; `name` is what the calendar is called."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escape(name)}",
        *(line for event in events for line in _event(event, made_at)),
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in fold(line)).encode()


def _event(event: Event, made_at: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escape(event.uid)}"
    yield f"DTSTAMP:{made_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_day(event.day)}"
    if event.day < date.max:  # else it has no day after, and the start alone means one day
        yield f"DTEND;VALUE=DATE:{_day(event.day + timedelta(days=1))}"
    yield f"SEQUENCE:{event.sequence}"
    yield f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield f"SUMMARY:{escape(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{escape(event.description)}"
    if event.alarm and not event.cancelled:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:{EVE}")
        yield f"DESCRIPTION:{escape(event.summary)}"
        yield "END:VALARM"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def escape(text: str) -> str:
    """As a value of the type TEXT; control characters are left out, no calendar takes them."""
    plain = CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    for mark in ("\\", ";", ","):
        plain = plain.replace(mark, f"\\{mark}")
    return plain.replace("\n", "\\n")


def fold(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, no letter cut in two."""
    piece, size = "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > LINE:
            yield piece
            piece, size = " ", 1
        piece, size = piece + letter, size + width
    yield piece
