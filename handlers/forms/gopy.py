"""/gopy: a word to the administrator."""

from handlers.attach import to_send
from handlers.dialog import Dialog, Done, NotUnderstood, Step, choose, shown
from handlers.feature import Command, Feature
from handlers.turn import Address, Reply, Say, Turn
from knowledge.vietnamese import nfc
from storage import draft_files, people
from storage.database import Session
from storage.drafts import Draft

LONGEST = 2000  # characters: a word, not a paper

KINDS = (
    ("idea", "gopy-kind-idea"),
    ("fault", "gopy-kind-fault"),
    ("question", "gopy-kind-question"),
)
KIND_NAMES = {
    "gop y": "idea",
    "y kien": "idea",
    "de xuat": "idea",
    "idea": "idea",
    "bao loi": "fault",
    "loi": "fault",
    "fault": "fault",
    "cau hoi": "question",
    "hoi": "question",
    "question": "question",
}


def read_words(text: str, _turn: Turn) -> str:
    words = nfc(text).strip()
    if not words:
        raise NotUnderstood(Say("gopy-refuse-empty"))
    if len(words) > LONGEST:
        raise NotUnderstood(Say("gopy-refuse-long", {"limit": LONGEST, "length": len(words)}))
    return words


def finish(session: Session, turn: Turn, draft: Draft) -> Done:
    """Bring it to every administrator; the draft is the record."""
    receipt = f"GY-{draft.id:04d}"
    kind = shown(DIALOG.steps[0], draft.answers["kind"])
    name = turn.person.name if turn.person else ""
    word = Say(
        "gopy-to-admin",
        {
            "receipt": receipt,
            "name": name,
            "kind": kind,
            "words": draft.answers["words"],
            "reach": shown(DIALOG.steps[2], draft.answers.get("reach", "")),
        },
    )
    files = [to_send(file) for file in draft_files.of(session, draft.id) if file.sha]
    others: list[Reply] = []
    for channel, chat in people.chats_of_admins(session):
        to, key = Address(channel, chat), f"gopy:{draft.id}:{channel}:{chat}"
        others.append(Reply(word, to=to, key=key))
        for number, file in enumerate(files):
            named = Say("gopy-file", {"receipt": receipt, "number": number + 1})
            others.append(Reply(named, files=(file,), to=to, key=f"{key}:{number}"))
    return Done(Say("gopy-sent", {"receipt": receipt}), others, {"receipt": receipt})


DIALOG = Dialog(
    "gopy",
    "gopy-title",
    steps=(
        Step(
            "kind",
            ask="gopy-ask-kind",
            label="gopy-label-kind",
            read=choose(KINDS, KIND_NAMES),
            choices=KINDS,
            called=("loai", "kind"),
        ),
        Step(
            "words",
            ask="gopy-ask-words",
            label="gopy-label-words",
            read=read_words,
            called=("noi dung", "words", "text"),
        ),
        Step(
            "reach",
            ask="gopy-ask-reach",
            label="gopy-label-reach",
            read=read_words,
            optional=True,
            called=("lien he", "so dien thoai", "contact"),
        ),
    ),
    finish=finish,
    takes_files=True,
)

FEATURE = Feature(
    commands=(
        Command(("feedback", "gopy"), opens=DIALOG.name, menu="gopy-menu", button="gopy-button"),
    ),
    dialogs=(DIALOG,),
)
