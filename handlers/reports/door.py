"""Reports in one message or step by step: which kind it is, and the form that takes it further."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from handlers import rights
from handlers.feature import Action, Command, Feature, Opening, Result, Tapped
from handlers.forms.kind import Kind
from handlers.forms.kinds import BY_NAME, KINDS
from handlers.meaning import meaning
from handlers.places.places import Memory
from handlers.reading.found import Found
from handlers.reading.message import read
from handlers.reports import edited as report_edited
from handlers.reports import groups, told, words
from handlers.reports.answers import UNIT
from handlers.reports.form import PREFIX, forms
from handlers.turn import Button, Replies, Reply, Say, Turn, Value
from storage import reports, units
from storage.database import Session
from storage.reports import Wanted

MOST = 2  # reports of one message that are offered together
KEPT = 2000  # characters of a message behind a button


def feature(memory: Memory) -> Feature:
    take_sentence = partial(take, memory)
    return Feature(
        commands=(
            Command(
                ("report", "baocao"),
                partial(_command, memory),
                right="officer",
                menu="report-menu",
                button="report-button",
                captions=True,
            ),
        ),
        actions=(
            Action("report.kind", partial(_kind_chosen, memory), right="officer"),
            Action("report.several", partial(_several_chosen, memory), right="officer"),
            Action("report.again", partial(_again, memory), right="officer"),
            Action("report.reread", partial(report_edited.reread, memory), right="officer"),
        ),
        edited=partial(report_edited.edited, memory),
        overhears=partial(groups.overheard, memory),
        dialogs=forms(memory),
        intents={"report": take_sentence},
        knows=partial(as_before, memory),
    )


def take(memory: Memory, session: Session, turn: Turn) -> Result:
    """A sentence that tells of something done: read it, or ask what it tells of."""
    if not turn.person or not any(role.name for role in turn.person.roles):
        return [Reply(Say("talk-denied"), quote=turn.group)]
    found = read(turn.text, memory(session), turn.at)
    if refused := groups.refusal(session, turn, found[0] if found else Found()):
        return [Reply(refused, quote=True)]
    if not found or not any(one.kind for one in found):
        return which(turn, turn.text, found[0] if found else Found())
    if len(found) > 1:
        return _ask_several(session, turn, found[:MOST])
    return opening(session, turn, found[0])


def as_before(memory: Memory, session: Session, turn: Turn) -> Result | None:
    """ "như lần trước", with a kind or without one: then of the kind told last."""
    if turn.group or not rights.has(turn.person, "officer") or meaning.question(turn.text):
        return None
    found = read(turn.text, memory(session), turn.at)
    if len(found) != 1 or not found[0].again or turn.person is None:
        return None
    mine = reports.listing(session, Wanted(by=turn.person.id), limit=1, latest=True)
    kind = found[0].kind or (mine[0].kind if mine else "")
    return opening(session, turn, replace(found[0], kind=kind)) if kind in BY_NAME else None


def opening(session: Session, turn: Turn, found: Found, *, message: str = "") -> Result:
    """The form of this report, with what was read in it."""
    kind = BY_NAME[found.kind]
    if refused := groups.refusal(session, turn, found):
        return [Reply(refused, quote=True)]
    heard = told.begin(session, turn, kind, found)
    return Opening(
        PREFIX + kind.name, heard.answers, heard.why, message or turn.message, beside=True
    )


def which(turn: Turn, text: str, found: Found) -> Replies:
    """What is it about? A button for each kind; the message waits behind it."""
    nothing = [
        kind
        for kind in KINDS
        if (kind.nothing or not found.nothing) and not (turn.group and kind.name == "situation")
    ]
    args = {"text": text[:KEPT], "at": turn.at.isoformat(), "message": turn.message}
    buttons = [
        Button(Say(kind.title), "report.kind", {**args, "kind": kind.name}) for kind in nothing
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return [Reply(Say("report-ask-kind"), rows, quote=turn.group)]


def _command(memory: Memory, session: Session, turn: Turn, rest: str) -> Result:
    if rest:
        return take(memory, session, replace(turn, text=rest))
    if refused := groups.refusal(session, turn, Found()):
        return [Reply(refused, quote=True)]
    return which(turn, "", Found())


def _kind_chosen(memory: Memory, session: Session, turn: Turn, tapped: Tapped) -> Result:
    """The person said what it is about: read the message again, as of when it was said."""
    text, kind = tapped.args["text"], tapped.args["kind"]
    found = _read_again(memory, session, tapped, kind)[0] if text else Found(kind)
    result = opening(
        session, turn, replace(found, kind=kind), message=tapped.args.get("message", "")
    )
    return replace(result, edits=tapped.message) if isinstance(result, Opening) else result


def _read_again(memory: Memory, session: Session, tapped: Tapped, kind: str = "") -> list[Found]:
    at = datetime.fromisoformat(tapped.args["at"])
    return read(tapped.args["text"], memory(session), at, kind=kind) or [Found(kind)]


def _ask_several(session: Session, turn: Turn, found: list[Found]) -> Replies:
    """Two reports in one message: both, or only one of them."""
    args = {"text": turn.text[:KEPT], "at": turn.at.isoformat(), "message": turn.message}
    lines = tuple(_line(session, turn, number, one) for number, one in enumerate(found, 1))
    both = Button(Say("report-button-both"), "report.several", args)
    ones = tuple(
        Button(
            Say("report-button-only", {"number": number}),
            "report.several",
            {**args, "only": str(number)},
        )
        for number in range(1, len(found) + 1)
    )
    return [Reply(Say("report-several", {"lines": lines}), ((both,), ones), quote=turn.group)]


def _line(session: Session, turn: Turn, number: int, found: Found) -> Say:
    kind: Kind = BY_NAME[found.kind] if found.kind else KINDS[0]
    own = told.begin(session, turn, kind, Found()).answers.get(UNIT)
    known = units.several(session, found.units or ([int(own)] if own else []))
    unit = next(iter(known.values())).name if known else Say("report-no-unit")
    day = words.day(found.day) if found.day else Say("report-no-day")
    values: dict[str, Value] = {
        "number": number,
        "kind": Say(kind.title),
        "unit": unit,
        "day": day,
    }
    return Say("report-several-line", values)


def _several_chosen(memory: Memory, session: Session, turn: Turn, tapped: Tapped) -> Result:
    found = [one for one in _read_again(memory, session, tapped) if one.kind][:MOST]
    only = tapped.args.get("only")
    chosen = [found[int(only) - 1]] if only and int(only) <= len(found) else found
    message = tapped.args.get("message", "")
    opened = [opening(session, turn, one, message=message) for one in chosen]
    forms = [one for one in opened if isinstance(one, Opening)]
    if not forms:
        return opened[0] if opened else [Reply(Say("talk-old-button"))]
    below = forms[1] if len(forms) > 1 else None
    return replace(forms[0], edits=tapped.message, below=below)


def _again(memory: Memory, session: Session, turn: Turn, tapped: Tapped) -> Result:
    """A second report of the kind that is open already; the first one waits."""
    return take(memory, session, replace(turn, kind="text", text=tapped.args["text"]))
