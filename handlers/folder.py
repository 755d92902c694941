"""Files of which nobody has said yet what they belong to: kept together, and asked about once."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

from handlers import attach, card
from handlers.card import Scene
from handlers.turn import Replies, Reply, Say, Turn
from storage import draft_files, drafts
from storage.database import Session
from storage.draft_files import FOLDER
from storage.drafts import Draft

FRESH = timedelta(hours=1)  # so long the next picture or report goes with what was asked about
AT, ASKED = "at", "asked"
Asked = Literal["whose", "what"]
"""Whose are they ("whose"), or what do the words with them tell of ("what")?"""


def waiting(session: Session, turn: Turn) -> Draft | None:
    """This person's files here that were asked about a moment ago."""
    if turn.person is None:
        return None
    place = (turn.where.channel, turn.where.chat)
    folder = draft_files.asked_about(session, turn.person.id, place)
    if folder is None or turn.at - datetime.fromisoformat(folder.answers[AT]) > FRESH:
        return None
    return folder


def keep(session: Session, turn: Turn, asked: Asked, folder: Draft | None = None) -> Draft:
    """Put the files of this turn beside those that wait, or begin with them."""
    if folder is None:
        folder = waiting(session, turn) or begin(session, turn)
    attach.take(session, turn, folder.id)
    return note(session, turn, folder, asked)


def begin(session: Session, turn: Turn) -> Draft:
    assert turn.person is not None  # the router lets only people who have joined come here
    place = (turn.where.channel, turn.where.chat, turn.where.thread)
    return drafts.start(session, FOLDER, turn.person.id, place, turn.at)


def note(session: Session, turn: Turn, folder: Draft, asked: Asked) -> Draft:
    return drafts.answer(session, folder, {AT: turn.at.isoformat(), ASKED: asked})


def refuse(session: Session, turn: Turn) -> None:
    """They are not taken: the rest of the album is not asked about again."""
    if turn.album and turn.person is not None:
        folder = begin(session, turn)
        for file, source in zip(turn.files, attach.sources(turn), strict=True):
            draft_files.add(session, folder.id, source, file.kind, file.name, file.mime, turn.album)
        drafts.close(session, folder, "cancelled", {})


def follow(scene: Scene, replies: Replies) -> Replies:
    """The files joined this form, and then their words were heard.

    Where the words wait behind buttons (another report?), the files wait with them.
    """
    asks = next((at for at, one in enumerate(replies) if _holds_words(one)), None)
    sent = attach.sources(scene.turn)
    if asks is None or not draft_files.has(scene.session, scene.draft.id, sent):
        return replies
    kept = keep(scene.session, scene.turn, "what")
    draft_files.move(scene.session, scene.draft.id, kept.id, sent)
    return [
        replace(one, draft=kept.id)
        if at == asks
        else card.view(scene, why=Say("dialog-interrupted"))
        if one.draft == scene.draft.id
        else one
        for at, one in enumerate(replies)
    ]


def _holds_words(reply: Reply) -> bool:
    buttons = (button for row in reply.buttons for button in row)
    return reply.draft is None and any("text" in button.args for button in buttons)


def settle_in(scene: Scene, below: Draft | None, edits: int | None) -> list[Reply]:
    """A form begins: what was sent with its words joins it, and what was asked about before.

    `below`: the form that was open till now. `edits`: the message that becomes the card.
    """
    if not scene.form.takes_files:
        return []
    if below is not None:
        draft_files.move(scene.session, below.id, scene.draft.id, attach.sources(scene.turn))
    return adopt(scene, edits)


def adopt(scene: Scene, edits: int | None = None) -> list[Reply]:
    """What waits for an answer belongs to this form: the question about it ends."""
    folder = waiting(scene.session, scene.turn)
    if folder is None:
        return []
    draft_files.move(scene.session, folder.id, scene.draft.id)
    drafts.close(scene.session, folder, "cancelled", {})
    if folder.card is None or folder.card == edits or folder.answers[ASKED] != "whose":
        return []
    return [Reply(Say("files-joined", {"title": Say(scene.form.title)}), edits=folder.card)]
