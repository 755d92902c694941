"""When leaders are told of reports: twice on a working day, and nothing in quiet hours."""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from knowledge.workdays import Calendar

MORNING, AFTERNOON = time(8), time(16, 30)
QUIET = (time(20), time(7))


@dataclass(frozen=True, slots=True)
class Hours:
    """An office's day; `quiet` begins and ends at these times, mostly over midnight."""

    quiet: tuple[time, time] = QUIET
    calendar: Calendar = field(default_factory=Calendar)

    def awake(self, moment: datetime) -> bool:
        start, end = self.quiet
        clock = moment.time()
        if start <= end:
            return not start <= clock < end
        return end <= clock < start

    def open(self, moment: datetime) -> bool:
        return self.awake(moment) and self.calendar.working(moment.date())

    def wake(self, moment: datetime) -> datetime:
        """The moment itself, or the end of the quiet hours that it lies in."""
        if self.awake(moment):
            return moment
        end = datetime.combine(moment.date(), self.quiet[1], moment.tzinfo)
        return end if end > moment else end + timedelta(days=1)

    def next(self, after: datetime) -> datetime:
        """The next time of the day for it, later than `after`."""
        day = self.calendar.next_working(after.date())
        while True:
            for slot in (MORNING, AFTERNOON):
                moment = self.wake(datetime.combine(day, slot, after.tzinfo))
                if moment > after and self.open(moment):
                    return moment
            day = self.calendar.next_working(day + timedelta(days=1))


def read(setting: str) -> Hours:
    """The setting "20:00-07:00"."""
    start, _, end = setting.partition("-")
    return Hours((time.fromisoformat(start), time.fromisoformat(end)))
