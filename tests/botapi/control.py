"""The control API: how a test sets the scene, acts as people, and breaks things."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import fields

from tests.botapi import bulk, membership, messages, people, reporting
from tests.botapi.chats import User
from tests.botapi.faults import Kind, Rule
from tests.botapi.forms import Params
from tests.botapi.shapes import Json
from tests.botapi.updates import FIRST_ID
from tests.botapi.world import World

Action = Callable[[World, Params], object]
Wait = Callable[[World, Params], Awaitable[object]]


def add_updates(world: World, params: Params) -> Json:
    """Queue updates verbatim; one without an update_id gets the next. `raw` texts go unparsed."""
    ids = []
    for update in params.shape("updates") or []:
        update_id = update.get("update_id") or world.updates.reserve(1)
        if query := update.get("callback_query"):
            world.queries[query.get("id", "")] = world.clock.now()
        world.updates.add(update_id, json.dumps({"update_id": update_id, **update}).encode())
        ids.append(update_id)
    for raw in params.shape("raw") or []:
        ids.append(world.updates.reserve(1))
        world.updates.add(ids[-1], raw.replace("{update_id}", str(ids[-1])).encode())
    world.updates.next_id = max([world.updates.next_id, *(known + 1 for known in ids)])
    return {"update_ids": ids}


def number_from(world: World, params: Params) -> bool:
    world.updates.next_id = params.whole("update_id") or FIRST_ID
    return True


def add_user(world: World, params: Params) -> bool:
    user = world.chats.user(params.must("id"))
    _assign(user, params, [field.name for field in fields(User)])
    return True


def add_chat(world: World, params: Params) -> bool:
    chat = world.chats.chat(params.must("id"))
    _assign(chat, params, ["type", "title", "username", "first_name", "forum", "bot"])
    for user_id in params.shape("members") or []:
        chat.members[user_id] = "member"
    for user_id in params.shape("administrators") or []:
        chat.members[user_id] = "administrator"
    return True


def add_chats(world: World, params: Params) -> bool:
    first = params.must("first")
    world.chats.ids(range(first, first + params.must("count")))
    return True


def _assign(target: object, params: Params, names: list[str]) -> None:
    for name in names:
        if name in params.values:
            setattr(target, name, params.values[name])


def add_topic(world: World, params: Params) -> Json:
    chat = world.chats.chat(params.must("chat"))
    sender = world.chats.user(params.whole("user") or membership.SOMEBODY).shape()
    now = world.clock.now()
    opened = messages.open_topic(
        chat, params.text("name", "Topic"), now, sender, params.whole("thread")
    )
    world.push("message", opened)
    return {"thread_id": opened["message_id"]}


def change_topic(world: World, params: Params) -> bool:
    """Close, reopen or delete a topic."""
    topics = world.chats.chat(params.must("chat")).topics
    thread, to = params.must("thread"), params.text("to")
    if to == "deleted":
        del topics[thread]
    else:
        topics[thread].closed = to == "closed"
    return True


def set_clock(world: World, params: Params) -> Json:
    before = world.clock.now()
    if params.flag("resume"):
        world.clock.resume()
    if "at" in params.values:
        world.clock.freeze(params.number("at", 0))
    world.clock.advance(params.number("advance", 0))
    if world.clock.now() < before:
        world.limits.forget()
    return {"now": world.clock.now()}


def set_limits(world: World, params: Params) -> bool:
    _assign(world.limits, params, ["on", "overall", "group", "chat_gap"])
    return True


def set_privacy(world: World, params: Params) -> bool:
    world.sees_all = not params.flag("on")
    return True


def add_fault(world: World, params: Params) -> bool:
    given = {**params.values, "kind": Kind(params.text("kind"))}
    world.faults.rules.append(Rule(**given))
    return True


def clear_faults(world: World, params: Params) -> bool:
    world.faults.rules.clear()
    return True


ACTIONS: dict[str, Action] = {
    "updates": add_updates,
    "number_from": number_from,
    "bulk": bulk.add_bulk,
    "user": add_user,
    "chat": add_chat,
    "chats": add_chats,
    "topic": add_topic,
    "change_topic": change_topic,
    "says": people.says,
    "sends": people.sends,
    "shares_contact": people.shares_contact,
    "edits": people.edits,
    "posts": people.posts,
    "taps": people.taps,
    "bot_becomes": membership.bot_becomes,
    "joins": membership.joins,
    "leaves": membership.leaves,
    "upgrade": membership.upgrade,
    "clock": set_clock,
    "limits": set_limits,
    "privacy": set_privacy,
    "fault": add_fault,
    "clear_faults": clear_faults,
    "log": reporting.read_log,
    "refused": reporting.read_refused,
    "counters": reporting.read_counters,
    "read_chat": reporting.read_chat,
}
WAITS: dict[str, Wait] = {
    "wait_for_calls": reporting.wait_for_calls,
    "wait_drained": reporting.wait_until_drained,
}
