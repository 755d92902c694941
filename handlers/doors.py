"""Every feature the assistant has, in one list; adding one is adding a line."""

from collections.abc import Mapping, Sequence
from functools import partial

from handlers import groups, help, join, manage, words
from handlers.answers import asking_plans
from handlers.answers.known import Known
from handlers.awards import door as awards
from handlers.awards import files as award_files
from handlers.board import door as board
from handlers.compose import Recipe
from handlers.control import door as control
from handlers.control import office_calendar
from handlers.feature import Feature
from handlers.figures import door as figures
from handlers.figures import out as figures_out
from handlers.forms import gopy
from handlers.giving import door as giving
from handlers.health import door as health
from handlers.health import told_history
from handlers.late import door as late
from handlers.late import undated
from handlers.making import Make
from handlers.models import door as models
from handlers.month import door as month
from handlers.month import file as month_file
from handlers.more_time import door as more_time
from handlers.nudges import door as nudge
from handlers.nudges import letter as nudge_letter
from handlers.places.places import Memory
from handlers.plans import door as plans
from handlers.plans import heir
from handlers.reminding import door as reminding
from handlers.reports import cancelled as report_cancelled
from handlers.reports import deeds as report_deeds
from handlers.reports import digest as report_digest
from handlers.reports import door as report
from handlers.reports import find as report_find
from handlers.reports import orders as report_orders
from handlers.reports import out as report_out
from handlers.reports import pictures as report_pictures
from handlers.reports import reviewing
from handlers.reports import show as report_show
from handlers.reports.hours import Hours
from handlers.router import Router, build
from handlers.targets import door as targets
from handlers.tasks import door as tasks
from handlers.turn import Say

# what can be done with the figures of an answer, by the frame's name of it
ACTS: Mapping[str, figures.Act] = {
    "chart": figures_out.ask_chart,
    "sheet": figures_out.ask_sheet,
}


def features(hours: Hours | None = None) -> tuple[Feature, ...]:
    """Those of one process: they share its memory of the plans; `hours`: when it is quiet."""
    places, known, hours = Memory(), Known(), hours or Hours()
    acts: Mapping[str, figures.Act] = {**ACTS, nudge.ACT: partial(nudge.act, hours)}
    listed = (  # in this order /help lists what they do, and files are offered to them
        report.feature(places),
        tasks.FEATURE,
        reminding.FEATURE,
        more_time.feature(places, hours),
        control.feature(places, hours),
        giving.feature(places, hours),
        month.FEATURE,
        report_show.FEATURE,
        models.FEATURE,
        awards.feature(places),
        report_out.FEATURE,
        asking_plans.feature(known),
        plans.FEATURE,
        heir.FEATURE,
        report_pictures.feature(places),
        reviewing.FEATURE,
        report_deeds.FEATURE,
        report_orders.feature(places),
        report_cancelled.feature(places),
        report_find.feature(places),
        targets.feature(places, known),
        figures.feature(
            places, known, acts
        ),  # what no report is searched by is a question of figures
        nudge.feature(places, hours),
        late.feature(places, hours),
        board.FEATURE,
        office_calendar.FEATURE,
        gopy.FEATURE,
        groups.FEATURE,
        health.FEATURE,
        told_history.FEATURE,
        manage.FEATURE,
        join.FEATURE,
    )
    return (*listed, help.feature(listed))


def makes() -> Mapping[str, Make]:
    """Who makes the files that replies name."""
    return {
        report_out.RECIPE: report_out.make,
        month_file.RECIPE: month_file.make,
        award_files.RECIPE: award_files.make,
        **figures_out.makes(Memory()),
    }


def recipes(hours: Hours | None = None) -> Mapping[str, Recipe]:
    """Who writes the letters that look again when they are sent; `hours`: when it is quiet."""
    return {
        **report_digest.recipes(hours),
        **nudge_letter.recipes(hours),
        **late.recipes(hours),
        **undated.recipes(),
        **reminding.recipes(),
        **heir.recipes(),
    }


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
