"""Finds reports that a sentence names, and says of one that was typed too late what became of it.

"BC-0123" opens that report. "báo cáo đối thoại tháng 3 của Bản Bo" tells nothing, so it looks for
reports; with a number in it, it is one.
"""

from datetime import date, timedelta
from functools import partial

from handlers import meaning, report_said, report_show, rights
from handlers.feature import Action, Feature, Result, Tapped
from handlers.forms.kinds import BY_NAME
from handlers.places import Memory
from handlers.reading.fix import fix
from handlers.reading.message import read
from handlers.report_form import PREFIX
from handlers.report_named import Named, named
from handlers.report_words import unit_name
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from knowledge.vietnamese import fold
from storage import drafts, reports, units
from storage.database import Session
from storage.reports import Report, Wanted

SHOWING = frozenset(
    "xem tim mo cho gui dua show find open see view me please xin giup voi a nhe di oi em toi anh chi"
    " minh bot dong lai can muon hay lay".split()
)
LOOKING = frozenset("xem tim mo show find open see view".split())
MOST = 300  # reports of a search
AFTER = timedelta(minutes=10)  # a card cancelled (perhaps on another phone) is still in mind


def feature(memory: Memory) -> Feature:
    return Feature(
        actions=(Action("report.found", _page),),
        names=partial(receipt, memory),
        knows=partial(known, memory),
    )


def receipt(memory: Memory, session: Session, turn: Turn) -> Replies | None:
    """Nothing but a receipt number: that report."""
    said = named(turn.text, memory(session), turn.at) if any(map(str.isdigit, turn.text)) else None
    if said is None or len(said.receipts) != 1 or not set(fold(said.rest).split()) <= SHOWING:
        return None
    sure = "0" in turn.text or "-" in turn.text  # "bc 45" may be the beginning of a report
    if not sure and reports.find(session, said.receipts[0]) is None:
        return None
    return report_show.one(session, turn, said.receipts[0])


def known(memory: Memory, session: Session, turn: Turn) -> Result | None:
    return _corrects_cancelled(memory, session, turn) or _search(memory, session, turn)


def _search(memory: Memory, session: Session, turn: Turn) -> Replies | None:
    """The reports it names, where it says nothing else; None for any other sentence."""
    said = named(turn.text, memory(session), turn.at, periods=True)
    words = set(fold(said.rest).strip(" .,?!").split())
    looks = bool(words & LOOKING)
    if turn.person is None or not said.report or said.receipts or not words <= SHOWING:
        return None
    if not (said.units or (said.since and (said.kind or looks)) or (said.day and looks)):
        return None
    found = look(session, turn, _args(said))
    if not found and said.day and not looks:
        return None  # a report of that day is perhaps about to be told
    return [_answer(session, turn, _args(said), found)]


def _args(said: Named) -> dict[str, str]:
    """What is looked for, as a button keeps it."""
    since, until = said.since or said.day, said.until or said.day
    found = {
        "kind": said.kind,
        "units": ",".join(map(str, said.units)),
        "since": since.isoformat() if since else "",
        "until": until.isoformat() if until else "",
    }
    return {name: value for name, value in found.items() if value}


def look(session: Session, turn: Turn, args: dict[str, str]) -> list[Report]:
    """Those that this person may know of, here."""
    if turn.person is None:
        return []
    named_units = [int(one) for one in args.get("units", "").split(",") if one]
    within = {id for unit in named_units for id in units.subtree(session, unit)}
    wanted = Wanted(
        units=within or None,
        kind=args.get("kind", ""),
        since=_date(args.get("since")),
        until=_date(args.get("until")),
    )
    reach = rights.reach(session, turn.person)
    found = reports.listing(session, wanted, limit=MOST)
    return report_show.here(
        session, turn, [one for one in found if reach.sees(one) != "nothing"]
    )


