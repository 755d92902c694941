"""/lichlamviec: the year's days off as they are known, and an administrator's corrections."""

import json
import re
from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta

from handlers import post, rights
from handlers.control import office_asked, office_said
from handlers.control.office_said import Said, Unclear
from handlers.dialog import Dialog, Done, NotUnderstood, Step
from handlers.feature import Action, Command, Feature, Opening, Result, Tapped
from handlers.reports.leaders import doer
from handlers.turn import Address, Button, Replies, Reply, Say, Turn, Value
from knowledge import workdays
from knowledge.vietnamese import fold
from knowledge.workdays import Calendar
from storage import audiences, audit, facts, occurrences, office_days, owing
from storage.database import Session
from storage.drafts import Draft

FORM, YEAR = "office.form", "year"
YEAR_SAID = re.compile(r"(?:(?:ca |trong )?nam |year )?(20[0-9]{2})")
SAID = {"off": "office-said-off", "on": "office-said-on", "forget": "office-said-forget"}
DAY = timedelta(days=1)


def command(session: Session, turn: Turn, rest: str) -> Replies:
    """The list; what stands behind the command is entered at once."""
    if not _may(session, turn):
        return _denied(session, turn)
    if not rest:
        return [_list(session, turn, turn.at.year)]
    if year_said := YEAR_SAID.fullmatch(fold(rest).strip(" .?!")):
        return [_list(session, turn, int(year_said[1]))]
    try:
        said = office_said.read(rest, turn.at.date())
    except Unclear:
        return [Reply(Say("office-unclear"))]
    return [Reply(_enter(session, turn, said))]


def _may(session: Session, turn: Turn) -> bool:
    """The days are everybody's: who corrects them administers all there is."""
    top = audiences.only_top(session, turn.at.date())
    return rights.may(session, turn.person, "admin", top)


def _denied(session: Session, turn: Turn) -> Replies:
    by = turn.person.id if turn.person else None
    audit.note(session, turn.at, by, "office.days", "", allowed=False)
    return [Reply(Say("office-denied"))]


def _list(session: Session, turn: Turn, year: int, edits: int | None = None) -> Reply:
    calendar = office_days.calendar(session)
    days = [
        date(year, 1, 1) + DAY * one
        for one in range((date(year, 12, 31) - date(year, 1, 1)).days + 1)
    ]
    entered = {one.day for one in office_days.of_year(session, year)}
    off = [day for day in days if day.weekday() < 5 and not calendar.working(day)]
    on = [day for day in days if day.weekday() >= 5 and calendar.working(day)]
    # a day that was corrected to be worked is seen as well, though it is an ordinary one now
    on += [day for day in sorted(entered) if day.weekday() < 5 and calendar.working(day)]
    values: dict[str, Value] = {
        "year": str(year),
        "off": tuple(_line(one, entered) for one in _stretches(off, calendar, entered))
        or Say("dialog-empty"),
        "on": tuple(_line(one, entered) for one in _stretches(sorted(on), None, entered))
        or Say("dialog-empty"),
    }
    rows = (
        (Button(Say("office-button-add"), "office.add"),),
        (
            Button(
                Say("office-button-year", {"year": f"‹ {year - 1}"}),
                "office.year",
                {YEAR: str(year - 1)},
            ),
            Button(
                Say("office-button-year", {"year": f"{year + 1} ›"}),
                "office.year",
                {YEAR: str(year + 1)},
            ),
        ),
    )
    return Reply(Say("office-list", values), rows, edits=edits)


def _stretches(
    days: Sequence[date], calendar: Calendar | None, entered: Collection[date]
) -> list[list[date]]:
    """Days in a row, the entered ones apart; a weekend between days off parts nothing."""
    found: list[list[date]] = []
    for day in days:
        last = found[-1][-1] if found else None
        alike = last is not None and (last in entered) == (day in entered)
        if last is not None and alike and _meet(last, day, calendar):
            found[-1].append(day)
        else:
            found.append([day])
    return found


