"""A leader's figures as a picture or an Excel file: asked for in a turn, made outside of it.

Who asked is looked up anew when the file is made: what may not be seen by then is not drawn.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from handlers.figures import charted
from handlers.figures.answer import Answer, answer
from handlers.figures.buttons import files
from handlers.figures.door import Wish
from handlers.figures.drawn import drawn
from handlers.figures.frames import pack, unpack
from handlers.figures.lines import Drawn
from handlers.figures.listed import besides, pages
from handlers.figures.words import as_of
from handlers.making import Made, MadeFile, Make
from handlers.overview.frame import Act
from handlers.places.places import Places
from handlers.turn import Paper, Replies, Reply, Say, Turn
from storage import audit, people
from storage.database import Session

CHART, SHEET = "figures.chart", "figures.sheet"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def ask_chart(session: Session, turn: Turn, wish: Wish) -> Replies:
    return _asked(CHART, Say("figures-chart-making"), turn, wish)


def ask_sheet(session: Session, turn: Turn, wish: Wish) -> Replies:
    assert turn.person is not None  # who has no rights has no figures
    what = f"{wish.frame.measure} {wish.frame.shape}"
    audit.note(session, turn.at, turn.person.id, SHEET, what)
    return _asked(SHEET, Say("figures-sheet-making"), turn, wish)


def _asked(recipe: str, making: Say, turn: Turn, wish: Wish) -> Replies:
    assert turn.person is not None
    args = {"frame": pack(replace(wish.frame, act="")), "person": str(turn.person.id)}
    return [Reply(making, paper=Paper(recipe, args), quote=turn.group)]


def makes(memory: Callable[[Session], Places]) -> Mapping[str, Make]:
    """Both makers, on a memory of the units."""

    def found(session: Session, args: Mapping[str, str], now: datetime) -> tuple[Answer, str]:
        person = people.by_id(session, int(args["person"]))
        frame = unpack(args["frame"])
        if person is None:
            return Answer(frame, (Say("figures-outside-all"),)), ""
        language = person.language or "vi"
        return answer(session, memory(session), person, frame, now), language

    def make_chart(session: Session, args: Mapping[str, str], now: datetime) -> Made:
        told, language = found(session, args, now)
        known = lines(told)
        data = picture(told, known, language)
        if known is None or data is None:
            return _nothing(told)
        file = MadeFile(f"bieu-do-{now:%Y%m%d-%H%M}.png", "image/png", data, "photo")
        return Made(_caption(told, known, "sheet"), (file,))

    def make_sheet(session: Session, args: Mapping[str, str], now: datetime) -> Made:
        told, language = found(session, args, now)
        known = lines(told)
        if known is None:
            return _nothing(told)
        file = MadeFile(f"so-lieu-{now:%Y%m%d-%H%M}.xlsx", XLSX, sheet(told, known, language))
        return Made(_caption(told, known, "chart"), (file,))

    return {CHART: make_chart, SHEET: make_sheet}


def lines(found: Answer) -> Drawn | None:
    """None where nothing was reckoned, or one number is all there is."""
    if found.matter is None or found.shown is None:
        return None
    return drawn(found.matter, found.shown)


def picture(found: Answer, known: Drawn | None, language: str) -> bytes | None:
    """The chart as a PNG; None where all of it is nothing."""
    from handlers.papers import chart as papers

    made = charted.chart(found, known, language) if known else None
    return papers.make(made) if made else None


def sheet(found: Answer, known: Drawn, language: str) -> bytes:
    """The lines as an Excel file."""
    from handlers.papers import figures_sheet

    return figures_sheet.make(pages(found, known, language))


def _nothing(found: Answer) -> Made:
    """The answer as it is now; that there is nothing to draw is said where figures were told."""
    if found.matter is None:
        return Made(Reply(found.say, found.buttons))
    nothing = replace(found, lines=(*found.lines, Say("figures-chart-nothing")))
    return Made(Reply(nothing.say))


def _caption(found: Answer, known: Drawn, other: Act) -> Reply:
    """What was understood, k of n, as of when; and a button for the other file."""
    assert found.matter is not None  # something was made of it
    told = (
        found.lines[0],
        *charted.said(found, known),
        *besides(found),
        as_of(found.matter.now),
    )
    return Reply(Say("figures-answer", {"lines": told}), (files(found.frame, (other,)),))
