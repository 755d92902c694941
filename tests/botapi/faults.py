"""Faults injected by rule: which calls go wrong, how, and how often."""

import random
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from fnmatch import fnmatchcase

from tests.botapi.refusals import Refused, bad, too_many


class Kind(StrEnum):
    FORBIDDEN = "forbidden"
    BAD_REQUEST = "bad_request"
    TOO_MANY = "too_many"
    SERVER_ERROR = "server_error"
    HTML_502 = "html_502"
    HTML_429 = "html_429"
    DROP_BEFORE = "drop_before"
    HALF_OPEN = "half_open"
    # the rest strike after the call was carried out and logged
    DROP_AFTER = "drop_after"
    HALF_OPEN_AFTER = "half_open_after"
    SLOW = "slow"


AFTER = frozenset({Kind.DROP_AFTER, Kind.HALF_OPEN_AFTER, Kind.SLOW})
HTML = {
    Kind.HTML_502: (502, b"<html><body><h1>502 Bad Gateway</h1>nginx</body></html>"),
    Kind.HTML_429: (429, b"<html><body><h1>429 Too Many Requests</h1>nginx</body></html>"),
}


@dataclass(slots=True)
class Rule:
    kind: Kind
    method: str = "*"
    chat: int | None = None
    times: int = 1  # negative: for ever
    skip: int = 0
    probability: float = 1.0
    seed: int = 0
    description: str = ""
    retry_after: int = 1
    delay: float = 0.0
    _chance: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)

    def strikes(self, method: str, chat: int | None) -> bool:
        if not fnmatchcase(method, self.method) or self.chat not in (None, chat):
            return False
        if self.skip > 0:
            self.skip -= 1
            return False
        if self.probability < 1.0 and self._chance.random() >= self.probability:
            return False
        self.times -= 1
        return True

    def refusal(self) -> Refused:
        if self.kind is Kind.FORBIDDEN:
            words = self.description or "Forbidden: bot was kicked from the group chat"
            return Refused(403, words)
        if self.kind is Kind.TOO_MANY:
            return too_many(self.retry_after)
        if self.kind is Kind.SERVER_ERROR:
            return Refused(500, self.description or "Internal Server Error")
        return Refused(400, self.description) if self.description else bad("injected")


@dataclass(slots=True)
class Faults:
    rules: list[Rule] = field(default_factory=list)
    struck: Counter[str] = field(default_factory=Counter)

    def find(self, method: str, chat: int | None) -> Rule | None:
        """Return the first rule that strikes this call, spending one of its times."""
        for rule in self.rules:
            if rule.strikes(method, chat):
                if rule.times == 0:
                    self.rules.remove(rule)
                self.struck[rule.kind] += 1
                return rule
        return None
