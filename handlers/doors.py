"""Every feature the assistant has, in one list; adding one is adding a line."""

from collections.abc import Mapping, Sequence

from handlers import (
    asking_plans,
    figures,
    groups,
    help,
    join,
    manage,
    models,
    plans,
    report,
    report_cancelled,
    report_deeds,
    report_digest,
    report_find,
    report_orders,
    report_out,
    report_pictures,
    report_show,
    reviewing,
    tasks,
    words,
)
from handlers.compose import Recipe
from handlers.feature import Feature
from handlers.forms import gopy
from handlers.known import Known
from handlers.making import Make
from handlers.places import Memory
from handlers.report_hours import Hours
from handlers.router import Router, build
from handlers.turn import Say

# what can be done with the figures of an answer, by the frame's name of it
ACTS: Mapping[str, figures.Act] = {}


def features() -> tuple[Feature, ...]:
    """Those of one process: they share its memory of the plans."""
    places, known = Memory(), Known()
    listed = (  # in this order /help lists what they do, and files are offered to them
        report.feature(places),
        tasks.FEATURE,
        report_show.FEATURE,
        models.FEATURE,
        report_out.FEATURE,
        asking_plans.feature(known),
        plans.FEATURE,
        report_pictures.feature(places),
        reviewing.FEATURE,
        report_deeds.FEATURE,
        report_orders.feature(places),
        report_cancelled.feature(places),
        report_find.feature(places),
        figures.feature(
            places, known, ACTS
        ),  # what no report is searched by is a question of figures
        gopy.FEATURE,
        groups.FEATURE,
        manage.FEATURE,
        join.FEATURE,
    )
    return (*listed, help.feature(listed))


def makes() -> Mapping[str, Make]:
    """Who makes the files that replies name."""
    return {report_out.RECIPE: report_out.make}


def recipes(hours: Hours | None = None) -> Mapping[str, Recipe]:
    """Who writes the letters that look again when they are sent; `hours`: when it is quiet."""
    return report_digest.recipes(hours)


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
