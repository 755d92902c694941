"""The one question about pictures without words: whose are they, and what comes of the answer."""

from dataclasses import replace
from datetime import timedelta

from handlers import card, dialog, folder
from handlers.feature import Result, Tapped
from handlers.forms.kinds import BY_NAME
from handlers.reading.found import Found
from handlers.reports import adding, pictures_named
from handlers.reports import door as report
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import draft_files, drafts, reports
from storage.database import Session
from storage.drafts import Draft
from storage.reports import Report, Wanted

RECENT = timedelta(days=3)
MOST = 4  # reports to choose from
SETTLED = (Reply(Say("files-settled"), toast=True),)


def ask(session: Session, turn: Turn, why: Say | None = None) -> Replies:
    kept = folder.keep(session, turn, "whose")
    return [question(session, turn, kept, why)]


def question(session: Session, turn: Turn, kept: Draft, why: Say | None = None) -> Reply:
    """Whose are they? The reports of these days, a new one, or nobody's."""
    files = pictures_named.counted(draft_files.of(session, kept.id))
    who = kept.author
    recent = reports.listing(
        session,
        Wanted(by=who, sent_after=turn.at - RECENT, states=("received", "accepted", "returned")),
    )
    newest = sorted(recent, key=lambda one: one.id, reverse=True)[:MOST]
    rows = tuple((_button(one, kept),) for one in newest)
    last = (
        Button(Say("files-button-new"), "files.new", draft=kept.id, who=who),
        Button(Say("files-button-drop"), "files.drop", draft=kept.id, who=who),
    )
    say = card.because(why, Say("files-whose", {"files": files}))
    return Reply(say, (*rows, last), edits=kept.card, draft=kept.id)


def _button(report: Report, kept: Draft) -> Button:
    values: dict[str, Value] = {
        "receipt": report.receipt,
        "kind": Say(BY_NAME[report.kind].title),
        "day": f"{report.happened_on:%d/%m}",
    }
    label = Say("files-button-report", values)
    return Button(label, "files.to", {"to": str(report.id)}, draft=kept.id, who=kept.author)


def asked_of(there: Draft) -> folder.Asked:
    return "whose" if there.answers.get(folder.ASKED) == "whose" else "what"


def answer(session: Session, turn: Turn) -> Result | None:
    """Words that answer the question whose the pictures are."""
    there = folder.waiting(session, turn)
    if there is None or asked_of(there) != "whose":
        return None
    if dialog.order_of(turn.text) == "cancel":
        return drop(session, there)
    id = pictures_named.receipt(turn.text)
    if id is None and pictures_named.newest(turn.text) and turn.person:
        newest = reports.latest_by(session, turn.person.id)
        id = newest.id if newest else None
    return None if id is None else adding.add(session, turn, id, there)


def chosen(session: Session, turn: Turn, tapped: Tapped) -> Result:
    there = _open(session, tapped)
    return adding.add(session, turn, int(tapped.args["to"]), there) if there else SETTLED


def begin_new(session: Session, turn: Turn, tapped: Tapped) -> Result:
    """A report that is not told yet: which kind is it?"""
    there = _open(session, tapped)
    if there is None:
        return SETTLED
    return pending(session, turn, report.which(turn, "", Found()), there, there.card)


def _open(session: Session, tapped: Tapped) -> Draft | None:
    there = drafts.find(session, tapped.draft or 0)
    return there if there and there.state == "open" else None


def pending(session: Session, turn: Turn, result: Replies, kept: Draft, at: int | None) -> Replies:
    """What is asked about the words holds the files too."""
    folder.note(session, turn, kept, "what")
    head, *rest = result
    return [replace(head, draft=kept.id, edits=at), *rest]


def dropped(session: Session, turn: Turn, tapped: Tapped) -> Result:
    there = _open(session, tapped)
    return drop(session, there) if there else SETTLED


def drop(session: Session, there: Draft) -> Replies:
    drafts.close(session, there, "cancelled", {})
    return [Reply(Say("files-dropped"), edits=there.card)]