def _date(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _answer(session: Session, turn: Turn, args: dict[str, str], found: list[Report]) -> Reply:
    if not found:
        return _none(session, turn, args)
    if len(found) == 1:
        return report_show.one(session, turn, found[0].id)[0]
    return report_show.listing(session, turn, found, _head(session, args), ("report.found", args), 0, None)


def _none(session: Session, turn: Turn, args: dict[str, str]) -> Reply:
    """None is known to this person; who may report is offered to."""
    values: dict[str, Value] = {"what": _head(session, args)}
    kind = args.get("kind", "")
    rows: tuple[tuple[Button, ...], ...] = ()
    if kind and rights.has(turn.person, "officer"):
        told = {"text": turn.text[:500], "at": turn.at.isoformat(), "kind": kind}
        rows = ((Button(Say("show-button-report-now"), "report.kind", told),),)
    mine = [int(one) for one in args.get("units", "").split(",") if one]
    outside = turn.person is not None and any(
        not _reaches(session, turn, unit) for unit in mine
    )
    key = "show-found-none-outside" if outside else "show-found-none"
    return Reply(Say(key, values), () if outside else rows, quote=turn.group)


def _reaches(session: Session, turn: Turn, unit: int) -> bool:
    assert turn.person is not None  # asked for by whoever called
    reach = rights.reach(session, turn.person)
    return reach.works is None or unit in reach.works or unit in reach.sisters


def _head(session: Session, args: dict[str, str]) -> Say:
    kind = args.get("kind", "")
    named_units = [int(one) for one in args.get("units", "").split(",") if one]
    since, until = _date(args.get("since")), _date(args.get("until"))
    values: dict[str, Value] = {
        "kind": Say(BY_NAME[kind].title) if kind else Say("show-any-kind"),
        "unit": ", ".join(unit_name(session, one) for one in named_units) or Say("show-any-unit"),
        "since": f"{since:%d/%m/%Y}" if since else "",
        "until": f"{until:%d/%m/%Y}" if until else "",
    }
    return Say("show-head-period" if since else "show-head", values)


def _page(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    args = {name: value for name, value in tapped.args.items() if name != "page"}
    found = look(session, turn, args)
    if not found:
        return [_none(session, turn, args)]
    pages = ("report.found", args)
    head, page = _head(session, args), int(tapped.args["page"])
    return [report_show.listing(session, turn, found, head, pages, page, tapped.message)]


def _corrects_cancelled(memory: Memory, session: Session, turn: Turn) -> Replies | None:
    """A bare correction, and the card it was for has just been cancelled: it goes nowhere."""
    if turn.person is None:
        return None
    draft = drafts.cancelled(session, turn.person.id, turn.at - AFTER, PREFIX)
    if draft is None or draft.cancelled_at is None or not _is_for(memory, session, turn, draft):
        return None
    last = reports.latest_by(session, turn.person.id)
    if last is not None and last.changed_at > draft.cancelled_at:
        return None
    kind = BY_NAME[draft.form.removeprefix(PREFIX)]
    args = {"draft": str(draft.id)}
    again = Button(Say("show-button-reopen"), "report.reopen", args, who=turn.person.id)
    values: dict[str, Value] = {"title": Say(kind.title), "at": report_said.at(draft.cancelled_at, turn.at)}
    return [Reply(Say("show-was-cancelled", values), ((again,),), quote=turn.group)]


def _is_for(memory: Memory, session: Session, turn: Turn, draft: drafts.Draft) -> bool:
    """Does the sentence change a number, the day or the unit of that draft, and nothing else?"""
    best = meaning.read(turn.text, now=turn.at)[0]
    if best.intent not in ("unclear", "manage", "report"):
        return False
    if best.intent == "manage" and best.slots.get("order") != "edit":
        return False
    places = memory(session)
    if named(turn.text, places, turn.at).report or any(
        one.kind for one in read(turn.text, places, turn.at)
    ):
        return False
    kind = BY_NAME[draft.form.removeprefix(PREFIX)]
    found = fix(turn.text, kind, draft.answers, "", places, turn.at)
    counted = [field.name for field in kind.fields if field.type in ("count", "groups", "choice")]
    return bool(found.day or found.units or any(name in found.answers for name in counted))
