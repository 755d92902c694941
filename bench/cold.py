"""From an empty folder to the first answer: how long it takes, and how much memory at most."""

import http.client
import json
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench import scene
from tests.botapi.client import ROOT, FakeTelegram

ROUNDS = 5
PATIENCE = 30.0  # seconds
LIBRARIES = {"aiogram": "aiogram", "ptb": "telegram"}  # by setting: what is imported


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds to the first answer (or through an import), and the peak of memory in MiB."""

    seconds: float
    memory: float


def run(rounds: int = ROUNDS) -> None:
    web: list[Start] = []
    bots: dict[str, list[Start]] = {library: [] for library in LIBRARIES}
    imports: dict[str, list[Start]] = {library: [] for library in LIBRARIES}
    for _ in range(rounds):
        web.append(_web())
        for library, module in LIBRARIES.items():
            bots[library].append(_telegram(library))
            imports[library].append(_importing(module))
    rows = [_row("web chat only, to its first answer", web, "1.5 s, 120 MiB")]
    for library in LIBRARIES:
        rows.append(_row(f"with {library}, to its first answer", bots[library], ""))
        rows.append(_row(f"  importing {library} alone", imports[library], ""))
        more = [
            Start(bot.seconds - alone.seconds - page.seconds, _beyond(bot, alone, page))
            for bot, alone, page in zip(bots[library], imports[library], web, strict=True)
        ]
        rows.append(_row(f"  {library}: beyond web chat and import", more, "1 s, 60 MiB"))
    scene.table(
        f"cold start in an empty folder, {rounds} times",
        ("", "seconds", "slowest", "MiB", "aim, under"),
        rows,
    )


def _beyond(bot: Start, alone: Start, page: Start) -> float:
    return bot.memory - alone.memory - page.memory


def _row(name: str, starts: Sequence[Start], aim: str) -> list[str]:
    seconds = [one.seconds for one in starts]
    memory = median(one.memory for one in starts)
    return [name, f"{median(seconds):.2f}", f"{max(seconds):.2f}", f"{memory:.0f}", aim]


@contextmanager
def _main(**settings: str) -> Iterator[subprocess.Popen[bytes]]:
    """`main.py run --demo` in an empty folder."""
    with tempfile.TemporaryDirectory() as folder:
        given = [f"{name}={value}" for name, value in settings.items()]
        command = [sys.executable, str(ROOT / "main.py"), "run", "--demo"]
        process = subprocess.Popen(
            ["/usr/bin/env", *given, *command],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield process
        finally:
            process.kill()
            process.wait()


def _web() -> Start:
    """Be somebody of the demonstration, say something, and read the answer off the stream."""
    port = _free_port()
    began = time.perf_counter()
    with _main(WEB_PORT=str(port)) as process:
        page = Page(port, process, began + PATIENCE)
        page.enter()
        page.say("xin chào")
        page.hear()
        return Start(time.perf_counter() - began, _peak(process.pid))


def _telegram(library: str) -> Start:
    """A stranger says something; the fake server receives the answer."""
    port = str(_free_port())
    with FakeTelegram(lifted=True) as fake:
        fake.add_chats(scene.FIRST_CHAT, 1)
        fake.say(scene.FIRST_CHAT, "xin chào")
        began = time.perf_counter()
        token = {"TELEGRAM_TOKEN": fake.token, "TELEGRAM_API": fake.url}
        with _main(WEB_PORT=port, TELEGRAM_LIBRARY=library, **token) as process:
            fake.wait_for(1, "sendMessage", timeout=PATIENCE)
            return Start(time.perf_counter() - began, _peak(process.pid))


def _importing(module: str) -> Start:
    """What a program pays that imports the library and nothing else, over one that does not."""
    with_it, without = (_python(f"import {module}"), _python("pass"))
    return Start(with_it.seconds - without.seconds, with_it.memory - without.memory)


def _python(code: str) -> Start:
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", f"{code}\nprint(1, flush=True)\ninput()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.readline()
    start = Start(time.perf_counter() - began, _peak(process.pid))
    process.communicate(b"\n")
    return start


def _peak(process: int) -> float:
    """The most memory it has held, in MiB."""
    for entry in Path(f"/proc/{process}/status").read_text().splitlines():
        if entry.startswith("VmHWM:"):
            return int(entry.split()[1]) / 1024
    raise RuntimeError("the process has ended")


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


class Page:
    """A browser by hand: a cookie, two requests and a stream."""

    def __init__(self, port: int, server: subprocess.Popen[bytes], until: float) -> None:
        self._port = port
        self._server = server
        self._until = until
        self._cookie = ""

    def enter(self) -> None:
        """Be the first of those whom one may choose to be; wait until the server is there."""
        while True:
            try:
                people = json.loads(self._ask("GET", "/enter/demo").read())["people"]
                break
            except ConnectionError:
                if time.perf_counter() > self._until or self._server.poll() is not None:
                    raise
                time.sleep(0.01)
        entered = self._ask("POST", "/enter/demo", {"person": people[0]["id"]})
        self._cookie = (entered.headers["Set-Cookie"] or "").partition(";")[0]

    def say(self, text: str) -> None:
        answer = self._ask("POST", "/say", {"client": "bench-0001", "text": text})
        if answer.status != 200:
            raise RuntimeError(f"/say: {answer.status} {answer.read().decode()}")

    def hear(self) -> None:
        """Read the stream until something was said to us."""
        stream = self._ask("GET", "/stream")
        while entry := stream.readline():
            if entry.startswith(b"event: message"):
                return
        raise RuntimeError("the stream ended")

    def _ask(
        self, method: str, path: str, body: dict[str, object] | None = None
    ) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE)
        headers = {"Content-Type": "application/json", "Cookie": self._cookie}
        data = json.dumps(body) if body is not None else None
        connection.request(method, path, data, headers)
        return connection.getresponse()
