"""Whatever comes twice, late or out of order: what was sent is what stood on the tapped card."""

import json
import re
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.database import Database
from tests.conftest import Fresh
from tests.handlers.commune_world import BO, THAU, make, sent
from tests.talk import Heard, Talk, World, write_turn

TEXTS = {
    BO: "bc doi thoai 12/3 45 nguoi, 12 y kien, giai quyet 10",
    THAU: "bc dt 2/3 30 ng 5 yk gq 5",
}
FIXES = ("54 nguoi", "sua so y kien thanh 14", "ngay 11/3")
RECEIPT = re.compile(r"Đã nhận báo cáo (BC-[0-9]+)")
SHOWN = re.compile(r"Số người dự: ([0-9]+)")

verbs = st.sampled_from(("says", "fixes", "sends", "sends", "sends", "cancels", "again"))
# the number chooses a correction, how old the tapped card is, or which update comes once more
step = st.tuples(st.sampled_from((BO, THAU)), st.tuples(verbs, st.integers(0, 5)))
FIRST = [(BO, ("says", 0)), (THAU, ("says", 0))]
events = st.lists(step, min_size=4, max_size=14).map(lambda steps: FIRST + steps)


@dataclass
class Phone:
    """An officer's phone, the updates it caused, and the numbers on the cards it sent."""

    talk: Talk
    delivered: list[tuple[str, str]] = field(default_factory=list)
    tapped: list[int] = field(default_factory=list)

    def does(self, verb: str, number: int) -> None:
        if verb == "again":
            if self.delivered:
                key, body = self.delivered[number % len(self.delivered)]
                self._deliver(key, body)
        elif verb in ("sends", "cancels"):
            self._taps("Gửi" if verb == "sends" else "Huỷ", number)
        else:
            text = (
                TEXTS[int(self.talk.where.chat)] if verb == "says" else FIXES[number % len(FIXES)]
            )
            self._deliver(*self._update(text=text))

    def _taps(self, label: str, back: int) -> None:
        ids = [
            (heard, choice.id)
            for heard in self.talk.messages
            for row in heard.message.buttons
            for choice in row
            if choice.label == label
        ]
        if not ids:
            return
        heard, id = ids[-1 - min(back, len(ids) - 1)]
        before = self._receipts()
        shown = _people(heard)
        self._deliver(*self._update(kind="tap", button=id, tap=f"tap-{id}"))
        if len(self._receipts()) > len(before):
            self.tapped.append(shown)

    def _receipts(self) -> set[str]:
        texts = [text for text in map(_text, self.talk.messages) if text]
        return {found[1] for text in texts for found in RECEIPT.finditer(text)}

    def _update(self, **said: str) -> tuple[str, str]:
        turn = replace(self.talk._turn(), **said)  # type: ignore[arg-type]  # all are strings
        return f"u-{self.talk.account}-{self.talk._messages}", write_turn(turn)

    def _deliver(self, key: str, body: str) -> None:
        self.delivered.append((key, body))
        where = json.loads(body)
        self.talk.world.deliver_raw(key, body, f"{where['channel']}:{where['chat']}")


def _text(heard: Heard) -> str:
    return heard.message.text


def _people(heard: Heard) -> int:
    found = SHOWN.search(heard.message.text)
    return int(found[1]) if found else -1


def _run(database: Database, steps: list[tuple[int, tuple[str, int]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        world = make(database, Path(folder))
        phones = {account: Phone(world.talk(account)) for account in (BO, THAU)}
        for account, (verb, number) in steps:
            phones[account].does(verb, number)
        _check(world, phones)


def _check(world: World, phones: dict[int, Phone]) -> None:
    """As many reports as receipts, each with the numbers of the card that was tapped."""
    stored = sent(world)
    receipts = [one for phone in phones.values() for one in sorted(phone._receipts())]
    assert sorted(report.receipt for report in stored) == sorted(receipts)
    told = sorted(number for phone in phones.values() for number in phone.tapped)
    assert sorted(report.fields["participants"] for report in stored) == told
    assert len({(one.unit, one.happened_on) for one in stored}) == len(stored)


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=events)
def test_what_is_stored_is_what_a_person_would_count(
    fresh: Fresh, steps: list[tuple[int, tuple[str, int]]]
) -> None:
    with fresh() as database:
        _run(database, steps)