def _meet(last: date, day: date, calendar: Calendar | None) -> bool:
    return day - last == DAY or (calendar is not None and calendar.next_working(last) > day)


def _line(days: list[date], entered: set[date]) -> Say:
    values: dict[str, Value] = {
        "days": _span(days),
        "name": workdays.called(days[0], days[-1]),
        "entered": int(any(day in entered for day in days)),
    }
    return Say("office-line" if values["name"] else "office-line-unnamed", values)


def _span(days: Sequence[date]) -> str:
    first, last = days[0], days[-1]
    return f"{first:%d/%m}" if first == last else f"{first:%d/%m} – {last:%d/%m}"


def _enter(session: Session, turn: Turn, said: Sequence[Said]) -> Say:
    """Written, and all that is owed follows, at once or soon; what was done or told stays."""
    before, by = occurrences.coming(session, turn.at.date()), doer(turn)
    for one in said:
        if one.kind == "forget":
            office_days.forget(session, one.days)
        else:
            office_days.say(session, one.days, turn.at, works=one.kind == "on", by=by)
        days = f"{one.days[0].isoformat()}..{one.days[-1].isoformat()}"
        audit.note(session, turn.at, by, "office.days", days, kind=one.kind)
    lines = tuple(Say(SAID[one.kind], {"days": _full(one.days)}) for one in said)
    if not owing.few(session):
        _remember(session, turn)
        return Say("office-entered-much", {"lines": lines})
    owing.follow_all(session, turn.at, office_days.calendar(session))
    after = occurrences.coming(session, turn.at.date())
    moved = sum(after.get(id) != day for id, day in before.items())
    return Say("office-entered", {"lines": lines, "moved": moved})


def _remember(session: Session, turn: Turn) -> None:
    """So much is owed that following it would hold up everybody: the clock does it."""
    some = json.loads(facts.get(session, office_days.CHANGED) or "[]")
    some.append([turn.where.channel, turn.where.chat, turn.where.thread, turn.at.isoformat()])
    facts.put(session, office_days.CHANGED, json.dumps(some))


def followed(session: Session, wanted: str, moved: int, now: datetime) -> None:
    """Tell whoever corrected days that all that is owed has followed them."""
    turn = Turn(Address("", "", ""), now, kind="job")
    for channel, chat, thread, at in json.loads(wanted):
        to = Address(channel, chat, thread)
        post.put(
            session,
            turn,
            Reply(Say("office-followed", {"moved": moved}), to=to, lane=1),
            f"office:{channel}:{chat}:{at}",
        )


def _full(days: Sequence[date]) -> str:
    first, last = days[0], days[-1]
    return f"{first:%d/%m/%Y}" if first == last else f"{first:%d/%m/%Y} – {last:%d/%m/%Y}"


def year(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    if not _may(session, turn):
        return _denied(session, turn)
    return [_list(session, turn, int(tapped.args[YEAR]), tapped.message)]


def add(session: Session, turn: Turn, _tapped: Tapped) -> Result:
    return Opening(FORM) if _may(session, turn) else _denied(session, turn)


def _typed(text: str, turn: Turn) -> str:
    try:
        office_said.read(text, turn.at.date())
    except Unclear:
        raise NotUnderstood(Say("office-unclear")) from None
    return text


def _finish(session: Session, turn: Turn, draft: Draft) -> Done:
    if not _may(session, turn):
        raise NotUnderstood(Say("office-denied"))
    return Done(_enter(session, turn, office_said.read(draft.answers["days"], turn.at.date())))


FEATURE = Feature(
    commands=(
        Command(
            ("workdays", "lichlamviec"), command, right="admin", where="private", menu="office-menu"
        ),
    ),
    actions=(
        Action("office.year", year, right="admin"),
        Action("office.add", add, right="admin"),
    ),
    dialogs=(
        Dialog(
            FORM,
            "office-title",
            (Step("days", "office-ask", "office-label", _typed, verbatim=True),),
            _finish,
            at_once=True,
        ),
    ),
    knows=office_asked.answer,
)
