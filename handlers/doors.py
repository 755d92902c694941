"""Every feature the assistant has, in one list; adding one is adding a line."""

from collections.abc import Sequence

from handlers import asking_plans, groups, help, join, manage, plans, words
from handlers.feature import Feature
from handlers.forms import gopy
from handlers.known import Known
from handlers.router import Router, build
from handlers.turn import Say


def features() -> tuple[Feature, ...]:
    """Those of one process: they share its memory of the plans."""
    listed = (
        join.FEATURE,
        groups.FEATURE,
        asking_plans.feature(Known()),
        plans.FEATURE,
        manage.FEATURE,
        gopy.FEATURE,
    )
    return (*listed, help.feature(listed))


def router(listed: Sequence[Feature]) -> Router:
    return build(listed)


def menu(listed: Sequence[Feature], language: str, *, group: bool) -> list[tuple[str, str]]:
    """The commands an app shows in its menu: name and description."""
    return [
        (command.name(language), words.plain(language, Say(command.menu)))
        for feature in listed
        for command in feature.commands
        if command.menu and command.where in ("both", "group" if group else "private")
    ]
