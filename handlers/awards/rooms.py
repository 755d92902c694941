"""Each view of awards: what a button asks to see, with the rights looked up anew."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from handlers.awards import checklist, deeds, files, scope, views
from handlers.awards.checklist import Book, Checklist
from handlers.awards.evidence import Tables
from handlers.awards.lines import Sight
from handlers.feature import Tapped
from handlers.turn import Paper, Replies, Reply, Say, Turn
from storage import audit, awards, plan_items, plans, units
from storage.awards import Candidate, Verdict
from storage.database import Session
from storage.people import Person
from storage.plans import Plan

CARRIED = ("plan", "top", "unit", "who", "year", "page", "back")
DENIED = Reply(Say("awards-denied"))
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(frozen=True, slots=True)
class Room:
    """A button's plan, and what is looked at there."""

    session: Session
    turn: Turn
    person: Person
    plan: Plan
    args: Mapping[str, str]
    edits: int | None = None

    @property
    def unit(self) -> int:
        return int(self.args["unit"])

    @property
    def who(self) -> str:
        return self.args.get("who", "")

    @property
    def year(self) -> int:
        told = self.args.get("year", "")
        return int(told) if told else scope.year(self.plan, self.turn.at.date())

    def sight(self, *, judges: bool = False, **more: str) -> Sight:
        kept = {name: self.args[name] for name in CARRIED if name in self.args}
        args = {**kept, "plan": str(self.plan.id), "year": str(self.year), **more}
        return Sight(self.session, self.turn.at, args, judges, self.edits)

    def tables(self, top: int) -> Tables:
        return Tables(self.session, top, self.year, self.turn.at)

    def sees(self, unit: int) -> bool:
        return scope.sees(self.session, self.person, self.plan, unit)


def enter(
    session: Session, turn: Turn, args: Mapping[str, str], edits: int | None = None
) -> Room | None:  # fmt: skip
    plan = plans.find(session, int(args["plan"]))
    if plan is None or turn.person is None or plan.state != "confirmed":
        return None
    return Room(session, turn, turn.person, plan, args, edits)


def listing(room: Room) -> Replies:
    top = int(room.args["top"])
    if not room.sees(top):
        return [DENIED]
    book = checklist.book(room.session, room.plan)
    listed = scope.listed(room.session, top, room.turn.at.date())
    found = checklist.of_units(room.session, book, room.tables(top), listed)
    people = _people_of(room, top)
    return [views.of_plan(room.sight(who=""), book, found, len(people))]


def below(room: Room, top: int) -> int:
    """How many units right below it may be rewarded."""
    listed = scope.listed(room.session, top, room.turn.at.date())
    return sum(one.id != top for one in listed)


def _people_of(room: Room, top: int) -> list[Candidate]:
    below = set(units.subtree(room.session, top))
    return [one for one in awards.of(room.session, room.plan.id, below) if one.person]


def individuals(room: Room) -> Replies:
    top = int(room.args["top"])
    if not room.sees(top):
        return [DENIED]
    book = checklist.book(room.session, room.plan)
    candidates = _people_of(room, top)
    found = checklist.of_people(room.session, book, room.tables(top), candidates)
    alone = not below(room, top)
    unit = units.by_id(room.session, top)
    known = {"of": unit.code} if alone and unit else {}
    return [views.individuals(room.sight(), book, found, known)]


def _checklist(room: Room) -> tuple[Book, Checklist] | None:
    """What is looked at; None where it is not to be seen, or is no more."""
    unit = units.by_id(room.session, room.unit, room.turn.at.date())
    if unit is None or not room.sees(room.unit):
        return None
    book = checklist.book(room.session, room.plan)
    tables = room.tables(room.unit)
    if not room.who:
        return book, checklist.of_units(room.session, book, tables, [unit])[0]
    named = [one for one in _people_of(room, room.unit) if one.person == room.who]
    mine = [one for one in named if one.unit == room.unit]
    found = checklist.of_people(room.session, book, tables, mine)
    return (book, found[0]) if found else None


def _sight(room: Room) -> Sight:
    session, who = room.session, room.who
    judges = scope.judges(session, room.person, room.plan, room.unit, who)
    return room.sight(judges=judges)


def show(room: Room) -> Replies:
    found = _checklist(room)
    if found is None:
        return [DENIED]
    return [views.checklist(_sight(room), *found, below(room, room.unit))]


def item(room: Room) -> Replies:
    found = _checklist(room)
    if found is None:
        return [DENIED]
    _, one = found
    for number, each in enumerate(one.criteria, 1):
        if str(each.item.id) == room.args["item"]:
            return [views.criterion(_sight(room), one, each, number)]
    return show(room)


def _judge(room: Room) -> Replies:
    asked = plan_items.find(room.session, int(room.args["item"]))
    if asked is None or asked.state == "dropped" or asked.plan != room.plan.id:
        return [DENIED]
    done = deeds.say(
        room.session, room.turn, room.plan, room.unit, room.who,
        of=checklist.about("item", asked.id, room.year), verdict=_verdict(room),
    )  # fmt: skip
    return item(room) if done else [DENIED]


def _verdict(room: Room) -> Verdict:
    return next(one for one in VERDICTS if one == room.args["verdict"])


def _papers(room: Room) -> Replies:
    found = _checklist(room)
    return [DENIED] if found is None else [views.papers(_sight(room), *found)]


def _tick(room: Room) -> Replies:
    done = deeds.say(
        room.session, room.turn, room.plan, room.unit, room.who,
        of=checklist.about("paper", int(room.args["paper"]), room.year),
        verdict=_verdict(room),
    )  # fmt: skip
    return _papers(room) if done else [DENIED]


def _drop(room: Room) -> Replies:
    done = deeds.drop(room.session, room.turn, room.plan, room.unit, room.who)
    return individuals(room) if done else [DENIED]


def _export(room: Room) -> Replies:
    """The file is made after the turn, with the rights that hold then."""
    who = room.person.id
    args = {**room.sight().args, "form": room.args["form"], "person": str(who)}
    audit.note(room.session, room.turn.at, who, "awards.export", " ".join(args.values()))
    making = Say("awards-making")
    return [Reply(making), Reply(making, paper=Paper(files.RECIPE, args))]


SHOWN = {
    "list": listing, "people": individuals, "show": show, "item": item, "judge": _judge,
    "papers": _papers, "tick": _tick, "drop": _drop, "export": _export,
}  # fmt: skip


def look(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    room = enter(session, turn, tapped.args, tapped.message)
    if room is None:
        return [DENIED]
    return SHOWN[tapped.action.removeprefix("awards.")](room)
