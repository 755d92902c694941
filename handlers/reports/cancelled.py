"""A correction typed after its card was cancelled: it goes nowhere, and says so."""

from datetime import timedelta
from functools import partial

from handlers.feature import Action, Feature, Opening, Result, Tapped
from handlers.forms.kinds import BY_NAME
from handlers.meaning import meaning
from handlers.places.places import Memory
from handlers.reading.fix import fix
from handlers.reading.message import read
from handlers.reports import said
from handlers.reports.form import PREFIX
from handlers.reports.named import named
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import drafts, reports
from storage.database import Session
from storage.drafts import Draft

AFTER = timedelta(minutes=10)  # a card cancelled (perhaps on another phone) is still in mind


def feature(memory: Memory) -> Feature:
    return Feature(actions=(Action("report.reopen", reopen),), knows=partial(corrects, memory))


def corrects(memory: Memory, session: Session, turn: Turn) -> Replies | None:
    """A bare correction, and the card it was for has just been cancelled: it goes nowhere."""
    if turn.person is None:
        return None
    draft = drafts.cancelled(session, turn.person.id, turn.at - AFTER, PREFIX)
    if draft is None or draft.cancelled_at is None or not _is_for(memory, session, turn, draft):
        return None
    last = reports.latest_by(session, turn.person.id)
    if last is not None and last.changed_at > draft.cancelled_at:
        return None
    kind = BY_NAME[draft.form.removeprefix(PREFIX)]
    args = {"draft": str(draft.id)}
    again = Button(Say("show-button-reopen"), "report.reopen", args, who=turn.person.id)
    values: dict[str, Value] = {
        "title": Say(kind.title),
        "at": said.at(draft.cancelled_at, turn.at),
    }
    return [Reply(Say("show-was-cancelled", values), ((again,),), quote=turn.group)]


def _is_for(memory: Memory, session: Session, turn: Turn, draft: Draft) -> bool:
    """Does the sentence change a number, the day or the unit of that draft, and nothing else?"""
    best = meaning.read(turn.text, now=turn.at)[0]
    if best.intent not in ("unclear", "manage", "report"):
        return False
    if best.intent == "manage" and best.slots.get("order") != "edit":
        return False
    places = memory(session)
    if named(turn.text, places, turn.at).report or any(
        one.kind for one in read(turn.text, places, turn.at)
    ):
        return False
    kind = BY_NAME[draft.form.removeprefix(PREFIX)]
    found = fix(turn.text, kind, draft.answers, "", places, turn.at)
    counted = [field.name for field in kind.fields if field.type in ("count", "groups", "choice")]
    return bool(found.day or found.units or any(name in found.answers for name in counted))


def reopen(session: Session, turn: Turn, tapped: Tapped) -> Result:
    """The same answers as a new draft; a second tap finds the one that was made."""
    draft = drafts.find(session, int(tapped.args["draft"]))
    if draft is None or turn.person is None or draft.author != turn.person.id:
        return [Reply(Say("talk-old-button"))]
    if not drafts.take_back(session, draft):
        return [Reply(Say("show-reopened-before"), toast=True)]
    return Opening(
        draft.form,
        draft.answers,
        message=draft.message,
        report=draft.report,
        beside=True,
        edits=tapped.message,
        files_of=draft.id,
    )
