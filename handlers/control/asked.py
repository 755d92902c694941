"""When, and whom, do we remind? Where that stands is shown; a plan's own text is not asked."""

import re

from handlers import rights
from handlers.more_time import standing
from handlers.tasks.asked import LAST, plain
from handlers.turn import Button, Replies, Reply, Say, Turn
from storage.database import Session

US = r"(?:he thong|bot|tro ly|dong chi|may)"
WHOM = r"(?:toi|em|minh|chung toi|xa|don vi|nhom|xa toi|don vi toi|moi nguoi|cac xa|cac don vi)"
WHEN = r"(?:khi nao|bao gio|luc nao|may gio|ngay nao|hom nao|nhung ngay nao|vao ngay nao)"
NOUN = r"(?: viec| tin| nho| lich)?"
ASKED = re.compile(
    rf"(?:cho (?:toi |em )?(?:hoi|biet) )?(?:{WHEN}(?: thi)?(?: (?:se|moi|co))? (?:{US} )?(?:se )?"
    rf"nhac{NOUN}(?: {WHOM})?(?: (?:nua|tiep))?"
    rf"|(?:{US} )?(?:se )?nhac{NOUN}(?: {WHOM})? (?:vao )?(?:luc )?{WHEN}"
    r"|(?:hom nay|mai|ngay mai|tuan nay)?(?: ?(?:se|da))? ?nhac (?:nhung |cac )?"
    r"(?:don vi|xa|ai|co quan|noi)(?: nao)?(?: (?:hom nay|mai|roi|chua))?"
    r"|(?:nhung |cac )?(?:don vi|xa) nao (?:hom nay )?(?:se |da )?duoc nhac(?: (?:hom nay|roi))?"
    rf"|lan nhac (?:sau|toi|tiep theo)(?: la)?(?: {WHEN})?"
    rf"|when (?:do|will) you remind(?: (?:me|us|them))?){LAST}"
)
QUESTION = re.compile(r"\b(?:nao|ai|may gio|bao gio|lan nhac|when)\b")


def answer(session: Session, turn: Turn) -> Replies | None:
    """The rule in a sentence, and the ways to what is set and to what was sent."""
    words = plain(turn.text)
    if not ASKED.fullmatch(words) or not QUESTION.search(words):
        return None
    if standing.of(session, turn) is not None:
        return None
    rows = [(Button(Say("tasks-button"), "run.tasks"),)]
    if rights.has(turn.person, "leader"):
        rows.append((Button(Say("control-button-list-all"), "run.reminders"),))
        if not turn.group:
            rows.append((Button(Say("control-button-groups"), "run.groups"),))
    return [Reply(Say("control-when-reminded"), tuple(rows), quote=turn.group)]
