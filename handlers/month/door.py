"""/lich: what a unit has to do in a month, day by day, with the way to a file for its calendar."""

from datetime import date, timedelta

from handlers import rights
from handlers.feature import Action, Command, Feature, Tapped
from handlers.month import asked as month_asked
from handlers.month import file as month_file
from handlers.month import units as month_units
from handlers.month import words as month_words
from handlers.plans import list as plan_list
from handlers.plans.words import language
from handlers.turn import Button, Paper, Replies, Reply, Say, Turn, Value
from storage import due_days, office_days, units
from storage.database import Session

SHOW, FILE = "month.show", "month.file"
PAGE = 15  # lines of work in one message
YEARS = range(1990, 2101)  # months that may be turned to


def command(session: Session, turn: Turn, rest: str) -> Replies:
    """/lich, with a month or a unit's name behind it."""
    first = month_asked.first_of(rest, turn.at.date())
    words = month_asked.place(rest)
    if words:
        found = month_units.named(session, turn, words)
        if len(found) == 1:
            return [view(session, turn, found[0].id, first)]
        if not found:
            return [Reply(Say("month-no-such-unit", {"words": words}), quote=turn.group)]
        return [Reply(Say("month-which"), month_units.buttons(found, SHOW, first))]
    return _own(session, turn, first)


def _own(session: Session, turn: Turn, first: date) -> Replies:
    own = month_units.own(session, turn)
    if own:
        return [_of(session, turn, own, first)]
    if turn.group or not rights.may(session, turn.person, "officer", None):
        return [Reply(Say("month-no-unit"), quote=turn.group)]
    return [month_units.choice(session, turn, None, SHOW)]


def asked(session: Session, turn: Turn) -> Replies | None:
    """ "Lịch tháng này của xã tôi"; of a unit that owes nothing this year plans may say more."""
    if not month_asked.asked(turn.text):
        return None
    first = month_asked.first_of(turn.text, turn.at.date())
    own = month_units.own(session, turn)
    year = date(first.year, 1, 1), date(first.year, 12, 31)
    if not own:
        return None
    if not due_days.between(session, own, *year) and not month_asked.surely(turn.text):
        return None
    return [_of(session, turn, own, first)]


def _of(session: Session, turn: Turn, own: list[int], first: date) -> Reply:
    """One's only unit; who has several says which."""
    if len(own) == 1:
        return view(session, turn, own[0], first)
    known = units.several(session, own)
    some = [known[unit] for unit in own if unit in known]
    return Reply(Say("month-which"), month_units.buttons(some, SHOW, first), quote=turn.group)


def show(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    unit, today = int(tapped.args["unit"]), turn.at.date()
    if not month_units.sees(session, turn, unit):
        return [Reply(Say("talk-denied"), quote=turn.group)]
    said = tapped.args.get("month") or tapped.args.get("first")
    first = date.fromisoformat(said or today.replace(day=1).isoformat())
    page = int(tapped.args.get("page", "0"))
    edits = tapped.message if "month" in tapped.args else None
    return [view(session, turn, unit, first, page, edits)]


def view(
    session: Session, turn: Turn, unit: int, first: date, page: int = 0, edits: int | None = None
) -> Reply:
    """One month of one unit."""
    last = month_asked.shifted(first, 1) - timedelta(days=1)
    calendar = office_days.calendar(session)
    works = [
        (month_words.shown_on(one, first, last), one)
        for one in due_days.between(session, [unit], first, last)
    ]
    works.sort(key=lambda pair: (pair[0], pair[1].id))
    pages = max(1, -(-len(works) // PAGE))
    page = min(max(page, 0), pages - 1)
    lines = month_words.by_day(
        session, works[page * PAGE : (page + 1) * PAGE], calendar, turn.at
    ) or (Say("month-nothing-due"),)
    off = month_words.days_off(first, last, calendar, language(turn))
    values: dict[str, Value] = {
        "month": f"{first.month}/{first.year}", "unit": units.name_of(session, unit),
        "count": len(works), "page": page + 1, "pages": pages, "lines": (*lines, *off),
    }  # fmt: skip
    rows = _buttons(session, turn, unit, first, page, pages)
    return Reply(Say("month-view", values), rows, edits=edits, quote=turn.group)


def _buttons(
    session: Session, turn: Turn, unit: int, first: date, page: int, pages: int
) -> tuple[tuple[Button, ...], ...]:
    args = {"unit": str(unit), "month": first.isoformat()}
    turns = plan_list.turning(SHOW, args, page, pages)
    near = tuple(
        Button(Say(key, {"month": f"{there.month}/{there.year}"}), SHOW,
               {**args, "month": there.isoformat()})
        for key, far in (("month-button-before", -1), ("month-button-after", 1))
        if (there := month_asked.shifted(first, far)).year in YEARS
    )  # fmt: skip
    file = (Button(Say("month-button-file"), FILE, {"unit": str(unit)}),)
    rows = (turns, near, file, month_units.below(session, turn, unit, SHOW))
    return tuple(row for row in rows if row)


def ask_file(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    """All due days of the rest of the year, made outside the turn."""
    unit = int(tapped.args["unit"])
    if turn.person is None or not month_units.sees(session, turn, unit):
        return [Reply(Say("talk-denied"), quote=turn.group)]
    group = f"{turn.where.channel}:{turn.where.chat}" if turn.group else ""
    args = {"unit": str(unit), "person": str(turn.person.id), "group": group}
    return [Reply(Say("month-making"), paper=Paper(month_file.RECIPE, args), quote=turn.group)]


FEATURE = Feature(
    commands=(Command(("calendar", "lich"), command, menu="month-menu"),),
    actions=(
        Action(SHOW, show),
        Action(FILE, ask_file),
        Action(month_units.LIST, month_units.listed, right="officer"),
    ),
    knows=asked,
)
