"""The questions of a report's form: how an answer in words is taken, or refused."""

import re

from handlers.dialog import NotUnderstood, Step
from handlers.forms.kind import Field
from handlers.turn import Say, Turn
from knowledge.vietnamese import fold, nfc

LONGEST = 2000  # characters of one answer in words
# "ok", "vâng ạ", "đồng ý": agreed, but what was asked for is not told
ASSENT = re.compile(
    r"(?:da |ok )?(?:ok|oke|okay|oki|vang|da|u|um|yes|duoc|dung|dong y|gui|xong)"
    r"(?: (?:a|nhe|roi|di|ok|vay))*"
)


def step_of(field: Field) -> Step:
    """What the field asks, and how its answer in words is read."""
    return Step(
        field.name,
        field.ask,
        field.label,
        _words if field.type in ("words", "entry") else refuse,
        choices=field.choices,
        optional=field.need != "must",
    )


def _words(text: str, _turn: Turn) -> str:
    words = nfc(text).strip()
    if not words or len(words) > LONGEST:
        raise NotUnderstood(Say("report-refuse-long", {"limit": LONGEST}))
    if is_assent(words):
        raise NotUnderstood(Say("report-refuse-assent", {"said": words}))
    return words


def is_assent(text: str) -> bool:
    return ASSENT.fullmatch(fold(text).strip(" .,!")) is not None


def refuse(_text: str, _turn: Turn) -> str:
    """What is read from whole sentences is read elsewhere."""
    raise NotUnderstood(Say("report-unclear"))
