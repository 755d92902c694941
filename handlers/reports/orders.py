"""Orders about sent reports, in words: show mine, change it, withdraw it, undo.

A change is read and shown as a card; only a tap sends it.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from handlers import rights
from handlers.feature import Action, Feature, Result, Tapped
from handlers.forms.kinds import BY_NAME
from handlers.meaning import meaning
from handlers.places.places import Memory
from handlers.reading.fix import fix
from handlers.reading.message import read
from handlers.reports import deeds, show, told, words
from handlers.reports.answers import DAY, UNIT, of_report
from handlers.reports.named import Named, named
from handlers.turn import Button, Replies, Reply, Say, Turn
from knowledge.vietnamese import fold
from storage import about, dialogues, drafts, reports
from storage.database import Session
from storage.dialogues import Seat
from storage.reports import Report, Wanted

MOST = 6  # reports offered to choose from
RECENT = 60  # of a person's or a unit's, the newest, among which one is looked for
KEPT = 1500  # characters of a sentence behind a button
SHORT = 5  # words of "rút lại giúp em với", "em nhầm rồi": nothing else can be meant
OTHERS = ("ke hoach", "dien thoai", "tai khoan", "ngon ngu", "mat khau", "quyen", "plan", "phone")
PICTURES = frozenset(("anh", "hinh", "photo", "picture", "photos"))


def feature(memory: Memory) -> Feature:
    return Feature(
        actions=(
            Action("report.fix", partial(_fix_chosen, memory), right="officer"),
            Action("report.take-back", _withdraw_chosen, right="officer"),
        ),
        orders={
            "own": partial(own, memory),
            "edit": partial(edit, memory),
            "withdraw": partial(withdraw, memory),
            "undo": partial(undo, memory),
        },
        names=partial(by_receipt, memory),
    )


def by_receipt(memory: Memory, session: Session, turn: Turn) -> Result | None:
    """ "sửa BC-0123 ...", "rút BC-0123": of that report, whatever form is open but its own."""
    best = meaning.read(turn.text, now=turn.at)[0]
    order = best.slots.get("order") if best.intent == "manage" else ""
    if turn.person is None or order not in ("edit", "withdraw"):
        return None
    said = named(turn.text, memory(session), turn.at)
    seat = Seat(turn.where.channel, turn.where.chat, turn.person.id)
    top = dialogues.top(session, seat)
    draft = drafts.find(session, top.draft) if top else None
    if len(said.receipts) != 1 or (draft and draft.report == said.receipts[0]):
        return None
    return edit(memory, session, turn) if order == "edit" else withdraw(memory, session, turn)


def own(memory: Memory, session: Session, turn: Turn) -> Replies:
    """ "xem báo cáo của tôi"; one that is named is shown itself."""
    said = named(turn.text, memory(session), turn.at)
    found = meant(session, turn, said) if _specific(said) else []
    if len(found) == 1:
        return show.one(session, turn, found[0].id)
    return show.own(session, turn)


def edit(memory: Memory, session: Session, turn: Turn) -> Result:
    """ "sửa báo cáo vừa rồi thành 54 người" """
    said = named(turn.text, memory(session), turn.at)
    if not _of_a_report(memory, session, turn, said):
        return [Reply(Say("talk-no-such-deed"), quote=turn.group)]
    found = meant(session, turn, said)
    if not found:
        return none_such(session, turn, said)
    if len(found) > 1:
        return [_which(session, turn, found, "report.fix", said.rest)]
    return fixed(memory, session, turn, found[0], said.rest)


def fixed(memory: Memory, session: Session, turn: Turn, report: Report, text: str) -> Result:
    """The report's card with what the sentence changes in it."""
    refused = deeds.refusal(session, turn, report)
    if refused:
        return [Reply(refused, quote=turn.group)]
    kind = BY_NAME[report.kind]
    old = of_report(kind, report)
    found = fix(text, kind, old, "", memory(session), turn.at)
    heard = told.take(session, turn, kind, old, found)
    known = dict(heard.answers)
    if PICTURES & set(fold(text).split()) and not _counts(old, known):
        say = Say("show-send-picture", {"receipt": report.receipt})
        return [Reply(say, quote=turn.group, report=report.id, expects=turn.group)]
    key = "show-check-change" if known != old else "show-change-what"
    return deeds.opening(report, known, heard.why or Say(key, {"receipt": report.receipt}))


