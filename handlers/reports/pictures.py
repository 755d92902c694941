"""Pictures with a report: before it, with it or after it; those without words are asked about."""

from dataclasses import replace
from functools import partial

from handlers import attach, folder, rights
from handlers.card import Scene
from handlers.feature import Action, Feature, Opening, Result
from handlers.meaning import meaning
from handlers.places.places import Memory
from handlers.reading.message import read
from handlers.reports import adding, groups, pictures_asked, pictures_named
from handlers.reports import door as report
from handlers.reports.form import ANNOUNCE, PREFIX
from handlers.turn import Replies, Reply, Say, Turn
from knowledge.vietnamese import fold
from storage import draft_files, drafts, reports
from storage.database import Session
from storage.draft_files import FOLDER
from storage.drafts import Draft


def feature(memory: Memory) -> Feature:
    return Feature(
        first=partial(first, memory),
        files=partial(take, memory),
        actions=(
            Action("files.to", pictures_asked.chosen, right="officer"),
            Action("files.new", pictures_asked.begin_new, right="officer"),
            Action("files.drop", pictures_asked.dropped),
        ),
        news={attach.ELSEWHERE: arrived},
    )


def first(memory: Memory, session: Session, turn: Turn, scene: Scene | None) -> Result | None:
    """What says itself where it belongs, whatever is open; None: nothing of ours."""
    if not rights.has(turn.person, "officer"):
        return None
    if turn.kind != "files":
        return None if scene else pictures_asked.answer(session, turn)
    draft, report_id = attach.place(session, turn)
    there = drafts.find(session, draft) if draft is not None else None
    if there is not None and there.form == FOLDER and there.state == "open":
        return _more(memory, session, turn, there)
    own_words = not turn.reply_to and is_report(memory, session, turn)
    if report_id is not None and not own_words:
        return adding.add(session, turn, report_id, _continued(session, turn, there))
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
    kept = folder.keep(session, turn, pictures_asked.asked_of(there), there)
    if turn.text.strip() and (answer := pictures_asked.answer(session, turn)) is not None:
        return answer
    whose = pictures_asked.asked_of(kept) == "whose"
    return [pictures_asked.question(session, turn, kept)] if whose else ()


def _named(session: Session, turn: Turn, scene: Scene | None) -> Result | None:
    """ "ảnh BC-0123", "ảnh kèm báo cáo vừa rồi" """
    if turn.group:
        return None
    id = pictures_named.receipt(turn.text)
    if id is None and pictures_named.newest(turn.text):
        if scene is not None and scene.form.name.startswith(PREFIX):
            return attach.join(scene)
        newest = reports.latest_by(session, turn.person.id) if turn.person else None
        id = newest.id if newest else None
        if newest is None:
            return pictures_asked.ask(session, turn, Say("files-no-report"))
    elif id is not None and reports.find(session, id) is None:
        return pictures_asked.ask(session, turn, Say("files-no-such", {"said": turn.text[:40]}))
    return None if id is None else adding.add(session, turn, id)


def take(memory: Memory, session: Session, turn: Turn) -> Result | None:
    """Files that belong to no open form: the words with them are a report, or we ask.

    They wait in the folder while their words are read: the form that opens takes them from there.
    """
    if not rights.has(turn.person, "officer") or turn.group:
        return None
    if not is_report(memory, session, turn):
        return pictures_asked.ask(session, turn)
    before = folder.waiting(session, turn)
    same = before is not None and draft_files.has_album(session, before.id, turn.album)
    asked = pictures_asked.asked_of(before) if before is not None and not same else "what"
    kept = folder.keep(session, turn, asked, before)
    result = report.take(memory, session, turn)
    at = kept.card if same else None  # the question about an album's first becomes its card
    if isinstance(result, Opening):
        return replace(result, edits=at)
    return pictures_asked.pending(session, turn, result, kept, at)


def is_report(memory: Memory, session: Session, turn: Turn) -> bool:
    """Do the words with the files tell of something done?"""
    if not turn.text.strip():
        return False
    found = [one for one in read(turn.text, memory(session), turn.at) if one.kind]
    if fold(turn.text).startswith(ANNOUNCE):
        return True
    if pictures_named.of_pictures(turn.text):
        return any(one.answers for one in found)
    if any(groups.told(one) for one in found):
        return True
    return meaning.read(turn.text, now=turn.at)[0].intent == "report"


def arrived(session: Session, turn: Turn) -> Replies:
    """A file's bytes are here, or will never be, and no open form has it."""
    there = drafts.find(session, int(turn.job["draft"]))
    failed = not turn.job.get("sha")
    if there is not None and there.form == FOLDER and there.state == "open":
        news = failed or draft_files.doubled(session, there.id)
        why = Say("dialog-file-failed") if failed else None
        shown = news and pictures_asked.asked_of(there) == "whose"
        return [pictures_asked.question(session, turn, there, why)] if shown else ()
    if there is not None and there.state == "sent" and there.report is not None:
        sent = reports.find(session, there.report)
        if sent is None:
            return ()
        lost = [Reply(Say("files-lost", {"receipt": sent.receipt}))] if failed else []
        return [*adding.told(session, turn, sent, there), *lost]
    return [Reply(Say("dialog-file-failed"))] if failed else ()
