""" "Dân vận khéo" models: a thing with a life beyond the report that registered it.

Its unit registers it, carries it over to a new year, or stops it; the later stages are said by
leaders above its unit. Each can be taken back.
"""

from datetime import date

from handlers import rights
from handlers.feature import Action, Command, Feature, Tapped
from handlers.forms.model import FIELDS
from handlers.models import deeds
from handlers.models.deeds import LATER, MODEL, REACHED
from handlers.plans import list as plan_list
from handlers.plans.words import short
from handlers.reports import leaders as report_leaders
from handlers.reports import words as report_words
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from knowledge.vietnamese import fold
from storage import groups, models, units
from storage.database import Session
from storage.models import STAGES, Model

PAGE = 6
Rows = tuple[tuple[Button, ...], ...]
LISTED = frozenset(
    ("danh sach mo hinh", "danh sach cac mo hinh", "cac mo hinh", "xem mo hinh", "xem cac mo hinh",
     "mo hinh cua toi", "mo hinh cua don vi", "mo hinh cua xa", "list models", "models")
)  # fmt: skip
# what is said about a model besides its name
LIFE = frozenset({
    "mo", "hinh", "dvk", "dan", "van", "kheo", "xem", "ve", "chi", "tiet", "da", "duoc", "danh",
    "gia", "cham", "diem", "cong", "nhan", "khen", "thuong", "dung", "hoat", "dong", "thoi",
    "khong", "con", "nua", "roi", "hom", "nay", "nhe", "a", "cua", "xa",
})  # fmt: skip
QUOTES = str.maketrans(dict.fromkeys("\"'“”‘’«».,:;", " "))


