"""Read the parameters and files of a request, however it is encoded."""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, web

from tests.botapi.refusals import bad


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    mime: str
    data: bytes


@dataclass(slots=True)
class Params:
    values: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str, default: str = "") -> str:
        value = self.values.get(name)
        return default if value is None else str(value)

    def whole(self, name: str) -> int | None:
        value = self.values.get(name)
        if value is None or value == "":
            return None
        try:
            return int(value)
        except (TypeError, ValueError):
            raise bad(f"{name} must be an integer") from None

    def number(self, name: str, default: float) -> float:
        value = self.values.get(name)
        return default if value is None else float(value)

    def flag(self, name: str) -> bool:
        return str(self.values.get(name, "")).lower() in ("true", "1")

    def shape(self, name: str) -> Any:
        """Return the decoded JSON value, or None when it is absent."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad(f"can't parse {name} JSON object") from None

    def must(self, name: str) -> int:
        value = self.whole(name)
        if value is None:
            raise bad(f"{name} is empty")
        return value


async def read(request: web.BaseRequest, query: str) -> Params:
    params = Params(dict(parse_qsl(query, keep_blank_values=True)) if query else {})
    kind = request.headers.get("Content-Type", "")
    if kind.startswith("multipart/"):
        await _read_parts(request, params)
        return params
    body = await request.read()
    if not body:
        return params
    if kind.startswith("application/json"):
        try:
            given = json.loads(body).items()
        except (AttributeError, ValueError):
            raise bad("can't parse JSON encoded request body") from None
        params.values.update((name, value) for name, value in given if value is not None)
    else:
        params.values.update(parse_qsl(body.decode(), keep_blank_values=True))
    return params


async def _read_parts(request: web.BaseRequest, params: Params) -> None:
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        data = bytes(await part.read(decode=True))
        if part.filename is None:
            params.values[part.name] = data.decode()
        else:
            mime = part.headers.get("Content-Type", "application/octet-stream")
            params.files[part.name] = Upload(part.filename, mime, data)