def withdraw(memory: Memory, session: Session, turn: Turn) -> Replies:
    """ "rút báo cáo vừa gửi": asks once."""
    said = named(turn.text, memory(session), turn.at)
    if not _of_a_report(memory, session, turn, said):
        return [Reply(Say("talk-no-such-deed"), quote=turn.group)]
    found = meant(session, turn, said)
    if not found:
        return none_such(session, turn, said)
    if len(found) > 1:
        return [_which(session, turn, found, "report.take-back", "")]
    return _withdraw(session, turn, found[0])


def undo(memory: Memory, session: Session, turn: Turn) -> Replies:
    """ "hoàn tác": the newest report, whose buttons undo what can be undone."""
    found = meant(session, turn, named(turn.text, memory(session), turn.at))
    if not found:
        return [Reply(Say("show-nothing-to-undo"), quote=turn.group)]
    shown, *more = show.one(session, turn, found[0].id)
    what = Say("dialog-because", {"why": Say("show-undo-what"), "what": shown.say})
    return [replace(shown, say=what), *more]


def meant(session: Session, turn: Turn, said: Named) -> list[Report]:
    """The reports that may be meant: those named, else that of the answered message, else the last.

    More than one only where a day (or a receipt) names several.
    """
    if said.receipts:
        found = (reports.find(session, id) for id in said.receipts)
        return [one for one in found if one is not None][:MOST]
    if turn.person is None:
        return []
    _, answered = about.about(session, turn.where.channel, turn.where.chat, turn.reply_to)
    report = reports.find(session, answered) if answered is not None else None
    if report is not None and not _specific(said):
        return [report]
    wanted = Wanted(by=turn.person.id, kind=said.kind)
    if said.units:
        wanted = Wanted(units=said.units, kind=said.kind)
    sent = [
        one
        for one in reports.listing(session, wanted, limit=RECENT, latest=True)
        if one.state != "withdrawn" and rights.changes(session, turn.person, one)
    ]
    sent = show.here(session, turn, sent)
    if said.day is not None:
        on = [one for one in sent if one.happened_on == said.day]
        return (on or [one for one in sent if one.sent_at.date() == said.day])[:MOST]
    return sent[:1]


def none_such(session: Session, turn: Turn, said: Named) -> Replies:
    """No such report; the way to one's own."""
    if said.receipts:
        return show.one(session, turn, said.receipts[0])
    rows = ((Button(Say("show-button-own"), "report.own", {"page": "0"}),),)
    return [Reply(Say("show-none-such"), rows, quote=turn.group)]


def _of_a_report(memory: Memory, session: Session, turn: Turn, said: Named) -> bool:
    """Is a report to be changed, or something else ("sửa số điện thoại của tôi")?"""
    if said.report or _specific(said):
        return True
    if any(word in fold(turn.text) for word in OTHERS):
        return False
    if len(turn.text.split()) <= SHORT:
        return True
    found = read(turn.text, memory(session), turn.at)
    return any(one.answers or one.day or one.units for one in found) or bool(turn.reply_to)


def _specific(said: Named) -> bool:
    return bool(said.receipts or said.kind or said.units or said.day or said.last)


def _counts(old: dict[str, str], new: dict[str, str]) -> bool:
    """Does the sentence change a number, a day or a unit? Its words may only speak of a picture."""
    names = {name for name in {*old, *new} if old.get(name) != new.get(name)}
    return any(name in (DAY, UNIT) or new.get(name, "").isdigit() for name in names)


def _which(session: Session, turn: Turn, found: Sequence[Report], action: str, text: str) -> Reply:
    rows = tuple(
        (
            Button(
                Say("show-button-one", {"receipt": one.receipt}),
                action,
                {"report": str(one.id), "text": text[:KEPT]},
                who=turn.person.id if turn.person else None,
            ),
        )
        for one in found
    )
    lines = tuple(words.line(session, one) for one in found)
    return Reply(Say("show-which", {"lines": lines}), rows, quote=turn.group)


def _fix_chosen(memory: Memory, session: Session, turn: Turn, tapped: Tapped) -> Result:
    report = reports.find(session, int(tapped.args["report"]))
    if report is None:
        return [Reply(Say("talk-old-button"))]
    return fixed(memory, session, turn, report, tapped.args["text"])


def _withdraw(session: Session, turn: Turn, report: Report) -> Replies:
    refused = deeds.refusal(session, turn, report)
    if refused:
        return [Reply(refused, quote=turn.group)]
    return deeds.ask_to_withdraw(session, turn, report)


def _withdraw_chosen(session: Session, turn: Turn, tapped: Tapped) -> Replies:
    report = reports.find(session, int(tapped.args["report"]))
    if report is None:
        return [Reply(Say("talk-old-button"))]
    return _withdraw(session, turn, report)
