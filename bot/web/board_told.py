"""What the board answers with: the map and what stands beside it, and one unit's page."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot.web.board_tongue import LABEL, Tongue
from handlers.board import view as board_view
from handlers.board.map import Wish
from handlers.places.places import Places
from handlers.plans.words import short
from storage.database import Session
from storage.people import Person

Look = Callable[[Session, Places, Person, Wish, datetime, str], dict[str, Any]]


def board(
    session: Session, places: Places, person: Person, wish: Wish, now: datetime, language: str
) -> dict[str, Any]:
    found = board_view.see(session, places, person, wish, now)
    tongue = Tongue(session, language, now.tzinfo)
    return {
        **tongue.head(found.scope, wish, now),
        "plans": [
            {"id": one.id, "label": short(f"{one.name} {one.title}", LABEL)} for one in found.plans
        ],
        "kinds": [{"id": kind, "label": tongue.kind(kind)} for kind in found.kinds],
        "states": tongue.states(found.map.counts),
        "share": tongue.share(found.map),
        "map": tongue.map(found.map, found.scope),
        "targets": [tongue.target(one) for one in found.targets],
        "overdue": tongue.overdue(found, wish),
        "reports": [tongue.report(one) for one in found.reports],
        "numbers": found.scope.all,
    }


def unit(
    session: Session, places: Places, person: Person, wish: Wish, now: datetime, language: str
) -> dict[str, Any]:
    found = board_view.unit(session, places, person, wish, now)
    tongue = Tongue(session, language, now.tzinfo)
    return {
        **tongue.head(found.scope, wish, now),
        "states": tongue.states(found.counts),
        "profile": tongue.profile(found.lines),
        "duties": [
            {
                "unit": one.unit,
                "column": tongue.column(one.column),
                "cell": tongue.cell(one.cell, one.column, told=found.scope.all),
            }
            for one in found.duties
        ],
        "reports": [tongue.report(one) for one in found.reports],
        "group": tongue.group(found),
        "below": found.below,
        "numbers": found.scope.all,
    }
