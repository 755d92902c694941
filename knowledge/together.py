"""Joins schedules into one: "Tháng 3" and "tháng 9" of one year are "Tháng 3, 9"."""

from collections.abc import Iterable

from knowledge.schedule import AnyOf, Months, Quarters, Schedule, Single


def together(parts: Iterable[Schedule]) -> Schedule | None:
    """One schedule that holds all the parts: months with months, each part once."""
    flat: list[Single] = []
    for part in parts:
        for single in part.parts if isinstance(part, AnyOf) else (part,):
            if single in flat:
                continue
            if flat and (merged := merge(flat[-1], single)):
                flat[-1] = merged
            else:
                flat.append(single)
    flat = list(dict.fromkeys(flat))
    if not flat:
        return None
    return flat[0] if len(flat) == 1 else AnyOf(tuple(flat))


def merge(first: Single, second: Single) -> Single | None:
    """Both as one; None where two stay two."""
    match first, second:
        case (Months(a, year, False, False, 0), Months(b, other, False, False, 0)) if year == other:
            return Months(tuple(sorted({*a, *b})), year)
        case (Quarters(a, year, False, False, 0), Quarters(b, other, False, False, 0)) if (
            year == other
        ):
            return Quarters(tuple(sorted({*a, *b})), year)
    return None
