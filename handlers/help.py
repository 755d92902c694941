"""/help: what this person may do here, and how to type it."""

from collections.abc import Sequence
from functools import partial

from handlers import rights
from handlers.feature import Command, Feature, Right
from handlers.turn import Button, Replies, Reply, Say, Turn
from handlers.welcome import roles
from storage.database import Session

NAMES = ("help", "trogiup")
# what may be said in plain words, by the highest role somebody has
EXAMPLES: tuple[tuple[Right, str], ...] = (
    ("leader", "help-leader-says"),
    ("officer", "help-officer-says"),
)


def feature(features: Sequence[Feature]) -> Feature:
    """Make the command that lists all these features' commands, and itself."""
    listed = tuple(command for one in features for command in one.commands if command.menu)
    return Feature(commands=(Command(NAMES, partial(_help, listed), menu="help-menu"),))


def _help(listed: Sequence[Command], session: Session, turn: Turn, _rest: str) -> Replies:
    here = "group" if turn.group else "private"
    lines = tuple(
        # each language shows its own name of the command
        Say(
            "help-line",
            {"name": one.name("en"), "local": one.name("vi"), "what": Say(one.menu)},
        )
        for one in listed
        if one.where in {"both", here} and rights.has(turn.person, one.right)
    )
    if turn.group:
        return [Reply(Say("help-in-group", {"lines": lines}), quote=True)]
    who = roles(session, turn.person) if turn.person else ()
    rows = tuple(
        (Button(Say(one.button), one.tap),)
        for one in listed
        if one.button and one.where in {"both", here} and rights.has(turn.person, one.right)
    )
    said = Say("help", {"lines": lines, "roles": who})
    examples = next((key for right, key in EXAMPLES if rights.has(turn.person, right)), None)
    if examples:
        said = Say("help-with-examples", {"help": said, "examples": Say(examples)})
    return [Reply(said, rows)]