def listing(
    session: Session, turn: Turn, year: int, page: int = 0, edits: int | None = None
) -> Replies:
    """A page of the models of one year."""
    within = _units(session, turn)
    found = models.listing(session, within, year)
    last = max(1, -(-len(found) // PAGE)) - 1
    page = min(max(page, 0), last)
    shown = found[page * PAGE : (page + 1) * PAGE]
    numbers = [
        Button(
            Say("models-button-number", {"number": page * PAGE + at}),
            "models.show",
            {MODEL: str(one.id), "page": str(page)},
        )
        for at, one in enumerate(shown, start=1)
    ]
    steer = plan_list.turning("models.list", {"year": str(year)}, page, last + 1)
    rows = (tuple(numbers[:3]), tuple(numbers[3:]), steer, _years(session, turn, within, year))
    values: dict[str, Value] = {
        "year": str(year),
        "count": len(found),
        "page": page + 1,
        "pages": last + 1,
        "lines": tuple(
            _line(session, one, page * PAGE + at) for at, one in enumerate(shown, start=1)
        ),
    }
    say = Say("models-list", values) if found else Say("models-none", {"year": str(year)})
    return [Reply(say, tuple(row for row in rows if row), edits=edits, quote=turn.group)]


def _units(session: Session, turn: Turn) -> list[int] | None:
    """Whose models are looked at here: the group's unit's, or one's own units' and below; all."""
    if turn.group:
        group = groups.find(session, turn.where.channel, turn.where.chat)
        return units.subtree(session, group.unit) if group and group.unit is not None else []
    reach = rights.reach(session, turn.person) if turn.person else None
    if reach is None:
        return []
    return None if reach.works is None else sorted(reach.works)


def _years(session: Session, turn: Turn, within: list[int] | None, year: int) -> tuple[Button, ...]:
    """The way to last year's, and back."""
    this = turn.at.year
    other = this - 1 if year == this else this
    count = len(models.listing(session, within, other))
    if not count and other != this:
        return ()
    label = Say("models-button-year", {"year": str(other), "count": count})
    return (Button(label, "models.list", {"year": str(other), "page": "0"}),)


def _line(session: Session, one: Model, number: int) -> Say:
    values: dict[str, Value] = {
        "number": number,
        "name": short(one.name, 80),
        "unit": report_words.unit_name(session, one.unit),
        "stage": Say(REACHED[one.stage]),
    }
    return Say("models-line", values)


def show(
    session: Session, turn: Turn, id: int, page: str = "", edits: int | None = None
) -> Replies:
    """All of a model, and what this person may say of it."""
    one = models.find(session, id)
    if one is None or one.void:
        return [Reply(Say("models-gone"), edits=edits)]
    within = _units(session, turn)
    if within is not None and one.unit not in within:
        return [Reply(Say("talk-denied"), quote=turn.group)]
    by = models.set_by(session, one.id)
    stages = tuple(
        _stage_line(session, stage, one.stages[stage], by.get(stage))
        for stage in STAGES
        if stage in one.stages
    )
    label = dict(FIELDS).get(one.field)
    values: dict[str, Value] = {
        "name": one.name,
        "unit": report_words.unit_name(session, one.unit),
        "year": str(one.year),
        "field": Say(label) if label else one.field,
        "lead": one.lead or Say("dialog-empty"),
        "lines": stages,
    }
    rows = (*_deeds(session, turn, one), _back(one, page))
    return [Reply(Say("models-one", values), rows, edits=edits, quote=turn.group)]


def _stage_line(session: Session, stage: str, on: date, by: int | None) -> Say:
    name = report_leaders.name_of(session, by) if by else Say("tasks-nobody")
    values: dict[str, Value] = {"stage": Say(REACHED[stage]), "day": f"{on:%d/%m/%Y}", "name": name}
    return Say("models-stage-line", values)


def _back(one: Model, page: str) -> tuple[Button, ...]:
    args = {"year": str(one.year), "page": page or "0"}
    return (Button(Say("models-button-list"), "models.list", args),)


def _deeds(session: Session, turn: Turn, one: Model) -> Rows:
    """Buttons for what may still be said of it."""
    stops = deeds.may(session, turn, one, "stopped")
    if "stopped" in one.stages:
        return ((deeds.take_back(one, "stopped"),),) if stops else ()
    rows = [*_judging(session, turn, one)]
    if stops:
        rows.append((*_carrying(session, turn, one), deeds.button(one, "stopped")))
    return tuple(row for row in rows if row)


def _judging(session: Session, turn: Turn, one: Model) -> Rows:
    """For leaders above its unit: the stages ahead, and the last one back."""
    if not rights.leads_above(session, turn.person, one.unit):
        return ()
    ahead = tuple(
        deeds.button(one, stage)
        for stage in LATER
        if stage not in one.stages and stage != "stopped"
    )
    if one.stage == "registered":
        return (ahead,)
    return ahead, (deeds.take_back(one, one.stage),)


def _carrying(session: Session, turn: Turn, one: Model) -> tuple[Button, ...]:
    year = turn.at.year
    if one.year >= year or models.carried_to(session, one.id, year) is not None:
        return ()
    label = Say("models-button-carry", {"year": str(year)})
    return (Button(label, "models.carry", {MODEL: str(one.id)}),)


def _command(session: Session, turn: Turn, _rest: str) -> Replies:
    return listing(session, turn, turn.at.year)


def _page(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    year, page = int(tapped.args["year"]), int(tapped.args["page"])
    return listing(session, turn, year, page, tapped.message)


def _shown(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    page = tapped.args.get("page", "")
    return show(session, turn, int(tapped.args[MODEL]), page, tapped.message)


def _named(session: Session, turn: Turn) -> Replies | None:
    """ "danh sách mô hình"; "mô hình Thắp sáng đã được công nhận": it, with its buttons."""
    said = fold(turn.text).strip(" .?!")
    if said in LISTED:
        return listing(session, turn, turn.at.year)
    if "mo hinh" not in said or "dang ky" in said:
        return None
    for one in models.listing(session, _units(session, turn), turn.at.year):
        name = fold(one.name)
        if name in said and set(said.replace(name, " ").translate(QUOTES).split()) <= LIFE:
            return show(session, turn, one.id, "")
    return None


FEATURE = Feature(
    commands=(Command(("models", "mohinh"), _command, menu="models-menu", button="models-button"),),
    actions=(
        Action("models.list", _page),
        Action("models.show", _shown),
        *deeds.ACTIONS,
    ),
    dialogs=(deeds.DIALOG,),
    knows=_named,
)
