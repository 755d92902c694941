"""The years that schedules name."""

from collections.abc import Iterable, Iterator

from knowledge.schedule import AnyOf, Date, Months, Quarters, Schedule, Span, Year


def years(schedules: Iterable[Schedule]) -> list[int]:
    """In order, each once."""
    return sorted({year for one in schedules for year in _of(one) if year})


def _of(schedule: Schedule) -> Iterator[int | None]:
    match schedule:
        case AnyOf(parts):
            for part in parts:
                yield from _of(part)
        case Date(at):
            yield at.year
        case Span(start, end):
            yield start.year if start else None
            yield end.year if end else None
        case Months(_, year) | Quarters(_, year) | Year(year):
            yield year
