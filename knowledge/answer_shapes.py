"""What an answer is made of: the plans asked, the quotes found, and what a follow-up keeps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from knowledge.passages import Passage

Kind = Literal[
    "when", "how-many", "who", "duties", "calendar", "references", "criteria", "about", "passage",
    "none",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of one plan.

    `text` is the raw text that every quote is a piece of; `facts` are as `plan show` prints them;
    `level`: how near to the asker, 0 the own unit's plan, 1 the one above, and so on.
    """

    id: int
    text: str
    facts: Mapping[str, Any]  # the shape of knowledge.shown: JSON, as it is stored
    passages: Sequence[Passage]
    level: int = 0

    @property
    def number(self) -> str | None:
        found = self.facts.get("number")
        return found if isinstance(found, str) else None


@dataclass(frozen=True, slots=True)
class Citation:
    plan: int
    number: str | None
    where: str
    quote: str


@dataclass(frozen=True, slots=True)
class Topic:
    """What a follow-up leans on.

    `plans`: how much the talk was about each, the newest weighs most; `words`: the subject, folded;
    `place`: the plan and the letters where the last answer stands.
    """

    plans: Mapping[int, float] = field(default_factory=dict)
    kind: Kind = "none"
    words: tuple[str, ...] = ()
    place: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """`citations`: the best first; `others`: further answers; `nearest`: only where none is found.

    `due`: the next dates, for "when" and for lists; `also`: what plans of other issuers say as
    well as the first, one quote of each.
    """

    kind: Kind
    found: bool
    citations: tuple[Citation, ...] = ()
    due: tuple[date, ...] = ()
    nearest: tuple[Citation, ...] = ()
    others: tuple[Citation, ...] = ()
    also: tuple[Citation, ...] = ()
    topic: Topic = field(default_factory=Topic)
