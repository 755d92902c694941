"""From a question to its answer: what was understood, the figures, and the ways on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from handlers.figures import buttons as figures_buttons
from handlers.figures import heading, latest, lists, scope, sums, views, words
from handlers.figures import work as figures_work
from handlers.figures.matter import Matter, Shown
from handlers.figures.scope import Area, Outside, Which
from handlers.overview.frame import Frame, Shape
from handlers.places import names as place_names
from handlers.places.places import Places
from handlers.targets import answers as target_answers
from handlers.turn import Button, Say, Value
from storage import units
from storage.database import Session
from storage.people import Person

TELL: Mapping[Shape, Callable[[Matter], Shown]] = {
    "lacks": lists.shown,
    "has": lists.shown,
    "one": lists.shown,
    "count": lists.shown,
    "sum": sums.summed,
    "rate": sums.rated,
    "rank": sums.ranked,
    "trend": views.trended,
    "profile": views.profiled,
    "compare": views.compared,
    "states": views.stated,
    "last": latest.shown,
}
OWED = ("tasks", "on-time")  # what is to come is told of these alone
Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said; `matter` and `shown` are there where figures were reckoned."""

    frame: Frame
    lines: tuple[Say, ...]
    buttons: Rows = ()
    matter: Matter | None = None
    shown: Shown | None = None
    target: float | None = None  # the number a plan asks for, where these figures follow one

    @property
    def say(self) -> Say:
        return Say("figures-answer", {"lines": self.lines})


def answer(
    session: Session, places: Places, person: Person, frame: Frame, now: datetime, page: int = 0
) -> Answer:
    frame = scope.within_reach(session, person, frame) if frame.doubt.units else frame
    back = _ask_back(session, places, frame)
    if back is not None:
        return back
    work = figures_work.find(session, person, frame)
    frame = work.frame
    if work.missing:
        return Answer(frame, (Say("figures-no-task", {"task": frame.entry}),))
    if work.several:
        rows = figures_buttons.works(frame, work.several)
        return Answer(frame, (Say("figures-which-task"),), rows)
    area = scope.find(session, places, person, frame)
    if isinstance(area, Which):
        rows = figures_buttons.scopes(session, frame, area.units)
        return Answer(frame, (Say("figures-which-scope"),), rows)
    if isinstance(area, Outside):
        return Answer(frame, (_outside(session, area),))
    return _told(session, places, person, frame, area, now, page, work.labels)


def _told(
    session: Session, places: Places, person: Person, frame: Frame, area: Area, now: datetime,
    page: int, labels: Mapping[str, str],
) -> Answer:  # fmt: skip
    known = units.several(session, {*area.units, *frame.units, *frame.scope})
    matter = Matter(session, places, frame, area, now, page, known, person)
    matter = _owed(matter)
    frame = matter.frame
    shown = TELL[frame.shape](matter)
    head = heading.heading(frame, area, matter.period, known, labels)
    goal = target_answers.added(matter, person, shown)
    told = [one for one in shown.lines if not (goal.whole and one.key == "figures-others-have")]
    lines = (head, *told, *goal.lines, *_besides(matter), words.as_of(now))
    return Answer(frame, lines, figures_buttons.below(matter, shown), matter, shown, goal.target)


def _owed(matter: Matter) -> Matter:
    """Where a kind of report was asked of some units by a day now past, they alone can lack it."""
    frame = matter.frame
    lacked = frame.shape == "lacks" and frame.measure == "reports" and frame.report_kind
    if not lacked or matter.period.last >= matter.now.date():
        return matter
    owed = matter.about(measure="tasks")
    asked_for = any(row.state != "none" for row in owed.reckon().rows)
    return owed if asked_for else matter


def _besides(matter: Matter) -> list[Say]:
    """Which half was not understood."""
    frame, said = matter.frame, []
    if matter.period.first > matter.now.date() and frame.measure not in OWED:
        said.append(Say("figures-not-begun"))
    if frame.unread:
        said.append(Say("figures-unread", {"words": "”, “".join(frame.unread)}))
    if len(frame.doubt.measures) > 1 and frame.shape != "compare":
        noun = Say("figures-noun", {"figure": matter.figure.name})
        said.append(Say("figures-also-measure", {"noun": noun}))
    return said


def _ask_back(session: Session, places: Places, frame: Frame) -> Answer | None:
    """What must be known first: which unit, which measure."""
    if frame.doubt.units:
        ids = frame.doubt.units[0]
        name = place_names.shared([units.name_of(session, one) for one in ids])
        rows = figures_buttons.candidates(session, places, frame, ids)
        return Answer(frame, (Say("figures-which-unit", {"name": name}),), rows)
    if frame.doubt.names:
        return _nobody(session, frame, frame.doubt.names[0])
    if not frame.measure and frame.shape not in ("profile", "states"):
        rows = figures_buttons.measures(frame)
        unread = [Say("figures-unread", {"words": "”, “".join(frame.unread)})]
        lines = (*(unread if frame.unread else ()), Say("figures-which-measure"))
        return Answer(frame, lines, rows)
    return None


def _nobody(session: Session, frame: Frame, name: str) -> Answer:
    """A name that is no unit's: those like it are offered."""
    near = [one.unit.id for one in units.named(session, name, limit=4)]
    values: dict[str, Value] = {"name": name}
    if not near:
        return Answer(frame, (Say("figures-no-unit", values),))
    rows = figures_buttons.instead(session, frame, near)
    return Answer(frame, (Say("figures-no-unit-near", values),), rows)


def _outside(session: Session, area: Outside) -> Say:
    if area.unit is None:
        return Say("figures-outside-all")
    return Say("figures-outside", {"unit": units.name_of(session, area.unit)})
