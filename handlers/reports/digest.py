"""What came in, told to a leader at once for half a day: a letter that looks when it is sent.

Whatever is new to this leader is listed, once for each version; a report that was judged or
withdrawn meanwhile is not. Nothing new: the letter is cancelled.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from handlers import rights
from handlers.compose import Recipe
from handlers.reports import leaders, review, said
from handlers.reports.hours import Hours
from handlers.turn import Button, Reply, Say
from storage import (
    buttons,
    office_days,
    outbox,
    people,
    preferences,
    report_notes,
    reviews,
    units,
)
from storage.database import Session
from storage.outbox import Letter
from storage.people import Person
from storage.reports import Report

NAME = "report.digest"
ALL, LIST, WALK = "review.all", "review.list", "review.walk"
CHOICE, NOW, DIGEST, OFF = "reports", "now", "digest", "off"
LINES = 8
MOST = 40  # of one letter; the others come with the next
BACK = timedelta(days=14)  # longer than Tết; what nobody judged by then is found in the lists


def recipes(hours: Hours | None = None) -> Mapping[str, Recipe]:
    return {NAME: partial(compose, hours or Hours())}


def owe(session: Session, leader: Person, now: datetime, hours: Hours | None = None) -> None:
    """See to it that the leader hears at the next time for it."""
    to = leaders.chat_of(session, leader)
    if to is None:
        return
    slot, hours = now, _here(session, hours or Hours())
    for _ in range(3):  # the letter of a time that has just come may be on its way already
        slot = hours.next(slot)
        key = f"digest:{leader.id}:{slot:%Y-%m-%dT%H:%M}"
        args = {"person": leader.id, "units": _led(leader), "slot": slot.isoformat()}
        payload = json.dumps({"recipe": NAME, "args": args})
        letter = Letter(key, to.channel, to.chat, payload, lane=1, not_before=slot)
        if outbox.put(session, letter, now) is not None or outbox.waits(session, key):
            return


def _here(session: Session, hours: Hours) -> Hours:
    """With the office's own days."""
    return replace(hours, calendar=office_days.calendar(session))


def _led(person: Person) -> list[int | None]:
    """The units this person leads; None is all of them."""
    return [role.unit for role in person.roles if rights.RANK[role.name] >= rights.RANK["leader"]]


def compose(hours: Hours, session: Session, args: Mapping[str, Any], now: datetime) -> Reply | None:
    """The digest of this moment, or nothing."""
    person = people.by_id(session, int(args["person"]))
    if person is None or not _led(person):
        _pass_on(session, args["units"], now, hours)
        return None
    if preferences.chosen(session, person.id, CHOICE) == OFF:
        return None
    if not _here(session, hours).open(now):
        owe(session, person, now, hours)
        return None
    found = _new(session, person, now, args["slot"])
    if len(found) > MOST:
        owe(session, person, now, hours)
        found = found[:MOST]
    if not found:
        return None
    return letter(session, person.id, found, now, args["slot"], LINES)


def _pass_on(session: Session, led: Sequence[int | None], now: datetime, hours: Hours) -> None:
    """They lead no more: whoever does now hears of what waits."""
    waiting = reviews.waiting(session, _below(session, led), now - BACK)
    found = {one.id: one for report in waiting for one in leaders.over(session, report)}
    for leader in found.values():
        if preferences.chosen(session, leader.id, CHOICE) != OFF:
            owe(session, leader, now, hours)


def _below(session: Session, led: Sequence[int | None]) -> list[int] | None:
    if None in led:
        return None
    return list(dict.fromkeys(id for unit in led if unit for id in units.subtree(session, unit)))


def _new(session: Session, person: Person, now: datetime, slot: str) -> list[Report]:
    """What waits for this leader and was not shown to them, the oldest first."""
    waiting = reviews.waiting(session, _below(session, _led(person)), now - BACK)
    seen = _seen(session, person.id, now, slot)
    fresh = [one for one in waiting if (str(one.id), str(one.version)) not in seen]
    noted = {one.report for one in report_notes.several(session, [one.id for one in fresh])}
    known: dict[tuple[int, int, int], bool] = {}
    found = []
    for one in fresh:
        alike = (one.unit, one.entered_by, one.id if one.id in noted else 0)
        if alike not in known:
            known[alike] = person.id in {each.id for each in leaders.over(session, one)}
        if known[alike]:
            found.append(one)
    return found


def _seen(session: Session, person: int, now: datetime, slot: str) -> set[tuple[str, str]]:
    """Which versions this person was shown: the buttons under them tell.

    Those of this very letter do not count: it may have to be written twice.
    """
    given = buttons.shown(session, person, (ALL, review.ASK), now - BACK)
    seen = set()
    for one in given:
        if one.args.get("slot") == slot:
            continue
        if one.action == ALL:
            seen |= set(versions(one.args["every"]))
        else:
            seen.add((one.args["report"], one.args["version"]))
    return seen


def versions(told: str) -> list[tuple[str, str]]:
    pairs = [one.split(".") for one in told.split(",") if one]
    return [(id, version) for id, version in pairs]


def letter(
    session: Session, who: int, found: Sequence[Report], now: datetime, slot: str, lines: int
) -> Reply:
    head = Say(
        "review-digest-head",
        {"number": len(found), "counted": said.counted(found)},
    )
    if len(found) == 1:
        rows = review.buttons(found[0], who)
        marked = tuple(
            tuple(replace(one, args={**one.args, "slot": slot}) for one in row) for row in rows
        )
        return Reply(said.card(session, found[0], now, head), marked, report=found[0].id)
    shown = found[:lines]
    told: tuple[Say, ...] = tuple(said.line(session, one) for one in shown)
    if len(found) > len(shown):
        told = (*told, Say("review-digest-more", {"number": len(found) - len(shown)}))
    return Reply(
        Say("review-digest", {"head": head, "lines": told}),
        _under(who, found, len(shown), slot),
    )


def _under(
    who: int, found: Sequence[Report], shown: int, slot: str
) -> tuple[tuple[Button, ...], ...]:
    """What was not shown is not accepted either."""
    every = ",".join(f"{one.id}.{one.version}" for one in found)
    lines = ",".join(f"{one.id}.{one.version}" for one in found[:shown])
    args = {"slot": slot, "every": every}
    all_ = Say("review-button-all", {"number": shown})
    rows = [(Button(all_, ALL, {**args, "reports": lines}, who=who),)]
    if shown < len(found):
        label = Say("review-button-list", {"number": len(found)})
        rows.append((Button(label, LIST, args, who=who),))
    return (*rows, (Button(Say("review-button-walk"), WALK, args, who=who),))
