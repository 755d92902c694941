"""A list of reports for other programs: CSV that a spreadsheet opens safely, and JSON."""

import csv
import io
import json
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime, tzinfo
from typing import Any

from handlers.papers.columns import COLUMNS, Cell, Tongue
from storage.report_sheet import Line

BOM = "\ufeff"  # without it Excel takes the file for another alphabet
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")  # a spreadsheet would run what begins so


def as_csv(lines: Sequence[Line], *, language: str = "vi", zone: tzinfo | None = None) -> bytes:
    """The file's bytes: UTF-8 with its mark, the same columns as the Excel file."""
    file, tongue = io.StringIO(newline=""), Tongue(language, zone)
    writer = csv.writer(file)
    writer.writerow([tongue.say(one.heading) for one in COLUMNS])
    for line in lines:
        writer.writerow([_cell(one.cell(line, tongue)) for one in COLUMNS])
    return (BOM + file.getvalue()).encode("utf-8", "replace")


def _cell(cell: Cell) -> str | int:
    match cell:
        case None:
            return ""
        case datetime():
            return f"{cell:%Y-%m-%d %H:%M}"
        case date():
            return cell.isoformat()
        case int():
            return cell
        case _:
            return harmless(cell)


def harmless(text: str) -> str:
    """The text with an apostrophe before it, where a spreadsheet would take it for a formula."""
    kept = text.replace("\0", "")
    # spaces and invisible letters before it are passed over, a wide "＝" is read as "="
    seen = unicodedata.normalize("NFKC", kept).lstrip(" \u200b\u200c\u200d\u2060\ufeff")
    return f"'{kept}" if seen.startswith(STARTS) else kept


def as_json(lines: Sequence[Line], as_of: datetime) -> bytes:
    """One object; each report as `report list` prints it."""
    body = {
        "as_of": as_of.isoformat(timespec="seconds"),
        "reports": [told(line, as_of.tzinfo) for line in lines],
    }
    return (json.dumps(body, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def told(line: Line, zone: tzinfo | None = None) -> dict[str, Any]:
    """A report for programs, as it is printed and exported."""
    return {
        "id": line.id,
        "receipt": line.receipt,
        "kind": line.kind,
        "unit": line.code,
        "entered_by": line.who,
        "happened_on": line.happened_on.isoformat(),
        "state": line.state,
        "nothing": line.nothing,
        "version": line.version,
        "fields": dict(line.fields),
        "photos": line.photos,
        "unit_name": line.name,
        "sent_at": line.sent_at.astimezone(zone).isoformat(timespec="seconds"),
        "returned_why": line.why or None,
    }
