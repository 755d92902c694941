"""Plans with targets in the district of figures_world, and how their targets stand."""

from datetime import datetime
from typing import Any

from handlers.places.places import Places, all_known
from handlers.targets import state as target_state
from handlers.targets.state import Standing
from knowledge.workdays import Calendar
from storage import confirming, people, plan_items, plans, targets, units
from storage.plans import File
from storage.targets import Tie
from tests.handlers.figures_world import (
    FACTS,
    LEADER,
    NOW,
)
from tests.talk import World

MODELS = {
    "where": "II.2", "comparator": ">=", "value": 95, "upper": None, "unit": "%", "by": None,
    "quote": "95% trở lên xã, thị trấn có mô hình “Dân vận khéo”", "per": None, "of": None,
    "subject": "xã, thị trấn có mô hình “Dân vận khéo”",
}  # fmt: skip
TRAINED = {
    **MODELS, "comparator": ">", "value": 85, "quote": "Trên 85% cán bộ được tập huấn dân vận",
    "subject": "cán bộ được tập huấn dân vận",
}  # fmt: skip
DIALOGUES = {
    **MODELS, "unit": "cuộc", "value": 1, "per": "unit", "subject": "cuộc đối thoại với Nhân dân",
    "quote": "Mỗi xã, thị trấn tổ chức ít nhất 01 cuộc đối thoại với Nhân dân",
}  # fmt: skip
COUNTED = {
    **MODELS, "unit": "mô hình", "value": 8, "subject": "mô hình “Dân vận khéo”",
    "quote": "Xây dựng ít nhất 08 mô hình “Dân vận khéo”",
}  # fmt: skip
PEOPLE = {
    **MODELS, "value": 85, "subject": "quần chúng tham gia sinh hoạt tại các đoàn thể",
    "quote": "85% quần chúng tham gia sinh hoạt tại các đoàn thể",
}  # fmt: skip
QUICK = {  # of the same plan, by a day that has passed
    **MODELS, "by": {"every": "month"}, "subject": "xã tiếp công dân định kỳ", "value": 100,
    "quote": "Hằng tháng, 100% xã tiếp công dân định kỳ",
}  # fmt: skip
ALL = (MODELS, TRAINED, DIALOGUES, COUNTED, PEOPLE, QUICK)
TIES = {
    0: Tie("models", kinds=("commune",)),
    1: Tie("trained"),
    2: Tie("dialogues", kinds=("commune",)),
    3: Tie("models"),
    5: Tie("receptions", kinds=("commune",)),
}


def put(
    world: World, said: tuple[dict[str, Any], ...] = ALL, *, tied: bool = True,
    confirm: bool = True, unit: str = "TD", **about: Any,
) -> list[int]:  # fmt: skip
    """A plan with these targets; the ids of its targets."""
    with world.database.begin() as session:
        whose = units.find(session, unit)
        facts = {**FACTS, "timetable": [], "targets": list(said), **about}
        sha = f"{len(plans.listing(session)) + 1:064d}"
        id, _ = plans.add(
            session, File(sha, "kh.docx"), "…", facts, NOW, unit=whose.id if whose else None
        )
        if confirm:
            confirming.confirm(session, id, NOW, Calendar())
        items = [one.id for one in plan_items.of(session, id, "targets")]
        for at, tie in TIES.items() if tied else ():
            if said is ALL:
                targets.tie(session, items[at], tie, NOW)
    return items


def stands(world: World, account: int = LEADER, now: datetime = NOW, **more: int) -> list[Standing]:
    with world.database.read() as session:
        person = people.behind(session, f"telegram:{account}")
        assert person is not None
        places = Places(all_known(session))
        return target_state.standing(session, places, person, now, **more)
