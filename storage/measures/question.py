"""What is asked of a measure: of whom, of which time, and of which reports, models or tasks."""

from calendar import monthrange
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from storage.report_figures import month_of

By = Literal["month", "quarter"]
MONTHS = {"month": 1, "quarter": 3}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is not set does not matter.

    `scope`: a unit, for its subtree; None for everybody there is. `kinds`: of units, as
    `knowledge.unit_kinds` names them. `units`: exactly these count, as far as they stand in the
    subtree (an audience). `groups`: of people trained. `report`: its kind.
    """

    scope: int | None
    first: date
    last: date
    kinds: Collection[str] = ()
    units: Collection[int] | None = None
    field: str = ""
    groups: Collection[str] = ()
    report: str = ""
    plan: int | None = None
    entry: int | None = None

    def on(self, now: datetime) -> date:
        """The day whose tree of units counts: the period's last, or today while it runs."""
        return min(self.last, now.date())

    @property
    def span(self) -> range:
        """The months it touches, as `month_of` counts them."""
        return range(month_of(self.first), month_of(self.last) + 1)


def steps(asked: Asked, by: By, now: datetime) -> list[Asked]:
    """The period's months or quarters up to now; the first and the last may be cut short."""
    found = []
    length = MONTHS[by]
    start = asked.first
    while start <= asked.on(now):
        month = month_of(start)
        end = min(_last(month - month % length + length - 1), asked.last)
        found.append(replace(asked, first=start, last=end))
        start = end + timedelta(days=1)
    return found


def _last(month: int) -> date:
    year, past = divmod(month, 12)
    return date(year, past + 1, monthrange(year, past + 1)[1])
