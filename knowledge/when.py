"""STUB (interface first): read one time phrase, find all in running text, read a day in a message."""

from dataclasses import dataclass

from knowledge.schedule import Schedule


@dataclass(frozen=True, slots=True)
class Found:
    start: int
    end: int
    schedule: Schedule


def read(text: str, *, year: int | None = None) -> Schedule | None:
    return None


def find(text: str, year: int | None = None) -> list[Found]:
    return []
