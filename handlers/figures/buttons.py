"""The ways on from an answer: another period, the others, the next page, what was meant."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from handlers.figures.drawn import worth_it
from handlers.figures.frames import pack
from handlers.figures.matter import Matter, Shown
from handlers.figures.words import PAGE, page_of
from handlers.nudges import asked as nudge_asked
from handlers.nudges import meant as nudge_meant
from handlers.nudges import work as nudge_work
from handlers.overview import periods
from handlers.overview.frame import ALWAYS, CERTAIN, Act, Frame, Shape
from handlers.places.places import Places
from handlers.plans.words import short
from handlers.turn import Button, Say, Value
from storage import units
from storage.database import Session
from storage.plan_items import Item

SHOW = "figures.show"
ACT = "figures.act"  # does what the frame in it says: a chart, a sheet, a nudge
MOST = 8  # buttons to choose from
LABEL = 40
MEASURES = (
    ("models", "dialogues"), ("trained", "receptions"), ("opinions", "reports"),
    ("tasks", "on-time"),
)  # fmt: skip
OTHER: dict[Shape, Shape] = {"lacks": "has", "has": "lacks", "count": "lacks", "one": "lacks"}
FILES: tuple[Act, ...] = ("chart", "sheet")
Row = tuple[Button, ...]


def show(label: Say, frame: Frame, page: int | None = None) -> Button:
    """`page`: to be shown in the place of the one that was tapped."""
    args = {"frame": pack(frame)}
    return Button(label, SHOW, args if page is None else {**args, "page": str(page)})


def below(matter: Matter, shown: Shown) -> tuple[Row, ...]:
    frame = matter.frame
    rows = [_nudge(matter, shown), _pages(matter, shown.long)]
    ways: list[Button] = []
    other = OTHER.get(frame.shape)
    if other and len(matter.asked.units or (0, 0)) > 1 and shown.n:
        key = "figures-button-lacks" if other == "lacks" else "figures-button-has"
        ways.append(show(Say(key), _plain(replace(frame, shape=other, top=0))))
    if frame.other is None and matter.period.first != ALWAYS:
        before = periods.moved(matter.period, -1)
        ways.append(show(Say("figures-button-previous"), _plain(replace(frame, period=before))))
    rows.append(tuple(ways))
    rest = [one for one in frame.doubt.measures if one != frame.measure]
    if frame.shape != "compare":
        rows.append(tuple(_measure(frame, one) for one in rest))
    if worth_it(matter, shown):
        rows.append(files(frame))
    return tuple(row for row in rows if row)


def files(frame: Frame, acts: Sequence[Act] = FILES) -> Row:
    """The same figures as a picture, or as a sheet."""
    labels = {"chart": Say("figures-button-chart"), "sheet": Say("figures-button-sheet")}
    each = ((labels[act], pack(replace(frame, act=act))) for act in acts)
    return tuple(Button(label, ACT, {"frame": packed}) for label, packed in each)


def _nudge(matter: Matter, shown: Shown) -> Row:
    """Whoever leads units that lack it may ask them for it."""
    wanted = nudge_meant.meant(matter.frame)
    led = nudge_asked.led(matter.places, matter.person, shown.todo)
    if led and wanted is not None:
        led = list(nudge_work.still_asked(matter.session, wanted, led, matter.now.date()))
    if not led:
        return ()
    meant = replace(_plain(matter.frame), act="nudge")
    return (Button(Say("nudge-button", {"n": len(led)}), ACT, {"frame": pack(meant)}),)


def _plain(frame: Frame) -> Frame:
    """What was in doubt was told already."""
    return replace(frame, unread=(), doubt=CERTAIN, act="")


def _pages(matter: Matter, count: int) -> Row:
    start, end = page_of(count, matter.page)
    turning = []
    if start:
        values: dict[str, Value] = {"first": start - PAGE + 1, "last": start}
        page = start // PAGE - 1
        turning.append(show(Say("figures-button-back", values), matter.frame, page))
    if end < count:
        values = {"first": end + 1, "last": min(end + PAGE, count)}
        turning.append(show(Say("figures-button-next", values), matter.frame, end // PAGE))
    return tuple(turning)


def measures(frame: Frame) -> tuple[Row, ...]:
    return tuple(tuple(_measure(frame, name) for name in row) for row in MEASURES)


def _measure(frame: Frame, name: str) -> Button:
    label = Say("figures-button-measure", {"figure": name})
    doubt = replace(frame.doubt, measures=())
    return show(label, replace(frame, measure=name, part="", doubt=doubt, unread=()))


def scopes(session: Session, frame: Frame, ids: Sequence[int]) -> tuple[Row, ...]:
    """Units of the asker: one of them becomes the area."""
    known = units.several(session, ids)
    return tuple(
        (show(Say("figures-button-unit", {"unit": known[id].name}), _at(frame, id)),)
        for id in ids[:MOST]
    )


def instead(session: Session, frame: Frame, ids: Sequence[int]) -> tuple[Row, ...]:
    """Units whose names are like the one that was said."""
    certain = replace(frame, doubt=replace(frame.doubt, names=frame.doubt.names[1:]), unread=())
    return scopes(session, certain, ids)


def _at(frame: Frame, id: int) -> Frame:
    if frame.shape in ("profile", "compare"):
        return replace(frame, units=(*frame.units, id))
    return replace(frame, scope=(*frame.scope, id))


def candidates(
    session: Session, places: Places, frame: Frame, ids: Sequence[int]
) -> tuple[Row, ...]:
    """Units of one name, each told by who is above it."""
    above = {id: places.parents.get(id) for id in ids}
    known = units.several(session, {*ids, *(one for one in above.values() if one)})
    doubt = replace(frame.doubt, units=frame.doubt.units[1:])
    rows = []
    for id in ids[:MOST]:
        parent = known.get(above[id] or 0)
        values: dict[str, Value] = {"unit": known[id].name, "above": parent.name if parent else ""}
        key = "figures-button-unit-above" if parent else "figures-button-unit"
        meant = replace(
            frame,
            scope=_swapped(frame.scope, ids[0], id),
            units=_swapped(frame.units, ids[0], id),
            doubt=doubt,
        )
        rows.append((show(Say(key, values), meant),))
    return tuple(rows)


def _swapped(those: Iterable[int], old: int, new: int) -> tuple[int, ...]:
    return tuple(new if one == old else one for one in those)


def works(frame: Frame, items: Sequence[Item]) -> tuple[Row, ...]:
    return tuple(
        (
            show(
                Say("figures-button-task", {"task": short(one.words, LABEL)}),
                replace(frame, entry=f"#{one.id}"),
            ),
        )
        for one in items[:MOST]
    )
