"""The form of a kind of report: what a sentence changes in it, and what its own buttons do."""

from collections.abc import Mapping
from functools import partial

from handlers.card import Scene, button
from handlers.dialog import Dialog, Heard, Manner, Step, order_of
from handlers.forms.kind import Kind
from handlers.forms.kinds import KINDS
from handlers.machine import COLD
from handlers.meaning import meaning
from handlers.places.places import Memory, Places
from handlers.reading.fix import fix
from handlers.reading.found import Found
from handlers.reading.message import read
from handlers.reports import card, send
from handlers.reports import told as report_told
from handlers.reports.answers import (
    DAY,
    NOTHING,
    OTHER,
    REPORT,
    UNIT,
    VERSION,
    answers_of,
    missing,
    needed,
)
from handlers.reports.named import named
from handlers.reports.steps import LONGEST, is_assent, refuse, step_of
from handlers.turn import Button, Reply, Say
from knowledge.vietnamese import fold
from storage import reports
from storage.dialogues import CARD

PREFIX = "report."
SITUATION = "situation"  # its words are all there is to it
LIKELY_ASKED = 0.55  # "xã Hồ Thầu đã đối thoại chưa" is 0.59, "54 người" under 0.2
ELSEWHERE = 0.6  # a sentence that says nothing for the form, and so surely means something else
CHANGE = ("sua ", "doi ", "khong phai ", "ngay ", "change ")  # even where words are asked for
ANNOUNCE = ("bc ", "b/c ", "bao cao", "dk ", "dki ", "dang ky", "report")


def forms(memory: Memory) -> tuple[Dialog, ...]:
    """A form for each kind."""
    return tuple(_form(kind, memory) for kind in KINDS)


def _form(kind: Kind, memory: Memory) -> Dialog:
    return Dialog(
        PREFIX + kind.name,
        kind.title,
        steps=(
            Step(UNIT, "report-ask-unit", "report-label-unit", refuse),
            Step(DAY, "report-ask-day", "report-label-day", refuse),
            *(step_of(field) for field in kind.fields),
        ),
        finish=partial(send.finish, kind),
        takes_files=True,
        manner=Manner(
            listen=partial(listen, kind, memory),
            view=partial(card.view, kind),
            summary=partial(card.summary, kind, checked=True),
            tapped=partial(_tapped, kind, memory),
            missing=partial(missing, kind),
            needed=partial(needed, kind),
            allows=allows,
        ),
    )


def allows(scene: Scene) -> bool:
    """Its author; in a group the unit's people too."""
    person = scene.turn.person
    if person is None:
        return False
    if person.id == scene.draft.author:
        return True
    unit = scene.draft.answers.get(UNIT)
    return (
        bool(unit)
        and scene.turn.group
        and report_told.may_report(scene.session, scene.turn, int(unit or 0))
    )


def listen(kind: Kind, memory: Memory, scene: Scene) -> Heard | None:
    """Take a further sentence into the draft; None leaves it to the question that is asked."""
    text, asked = scene.turn.text, scene.standing.step
    answers = scene.draft.answers
    free = _asks_words(kind, asked)
    places = memory(scene.session)
    waits = kind.name == SITUATION and not {"note", NOTHING} & answers.keys()
    if other := _another(kind, memory, scene, free=free or waits):
        return other
    announced = waits and fold(text).startswith(ANNOUNCE)
    if free and not announced and not fold(text).startswith(CHANGE):
        return _entry(kind, scene, asked)
    # what is asked for in words is announced all the same: "báo cáo tình hình xã tôi: ..."
    asked = DAY if announced and free else asked
    found = fix(text, kind, answers, asked, places, scene.turn.at)
    telling = waits and "note" in found.answers and not meaning.question(text)
    if not telling and _asks(text, found):
        return Heard(answers, elsewhere=True)
    if not found.empty():
        return report_told.take(scene.session, scene.turn, kind, answers, found)
    return _unclear(kind, places, scene)


