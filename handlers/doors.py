"""Every feature the assistant has, in one list; adding one is adding a line."""

from collections.abc import Sequence

from handlers import groups, help, join, manage
from handlers.feature import Feature
from handlers.forms import gopy
from handlers.router import Router, build


def features() -> tuple[Feature, ...]:
    listed = (join.FEATURE, groups.FEATURE, manage.FEATURE, Feature(dialogs=(gopy.DIALOG,)))
    return (*listed, help.feature(listed))


def router(listed: Sequence[Feature]) -> Router:
    return build(listed)
