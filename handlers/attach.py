"""Pictures and papers join a draft: each at once as a row, its bytes when they have come."""

from dataclasses import replace
from typing import Literal, cast

from handlers import card
from handlers.card import Scene
from handlers.turn import Replies, Say, SentFile, Turn
from storage import draft_files, jobs
from storage.about import NOTHING, About, about
from storage.database import Session
from storage.draft_files import DraftFile

ELSEWHERE = "download-elsewhere"  # news of a file that is in no open form


def take(session: Session, turn: Turn, draft: int) -> None:
    """Put the files of this turn into the draft, and have their bytes fetched."""
    where = turn.where
    line = f"{where.channel}:{where.chat}"
    for file, source in zip(turn.files, sources(turn), strict=True):
        draft_files.add(session, draft, source, file.kind, file.name, file.mime, turn.album)
        args = {
            "channel": where.channel,
            "chat": where.chat,
            "thread": where.thread,
            "account": turn.account,
            "ref": file.ref,
            "mime": file.mime,
            "draft": str(draft),
            "source": source,
        }
        jobs.add(session, f"file:{source}", "download", args, line, turn.at)


def sources(turn: Turn) -> list[str]:
    """What tells each file of this turn from all others."""
    where = turn.where
    head = f"{where.channel}:{where.chat}:{turn.message}"
    return [f"{head}:{number}" for number in range(len(turn.files))]


def join(scene: Scene) -> Replies:
    """Take the files of this turn into the form; an album's pictures change one card."""
    turn, draft = scene.turn, scene.draft
    more = draft_files.has_album(scene.session, draft.id, turn.album)
    take(scene.session, turn, draft.id)
    reply = card.view(scene)
    return [replace(reply, edits=draft.card) if more else reply]


def place(session: Session, turn: Turn) -> About:
    """The draft and the report that these files surely belong to.

    Their album's earlier pictures are in it, or they answer a message about it.
    """
    if turn.person is None:
        return NOTHING
    where = (turn.where.channel, turn.where.chat)
    earlier = draft_files.of_album(session, turn.person.id, where, turn.album)
    if earlier is not None:
        return earlier.id, earlier.report
    return about(session, *where, turn.reply_to)


def arrived(session: Session, turn: Turn) -> int | None:
    """A file's bytes are here, or will never be; return the draft that has it."""
    job = turn.job
    return draft_files.arrived(session, int(job["draft"]), job["source"], job.get("sha", ""))


def seen(scene: Scene) -> Replies:
    """The card says what became of the file."""
    why = None if scene.turn.job.get("sha") else Say("dialog-file-failed")
    return [replace(card.view(scene, why=why), edits=scene.draft.card, quote=False)]


def to_send(file: DraftFile) -> SentFile:
    kind = cast("Literal['photo', 'document', 'voice']", file.kind)
    return SentFile(kind, file.sha, file.name, file.mime)
