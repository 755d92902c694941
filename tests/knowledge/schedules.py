"""Every kind of schedule, for property tests."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from knowledge.moment import Moment, length
from knowledge.schedule import (
    Date,
    DayMonth,
    Event,
    Every,
    Months,
    Ongoing,
    Quarters,
    Schedule,
    Single,
    Span,
    Unscheduled,
    Year,
)
from knowledge.together import together

YEARS = st.integers(1990, 2099)
NAMED = st.none() | YEARS
BOTH = st.booleans()
DAY = st.integers(1, 28)
MONTH = st.integers(1, 12)
LATER = st.sampled_from([0, 0, 0, 1, -1])
CLOCK = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))
HOURS = st.none() | CLOCK
# quotation marks would end the words too soon; "; đồng thời" is what stands between parts
WORDS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="“”;"), min_size=1, max_size=40
)


def runs(last: int) -> SearchStrategy[tuple[int, ...]]:
    return (
        st.tuples(st.integers(1, last - 1), st.integers(2, last))
        .filter(lambda pair: pair[0] < pair[1])
        .map(lambda pair: tuple(range(pair[0], pair[1] + 1)))
    )


def some(last: int) -> SearchStrategy[tuple[int, ...]]:
    return st.sets(st.integers(1, last), min_size=1).map(lambda found: tuple(sorted(found)))


@st.composite
def moments(draw: st.DrawFn, *, years: SearchStrategy[int | None] = YEARS) -> Moment:
    year, month = draw(years), draw(MONTH)
    return Moment(year, month, draw(st.integers(1, length(year, month))), draw(HOURS))


@st.composite
def dated(draw: st.DrawFn) -> tuple[int | None, int]:
    """A year or "năm sau", never both."""
    year = draw(NAMED)
    return year, 0 if year else draw(LATER)


@st.composite
def months(draw: st.DrawFn) -> Months:
    year, later = draw(dated())
    through = draw(BOTH)
    return Months(draw(runs(12) if through else some(12)), year, through, draw(BOTH), later)


@st.composite
def quarters(draw: st.DrawFn) -> Quarters:
    year, later = draw(dated())
    through = draw(BOTH)
    return Quarters(draw(runs(4) if through else some(4)), year, through, draw(BOTH), later)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    kind = draw(st.sampled_from(["both", "from", "to", "yearless"]))
    if kind == "yearless":
        return Span(draw(moments(years=st.none())), draw(moments(years=st.none())), draw(BOTH))
    start = None if kind == "to" else draw(moments())
    end = None if kind == "from" else draw(moments())
    return Span(start, end, end is not None and draw(BOTH), start is not None and draw(BOTH))


SIMPLE = st.sampled_from(["day", "week", "month", "quarter", "half-year", "year", "unspecified"])
RHYTHMS: SearchStrategy[Every] = st.one_of(
    st.builds(Every, SIMPLE),
    st.builds(Every, st.just("week"), weekday=st.integers(1, 7), before=BOTH, hour=HOURS),
    st.builds(Every, st.just("week"), step=st.just(2)),
    st.builds(Every, st.just("day"), before=BOTH, hour=CLOCK),
    st.builds(Every, st.sampled_from(["month", "quarter", "year"]), year=YEARS),
    st.builds(Every, st.just("month"), step=st.sampled_from([2, 4, 5])),
    st.builds(Every, st.just("year"), step=st.sampled_from([2, 3, 5])),
    st.builds(Every, st.sampled_from(["month", "quarter"]), start=moments()),
    st.builds(Every, st.just("month"), DAY, before=BOTH, hour=HOURS),
    st.builds(Every, st.just("month"), DAY, before=BOTH, step=st.just(2)),
    st.builds(Every, st.just("quarter"), DAY, st.sampled_from([None, 1, 2]), BOTH, hour=HOURS),
    st.builds(Every, st.just("quarter"), month=st.sampled_from([1, 2])),
    st.builds(Every, st.just("half-year"), DAY, st.none() | MONTH, BOTH, hour=HOURS),
    st.builds(Every, st.just("half-year"), month=MONTH, before=BOTH),
    st.builds(Every, st.just("year"), DAY, MONTH, BOTH, hour=HOURS, years_later=LATER),
    st.builds(Every, st.just("year"), month=MONTH, before=BOTH, years_later=LATER),
    st.builds(Every, st.just("year"), DAY, MONTH, BOTH, start=moments(years=st.none())),
)
EVENTS = st.builds(Event, WORDS) | st.builds(
    Event, WORDS, st.integers(-400, 400).filter(bool), BOTH
)
SINGLES: SearchStrategy[Single] = st.one_of(
    months(),
    quarters(),
    spans(),
    RHYTHMS,
    EVENTS,
    st.builds(DayMonth, DAY, MONTH, BOTH, HOURS, LATER),
    st.builds(Date, moments(), BOTH),
    st.builds(Year, YEARS, BOTH),
    st.builds(Ongoing, NAMED),
    st.just(Unscheduled()),
)


def whole(parts: list[Single]) -> Schedule:
    return together(parts) or Unscheduled()


SCHEDULES: SearchStrategy[Schedule] = SINGLES | st.lists(SINGLES, min_size=1, max_size=3).map(whole)
