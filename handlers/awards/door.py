"""/khenthuong: who meets a plan's criteria for an award, as the tables show and as people judge."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from handlers import rights
from handlers.awards import named as award_named
from handlers.awards import rooms, scope
from handlers.awards.asked import asks, asks_people
from handlers.awards.forms import NOTE, PERSON
from handlers.feature import Action, Command, Feature, Result, Tapped
from handlers.overview.words import question
from handlers.places.places import Memory
from handlers.plans.words import short
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import units
from storage.database import Session
from storage.plans import Plan


def _start(session: Session, turn: Turn, meant: Sequence[int] = ()) -> Replies:
    """The plan, where there is but one; else which?"""
    assert turn.person is not None  # the command is for officers
    found = scope.known(session, turn.person)
    if not found:
        return [Reply(Say("awards-none"))]
    pairs = [
        (plan, unit)
        for plan in found
        for unit in meant
        if scope.sees(session, turn.person, plan, unit)
    ]
    if meant and not pairs:
        names = ", ".join(units.name_of(session, one) for one in meant[:3])
        return [Reply(Say("awards-outside", {"unit": names}))]
    chosen: Sequence[tuple[Plan, int | None]] = pairs or [(plan, None) for plan in found]
    if len(chosen) == 1:
        return _open(session, turn, {"plan": str(chosen[0][0].id)}, chosen[0][1])
    rows = tuple((_choice(session, plan, unit),) for plan, unit in chosen[:10])
    return [Reply(Say("awards-which-plan"), rows)]


def _choice(session: Session, plan: Plan, unit: int | None) -> Button:
    name = short(plan.name, 45)
    if unit is None:
        return Button(
            Say("awards-button-plan", {"name": name}), "awards.plan", {"plan": str(plan.id)}
        )
    values: dict[str, Value] = {"name": name, "unit": units.name_of(session, unit)}
    args = {"plan": str(plan.id), "unit": str(unit)}
    return Button(Say("awards-button-plan-unit", values), "awards.plan", args)


def _open(
    session: Session,
    turn: Turn,
    args: Mapping[str, str],
    unit: int | None,
    edits: int | None = None,
) -> Replies:
    """A unit's checklist; or all units for leaders, and their own unit for officers."""
    room = rooms.enter(session, turn, args, edits)
    if room is None:
        return [rooms.DENIED]
    if unit is not None:
        return rooms.show(replace(room, args={**args, "unit": str(unit), "top": str(unit)}))
    tops = scope.tops(session, room.person, room.plan)
    if len(tops) > 1:
        sight = room.sight()
        rows = tuple(
            (sight.button(Say("awards-button-unit", {"unit": units.name_of(session, one)}),
                          "list", top=str(one), page="0"),)
            for one in tops[:20]
        )  # fmt: skip
        return [Reply(Say("awards-which-unit"), rows, edits=edits)]
    if not tops:
        return [rooms.DENIED]
    (top,) = tops
    leads = rights.may(session, room.person, "leader", top)
    alone = not rooms.below(room, top)
    if alone or not leads:
        return rooms.show(replace(room, args={**args, "unit": str(top), "top": str(top)}))
    return rooms.listing(replace(room, args={**args, "top": str(top)}))


def _plan(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    unit = tapped.args.get("unit")
    return _open(session, turn, tapped.args, int(unit) if unit else None, tapped.message)


@dataclass(frozen=True, slots=True)
class Awards:
    """With the units in memory."""

    memory: Memory

    def command(self, session: Session, turn: Turn, rest: str) -> Replies:
        meant = self._meant(session, turn, rest)
        if meant or award_named.means_nobody(rest):
            return _start(session, turn, meant)
        listed = award_named.on_lists(session, turn)
        if award_named.means_all(rest):
            return award_named.listing(session, turn, listed) if listed else _start(session, turn)
        people = award_named.named(session, turn, rest)
        if people:
            return award_named.show(session, turn, people)
        return [Reply(Say("awards-unknown-name", {"words": short(rest, 60)}))]

    def knows(self, session: Session, turn: Turn) -> Result | None:
        """ "xã Bản Bo đủ điều kiện khen thưởng chưa"; what asks for the criteria is for plans."""
        if not rights.has(turn.person, "officer"):
            return None
        asked = asks(turn.text)
        meant = self._meant(session, turn, turn.text) if asked else ()
        people = award_named.named(session, turn, turn.text) if asked else ()
        every = award_named.on_lists(session, turn) if asks_people(turn.text) else ()
        if not every and not asks(turn.text, named=bool(meant or people)):
            return None
        if not scope.known(session, turn.person):
            return None
        if turn.group:
            return [Reply(Say("talk-only-in-private"), quote=True)]
        if people:
            return award_named.show(session, turn, people)
        if every:
            return award_named.listing(session, turn, every)
        return _start(session, turn, meant)

    def _meant(self, session: Session, turn: Turn, text: str) -> tuple[int, ...]:
        """The unit that is named; several of one name."""
        found = question(text, self.memory(session), turn.at.date()).of("place")
        return next((one.hit.units for one in found if one.hit), ())


def feature(memory: Memory) -> Feature:
    door = Awards(memory)
    return Feature(
        commands=(
            Command(
                ("awards", "khenthuong"), door.command, "officer", where="private",
                menu="awards-menu", button="awards-button",
            ),
        ),
        actions=(
            Action("awards.plan", _plan, right="officer"),
            *(
                Action(f"awards.{name}", rooms.look, right="officer")
                for name in rooms.SHOWN
            ),
            Action(NOTE.name, right="officer", opens=NOTE.name),
            Action(PERSON.name, right="officer", opens=PERSON.name),
        ),
        dialogs=(NOTE, PERSON),
        knows=door.knows,
    )  # fmt: skip
