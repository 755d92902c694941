"""Pictures with a report: before it, with it or after it; those without words are asked about."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

from handlers import (
    attach,
    card,
    dialog,
    folder,
    meaning,
    pictures_named,
    report,
    report_adding,
    report_groups,
    rights,
)
from handlers.card import Scene
from handlers.feature import Action, Feature, Opening, Result, Tapped
from handlers.forms.kinds import BY_NAME
from handlers.places import Memory
from handlers.reading.found import Found
from handlers.reading.message import read
from handlers.report_form import ANNOUNCE, PREFIX
from handlers.turn import Button, Replies, Reply, Say, Turn
from knowledge.vietnamese import fold
from storage import draft_files, drafts, reports
from storage.database import Session
from storage.draft_files import FOLDER
from storage.drafts import Draft
from storage.reports import Wanted

RECENT = timedelta(days=3)
MOST = 4  # reports to choose from


def feature(memory: Memory) -> Feature:
    return Feature(
        first=partial(first, memory),
        files=partial(take, memory),
        actions=(
            Action("files.to", _chosen, right="officer"),
            Action("files.new", _new, right="officer"),
            Action("files.drop", _dropped),
        ),
        news={attach.ELSEWHERE: arrived},
    )


def first(memory: Memory, session: Session, turn: Turn, scene: Scene | None) -> Result | None:
    """What says itself where it belongs, whatever is open; None: nothing of ours."""
    if not rights.has(turn.person, "officer"):
        return None
    if turn.kind != "files":
        return None if scene else _answer(session, turn)
    draft, report_id = attach.place(session, turn)
    there = drafts.find(session, draft) if draft is not None else None
    if there is not None and there.form == FOLDER and there.state == "open":
        return _more(memory, session, turn, there)
    own_words = not turn.reply_to and is_report(memory, session, turn)
    if report_id is not None and not own_words:
        return report_adding.add(session, turn, report_id, _continued(session, turn, there))
    if there is not None and not own_words and draft_files.has_album(session, there.id, turn.album):
        return ()  # the rest of an album that was dropped
    return _named(session, turn, scene)


def _continued(session: Session, turn: Turn, there: Draft | None) -> Draft | None:
    """The rest of an album goes where its first pictures went."""
    known = there is not None and draft_files.has_album(session, there.id, turn.album)
    return there if known and there is not None and there.state == "sent" else None


def _more(memory: Memory, session: Session, turn: Turn, there: Draft) -> Result | None:
    """The files it goes with wait for an answer; its own words may be that answer."""
    if is_report(memory, session, turn):
        return None
    kept = folder.keep(session, turn, _asked(there), there)
    if turn.text.strip() and (answer := _answer(session, turn)) is not None:
        return answer
    return [_question(session, turn, kept)] if _asked(kept) == "whose" else ()


def _asked(there: Draft) -> folder.Asked:
    return "whose" if there.answers.get(folder.ASKED) == "whose" else "what"


def _named(session: Session, turn: Turn, scene: Scene | None) -> Result | None:
    """ "ảnh BC-0123", "ảnh kèm báo cáo vừa rồi" """
    id = pictures_named.receipt(turn.text)
    if id is None and pictures_named.newest(turn.text):
        if scene is not None and scene.form.name.startswith(PREFIX):
            return attach.join(scene)
        newest = reports.latest_by(session, turn.person.id) if turn.person else None
        id = newest.id if newest else None
        if newest is None:
            return _ask(session, turn, Say("files-no-report"))
    elif id is not None and reports.find(session, id) is None:
        return _ask(session, turn, Say("files-no-such", {"said": turn.text[:40]}))
    return None if id is None else report_adding.add(session, turn, id)


def _answer(session: Session, turn: Turn) -> Result | None:
    """Words that answer the question whose the pictures are."""
    there = folder.waiting(session, turn)
    if there is None or _asked(there) != "whose":
        return None
    if dialog.order_of(turn.text) == "cancel":
        return _drop(session, there)
    id = pictures_named.receipt(turn.text)
    if id is None and pictures_named.newest(turn.text) and turn.person:
        newest = reports.latest_by(session, turn.person.id)
        id = newest.id if newest else None
    return None if id is None else report_adding.add(session, turn, id, there)


def take(memory: Memory, session: Session, turn: Turn) -> Result | None:
    """Files that belong to no open form: the words with them are a report, or we ask."""
    if not rights.has(turn.person, "officer") or turn.group:
        return None
    if not is_report(memory, session, turn):
        return _ask(session, turn)
    before = folder.waiting(session, turn)
    same = before is not None and draft_files.has_album(session, before.id, turn.album)
    asked = _asked(before) if before is not None and not same else "what"
    kept = folder.keep(session, turn, asked, before)
    result = report.take(memory, session, turn)
    at = (
        kept.card if same else None
    )  # the question about an album's first pictures becomes the card
    if isinstance(result, Opening):
        return replace(result, edits=at)
    return pending(session, turn, result, kept, at)


def pending(session: Session, turn: Turn, result: Replies, kept: Draft, at: int | None) -> Replies:
    """What is asked about the words holds the files too."""
    folder.note(session, turn, kept, "what")
    head, *rest = result
    return [replace(head, draft=kept.id, edits=at), *rest]


def is_report(memory: Memory, session: Session, turn: Turn) -> bool:
    """Do the words with the files tell of something done?"""
    if not turn.text.strip():
        return False
    found = [one for one in read(turn.text, memory(session), turn.at) if one.kind]
    if fold(turn.text).startswith(ANNOUNCE):
        return True
    if pictures_named.of_pictures(turn.text):
        return any(one.answers for one in found)
    if any(report_groups.told(one) for one in found):
        return True
    return meaning.read(turn.text, now=turn.at)[0].intent == "report"


def _ask(session: Session, turn: Turn, why: Say | None = None) -> Replies:
    kept = folder.keep(session, turn, "whose")
    return [_question(session, turn, kept, why)]


def _question(session: Session, turn: Turn, kept: Draft, why: Say | None = None) -> Reply:
    """Whose are they? The reports of these days, a new one, or nobody's."""
    files = pictures_named.counted(draft_files.of(session, kept.id))
    who = kept.author
    recent = reports.listing(
        session,
        Wanted(by=who, sent_after=turn.at - RECENT, states=("received", "accepted", "returned")),
    )
    newest = sorted(recent, key=lambda one: one.id, reverse=True)[:MOST]
    rows = tuple(
        (
            Button(
                Say(
                    "files-button-report",
                    {
                        "receipt": one.receipt,
                        "kind": Say(BY_NAME[one.kind].title),
                        "day": f"{one.happened_on:%d/%m}",
                    },
                ),
                "files.to",
                {"to": str(one.id)},
                draft=kept.id,
                who=who,
            ),
        )
        for one in newest
    )
    last = (
        Button(Say("files-button-new"), "files.new", draft=kept.id, who=who),
        Button(Say("files-button-drop"), "files.drop", draft=kept.id, who=who),
    )
    question = Say("files-whose", {"files": files})
    say = card.because(why, question)
    return Reply(say, (*rows, last), edits=kept.card, draft=kept.id)


