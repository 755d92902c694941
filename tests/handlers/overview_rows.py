"""Questions about figures with the frame a person takes from them, over a district of names."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from handlers.overview.frame import Frame, Period
from handlers.overview.reading import read
from handlers.places.places import Known, Places
from tests.handlers.report_rows import NAMES as DISTRICT

DATA = Path(__file__).parent / "data"
NOW = datetime(2026, 8, 20, 9, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
NAMES = {**DISTRICT, "HT1": "Bản Trung Tâm", "GM1": "Bản Trung Tâm"}  # two of one name
CODES = tuple(NAMES)
ABOVE = {"BB1": "BB", "BB2": "BB", "BB3": "BB", "HT1": "HT", "GM1": "GM"}
PLAIN = (
    "measure", "shape", "field", "group", "report_kind", "part", "by", "order", "top", "plan",
    "entry", "act", "average", "target",
)  # fmt: skip
Row = Mapping[str, Any]


def district() -> Places:
    """The demonstration district with some villages; ids are places in CODES."""
    return Places(Known(id, (NAMES[code],), _above(code), code) for id, code in enumerate(CODES))


def _above(code: str) -> int | None:
    return None if code == "TD" else CODES.index(ABOVE.get(code, "TD"))


def rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def asked(row: Row, places: Places) -> Frame | None:
    """The frame read from the row's last question, those before it asked first."""
    before: Frame | None = None
    for text in row.get("before", ()):
        before = read(text, places, NOW, before=before)
    return read(row["text"], places, NOW, before=before)


def told(frame: Frame | None) -> dict[str, Any] | None:
    """The frame as the rows write it: what is empty is left out."""
    if frame is None:
        return None
    said = {name: getattr(frame, name) for name in PLAIN}
    said |= {"scope": _codes(frame.scope), "units": _codes(frame.units), "kinds": list(frame.kinds)}
    said |= {"period": _days(frame.period), "other": _days(frame.other)}
    said["doubt"] = [_codes(one) for one in frame.doubt.units]
    said["measures"] = list(frame.doubt.measures)
    said["names"] = list(frame.doubt.names)
    if said["doubt"]:
        said["scope"] = []  # which of them is to be asked
    kept = {name: value for name, value in said.items() if value}
    return {"measure": frame.measure, "shape": frame.shape, **kept}


def _codes(units: Sequence[int]) -> list[str]:
    return [CODES[unit] for unit in units]


def _days(period: Period | None) -> list[str]:
    return [period.first.isoformat(), period.last.isoformat()] if period else []


def wrong(some: Sequence[Row], places: Places) -> list[str]:
    """What was read otherwise than a person reads it, as said, wanted and got."""
    found = ((row, told(asked(row, places))) for row in some)
    return [
        f"{' >> '.join([*row.get('before', ()), row['text']])}: {row['frame']} got {given}"
        for row, given in found
        if not _same(given, row["frame"])
    ]


def _same(given: dict[str, Any] | None, wanted: dict[str, Any] | None) -> bool:
    """Whether a target is meant is looked at where a row says so."""
    if given is not None and wanted is not None and "target" not in wanted:
        given.pop("target", None)
    return given == wanted
