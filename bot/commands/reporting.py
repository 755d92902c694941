"""Which reports a command is asked for: the options that `report list` and `export` share."""

from datetime import date
from typing import Annotated

import typer

from bot.commands.answers import refuse
from handlers.papers import period as periods
from handlers.papers.columns import KINDS
from handlers.papers.period import Period, Unreadable
from handlers.reports.scope import MACHINE
from storage import people, units
from storage.database import Session
from storage.people import Person
from storage.reports import Wanted
from storage.units import Unit

UnitCode = Annotated[
    str, typer.Option("--unit", metavar="CODE", help="Đơn vị này và mọi đơn vị trực thuộc.")
]
Since = Annotated[str, typer.Option("--from", metavar="D", help="Từ ngày, ví dụ 2026-03-01.")]
Until = Annotated[str, typer.Option("--to", metavar="D", help="Đến hết ngày.")]
Term = Annotated[str, typer.Option("--period", help="Kỳ: 2026-03, 2026-Q1, 2026-H1 hoặc 2026.")]
Kind = Annotated[str, typer.Option("--kind", metavar="K", help=f"Loại: {', '.join(KINDS)}.")]
As = Annotated[str, typer.Option("--as", metavar="ACCOUNT", help="Với quyền của tài khoản này.")]


def wanted(since: str, until: str, term: str, kind: str) -> Wanted:
    """What is asked for; a wrong day, period or kind ends with 2."""
    if kind and kind not in KINDS:
        raise typer.BadParameter(f"loại báo cáo là một trong: {', '.join(KINDS)}")
    if term and (since or until):
        raise typer.BadParameter("dùng --period, hoặc --from và --to")
    if term:
        named = _period(term)
        return Wanted(kind=kind, since=named.since, until=named.until)
    first, last = _day(since), _day(until)
    if first and last and last < first:
        raise typer.BadParameter("--to ở trước --from")
    return Wanted(kind=kind, since=first, until=last)


def period_of(asked: Wanted, today: date) -> Period:
    """The period of a paper: this year where none was said."""
    since = asked.since or date((asked.until or today).year, 1, 1)
    until = asked.until or (today if asked.since else date(since.year, 12, 31))
    try:
        return periods.between(since, until)
    except Unreadable:
        refuse(f"kỳ báo cáo bắt đầu sau hôm nay: {since}")


def person_of(session: Session, account: str) -> Person:
    if not account:
        return MACHINE
    person = people.behind(session, account)
    if person is None:
        refuse(f"không có ai dùng tài khoản {account}")
    return person


def find_unit(session: Session, code: str) -> Unit | None:
    if not code:
        return None
    unit = units.find(session, code)
    if unit is None:
        refuse(f"không có đơn vị {code}")
    return unit


def _period(term: str) -> Period:
    try:
        return periods.read(term)
    except Unreadable as error:
        raise typer.BadParameter("kỳ viết như 2026-03, 2026-Q1, 2026-H1 hoặc 2026") from error


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter("ngày viết như 2026-03-01") from error
