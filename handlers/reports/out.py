"""/xuatbaocao: reports of a period as an Excel or Word file, of the units that are one's own.

A button carries all that was chosen so far. The file is made after the turn, with the rights that
hold then.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from handlers.feature import Action, Command, Feature, Tapped
from handlers.making import Made
from handlers.papers import issuers, period
from handlers.papers.columns import KINDS
from handlers.papers.period import Period
from handlers.reports import files, scope
from handlers.reports import issuers as report_issuers
from handlers.reports.asked import read
from handlers.reports.files import Filed, Wish
from handlers.turn import Button, Paper, Replies, Reply, Say, Turn
from storage import audit, people, units
from storage.database import Session
from storage.people import Person
from storage.reports import Wanted
from storage.units import Unit

RECIPE = "reports"
PICK = "export.pick"
Chosen = Mapping[str, str]
"""period, kind, form, unit, layout: whatever is known so far."""


def command(session: Session, turn: Turn, rest: str) -> Replies:
    """/xuatbaocao: period and form are buttons; "tháng 3 excel" behind it saves the taps."""
    return _next(session, turn, read(rest, turn.at))


def export(session: Session, turn: Turn) -> Replies:
    """A sentence like "xuất excel báo cáo đối thoại tháng 3"."""
    if turn.group:
        return [Reply(Say("talk-only-in-private"), quote=True)]
    return _next(session, turn, read(turn.text, turn.at))


def pick(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    return _next(session, turn, tapped.args, tapped.message)


def _next(session: Session, turn: Turn, chosen: Chosen, edits: int | None = None) -> Replies:
    """Ask for what is not chosen yet; then have the file made."""
    if turn.person is None:
        return ()
    mine = report_issuers.of(session, turn.person, turn.at.date())
    if not mine:
        return [Reply(Say("export-no-scope"), edits=edits)]
    who = turn.person.id
    if not chosen.get("period"):
        return [_ask_period(turn.at.date(), chosen, who, edits)]
    if not chosen.get("form"):
        return [_ask_form(chosen, who, edits)]
    if chosen["form"] == "docx" and not chosen.get("unit"):
        if len(mine) > 1:
            return [_ask_unit(mine, chosen, who, edits)]
        chosen = {**chosen, "unit": mine[0].code}
    audit.note(session, turn.at, who, "reports.export", " ".join(chosen.values()))
    making = Say("export-making", {"period": period.read(chosen["period"]).said})
    paper = Paper(RECIPE, {**chosen, "person": str(who)})
    return [Reply(making, edits=edits), Reply(making, paper=paper)]


def _button(label: Say, chosen: Chosen, who: int, **more: str) -> Button:
    return Button(label, PICK, {**chosen, **more}, who=who)


def _ask_period(today: date, chosen: Chosen, who: int, edits: int | None) -> Reply:
    month, last = period.months(today.year, today.month, 1), period.month_before(today)
    quarter, half = period.quarter_of(today), period.half_of(today)
    first = half.since.month == 1
    offers = (
        (Say("export-this-month", {"month": f"{month.since:%m/%Y}"}), month),
        (Say("export-last-month", {"month": f"{last.since:%m/%Y}"}), last),
        (Say("export-this-quarter", {"quarter": _quarter(quarter)}), quarter),
        (Say("export-first-half" if first else "export-second-half"), half),
        (Say("export-this-year", {"year": str(today.year)}), period.months(today.year, 1, 12)),
    )
    buttons = [_button(label, chosen, who, period=one.code) for label, one in offers]
    rows = ((*buttons[:2],), (*buttons[2:4],), (*buttons[4:],))
    return Reply(Say("export-ask-period", {"what": _kind(chosen)}), rows, edits=edits)


def _quarter(quarter: Period) -> str:
    return f"{period.ROMAN[quarter.since.month // 3]}/{quarter.since.year}"


def _ask_form(chosen: Chosen, who: int, edits: int | None) -> Reply:
    rest = {name: value for name, value in chosen.items() if name != "period"}
    rows = (
        (
            _button(Say("export-excel"), chosen, who, form="xlsx"),
            _button(Say("export-word"), chosen, who, form="docx"),
        ),
        (_button(Say("export-back"), rest, who),),
    )
    named = period.read(chosen["period"]).said
    return Reply(
        Say("export-ask-format", {"period": named, "what": _kind(chosen)}), rows, edits=edits
    )


def _ask_unit(mine: list[Unit], chosen: Chosen, who: int, edits: int | None) -> Reply:
    rows = tuple(
        (_button(Say("export-unit", {"name": one.name}), chosen, who, unit=one.code),)
        for one in mine
    )
    return Reply(Say("export-which-unit"), rows, edits=edits)


def _kind(chosen: Chosen) -> Say:
    kind = chosen.get("kind", "")
    return Say("export-of-kind", {"kind": Say(KINDS[kind])}) if kind else Say("export-of-all")


def make(session: Session, args: Mapping[str, str], now: datetime) -> Made:
    """The file, and the sentence that goes with it, as rights and reports are now."""
    person = people.by_id(session, int(args["person"]))
    mine = report_issuers.of(session, person, now.date()) if person else []
    unit = units.find(session, args["unit"]) if args.get("unit") else None
    if person is None or not mine:
        return Made(Reply(Say("export-no-more")))
    wish = _wish(args, unit)
    try:
        made = files.make(session, person, wish, now, person.language or "vi")
    except scope.Outside:
        return Made(Reply(Say("export-no-more")))
    reply = _paper(wish, made, args, person, now) if unit else _sheet(wish, made, mine, now)
    return Made(reply, (made.file,))


def _wish(args: Mapping[str, str], unit: Unit | None) -> Wish:
    named = period.read(args["period"])
    form = next(one for one in files.FORMS if one == args["form"])
    wanted = Wanted(kind=args.get("kind", ""), since=named.since, until=named.until)
    if form == "docx" and wanted.kind == scope.SITUATION:  # no paper tells of those
        wanted = replace(wanted, kind="")
    return Wish(form, wanted, named, unit, args.get("layout", ""))


def _sheet(wish: Wish, made: Filed, mine: list[Unit], now: datetime) -> Reply:
    secret = wish.wanted.kind == scope.SITUATION and made.lines
    values = {
        "period": wish.period.said if wish.period else "",
        "unit": _names(mine),
        "reports": len(made.lines),
        "left": sum(not one.counted for one in made.lines),
        "situation": Say("export-situation-in" if secret else "export-situation-out"),
        "at": f"{now:%H:%M %d/%m/%Y}",
    }
    return Reply(Say("export-ready-sheet", values))


def _names(mine: list[Unit]) -> Say:
    first = Say("export-unit", {"name": mine[0].name})
    if len(mine) == 1:
        return first
    return Say("export-several", {"first": first, "more": len(mine) - 1})


def _paper(
    wish: Wish, made: Filed, args: Mapping[str, str], person: Person, now: datetime
) -> Reply:
    assert wish.unit is not None
    values = {
        "period": wish.period.said if wish.period else "",
        "unit": wish.unit.name,
        "reports": sum(one.counted for one in made.lines),
        "at": f"{now:%H:%M %d/%m/%Y}",
    }
    rows: tuple[tuple[Button, ...], ...] = ()
    if issuers.is_place(wish.unit.name):  # its state body and its Party body are one unit here
        chosen = {name: value for name, value in args.items() if name != "person"}
        other = "state" if args.get("layout") == "party" else "party"
        label = Say("export-layout-party" if other == "party" else "export-layout-state")
        rows = ((_button(label, chosen, person.id, layout=other),),)
    return Reply(Say("export-ready-paper", values), rows)


FEATURE = Feature(
    commands=(Command(("export", "xuatbaocao"), command, where="private", menu="export-menu"),),
    actions=(Action(PICK, pick),),
    orders={"export": export},
)
