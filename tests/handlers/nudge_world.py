"""The district of figures_world where two units that lack models have groups, one an officer."""

from pathlib import Path

from storage import audit, groups, members, people, units
from storage.database import Database
from storage.people import Role
from tests.bot.breakable import rows
from tests.handlers import figures_world
from tests.handlers.figures_world import NOW, tell
from tests.talk import Heard, Talk, World

HON, HA = "-801", "-802"  # the groups of Bản Hon and Khun Há; Nà Tăm has but an officer
HON_OFFICER, TAM_OFFICER = 31, 32
ASKED = "đơn vị nào chưa đăng ký mô hình?"


def made(database: Database, folder: Path) -> World:
    world = figures_world.make(database, folder)
    with database.begin() as session:
        for chat, code in ((HON, "BH"), (HA, "KH")):
            groups.link(session, ("telegram", chat, ""), unit(world, code), None, NOW)
        for account, name, code in (
            (HON_OFFICER, "Giàng A Sử", "BH"), (TAM_OFFICER, "Lý Thị Pà", "NT"),
        ):  # fmt: skip
            person = members.add(session, name, [Role("officer", unit(world, code))], NOW)
            members.link(session, f"telegram:{account}", person, NOW)
            people.greeted(session, f"telegram:{account}", str(account), NOW)
    return world


def unit(world: World, code: str) -> int:
    with world.database.read() as session:
        found = units.find(session, code)
    assert found is not None
    return found.id


def group(world: World, chat: str, account: int = HON_OFFICER) -> Talk:
    return world.talk(account, chat=chat, group=True)


def preview(leader: Talk, words: str = ASKED) -> Heard:
    """Ask, and tap the button under the answer."""
    leader.says(words)
    leader.taps(next(one for one in leader.last.labels if one.startswith("Nhắc ")))
    return leader.hears("Cần nhắc")


def states(world: World) -> dict[str, str]:
    found = rows(world.database, "SELECT key, state FROM outbox WHERE key LIKE 'nudge:%'")
    return {str(name): str(state) for name, state in found}


def has_it(world: World, code: str) -> None:
    with world.database.begin() as session:
        tell(session, code, "model", name=f"Mô hình {code}", field="economy", lead="")


def denials(world: World) -> list[str]:
    with world.database.read() as session:
        return [one.action for one in audit.latest(session) if not one.allowed]