def _entry(kind: Kind, scene: Scene, asked: str) -> Heard | None:
    """Which work is done, in words; None for other words, and for what is no answer."""
    field, text, turn = kind.field(asked), scene.turn.text, scene.turn
    if field is None or field.type != "entry" or turn.at - scene.standing.touched_at > COLD:
        return None
    if order_of(text) or is_assent(text) or meaning.question(text) or len(text) > LONGEST:
        return None
    return report_told.entry(scene.session, turn, kind, scene.draft.answers, text)


def _unclear(kind: Kind, places: Places, scene: Scene) -> Heard:
    """It changes nothing: a word that something is wrong, something else altogether, or unclear."""
    text, asked, answers = scene.turn.text, scene.standing.step, scene.draft.answers
    best = meaning.read(text, now=scene.turn.at)[0]
    if best.slots.get("order") == "edit" and not named(text, places, scene.turn.at).any():
        return Heard(answers, Say("report-what-is-wrong"), asked)  # "nhầm rồi": this very card
    if best.intent not in ("report", "unclear") and best.score >= ELSEWHERE:
        return Heard(answers, elsewhere=True)
    unclear = "report-unclear-situation" if kind.name == SITUATION else "report-unclear"
    return Heard(answers, Say(unclear), asked)


def _asks(text: str, found: Found) -> bool:
    """Is it a question rather than a change? No number was told, and it reads like one."""
    if any(value.isdecimal() for value in found.answers.values()) or found.day is not None:
        return False
    best = meaning.read(text)[0]
    return best.intent in meaning.ASKING and best.score >= LIKELY_ASKED


def _asks_words(kind: Kind, asked: str) -> bool:
    field = kind.field(asked)
    return field is not None and field.type in ("words", "entry")


def _another(kind: Kind, memory: Memory, scene: Scene, *, free: bool) -> Heard | None:
    """Is it a report of its own? Of another kind it is begun; of this one we ask."""
    text = scene.turn.text
    announced = fold(text).startswith(ANNOUNCE)
    if free and not announced:
        return None
    told = [one for one in read(text, memory(scene.session), scene.turn.at) if one.kind]
    if not told:
        return None
    body = len(told[0].answers) + (told[0].day is not None) + told[0].nothing
    if len(told) > 1 or (told[0].kind != kind.name and (announced or body > 1)):
        return Heard(scene.draft.answers, elsewhere=True)
    if not announced or body < 2 or not _differs(scene, told[0].answers):
        return None
    return Heard(scene.draft.answers, instead=_ask_which(scene))


def _differs(scene: Scene, told: Mapping[str, str]) -> bool:
    """Does it say anything else than the draft? The same message sent again does not."""
    known = scene.draft.answers
    return any(known.get(name) not in (None, value) for name, value in told.items())


def _ask_which(scene: Scene) -> Reply:
    text = scene.turn.text[:2000]
    who = scene.draft.author
    new = Button(Say("report-button-new"), "report.again", {"text": text}, who=who)
    this = button(scene, Say("report-button-this"), "own", text=text)
    return Reply(Say("report-which-draft"), ((this,), (new,)), quote=scene.turn.group)


def _tapped(kind: Kind, memory: Memory, scene: Scene) -> Heard | None:
    """Its own buttons: another matter, update that report, or only another month to look at."""
    args = scene.tapped.args if scene.tapped else {}
    answers = scene.draft.answers
    if text := args.get("text"):
        found = fix(text, kind, answers, scene.standing.step, memory(scene.session), scene.turn.at)
        return report_told.take(scene.session, scene.turn, kind, answers, found)
    if other := args.get("other"):
        return Heard({**answers, OTHER: f"{answers.get(OTHER, '')},{other}"})
    if update := args.get("update"):
        return _update(scene, int(update))
    return None


def _update(scene: Scene, id: int) -> Heard:
    """The draft becomes a new version of that report: what it does not tell stays."""
    report = reports.find(scene.session, id)
    if report is None or not report.counted:
        return Heard(scene.draft.answers)
    kind = next(one for one in KINDS if one.name == report.kind)
    answers = scene.draft.answers
    old = {} if answers.get(NOTHING) else answers_of(kind, report.fields)
    change = {REPORT: str(report.id), VERSION: str(report.version)}
    return Heard({**old, **answers, **change}, step=CARD)
