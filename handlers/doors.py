"""Every feature the assistant has, in one list; adding one is adding a line."""

from collections.abc import Mapping, Sequence
from functools import partial

from handlers import (
    asking_plans,
    award_files,
    awards,
    board,
    control,
    figures,
    figures_out,
    giving,
    groups,
    health,
    heir,
    help,
    join,
    late,
    manage,
    models,
    month,
    month_file,
    more_time,
    nudge,
    nudge_letter,
    office_calendar,
    plans,
    reminding,
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
    targets,
    tasks,
    told_history,
    undated,
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
        more_time.feature(hours),
        control.feature(places),
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
