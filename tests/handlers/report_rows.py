"""Messages with what a careful reader takes from them, and how a reading is held against that."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from rapidfuzz import fuzz

from bot.commands import demo
from handlers.forms.kinds import BY_NAME
from handlers.places.places import Known, Places
from handlers.reading.found import Found
from handlers.reading.message import read
from knowledge.vietnamese import fold

DATA = Path(__file__).parent / "data"
NOW = datetime(2026, 3, 16, 14, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
NAMES = {
    "TD": "Huyện Tam Đường", "BB": "Xã Bản Bo", "BG": "Xã Bản Giang", "BH": "Xã Bản Hon",
    "BT": "Xã Bình Lư", "GM": "Xã Giang Ma", "HT": "Xã Hồ Thầu", "KH": "Xã Khun Há",
    "NT": "Xã Nà Tăm", "NX": "Xã Nùng Nàng", "SB": "Xã Sơn Bình", "TB": "Xã Thèn Sin",
    "TL": "Xã Tả Lèng", "TT": "Thị trấn Tam Đường", "BDV": "Ban Dân vận Huyện ủy",
    "HND": "Hội Nông dân huyện", "HPN": "Hội Liên hiệp Phụ nữ huyện", "MT": "Ủy ban MTTQ huyện",
    "DTN": "Huyện đoàn", "CCB": "Hội Cựu chiến binh huyện", "PNV": "Phòng Nội vụ huyện",
    "BB1": "Bản Hợp Nhất", "BB2": "Bản Nà Khuy", "BB3": "Thôn Cốc Phung",
}  # fmt: skip
CODES = tuple(NAMES)
WORDS = ("place", "chair", "note", "entry", "topic", "lead", "name")
NEARLY = 80  # of 100: words that tell the same
TITLES = re.compile(r"^(?:(?:do|dong chi|d/c|dc|ve|tai|o) )+")
Row = Mapping[str, Any]


def district() -> Places:
    """The demonstration district with three villages; ids are places in CODES."""
    top, commune = CODES.index("TD"), CODES.index("BB")
    above = {"TD": None, "BB1": commune, "BB2": commune, "BB3": commune}
    aliases = {name: others for _, name, others, _ in demo.OFFICES}
    return Places(
        Known(id, (NAMES[code], *aliases.get(NAMES[code], ())), above.get(code, top), code)
        for id, code in enumerate(CODES)
    )


def rows(name: str) -> list[Row]:
    lines = (DATA / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


@dataclass(slots=True)
class Score:
    """`right` of `asked`: kind, day, unit, nothing, and every field told or given."""

    right: int = 0
    asked: int = 0
    numbers: int = 0
    wrong: list[str] = field(default_factory=list)
    unmarked: list[str] = field(default_factory=list)  # wrong numbers without a doubt
    sure: list[str] = field(default_factory=list)  # doubtful for the reader, not for us
    marked: int = 0  # right numbers with a doubt nobody asked for

    @property
    def share(self) -> float:
        return self.right / (self.asked or 1)

    def check(self, what: str, text: str, *, given: object, wanted: object) -> bool:
        self.asked += 1
        self.right += given == wanted
        if given != wanted:
            self.wrong.append(f"{text!r}: {what} is {given!r}, not {wanted!r}")
        return given == wanted


def same(name: str, words: str) -> str:
    """Words as they are compared: letters and digits; titles don't matter."""
    bare = " ".join(re.findall(r"[^\W_]+|/", fold(words)))
    return TITLES.sub("", bare.replace("/ ", "/").replace(" /", "/")) if name != "topic" else bare


def value(name: str, said: str | None) -> object:
    if said is None:
        return None
    if name == "groups":
        return json.loads(said)
    return same(name, said)


def close(name: str, given: str | None, wanted: str | None) -> bool:
    """The same words, or but a few more or fewer of them."""
    if given is None or wanted is None or name not in WORDS:
        return value(name, given) == value(name, wanted)
    return fuzz.token_set_ratio(fold(given), fold(wanted)) >= NEARLY


def hold(score: Score, row: Row, found: Sequence[Found], *, loose: bool = False) -> None:
    """Count what was read right in one message.

    `loose`: where the set's writer told the numbers with care, the words by and large and notes
    not at all, a field in words that is not in the set is no mistake.
    """
    text = row["text"]
    one = found[0] if found else Found()
    score.check("kind", text, given=one.kind, wanted=row["kind"])
    score.check("nothing", text, given=one.nothing, wanted=row["nothing"])
    score.check("day", text, given=one.day.isoformat() if one.day else None, wanted=row["day"])
    unit = CODES[one.units[0]] if len(one.units) == 1 else None
    score.check("unit", text, given=unit, wanted=row["unit"])
    kind = BY_NAME.get(row["kind"])
    for name in {**row["fields"], **one.answers}:
        form = kind.field(name) if kind else None
        counted = form is not None and form.type == "count"
        if loose and name not in row["fields"] and not counted:
            continue
        wanted = row["fields"].get(name)
        if isinstance(wanted, dict):
            wanted = json.dumps(wanted, ensure_ascii=False)
        given = one.answers.get(name)
        if loose and close(name, given, wanted):
            given = wanted
        right = score.check(name, text, given=value(name, given), wanted=value(name, wanted))
        if form is not None and form.type in ("count", "groups") and given is not None:
            score.numbers += 1
            if not right and name not in one.doubts:
                score.unmarked.append(f"{text!r}: {name} is {given}, not {wanted}")
            score.marked += right and name in one.doubts and name not in row["doubtful"]
    for name in row["doubtful"]:
        if name in one.answers and name not in one.doubts:
            score.sure.append(f"{text!r}: {name}")


def measure(some: Sequence[Row], places: Places, *, loose: bool = False) -> Score:
    score = Score()
    for row in some:
        hold(score, row, read(row["text"], places, NOW), loose=loose)
    return score
