"""What the demonstration's units have reported: this year up to the day of loading, and the last.

Numbers follow from the place in the lists, so each loading tells the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from storage.models import Stage

LEADING, STAFF = "cán bộ lãnh đạo", "công chức"  # groups that the yearly plan counts apart
LEADERS = 6  # of each unit
PLACES = ("nhà văn hóa xã", "hội trường UBND", "nhà văn hóa bản", "trụ sở UBND")
TOPICS = (
    "kỹ năng dân vận ở cơ sở", "Quy chế dân chủ ở cơ sở", "nghiệp vụ công tác tôn giáo",
    "dân vận chính quyền",
)  # fmt: skip
MODELS = (
    ("Bản không rác", "culture-society"),
    ("Hiến đất mở đường liên bản", "economy"),
    ("Tổ tự quản an ninh trật tự", "defence-security"),
    ("Một cửa thân thiện", "political system"),
    ("Trồng chè sạch, thoát nghèo bền vững", "economy"),
    ("Tiếng loa biên cương", "culture-society"),
)
STAGES: tuple[Stage, ...] = ("evaluated", "recognised")


@dataclass(frozen=True, slots=True)
class Told:
    """A report; `stages`: how far a model has come since."""

    kind: str
    on: date
    fields: dict[str, Any] = field(default_factory=dict)
    nothing: bool = False
    stages: Sequence[Stage] = ()


def groups(people: int) -> dict[str, int]:
    """A unit's people, of these groups apart."""
    leading = min(LEADERS, people // 2)
    return {"": people, LEADING: leading, STAFF: people - leading}


def of(place: int, people: int, today: date, *, commune: bool) -> list[Told]:
    """What the unit at this place of the list told, the oldest first."""
    started = date(today.year - 1, 1, 1)
    told = [
        *_models(place, today),
        *_trainings(place, people, today),
        *(_dialogues(place, today) if commune else ()),
        *(_receptions(place, today) if commune else ()),
    ]
    return sorted((one for one in told if started <= one.on <= today), key=lambda one: one.on)


def _models(place: int, today: date) -> Iterator[Told]:
    """Four of thirteen have none this year."""
    for year in (today.year - 1, today.year):
        at = place + year
        if at % 13 in (2, 5, 7, 11):
            continue
        name, field_ = MODELS[at % len(MODELS)]
        fields = {"name": name, "field": field_, "lead": ""}
        yield Told("model", date(year, 2, 1 + at % 20), fields, stages=STAGES[: at % 3])


def _trainings(place: int, people: int, today: date) -> Iterator[Told]:
    for year in (today.year - 1, today.year):
        if (place + year) % 4 == 0:
            continue
        share = 60 + (place * 17 + year) % 41  # percent of its people
        known = {name: max(1, count * share // 100) for name, count in groups(people).items()}
        all_ = known[LEADING] + known[STAFF]
        yield Told(
            "training",
            date(year, 3 + place % 6, 5 + place),
            {
                "participants": all_, "women": all_ * 2 // 5, "days": 1 + place % 2,
                "topic": TOPICS[place % len(TOPICS)],
                "groups": {LEADING: known[LEADING], STAFF: known[STAFF]},
            },
        )  # fmt: skip


def _dialogues(place: int, today: date) -> Iterator[Told]:
    for back in (40, 210, 400):
        if (place + back) % 3 == 0:
            continue
        on = _working(today - timedelta(days=back + 3 * place))
        raised = 3 + (place * 5 + back) % 12
        yield Told(
            "dialogue",
            on,
            {
                "participants": 28 + (place * 11 + back) % 50, "opinions": raised,
                "resolved": raised - (place + back) % 4,
                "place": PLACES[place % len(PLACES)],
            },
        )  # fmt: skip


def _receptions(place: int, today: date) -> Iterator[Told]:
    for back in (12, 45, 80, 330):
        on = _working(today - timedelta(days=back + 2 * place))
        if (place + back) % 5 == 0:
            yield Told("reception", on, nothing=True)
            continue
        people = 1 + (place + back) % 6
        yield Told(
            "reception", on,
            {"sessions": 1, "people": people, "cases": people, "resolved": people - place % 2},
        )  # fmt: skip


def _working(day: date) -> date:
    return day - timedelta(days=max(0, day.weekday() - 4))