def _chosen(session: Session, turn: Turn, tapped: Tapped) -> Result:
    there = drafts.find(session, tapped.draft or 0)
    if there is None or there.state != "open":
        return [Reply(Say("files-settled"), toast=True)]
    return report_adding.add(session, turn, int(tapped.args["to"]), there)


def _new(session: Session, turn: Turn, tapped: Tapped) -> Result:
    """A report that is not told yet: which kind is it?"""
    there = drafts.find(session, tapped.draft or 0)
    if there is None or there.state != "open":
        return [Reply(Say("files-settled"), toast=True)]
    return pending(session, turn, report.which(turn, "", Found()), there, there.card)


def _dropped(session: Session, turn: Turn, tapped: Tapped) -> Result:
    there = drafts.find(session, tapped.draft or 0)
    if there is None or there.state != "open":
        return [Reply(Say("files-settled"), toast=True)]
    return _drop(session, there)


def _drop(session: Session, there: Draft) -> Replies:
    drafts.close(session, there, "cancelled", {})
    return [Reply(Say("files-dropped"), edits=there.card)]


def arrived(session: Session, turn: Turn) -> Replies:
    """A file's bytes are here, or will never be, and no open form has it."""
    there = drafts.find(session, int(turn.job["draft"]))
    failed = not turn.job.get("sha")
    if there is not None and there.form == FOLDER and there.state == "open":
        news = failed or draft_files.doubled(session, there.id)
        why = Say("dialog-file-failed") if failed else None
        shown = news and _asked(there) == "whose"
        return [_question(session, turn, there, why)] if shown else ()
    if there is not None and there.state == "sent" and there.report is not None:
        sent = reports.find(session, there.report)
        if sent is None:
            return ()
        lost = [Reply(Say("files-lost", {"receipt": sent.receipt}))] if failed else []
        return [*report_adding.told(session, turn, sent, there), *lost]
    return [Reply(Say("dialog-file-failed"))] if failed else ()
