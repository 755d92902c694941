"""Take HTTP requests for the Bot API, its files and the control API."""

import asyncio
import json
from collections.abc import Callable
from urllib.parse import unquote

from aiohttp import web
from multidict import CIMultiDict

from tests.botapi import control, forms, receiving
from tests.botapi.faults import AFTER, HTML, Kind, Rule
from tests.botapi.forms import Params
from tests.botapi.methods import GET_UPDATES, METHODS, NAMES, UNLOGGED
from tests.botapi.refusals import Refused
from tests.botapi.world import World

JSON_HEADERS = CIMultiDict({"Content-Type": "application/json"})
MOST_BODY = 80 * 1024 * 1024  # above the 50 MB Telegram takes, so that we can refuse it

encode = json.JSONEncoder(separators=(",", ":")).encode


def as_json(body: bytes, status: int = 200) -> web.Response:
    return web.Response(body=body, status=status, headers=JSON_HEADERS)


def refusal(error: Refused) -> web.Response:
    return as_json(error.body(), error.code)


class Server:
    def __init__(self, fresh_world: Callable[[], World]) -> None:
        self._fresh_world = fresh_world
        self.world = fresh_world()

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        path, _, query = request.raw_path.partition("?")
        if "%" in path:
            path = unquote(path)
        if path.startswith("/bot"):
            token, _, method = path[4:].partition("/")
            return await self._bot(request, token, method, query)
        if path.startswith("/file/bot"):
            token, _, file_path = path[9:].partition("/")
            return await self._download(request, token, file_path)
        if path.startswith("/_control/"):
            return await self._control(request, path[10:], query)
        return refusal(Refused(404, "Not Found"))

    async def _bot(
        self, request: web.BaseRequest, token: str, method: str, query: str
    ) -> web.StreamResponse:
        name = NAMES.get(method.lower())
        if token != self.world.token:
            return refusal(Refused(401, "Unauthorized"))
        if name is None:
            return refusal(Refused(404, "Not Found"))
        try:
            params = await forms.read(request, query)
        except Refused as error:
            return refusal(error)
        fault = self._fault(name, params)
        if fault is not None and fault.kind not in AFTER:
            return await self._fail(request, name, params, fault)
        response = await self._carry_out(name, params, fault)
        if fault is not None:
            await _spoil(request, fault)
        return response

    def _fault(self, name: str, params: Params) -> Rule | None:
        if not self.world.faults.rules:
            return None
        chat = params.text("chat_id")
        return self.world.faults.find(name, int(chat) if chat.lstrip("-").isdigit() else None)

    async def _fail(
        self, request: web.BaseRequest, name: str, params: Params, fault: Rule
    ) -> web.Response:
        if fault.kind in HTML:
            status, page = HTML[fault.kind]
            self._note_refusal(name, params, status, fault.kind)
            return web.Response(body=page, status=status, content_type="text/html")
        if fault.kind in (Kind.DROP_BEFORE, Kind.HALF_OPEN):
            await _spoil(request, fault)
        return self._refuse(name, params, fault.refusal())

    async def _carry_out(self, name: str, params: Params, fault: Rule | None) -> web.Response:
        world = self.world
        try:
            if name == GET_UPDATES:
                return as_json(await receiving.get_updates(world, params))
            result = METHODS[name](world, params)
        except Refused as error:
            return self._refuse(name, params, error)
        if name not in UNLOGGED:
            kind = fault.kind if fault else ""
            world.calls.add(name, params, result, now=world.clock.now(), fault=kind)
        return as_json(f'{{"ok":true,"result":{encode(result)}}}'.encode())

    def _refuse(self, name: str, params: Params, error: Refused) -> web.Response:
        self._note_refusal(name, params, error.code, error.description)
        return refusal(error)

    def _note_refusal(self, name: str, params: Params, code: int, description: str) -> None:
        self.world.calls.refuse(name, params, code, description, now=self.world.clock.now())

    async def _download(
        self, request: web.BaseRequest, token: str, file_path: str
    ) -> web.StreamResponse:
        params = Params({"text": file_path})
        file = self.world.files.by_path.get(file_path)
        if token != self.world.token or file is None:
            return refusal(Refused(404, "Not Found"))
        fault = self._fault("download", params)
        if fault is not None and fault.kind not in AFTER:
            return await self._fail(request, "download", params, fault)
        if fault is not None:
            await _spoil(request, fault)
        return web.Response(body=file.upload.data, content_type="application/octet-stream")

    async def _control(self, request: web.BaseRequest, name: str, query: str) -> web.Response:
        try:
            params = await forms.read(request, query)
            if name == "reset":
                self._reset(params)
                result: object = True
            elif name in control.WAITS:
                result = await control.WAITS[name](self.world, params)
            elif name in control.ACTIONS:
                result = control.ACTIONS[name](self.world, params)
            else:
                return refusal(Refused(404, "Not Found"))
        except Refused as error:
            return refusal(error)
        except (KeyError, TypeError, ValueError) as error:  # the test asked wrongly: tell it how
            return refusal(Refused(400, f"{type(error).__name__}: {error}"))
        return as_json(result if isinstance(result, bytes) else encode(result).encode())

    def _reset(self, params: Params) -> None:
        """Forget all but the token and the numbering, so that a poller's offset stays good."""
        old = self.world
        old.webhook.stop()
        old.updates.close()
        self.world = self._fresh_world()
        self.world.token = params.text("token") or old.token
        self.world.updates.next_id = old.updates.next_id


async def _spoil(request: web.BaseRequest, fault: Rule) -> None:
    """Delay the answer, or never give one; the handler is cancelled when the client leaves."""
    if fault.kind is Kind.SLOW:
        await asyncio.sleep(fault.delay)
        return
    if fault.kind in (Kind.DROP_BEFORE, Kind.DROP_AFTER) and request.transport is not None:
        request.transport.abort()
    await asyncio.Event().wait()
