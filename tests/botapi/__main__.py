"""Run the fake server: `python -m tests.botapi --port 0 [--lifted] [--log FILE]`."""

import argparse
import asyncio
import os
import sys
from asyncio import AbstractEventLoop, StreamReader
from pathlib import Path
from typing import Any

from aiohttp import web

from tests.botapi.calls import Calls
from tests.botapi.limits import Limits
from tests.botapi.server import MOST_BODY, Server
from tests.botapi.wire import DEFAULT_TOKEN
from tests.botapi.world import World


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.botapi")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--token", default=DEFAULT_TOKEN)
    parser.add_argument("--lifted", action="store_true", help="start with no flood limits")
    parser.add_argument("--log", type=Path, help="append each accepted call as a JSON line")
    parser.add_argument("--until-eof", action="store_true", help="stop when stdin closes")
    asyncio.run(serve(parser.parse_args()))


async def serve(options: argparse.Namespace) -> None:
    log_to = open_log(options.log) if options.log else None

    def fresh_world() -> World:
        limits = Limits(on=not options.lifted)
        return World(token=options.token, limits=limits, calls=Calls(log_to))

    loop = asyncio.get_running_loop()
    # a client that leaves ends its long poll at once, as a killed bot's does
    web_server = web.Server(
        Server(fresh_world).answer,
        request_factory=request_factory(loop),
        handler_cancellation=True,
        access_log=None,
    )
    listening = await loop.create_server(web_server, "127.0.0.1", options.port, backlog=1024)
    port = listening.sockets[0].getsockname()[1]
    print(f"listening 127.0.0.1:{port}", flush=True)  # noqa: T201 (the caller reads the port here)
    if options.until_eof:
        await end_of_input(loop)
    else:
        await asyncio.Event().wait()


def open_log(path: Path) -> int:
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)


def request_factory(loop: AbstractEventLoop) -> Any:  # aiohttp's own parameter types are private
    def make(message: Any, payload: Any, protocol: Any, writer: Any, task: Any) -> web.BaseRequest:
        return web.BaseRequest(
            message, payload, protocol, writer, task, loop, client_max_size=MOST_BODY
        )

    return make


async def end_of_input(loop: AbstractEventLoop) -> None:
    reader = StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    await reader.read()


if __name__ == "__main__":
    main()
