"""Finds the reports that a sentence names.

"BC-0123" opens that report. "báo cáo đối thoại tháng 3 của Bản Bo" tells nothing, so it looks for
reports; with a number in it, it is one.
"""

import re
from datetime import date
from functools import partial

from handlers import rights
from handlers.feature import Action, Feature, Tapped
from handlers.forms.kinds import BY_NAME
from handlers.places.places import Memory
from handlers.reports import show
from handlers.reports.named import Named, named
from handlers.reports.words import unit_name
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from knowledge.vietnamese import fold
from storage import reports, units
from storage.database import Session
from storage.reports import Report, State, Wanted

SHOWING = frozenset({
    "xem", "tim", "mo", "cho", "gui", "dua", "show", "find", "open", "see", "view", "me",
    "please", "xin", "giup", "voi", "a", "nhe", "di", "oi", "em", "toi", "anh", "chi", "minh",
    "bot", "dong", "lai", "can", "muon", "hay", "lay", "cua", "dau", "chung", "danh", "sach",
    "cac", "nhung", "tat", "ca", "list", "all",
})  # fmt: skip
WAITING = frozenset({
    "chua", "cho", "duoc", "duyet", "xet", "xem", "moi", "nao", "co", "khong", "gi", "new",
    "pending",
})  # fmt: skip
UNJUDGED = frozenset(("duyet", "moi", "new", "pending"))
DEEDS = (
    "duyet ", "phe duyet ", "chap nhan ", "tra lai ", "yeu cau lam ro ", "lam ro ", "lich su ",
    "xoa ", "accept ", "approve ", "return ", "history ", "delete ",
)  # fmt: skip
MINE = frozenset(("toi", "em", "minh", "tui", "chung"))
LOOKING = frozenset(("xem", "tim", "mo", "show", "find", "open", "see", "view", "sach", "list"))
SURE = re.compile(r"[-#–]|(?<![0-9])0[0-9]")
MOST = 300  # reports of a search


def feature(memory: Memory) -> Feature:
    return Feature(
        actions=(Action("report.found", _page),),
        names=partial(thing, memory),
        knows=partial(search, memory),
    )


def thing(memory: Memory, session: Session, turn: Turn) -> Replies | None:
    """A report by its number, or those that wait for a leader: in the middle of a form too."""
    return receipt(memory, session, turn) or unjudged(memory, session, turn)


def receipt(memory: Memory, session: Session, turn: Turn) -> Replies | None:
    """Nothing but a receipt number, or a deed whose button stands under it: that report."""
    said = named(turn.text, memory(session), turn.at) if any(map(str.isdigit, turn.text)) else None
    if said is None or len(said.receipts) != 1:
        return None
    rest = fold(said.rest)
    if not set(rest.split()) <= SHOWING and not f"{rest} ".startswith(DEEDS):
        return None
    sure = SURE.search(turn.text)  # "bc 45" may be the beginning of a report
    if not sure and reports.find(session, said.receipts[0]) is None:
        return None
    return show.one(session, turn, said.receipts[0])


def search(memory: Memory, session: Session, turn: Turn) -> Replies | None:
    """The reports it names, where it says nothing else; None for any other sentence."""
    said = named(turn.text, memory(session), turn.at, periods=True)
    words = set(fold(said.rest).strip(" .,?!").split())
    looks = bool(words & LOOKING)
    if turn.person is None or not said.report or said.receipts or not words <= SHOWING:
        return None
    mine = "cua" in words and not words.isdisjoint(MINE)
    args = {**_args(said), "mine": "1"} if mine else _args(said)
    told = bool(said.kind or said.day or said.since)
    looks = looks or (mine and told)
    told = told or not words.isdisjoint(("sach", "list"))
    if not (said.units or (said.since and (said.kind or looks)) or (told and looks)):
        return None
    found = look(session, turn, args)
    if not found and said.day and not looks:
        return None  # a report of that day is perhaps about to be told
    return [_answer(session, turn, args, found)]


def unjudged(memory: Memory, session: Session, turn: Turn) -> Replies | None:
    """A leader asks what waits: "báo cáo chưa duyệt", "có báo cáo nào mới không"."""
    asked = set(fold(turn.text).strip(" .,?!").split()) & UNJUDGED
    if not asked or not rights.has(turn.person, "leader"):
        return None
    said = named(turn.text, memory(session), turn.at, periods=True)
    words = set(fold(said.rest).strip(" .,?!").split())
    if not said.report or said.receipts or not words & UNJUDGED or not words <= SHOWING | WAITING:
        return None
    args = {**_args(said), "waiting": "1"}
    return [_answer(session, turn, args, look(session, turn, args))]


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
    waiting: tuple[State, ...] = ("received",)
    wanted = Wanted(
        units=within or None,
        kind=args.get("kind", ""),
        by=turn.person.id if "mine" in args else None,
        since=_date(args.get("since")),
        until=_date(args.get("until")),
        states=waiting if "waiting" in args else None,
    )
    reach = rights.reach(session, turn.person)
    found = reports.listing(session, wanted, limit=MOST)
    return show.here(session, turn, [one for one in found if reach.sees(one) != "nothing"])


def _date(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _answer(session: Session, turn: Turn, args: dict[str, str], found: list[Report]) -> Reply:
    if not found:
        return _none(session, turn, args)
    if len(found) == 1:
        return show.one(session, turn, found[0].id)[0]
    return show.listing(session, turn, found, _head(session, args), ("report.found", args), 0, None)


def _none(session: Session, turn: Turn, args: dict[str, str]) -> Reply:
    """None is known to this person; who may report is offered to."""
    values: dict[str, Value] = {"what": _head(session, args)}
    kind = args.get("kind", "")
    rows: tuple[tuple[Button, ...], ...] = ()
    if kind and rights.has(turn.person, "officer"):
        told = {"text": turn.text[:500], "at": turn.at.isoformat(), "kind": kind}
        rows = ((Button(Say("show-button-report-now"), "report.kind", told),),)
    mine = [int(one) for one in args.get("units", "").split(",") if one]
    outside = turn.person is not None and any(not _reaches(session, turn, unit) for unit in mine)
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
    anybody = Say("show-only-mine" if "mine" in args else "show-any-unit")
    values: dict[str, Value] = {
        "kind": Say(BY_NAME[kind].title) if kind else Say("show-any-kind"),
        "unit": ", ".join(unit_name(session, one) for one in named_units) or anybody,
        "since": f"{since:%d/%m/%Y}" if since else "",
        "until": f"{until:%d/%m/%Y}" if until else "",
    }
    if "waiting" in args:
        return Say("show-head-waiting", values)
    return Say("show-head-period" if since else "show-head", values)


def _page(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    args = {name: value for name, value in tapped.args.items() if name != "page"}
    found = look(session, turn, args)
    if not found:
        return [_none(session, turn, args)]
    pages = ("report.found", args)
    head, page = _head(session, args), int(tapped.args["page"])
    return [show.listing(session, turn, found, head, pages, page, tapped.message)]
