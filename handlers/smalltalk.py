"""A greeting gets a greeting, thanks get a word: whoever types them expects no manual."""

import re

from handlers.turn import Button, Reply, Say, Turn
from knowledge.vietnamese import fold

LONGEST = 40  # characters: a longer sentence has something to say besides
HELLO = re.compile(r"(xin )?chao\b|alo\b|hello\b|hi\b|good (morning|afternoon|evening)\b")
THANKS = re.compile(r"(xin )?(rat )?cam on\b|thanks?\b|thank you\b|tks\b")


def answer(turn: Turn) -> Reply | None:
    """Return what one says back; None for anything else."""
    folded = fold(turn.text).strip(" .!,")
    if len(folded) > LONGEST:
        return None
    name = turn.person.name if turn.person else ""
    if HELLO.match(folded):
        help = Button(Say("help-button"), "run.help")
        return Reply(Say("talk-greeting", {"name": name}), ((help,),), quote=turn.group)
    if THANKS.match(folded):
        return Reply(Say("talk-welcome", {"name": name}), quote=turn.group)
    return None
