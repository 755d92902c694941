"""Pictures and papers join the open form: each at once as a row, its bytes when they have come."""

from dataclasses import replace
from typing import Literal, cast

from handlers import card
from handlers.card import Scene
from handlers.turn import Replies, Reply, Say, SentFile, Turn
from storage import draft_files, jobs
from storage.database import Session
from storage.draft_files import DraftFile


def join(scene: Scene) -> Replies:
    """Take the files of this turn into the draft; an album's pictures change one card."""
    turn, draft = scene.turn, scene.draft
    more = draft_files.has_album(scene.session, draft.id, turn.album)
    for number, file in enumerate(turn.files):
        source = f"{turn.where.channel}:{turn.where.chat}:{turn.message}:{number}"
        draft_files.add(
            scene.session, draft.id, source, file.kind, file.name, file.mime, turn.album
        )
        args = {
            "channel": turn.where.channel,
            "chat": turn.where.chat,
            "thread": turn.where.thread,
            "account": turn.account,
            "ref": file.ref,
            "mime": file.mime,
            "draft": str(draft.id),
            "source": source,
        }
        line = f"{turn.where.channel}:{turn.where.chat}"
        jobs.add(scene.session, f"file:{source}", "download", args, line, turn.at)
    reply = card.view(scene)
    return [replace(reply, edits=draft.card) if more else reply]


def arrived(session: Session, turn: Turn, scene: Scene | None) -> Replies:
    """A file's bytes are here, or will never be: the card says so."""
    draft = int(turn.job["draft"])
    sha = turn.job.get("sha", "")
    draft_files.arrived(session, draft, turn.job["source"], sha)
    if scene is None or scene.draft.id != draft:
        return () if sha else [Reply(Say("dialog-file-failed"))]
    why = None if sha else Say("dialog-file-failed")
    return [replace(card.view(scene, why=why), edits=scene.draft.card, quote=False)]


def to_send(file: DraftFile) -> SentFile:
    kind = cast("Literal['photo', 'document', 'voice']", file.kind)
    return SentFile(kind, file.sha, file.name, file.mime)
